/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of an exploration: columns for months, bars for all else, each with its number. The window and the picture
 * that leaves it are drawn by the same hand. */

#pragma once

#include <pango/pangocairo.h>

#include "weft-exploration.h"

G_BEGIN_DECLS

typedef struct
{
  const PangoFontDescription *font; /* (nullable): of labels and numbers */
  gboolean                    is_dark;
  gboolean                    is_whole; /* with title, sentence and notes: it stands alone */
} WeftChartLook;

/** weft_explore_chart_height: how high it is at @width. Units: points, or pixels of a window */
double weft_explore_chart_height (const WeftExploration *explored,
                                  const WeftChartLook   *look,
                                  double                 width);
/** weft_explore_chart_draw: from the origin of @cr, as high as weft_explore_chart_height() says; the ground is the caller's. */
void weft_explore_chart_draw (const WeftExploration *explored,
                              const WeftChartLook   *look,
                              cairo_t               *cr,
                              double                 width);
/** weft_explore_chart_picture: (transfer full): the whole chart black on white in memory, to be copied. */
cairo_surface_t *weft_explore_chart_picture (const WeftExploration *explored);
/** weft_explore_chart_words: (transfer full): what it shows, for those who do not see it. */
char *weft_explore_chart_words (const WeftExploration *explored);

G_END_DECLS
