/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of boxed lists as every page uses them: a fact, a link, a date that comes near. Texts are taken as they
 * are, never as markup. */

#pragma once

#include <adwaita.h>

#include "weft-row.h"

G_BEGIN_DECLS

/** weft_rows_new_fact: (transfer floating): @title over @fact. @icon nullable. */
GtkWidget *weft_rows_new_fact (const char *icon,
                               const char *title,
                               const char *fact);
/** weft_rows_add_copy: a button at the end of the row that copies @fact. */
void weft_rows_add_copy (GtkWidget  *row,
                         const char *fact);
/** weft_rows_new_link: (transfer floating): an AdwActionRow with a chevron; connect to "activated". */
GtkWidget *weft_rows_new_link (const char *icon,
                               const char *title,
                               const char *subtitle);
/** weft_rows_add_disc: puts @icon into a round ground of 36 px before the row; @tint as of pills. */
void weft_rows_add_disc (GtkWidget  *row,
                         const char *icon,
                         const char *tint);
/** weft_rows_add_before_chevron: @widget at the row's end, but before its chevron. */
void weft_rows_add_before_chevron (GtkWidget *row,
                                   GtkWidget *widget);
/** weft_rows_add_pill: @text with @tint at the row's end, before its chevron. */
void weft_rows_add_pill (GtkWidget  *row,
                         const char *text,
                         const char *tint);
/** weft_rows_add_date_pill: how near @date is; tinted when it is within 60 days or past. */
void weft_rows_add_date_pill (GtkWidget  *row,
                              const char *date,
                              const char *today);
/** weft_rows_clear: takes all rows out of @list. */
void weft_rows_clear (GtkListBox *list);
/** weft_rows_new_add_button: (transfer floating): the flat "+ Add" button of a group's heading; @help says what, in full. */
GtkWidget *weft_rows_new_add_button (const char *label,
                                     const char *help);

/** weft_rows_set_record: keeps a copy of @record at the row, which is known by it again; weft_rows_get_record: (transfer none). */
void     weft_rows_set_record (GtkWidget     *row,
                               const WeftRow *record);
WeftRow *weft_rows_get_record (GtkWidget *row);
/** weft_rows_focus: the row of @list whose record says @value in @column. */
void weft_rows_focus (GtkListBox *list,
                      const char *column,
                      const char *value);

G_END_DECLS
