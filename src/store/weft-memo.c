/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was answered, and what holds no more. */

#include "weft-memo-private.h"

#include "weft-description.h"

/* Of one answer, and of all together: some six megabytes. */
#define MOST_VALUES_OF_ONE 10000
#define MOST_VALUES 100000
/* Of one table; where more have changed, all is read again. */
#define MOST_ROWS 1000

static void
clear_answer (gpointer data)
{
  g_ptr_array_unref (((WeftAnswer *)data)->values);
}

void
weft_answer_unref (WeftAnswer *answer)
{
  if (answer != NULL)
    g_rc_box_release_full (answer, clear_answer);
}

WeftAnswer *
weft_answer_new (guint n_columns)
{
  WeftAnswer *answer = g_rc_box_new0 (WeftAnswer);

  answer->n_columns = n_columns;
  answer->values = g_ptr_array_new_with_free_func ((GDestroyNotify)sqlite3_value_free);
  return answer;
}

gboolean
weft_answer_add (WeftAnswer   *answer,
                 sqlite3_stmt *statement)
{
  for (guint i = 0; i < answer->n_columns; i++)
    {
      sqlite3_value *value = sqlite3_value_dup (sqlite3_column_value (statement, (int)i));

      if (value == NULL)
        return FALSE;
      g_ptr_array_add (answer->values, value);
    }
  answer->n_rows++;
  return TRUE;
}

static void
free_watched (gpointer data)
{
  g_array_unref (((Watched *)data)->rows);
  g_clear_pointer (&((Watched *)data)->names, g_hash_table_unref);
  g_free (data);
}

/* The hook of every change. */
static void
note_change (gpointer      data,
             int           operation,
             const char   *database,
             const char   *table,
             sqlite3_int64 id)
{
  WeftMemo       *memo = data;
  Watched        *watched = g_hash_table_lookup (memo->tables, table);
  const RowChange change = { memo->n_changes + 1, id };

  if (watched == NULL)
    return;
  watched->changed = ++memo->n_changes;
  if (watched->rows->len < MOST_ROWS)
    {
      g_array_append_val (watched->rows, change);
      return;
    }
  g_array_set_size (watched->rows, 0);
  watched->known = memo->n_changes;
}

void
weft_memo_add_once (GPtrArray *tables,
                    gpointer   name)
{
  if (!g_ptr_array_find (tables, name, NULL))
    g_ptr_array_add (tables, name);
}

/* Asked by SQLite for each table and column while a statement is prepared. */
static int
note_table (gpointer    data,
            int         action,
            const char *table,
            const char *column,
            const char *database,
            const char *trigger)
{
  WeftMemo *memo = data;
  gpointer  name = NULL;

  if (memo->noted == NULL || action != SQLITE_READ)
    return SQLITE_OK;
  (void)g_hash_table_lookup_extended (memo->tables, table, &name, NULL);
  weft_memo_add_once (memo->noted, name);
  return SQLITE_OK;
}

static WeftMemo *
memo_new (sqlite3 *database)
{
  static guint     last_watch; /* of all files */
  WeftMemo        *memo = g_new0 (WeftMemo, 1);
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  memo->database = database;
  memo->watch = (guint)g_atomic_int_add ((gint *)&last_watch, 1) + 1;
  memo->tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_watched);
  memo->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  memo->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)weft_answer_unref);
  for (guint i = 0; i < n; i++)
    {
      Watched *watched = g_new0 (Watched, 1);

      watched->rows = g_array_new (FALSE, FALSE, sizeof (RowChange));
      g_hash_table_insert (memo->tables, (gpointer)tables[i].name, watched);
    }

  sqlite3_update_hook (database, note_change, memo);
  sqlite3_set_authorizer (database, note_table, memo);
  return memo;
}

WeftMemo *
weft_memo_get (WeftFile *file)
{
  if (file->memo == NULL)
    file->memo = memo_new (file->database);
  return file->memo;
}

