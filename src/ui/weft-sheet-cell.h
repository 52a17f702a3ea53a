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

G_END_DECLS
