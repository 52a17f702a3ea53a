/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking out one record. */

#include "weft-removing.h"

#include "weft-edit.h"
#include "weft-job-error.h"
#include "weft-text.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget     *owner;     /* owned */
  WeftWorkspace *workspace; /* owned */
  GPtrArray     *rows;      /* owned, of WeftRow: the one, or all parts of one payment */
  WeftIssues    *issues;    /* owned */
  char          *why;       /* owned, nullable */
  WeftRemoved    removed;
} Removing;

static void run (Removing *removing);

static void
removing_free (Removing *removing)
{
  g_object_unref (removing->owner);
  g_object_unref (removing->workspace);
  g_ptr_array_unref (removing->rows);
  g_ptr_array_unref (removing->issues);
  g_free (removing->why);
  g_free (removing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removing, removing_free)

/* The question why, while it is open. */
typedef struct
{
  GtkWidget *entry; /* borrowed: where the reason is typed */
  WeftReason answered;
  gpointer   data;
} Asking;

static void
change_why_cb (GtkEditable      *entry,
               AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "void", !weft_text_is_empty (gtk_editable_get_text (entry)));
}

static void
answer_why_cb (AdwMessageDialog *dialog,
               const char       *response,
               gpointer          data)
{
  g_autofree Asking *asking = data;
  gboolean           is_given = g_str_equal (response, "void");

  asking->answered (asking->data, is_given ? gtk_editable_get_text (GTK_EDITABLE (asking->entry)) : NULL);
}

void
weft_removing_ask_why (GtkWidget    *owner,
                       const GError *error,
                       WeftReason    answered,
                       gpointer      data)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", 2);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (owner)), lines[0], lines[1]);
  Asking    *asking = g_new0 (Asking, 1);

  *asking = (Asking){ gtk_entry_new (), answered, data };
  gtk_entry_set_placeholder_text (GTK_ENTRY (asking->entry), _ ("Entered twice, by mistake …"));
  gtk_entry_set_activates_default (GTK_ENTRY (asking->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (asking->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why it no longer counts"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), asking->entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep It"), "void", _ ("_Void It"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "void", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "void");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "void", FALSE);
  g_signal_connect (asking->entry, "changed", G_CALLBACK (change_why_cb), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (answer_why_cb), asking);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
use_reason (gpointer    data,
            const char *why)
{
  Removing *removing = data;

  if (why == NULL)
    {
      removing_free (removing);
      return;
    }
  removing->why = g_strdup (why);
  run (removing);
}

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Removing) removing = data;
  g_autoptr (GError) error = NULL;
  GtkWidget *owner = removing->owner;

  weft_workspace_finish (result, &error);
  if (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON))
    weft_removing_ask_why (owner, error, use_reason, g_steal_pointer (&removing));
  else if (error != NULL && weft_issues_block (removing->issues))
    removing->removed (owner, removing->issues);
  else if (error != NULL)
    weft_window_show_error (owner, error);
  else
    removing->removed (owner, NULL);
}

static gpointer
remove_row (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  Removing      *removing = data;
  const WeftRow *row = g_ptr_array_index (removing->rows, 0);
  gboolean       voided;

  if (removing->rows->len == 1 && weft_table_column (row->table, "split") >= 0)
    {
      GPtrArray *parts = weft_edit_find (file, row->table, weft_row_get (row, "ref"), error);

      if (parts == NULL)
        return NULL;
      g_ptr_array_unref (removing->rows);
      removing->rows = parts;
    }
  weft_edit_remove (file, removing->rows, removing->why, removing->issues, &voided, error);
  return NULL;
}

static void
run (Removing *removing)
{
  weft_workspace_run_async (removing->workspace, removing->owner, remove_row, removing, NULL, NULL, NULL, finish_cb, removing);
}

void
weft_removing_begin (GtkWidget     *owner,
                     WeftWorkspace *workspace,
                     const WeftRow *row,
                     WeftRemoved    removed)
{
  Removing *removing = g_new0 (Removing, 1);

  removing->owner = g_object_ref (owner);
  removing->workspace = g_object_ref (workspace);
  removing->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  removing->issues = weft_issues_new ();
  removing->removed = removed;
  g_ptr_array_add (removing->rows, weft_row_copy (row));
  run (removing);
}
