/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All money and moves between accounts with the balance after each, read on the worker thread in one go: turning
 * to another account or grant needs no second reading. The texts are kept once, however often they stand there. */

#pragma once

#include "weft-changes.h"
#include "weft-row.h"

G_BEGIN_DECLS

#define WEFT_ALL_ACCOUNTS (-1)

typedef struct _WeftMoneyList  WeftMoneyList;
typedef struct _WeftMoneyWords WeftMoneyWords;

typedef struct
{
  WeftMoneyList *list;                                /* borrowed */
  gint64         id;                                  /* of the row in money or moves */
  const char    *date, *account, *who, *place, *line; /* borrowed: the list's; "" */
  const char    *fund;                                /* borrowed: that it is in, whatever it names; "" of a move */
  const char    *ref;                                 /* borrowed: of its payment, "" of a move */
  gint64         pence;                               /* + in, - out */
  gint64         balance, total;                      /* of its account and of all of them, after it */
  int            at;                                  /* its account's place among the accounts */
  guint          part;                                /* which part of its payment it is, 0: all of it */
  gboolean       is_move;                             /* pence went from one account to another: each has a line */
  gboolean       is_second;                           /* the line of the account that a move went to */
  gboolean       is_voided;                           /* it stands there, and counts no more */
} WeftMoneyLine;

typedef struct
{
  char  *name; /* owned */
  gint64 opening, balance;
} WeftAccount;

struct _WeftMoneyList
{
  GArray         *lines;    /* owned, of WeftMoneyLine, oldest first */
  GPtrArray      *accounts; /* owned, of WeftAccount, in the order of their names */
  gint64          total;
  int             shown; /* the account whose lines are shown, WEFT_ALL_ACCOUNTS */
  WeftMoneyWords *texts; /* owned, with the lists that were read one after the other */
  WeftMoment      read_at;
};

/**
 * weft_money_list_read:
 * @before: (nullable): what was read the last time, which stays as it is
 *
 * Takes the lines of @before over as long as whom and what they name is called the same, and reads the days again on which
 * money and moves have changed since; the balances follow.
 *
 * Returns: (transfer full)
 */
WeftMoneyList *weft_money_list_read (WeftFile      *file,
                                     WeftMoneyList *before,
                                     GError       **error);
WeftMoneyList *weft_money_list_ref (WeftMoneyList *list);
void           weft_money_list_unref (WeftMoneyList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMoneyList, weft_money_list_unref)

/** weft_money_list_find_account: its place, WEFT_ALL_ACCOUNTS when there is none of that @name. */
int weft_money_list_find_account (WeftMoneyList *list,
                                  const char    *name);
/**
 * weft_money_list_show:
 * @account: place of an account, WEFT_ALL_ACCOUNTS
 * @place: (nullable): the grant or fund that alone is shown; a fund with what its grants say of it
 *
 * Returns: (transfer full) (element-type WeftMoneyLine): newest first; they keep the list alive
 */
GPtrArray *weft_money_list_show (WeftMoneyList *list,
                                 int            account,
                                 const char    *place);
/** weft_money_line_balance: what stands behind it in the balance column: of the shown account, or of all. */
gint64 weft_money_line_balance (const WeftMoneyLine *line);

G_END_DECLS
