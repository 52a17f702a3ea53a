/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding cells of a book by what a reader sees. */

#pragma once

#include "sample-returns.h"
#include "weft-book.h"

/** look_book: (transfer full): the book of a sample return. */
WeftBook *look_book (Sample      sample,
                     const char *language,
                     gboolean    is_signed);

/** look_sheet: the sheet, which must be there. */
const WeftSheet *look_sheet (const WeftBook *book,
                             const char     *name);

/** look_row: the first row whose first cell says @label; -1 when there is none. */
int look_row (const WeftSheet *sheet,
              const char      *label);

/** look_cell: the cell of @column in the row that says @label; both must be there. */
const WeftCell *look_cell (const WeftSheet *sheet,
                           const char      *label,
                           guint            column);

/** look_words: (transfer full): a cell's words with its bold start: "Mostly. Food cost more". */
char *look_words (const WeftCell *cell);

/** look_has_text: whether any cell of the book holds exactly @text. */
gboolean look_has_text (const WeftBook *book,
                        const char     *text);
