/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads single facts about the group. */

#include "weft-group-fact.h"

#include "weft-date.h"

char *
weft_group_fact (WeftFile   *file,
                 const char *key,
                 GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GROUP_VALUE);

  weft_query_bind_text (&query, ":key", key);
  if (!weft_query_step (&query, error))
    return query.failed ? NULL : g_strdup ("");

  return g_strdup (weft_query_text (&query, 0));
}

gboolean
weft_group_year (WeftFile   *file,
                 const char *iso,
                 char       *from,
                 char       *to,
                 GError    **error)
{
  g_autofree char *year_end = weft_group_fact (file, "year_end", error);

  if (year_end == NULL)
    return FALSE;

  weft_date_year_of (iso, *year_end == '\0' ? "03-31" : year_end, from, to);
  return TRUE;
}
