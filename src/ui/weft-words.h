/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words people read for the choices that the file keeps as keys, and for other small things that several
 * pages say. */

#pragma once

#include "weft-ladder.h"

G_BEGIN_DECLS

/** weft_words_choice: (transfer none): translated: ("kind", "you-said-we-did") is "You said, we did". */
const char *weft_words_choice (const char *column,
                               const char *choice);

/** weft_words_number: (transfer full): with a comma between thousands: "1,412". */
char *weft_words_number (gint64 number);

/** weft_words_return: (transfer none): what a return of this tier is called: "Note", "Short return" ... */
const char *weft_words_return (WeftTier tier);

/** weft_words_due: (transfer full): "Due in 12 days"; past: "Late: was due 3 April". */
char *weft_words_due (const char *date,
                      const char *today);

/** weft_words_hours: (transfer full): "2.5 hours", "1 hour". */
char *weft_words_hours (gint64 minutes);

G_END_DECLS
