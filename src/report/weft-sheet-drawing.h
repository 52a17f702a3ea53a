/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a sheet of a book as it will print, with its charts and photographs: for the preview in the window and for the
 * printer. Of a photograph that cannot be opened its words stand there. */

#pragma once

#include <cairo.h>

#include "weft-sheet-paper.h"

G_BEGIN_DECLS

/**
 * weft_sheet_drawing_draw:
 * @first_row: where to begin, at the top of the drawing
 * @end_row: the row to stop before
 *
 * In points, on white paper, whatever the theme. A page that begins further down begins with the rows that the sheet
 * has on every page.
 */
void weft_sheet_drawing_draw (const WeftBook  *book,
                              const WeftSheet *sheet,
                              cairo_t         *cr,
                              guint            first_row,
                              guint            end_row);

/**
 * weft_sheet_drawing_draw_foot:
 * @page: from 0
 * @room: points from its left end to its right
 *
 * The group at the left, the page's number at the right, as the workbook has them; above where @cr is.
 */
void weft_sheet_drawing_draw_foot (const WeftBook *book,
                                   cairo_t        *cr,
                                   guint           page,
                                   guint           n_pages,
                                   double          room);

/** weft_sheet_drawing_draw_page: page @page of @pages, from 0, with its margins and its foot. */
void weft_sheet_drawing_draw_page (const WeftBook       *book,
                                   const WeftSheet      *sheet,
                                   const WeftSheetPages *pages,
                                   guint                 page,
                                   cairo_t              *cr);

/** weft_sheet_drawing_words: (transfer full): all that is written, line by line: what a screen reader says. */
char *weft_sheet_drawing_words (const WeftBook  *book,
                                const WeftSheet *sheet);

G_END_DECLS
