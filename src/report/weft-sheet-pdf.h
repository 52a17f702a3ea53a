/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as a PDF on A4, drawn as it is printed. */

#pragma once

#include "weft-book.h"

G_BEGIN_DECLS

/**
 * weft_sheet_pdf_write:
 * @path: written over when it is there
 *
 * Writes the first sheet of @book, as wide as the paper, with the book's footer and the page's number.
 *
 * Returns: (transfer full) (nullable): what kept it from being written, in the words of cairo; NULL: it is written
 */
char *weft_sheet_pdf_write (const WeftBook *book,
                            const char     *path);

G_END_DECLS
