/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside something long stays in sight while that is scrolled. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_follow_scrolling: @widget: the second of WeftColumns; @scroller: that these stand in. Below the first it stays where it is. */
void weft_follow_scrolling (GtkWidget         *widget,
                            GtkScrolledWindow *scroller);

G_END_DECLS
