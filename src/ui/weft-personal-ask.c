/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question whether words are about a person. */

#include "weft-personal-ask.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  WeftPage          *page; /* owned */
  WeftPersonalAnswer allowed;
  WeftPersonalAnswer change; /* nullable */
  gpointer           data;   /* owned, nullable: NULL once it was handed on */
  GDestroyNotify     free_data;
} Asking;

static void
free_asking (gpointer  data,
             GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->page);
  g_clear_pointer (&asking->data, asking->free_data);
  g_free (asking);
}

static void
answer_cb (AdwMessageDialog *dialog,
           const char       *response,
           Asking           *asking)
{
  WeftPersonalAnswer answer = g_str_equal (response, "allow") ? asking->allowed : g_str_equal (response, "back") ? asking->change
                                                                                                                 : NULL;

  if (answer != NULL)
    answer (asking->page, g_steal_pointer (&asking->data));
}

void
weft_personal_ask (WeftPage          *page,
                   const char        *words,
                   WeftPersonalAnswer allowed,
                   WeftPersonalAnswer change,
                   gpointer           data,
                   GDestroyNotify     free_data)
{
  Asking    *asking = g_new0 (Asking, 1);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _ ("Is this about a person?"), words);

  asking->page = g_object_ref (page);
  asking->allowed = allowed;
  asking->change = change;
  asking->data = data;
  asking->free_data = free_data;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", _ ("_Change the words"), "allow", _ ("_It may go"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answer_cb), asking, free_asking, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
