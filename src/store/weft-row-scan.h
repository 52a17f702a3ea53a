/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements over described tables that the store's own bookkeeping needs: totals and search. */

#pragma once

#include "weft-description.h"

G_BEGIN_DECLS

/** weft_row_scan_all: (transfer full): every column of every record, as the changesets number them. */
char *weft_row_scan_all (const WeftTable *table);
/** weft_row_scan_is_searched: whether any column of @table is searched. */
gboolean weft_row_scan_is_searched (const WeftTable *table);
/** weft_row_scan_index: (transfer full): puts every record (or the one :id, when @one) into the search. */
char *weft_row_scan_index (const WeftTable *table,
                           gboolean         one);
/** weft_row_scan_day: (transfer full) (nullable): the day of the record :id; NULL when records of @table have none. */
char *weft_row_scan_day (const WeftTable *table);
/** weft_row_scan_referring: (transfer full): the ids of the records whose @column is :id. */
char *weft_row_scan_referring (const WeftTable  *table,
                               const WeftColumn *column);

G_END_DECLS
