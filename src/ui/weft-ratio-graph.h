/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came back for each £1 that was put in: a bar from the low to the high case, the central one marked, and the
 * line at £1, where it was worth what it cost. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_RATIO_GRAPH (weft_ratio_graph_get_type ())
G_DECLARE_FINAL_TYPE (WeftRatioGraph, weft_ratio_graph, WEFT, RATIO_GRAPH, GtkWidget)

GtkWidget *weft_ratio_graph_new (void);

/** weft_ratio_graph_set: pounds for each £1; @sentence: says the same in words. */
void weft_ratio_graph_set (WeftRatioGraph *graph,
                           double          low,
                           double          central,
                           double          high,
                           const char     *sentence);

G_END_DECLS
