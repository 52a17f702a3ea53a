/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much room words need: LibreOffice fits no row when it opens a workbook, so every height is set from
 * the letter widths of Calibri. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

#define WEFT_HIGHEST_ROW 409.0 /* points: no spreadsheet program goes higher */

typedef struct
{
  guint    lines;
  gboolean wraps; /* the cell must be told to break its words */
} WeftFit;

/** weft_sheet_join_long: words in the first column of @row that have no room there go on in the next line, across the
 * columns up to @last_column; FALSE: they have room. */
gboolean weft_sheet_join_long (WeftSheet *sheet,
                               guint      row,
                               guint      last_column);

/** weft_sheet_fit_cell: one line for anything but words. */
WeftFit weft_sheet_fit_cell (const WeftSheet *sheet,
                             guint            row,
                             guint            column);

/**
 * weft_sheet_row_height:
 * @lines: (out) (optional): of its highest cell
 *
 * The height that was set, else the one that the row's words need.
 *
 * Units: points
 */
double weft_sheet_row_height (const WeftSheet *sheet,
                              guint            row,
                              guint           *lines);

G_END_DECLS
