/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page Social Value says in words: what one outcome comes to, and where a check leads. */

#pragma once

#include "weft-row.h"
#include "weft-value-state.h"

G_BEGIN_DECLS

/** weft_value_words_benefit: (transfer none): "Cash released". */
const char *weft_value_words_benefit (WeftBenefit benefit);
/** weft_value_words_known: (transfer none): where a quantity is known from. */
const char *weft_value_words_known (WeftQuantityFrom from);

/** weft_value_words_unit: (transfer none): what a value is of: "people for a year". */
const char *weft_value_words_unit (const char *unit);
/** weft_value_words_outcome: (transfer full): "15.6 visits · we counted · £44.00 each" */
char *weft_value_words_outcome (const WeftOutcome *outcome);
/** weft_value_words_worth: (transfer full): "Worth between … and …, … in the middle." */
char *weft_value_words_worth (const WeftOutcomeValue *value);

/** weft_value_words_check: (transfer full): what is claimed, and what to do. */
char *weft_value_words_check (const WeftCheck *check);
/** weft_value_words_mend: (transfer full): the name of the button beside what a check says. */
char *weft_value_words_mend (const char *sentence);
/** weft_value_words_field: (transfer none): the column of outcomes in which @check is mended; "inputs"; "": there is nothing to mend. */
const char *weft_value_words_field (const WeftCheck    *check,
                                    const WeftAnalysis *analysis);

G_END_DECLS
