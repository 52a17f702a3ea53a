/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photographs as cameras write them: with the place, the time and which way is up beside the picture. */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

/** photograph_draw: white, with a red corner at the top left. */
GdkPixbuf *photograph_draw (int width,
                            int height);
/** photograph_write: that picture alone; @type: "jpeg", "png", "tiff", "bmp". */
GByteArray *photograph_write (int         width,
                              int         height,
                              const char *type);
/** photograph_take: as a camera writes it that was held upright: the red corner is to be shown at the top right. */
GByteArray *photograph_take (int width,
                             int height);
