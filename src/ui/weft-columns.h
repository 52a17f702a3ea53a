/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two children beside each other where there is room, the second below the first where there is not:
 *
 *   <object class="WeftColumns">
 *     <property name="fold-width">860</property>
 *     <property name="second-width">320</property>
 *     <child> the first, which takes the width that is left </child>
 *     <child> the second </child>
 *   </object>
 *
 * Properties: "fold-width": below it they stand under each other; "second-width": of the second beside the first,
 * 0 for what it needs itself; "spacing" between them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_COLUMNS (weft_columns_get_type ())
G_DECLARE_FINAL_TYPE (WeftColumns, weft_columns, WEFT, COLUMNS, GtkWidget)

GtkWidget *weft_columns_new (int fold_width,
                             int second_width,
                             int spacing);
/** weft_columns_append: @child: the first, then the second. */
void weft_columns_append (WeftColumns *columns,
                          GtkWidget   *child);

G_END_DECLS
