/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days that are read again. */

#include "weft-changed-days.h"

#include "weft-row.h"

#include <string.h>

#define MOST_DAYS 8

GPtrArray *
weft_changed_days_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

void
weft_changed_days_add (GPtrArray  *days,
                       const char *day)
{
  if (!g_ptr_array_find_with_equal_func (days, day, g_str_equal, NULL))
    g_ptr_array_add (days, g_strdup (day));
}

gboolean
weft_changed_days_are_few (GPtrArray *days)
{
  return days->len <= MOST_DAYS;
}

GHashTable *
weft_changed_days_list (GPtrArray        *days,
                        WeftFile         *file,
                        const WeftMoment *since,
                        const char       *table)
{
  g_autoptr (GArray) rows = weft_changes_rows (file, since, table);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len && weft_changed_days_are_few (days); i++)
    {
      const gint64 id = g_array_index (rows, gint64, i);
      g_autoptr (GError) problem = NULL;
      g_autoptr (WeftRow) row = NULL;

      if (!g_hash_table_add (ids, g_memdup2 (&id, sizeof id)))
        continue;
      row = weft_row_load (file, weft_description_find (table), id, &problem);
      if (problem != NULL)
        return NULL;
      if (row != NULL)
        weft_changed_days_add (days, weft_row_get (row, "date"));
    }
  return weft_changed_days_are_few (days) ? g_steal_pointer (&ids) : NULL;
}

static int
compare_newest (gconstpointer one,
                gconstpointer other)
{
  return strcmp (*(const char *const *)other, *(const char *const *)one);
}

static int
compare_oldest (gconstpointer one,
                gconstpointer other)
{
  return compare_newest (other, one);
}

void
weft_changed_days_sort (GPtrArray *days,
                        gboolean   is_newest_first)
{
  g_ptr_array_sort (days, is_newest_first ? compare_newest : compare_oldest);
}
