/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a book or one of its sheets on disk: written beside the target, opened again and checked, synced,
 * and only then renamed over it. */

#pragma once

#include <gio/gio.h>

#include "weft-book.h"

G_BEGIN_DECLS

/**
 * weft_book_write_xlsx:
 * @written: (out) (transfer full) (optional): where it stands: @path, or a dated name beside it when @path
 *   is open in a spreadsheet program (its lock file stands beside it)
 *
 * Everything is written in a C numeric locale. The part file is opened again: every zip entry's CRC, every
 * XML part well-formed, each sheet's row count and the sum of its numbers as asked.
 *
 * Errors: WEFT_SHEET_ERROR_FULL, WEFT_SHEET_ERROR_READ_ONLY, WEFT_SHEET_ERROR_WRITE; G_IO_ERROR_CANCELLED
 */
gboolean weft_book_write_xlsx (const WeftBook *book,
                               const char     *path,
                               char          **written,
                               GCancellable   *cancellable,
                               GError        **error);

/**
 * weft_book_choose_path:
 * @date: (nullable): ISO, for the other name
 *
 * Where a workbook can be put: @path, or a dated name beside it when @path is open in a spreadsheet program.
 *
 * Returns: (transfer full)
 */
char *weft_book_choose_path (const char *path,
                             const char *date);

/** weft_sheet_write_csv: UTF-8 with a byte-order mark, CRLF; a leading = + - @ TAB CR gets an apostrophe. */
gboolean weft_sheet_write_csv (const WeftSheet *sheet,
                               const char      *path,
                               GError         **error);

/**
 * weft_replace_file:
 * @write: fills the file at the path it is given
 * @check: (nullable): opens it again
 *
 * The way every file leaves: .NAME.part beside @path, check, fsync, rename, fsync of the folder. Nothing is
 * left behind on failure and what stood at @path stays.
 */
typedef gboolean (*WeftWriteFunc) (const char *part_path, gpointer data, GError **error);
gboolean weft_replace_file (const char   *path,
                            WeftWriteFunc write,
                            WeftWriteFunc check,
                            gpointer      data,
                            GError      **error);

G_END_DECLS
