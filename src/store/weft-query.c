/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements at work. Idle statements wait in the file's table by their text; one that is at work is
 * out of the table, so that the same statement begun twice at once is simply prepared twice. */

#include "weft-query.h"

#include "weft-memo.h"

#include <string.h>

/* The index of @name, 0 when the query has failed already. A wrong name is a mistake in the program. */
static int
find_parameter (WeftQuery  *query,
                const char *name)
{
  int index;

  if (query->failure != 0)
    return 0;

  index = sqlite3_bind_parameter_index (query->statement, name);
  if (index == 0)
    {
      g_critical ("no parameter %s in: %s", name, sqlite3_sql (query->statement));
      query->failure = SQLITE_MISUSE;
    }
  return index;
}

static void
remember (WeftQuery *query,
          int        code)
{
  if (query->failure == 0 && code != SQLITE_OK)
    query->failure = code;
}

/* Says the first failure, once. Within a step it is kept, because SQLite may have undone the step with it. */
static gboolean
report (WeftQuery *query,
        GError   **error)
{
  WeftFile *file = query->file;

  if (file->in_step && file->failure == 0)
    file->failure = query->failure;
  query->failed = TRUE;
  weft_file_set_error (file, query->failure, error);
  return FALSE;
}

/* Writing belongs into a step. When SQLite has rolled a step back by itself (a full disk), the rest of it must
 * not be saved row by row. */
static gboolean
may_run (WeftQuery *query)
{
  if (query->failure != 0)
    return FALSE;
  if (!sqlite3_stmt_readonly (query->statement) && sqlite3_get_autocommit (query->file->database))
    remember (query, query->file->failure != 0 ? query->file->failure : SQLITE_MISUSE);
  return query->failure == 0;
}

