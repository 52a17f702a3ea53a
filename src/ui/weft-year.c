/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The group's year. */

#include "weft-year.h"

#include "weft-query.h"

#include <string.h>

#define MONTHS_OF_THE_LAST 3 /* so long people still tell of the year that has ended */
#define MOST_YEARS 8

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
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_PERIOD_HAS_ANY);

  weft_query_bind_text (&query, ":from", from);
  weft_query_bind_text (&query, ":to", to);
  *has = weft_query_one_int (&query, 0, error) != 0;
  return !query.failed;
}

static void
go_back (char from[WEFT_DATE_SIZE],
         char to[WEFT_DATE_SIZE])
{
  weft_date_add_days (from, -1, to);
  weft_date_add_months (from, -12, from);
}

gboolean
weft_year_read_told (WeftFile *file,
                     char      from[WEFT_DATE_SIZE],
                     char      to[WEFT_DATE_SIZE],
                     GError  **error)
{
  const char *today = weft_file_today (file);
  char        last_from[WEFT_DATE_SIZE], last_to[WEFT_DATE_SIZE], settled[WEFT_DATE_SIZE];
  gboolean    has_this, has_last;

  weft_year_read (file, from, to);
  memcpy (last_from, from, WEFT_DATE_SIZE);
  go_back (last_from, last_to);
  weft_date_add_months (from, MONTHS_OF_THE_LAST, settled);
  if (!has_any (file, from, today, &has_this, error) || !has_any (file, last_from, last_to, &has_last, error))
    return FALSE;
  if (has_last && (!has_this || strcmp (today, settled) < 0))
    {
      memcpy (from, last_from, WEFT_DATE_SIZE);
      memcpy (to, last_to, WEFT_DATE_SIZE);
    }
  return TRUE;
}

GPtrArray *
weft_year_list_told (WeftFile *file,
                     GError  **error)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (g_free);
  char     from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];
  gboolean has;

  weft_year_read (file, from, to);
  for (guint i = 0; i < MOST_YEARS; i++)
    {
      const char *today = weft_file_today (file);

      if (!has_any (file, from, strcmp (to, today) < 0 ? to : today, &has, error))
        return NULL;
      if (has)
        g_ptr_array_add (years, g_strdup_printf ("%s/%s", from, to));
      go_back (from, to);
    }
  return g_steal_pointer (&years);
}
