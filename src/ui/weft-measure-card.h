/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One question of a measure: its words, what changed in a sentence, the answers before and after, and the numbers in
 * the order in which an honest person asks: who is missing, what changed, how sure. */

#pragma once

#include <gtk/gtk.h>

#include "weft-measures.h"

G_BEGIN_DECLS

/** weft_measure_card_new: (transfer floating): the question @i of the report of @details. */
GtkWidget *weft_measure_card_new (const WeftMeasureDetails *details,
                                  guint                     i);

G_END_DECLS
