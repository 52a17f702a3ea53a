/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One question of a return as a card: what Weft filled, what a person types, and whether it is ready. It keeps
 * what is being typed when the return is read again.
 *
 * Signal: "answered" (card, const char *question, const char *text, WeftAnswerBox *box): a choice was made, or the words of the box were
 * left. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_RETURN_CARD (weft_return_card_get_type ())
G_DECLARE_FINAL_TYPE (WeftReturnCard, weft_return_card, WEFT, RETURN_CARD, GtkBox)

/** weft_return_card_is_wanted: whether the return asks or offers @question as something to look at here. */
gboolean weft_return_card_is_wanted (const WeftReturnDetails *details,
                                     const char              *question);
/** weft_return_card_new: @question: a key of weft-ladder.h. */
GtkWidget  *weft_return_card_new (const WeftReturnDetails *details,
                                  const char              *question);
const char *weft_return_card_get_question (WeftReturnCard *card);
void        weft_return_card_show (WeftReturnCard          *card,
                                   const WeftReturnDetails *details);
/** weft_return_card_focus: leads to the words, which stand below the choices; FALSE when they cannot be changed. */
gboolean weft_return_card_focus (WeftReturnCard *card);

/** weft_return_card_commit: what is being typed counts as answered now. */
void weft_return_card_commit (WeftReturnCard *card);

G_END_DECLS
