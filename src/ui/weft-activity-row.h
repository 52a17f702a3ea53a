/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An activity in the calendar list: the day before the words, how many came at the end; the month above the first. */

#pragma once

#include <gtk/gtk.h>

#include "weft-activities.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ACTIVITY_ROW (weft_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (WeftActivityRow, weft_activity_row, WEFT, ACTIVITY_ROW, GtkBox)

GtkWidget *weft_activity_row_new (void);
void       weft_activity_row_show (WeftActivityRow    *row,
                                   const WeftActivity *activity,
                                   const char         *today);
/** weft_activity_row_set_tick: @tick: (transfer floating): a weft_row_tick_new(), which stands before the day; hidden at first. */
void weft_activity_row_set_tick (WeftActivityRow *row,
                                 GtkWidget       *tick);
void weft_activity_row_show_tick (WeftActivityRow *row,
                                  gboolean         is_shown);

G_END_DECLS
