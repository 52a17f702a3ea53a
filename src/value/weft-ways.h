/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which ways people can have come in times that overlap.
 *
 * Times are cut at every day on which one of them begins or ends. Whoever came goes from each piece in which he came to the
 * next such piece, so as many leave a piece as enter it, and as many came in a time as enter it from before it. Numbers
 * that hold so can be those of people, and those of people hold so: nothing that follows is missed, and nothing else follows.
 *
 * Source: what flows in whole numbers through a net without rings falls into whole paths, Ahuja, Magnanti and Orlin, Network
 * Flows, 1993, theorem 3.5. */

#pragma once

#include "weft-disclosure.h"
#include "weft-told.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *days; /* owned, of ISO days: on which a piece begins, in order, and the one after the last */
  GArray    *runs; /* owned, of guint: for each piece the first one that some times tie it to */
} WeftPieces;

/** weft_pieces_new: @times: (element-type WeftTold): each has a day */
WeftPieces *weft_pieces_new (const GPtrArray *times);
void        weft_pieces_free (WeftPieces *pieces);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPieces, weft_pieces_free)

typedef struct _WeftWays WeftWays;

/**
 * weft_ways_new:
 * @pieces: must live as long
 * @counts_once: whether each has one day, so that he comes in one piece only
 *
 * Tells @disclosure, which must live as long, what holds for the people of one label.
 */
WeftWays *weft_ways_new (WeftDisclosure   *disclosure,
                         const WeftPieces *pieces,
                         gboolean          counts_once);
void      weft_ways_free (WeftWays *ways);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftWays, weft_ways_free)

/** weft_ways_people: Returns: the place of the number of those who came in the time of @time, one of those that were cut */
guint weft_ways_people (WeftWays       *ways,
                        const WeftTold *time);

/** weft_ways_visits: Returns: the place of the fewest visits of those who came in the time of @time: one in each piece of it */
guint weft_ways_visits (WeftWays       *ways,
                        const WeftTold *time);

/**
 * weft_ways_hold:
 * @some: (element-type WeftWays): of the same pieces
 *
 * Tells that those of @some are some of those of @ways, in the time of @time: no more came, and no more came again after any
 * day of it, where it is of a few pieces.
 */
void weft_ways_hold (WeftWays        *ways,
                     const GPtrArray *some,
                     const WeftTold  *time);

G_END_DECLS
