/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a sheet stands on paper: how wide its columns are, which rows begin a page. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

#define WEFT_POINTS_A_PIXEL 0.75

/** weft_sheet_paper_count_columns: of the print area. */
guint weft_sheet_paper_count_columns (const WeftSheet *sheet);

/**
 * weft_sheet_paper_column_width:
 *
 * Units: points at full size
 */
double weft_sheet_paper_column_width (const WeftSheet *sheet,
                                      guint            column);

/**
 * weft_sheet_paper_measure:
 * @width: (out): of the print area
 * @height: (out): of all that is written, on one page however long
 *
 * Units: points at full size
 */
void weft_sheet_paper_measure (const WeftSheet *sheet,
                               double          *width,
                               double          *height);

/** weft_sheet_paper_repeats: whether a page that begins at @first_row begins with the rows that every page has. */
gboolean weft_sheet_paper_repeats (const WeftSheet *sheet,
                                   guint            first_row);

/**
 * weft_sheet_paper_break:
 * @paper_height: points that one page has for rows, at the sheet's own width
 *
 * Returns: (transfer full): guint rows at which pages start, the first always 0; breaks of the sheet are kept
 */
GArray *weft_sheet_paper_break (const WeftSheet *sheet,
                                double           paper_height);

G_END_DECLS
