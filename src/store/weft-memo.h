/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The memo of an open file: answers that took long to add up, and when each table was last changed. Home, the returns
 * and the grants ask the same sums each time that they are looked at, while a step changes one table or two.
 *
 * Every change of a described table passes SQLite's update hook, be it of a step, an undo, an import or a trigger, and
 * nobody else can write while the file is held (weft_file_hold()). Within a transaction nothing is remembered or
 * recalled, so that what is rolled back leaves nothing behind. Another file, or a copy put in its place, is another
 * WeftFile with a memo of its own. */

#pragma once

#include "weft-changes.h"
#include "weft-file-private.h"

G_BEGIN_DECLS

/** WeftAnswer: the rows that a statement answered. */
typedef struct
{
  GPtrArray *values; /* owned, of sqlite3_value: row by row */
  guint      n_columns;
  guint      n_rows;
  guint64    asked; /* the memo's count of changes then */
} WeftAnswer;

/** weft_answer_unref: (nullable). */
void weft_answer_unref (WeftAnswer *answer);

/** weft_answer_new: (transfer full): without rows. */
WeftAnswer *weft_answer_new (guint n_columns);
/** weft_answer_add: adds the row at which @statement stands. Errors: FALSE when memory runs out */
gboolean weft_answer_add (WeftAnswer   *answer,
                          sqlite3_stmt *statement);

/** weft_memo_get: (transfer none): of @file, begun when it is first asked for. */
WeftMemo *weft_memo_get (WeftFile *file);
/** weft_memo_free: (nullable). The database must not change any more. */
void weft_memo_free (WeftMemo *memo);

/** weft_memo_recall: (transfer full) (nullable): what @statement answered with these bindings, if that still holds. */
WeftAnswer *weft_memo_recall (WeftMemo     *memo,
                              sqlite3_stmt *statement);
/** weft_memo_remember: keeps @answer, unless it is large. */
void weft_memo_remember (WeftMemo     *memo,
                         sqlite3_stmt *statement,
                         WeftAnswer   *answer);
/** weft_memo_note: adds what @statement reads to the reading that is under way, if any. */
void weft_memo_note (WeftMemo     *memo,
                     sqlite3_stmt *statement);

G_END_DECLS
