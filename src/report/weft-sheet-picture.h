/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A photograph of a sheet, drawn. */

#pragma once

#include <cairo.h>

#include "weft-book.h"

G_BEGIN_DECLS

/**
 * weft_sheet_picture_draw:
 * @width: points
 * @height: points
 *
 * From the origin of @cr; its words in a frame where it cannot be opened.
 */
void weft_sheet_picture_draw (const WeftSheetPicture *picture,
                              cairo_t                *cr,
                              double                  width,
                              double                  height);

G_END_DECLS
