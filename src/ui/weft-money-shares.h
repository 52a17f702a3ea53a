/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a payment is shared out among its parts, as it was typed: one part without an amount takes what the others
 * leave, so that of two parts only one amount is typed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 id;                    /* of its record in money, 0 when it is new */
  char  *place, *line, *amount; /* owned: place is the ref of a grant or the name of a fund; amount without a sign */
} WeftMoneyPart;

void weft_money_part_free (WeftMoneyPart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMoneyPart, weft_money_part_free)

typedef struct
{
  gint64 total; /* pence of the whole payment without its sign, 0: not known yet */
  gint64 rest;  /* that no amount takes: below 0 they come to too much */
  int    open;  /* the place of the one part without an amount, -1: there is none, or there are several */
} WeftMoneyShares;

/** weft_money_shares_reckon: @parts: (element-type WeftMoneyPart). */
WeftMoneyShares weft_money_shares_reckon (const GPtrArray *parts,
                                          gint64           total);
/** weft_money_shares_say: (transfer full): what is left to share out, in a sentence. */
char *weft_money_shares_say (const WeftMoneyShares *shares);
/**
 * weft_money_shares_check:
 * @at: (out): the part that has to change
 *
 * Returns: (transfer full) (nullable): what is wrong; NULL when @parts come to the payment
 */
char *weft_money_shares_check (const GPtrArray       *parts,
                               const WeftMoneyShares *shares,
                               guint                 *at);
/** weft_money_shares_settle: gives the open part what is left. */
void weft_money_shares_settle (GPtrArray             *parts,
                               const WeftMoneyShares *shares);

G_END_DECLS
