/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of a return. They are made anew only for another return; otherwise they are filled again, so that nothing that
 * is being typed is lost. What is answered in them is saved.
 *
 * Signal: "typed" (cards, const char *question, gboolean is_answered): words are being typed, and not saved yet. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_RETURN_CARDS (weft_return_cards_get_type ())
G_DECLARE_FINAL_TYPE (WeftReturnCards, weft_return_cards, WEFT, RETURN_CARDS, GtkBox)

/** weft_return_cards_show: Returns: whether they are the same cards, filled again */
gboolean weft_return_cards_show (WeftReturnCards   *cards,
                                 WeftReturnDetails *details);

/** weft_return_cards_focus: leads to the card that asks for what @issue is about, which may be a line or a target in it. */
void weft_return_cards_focus (WeftReturnCards *cards,
                              const char      *issue);

/** weft_return_cards_commit: what is being typed counts as answered now. */
void weft_return_cards_commit (WeftReturnCards *cards);

G_END_DECLS
