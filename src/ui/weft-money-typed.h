/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money as it stands in the cells that it was typed into, and the record that it means. */

#pragma once

#include "weft-issue.h"
#include "weft-money-names.h"
#include "weft-row.h"

G_BEGIN_DECLS

/* All borrowed, "" where nothing was typed. */
typedef struct
{
  const char *date, *who, *line, *out, *in;
  const char *place;   /* ref of a grant, name of a fund */
  const char *account; /* its name */
} WeftMoneyTyped;

/* As WeftMoneyTyped, without the account. All owned. */
typedef struct
{
  char *date, *who, *place, *line, *out, *in;
} WeftMoneyTexts;

void weft_money_texts_clear (WeftMoneyTexts *texts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftMoneyTexts, weft_money_texts_clear)

/** weft_money_typed_pence: (out) @pence: + in, - out; FALSE, with an issue for "out" or "in", when that cannot be told. */
gboolean weft_money_typed_pence (const WeftMoneyTyped *typed,
                                 gint64               *pence,
                                 WeftIssues           *issues);

/**
 * weft_money_typed_make_row:
 * @today: ISO
 * @issues: receives what is wrong, by the fields of WeftMoneyTyped
 *
 * Returns: (transfer full): the record in money, to be saved when nothing blocks
 */
WeftRow *weft_money_typed_make_row (const WeftMoneyTyped *typed,
                                    WeftMoneyNames       *names,
                                    const char           *today,
                                    WeftIssues           *issues);

/**
 * weft_money_typed_count_for:
 * @place: as in WeftMoneyTyped, like @line
 * @issues: as of weft_money_typed_make_row()
 *
 * Sets what @row counts for: grant or fund, line and category.
 */
void weft_money_typed_count_for (WeftRow        *row,
                                 const char     *place,
                                 const char     *line,
                                 WeftMoneyNames *names,
                                 gboolean        comes_in,
                                 WeftIssues     *issues);

/** weft_money_typed_field: the field of WeftMoneyTyped that a column of money is typed into. */
const char *weft_money_typed_field (const char *column,
                                    gboolean    comes_in);
/** weft_money_say_who: (transfer full): whom a payment went to and what for: "Marsh Lane Hall, February"; "" when neither is known. */
char *weft_money_say_who (const WeftRow *payment);
/** weft_money_say_added: (transfer full): for the history: "£210.00 out added: Marsh Lane Hall"; @rows: of one payment. */
char *weft_money_say_added (const GPtrArray *rows);

G_END_DECLS
