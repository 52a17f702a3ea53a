/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences that Weft writes beside a return's figures, in the return's language. */

#pragma once

#include "weft-layout.h"

G_BEGIN_DECLS

/** weft_return_words_overspent: (transfer full): "£12.50 more was spent than the award." */
char *weft_return_words_overspent (const WeftReturn *ret,
                                   const char       *language);
/** weft_return_words_cash: (transfer full): why the cash in the fund is what it is. */
char *weft_return_words_cash (const WeftReturn *ret,
                              const char       *language);
/** weft_return_words_headings: (transfer full) (nullable): "food £912.30, travel £241.55"; NULL without spending by heading. */
char *weft_return_words_headings (const WeftReturn *ret,
                                  const char       *language);
/** weft_return_words_people: (transfer full): who was counted, and how; @figure is what may be shown. */
char *weft_return_words_people (const WeftReturn *ret,
                                const WeftFigure *figure,
                                const char       *language);
/** weft_return_words_no_number: (transfer full): what stands where a number of people may not: "fewer than 5", "not told". */
char *weft_return_words_no_number (const WeftReturn *ret,
                                   const char       *language);
/** weft_return_words_period: (transfer full): "1 April 2026 to 31 March 2027", "" when there are no dates. */
char *weft_return_words_period (const WeftReturn *ret,
                                const char       *language);
/** weft_return_words_difference: (transfer full): "£287.60 less (32 %)" of a line that is away from its budget. */
char *weft_return_words_difference (const WeftBudgetLine *line,
                                    const char           *language);
/** weft_return_words_receipts: (transfer full): which payments are listed: "Items of £250.00 and more". */
char *weft_return_words_receipts (const WeftReturn *ret,
                                  const char       *language);
/** weft_return_words_reached: (transfer full): what was reached of a target, in the return's language. */
char *weft_return_words_reached (const WeftLayout       *layout,
                                 const WeftReturnTarget *target);

/** weft_return_words_name: (transfer none): what a figure is called; @key itself when it is of another kind. */
const char *weft_return_words_name (const char *key,
                                    const char *language);
/** weft_return_words_name_of: (transfer none): as weft_return_words_name(); of people who were counted at least, so. */
const char *weft_return_words_name_of (const WeftReturn *ret,
                                       const char       *key,
                                       const char       *language);
/** weft_return_words_corrected: (transfer full): what was corrected: a figure's name, a question, an answer to who took part,
 * or the line or outcome that @key names. */
char *weft_return_words_corrected (const char *key,
                                   const char *language);
/** weft_return_words_how: (transfer full): how a figure was made. */
char *weft_return_words_how (const WeftReturn *ret,
                             const WeftFigure *figure,
                             const char       *language);
/** weft_return_words_rounding: (transfer full): "none", "nearest 5". */
char *weft_return_words_rounding (const WeftReturn *ret,
                                  const WeftFigure *figure,
                                  const char       *language);

/** weft_return_rounding_base: numbers of people are rounded to the nearest of these. */
int weft_return_rounding_base (const WeftReturn *ret);

G_END_DECLS
