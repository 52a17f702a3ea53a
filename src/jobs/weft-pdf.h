/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Letters as PDF written anew: the pages as they are, without what programs wrote beside them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_pdf_write_anew:
 * @bytes: of a PDF
 * @name: for sentences
 *
 * Left behind are title, author, program and times (also those of single pictures and pages), where and when a photograph
 * in it was taken, files and small programs that were attached, and earlier versions of pages. The same @bytes come to the
 * same bytes each time.
 *
 * Returns: (transfer full)
 * Errors: WEFT_JOB_ERROR_REFUSED: locked with a password, or broken
 * Source: ISO 32000-1 7.7.2 (catalogue), 14.3 (metadata), 14.5 (what a program keeps for itself), 7.11.4 (attached files)
 */
GBytes *weft_pdf_write_anew (GBytes     *bytes,
                             const char *name,
                             GError    **error);

G_END_DECLS
