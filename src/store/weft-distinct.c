/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Different whole numbers, counted. */

#include "weft-distinct.h"

static void
add_id (sqlite3_context *context,
        int              n,
        sqlite3_value  **values)
{
  GHashTable **met = sqlite3_aggregate_context (context, sizeof *met);
  gint64       id;

  if (met == NULL)
    {
      sqlite3_result_error_nomem (context);
      return;
    }
  if (sqlite3_value_type (values[0]) == SQLITE_NULL)
    return;
  if (*met == NULL)
    *met = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  id = sqlite3_value_int64 (values[0]);
  if (!g_hash_table_contains (*met, &id))
    g_hash_table_add (*met, g_memdup2 (&id, sizeof id));
}

/* Called after a failure too. */
static void
count_ids (sqlite3_context *context)
{
  GHashTable **met = sqlite3_aggregate_context (context, 0);

  sqlite3_result_int64 (context, met != NULL && *met != NULL ? g_hash_table_size (*met) : 0);
  if (met != NULL)
    g_clear_pointer (met, g_hash_table_unref);
}

int
weft_distinct_register (sqlite3 *database)
{
  return sqlite3_create_function_v2 (database, "distinct_count", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, NULL,
                                     add_id, count_ids, NULL);
}
