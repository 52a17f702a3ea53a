/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables in which each is counted once, on one day: cut at every day on which one of their times begins or ends, each time is
 * the sum of its pieces. */

#pragma once

#include "weft-told-times.h"

G_BEGIN_DECLS

/**
 * weft_told_relate_pieces:
 * @tables: (element-type WeftTold): the newest last; others than such as count once are passed over
 *
 * Tells @disclosure what follows. A table that cannot be made up with newer ones, as after records were changed, is left out.
 */
void weft_told_relate_pieces (WeftDisclosure  *disclosure,
                              const GPtrArray *tables,
                              WeftToldNameFunc name);

G_END_DECLS
