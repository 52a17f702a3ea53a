/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What ships inside Weft as a table of text: categories, rates, thresholds, the words of the example group. */

#pragma once

#include "weft-file.h"
#include "weft-row.h"

G_BEGIN_DECLS

typedef struct _WeftShipped WeftShipped;

/**
 * weft_shipped_read:
 * @name: "categories.csv", "sample/roster.csv"
 *
 * Returns: (transfer full): the table, its first row the names of its columns
 */
WeftShipped *weft_shipped_read (const char *name,
                                GError    **error);
void         weft_shipped_free (WeftShipped *shipped);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftShipped, weft_shipped_free)

/** weft_shipped_n_rows: without the names of the columns. */
guint weft_shipped_n_rows (const WeftShipped *shipped);
/** weft_shipped_text: (transfer none): "" where the row is shorter; @column must exist. */
const char *weft_shipped_text (const WeftShipped *shipped,
                               guint              row,
                               const char        *column);
/** weft_shipped_number: the whole number that stands there, 0 where nothing does. */
int weft_shipped_number (const WeftShipped *shipped,
                         guint              row,
                         const char        *column);
/** weft_shipped_find: the first row whose @column is @text; there must be one. */
guint weft_shipped_find (const WeftShipped *shipped,
                         const char        *column,
                         const char        *text);
/** weft_shipped_row: (transfer full): @row as a record of @table; columns of other names are left out. */
WeftRow *weft_shipped_row (const WeftShipped *shipped,
                           guint              row,
                           const WeftTable   *table);

/**
 * weft_shipped_save:
 * @match: look for a record of this natural key and change that
 *
 * Saves a row that Weft itself made, inside the step that is open. A refusal is a defect of what ships, so it
 * is an error that quotes the first reason.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED; the store's
 */
gboolean weft_shipped_save (WeftFile *file,
                            WeftRow  *row,
                            gboolean  match,
                            GError  **error);

G_END_DECLS
