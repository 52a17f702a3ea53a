/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drop-down whose choices are sentences: on the button they are cut, so that it fits a phone; the list shows them
 * whole. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_long_names_show: @drop_down: of a GtkStringList. */
void weft_long_names_show (GtkDropDown *drop_down);

G_END_DECLS
