/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies behind a row of Explore: the records that were counted. Never of people by where they live or who they are,
 * nor of answers: there the numbers are all that is told. */

#pragma once

#include "weft-explore.h"

G_BEGIN_DECLS

/** weft_explore_has_behind: whether @row, which leads to no record of its own, has records behind it. */
gboolean weft_explore_has_behind (const WeftExploration *explored,
                                  const WeftExploredRow *row);

/**
 * weft_explore_behind:
 * @explored: as it was counted
 * @at: the row of it
 *
 * Returns: (transfer full) (element-type WeftExploredRow): the newest first, at most WEFT_EXPLORE_MOST_BEHIND, each with a
 * record that it leads to where there is one
 */
GPtrArray *weft_explore_behind (WeftFile              *file,
                                const WeftExploration *explored,
                                guint                  at,
                                GError               **error);

#define WEFT_EXPLORE_MOST_BEHIND 200

G_END_DECLS
