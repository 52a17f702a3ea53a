/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a spreadsheet's zip file in memory, each opened with the caution that a file from somebody
 * else needs. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** WeftZipWanted: whether the part of this name is read; the others stand there empty. */
typedef gboolean (*WeftZipWanted) (const char *part);

/**
 * weft_zip_read:
 * @name: the file's name, for what is said of it
 *
 * Every part's check sum is compared. Refused are more than 1,000 parts, 200 MB in all, a part that grows to
 * over 100 times its packed size and 10 MB, one that leads out of the file, one that is there twice, an
 * encrypted one.
 *
 * Returns: (transfer full) (element-type utf8 GBytes): parts by their name
 *
 * Errors: WEFT_SHEET_ERROR_NOT_A_SHEET, WEFT_SHEET_ERROR_DAMAGED, WEFT_SHEET_ERROR_TOO_LARGE, G_IO_ERROR_CANCELLED
 */
GHashTable *weft_zip_read (GBytes       *bytes,
                           const char   *name,
                           WeftZipWanted wanted,
                           GCancellable *cancellable,
                           GError      **error);

G_END_DECLS
