/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of all money is made of. */

#pragma once

#include "weft-list.h"
#include "weft-money-columns.h"

G_BEGIN_DECLS

/** weft_money_list_kind: (transfer none): of WeftMoneyLine. */
const WeftListKind *weft_money_list_kind (void);
/** weft_money_list_room: the columns of the list that stand there in @layout. */
WeftCellFlags weft_money_list_room (WeftMoneyLayout layout);

G_END_DECLS
