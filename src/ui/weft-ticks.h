/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of boxed lists that can be ticked: a box before each row, and the bar below with what can be done with all
 * that are ticked. A page that makes its rows anew tells it of each:
 *
 *   weft_ticks_clear (self->ticks);
 *   weft_ticks_add (self->ticks, row, id, name);     for each row
 *   ...
 *   if (!weft_ticks_press (self->ticks, row))        where a row is activated
 *     open (row);
 *
 * What is ticked stays so while rows are made anew. */

#pragma once

#include "weft-list-several.h"

G_BEGIN_DECLS

#define WEFT_TYPE_TICKS (weft_ticks_get_type ())
G_DECLARE_FINAL_TYPE (WeftTicks, weft_ticks, WEFT, TICKS, GObject)

/** weft_ticks_new: (transfer full): @bar: kept alive; @table and @changeable as weft_list_several_attach(). */
WeftTicks *weft_ticks_new (WeftListSeveral *bar,
                           WeftWorkspace   *workspace,
                           const char      *table,
                           const char      *changeable);
/** weft_ticks_clear: before all rows are made anew. */
void weft_ticks_clear (WeftTicks *ticks);
/** weft_ticks_add: @row: a GtkListBoxRow, its child set; @id: of its record; @name: which row it is, for a screen reader. */
void weft_ticks_add (WeftTicks  *ticks,
                     GtkWidget  *row,
                     gint64      id,
                     const char *name);
/** weft_ticks_press: ticks @row, or takes its tick away; FALSE: rows are not ticked but opened. */
gboolean weft_ticks_press (WeftTicks *ticks,
                           GtkWidget *row);
/** weft_ticks_set_several: whether rows are ticked instead of opened; FALSE: they were so already. */
gboolean weft_ticks_set_several (WeftTicks *ticks,
                                 gboolean   is_several);
/** weft_ticks_is_listed: whether a listing has this record: where some are ticked, these alone. */
gboolean weft_ticks_is_listed (WeftTicks *ticks,
                               gint64     id);
/** weft_ticks_say: (transfer full) (nullable): which of the rows a listing has: @filter, "ticked". */
char *weft_ticks_say (WeftTicks  *ticks,
                      const char *filter);

G_END_DECLS
