/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a row of money that is typed: moving among them, suggestions, layouts, and mistakes at the cell.
 *
 * Signals: "changed" (cells); "left" (cells, a field of WeftMoneyTexts): its cell was left, NULL when there is nothing in it; "finished" (cells): Enter after the last cell. */

#pragma once

#include <adwaita.h>

#include "weft-money-columns.h"
#include "weft-money-typed.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MONEY_CELLS (weft_money_cells_get_type ())
G_DECLARE_FINAL_TYPE (WeftMoneyCells, weft_money_cells, WEFT, MONEY_CELLS, AdwBin)

/** weft_money_cells_set_names: a date that is missing is @today (ISO). @grant: (nullable): of all that is typed here. */
void weft_money_cells_set_names (WeftMoneyCells *cells,
                                 WeftMoneyNames *names,
                                 const char     *grant,
                                 const char     *today);
/** weft_money_cells_set_of_grant: without the cells for the grant and the balance. */
void weft_money_cells_set_of_grant (WeftMoneyCells *cells,
                                    gboolean        is_of_grant);
/** weft_money_cells_set_in_parts: what the payment counts for is typed elsewhere; the cells for it say so and rest. */
void weft_money_cells_set_in_parts (WeftMoneyCells *cells,
                                    gboolean        is_in_parts);
/** weft_money_cells_set_counts_for: @place: as in WeftMoneyTexts. */
void weft_money_cells_set_counts_for (WeftMoneyCells *cells,
                                      const char     *place,
                                      const char     *line);
void weft_money_cells_set_balance (WeftMoneyCells *cells,
                                   const char     *balance);

/** weft_money_cells_get: @texts: (out caller-allocates). */
void weft_money_cells_get (WeftMoneyCells *cells,
                           WeftMoneyTexts *texts);
/** weft_money_cells_is_empty: whether nothing but the date is there. */
gboolean weft_money_cells_is_empty (WeftMoneyCells *cells);
/** weft_money_cells_empty: all but the date, and puts the focus there. */
void weft_money_cells_empty (WeftMoneyCells *cells);
/** weft_money_cells_begin: as weft_money_cells_empty(), for the next row: this one can be repeated. */
void weft_money_cells_begin (WeftMoneyCells *cells);
/** weft_money_cells_mend: takes what was said away from each cell of which nothing is in @issues any more. */
void weft_money_cells_mend (WeftMoneyCells *cells,
                            WeftIssues     *issues);
/** weft_money_cells_focus_amount: where how much it was is typed. */
void weft_money_cells_focus_amount (WeftMoneyCells *cells);
/** weft_money_cells_put_back: shows @texts again. */
void weft_money_cells_put_back (WeftMoneyCells       *cells,
                                const WeftMoneyTexts *texts);

/** weft_money_cells_add_issue: @field: of WeftMoneyTyped; others are shown below without a cell. */
void weft_money_cells_add_issue (WeftMoneyCells *cells,
                                 const char     *field,
                                 const char     *sentence);
void weft_money_cells_clear_issues (WeftMoneyCells *cells);
/** weft_money_cells_focus_issue: the first cell that has one. */
void weft_money_cells_focus_issue (WeftMoneyCells *cells);

G_END_DECLS
