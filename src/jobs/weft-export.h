/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything in one workbook, a sheet a table, or one table as CSV: what weft_import_run() reads back. */

#pragma once

#include "weft-book.h"
#include "weft-file.h"
#include "weft-progress.h"
#include "weft-row.h"

G_BEGIN_DECLS

gboolean weft_export_workbook (WeftFile     *file,
                               const char   *path,
                               char        **written,
                               WeftProgress *progress,
                               GError      **error);
gboolean weft_export_csv (WeftFile        *file,
                          const WeftTable *table,
                          const char      *path,
                          GError         **error);
/**
 * weft_export_rows:
 * @rows: (element-type WeftRow): what a list shows
 * @filter_words: (nullable): the filter in words, for the sheet's subtitle
 *
 * Returns: (transfer full): a book of one sheet, to save, preview or print
 */
WeftBook *weft_export_rows (WeftFile        *file,
                            const WeftTable *table,
                            GPtrArray       *rows,
                            const char      *filter_words);

/** weft_export_rows_to: writes the book of weft_export_rows() to @path: as CSV by its name, else as a workbook; @written: where it stands. */
gboolean weft_export_rows_to (WeftFile        *file,
                              const WeftTable *table,
                              GPtrArray       *rows,
                              const char      *filter_words,
                              const char      *path,
                              char           **written,
                              WeftProgress    *progress,
                              GError         **error);

G_END_DECLS
