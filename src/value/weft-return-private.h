/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the return share. */

#pragma once

#include "weft-disclosure.h"
#include "weft-return.h"

G_BEGIN_DECLS

/** weft_return_settle_people: marks the tables of people that may be shown, in wider categories where these may be. */
void weft_return_settle_people (WeftReturn       *ret,
                                const WeftLadder *ladder);

/** weft_return_wider: the category that the answer @label to @question is part of; itself where there is none. */
const char *weft_return_wider (const WeftReturn *ret,
                               const char       *question,
                               const char       *label);

/** weft_return_widen: (transfer full): @told in wider categories. */
WeftTold *weft_return_widen (const WeftReturn *ret,
                             const WeftTold   *told);
/** weft_return_tell_bands: (transfer full): a table of this return, of the time of the return where it has none. */
WeftTold *weft_return_tell_bands (const WeftReturn *ret,
                                  const WeftBands  *bands);

/** weft_return_read: (transfer full): what a reader knows for certain of what left before and the tables that are let out. */
WeftDisclosure *weft_return_read (const WeftReturn *ret);
/**
 * weft_return_read_with:
 * @leaving: (element-type WeftTold): what leaves now beside those
 *
 * Takes for granted also what only seems so, as that a number of some people is of all: nothing leaves of which a reader
 * could find a hidden number so. But what only seemed so before does not count as told.
 *
 * Returns: (transfer full): what he knows then
 */
WeftDisclosure *weft_return_read_with (const WeftReturn *ret,
                                       const GPtrArray  *leaving);

/** weft_return_is_hiding: whether the numbers of @told must stay as rough as they were told. */
gboolean weft_return_is_hiding (const WeftTold *told);

/** weft_return_is_of_some: whether @told is a number of some people only, as of those whom one grant paid for. */
gboolean weft_return_is_of_some (const WeftTold *told);

/**
 * weft_return_relate_times:
 * @told: (element-type WeftTold): the newest first
 * @takes_some_for_all: whether a number of some people is taken for one of all who came
 *
 * Tells @disclosure what follows for @told of their times.
 */
void weft_return_relate_times (const WeftReturn *ret,
                               WeftDisclosure   *disclosure,
                               const GPtrArray  *told,
                               gboolean          takes_some_for_all);

/** weft_return_about: (transfer full): a protected number of people or visits as it is shown: "about 95", "fewer than 5", "not told". */
char *weft_return_about (const WeftReturn *ret,
                         gint64            number);

/** weft_return_has: whether @question is settled: answered, or filled from the ledgers, or there is nothing to say. */
gboolean weft_return_has (const WeftReturn *ret,
                          const char       *question);

/** weft_return_say_missing: adds what is wanted for @question, which weft_return_has() not. */
void weft_return_say_missing (const WeftReturn   *ret,
                              const WeftQuestion *question,
                              WeftIssues         *missing);

/** weft_return_add_hints: adds warnings, then suggestions, the weightiest first. */
void weft_return_add_hints (const WeftReturn *ret,
                            WeftIssues       *hints);

G_END_DECLS
