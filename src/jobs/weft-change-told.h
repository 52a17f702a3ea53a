/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Averages of what the same people answered, as they leave the file. Who has those of twelve people, and of three more
 * together with them, has those of the three: so no average leaves through which that of fewer than eight could be worked
 * out, from any that left before. */

#pragma once

#include "weft-change.h"

G_BEGIN_DECLS

/**
 * weft_change_to_leave:
 * @told: (element-type WeftTold): what leaves together; the groups of which averages are told are added
 *
 * Returns: (transfer full): @item as it may leave: as it is; else of those alone who were told of before; else held back
 */
WeftReturnChange *weft_change_to_leave (WeftFile               *file,
                                        const WeftChangeReport *report,
                                        const WeftChangeItem   *item,
                                        GPtrArray              *told,
                                        GError                **error);

G_END_DECLS
