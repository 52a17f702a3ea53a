/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record found, named, changed or taken out as one step, with its sentence in the history and with the rule that
 * money which was reconciled or sent in a return is voided, never taken out. */

#pragma once

#include "weft-file.h"
#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_edit_find:
 * @ref: a ref or an exact unique name; of a payment in parts "M-0004" means all of them and "M-0004/2" one
 *
 * Returns: (transfer full) (element-type WeftRow): one record, or the parts of one payment; never empty
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_VALUE_ERROR_AMBIGUOUS; the store's
 */
GPtrArray *weft_edit_find (WeftFile        *file,
                           const WeftTable *table,
                           const char      *ref,
                           GError         **error);

/**
 * weft_edit_save:
 * @row: new (id 0) or as it should be now; its cells are canonical afterwards
 * @issues: receives every reason of a refusal, all at once
 *
 * Errors: WEFT_JOB_ERROR_REFUSED, whose message has the first of @issues; the store's
 */
gboolean weft_edit_save (WeftFile   *file,
                         WeftRow    *row,
                         WeftIssues *issues,
                         WeftSaved  *saved,
                         GError    **error);

/**
 * weft_edit_must_void:
 * @must: (out): whether @row is a payment that was reconciled or lies inside a return that was signed
 */
gboolean weft_edit_must_void (WeftFile      *file,
                              const WeftRow *row,
                              gboolean      *must,
                              GError       **error);

/** weft_edit_must_void_any: whether any of @rows must be voided: then all parts of one payment are, since half a payment is none. */
gboolean weft_edit_must_void_any (WeftFile  *file,
                                  GPtrArray *rows,
                                  gboolean  *must,
                                  GError   **error);
/** weft_edit_take_out: inside a step: voids @rows because of @why, or deletes them; @issues are refusals. */
gboolean weft_edit_take_out (WeftFile   *file,
                             GPtrArray  *rows,
                             gboolean    voided,
                             const char *why,
                             WeftIssues *issues,
                             GError    **error);

/**
 * weft_edit_remove:
 * @rows: (element-type WeftRow): one record, or all parts of one payment
 * @why: (nullable): the reason, needed where the payment has to be voided
 * @voided: (out): TRUE: the record stands and no longer counts; FALSE: it is gone
 *
 * Errors: WEFT_JOB_ERROR_NEEDS_REASON, WEFT_JOB_ERROR_REFUSED; the store's
 */
gboolean weft_edit_remove (WeftFile   *file,
                           GPtrArray  *rows,
                           const char *why,
                           WeftIssues *issues,
                           gboolean   *voided,
                           GError    **error);

/** weft_edit_has_parts: whether one record of @table can be several rows: a payment in parts. */
gboolean weft_edit_has_parts (const WeftTable *table);
/** weft_edit_name: (transfer full): what a person calls @row: "Jo Lindqvist", "Room hire, −£120.00", "M-0004". */
char *weft_edit_name (const WeftRow *row);
/** weft_edit_name_all: (transfer full): of what weft_edit_find() gave: "Paint, −£12.50 in 2 parts", "M-0004/2, Brushes, −£2.50". */
char *weft_edit_name_all (WeftFile  *file,
                          GPtrArray *rows,
                          GError   **error);
/** weft_edit_refused: FALSE, with WEFT_JOB_ERROR_REFUSED: @failed is a sentence, the first of @issues says what to do. */
gboolean weft_edit_refused (const WeftIssues *issues,
                            const char       *failed,
                            GError          **error);

G_END_DECLS
