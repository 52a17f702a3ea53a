/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A query is a prepared statement at work. Binds return nothing and remember the first failure; the run or
 * the first step reports it once. A save is: begin, binds, run.
 *
 *   g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GRANT_SPENT);
 *   weft_query_bind_int (&query, ":grant", grant->id);
 *   while (weft_query_step (&query, error)) ...
 */

#pragma once

#include <glib.h>

#include "weft-sql.h"

G_BEGIN_DECLS

typedef struct _WeftFile WeftFile;

typedef struct
{
  WeftFile *file;      /* borrowed */
  gpointer  statement; /* borrowed from the file's cache; NULL after a failure */
  gpointer  answer;    /* owned, nullable: of a kept query: what it answered ... */
  guint     row;       /* ... and the row of it that is read */
  int       failure;   /* the first SQLite code, 0 */
  gboolean  failed;    /* an error was reported by step or run */
  gboolean  is_kept;
} WeftQuery;

WeftQuery weft_query_begin (WeftFile *file,
                            WeftSql   sql);
/**
 * weft_query_begin_kept:
 * @sql: reads only, and says the same as long as the records are the same: no chance, no clock but what is bound
 *
 * As weft_query_begin(), for what adds up many rows into few and is asked again and again: the answer is kept and said
 * once more until a table that it reads is changed.
 */
WeftQuery weft_query_begin_kept (WeftFile *file,
                                 WeftSql   sql);
/** weft_query_begin_text: for weft-row.c alone: @sql is made from the description and cached by its text. */
WeftQuery weft_query_begin_text (WeftFile   *file,
                                 const char *sql);
/** weft_query_clear: resets the statement and gives it back. */
void weft_query_clear (WeftQuery *query);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftQuery, weft_query_clear)

void weft_query_bind_int (WeftQuery *query, const char *name, gint64 value);
/** weft_query_bind_text: NULL binds NULL; the text is copied. */
void weft_query_bind_text (WeftQuery *query, const char *name, const char *text);
void weft_query_bind_null (WeftQuery *query, const char *name);
void weft_query_bind_blob (WeftQuery *query, const char *name, gconstpointer bytes, gsize size);

/** weft_query_step: TRUE while there is a row; FALSE at the end (error not set) and on failure (error set). */
gboolean weft_query_step (WeftQuery *query,
                          GError   **error);
/** weft_query_run: one step of a statement that returns no row; can be bound and run again. */
gboolean weft_query_run (WeftQuery *query,
                         GError   **error);
/** weft_query_one_int: the first column of the one row, @otherwise when there is none or NULL. */
gint64 weft_query_one_int (WeftQuery *query,
                           gint64     otherwise,
                           GError   **error);

gint64   weft_query_int (WeftQuery *query, int column);
gboolean weft_query_is_null (WeftQuery *query, int column);
/** weft_query_text: (transfer none): "" for NULL; stands until the next step. */
const char *weft_query_text (WeftQuery *query, int column);
/** weft_query_dup: (transfer full) (nullable): NULL for NULL. */
char *weft_query_dup (WeftQuery *query, int column);
/** weft_query_blob: (transfer full): a copy. */
GBytes *weft_query_blob (WeftQuery *query, int column);

G_END_DECLS
