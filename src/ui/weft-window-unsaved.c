/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not in the file yet: it is said below the pages, and nothing lets go of it without asking. */

#include "weft-window-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget  *widget; /* borrowed: as long as it lives */
  char       *what;   /* owned */
  const char *save;   /* static: the action that saves it */
  gulong      hears;  /* the handler that hears when it goes */
} Unsaved;

typedef struct
{
  WeftWindowThen then;
  gpointer       data;      /* owned */
  GDestroyNotify free_data; /* nullable */
  guint          n_lost;    /* how much of it somebody said may go */
} Waiting;

static void
unsaved_free (Unsaved *unsaved)
{
  g_free (unsaved->what);
  g_free (unsaved);
}

static void
waiting_free (Waiting *waiting)
{
  if (waiting->free_data != NULL && waiting->data != NULL)
    waiting->free_data (waiting->data);
  g_free (waiting);
}

static gboolean
is_of_widget (gconstpointer unsaved,
              gconstpointer widget)
{
  return ((const Unsaved *)unsaved)->widget == widget;
}

/* "New grant, 9 rows of hours". */
static char *
list_unsaved (GPtrArray *unsaved)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < unsaved->len; i++)
    g_ptr_array_add (words, ((Unsaved *)g_ptr_array_index (unsaved, i))->what);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **)words->pdata);
}

static void
show_unsaved (WeftWindow *self)
{
  g_autofree char *all = list_unsaved (self->unsaved);

  weft_side_show_unsaved (self->side, all);
}

static void
forget_cb (WeftWindow *self,
           GtkWidget  *widget)
{
  guint at;

  weft_window_note_typed (widget, NULL);
  if (!g_ptr_array_find_with_equal_func (self->unsaved, widget, is_of_widget, &at))
    return;
  g_signal_handler_disconnect (widget, ((Unsaved *)g_ptr_array_index (self->unsaved, at))->hears);
  g_ptr_array_remove_index (self->unsaved, at);
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    show_unsaved (self);
}

void
weft_window_keep_unsaved (GtkWidget  *widget,
                          const char *what,
                          const char *save)
{
  GtkRoot    *root = gtk_widget_get_root (widget);
  WeftWindow *self = WEFT_IS_WINDOW (root) ? WEFT_WINDOW (root) : NULL;
  guint       at;
  Unsaved    *unsaved;

  /* What was saved may have been taken off the page meanwhile. */
  if (self == NULL)
    {
      weft_window_note_typed (widget, what);
      return;
    }
  if (what == NULL)
    {
      forget_cb (self, widget);
      return;
    }
  if (!g_ptr_array_find_with_equal_func (self->unsaved, widget, is_of_widget, &at))
    {
      at = self->unsaved->len;
      unsaved = g_new0 (Unsaved, 1);
      unsaved->widget = widget;
      unsaved->hears = g_signal_connect_object (widget, "destroy", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->unsaved, unsaved);
    }
  unsaved = g_ptr_array_index (self->unsaved, at);
  g_free (unsaved->what);
  unsaved->what = g_strdup (what);
  unsaved->save = save;
  weft_window_note_typed (widget, what);
  show_unsaved (self);
}

void
weft_window_free_unsaved (WeftWindow *self)
{
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
}

void
weft_window_init_unsaved (WeftWindow *self)
{
  self->unsaved = g_ptr_array_new_with_free_func ((GDestroyNotify)unsaved_free);
}

/* (transfer none) (nullable): where the one that is @at was typed, on the page that is shown now. */
static GtkWidget *
show_page (WeftWindow *self,
           guint       at)
{
  GtkWidget *widget = at < self->unsaved->len ? ((Unsaved *)g_ptr_array_index (self->unsaved, at))->widget : NULL;
  GtkWidget *page = widget != NULL ? gtk_widget_get_ancestor (widget, WEFT_TYPE_PAGE) : NULL;

  if (page == NULL)
    return NULL;
  weft_window_go_to (self, weft_page_stack_find_name (self->pages, WEFT_PAGE (page)), NULL);
  return widget;
}

/* The keyboard goes on where something was typed; where it is there already it stays in its field. */
static void
go_on_typing (WeftWindow *self,
              guint       at)
{
  GtkWidget *widget = show_page (self, at);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (widget != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, widget)))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

void
weft_window_go_to_unsaved (WeftWindow *self)
{
  guint at = 0;

  /* From one to the next, where several things wait. */
  for (guint i = 0; i < self->unsaved->len; i++)
    if (gtk_widget_is_ancestor (((Unsaved *)g_ptr_array_index (self->unsaved, i))->widget, GTK_WIDGET (weft_window_get_page (self))))
      at = (i + 1) % self->unsaved->len;
  go_on_typing (self, at);
}

/* What could not be saved has said so by now, and has the focus if a mistake is to be mended there. */
static void
finish_leave_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  WeftWindow *self = WEFT_WINDOW (source);
  Waiting    *waiting = data;

  self->is_leaving = FALSE;
  if (self->unsaved->len <= waiting->n_lost)
    waiting->then (self, waiting->data);
  else
    show_page (self, 0);
  waiting_free (waiting);
}

static void
save_all (WeftWindow *self)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  for (guint i = 0; i < self->unsaved->len; i++)
    {
      const Unsaved *unsaved = g_ptr_array_index (self->unsaved, i);

      g_ptr_array_add (widgets, g_object_ref (unsaved->widget));
      g_ptr_array_add (actions, (gpointer)unsaved->save);
    }
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_activate_action (widgets->pdata[i], actions->pdata[i], NULL);
}

/* What saves itself when it is left is left now; work comes back in order, so that it was saved before @waiting goes on. */
static void
leave (WeftWindow *self,
       Waiting    *waiting,
       gboolean    saves)
{
  if (self->is_leaving)
    {
      waiting_free (waiting);
      return;
    }
  self->is_leaving = TRUE;
  waiting->n_lost = saves ? 0 : self->unsaved->len;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (saves)
    {
      show_page (self, 0);
      save_all (self);
    }
  weft_workspace_wait_async (self->workspace, self, finish_leave_cb, waiting);
}

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           WeftWindow       *self)
{
  if (g_str_equal (response, "stay"))
    go_on_typing (self, 0);
  else
    leave (self, g_object_steal_data (G_OBJECT (dialog), "waiting"), g_str_equal (response, "save"));
}

GtkWidget *
weft_window_ask_unsaved (GtkWidget  *widget,
                         const char *what)
{
  /* Translators: %s lists what was typed: "New grant, 9 rows of hours" */
  g_autofree char *words = g_strdup_printf (_ ("Not saved yet: %s.\n\nLeaving without saving cannot be undone."), what);
  GtkWidget       *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save what you typed?"), words);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Go On Typing"), "leave", _ ("_Leave Without Saving"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  return dialog;
}

static void
ask (WeftWindow *self,
     Waiting    *waiting)
{
  g_autofree char *all = list_unsaved (self->unsaved);
  GtkWidget       *dialog = weft_window_ask_unsaved (GTK_WIDGET (self), all);

  g_object_set_data_full (G_OBJECT (dialog), "waiting", waiting, (GDestroyNotify)waiting_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
weft_window_leave_unsaved (WeftWindow    *self,
                           WeftWindowThen then,
                           gpointer       data,
                           GDestroyNotify free_data)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  *waiting = (Waiting){ then, data, free_data, 0 };
  if (self->unsaved->len == 0)
    leave (self, waiting, FALSE);
  else
    ask (self, waiting);
}
