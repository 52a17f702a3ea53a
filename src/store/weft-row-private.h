/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of rows share among themselves: finding records, resolving cells, the rules of tables. */

#pragma once

#include "weft-inner.h"
#include "weft-row.h"

G_BEGIN_DECLS

/** weft_row_find_id: @id is 0 when there is none; two of one name are WEFT_VALUE_ERROR_AMBIGUOUS. */
gboolean weft_row_find_id (WeftFile        *file,
                           const WeftTable *table,
                           const char      *ref_or_name,
                           gint64          *id,
                           GError         **error);

/**
 * weft_row_resolve:
 *
 * As weft_inner_parse() for every type: ID and NAMED become the id of the record @text means.
 *
 * Errors: WEFT_VALUE_ERROR_* for the person's mistakes (INVALID: no such record); the store's
 */
gboolean weft_row_resolve (WeftFile         *file,
                           const WeftColumn *column,
                           const char       *text,
                           WeftDateOrder     dates,
                           WeftInner        *inner,
                           GError          **error);

/**
 * weft_row_make_named:
 * @comes_in: whether money comes in by the row that names it: for the direction of a category
 *
 * Makes the record that a NAMED @column names for the first time; @inner becomes its id.
 */
gboolean weft_row_make_named (WeftFile         *file,
                              const WeftColumn *column,
                              const char       *name,
                              gboolean          comes_in,
                              WeftInner        *inner,
                              WeftIssues       *issues,
                              GError          **error);

/** weft_row_rules: what no single column can tell: an end before its start, hours of 25 a day, an answer off its measure's scale. */
gboolean weft_row_rules (WeftFile        *file,
                         const WeftTable *table,
                         const WeftInner *inners,
                         WeftIssues      *issues,
                         GError         **error);
/** weft_row_check_measure: the rules of a row of measures. weft_row_check_response: of an answer, by its measure. */
void     weft_row_check_measure (const WeftTable *table,
                                 const WeftInner *inners,
                                 WeftIssues      *issues);
gboolean weft_row_check_response (WeftFile        *file,
                                  const WeftTable *table,
                                  const WeftInner *inners,
                                  WeftIssues      *issues,
                                  GError         **error);

/** weft_row_check_analysis, weft_row_check_input, weft_row_check_outcome: the rules of Social Value's tables. */
void     weft_row_check_analysis (const WeftTable *table,
                                  const WeftInner *inners,
                                  WeftIssues      *issues);
void     weft_row_check_input (const WeftTable *table,
                               const WeftInner *inners,
                               WeftIssues      *issues);
gboolean weft_row_check_outcome (WeftFile        *file,
                                 const WeftTable *table,
                                 const WeftInner *inners,
                                 WeftIssues      *issues,
                                 GError         **error);

/** weft_row_fill_outcome: copies what the library says of the outcome's value code into the cells that are empty. */
gboolean weft_row_fill_outcome (WeftFile        *file,
                                const WeftTable *table,
                                WeftInner       *inners,
                                GError         **error);

/**
 * weft_row_is_signed:
 * @is_signed: (out): whether the record is a return of which a signed copy is kept
 */
gboolean weft_row_is_signed (WeftFile        *file,
                             const WeftTable *table,
                             gint64           id,
                             gboolean        *is_signed,
                             GError         **error);

/** weft_row_check_signed: an issue for each column that a signed return would lose from @before to @after. */
gboolean weft_row_check_signed (WeftFile        *file,
                                const WeftTable *table,
                                gint64           id,
                                const WeftInner *before,
                                const WeftInner *after,
                                WeftIssues      *issues,
                                GError         **error);

/** weft_row_match: @id of the record that @inners mean by ref or natural key; 0 when it is new. */
gboolean weft_row_match (WeftFile              *file,
                         const WeftTable       *table,
                         const WeftInner       *inners,
                         const WeftSaveOptions *options,
                         WeftIssues            *issues,
                         gint64                *id,
                         GError               **error);

/** weft_row_next_ref: (transfer full): the next free ref of a table with a prefix. */
char *weft_row_next_ref (WeftFile        *file,
                         const WeftTable *table,
                         GError         **error);

G_END_DECLS
