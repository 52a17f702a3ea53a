/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything into a folder. */

#include "weft-save-files.h"

#include "weft-export-folder.h"
#include "weft-file-dialog.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

static gpointer
write_folder (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  return weft_export_folder (file, data, progress, error) ? g_strdup (data) : NULL;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = weft_workspace_finish (result, &error);

  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
  else
    weft_window_say_saved (GTK_WIDGET (source), path);
}

void
weft_save_files_in (GtkWidget  *window,
                    const char *parent)
{
  WeftWorkspace   *workspace = weft_window_get_workspace (WEFT_WINDOW (window));
  g_autofree char *name = g_strdup_printf ("%s %s", weft_workspace_get_group (workspace), weft_workspace_get_today (workspace));
  char            *folder = g_build_filename (parent, g_strdelimit (name, "/\\:", '-'), NULL);

  weft_workspace_run_async (workspace, window, write_folder, folder, g_free, g_free, NULL, written_cb, NULL);
}

static void
chosen_cb (GtkWidget  *widget,
           const char *path,
           gpointer    data)
{
  weft_save_files_in (widget, path);
}

void
weft_save_files (GtkWidget *window)
{
  weft_file_dialog_folder (window, _ ("Save Everything, with Files"), _ ("_Save"), NULL, chosen_cb, NULL);
}
