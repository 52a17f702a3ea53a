/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for a file to open or a place to save, with the desktop's own dialog. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** WeftFileChosen: called once when a file was chosen; not at all when the dialog was closed. */
typedef void (*WeftFileChosen) (GtkWidget  *widget,
                                const char *path,
                                gpointer    data);

/** weft_file_dialog_open: @patterns: "*.csv" ..., in capitals or not, NULL at the end; @data must outlive the dialog. */
void weft_file_dialog_open (GtkWidget         *widget,
                            const char        *title,
                            const char        *kind,
                            const char *const *patterns,
                            WeftFileChosen     chosen,
                            gpointer           data);
/** weft_file_dialog_open_weft: a Weft file; @folder: (nullable): where to begin. */
void weft_file_dialog_open_weft (GtkWidget     *widget,
                                 const char    *folder,
                                 WeftFileChosen chosen,
                                 gpointer       data);
/** weft_file_dialog_folder: a folder that is there, or that is made in the dialog; @folder: (nullable): where to begin. */
void weft_file_dialog_folder (GtkWidget     *widget,
                              const char    *title,
                              const char    *accept,
                              const char    *folder,
                              WeftFileChosen chosen,
                              gpointer       data);
/** weft_file_dialog_save: @name: the name that is offered. */
void weft_file_dialog_save (GtkWidget     *widget,
                            const char    *title,
                            const char    *name,
                            WeftFileChosen chosen,
                            gpointer       data);

G_END_DECLS
