/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became, all together, of those whom others sent over a time: what a network of link workers is told. It holds the
 * true numbers of people; what may be printed of them is asked here too. */

#pragma once

#include "weft-small-number.h"
#include "weft-told.h"

G_BEGIN_DECLS

#define WEFT_NETWORK_FEWEST 8 /* people of whom a share or a middle is told */

/* Those of one sender, or those who were passed back for one reason. */
typedef struct
{
  char  *name;  /* owned; NULL: several together, or none that may be told */
  char  *label; /* owned: what tells it from the others for good, without its words; "" for none */
  gint64 people;
} WeftNetworkPart;

typedef struct
{
  char      *from, *to; /* owned: ISO days; referrals that were received in between */
  int        threshold; /* fewer people than that are hidden */
  gint64     received, came, waiting, passed_back;
  gint64     early, stayed; /* of those who came: whose first time is three months ago at @to, and who came after these */
  GArray    *days;          /* owned, int: from received to the first time, of each who came */
  GPtrArray *senders;       /* owned, of WeftNetworkPart: the most first */
  GPtrArray *reasons;       /* owned, of WeftNetworkPart */
  gint64     sessions;      /* open to referrals, in that time */
  gint64     places, unused;
  gint64     minutes; /* of volunteers at these sessions */
  gint64     pence;   /* paid for these sessions out of no grant */

  /* what may be told, by weft_network_settle() */
  gboolean   tells_outcome, tells_stay, tells_passed_back, tells_senders, tells_reasons;
  GPtrArray *told; /* owned, of WeftTold: what leaves when it does */
} WeftNetwork;

WeftNetwork *weft_network_new (const char *from,
                               const char *to,
                               int         threshold);
void         weft_network_free (WeftNetwork *network);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftNetwork, weft_network_free)

/** weft_network_count: one more of @parts, which has @name or gets it; @name nullable. */
void weft_network_count (GPtrArray  *parts,
                         const char *name);
/** weft_network_merge: puts those without a name and those of fewer people than @threshold together; sorts, the most first. */
void weft_network_merge (GPtrArray *parts,
                         int        threshold);
/** weft_network_median: the middle of the days to the first time; -1 when there are too few to say. */
int weft_network_median (const WeftNetwork *network);
/** weft_network_share: whole per cent of the rounded numbers; -1 when it cannot be told. */
int weft_network_share (const WeftNetwork *network,
                        gint64             part,
                        gint64             all);
/** weft_network_whats: (transfer none): (array zero-terminated=1): what the tables are of that a network is told. */
const char *const *weft_network_whats (void);

/**
 * weft_network_settle:
 * @earlier: (element-type WeftTold): what networks were told before
 *
 * Puts small senders and reasons together, and finds out which tables may be told: those through which no hidden number
 * can be worked out, of this time or an earlier one; senders not of fewer than ten people.
 */
void weft_network_settle (WeftNetwork     *network,
                          const GPtrArray *earlier);

G_END_DECLS
