/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers that wait to be taken. */

#include "weft-home-registers.h"

#include "weft-date.h"

#define LATELY_DAYS 31
#define MOST_REGISTERS 6

static gboolean
find_names (WeftFile      *file,
            const WeftRow *activity,
            gboolean      *has_names,
            GError       **error)
{
  const WeftFilter filter = { .column = "activity", .value = weft_row_get (activity, "ref"), .limit = 1 };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("attendance"), &filter, error);

  *has_names = rows != NULL && rows->len > 0;
  return rows != NULL;
}

GPtrArray *
weft_home_registers (WeftFile *file,
                     GError  **error)
{
  const char      *today = weft_file_today (file);
  char             from[WEFT_DATE_SIZE];
  const WeftFilter filter = { .date_column = "date", .from = from, .to = today, .newest_first = TRUE };
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);

  weft_date_add_days (today, -LATELY_DAYS, from);
  held = weft_row_list (file, weft_description_find ("activities"), &filter, error);
  if (held == NULL)
    return NULL;
  for (guint i = 0; i < held->len && waiting->len < MOST_REGISTERS; i++)
    {
      WeftRow *activity = held->pdata[i];
      gboolean has_names = FALSE;

      /* Heads of today may have been counted before their names are ticked. */
      if (weft_row_get (activity, "headcount")[0] != '\0' && !g_str_equal (weft_row_get (activity, "date"), today))
        continue;
      if (!find_names (file, activity, &has_names, error))
        return NULL;
      if (!has_names)
        g_ptr_array_add (waiting, weft_row_copy (activity));
    }
  return g_steal_pointer (&waiting);
}
