/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each style of a book looks and how each format shows a number: one table for the workbook, the preview
 * on the screen and the row heights. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_LINE_NONE,
  WEFT_LINE_HAIR,   /* between the lines of a list */
  WEFT_LINE_DOTTED, /* between facts */
  WEFT_LINE_THIN,   /* above a total */
  WEFT_LINE_MEDIUM, /* above a section */
  WEFT_LINE_DOUBLE, /* below a closing balance */
} WeftLine;

typedef enum
{
  WEFT_ALIGN_BY_KIND, /* words left, numbers right */
  WEFT_ALIGN_LEFT,
  WEFT_ALIGN_RIGHT,
  WEFT_ALIGN_CENTRE,
} WeftAlign;

#define WEFT_NO_FILL G_MAXUINT

typedef struct
{
  double    points; /* the letters' size; Calibri everywhere */
  double    height; /* points of a row with one line; 0: by the letters' size */
  guint     colour; /* of the letters, 0xRRGGBB */
  guint     fill;   /* WEFT_NO_FILL for white */
  gboolean  bold;
  gboolean  wraps; /* always breaks inside its own column; other words run over empty neighbours first */
  gboolean  slanted;
  gboolean  boxed; /* thin border all round; may be changed where the sheet is locked */
  gboolean  heavy; /* that border is of medium width */
  WeftAlign align;
  guint     indent;
  WeftLine  top, bottom;
} WeftLook;

const WeftLook *weft_style_look (WeftStyle style);

/** weft_line_colour: 0xRRGGBB of a border. */
guint weft_line_colour (WeftLine line);

/** weft_format_code: the number format of a spreadsheet program. */
const char *weft_format_code (WeftFormat  format,
                              const char *language);

G_END_DECLS
