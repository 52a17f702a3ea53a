/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The group's year. */

#include "weft-year.h"

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
