/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets of a row of money that is typed: headings, cells and the sentences below them. The width alone decides
 * on the layout, while sizes are given; with all columns they stand exactly above those of the list. */

#pragma once

#include "weft-money-columns.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MONEY_GRID (weft_money_grid_get_type ())
G_DECLARE_FINAL_TYPE (WeftMoneyGrid, weft_money_grid, WEFT, MONEY_GRID, GtkWidget)

GtkWidget *weft_money_grid_new (void);
/** weft_money_grid_set_of_grant: without grant and balance. */
void weft_money_grid_set_of_grant (WeftMoneyGrid *grid,
                                   gboolean       is_of_grant);
/** weft_money_grid_get_cell: (transfer none): a GtkEntry; of the balance a GtkLabel. */
GtkWidget *weft_money_grid_get_cell (WeftMoneyGrid  *grid,
                                     WeftMoneyColumn column);
/** weft_money_grid_set_issue: @sentence: (nullable): what is wrong at the cell; NULL takes it away. */
void weft_money_grid_set_issue (WeftMoneyGrid  *grid,
                                WeftMoneyColumn column,
                                const char     *sentence);
/** weft_money_grid_has_issue: whether a sentence stands at the cell. */
gboolean weft_money_grid_has_issue (WeftMoneyGrid  *grid,
                                    WeftMoneyColumn column);

G_END_DECLS
