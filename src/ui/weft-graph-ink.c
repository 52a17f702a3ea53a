/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours, patterns and shapes of graphs. */

#include "weft-graph-ink.h"

#include <adwaita.h>

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

GdkRGBA
weft_graph_ink_colour (WeftPartFill fill)
{
  static const char *const colours[][2] = {
    [WEFT_PART_FIRST] = { "#1c71d8", "#62a0ea" },
    [WEFT_PART_PROMISED] = { "#1c71d8", "#62a0ea" },
    [WEFT_PART_SECOND] = { "#e66100", "#ffa348" },
    [WEFT_PART_NEUTRAL] = { "#77767b", "#9a9996" },
  };
  GdkRGBA colour;

  gdk_rgba_parse (&colour, colours[fill][is_dark () ? 1 : 0]);
  return colour;
}

void
weft_graph_ink_set (cairo_t *cr,
                    GdkRGBA  colour,
                    double   alpha)
{
  gboolean is_strong = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, is_strong ? alpha * (2 - alpha) : alpha);
}

void
weft_graph_ink_rounded (cairo_t *cr,
                        double   x,
                        double   y,
                        double   width,
                        double   height,
                        double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
weft_graph_ink_lines (cairo_t *cr,
                      GdkRGBA  colour,
                      double   x,
                      double   y,
                      double   width,
                      double   height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  weft_graph_ink_set (cr, colour, 1);
  cairo_set_line_width (cr, 1.5);
  for (double at = x - height; at < x + width; at += 5)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_rectangle (cr, x + 0.5, y + 0.5, MAX (width - 1, 0), height - 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}
