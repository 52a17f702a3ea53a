/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The readers behind weft_grid_read(), each from memory, so that a test or a fuzzer needs no file. */

#pragma once

#include <gio/gio.h>

#include "weft-grid.h"
#include "weft-refusal.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_BYTES_TEXT, /* CSV or TSV as far as can be seen */
  WEFT_BYTES_ZIP,
  WEFT_BYTES_REFUSED,
} WeftBytesKind;

/** weft_grid_recognise: what the first bytes say; @refusal is set for WEFT_BYTES_REFUSED. */
WeftBytesKind weft_grid_recognise (const char  *bytes,
                                   gsize        length,
                                   WeftRefusal *refusal);

/** weft_grid_recognise_zip: what the parts of a zip that is no spreadsheet say. */
WeftRefusal weft_grid_recognise_zip (GHashTable *parts);

/** weft_grid_read_bytes: as weft_grid_read(); @name is the file's. */
WeftGrid *weft_grid_read_bytes (GBytes       *bytes,
                                const char   *name,
                                GCancellable *cancellable,
                                GError      **error);

/** weft_grid_read_csv: @name is the file's, @sheet_name what its one sheet is called. */
WeftGrid *weft_grid_read_csv (const char   *bytes,
                              gsize         length,
                              const char   *name,
                              const char   *sheet_name,
                              GCancellable *cancellable,
                              GError      **error);

/**
 * weft_grid_to_utf8:
 * @note: (out) (transfer full) (nullable): in words, where the letters are not UTF-8
 *
 * Finds out how the letters are kept: a byte-order mark, UTF-16 by its zeros, UTF-8, else what Windows, an
 * old Macintosh or DOS wrote in this country.
 *
 * Returns: (transfer full) (nullable): UTF-8 without a byte-order mark; NULL where it is not text at all
 */
char *weft_grid_to_utf8 (const char *bytes,
                         gsize       length,
                         gsize      *utf8_length,
                         char      **note);

/** weft_grid_read_xlsx: @parts: (element-type utf8 GBytes) */
WeftGrid *weft_grid_read_xlsx (GHashTable   *parts,
                               const char   *name,
                               GCancellable *cancellable,
                               GError      **error);

WeftGrid *weft_grid_read_ods (GHashTable   *parts,
                              const char   *name,
                              GCancellable *cancellable,
                              GError      **error);

G_END_DECLS
