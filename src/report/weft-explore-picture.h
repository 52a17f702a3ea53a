/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of an exploration as a picture file: black on white, whatever the window looks like. */

#pragma once

#include "weft-exploration.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_PICTURE_PNG,
  WEFT_PICTURE_SVG,
} WeftPictureKind;

/**
 * weft_explore_picture_write:
 *
 * Written beside @path, opened again and looked at, then put in its place.
 *
 * Errors: WEFT_SHEET_ERROR_FULL, WEFT_SHEET_ERROR_READ_ONLY, WEFT_SHEET_ERROR_WRITE
 */
gboolean weft_explore_picture_write (const WeftExploration *explored,
                                     WeftPictureKind        kind,
                                     const char            *path,
                                     GError               **error);

G_END_DECLS
