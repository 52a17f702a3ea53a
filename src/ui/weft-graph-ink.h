/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all graphs are drawn with: the colours of their parts in light and dark, and the shapes that repeat. */

#pragma once

#include "weft-graph.h"

G_BEGIN_DECLS

/** weft_graph_ink_colour: of @fill, as light or dark as the window is. */
GdkRGBA weft_graph_ink_colour (WeftPartFill fill);
/** weft_graph_ink_set: @alpha: less faint in high contrast. */
void weft_graph_ink_set (cairo_t *cr,
                         GdkRGBA  colour,
                         double   alpha);
/** weft_graph_ink_rounded: a path, to be filled. */
void weft_graph_ink_rounded (cairo_t *cr,
                             double   x,
                             double   y,
                             double   width,
                             double   height,
                             double   radius);
/** weft_graph_ink_lines: diagonal lines inside the rectangle, outlined in their own colour. */
void weft_graph_ink_lines (cairo_t *cr,
                           GdkRGBA  colour,
                           double   x,
                           double   y,
                           double   width,
                           double   height);

G_END_DECLS
