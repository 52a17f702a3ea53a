/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page of one grant shows, read on the worker thread. */

#pragma once

#include "weft-grants.h"
#include "weft-money-names.h"

G_BEGIN_DECLS

typedef struct
{
  WeftRow *row;           /* owned, nullable: of budget; NULL: it was spent, but is in no budget line */
  char    *name;          /* owned: "" when no line was named */
  char    *why;           /* owned, nullable: the reason that the open return gives already */
  gint64   budget, spent; /* pence */
  gboolean wants_reason;  /* the return asks why it differs */
} WeftGrantLine;

typedef struct
{
  WeftRow *row;     /* owned */
  char    *reached; /* owned: typed or counted, "" when it is not known */
} WeftGrantTarget;

typedef struct
{
  WeftGrant      *grant;
  GPtrArray      *lines;       /* owned, of WeftGrantLine, in the budget's order */
  GPtrArray      *targets;     /* owned, of WeftGrantTarget */
  GPtrArray      *instalments; /* owned, of WeftRow */
  GPtrArray      *came_in;     /* owned, of char *: beside each instalment, the day on which one of its amount came in by the books; NULL: none did */
  GPtrArray      *returns;     /* owned, of WeftRow, newest first */
  GPtrArray      *payments;    /* owned, of WeftRow, newest first, the latest alone */
  WeftMoneyNames *names;       /* owned: for the row that money is typed into */
  gboolean        has_more;    /* payments before those */
  guint           n_stories;
  gint64          variance_percent, variance_pence; /* basis points and pence: beyond both a reason is asked */
} WeftGrantDetails;

/** weft_grant_details_read: (transfer full) (nullable): NULL without error: there is none of that @ref. */
WeftGrantDetails *weft_grant_details_read (WeftFile   *file,
                                           const char *ref,
                                           GError    **error);
void              weft_grant_details_free (WeftGrantDetails *details);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftGrantDetails, weft_grant_details_free)

G_END_DECLS
