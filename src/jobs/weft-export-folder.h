/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything in one folder: the records as a workbook, the files kept with them and the workbooks that were signed, each
 * as a file that any program opens. What weft_import_run() reads back. */

#pragma once

#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

#define WEFT_EXPORT_RECORDS "records.xlsx"
#define WEFT_EXPORT_FILES "files"
#define WEFT_EXPORT_RETURNS "returns"
#define WEFT_EXPORT_SUMS "SHA256SUMS" /* among the files: what each was when it left, as sha256sum writes it */

/**
 * weft_export_folder:
 * @folder: is made when it is not there; else it must be empty
 *
 * Errors: WEFT_JOB_ERROR_REFUSED: the folder holds something; those of sheet and store
 */
gboolean weft_export_folder (WeftFile     *file,
                             const char   *folder,
                             WeftProgress *progress,
                             GError      **error);

/**
 * weft_export_find_sum:
 *
 * Returns: (transfer full) (nullable): what the sums in @folder say of the file @name
 */
char *weft_export_find_sum (const char *folder,
                            const char *name);

G_END_DECLS
