/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a return out as a book: the sheets its tier needs, from Return to Audit. */

#pragma once

#include "weft-book.h"
#include "weft-return.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key; /* a figure's, "line:" and a line of the budget, "answer:" and a question */
  const char *was, *now, *why;
} WeftCorrectionLine;

/**
 * weft_return_book:
 * @corrections: (nullable) (element-type WeftCorrectionLine): from revision 2 on
 * @program: "Weft 0.1.0"
 *
 * Returns: (transfer full)
 */
WeftBook *weft_return_book (const WeftReturn *ret,
                            GPtrArray        *corrections,
                            const char       *program);

G_END_DECLS
