/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of a return's workbook, each laid out by one function. */

#pragma once

#include "weft-layout.h"
#include "weft-return-book.h"

G_BEGIN_DECLS

/* Return: what a person reads. */
void weft_return_sheet_lay_out (WeftLayout *layout);

/* Its parts, in files of their own: the tier's questions, the second page, one question with its answer. */
void weft_return_sheet_ask (WeftLayout *layout);
void weft_return_sheet_ask_further (WeftLayout *layout);
void weft_return_sheet_answer (WeftLayout *layout,
                               const char *question);
/** weft_return_sheet_is_asked: whether words were typed for @question or are still needed. */
gboolean weft_return_sheet_is_asked (const WeftLayout *layout,
                                     const char       *question);
/** weft_return_sheet_put_missing: a box to write in, or in a signed return that nothing was said. */
void weft_return_sheet_put_missing (WeftLayout *layout);
/** weft_return_sheet_begin_line: label and the row's line; figures and words are put after it. */
void weft_return_sheet_begin_line (WeftLayout *layout,
                                   const char *label,
                                   WeftStyle   style);

/** weft_money_sheet_rest: what was spent in the period under no line at all; pence. */
gint64 weft_money_sheet_rest (const WeftReturn *ret);
/** weft_money_sheet_line_name: (transfer none): a line's heading, never empty. */
const char *weft_money_sheet_line_name (const WeftLayout     *layout,
                                        const WeftBudgetLine *line);
void        weft_money_sheet_lay_out (WeftLayout *layout);
gboolean    weft_money_sheet_is_needed (const WeftReturn *ret);
void        weft_receipts_sheet_lay_out (WeftLayout *layout);
gboolean    weft_receipts_sheet_is_needed (const WeftReturn *ret);

void     weft_people_sheet_lay_out (WeftLayout *layout);
gboolean weft_people_sheet_is_needed (const WeftReturn *ret);
void     weft_change_sheet_lay_out (WeftLayout *layout);
gboolean weft_change_sheet_is_needed (const WeftReturn *ret);
/** weft_change_sheet_lay_out_changes: the same of any report's changes; @name is English. */
void     weft_change_sheet_lay_out_changes (WeftLayout      *layout,
                                            const char      *name,
                                            const GPtrArray *told);
void     weft_volunteers_sheet_lay_out (WeftLayout *layout);
gboolean weft_volunteers_sheet_is_needed (const WeftReturn *ret);
void     weft_evidence_sheet_lay_out (WeftLayout *layout);
gboolean weft_evidence_sheet_is_needed (const WeftReturn *ret);
/** weft_people_sheet_name: (transfer none): what the question @question is called; @question itself when it is no official one. */
const char *weft_people_sheet_name (const char *question,
                                    const char *language);

void weft_how_counted_sheet_lay_out (WeftLayout *layout);
void weft_figures_sheet_lay_out (WeftLayout *layout);
void weft_audit_sheet_lay_out (WeftLayout *layout,
                               const char *program);
void weft_corrections_sheet_lay_out (WeftLayout      *layout,
                                     const GPtrArray *corrections);

G_END_DECLS
