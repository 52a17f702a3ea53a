/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the sheet layer. */

#include "weft-sheet-error.h"

G_DEFINE_QUARK (weft_sheet_error_quark, weft_sheet_error)

const char *
weft_sheet_error_nick (int code)
{
  static const char *const nicks[] = {
    [WEFT_SHEET_ERROR_NOT_A_SHEET] = "not-a-sheet",
    [WEFT_SHEET_ERROR_DAMAGED] = "damaged",
    [WEFT_SHEET_ERROR_TOO_LARGE] = "too-large",
    [WEFT_SHEET_ERROR_FULL] = "full",
    [WEFT_SHEET_ERROR_READ_ONLY] = "read-only",
    [WEFT_SHEET_ERROR_WRITE] = "write",
  };

  g_return_val_if_fail (code >= 0 && code < (int)G_N_ELEMENTS (nicks), "failed");
  return nicks[code];
}
