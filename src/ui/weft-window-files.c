/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions that are about files. */

#include "weft-window-files.h"

#include "weft-copies.h"
#include "weft-date.h"
#include "weft-export.h"
#include "weft-file-dialog.h"
#include "weft-file-place.h"
#include "weft-save-files.h"

#include <glib/gi18n-lib.h>

static void
start_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  weft_window_show_start (WEFT_WINDOW (widget));
}

static void
open_chosen_cb (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  weft_window_open_path (WEFT_WINDOW (widget), path);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  const char      *open = weft_workspace_get_path (weft_window_get_workspace (WEFT_WINDOW (widget)));
  g_autofree char *folder = open != NULL ? g_path_get_dirname (open) : weft_file_place_offer ();

  weft_file_dialog_open_weft (widget, folder, open_chosen_cb, NULL);
}

static void
import_chosen_cb (GtkWidget  *widget,
                  const char *path,
                  gpointer    data)
{
  weft_window_bring_in (WEFT_WINDOW (widget), path);
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const char *const patterns[] = { "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.ods", "*.weft", NULL };

  weft_file_dialog_open (widget, _ ("Bring a File In"), _ ("Spreadsheets and Weft files"), patterns, import_chosen_cb, NULL);
}

static gboolean
finish_written (GObject      *source,
                GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
  else
    weft_window_say_saved (GTK_WIDGET (source), path);
  return error == NULL;
}

static void
finish_written_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  (void)finish_written (source, result);
}

/* Home asks for one no more. */
static void
finish_copy_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  if (finish_written (source, result))
    weft_workspace_note_copied (weft_window_get_workspace (WEFT_WINDOW (source)));
}

static gpointer
write_copy (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return weft_copies_backup (file, data, NULL, error) ? g_strdup (data) : NULL;
}

static gpointer
write_export (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  char *written = NULL;

  weft_export_workbook (file, data, &written, progress, error);
  return written;
}

/* A file that is written out of the window: what it is called, and how. */
typedef struct
{
  const char         *title, *ending;
  WeftWork            write;
  GAsyncReadyCallback finish;
} Written;

static void
written_chosen_cb (GtkWidget  *widget,
                   const char *path,
                   gpointer    data)
{
  const Written *written = data;

  weft_workspace_run_async (weft_window_get_workspace (WEFT_WINDOW (widget)), widget, written->write, g_strdup (path), g_free, g_free,
                            NULL, written->finish, NULL);
}

/* Offers "Marsh Lane Warm Hub 2027-03-12.xlsx". */
static void
ask_where (GtkWidget     *widget,
           const Written *written)
{
  WeftWorkspace   *workspace = weft_window_get_workspace (WEFT_WINDOW (widget));
  g_autofree char *name = g_strdup_printf ("%s %s%s", weft_workspace_get_group (workspace), weft_workspace_get_today (workspace), written->ending);

  weft_file_dialog_save (widget, _ (written->title), name, written_chosen_cb, (gpointer)written);
}

static void
save_copy_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  static const Written copy = { N_ ("Save a Copy"), ".weft", write_copy, finish_copy_cb };

  ask_where (widget, &copy);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const Written workbook = { N_ ("Save Everything as a Spreadsheet"), ".xlsx", write_export, finish_written_cb };

  ask_where (widget, &workbook);
}

static void
export_files_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  weft_save_files (widget);
}

/* (transfer full): where the open file is, and where its copies are. */
static char *
say_place (WeftWorkspace *workspace)
{
  const char      *copied = weft_workspace_get_copied (workspace);
  g_autofree char *folder = g_path_get_dirname (weft_workspace_get_path (workspace));
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *day = copied != NULL ? weft_date_format (copied) : NULL;
  /* Translators: %s is a folder */
  g_autofree char *place = g_strdup_printf (_ ("It is kept in this folder:\n%s"), shown);
  g_autofree char *copy = NULL;

  if (day == NULL)
    copy = g_strdup (_ ("No copy of it was saved anywhere else yet. “Save a Copy” in this menu puts one on a stick or another disk."));
  else
    /* Translators: %s is a date */
    copy = g_strdup_printf (_ ("A copy of it was last saved on %s."), day);
  return g_strdup_printf ("%s\n\n%s", place, copy);
}

static void
show_folder_cb (AdwMessageDialog *dialog,
                const char       *response,
                WeftWindow       *self)
{
  const char      *path = weft_workspace_get_path (weft_window_get_workspace (self));
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *uri = folder != NULL ? g_filename_to_uri (folder, NULL, NULL) : NULL;

  if (g_str_equal (response, "folder") && uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
where_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  WeftWorkspace   *workspace = weft_window_get_workspace (WEFT_WINDOW (widget));
  const char      *path = weft_workspace_get_path (workspace);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *words = path != NULL ? say_place (workspace) : NULL;
  GtkWidget       *dialog;

  if (path == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (widget), name, words);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "folder", _ ("_Show the Folder"), "close", _ ("_Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (show_folder_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
weft_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-files", NULL, export_files_cb);
  gtk_widget_class_install_action (widget_class, "win.where", NULL, where_cb);
}
