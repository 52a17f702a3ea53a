/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one grant: what it is for in the funder's words, what is left, the budget line by line, the money,
 * and beside it what comes in, what was promised and what the return will be made of.
 *
 * Signal: "edit" (view, WeftRow *row): a record is to be changed, or added when its id is 0. */

#pragma once

#include "weft-grant-details.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_GRANT_VIEW (weft_grant_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftGrantView, weft_grant_view, WEFT, GRANT_VIEW, AdwBin)

/** weft_grant_view_show: @details: (transfer none). */
void weft_grant_view_show (WeftGrantView          *view,
                           const WeftGrantDetails *details);
/** weft_grant_view_scroll_up: to the top, for another grant. */
void weft_grant_view_scroll_up (WeftGrantView *view);
/** weft_grant_view_expect_money: where its money is typed stands that @instalment came in, see weft_money_entry_expect(). */
void weft_grant_view_expect_money (WeftGrantView *view,
                                   const WeftRow *instalment);
/** weft_grant_view_type_money: the focus goes to the row that money is typed into. */
void weft_grant_view_type_money (WeftGrantView *view);
void weft_grant_view_fold (WeftGrantView *view,
                           gboolean       is_narrow);

/* For the parts of the page. */

/** weft_grant_view_edit: opens the form of @row. */
void weft_grant_view_edit (WeftGrantView *view,
                           const WeftRow *row);
/** weft_grant_view_add: opens the form of a new record of @table that belongs to this grant. */
void weft_grant_view_add (WeftGrantView *view,
                          const char    *table);
/** weft_grant_view_open_return: the return @ref; NULL: the grant's open one. */
void weft_grant_view_open_return (WeftGrantView *view,
                                  const char    *ref);
/** weft_grant_view_open_money: all money of this grant, on its page. */
void weft_grant_view_open_money (WeftGrantView *view);
/** weft_grant_view_save: saves @row as one step with @sentence, without a form. */
void weft_grant_view_save (WeftGrantView *view,
                           const WeftRow *row,
                           const char    *sentence);

G_END_DECLS
