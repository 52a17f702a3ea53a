/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers beside each other, all of one width; where one of them would not fit, all of them below each other: none
 * stands on a second line alone. The width decides while sizes are given, and the focus order stays. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_EVEN_ROW (weft_even_row_get_type ())
G_DECLARE_FINAL_TYPE (WeftEvenRow, weft_even_row, WEFT, EVEN_ROW, GtkWidget)

/** weft_even_row_new: (transfer floating): @spacing: pixels between two. */
GtkWidget *weft_even_row_new (int spacing);
void       weft_even_row_append (WeftEvenRow *self,
                                 GtkWidget   *child);

G_END_DECLS
