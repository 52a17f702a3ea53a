/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard is on a page whose rows are made anew when it is read again. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_place_set_key: by which @widget is known again when it was made anew, wherever on its page that stands. */
void weft_place_set_key (GtkWidget  *widget,
                         const char *key);
/** weft_place_find: (transfer full) (nullable): the way down from @page to what has the focus; NULL: it is elsewhere. */
GArray *weft_place_find (GtkWidget *page);
/**
 * weft_place_return:
 * @place: (nullable): as found before the rows were made anew
 *
 * Gives the focus to what has the same keys now, or where it has none, or is gone, to what stands there; not when it is
 * somewhere already.
 */
void weft_place_return (GtkWidget    *page,
                        const GArray *place);

G_END_DECLS
