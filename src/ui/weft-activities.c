/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The activities of the list. */

#include "weft-activities.h"

#include "weft-query.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

static void
activity_free (gpointer data)
{
  WeftActivity *activity = data;

  weft_row_free (activity->row);
  g_free (activity->about);
  g_free (activity);
}

static void
clear_activities (gpointer data)
{
  WeftActivities *activities = data;

  g_clear_pointer (&activities->all, g_ptr_array_unref);
  g_clear_pointer (&activities->names, g_ptr_array_unref);
  g_clear_pointer (&activities->rows, g_ptr_array_unref);
}

WeftActivities *
weft_activities_ref (WeftActivities *activities)
{
  return g_atomic_rc_box_acquire (activities);
}

void
weft_activities_unref (WeftActivities *activities)
{
  g_atomic_rc_box_release_full (activities, clear_activities);
}

static gboolean
count_registers (WeftFile  *file,
                 GPtrArray *activities,
                 GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ATTENDANCE_BY_ACTIVITY);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < activities->len; i++)
    {
      WeftActivity *activity = g_ptr_array_index (activities, i);

      g_hash_table_insert (by_id, &activity->row->id, activity);
    }
  while (weft_query_step (&query, error))
    {
      gint64        id = weft_query_int (&query, 0);
      WeftActivity *activity = g_hash_table_lookup (by_id, &id);

      if (activity != NULL)
        activity->came = MAX (activity->came, weft_query_int (&query, 1));
    }
  return !query.failed;
}

static char *
say_about (const WeftRow *row,
           gint64         came)
{
  const char      *place = weft_row_get (row, "place");
  const char      *how = weft_row_get (row, "how_counted");
  g_autofree char *counted = NULL;

  if (came == 0 || how[0] == '\0')
    return g_strdup (place);
  counted = g_utf8_strdown (weft_words_choice ("how_counted", how), -1);
  return place[0] != '\0' ? g_strdup_printf ("%s · %s", place, counted) : g_steal_pointer (&counted);
}

static WeftNames *
collect_names (GPtrArray *activities)
{
  g_autoptr (GHashTable) counts = weft_word_counts_new ();

  for (guint i = 0; i < activities->len; i++)
    weft_word_counts_add (counts, weft_row_get (((WeftActivity *)activities->pdata[i])->row, "name"), 1);
  return weft_names_new_words (counts);
}

WeftActivities *
weft_activities_read (WeftFile       *file,
                      WeftActivities *before,
                      GError        **error)
{
  g_autoptr (WeftActivities) activities = g_atomic_rc_box_new0 (WeftActivities);

  if (before != NULL)
    activities->read_at = before->read_at;
  activities->rows = weft_row_follow (file, weft_description_find ("activities"), TRUE, before != NULL ? before->rows : NULL, &activities->read_at, error);
  if (activities->rows == NULL)
    return NULL;

  activities->all = g_ptr_array_new_with_free_func (activity_free);
  for (guint i = 0; i < activities->rows->len; i++)
    {
      WeftActivity *activity = g_new0 (WeftActivity, 1);

      activity->row = weft_row_ref (activities->rows->pdata[i]);
      activity->came = g_ascii_strtoll (weft_row_get (activity->row, "headcount"), NULL, 10);
      g_ptr_array_add (activities->all, activity);
    }
  if (!count_registers (file, activities->all, error))
    return NULL;
  for (guint i = 0; i < activities->all->len; i++)
    {
      WeftActivity *activity = g_ptr_array_index (activities->all, i);

      activity->about = say_about (activity->row, activity->came);
    }
  activities->names = collect_names (activities->all);
  return g_steal_pointer (&activities);
}
