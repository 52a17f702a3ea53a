/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Averages of what the same people answered, as they leave the file. Who has those of twelve people, and of three more
 * together with them, has those of the three: so no average leaves through which that of fewer than eight could be worked
 * out, from any that left before; and none of answers that stand in a table of bands where a few are hidden, as who knows what
 * all answers come to finds them. */

#pragma once

#include "weft-change.h"
#include "weft-told.h"

G_BEGIN_DECLS

/* Of what answers left. */
#define WEFT_CHANGE_AVERAGES "change"
#define WEFT_CHANGE_BANDS "bands"

/** weft_change_told_new: (transfer full): for answers to one question; @what: one of those above. */
WeftTold *weft_change_told_new (const char *what,
                                const char *measure,
                                const char *item);
/** weft_change_told_label: (transfer full): what tells an answer from all others to its question, without its code. */
char *weft_change_told_label (const char *code,
                              gint64      wave,
                              gint64      answer);
/** weft_change_told_of: @are_told: (out): whether an average left of any of @answers. */
gboolean weft_change_told_of (WeftFile       *file,
                              const WeftTold *answers,
                              const char     *measure,
                              const char     *item,
                              gboolean       *are_told,
                              GError        **error);

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
