/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The font that sheets are printed in. */

#include "weft-sheet-font.h"

PangoLayout *
weft_sheet_font_layout (cairo_t    *cr,
                        const char *words,
                        double      points,
                        gboolean    is_bold)
{
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Carlito, Calibri, Sans");

  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  if (is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, words, -1);
  return layout;
}
