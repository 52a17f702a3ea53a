/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grants as their page shows them, read on the worker thread: each with its money and days (jobs), its
 * record and the return that it will ask for. */

#pragma once

#include "weft-home.h"
#include "weft-ladder.h"
#include "weft-row.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_GRANT_RUNNING,
  WEFT_GRANT_ASKED, /* an idea, or applied for */
  WEFT_GRANT_ENDED, /* closed or declined */
} WeftGrantStanding;

typedef struct
{
  WeftGrantState   *state; /* owned */
  WeftRow          *row;   /* owned */
  WeftGrantStanding standing;
  WeftTier          tier;
  char             *today; /* owned */
} WeftGrant;

void weft_grant_free (WeftGrant *grant);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftGrant, weft_grant_free)

/** weft_grants_read: (transfer full) (element-type WeftGrant): in the order of their award. */
GPtrArray *weft_grants_read (WeftFile *file,
                             GError  **error);
/** weft_grants_read_one: (transfer full) (nullable): NULL without error: there is none of that @ref. */
WeftGrant *weft_grants_read_one (WeftFile   *file,
                                 const char *ref,
                                 GError    **error);

/* What the list and the page both say, all (transfer full). */

/** weft_grant_say_received: "£1,500.00 awarded, £1,200.00 received, £300.00 to come". */
char *weft_grant_say_received (const WeftGrant *grant);
/** weft_grant_say_left: markup: the amount in bold: "£286.75 left", "£40.00 over". */
char *weft_grant_say_left (const WeftGrant *grant);
/** weft_grant_say_days: markup: "19 days left", "ended 28 February", "begins 1 April", "" without dates. */
char *weft_grant_say_days (const WeftGrant *grant);
/** weft_grant_say_next: what comes next: "return in 12 days", "" when nothing has a date; @tint: (out): of its pill. */
char *weft_grant_say_next (const WeftGrant *grant,
                           const char     **tint);
/** weft_grant_count_days: of its whole time and, in @gone, of what has passed; 0 without both dates. */
gint64 weft_grant_count_days (const WeftGrant *grant,
                              gint64          *gone);

G_END_DECLS
