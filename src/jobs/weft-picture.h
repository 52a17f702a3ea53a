/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photographs written anew: upright, no larger than wished, and without anything that a camera or a program wrote beside
 * the picture (place, time, make, comments, small pictures of it). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GBytes     *bytes;      /* owned */
  const char *media_type; /* static: "image/jpeg" or "image/png" */
  int         width;
  int         height;
} WeftPicture;

void weft_picture_clear (WeftPicture *picture);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftPicture, weft_picture_clear)

/**
 * weft_picture_write_anew:
 * @bytes: of a JPEG, PNG, TIFF, WebP or what else gdk-pixbuf reads
 * @name: for sentences
 * @longest: of the longer side, in dots; 0: as it is
 *
 * How large a picture says it is is looked at before it is opened.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED: larger than any photograph, cut off, broken, or of a kind this computer cannot open
 */
gboolean weft_picture_write_anew (GBytes      *bytes,
                                  const char  *name,
                                  int          longest,
                                  WeftPicture *picture,
                                  GError     **error);

G_END_DECLS
