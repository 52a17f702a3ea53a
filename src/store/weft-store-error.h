/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one error domain of the store. A message says what failed; after a line end, what to do. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_STORE_ERROR (weft_store_error_quark ())

typedef enum
{
  WEFT_STORE_ERROR_FAILED,
  WEFT_STORE_ERROR_NOT_FOUND, /* no file at that path */
  WEFT_STORE_ERROR_EXISTS,    /* a new file would overwrite one */
  WEFT_STORE_ERROR_NOT_WEFT,
  WEFT_STORE_ERROR_NEWER,
  WEFT_STORE_ERROR_DAMAGED,
  WEFT_STORE_ERROR_CHANGED, /* same save counter, other bytes than Weft last wrote */
  WEFT_STORE_ERROR_IN_USE,
  WEFT_STORE_ERROR_READ_ONLY,
  WEFT_STORE_ERROR_FULL,
  WEFT_STORE_ERROR_MOVED, /* the file was replaced or moved away while it was open */
  WEFT_STORE_ERROR_BARRIER,
  WEFT_STORE_ERROR_LATER_STEPS,
  WEFT_STORE_ERROR_NOTHING, /* nothing to undo or redo */
  WEFT_STORE_ERROR_CANCELLED,
} WeftStoreError;

GQuark weft_store_error_quark (void);
/** weft_store_error_nick: the word of the command line's JSON: "in-use", "not-weft", "later-steps" ... */
const char *weft_store_error_nick (int code);

G_END_DECLS
