/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a workbook on disk is the book that was asked for. */

#pragma once

#include <gio/gio.h>

#include "weft-book.h"

G_BEGIN_DECLS

/**
 * weft_book_check:
 *
 * Opens the file at @path again: every part's check sum, every XML part well-formed, and on each sheet the
 * rows, the filled cells, the lists of choices and the sum of the numbers as in @book, and its names.
 *
 * Errors: WEFT_SHEET_ERROR_WRITE; G_IO_ERROR_CANCELLED
 */
gboolean weft_book_check (const WeftBook *book,
                          const char     *path,
                          GCancellable   *cancellable,
                          GError        **error);

G_END_DECLS
