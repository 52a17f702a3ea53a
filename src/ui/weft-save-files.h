/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Save everything, with files": a folder with the records as a spreadsheet, the photographs and letters, and the
 * workbooks that were signed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** weft_save_files: asks where to; @window: a WeftWindow. A new folder is made there. */
void weft_save_files (GtkWidget *window);
/** weft_save_files_in: into a new folder inside @parent. */
void weft_save_files_in (GtkWidget  *window,
                         const char *parent);

G_END_DECLS
