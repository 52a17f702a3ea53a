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
gboolean   weft_reasons_card_is_wanted (const WeftReturnDetails *details,
                                        WeftReasons              reasons);
GtkWidget *weft_reasons_card_new (const WeftReturnDetails *details,
                                  WeftReasons              reasons);
void       weft_reasons_card_show (WeftReasonsCard         *card,
                                   const WeftReturnDetails *details);
void       weft_reasons_card_commit (WeftReasonsCard *card);

G_END_DECLS
