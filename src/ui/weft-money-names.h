/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen while money is typed: whom it went to before, grants and funds, the lines of each grant,
 * categories and accounts. Made on the worker thread, read on the main thread. */

#pragma once

#include "weft-changes.h"
#include "weft-names.h"

G_BEGIN_DECLS

typedef struct
{
  char    *place;   /* owned, nullable: ref of the grant, or name of the fund, that it was put on last */
  char    *line;    /* owned: line or category, "" */
  gboolean is_what; /* it is what the money was for; no payee stood there */
} WeftPayee;

typedef struct
{
  WeftNames  *payees;     /* owned: by name, the latest first; then people */
  GHashTable *habits;     /* owned: payee's name -> WeftPayee */
  WeftNames  *people;     /* owned */
  WeftNames  *places;     /* owned: grants that are running, funds of other names, other grants */
  WeftNames  *grants;     /* owned */
  WeftNames  *categories; /* owned */
  WeftNames  *accounts;   /* owned */
  GHashTable *lines;      /* owned: grant's ref -> WeftNames */
  WeftMoment  read_at;
} WeftMoneyNames;

/**
 * weft_money_names_read:
 * @before: (nullable): what was read the last time, which stays as it is and of which is taken what has not changed
 *
 * Returns: (transfer full)
 */
WeftMoneyNames *weft_money_names_read (WeftFile       *file,
                                       WeftMoneyNames *before,
                                       GError        **error);
WeftMoneyNames *weft_money_names_ref (WeftMoneyNames *names);
void            weft_money_names_unref (WeftMoneyNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMoneyNames, weft_money_names_unref)

/** weft_money_names_lines: (transfer none) (nullable): the budget lines of the grant @ref; NULL: it has none. */
WeftNames *weft_money_names_lines (WeftMoneyNames *names,
                                   const char     *ref);

G_END_DECLS
