/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and patterns of charts. */

#include "weft-chart-ink.h"

#define LINE_STEP 5.0
#define LINE_SHARE 0.3 /* of the step from one line to the next */
#define DOT_STEP 5.0
#define DOT_RADIUS 1.0

void
weft_chart_ink_colour (cairo_t *cr,
                       guint    colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
set_ink (cairo_t *cr,
         WeftInk  ink,
         gboolean is_dark)
{
  static const guint colours[][2] = {
    [WEFT_INK_FIRST] = { 0x1c71d8, 0x62a0ea },
    [WEFT_INK_SECOND] = { 0xe66100, 0xffa348 },
    [WEFT_INK_NEUTRAL] = { 0x77767b, 0x9a9996 },
    [WEFT_INK_HIDDEN] = { 0x77767b, 0x9a9996 },
  };

  weft_chart_ink_colour (cr, colours[ink][is_dark ? 1 : 0]);
}

void
weft_chart_ink_lines (cairo_t *cr,
                      double   step,
                      double   x,
                      double   y,
                      double   width,
                      double   height)
{
  cairo_set_line_width (cr, LINE_SHARE * step);
  for (double at = x - height; at < x + width; at += step)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
}

static void
fill_dots (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   height)
{
  for (double row = y + DOT_STEP / 2; row < y + height; row += DOT_STEP)
    for (double column = x + DOT_STEP / 2; column < x + width; column += DOT_STEP)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, column, row, DOT_RADIUS, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

void
weft_chart_ink_bar (cairo_t *cr,
                    WeftInk  ink,
                    gboolean is_dark,
                    double   x,
                    double   y,
                    double   width,
                    double   height)
{
  const double broken[] = { 3, 2 };

  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  set_ink (cr, ink, is_dark);
  if (ink == WEFT_INK_FIRST)
    cairo_paint (cr);
  else if (ink == WEFT_INK_SECOND)
    weft_chart_ink_lines (cr, LINE_STEP, x, y, width, height);
  else if (ink == WEFT_INK_NEUTRAL)
    fill_dots (cr, x, y, width, height);
  else
    cairo_set_dash (cr, broken, G_N_ELEMENTS (broken), 0);
  /* The clip cuts the outer half of the line off. */
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
weft_chart_ink_words (cairo_t *cr,
                      gboolean is_dark,
                      double   alpha)
{
  const double grey = (is_dark ? 0xff : 0x1e) / 255.0;

  cairo_set_source_rgba (cr, grey, grey, grey, alpha);
}
