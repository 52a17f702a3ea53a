/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet for the parts of a payment that counts for several grants, funds or lines: a row for each, and below them
 * what is left to share out. One part without an amount takes what the others leave, so that of two parts only one
 * amount is typed.
 *
 * Signals: "changed" (parts); "finished" (parts): Enter after an amount with which nothing is left;
 *          "whole" (parts): of two parts one was taken away. */

#pragma once

#include <adwaita.h>

#include "weft-money-part.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MONEY_PARTS (weft_money_parts_get_type ())
G_DECLARE_FINAL_TYPE (WeftMoneyParts, weft_money_parts, WEFT, MONEY_PARTS, AdwBin)

GtkWidget *weft_money_parts_new (void);
/** weft_money_parts_set_names: what can be chosen. */
void weft_money_parts_set_names (WeftMoneyParts *parts,
                                 WeftMoneyNames *names);
/** weft_money_parts_set_total: @pence: of the whole payment without its sign; 0: not known yet. */
void weft_money_parts_set_total (WeftMoneyParts *parts,
                                 gint64          pence);
/** weft_money_parts_fold: the line below the grant. */
void weft_money_parts_fold (WeftMoneyParts *parts,
                            gboolean        is_narrow);

/** weft_money_parts_add: @part: (transfer none). */
void weft_money_parts_add (WeftMoneyParts      *parts,
                           const WeftMoneyPart *part);
void weft_money_parts_clear (WeftMoneyParts *parts);
/** weft_money_parts_focus: the first cell that is empty. */
void weft_money_parts_focus (WeftMoneyParts *parts);
/** weft_money_parts_get: (transfer full) (element-type WeftMoneyPart): an amount that takes what is left is filled in. */
GPtrArray *weft_money_parts_get (WeftMoneyParts *parts);
/** weft_money_parts_get_current: the place of the part that was typed in last. */
guint weft_money_parts_get_current (WeftMoneyParts *parts);

/** weft_money_parts_check: whether the parts come to the payment; what is wrong is shown at them. */
gboolean weft_money_parts_check (WeftMoneyParts *parts);
/** weft_money_parts_set_issue: @sentence: below the part @i; @field: of WeftMoneyTyped. The focus goes there. */
void weft_money_parts_set_issue (WeftMoneyParts *parts,
                                 guint           i,
                                 const char     *field,
                                 const char     *sentence);

G_END_DECLS
