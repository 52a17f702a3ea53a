/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The activities of the list. */

#include "weft-activities.h"

#include "weft-query.h"
#include "weft-words.h"

#include <glib/gi18n-lib.h>

void
weft_activity_free (WeftActivity *activity)
{
  if (activity == NULL)
    return;
  weft_row_free (activity->row);
  g_free (activity->about);
  g_free (activity);
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

GPtrArray *
weft_activities_read (WeftFile *file,
                      GError  **error)
{
  const WeftFilter filter = { .newest_first = TRUE };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("activities"), &filter, error);
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_activity_free);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      WeftActivity *activity = g_new0 (WeftActivity, 1);

      activity->row = g_steal_pointer (&rows->pdata[i]);
      activity->came = g_ascii_strtoll (weft_row_get (activity->row, "headcount"), NULL, 10);
      g_ptr_array_add (activities, activity);
    }
  if (!count_registers (file, activities, error))
    return NULL;
  for (guint i = 0; i < activities->len; i++)
    {
      WeftActivity *activity = g_ptr_array_index (activities, i);

      activity->about = say_about (activity->row, activity->came);
    }
  return g_steal_pointer (&activities);
}