void
weft_memo_free (WeftMemo *memo)
{
  if (memo == NULL)
    return;
  sqlite3_update_hook (memo->database, NULL, NULL);
  sqlite3_set_authorizer (memo->database, NULL, NULL);
  g_hash_table_unref (memo->tables);
  g_hash_table_unref (memo->read);
  g_hash_table_unref (memo->answers);
  weft_reading_free (memo->reading);
  g_free (memo);
}

/* (transfer none) (nullable): the tables that @statement reads; NULL on failure. */
static GPtrArray *
list_tables (WeftMemo     *memo,
             sqlite3_stmt *statement)
{
  const char   *text = sqlite3_sql (statement);
  GPtrArray    *known = g_hash_table_lookup (memo->read, text);
  sqlite3_stmt *again = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  int code;

  if (known != NULL)
    return known;

  tables = memo->noted = g_ptr_array_new ();
  code = sqlite3_prepare_v2 (memo->database, text, -1, &again, NULL);
  memo->noted = NULL;
  sqlite3_finalize (again);
  if (code != SQLITE_OK)
    return NULL;

  g_hash_table_insert (memo->read, g_strdup (text), g_ptr_array_ref (tables));
  return tables;
}

/* As list_tables(), for an answer that is kept: all must be watched. */
static GPtrArray *
list_watched (WeftMemo     *memo,
              sqlite3_stmt *statement)
{
  GPtrArray *tables = list_tables (memo, statement);

  if (tables == NULL || !g_ptr_array_find (tables, NULL, NULL))
    return tables;
  g_critical ("nobody watches all that is read by: %s", sqlite3_sql (statement));
  return NULL;
}

gboolean
weft_memo_has_changed (WeftMemo   *memo,
                       const char *table,
                       guint64     since)
{
  return ((Watched *)g_hash_table_lookup (memo->tables, table))->changed > since;
}

static gboolean
holds (WeftMemo         *memo,
       const WeftAnswer *answer,
       GPtrArray        *tables)
{
  for (guint i = 0; i < tables->len; i++)
    if (weft_memo_has_changed (memo, tables->pdata[i], answer->asked))
      return FALSE;
  return TRUE;
}

WeftAnswer *
weft_memo_recall (WeftMemo     *memo,
                  sqlite3_stmt *statement)
{
  GPtrArray  *tables = list_watched (memo, statement);
  char       *question = tables != NULL ? sqlite3_expanded_sql (statement) : NULL;
  WeftAnswer *answer = question != NULL ? g_hash_table_lookup (memo->answers, question) : NULL;

  sqlite3_free (question);
  return answer != NULL && holds (memo, answer, tables) ? g_rc_box_acquire (answer) : NULL;
}

void
weft_memo_remember (WeftMemo     *memo,
                    sqlite3_stmt *statement,
                    WeftAnswer   *answer)
{
  char *question = NULL;

  if (answer->values->len > MOST_VALUES_OF_ONE || list_watched (memo, statement) == NULL)
    return;
  question = sqlite3_expanded_sql (statement);
  if (question == NULL)
    return;

  /* What nobody asks for any more goes with the rest now and then. */
  memo->n_values += answer->values->len + 1;
  if (memo->n_values > MOST_VALUES)
    {
      g_hash_table_remove_all (memo->answers);
      memo->n_values = answer->values->len + 1;
    }
  answer->asked = memo->n_changes;
  g_hash_table_replace (memo->answers, g_strdup (question), g_rc_box_acquire (answer));
  sqlite3_free (question);
}

void
weft_memo_note (WeftMemo     *memo,
                sqlite3_stmt *statement)
{
  GPtrArray *tables = memo->reading != NULL ? list_tables (memo, statement) : NULL;

  if (memo->reading == NULL)
    return;
  for (guint i = 0; tables != NULL && i < tables->len; i++)
    weft_memo_add_once (memo->reading->tables, tables->pdata[i]);
  if (tables == NULL)
    weft_memo_add_once (memo->reading->tables, NULL);
}
