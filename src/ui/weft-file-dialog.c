/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for a file to open or a place to save. */

#include "weft-file-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GtkWidget     *widget; /* owned */
  WeftFileChosen chosen;
  gpointer       data; /* borrowed */
} Asking;

static void
respond_cb (GtkNativeDialog *dialog,
            int              response,
            Asking          *asking)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    asking->chosen (asking->widget, path, asking->data);

  g_object_unref (asking->widget);
  g_free (asking);
  g_object_unref (dialog);
}

static GtkFileChooser *
make_dialog (GtkWidget           *widget,
             const char          *title,
             GtkFileChooserAction action,
             const char          *accept,
             WeftFileChosen       chosen,
             gpointer             data)
{
  GtkWindow            *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, window, action, accept, _ ("_Cancel"));
  Asking               *asking = g_new0 (Asking, 1);

  asking->widget = g_object_ref (widget);
  asking->chosen = chosen;
  asking->data = data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (respond_cb), asking);
  return GTK_FILE_CHOOSER (dialog);
}

static void
add_filter (GtkFileChooser    *dialog,
            const char        *kind,
            const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, patterns[i] + strlen ("*."));
  gtk_file_chooser_add_filter (dialog, filter);
}

static void
begin_in (GtkFileChooser *dialog,
          const char     *folder)
{
  g_autoptr (GFile) start = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_folder (dialog, start, NULL);
}

void
weft_file_dialog_open (GtkWidget         *widget,
                       const char        *title,
                       const char        *kind,
                       const char *const *patterns,
                       WeftFileChosen     chosen,
                       gpointer           data)
{
  GtkFileChooser *dialog = make_dialog (widget, title, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), chosen, data);

  add_filter (dialog, kind, patterns);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
weft_file_dialog_open_weft (GtkWidget     *widget,
                            const char    *folder,
                            WeftFileChosen chosen,
                            gpointer       data)
{
  static const char *const patterns[] = { "*.weft", NULL };
  GtkFileChooser          *dialog = make_dialog (widget, _ ("Open a Weft File"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), chosen, data);

  add_filter (dialog, _ ("Weft files"), patterns);
  if (folder != NULL)
    begin_in (dialog, folder);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
weft_file_dialog_folder (GtkWidget     *widget,
                         const char    *title,
                         const char    *accept,
                         const char    *folder,
                         WeftFileChosen chosen,
                         gpointer       data)
{
  GtkFileChooser *dialog = make_dialog (widget, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept, chosen, data);

  if (folder != NULL)
    begin_in (dialog, folder);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
weft_file_dialog_save (GtkWidget     *widget,
                       const char    *title,
                       const char    *name,
                       WeftFileChosen chosen,
                       gpointer       data)
{
  GtkFileChooser *dialog = make_dialog (widget, title, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), chosen, data);

  gtk_file_chooser_set_current_name (dialog, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
