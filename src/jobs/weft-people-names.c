/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of all people. */

#include "weft-people-names.h"

#include "weft-query.h"

GPtrArray *
weft_people_names (WeftFile *file,
                   GError  **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_PEOPLE_NAMES);

  while (weft_query_step (&query, error))
    g_ptr_array_add (names, weft_query_dup (&query, 0));
  return query.failed ? NULL : g_steal_pointer (&names);
}
