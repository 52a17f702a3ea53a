/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the same people answered before and after: a dot each, rings before and filled after, with the averages and
 * how far the answers spread around them (one standard deviation to each side). Where there are too many dots they
 * become bars. What a screen reader says is its sentence. */

#pragma once

#include <gtk/gtk.h>

#include "weft-change.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ANSWERS_GRAPH (weft_answers_graph_get_type ())
G_DECLARE_FINAL_TYPE (WeftAnswersGraph, weft_answers_graph, WEFT, ANSWERS_GRAPH, GtkWidget)

/**
 * weft_answers_graph_new:
 * @min: of the scale, and @max. Units: millionths of a point
 * @bands: (nullable) (transfer none) (element-type WeftMeasureBand): parts of the scale that have a name
 * @sentence: says the same in words
 */
GtkWidget *weft_answers_graph_new (const WeftChangeItem *item,
                                   gint64                min,
                                   gint64                max,
                                   GPtrArray            *bands,
                                   const char           *sentence);

G_END_DECLS
