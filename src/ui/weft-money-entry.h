/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row to type money into, in the columns of the list of money, on the page of money and on a grant's page. Enter
 * goes to the next cell; after the last it adds, keeps the date and begins again. Below it a strip says what the
 * payment would do to its grant, as soon as an amount is there. Mistakes are shown at their cells: at one when
 * it is left, at all when the row is added. Escape empties a row that was begun, and Ctrl+Z brings it back. */

#pragma once

#include <adwaita.h>

#include "weft-money-names.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MONEY_ENTRY (weft_money_entry_get_type ())
G_DECLARE_FINAL_TYPE (WeftMoneyEntry, weft_money_entry, WEFT, MONEY_ENTRY, AdwBin)

/** weft_money_entry_set_names: what can be chosen. */
void weft_money_entry_set_names (WeftMoneyEntry *entry,
                                 WeftMoneyNames *names);
/** weft_money_entry_set_grant: all that is typed is money of the grant @ref; the cells for grant and balance go. */
void weft_money_entry_set_grant (WeftMoneyEntry *entry,
                                 const char     *ref);
/** weft_money_entry_set_account: @name: (nullable): the account that is chosen; NULL leaves it as it is. @balance: before the row. */
void weft_money_entry_set_account (WeftMoneyEntry *entry,
                                   const char     *name,
                                   gint64          balance);
/**
 * weft_money_entry_expect:
 * @who: the funder
 *
 * That @instalment came in from @who stands there to be added, unless something is being typed already; the day is for a person
 * to say. When it is added with this amount, the instalment is marked as come in, in the same step.
 */
void weft_money_entry_expect (WeftMoneyEntry *entry,
                              const char     *who,
                              const WeftRow  *instalment);
/** weft_money_entry_fold: with little room it says nothing about keys. */
void weft_money_entry_fold (WeftMoneyEntry *entry,
                            gboolean        is_narrow);

G_END_DECLS
