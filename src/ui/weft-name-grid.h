/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of equal children that is read down its columns, like a printed sheet: as many columns as there is room
 * for. Tab follows the same order. Children are put in with gtk_widget_insert_after(). */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_NAME_GRID (weft_name_grid_get_type ())
G_DECLARE_FINAL_TYPE (WeftNameGrid, weft_name_grid, WEFT, NAME_GRID, GtkWidget)

G_END_DECLS
