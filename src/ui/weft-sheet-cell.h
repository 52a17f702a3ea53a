/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sheets that are typed in are made of: headings, cells, and the sentence below a cell that is not right. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_sheet_cell_new: (transfer floating): a GtkEntry; @title: translated, its accessible name. */
GtkWidget *weft_sheet_cell_new (const char *title,
                                gboolean    is_number);
/** weft_sheet_cell_new_heading: (transfer floating): @title: (nullable): translated. */
GtkWidget *weft_sheet_cell_new_heading (const char *title,
                                        gboolean    is_number);
/** weft_sheet_cell_new_issue: (transfer floating): a label, hidden until something is wrong. */
GtkWidget *weft_sheet_cell_new_issue (void);
/** weft_sheet_cell_set_issue: @sentence: (nullable): shown by @issue, of @cell; NULL takes it away. */
void weft_sheet_cell_set_issue (GtkWidget  *cell,
                                GtkWidget  *issue,
                                const char *sentence);
/** weft_sheet_cell_mark: whether @cell is wrong; @issue says why, of this cell and perhaps of others. */
void weft_sheet_cell_mark (GtkWidget *cell,
                           GtkWidget *issue,
                           gboolean   is_wrong);
/** weft_sheet_cell_insert: @text in the place of what is selected, or at the cursor, as pasting does. */
void weft_sheet_cell_insert (GtkWidget  *cell,
                             const char *text);
/**
 * weft_sheet_cell_is_at_end:
 *
 * Whether the cursor cannot go further to that side inside the cell; a cell that was just entered is chosen whole.
 */
gboolean weft_sheet_cell_is_at_end (GtkWidget *cell,
                                    gboolean   of_right);
/**
 * weft_sheet_cell_step:
 * @cells: @n of them, and what else takes the keyboard, in their order
 * @direction: GTK_DIR_TAB_FORWARD or GTK_DIR_TAB_BACKWARD
 *
 * Tab in that order, however the cells are laid out, so that it goes the way that Enter goes.
 *
 * Returns: FALSE: there is no further one, and the keyboard goes elsewhere
 */
gboolean weft_sheet_cell_step (GtkWidget      **cells,
                               int              n,
                               GtkDirectionType direction);

G_END_DECLS
