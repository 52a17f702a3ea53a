/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the list of people. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_PEOPLE_WIDE_COLUMNS 3

/**
 * weft_people_columns_add:
 * @view: of WeftItem of WeftPerson
 * @wide: (out): those that are hidden where there is little room
 *
 * Returns: (transfer none): the column of names
 */
GtkColumnViewColumn *weft_people_columns_add (GtkColumnView       *view,
                                              GtkColumnViewColumn *wide[WEFT_PEOPLE_WIDE_COLUMNS]);

G_END_DECLS
