/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The year so far in five numbers, each a card with its small graph. */

#pragma once

#include <gtk/gtk.h>

#include "weft-home.h"

G_BEGIN_DECLS

#define WEFT_N_YEAR_CARDS 5

/** weft_year_cards_make: @cards: (out) (transfer floating): in their order. */
void weft_year_cards_make (GtkWidget *cards[WEFT_N_YEAR_CARDS]);
void weft_year_cards_show (GtkWidget      *cards[WEFT_N_YEAR_CARDS],
                           const WeftYear *year);

G_END_DECLS
