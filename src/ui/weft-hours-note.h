/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said above the sheet of hours: rows that could not be saved, rows that have no room, and names that are new, with the
 * button that takes all of these.
 *
 * Signal: "add-all" (note): all new names are new people. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_HOURS_NOTE (weft_hours_note_get_type ())
G_DECLARE_FINAL_TYPE (WeftHoursNote, weft_hours_note, WEFT, HOURS_NOTE, GtkBox)

/** weft_hours_note_new: hidden, for nothing is said yet. */
GtkWidget *weft_hours_note_new (void);
/** weft_hours_note_show: how many rows could not be saved, have no room, and how many names are new. */
void weft_hours_note_show (WeftHoursNote *note,
                           guint          n_wrong,
                           guint          n_held,
                           guint          n_unknown);

G_END_DECLS
