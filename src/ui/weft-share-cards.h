/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question about an outcome with five answers as cards, sentence first and the number small. A card puts its number
 * into the field that it stands above; a number of one's own in the field takes the card back. */

#pragma once

#include "weft-field.h"

G_BEGIN_DECLS

/** weft_share_cards_new: (transfer floating): @field: of deadweight, displacement, attribution, drop_off or duration. */
GtkWidget *weft_share_cards_new (WeftField *field);
/** weft_share_cards_say: (transfer none) (nullable): the sentence of @number ("25%", "0.5") in @column; NULL: it has none. */
const char *weft_share_cards_say (const char *column,
                                  const char *number);
/** weft_share_cards_ask: (transfer none): the question of @column. */
const char *weft_share_cards_ask (const char *column);

G_END_DECLS
