/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one measure: what changed from one time to another, and the ways to bring answers in.
 *
 * Its buttons are actions of the page that it stands in: "measures.answers", "measures.edit", "measures.print",
 * "measures.survey" and "measures.type-in".
 *
 * Signal: "asked" (view, gint64 from, gint64 to, gint64 grant): other times or another grant were chosen. */

#pragma once

#include <adwaita.h>

#include "weft-measures.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MEASURE_VIEW (weft_measure_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftMeasureView, weft_measure_view, WEFT, MEASURE_VIEW, AdwBin)

void weft_measure_view_show (WeftMeasureView          *view,
                             const WeftMeasureDetails *details);
/** weft_measure_view_fold: shorter words on the buttons where there is little room. */
void weft_measure_view_fold (WeftMeasureView *view,
                             gboolean         is_narrow);

G_END_DECLS
