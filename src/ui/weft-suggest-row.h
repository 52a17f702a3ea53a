/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the suggestions below an entry: a name and a line about it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-names.h"

G_BEGIN_DECLS

/** weft_suggest_row_new: @name: (transfer none): outlives the row; the letters of it that were typed are bold. */
GtkWidget *weft_suggest_row_new (WeftName   *name,
                                 const char *typed);
/** weft_suggest_row_new_close: who may have been meant by a name that nobody has. */
GtkWidget *weft_suggest_row_new_close (WeftName *name);
/** weft_suggest_row_new_adding: a row that is no name yet; see weft_suggest_set_add(). */
GtkWidget *weft_suggest_row_new_adding (const char *format,
                                        const char *help,
                                        const char *typed);
/** weft_suggest_row_get_name: (transfer none) (nullable): NULL: it adds one. */
WeftName *weft_suggest_row_get_name (GtkListBoxRow *row);

G_END_DECLS
