/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tables of people over times say of each other, where one time holds another, or several make one up. */

#pragma once

#include "weft-disclosure.h"
#include "weft-told.h"

G_BEGIN_DECLS

/** WeftToldNameFunc: (transfer full): the name in the pass of the people of @label in @told; @label NULL: of all of them. */
typedef char *(*WeftToldNameFunc) (const WeftTold *told,
                                   const char     *label);

/** weft_told_labels: (transfer container) (element-type utf8): all that stand in one of @tables that is of @what. */
GPtrArray *weft_told_labels (const GPtrArray *tables,
                             const char      *what);

/**
 * weft_told_relate_times:
 * @tables: (element-type WeftTold): those of one "what" are related to each other
 *
 * Tells @disclosure what follows of times, and that a label which a table does not have is of nobody there. Those of whom only
 * the number is known have the labels that others have: that follows from each table whose people they have, or are among.
 *
 * Shape: whoever came in a time came in every longer one that holds it; whoever came in a time came in one of those that
 * make it up, and where each is counted once, in one only. Tables that contradict that, as after records were changed, say nothing of each other.
 */
void weft_told_relate_times (WeftDisclosure  *disclosure,
                             const GPtrArray *tables,
                             WeftToldNameFunc name);

G_END_DECLS
