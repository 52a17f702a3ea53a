/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A box to tick before a row of a GtkColumnView or GtkListView whose model is a GtkMultiSelection: the tick of a row
 * and the selection of it are one thing. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_row_tick_new: (transfer floating): for the row of @item. */
GtkWidget *weft_row_tick_new (GtkListItem *item);
/** weft_row_tick_set_name: @name: which row it is, for a screen reader. */
void weft_row_tick_set_name (GtkWidget  *tick,
                             const char *name);
/** weft_row_tick_take_clicks: while rows are ticked a click anywhere on a row of @view ticks it. */
void weft_row_tick_take_clicks (GtkWidget *view);

G_END_DECLS
