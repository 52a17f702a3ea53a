/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the page Social Value are made of: a heading, a button that adds, a boxed list, and rows that lead
 * on by actions. */

#pragma once

#include <adwaita.h>

#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_value_part_new: (transfer floating):
 * @list: (out) (transfer none): the boxed list in it
 * @add_table: (nullable): the heading has a button that begins a new record of this table
 * @add_help: (nullable): what that button says in full
 */
GtkWidget *weft_value_part_new (const char  *title,
                                const char  *add_table,
                                const char  *add_help,
                                GtkListBox **list);
/** weft_value_part_link: makes @row open the record @id of @table in its form; a chevron says so. */
void weft_value_part_link (GtkWidget  *row,
                           const char *table,
                           gint64      id);
/** weft_value_part_new_row: (transfer floating): words as they are, on as many lines as they need. */
GtkWidget *weft_value_part_new_row (const char *title,
                                    const char *subtitle);
/** weft_value_part_add_number: an amount at the row's end. */
void weft_value_part_add_number (GtkWidget  *row,
                                 const char *number);
/** weft_value_part_add_button: a button at the row's end; @name: what a screen reader says. */
GtkWidget *weft_value_part_add_button (GtkWidget  *row,
                                       const char *label,
                                       const char *name,
                                       const char *action,
                                       const char *target);

G_END_DECLS
