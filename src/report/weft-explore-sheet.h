/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An exploration as a workbook: its sentence, its table and a native chart on one page. */

#pragma once

#include "weft-book.h"
#include "weft-exploration.h"

G_BEGIN_DECLS

/**
 * weft_explore_book:
 * @group: the group's name
 * @today: ISO day
 *
 * Returns: (transfer full): one sheet; no cell of it, nor its chart, holds more than may be shown
 */
WeftBook *weft_explore_book (const WeftExploration *explored,
                             const char            *group,
                             const char            *today);
/** weft_explore_table_book: (transfer full): the same without the chart, for paper where the chart has a page of its own. */
WeftBook *weft_explore_table_book (const WeftExploration *explored,
                                   const char            *group,
                                   const char            *today);

G_END_DECLS
