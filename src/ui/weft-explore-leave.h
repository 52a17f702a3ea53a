/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways out of the page Explore: the clipboard, a picture, a spreadsheet, paper. */

#pragma once

#include "weft-explore-period.h"
#include "weft-page.h"

G_BEGIN_DECLS

/** weft_explore_leave_copy: puts the picture on the clipboard. */
void weft_explore_leave_copy (WeftPage                  *page,
                              const WeftExploreQuestion *question);
/** weft_explore_leave_as_list: remembers what is about to leave in the way of every list. */
void weft_explore_leave_as_list (WeftPage                  *page,
                                 const WeftExploreQuestion *question);
/**
 * weft_explore_leave_save:
 * @ending: "png" or "xlsx": what is offered; the name that is chosen decides
 *
 * Asks where to; the file counts again, so that what leaves is what is in it then.
 */
void weft_explore_leave_save (WeftPage                  *page,
                              const WeftExploreQuestion *question,
                              const WeftExploration     *explored,
                              const char                *ending);
/** weft_explore_leave_print: the chart on the first page, the table below and on further ones. */
void weft_explore_leave_print (WeftPage                  *page,
                               const WeftExploreQuestion *question);

G_END_DECLS
