/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the store layer. */

#include "weft-store-error.h"

G_DEFINE_QUARK (weft_store_error_quark, weft_store_error)

const char *
weft_store_error_nick (int code)
{
  static const char *const nicks[] = {
    [WEFT_STORE_ERROR_FAILED] = "failed",
    [WEFT_STORE_ERROR_NOT_FOUND] = "not-found",
    [WEFT_STORE_ERROR_EXISTS] = "exists",
    [WEFT_STORE_ERROR_NOT_WEFT] = "not-weft",
    [WEFT_STORE_ERROR_NEWER] = "newer",
    [WEFT_STORE_ERROR_DAMAGED] = "damaged",
    [WEFT_STORE_ERROR_CHANGED] = "changed",
    [WEFT_STORE_ERROR_IN_USE] = "in-use",
    [WEFT_STORE_ERROR_READ_ONLY] = "read-only",
    [WEFT_STORE_ERROR_FULL] = "full",
    [WEFT_STORE_ERROR_MOVED] = "moved",
    [WEFT_STORE_ERROR_BARRIER] = "barrier",
    [WEFT_STORE_ERROR_LATER_STEPS] = "later-steps",
    [WEFT_STORE_ERROR_NOTHING] = "nothing",
    [WEFT_STORE_ERROR_CANCELLED] = "cancelled",
  };

  g_return_val_if_fail (code >= 0 && code < (int)G_N_ELEMENTS (nicks), "failed");
  return nicks[code];
}
