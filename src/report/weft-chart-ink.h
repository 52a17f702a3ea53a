/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart is drawn with: fills that differ in colour and in pattern, so that they stay apart on a black and white
 * printer, on light and on dark ground. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_INK_FIRST,   /* solid: what is counted */
  WEFT_INK_SECOND,  /* diagonal lines: below zero */
  WEFT_INK_NEUTRAL, /* dots: what names none, or several together */
  WEFT_INK_HIDDEN,  /* an empty bar with a broken outline: no number may be shown */
} WeftInk;

/** weft_chart_ink_bar: a filled bar with its outline. */
void weft_chart_ink_bar (cairo_t *cr,
                         WeftInk  ink,
                         gboolean is_dark,
                         double   x,
                         double   y,
                         double   width,
                         double   height);
/** weft_chart_ink_lines: diagonal lines across a bar, in the colour that is set; the caller clips. */
void weft_chart_ink_lines (cairo_t *cr,
                           double   step,
                           double   x,
                           double   y,
                           double   width,
                           double   height);
/** weft_chart_ink_colour: @colour: 0xRRGGBB. */
void weft_chart_ink_colour (cairo_t *cr,
                            guint    colour);
/** weft_chart_ink_words: sets the colour of words and lines on the ground; @alpha 1 for words. */
void weft_chart_ink_words (cairo_t *cr,
                           gboolean is_dark,
                           double   alpha);

G_END_DECLS
