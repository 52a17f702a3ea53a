/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen while money is typed: suggestions below the cells for whom it went to, for the grant or fund and
 * for the line. The lines are those of the grant that was chosen; what a payee was put on the last time fills cells
 * that are empty.
 *
 * Signal: "chosen" (choices, GtkEntry *entry): something was chosen in @entry, and what goes with it is filled in. */

#pragma once

#include <gtk/gtk.h>

#include "weft-money-names.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MONEY_CHOICES (weft_money_choices_get_type ())
G_DECLARE_FINAL_TYPE (WeftMoneyChoices, weft_money_choices, WEFT, MONEY_CHOICES, GObject)

/**
 * weft_money_choices_new:
 * @who: (nullable): where only a part of a payment is typed
 *
 * Returns: (transfer full): to be let go before the entries
 */
WeftMoneyChoices *weft_money_choices_new (GtkEntry *who,
                                          GtkEntry *place,
                                          GtkEntry *line);
/** weft_money_choices_set_names: @grant: (nullable): of all that is typed there, whatever stands in the cell for it. */
void weft_money_choices_set_names (WeftMoneyChoices *choices,
                                   WeftMoneyNames   *names,
                                   const char       *grant);
/** weft_money_choices_get_place: (transfer full): ref of the grant, name of the fund, or what was typed. */
char *weft_money_choices_get_place (WeftMoneyChoices *choices);
/** weft_money_choices_set_place: shows the grant or fund behind @ref, "" for none. */
void weft_money_choices_set_place (WeftMoneyChoices *choices,
                                   const char       *ref);

G_END_DECLS
