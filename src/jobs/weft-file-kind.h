/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is, by its first bytes and never by its name. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_FILE_UNKNOWN,
  WEFT_FILE_JPEG,
  WEFT_FILE_PNG,
  WEFT_FILE_GIF,
  WEFT_FILE_BMP,
  WEFT_FILE_TIFF,
  WEFT_FILE_WEBP,
  WEFT_FILE_HEIC,
  WEFT_FILE_VIDEO,
  WEFT_FILE_DOCUMENT, /* of a word processor or another office program */
  WEFT_FILE_PDF,
  WEFT_FILE_TEXT,
} WeftFileKind;

WeftFileKind weft_file_kind_of (GBytes *bytes);
/** weft_file_kind_is_picture: one that Weft writes anew. */
gboolean weft_file_kind_is_picture (WeftFileKind kind);
/** weft_file_kind_named_picture: whether @name ends as the names of pictures do. */
gboolean weft_file_kind_named_picture (const char *name);
/** weft_file_kind_ending: how the name of a file of @media_type ends: ".jpg". */
const char *weft_file_kind_ending (const char *media_type);

G_END_DECLS
