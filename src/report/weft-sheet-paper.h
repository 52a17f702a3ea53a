/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a sheet stands on paper: how wide its columns are, which rows begin a page. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

#define WEFT_POINTS_A_PIXEL 0.75

/* A sheet on pages of A4, as a spreadsheet program prints it. Units: points */
typedef struct
{
  double  width, height; /* of the paper */
  double  left, top;     /* where the rows stand */
  double  foot;          /* where the paper's last line stands */
  double  scale;         /* of the rows */
  GArray *firsts;        /* owned, of guint: rows at which pages start, the first always 0 */
} WeftSheetPages;

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

/**
 * weft_sheet_paper_fit:
 * @width: points that one page has for rows
 * @height: points that one page has for rows
 * @scale: (out): at which the rows are drawn
 *
 * Returns: (transfer full): as weft_sheet_paper_break(), fitted or scaled as the sheet says, and never wider than the page
 */
GArray *weft_sheet_paper_fit (const WeftSheet *sheet,
                              double           width,
                              double           height,
                              double          *scale);

/** weft_sheet_pages_init: the pages of @sheet when its workbook is printed. */
void weft_sheet_pages_init (WeftSheetPages  *pages,
                            const WeftSheet *sheet);
void weft_sheet_pages_clear (WeftSheetPages *pages);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftSheetPages, weft_sheet_pages_clear)

G_END_DECLS
