/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The activities of the list. */

#include "weft-activities.h"

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

/* A register's rows say their activity by ref or, where that is one of its name, by name. */
static GHashTable *
count_registers (GPtrArray *attendance)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < attendance->len; i++)
    {
      const char *activity = weft_row_get (g_ptr_array_index (attendance, i), "activity");
      guint       n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, activity));

      g_hash_table_insert (counts, (gpointer)activity, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

static gint64
count_came (const WeftRow *row,
            GHashTable    *counts)
{
  gint64 headcount = g_ascii_strtoll (weft_row_get (row, "headcount"), NULL, 10);
  guint  by_ref = GPOINTER_TO_UINT (g_hash_table_lookup (counts, weft_row_get (row, "ref")));
  guint  by_name = GPOINTER_TO_UINT (g_hash_table_lookup (counts, weft_row_get (row, "name")));

  return MAX (headcount, MAX (by_ref, by_name));
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
  g_autoptr (GPtrArray) attendance = rows != NULL ? weft_row_list (file, weft_description_find ("attendance"), NULL, error) : NULL;
  g_autoptr (GHashTable) counts = NULL;
  GPtrArray *activities;

  if (attendance == NULL)
    return NULL;

  counts = count_registers (attendance);
  activities = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_activity_free);
  for (guint i = 0; i < rows->len; i++)
    {
      WeftActivity *activity = g_new0 (WeftActivity, 1);

      activity->row = weft_row_copy (g_ptr_array_index (rows, i));
      activity->came = count_came (activity->row, counts);
      activity->about = say_about (activity->row, activity->came);
      g_ptr_array_add (activities, activity);
    }
  return activities;
}

typedef struct
{
  const char *name;
  guint       n;
} Frequent;

static int
compare_frequent (gconstpointer one,
                  gconstpointer other)
{
  const Frequent *a = one, *b = other;

  return a->n != b->n ? (a->n < b->n ? 1 : -1) : g_utf8_collate (a->name, b->name);
}

char **
weft_activities_names (GPtrArray *activities,
                       guint      limit)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Frequent));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < activities->len; i++)
    {
      const char *name = weft_row_get (((WeftActivity *)g_ptr_array_index (activities, i))->row, "name");
      guint       place = GPOINTER_TO_UINT (g_hash_table_lookup (seen, name));

      if (place == 0)
        {
          const Frequent first = { name, 0 };

          g_array_append_val (all, first);
          place = all->len;
          g_hash_table_insert (seen, (gpointer)name, GUINT_TO_POINTER (place));
        }
      g_array_index (all, Frequent, place - 1).n++;
    }
  g_array_sort (all, compare_frequent);
  for (guint i = 0; i < MIN (all->len, limit); i++)
    g_strv_builder_add (names, g_array_index (all, Frequent, i).name);
  return g_strv_builder_end (names);
}
