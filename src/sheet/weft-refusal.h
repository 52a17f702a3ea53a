/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences for files that a person hands over and Weft cannot read, each with what to do instead. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WEFT_REFUSAL_BINARY_WORKBOOK, /* .xlsb */
  WEFT_REFUSAL_DAMAGED,
  WEFT_REFUSAL_DOCUMENT,
  WEFT_REFUSAL_EMPTY,
  WEFT_REFUSAL_HOSTILE, /* put together as no spreadsheet program does */
  WEFT_REFUSAL_NO_TEXT, /* a text with bytes in it that are none */
  WEFT_REFUSAL_NUMBERS,
  WEFT_REFUSAL_OLD_WORKBOOK, /* .xls */
  WEFT_REFUSAL_OTHER,
  WEFT_REFUSAL_OTHER_SPREADSHEET, /* an XML format of a spreadsheet program */
  WEFT_REFUSAL_PASSWORD,
  WEFT_REFUSAL_PDF,
  WEFT_REFUSAL_PICTURE,
  WEFT_REFUSAL_STATEMENT, /* OFX, QIF */
  WEFT_REFUSAL_TOO_LARGE,
  WEFT_REFUSAL_WEB_PAGE,
  WEFT_REFUSAL_WEFT,
  WEFT_REFUSAL_ZIP,
  WEFT_N_REFUSALS,
} WeftRefusal;

/**
 * weft_refuse:
 * @name: the file's name as a person sees it
 *
 * Errors: WEFT_SHEET_ERROR_NOT_A_SHEET, WEFT_SHEET_ERROR_DAMAGED, WEFT_SHEET_ERROR_TOO_LARGE
 *
 * Returns: FALSE, so that a caller can hand it on
 */
gboolean weft_refuse (GError    **error,
                      WeftRefusal refusal,
                      const char *name);

G_END_DECLS
