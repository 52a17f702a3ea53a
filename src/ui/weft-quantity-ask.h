/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "How do you know?": a short question with four answers, of which one asks on: which measure. The answer goes into a
 * field of an outcome's form that nobody sees. */

#pragma once

#include "weft-field.h"
#include "weft-value-state.h"

G_BEGIN_DECLS

/**
 * weft_quantity_ask_new: (transfer floating):
 * @field: of quantity_from
 * @measures: (element-type WeftValueMeasure): what anybody was asked
 */
GtkWidget *weft_quantity_ask_new (WeftField       *field,
                                  const GPtrArray *measures);

G_END_DECLS