WeftQuery
weft_query_begin_text (WeftFile   *file,
                       const char *sql)
{
  WeftQuery     query = { .file = file };
  sqlite3_stmt *statement = NULL;

  if (!g_hash_table_steal_extended (file->statements, sql, NULL, &query.statement))
    {
      query.failure = sqlite3_prepare_v3 (file->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
      query.statement = statement;
    }
  if (file->memo != NULL && query.statement != NULL)
    weft_memo_note (file->memo, query.statement);
  return query;
}

WeftQuery
weft_query_begin (WeftFile *file,
                  WeftSql   sql)
{
  return weft_query_begin_text (file, weft_sql_text (sql));
}

WeftQuery
weft_query_begin_kept (WeftFile *file,
                       WeftSql   sql)
{
  WeftQuery query = weft_query_begin (file, sql);

  query.is_kept = query.statement != NULL;
  return query;
}

static void
drop_answer (WeftQuery *query)
{
  weft_answer_unref (g_steal_pointer (&query->answer));
}

void
weft_query_clear (WeftQuery *query)
{
  sqlite3_stmt *statement = g_steal_pointer (&query->statement);

  drop_answer (query);
  if (statement == NULL)
    return;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (g_hash_table_contains (query->file->statements, sqlite3_sql (statement)))
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (query->file->statements, (gpointer)sqlite3_sql (statement), statement);
}

void
weft_query_bind_int (WeftQuery  *query,
                     const char *name,
                     gint64      value)
{
  int index = find_parameter (query, name);

  if (index > 0)
    remember (query, sqlite3_bind_int64 (query->statement, index, value));
}

void
weft_query_bind_text (WeftQuery  *query,
                      const char *name,
                      const char *text)
{
  int index = find_parameter (query, name);

  if (index > 0)
    remember (query, sqlite3_bind_text (query->statement, index, text, -1, SQLITE_TRANSIENT));
}

void
weft_query_bind_null (WeftQuery  *query,
                      const char *name)
{
  int index = find_parameter (query, name);

  if (index > 0)
    remember (query, sqlite3_bind_null (query->statement, index));
}

void
weft_query_bind_blob (WeftQuery    *query,
                      const char   *name,
                      gconstpointer bytes,
                      gsize         size)
{
  int index = find_parameter (query, name);

  /* A NULL pointer would bind NULL, and no bytes are still bytes. */
  if (index > 0)
    remember (query, sqlite3_bind_blob64 (query->statement, index, bytes != NULL ? bytes : "", size, SQLITE_TRANSIENT));
}

static gboolean
step (WeftQuery *query,
      GError   **error)
{
  int code;

  if (!may_run (query))
    return report (query, error);

  code = sqlite3_step (query->statement);
  if (code == SQLITE_ROW)
    return TRUE;

  /* The sentence is made before the reset, which forgets what the system said. */
  if (code != SQLITE_DONE)
    {
      remember (query, code);
      report (query, error);
    }
  sqlite3_reset (query->statement);
  return FALSE;
}

/* (transfer full) (nullable): all that the query answers; NULL on failure. */
static WeftAnswer *
read_answer (WeftQuery *query,
             GError   **error)
{
  WeftAnswer *answer = weft_answer_new ((guint)sqlite3_column_count (query->statement));

  while (step (query, error))
    if (!weft_answer_add (answer, query->statement))
      {
        sqlite3_reset (query->statement);
        remember (query, SQLITE_NOMEM);
      }
  if (!query->failed)
    return answer;

  weft_answer_unref (answer);
  return NULL;
}

static gboolean
step_answer (WeftQuery *query,
             GError   **error)
{
  WeftMemo   *memo = weft_memo_get (query->file);
  WeftAnswer *answer = query->answer;

  if (answer != NULL)
    query->row++;
  else
    {
      answer = query->failure == 0 ? weft_memo_recall (memo, query->statement) : NULL;
      if (answer == NULL)
        {
          answer = read_answer (query, error);
          if (answer == NULL)
            return FALSE;
          weft_memo_remember (memo, query->statement, answer);
        }
      query->answer = answer;
      query->row = 0;
    }
  if (query->row < answer->n_rows)
    return TRUE;

  drop_answer (query);
  return FALSE;
}

gboolean
weft_query_step (WeftQuery *query,
                 GError   **error)
{
  /* What is read within a step may be rolled back. */
  if (query->is_kept && query->answer == NULL && !sqlite3_get_autocommit (query->file->database))
    query->is_kept = FALSE;
  return query->is_kept ? step_answer (query, error) : step (query, error);
}

gboolean
weft_query_run (WeftQuery *query,
                GError   **error)
{
  while (weft_query_step (query, error))
    continue;

  return !query->failed;
}

gint64
weft_query_one_int (WeftQuery *query,
                    gint64     otherwise,
                    GError   **error)
{
  gint64 answer = otherwise;

  if (weft_query_step (query, error))
    {
      if (!weft_query_is_null (query, 0))
        answer = weft_query_int (query, 0);
      drop_answer (query);
      sqlite3_reset (query->statement);
    }
  return answer;
}

/* The value of a query that said its answer once more, NULL when the statement itself stands at the row. */
static sqlite3_value *
get_kept (WeftQuery *query,
          int        column)
{
  WeftAnswer *answer = query->answer;

  return answer != NULL ? answer->values->pdata[query->row * answer->n_columns + (guint)column] : NULL;
}

gint64
weft_query_int (WeftQuery *query,
                int        column)
{
  sqlite3_value *kept = get_kept (query, column);

  return kept != NULL ? sqlite3_value_int64 (kept) : sqlite3_column_int64 (query->statement, column);
}

gboolean
weft_query_is_null (WeftQuery *query,
                    int        column)
{
  sqlite3_value *kept = get_kept (query, column);

  return (kept != NULL ? sqlite3_value_type (kept) : sqlite3_column_type (query->statement, column)) == SQLITE_NULL;
}

/* SQLite answers NULL where there is text when memory runs out: the next step says so, rather than lose a word. */
static const char *
read_text (WeftQuery *query,
           int        column)
{
  sqlite3_value *kept = get_kept (query, column);
  const char    *text = (const char *)(kept != NULL ? sqlite3_value_text (kept) : sqlite3_column_text (query->statement, column));

  if (text == NULL && !weft_query_is_null (query, column))
    remember (query, SQLITE_NOMEM);
  return text;
}

const char *
weft_query_text (WeftQuery *query,
                 int        column)
{
  const char *text = read_text (query, column);

  return text != NULL ? text : "";
}

char *
weft_query_dup (WeftQuery *query,
                int        column)
{
  return g_strdup (read_text (query, column));
}

GBytes *
weft_query_blob (WeftQuery *query,
                 int        column)
{
  sqlite3_value *kept = get_kept (query, column);
  gconstpointer  bytes = kept != NULL ? sqlite3_value_blob (kept) : sqlite3_column_blob (query->statement, column);
  int            size = kept != NULL ? sqlite3_value_bytes (kept) : sqlite3_column_bytes (query->statement, column);

  if (bytes == NULL && size > 0)
    remember (query, SQLITE_NOMEM);
  return g_bytes_new (bytes, bytes != NULL ? (gsize)size : 0);
}
