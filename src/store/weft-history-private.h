/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What undo asks the history. For the store's own use. */

#pragma once

#include "weft-history.h"

G_BEGIN_DECLS

/** weft_history_select: (transfer full) (element-type WeftHistoryEntry): of a statement with the columns of an entry. */
GPtrArray *weft_history_select (WeftFile   *file,
                                WeftSql     sql,
                                const char *parameter,
                                gint64      value,
                                GError    **error);
/** weft_history_find_barrier: (transfer full) (nullable): the sentence of a barrier at or after @step. */
char *weft_history_find_barrier (WeftFile *file,
                                 gint64    step);
/** weft_history_find_in_the_way: (element-type utf8): the sentences of what changed the same fields since @step. */
GPtrArray *weft_history_find_in_the_way (WeftFile *file,
                                         gint64    step,
                                         GError  **error);

G_END_DECLS
