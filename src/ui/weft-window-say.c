/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says of what was done, and any widget through the window that it is in. */

#include "weft-window-private.h"

#include "weft-answer-box.h"
#include "weft-home.h"
#include "weft-return-card.h"
#include "weft-toast.h"

#include <glib/gi18n-lib.h>

static WeftWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return WEFT_IS_WINDOW (root) ? WEFT_WINDOW (root) : NULL;
}

static void
close_message_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  WeftWindow       *self)
{
  if (self->is_closing)
    weft_window_close_now (self);
}

void
weft_window_show_error (GtkWidget    *widget,
                        const GError *error)
{
  WeftWindow *self = get_window (widget);
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", 2);
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self == NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), lines[0], lines[0] != NULL ? lines[1] : NULL);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_message_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gpointer
count_returns (WeftFile     *file,
               gpointer      data,
               WeftProgress *progress,
               GError      **error)
{
  guint count;

  return weft_home_count_returns (file, &count, error) ? g_memdup2 (&count, sizeof count) : NULL;
}

static void
finish_count_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autofree guint *count = weft_workspace_finish (result, NULL);

  if (count != NULL)
    weft_side_set_badge (WEFT_WINDOW (source)->side, "returns", *count);
}

void
weft_window_count (WeftWindow *self)
{
  weft_workspace_run_async (self->workspace, self, count_returns, NULL, NULL, g_free, NULL, finish_count_cb, NULL);
}

void
weft_window_update_pages (GtkWidget *widget)
{
  WeftWindow *self = get_window (widget);

  if (self != NULL)
    weft_side_show_pages (self->side, self->workspace);
}

void
weft_window_toast (GtkWidget  *widget,
                   const char *sentence)
{
  WeftWindow *self = get_window (widget);

  if (self != NULL)
    weft_toast_show (self->toasts, sentence, NULL, NULL);
}

void
weft_window_say_saved (GtkWidget  *widget,
                       const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved as “%s”"), name);

  weft_window_toast (widget, sentence);
}

/* Answers are saved as they are left or chosen, and stand there to be seen. Nothing is said over the next one: Undo is in the menu. */
static gboolean
is_answering (WeftWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && (gtk_widget_get_ancestor (focus, WEFT_TYPE_ANSWER_BOX) != NULL || gtk_widget_get_ancestor (focus, WEFT_TYPE_RETURN_CARD) != NULL);
}

void
weft_window_say_lock (WeftWindow *self)
{
  gboolean         is_locked = weft_workspace_is_read_only (self->workspace);
  g_autofree char *name = is_locked ? g_path_get_basename (weft_workspace_get_path (self->workspace)) : NULL;
  /* Translators: %s is the name of a file */
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” can only be read here: nothing can be added or changed. All of it can be "
                                                  "looked at, printed and saved as a spreadsheet."),
                                               name);

  gtk_label_set_text (self->lock_label, sentence);
  gtk_widget_set_visible (self->lock, is_locked);
}

void
weft_window_say_change (WeftWindow *self,
                        WeftChanged change,
                        const char *sentence)
{
  g_autofree char *undone = NULL;

  if (sentence == NULL)
    return;
  /* What was said before has an Undo that would take back this. */
  if (change == WEFT_CHANGE_DONE && is_answering (self))
    weft_toast_take_away (self->toasts);
  else if (change == WEFT_CHANGE_REDONE || change == WEFT_CHANGE_DONE)
    weft_toast_show (self->toasts, sentence, _ ("_Undo"), "win.undo");
  if (change == WEFT_CHANGE_UNDONE)
    {
      /* Translators: %s is what was undone: "12 hours added" */
      undone = g_strdup_printf (_ ("Undone: %s"), sentence);
      weft_toast_show (self->toasts, undone, _ ("Put back"), "win.redo");
    }
}
