/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How sure an average change is: its 95 % interval on a line with "no change" in the middle. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return.h"

G_BEGIN_DECLS

#define WEFT_TYPE_RANGE_GRAPH (weft_range_graph_get_type ())
G_DECLARE_FINAL_TYPE (WeftRangeGraph, weft_range_graph, WEFT, RANGE_GRAPH, GtkWidget)

/** weft_range_graph_new: of @change, which has an interval; @sentence: says the same in words. */
GtkWidget *weft_range_graph_new (const WeftReturnChange *change,
                                 const char             *sentence);

G_END_DECLS
