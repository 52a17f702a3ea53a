/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a spreadsheet may be written: never in the place of a group's records. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_output_check:
 * @path: where a spreadsheet is to be written
 *
 * Refuses the open file itself, under whatever name, and any name that ends like a group's file.
 */
gboolean weft_output_check (WeftFile   *file,
                            const char *path,
                            GError    **error);
/** weft_output_is_same_file: whether two paths lead to one file; FALSE when either is not there. */
gboolean weft_output_is_same_file (const char *one,
                                   const char *other);

G_END_DECLS
