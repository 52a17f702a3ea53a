/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a spreadsheet, as sheets of a pile of paper. */

#pragma once

#include "weft-paper.h"

G_BEGIN_DECLS

/**
 * weft_paper_paste_read:
 * @first: the cell that the first column goes into, unless there are headings that say so
 *
 * Returns: (transfer full) (element-type GStrv): whole sheets, "" in cells that were not copied
 */
GPtrArray *weft_paper_paste_read (const WeftPaperKnown *known,
                                  const char           *text,
                                  guint                 first);

G_END_DECLS
