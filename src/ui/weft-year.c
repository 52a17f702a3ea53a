/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The group's year. */

#include "weft-year.h"

#include "weft-row.h"

#include <string.h>

void
weft_year_read (WeftFile *file,
                char      from[WEFT_DATE_SIZE],
                char      to[WEFT_DATE_SIZE])
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GROUP_VALUE);
  const char *year_end = "03-31";

  weft_query_bind_text (&query, ":key", "year_end");
  if (weft_query_step (&query, NULL))
    year_end = weft_query_text (&query, 0);
  weft_date_year_of (weft_file_today (file), year_end, from, to);
}

/* Whether something was done, given or paid from @from to @to. */
static gboolean
has_any (WeftFile   *file,
         const char *from,
         const char *to,
         gboolean   *has,
         GError    **error)
{
  static const char *const tables[] = { "activities", "hours", "money" };
  const WeftFilter         filter = { .date_column = "date", .from = from, .to = to, .limit = 1 };

  *has = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tables) && !*has; i++)
    {
      g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (tables[i]), &filter, error);

      if (rows == NULL)
        return FALSE;
      *has = rows->len > 0;
    }
  return TRUE;
}

gboolean
weft_year_read_told (WeftFile *file,
                     char      from[WEFT_DATE_SIZE],
                     char      to[WEFT_DATE_SIZE],
                     GError  **error)
{
  char     last_from[WEFT_DATE_SIZE], last_to[WEFT_DATE_SIZE];
  gboolean has_this, has_last;

  weft_year_read (file, from, to);
  weft_date_add_days (from, -1, last_to);
  weft_date_add_months (from, -12, last_from);
  if (!has_any (file, from, weft_file_today (file), &has_this, error) || !has_any (file, last_from, last_to, &has_last, error))
    return FALSE;
  if (!has_this && has_last)
    {
      memcpy (from, last_from, WEFT_DATE_SIZE);
      memcpy (to, last_to, WEFT_DATE_SIZE);
    }
  return TRUE;
}
