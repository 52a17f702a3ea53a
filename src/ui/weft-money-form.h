/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of money and of moves between accounts, which two pages open. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

/** weft_money_form_open: puts the form of @row, of money or moves, in the place of @page. */
void weft_money_form_open (WeftPage      *page,
                           const WeftRow *row);
/** weft_money_form_open_id: as weft_money_form_open(), for the record @id of @table. */
void weft_money_form_open_id (WeftPage   *page,
                              const char *table,
                              gint64      id);
/** weft_money_form_open_ref: for the payment @ref; of one in parts the first. */
void weft_money_form_open_ref (WeftPage   *page,
                               const char *ref);

G_END_DECLS
