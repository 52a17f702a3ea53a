/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has changed since something was read. */

#include "weft-changes.h"

#include "weft-description.h"
#include "weft-memo-private.h"
#include "weft-query.h"
#include "weft-row-sql.h"

WeftMoment
weft_changes_moment (WeftFile *file)
{
  WeftMemo *memo = weft_memo_get (file);

  return (WeftMoment){ memo->watch, memo->n_changes };
}

/* Who asks what has changed goes by it. */
static Watched *
find_watched (WeftMemo   *memo,
              const char *table)
{
  gpointer name = NULL, watched = NULL;

  (void)g_hash_table_lookup_extended (memo->tables, table, &name, &watched);
  if (memo->reading != NULL)
    weft_memo_add_once (memo->reading->tables, name);
  return watched;
}

gboolean
weft_changes_any (WeftFile         *file,
                  const WeftMoment *since,
                  const char       *table)
{
  WeftMemo *memo = weft_memo_get (file);
  Watched  *watched = find_watched (memo, table);

  g_return_val_if_fail (watched != NULL, TRUE);
  return since->watch != memo->watch || watched->changed > since->n;
}

/* (transfer full) (nullable): NULL on failure. */
static GHashTable *
read_names (WeftFile        *file,
            const WeftTable *table)
{
  g_autofree char *sql = weft_row_sql_names (table);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);

  while (weft_query_step (&query, NULL))
    {
      const gint64 id = weft_query_int (&query, 0);

      g_hash_table_insert (names, g_memdup2 (&id, sizeof id), weft_query_dup (&query, 1));
    }
  return query.failed ? NULL : g_steal_pointer (&names);
}

static gboolean
are_all_in (GHashTable *names,
            GHashTable *now)
{
  GHashTableIter iter;
  gpointer       id, name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &id, &name))
    if (g_strcmp0 (g_hash_table_lookup (now, id), name) != 0)
      return FALSE;
  return TRUE;
}

gboolean
weft_changes_names (WeftFile         *file,
                    const WeftMoment *since,
                    const char       *table)
{
  WeftMemo   *memo = weft_memo_get (file);
  Watched    *watched = find_watched (memo, table);
  GHashTable *now;

  g_return_val_if_fail (watched != NULL, TRUE);
  if (!sqlite3_get_autocommit (memo->database))
    return TRUE;
  if (watched->names == NULL || watched->changed > watched->names_at)
    {
      now = read_names (file, weft_description_find (table));
      if (now == NULL)
        return TRUE;
      if (watched->names == NULL || !are_all_in (watched->names, now))
        watched->renamed = memo->n_changes;
      g_clear_pointer (&watched->names, g_hash_table_unref);
      watched->names = now;
      watched->names_at = memo->n_changes;
    }
  return since->watch != memo->watch || watched->renamed > since->n;
}

GArray *
weft_changes_rows (WeftFile         *file,
                   const WeftMoment *since,
                   const char       *table)
{
  WeftMemo *memo = weft_memo_get (file);
  Watched  *watched = find_watched (memo, table);
  GArray   *ids;

  g_return_val_if_fail (watched != NULL, NULL);
  if (since->watch != memo->watch || since->n < watched->known)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < watched->rows->len; i++)
    if (g_array_index (watched->rows, RowChange, i).at > since->n)
      g_array_append_val (ids, g_array_index (watched->rows, RowChange, i).id);
  return ids;
}

void
weft_reading_begin (WeftFile *file)
{
  WeftMemo    *memo = weft_memo_get (file);
  WeftReading *reading = g_new0 (WeftReading, 1);

  g_return_if_fail (memo->reading == NULL);
  reading->at = weft_changes_moment (file);
  reading->tables = g_ptr_array_new ();
  reading->today = g_strdup (weft_file_today (file));
  memo->reading = reading;
}

WeftReading *
weft_reading_end (WeftFile *file)
{
  return g_steal_pointer (&weft_memo_get (file)->reading);
}

gboolean
weft_reading_holds (WeftFile          *file,
                    const WeftReading *reading)
{
  WeftMemo *memo = weft_memo_get (file);

  if (reading->at.watch != memo->watch || !g_str_equal (reading->today, weft_file_today (file)))
    return FALSE;
  for (guint i = 0; i < reading->tables->len; i++)
    if (reading->tables->pdata[i] == NULL || weft_memo_has_changed (memo, reading->tables->pdata[i], reading->at.n))
      return FALSE;
  return TRUE;
}

void
weft_reading_free (WeftReading *reading)
{
  if (reading == NULL)
    return;
  g_ptr_array_unref (reading->tables);
  g_free (reading->today);
  g_free (reading);
}
