/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of an exploration in the window: as high as it needs at its width, with words for those who do not see it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-exploration.h"

G_BEGIN_DECLS

#define WEFT_TYPE_EXPLORED_GRAPH (weft_explored_graph_get_type ())
G_DECLARE_FINAL_TYPE (WeftExploredGraph, weft_explored_graph, WEFT, EXPLORED_GRAPH, GtkWidget)

/** weft_explored_graph_show: @explored: (nullable): must stay alive until the next call. */
void weft_explored_graph_show (WeftExploredGraph     *graph,
                               const WeftExploration *explored);

G_END_DECLS
