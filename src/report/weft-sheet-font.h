/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The font that sheets are printed in: that of the workbook, or one as wide. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** weft_sheet_font_layout: (transfer full): @words in letters of @points, whatever the scale of the screen. */
PangoLayout *weft_sheet_font_layout (cairo_t    *cr,
                                     const char *words,
                                     double      points,
                                     gboolean    is_bold);

G_END_DECLS
