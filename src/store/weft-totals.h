/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Row counts and control totals: for each described table how many rows there are and a sum over all its
 * cells, kept with every step. A file put together from two moments has other rows than its totals say, though
 * SQLite finds nothing wrong with it. Written by the store alone. */

#pragma once

#include "weft-description.h"
#include "weft-file.h"

G_BEGIN_DECLS

/** weft_totals_apply: @changes: (element-type WeftChange): inside the step's transaction. */
gboolean weft_totals_apply (WeftFile *file,
                            GArray   *changes,
                            GError  **error);
/** weft_totals_count_steps: writes down that the newest step is @id with @operation. */
gboolean weft_totals_count_step (WeftFile   *file,
                                 gint64      id,
                                 const char *operation,
                                 GError    **error);
/** weft_totals_mark_quiet: leaves the mark of the last change outside the history; it says nothing of when or what. */
gboolean weft_totals_mark_quiet (WeftFile   *file,
                                 const char *operation,
                                 GError    **error);
/** weft_totals_quiet: that mark, 0 when nothing was changed outside the history yet, or it cannot be read. */
guint64 weft_totals_quiet (WeftFile *file);
/** weft_totals_has_quiet: whether that was @operation. */
gboolean weft_totals_has_quiet (WeftFile   *file,
                                const char *operation);
/** weft_totals_rebuild: reads all tables and writes down what they add up to; after a migration. */
gboolean weft_totals_rebuild (WeftFile *file,
                              GError  **error);
/** weft_totals_check: @findings: (element-type utf8): receives a sentence for each table that does not add up. */
gboolean weft_totals_check (WeftFile  *file,
                            GPtrArray *findings,
                            GError   **error);
/** weft_totals_count: how many records @table has: it reads one row, however many there are; -1 on failure. */
gint64 weft_totals_count (WeftFile        *file,
                          const WeftTable *table,
                          GError         **error);

G_END_DECLS
