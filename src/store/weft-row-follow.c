/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of which few have changed. */

#include "weft-row-follow.h"

#include "weft-query.h"
#include "weft-row-sql.h"

/* Beyond that, all are read together sooner than one by one. */
#define MOST_CHANGED 200

static gboolean
are_called_the_same (WeftFile         *file,
                     const WeftTable  *table,
                     const WeftMoment *since)
{
  gboolean is_same = TRUE;

  /* Each is asked, so that it is known the next time. */
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].target != NULL && weft_changes_names (file, since, table->columns[i].target))
      is_same = FALSE;
  return is_same;
}

/* (transfer full): the rows of @before that are not among @changed, by their ids. */
static GHashTable *
index_unchanged (GPtrArray *before,
                 GArray    *changed)
{
  GHashTable *rows = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < before->len; i++)
    g_hash_table_insert (rows, &((WeftRow *)before->pdata[i])->id, before->pdata[i]);
  for (guint i = 0; i < changed->len; i++)
    g_hash_table_remove (rows, &g_array_index (changed, gint64, i));
  return rows;
}

static GPtrArray *
read_changed (WeftFile        *file,
              const WeftTable *table,
              gboolean         newest_first,
              GHashTable      *unchanged,
              GError         **error)
{
  g_autofree char *sql = weft_row_sql_order (table, newest_first);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);

  while (weft_query_step (&query, error))
    {
      const gint64 id = weft_query_int (&query, 0);
      WeftRow     *row = g_hash_table_lookup (unchanged, &id);

      row = row != NULL ? weft_row_ref (row) : weft_row_load (file, table, id, error);
      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return query.failed ? NULL : g_steal_pointer (&rows);
}

GPtrArray *
weft_row_follow (WeftFile        *file,
                 const WeftTable *table,
                 gboolean         newest_first,
                 GPtrArray       *before,
                 WeftMoment      *read_at,
                 GError         **error)
{
  const WeftFilter filter = { .newest_first = newest_first };
  const WeftMoment since = *read_at;
  const gboolean   is_same = are_called_the_same (file, table, &since);
  g_autoptr (GArray) changed = is_same && before != NULL ? weft_changes_rows (file, &since, table->name) : NULL;
  g_autoptr (GHashTable) unchanged = NULL;

  *read_at = weft_changes_moment (file);
  if (changed == NULL || changed->len > MOST_CHANGED)
    return weft_row_list (file, table, &filter, error);
  if (changed->len == 0)
    return g_ptr_array_ref (before);
  unchanged = index_unchanged (before, changed);
  return read_changed (file, table, newest_first, unchanged, error);
}
