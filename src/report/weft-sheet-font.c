/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The font that sheets are printed in. */

#include "weft-sheet-font.h"

/* Letters as far apart as on paper, however small they are shown: else a line that fits its page is cut off in a picture of it. */
static void
space_as_on_paper (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

PangoLayout *
weft_sheet_font_layout (cairo_t    *cr,
                        const char *words,
                        double      points,
                        gboolean    is_bold)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Carlito, Calibri, Sans");

  space_as_on_paper (pango_layout_get_context (layout));
  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  if (is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, words, -1);
  return layout;
}
