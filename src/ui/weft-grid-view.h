/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first rows of a spreadsheet as they stand in it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-grid.h"

G_BEGIN_DECLS

/** weft_grid_view_fill: @view: empty or filled before; @sheet: (transfer none): copied as far as it is shown. */
void weft_grid_view_fill (GtkColumnView       *view,
                          const WeftGridSheet *sheet);

G_END_DECLS
