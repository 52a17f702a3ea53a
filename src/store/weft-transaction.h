/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one way to write: a transaction that either arrived or did not, and is known to have. Steps, undo and
 * redo stand on it. For the store's own use. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_transaction_begin:
 *
 * Errors: WEFT_STORE_ERROR_READ_ONLY, MOVED, FULL
 */
gboolean weft_transaction_begin (WeftFile *file,
                                 GError  **error);
/**
 * weft_transaction_commit:
 * @operation: the id of a history row written in this transaction
 *
 * An error of COMMIT does not mean "not saved": it is settled by looking for @operation. On failure everything
 * is rolled back.
 */
gboolean weft_transaction_commit (WeftFile   *file,
                                  const char *operation,
                                  GError    **error);
void     weft_transaction_roll_back (WeftFile *file);

G_END_DECLS
