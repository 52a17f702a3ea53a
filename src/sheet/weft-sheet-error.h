/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one error domain of the sheet layer. A message says what failed; after a line end, what to do. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_SHEET_ERROR (weft_sheet_error_quark ())

typedef enum
{
  WEFT_SHEET_ERROR_NOT_A_SHEET, /* a PDF, a picture, an old .xls, a locked or hostile file */
  WEFT_SHEET_ERROR_DAMAGED,     /* begins like a sheet and cannot be read to its end */
  WEFT_SHEET_ERROR_TOO_LARGE,
  WEFT_SHEET_ERROR_FULL, /* no room where the file or its temporary parts are written */
  WEFT_SHEET_ERROR_READ_ONLY,
  WEFT_SHEET_ERROR_WRITE, /* could not be written or did not check out */
} WeftSheetError;

GQuark weft_sheet_error_quark (void);
/** weft_sheet_error_nick: the word of the command line's JSON: "not-a-sheet", "damaged", "too-large", "full", "read-only", "write". */
const char *weft_sheet_error_nick (int code);

G_END_DECLS
