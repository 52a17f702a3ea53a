/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card with one box of words for each of several things: why a budget line differs, what came of a target.
 *
 * Signal: "answered" (card, const char *question, const char *text, WeftAnswerBox *box), as of WeftReturnCard. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_REASONS_CARD (weft_reasons_card_get_type ())
G_DECLARE_FINAL_TYPE (WeftReasonsCard, weft_reasons_card, WEFT, REASONS_CARD, GtkBox)

typedef enum
{
  WEFT_REASONS_VARIANCE,
  WEFT_REASONS_TARGETS,
} WeftReasons;

/** weft_reasons_card_is_wanted: whether the return has any line to explain, or any target. */
gboolean weft_reasons_card_is_wanted (const WeftReturnDetails *details,
                                      WeftReasons              reasons);
/** weft_reasons_card_list: (transfer full): what there is to write about, each on a line of text: with the same the card stays as it is. */
char      *weft_reasons_card_list (const WeftReturnDetails *details,
                                   WeftReasons              reasons);
GtkWidget *weft_reasons_card_new (const WeftReturnDetails *details,
                                  WeftReasons              reasons);
void       weft_reasons_card_show (WeftReasonsCard         *card,
                                   const WeftReturnDetails *details);
/** weft_reasons_card_focus: goes to where @question is answered ("variance:Publicity"); FALSE when it is not on this card. */
gboolean weft_reasons_card_focus (WeftReasonsCard *card,
                                  const char      *question);
void     weft_reasons_card_commit (WeftReasonsCard *card);

G_END_DECLS
