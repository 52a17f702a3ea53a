/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money on its way from the cells that it was typed into to the file: one payment, whole or in parts. */

#pragma once

#include "weft-money-shares.h"
#include "weft-money-typed.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  WeftMoneyTexts texts;      /* owned: what stood in the cells */
  GPtrArray     *parts;      /* owned, of WeftMoneyPart; none: the payment is whole */
  GPtrArray     *rows;       /* owned, of WeftRow: what it means, one for each part */
  WeftRow       *instalment; /* owned, nullable: the one that this was said to be ... */
  gboolean       is_it;      /* ... and is: the amounts agree, and all of it is of the same grant */
  WeftIssues    *issues;     /* owned: what is wrong, by the fields of WeftMoneyTyped ... */
  guint          at;         /* ... in this row */
} WeftMoneyAdding;

WeftMoneyAdding *weft_money_adding_new (void);
void             weft_money_adding_free (WeftMoneyAdding *adding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMoneyAdding, weft_money_adding_free)

/**
 * weft_money_adding_read:
 * @account: its name, ""
 * @today: ISO
 *
 * Makes the rows of texts and parts, as far as they can be read.
 *
 * Returns: FALSE when something is wrong, see the issues
 */
gboolean weft_money_adding_read (WeftMoneyAdding *adding,
                                 WeftMoneyNames  *names,
                                 const char      *account,
                                 const char      *today);
/** weft_money_adding_get_pence: of the whole payment, + in, - out; 0 when it cannot be told. */
gint64 weft_money_adding_get_pence (const WeftMoneyAdding *adding);
/** weft_money_adding_join: (transfer full): the part @current, with the amount of all that count for the same.
 * @others: (out): pence of those for the same grant and fund on other lines, above 0 when they go out. */
WeftRow *weft_money_adding_join (const WeftMoneyAdding *adding,
                                 guint                  current,
                                 gint64                *others);
/** weft_money_adding_save: a WeftWork; @data: a WeftMoneyAdding that was read. Refused is WEFT_JOB_ERROR_REFUSED, with issues where
 * it is about what was typed. */
gpointer weft_money_adding_save (WeftFile     *file,
                                 gpointer      data,
                                 WeftProgress *progress,
                                 GError      **error);

G_END_DECLS
