/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days on which rows have changed: a long list in the order of days reads these again and keeps the others. */

#pragma once

#include "weft-changes.h"

G_BEGIN_DECLS

/** weft_changed_days_new: (transfer full) (element-type utf8). */
GPtrArray *weft_changed_days_new (void);
/** weft_changed_days_add: @day, once. */
void weft_changed_days_add (GPtrArray  *days,
                            const char *day);
/** weft_changed_days_are_few: whether to read them is less than to read all. */
gboolean weft_changed_days_are_few (GPtrArray *days);
/**
 * weft_changed_days_list:
 * @since: when they were read
 *
 * Adds the days where the changed rows of @table stand now. Where they stood, the list itself knows.
 *
 * Returns: (transfer full) (nullable): the ids of these rows (gint64, as keys); NULL when they are not known, are too
 *   many, or could not be read
 */
GHashTable *weft_changed_days_list (GPtrArray        *days,
                                    WeftFile         *file,
                                    const WeftMoment *since,
                                    const char       *table);
/** weft_changed_days_sort: @is_newest_first: else the oldest is. */
void weft_changed_days_sort (GPtrArray *days,
                             gboolean   is_newest_first);

G_END_DECLS
