/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart of a sheet, drawn as a spreadsheet program draws the native one of the workbook: the same fills, numbers on
 * the bars where there are few, a scale where there are many. */

#pragma once

#include <cairo.h>

#include "weft-book.h"

G_BEGIN_DECLS

/**
 * weft_sheet_chart_draw:
 * @width: points
 * @height: points
 *
 * From the origin of @cr, on white.
 */
void weft_sheet_chart_draw (const WeftBook  *book,
                            const WeftSheet *sheet,
                            const WeftChart *chart,
                            cairo_t         *cr,
                            double           width,
                            double           height);

G_END_DECLS
