/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of an activity in the file, for paper: those who came or usually come, by name. */

#pragma once

#include "weft-book.h"
#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_register_paper_book:
 * @activity: its reference, or a name that only one has
 *
 * Whoever came to one of the same name in the twelve weeks before is expected again.
 *
 * Returns: (transfer full)
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_AMBIGUOUS
 */
WeftBook *weft_register_paper_book (WeftFile   *file,
                                    const char *activity,
                                    GError    **error);

/**
 * weft_register_paper_write:
 * @path: ends in .pdf or .xlsx
 * @written: (out) (optional) (transfer full): where it stands
 *
 * Errors: as weft_register_paper_book(); WEFT_JOB_ERROR_REFUSED when it cannot be written there
 */
gboolean weft_register_paper_write (WeftFile   *file,
                                    const char *activity,
                                    const char *path,
                                    char      **written,
                                    GError    **error);

G_END_DECLS
