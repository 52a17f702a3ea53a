/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A long list of rows that is read again after a few of them have changed. */

#pragma once

#include "weft-changes.h"
#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_row_follow:
 * @before: (nullable) (element-type WeftRow): what this said the last time for @table, in the same order
 * @read_at: (inout): when that was; a moment of nothing the first time
 *
 * All rows of @table, as weft_row_list() has them. Those that are as they were @before are shared: nobody may change them.
 *
 * Returns: (transfer full) (nullable) (element-type WeftRow): @before itself where nothing has changed; NULL on failure
 */
GPtrArray *weft_row_follow (WeftFile        *file,
                            const WeftTable *table,
                            gboolean         newest_first,
                            GPtrArray       *before,
                            WeftMoment      *read_at,
                            GError         **error);

G_END_DECLS
