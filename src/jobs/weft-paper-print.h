/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questionnaire of a measure for the printer. */

#pragma once

#include "weft-book.h"
#include "weft-file.h"

G_BEGIN_DECLS

#define WEFT_PAPER_MOST_SHEETS 500

typedef struct
{
  const char *measure;  /* its key */
  guint       n_sheets; /* with fresh codes; 0 for none of these */
  gint64      for_wave; /* Units: months; above 0: a sheet for each code that was asked before, in their order, then the fresh ones */
  gboolean    is_blank; /* a line to write a code on, in the place of fresh ones */
} WeftPaperWanted;

/**
 * weft_paper_questionnaire:
 *
 * Returns: (transfer full): a page or more for each sheet; at least one
 * Errors: WEFT_JOB_ERROR_NOT_FOUND without the measure
 */
WeftBook *weft_paper_questionnaire (WeftFile              *file,
                                    const WeftPaperWanted *wanted,
                                    GError               **error);

/**
 * weft_paper_write_pdf:
 * @path: ends in .pdf
 *
 * weft_paper_questionnaire() as a file that any printer prints.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED when it cannot be written there
 */
gboolean weft_paper_write_pdf (WeftFile              *file,
                               const WeftPaperWanted *wanted,
                               const char            *path,
                               GError               **error);

G_END_DECLS
