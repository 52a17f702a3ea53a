/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those ticked in a register whom nobody knows yet: below the entry stands who may have been meant, with one key to say
 * so. */

#include "weft-register-private.h"

#include "weft-new-name.h"

#include <glib/gi18n-lib.h>

/* The new name is not ticked any more, and its person is: each can be undone. What is half typed by now stays. */
static void
mean_cb (WeftRegister *self,
         WeftNewName  *hint)
{
  GtkWidget       *tick = g_object_get_data (G_OBJECT (hint), "tick");
  const WeftName  *meant = weft_names_find_close (self->people, weft_register_tick_name (tick));
  g_autofree char *told = NULL;

  if (meant == NULL)
    return;
  /* Translators: a person's name, then a name that was typed wrongly */
  told = g_strdup_printf (_ ("%s is ticked in the place of %s"), meant->name, weft_register_tick_name (tick));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
  weft_register_set_tick (self, meant->ref, meant->name);
  weft_register_tell (self, told);
  /* An entry that has it already would choose all of its text. */
  if (!gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)))))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
has_hint (WeftRegister *self,
          GtkWidget    *tick)
{
  for (GtkWidget *hint = gtk_widget_get_first_child (GTK_WIDGET (self->news)); hint != NULL; hint = gtk_widget_get_next_sibling (hint))
    if (g_object_get_data (G_OBJECT (hint), "tick") == tick)
      return TRUE;
  return FALSE;
}

static void
add_hint (WeftRegister *self,
          GtkWidget    *tick,
          const char   *meant)
{
  GtkWidget *hint = weft_new_name_new ();
  /* Translators: %s is a name that nobody had before */
  g_autofree char *words = g_strdup_printf (_ ("New person: %s"), weft_register_tick_name (tick));

  g_object_set_data (G_OBJECT (hint), "tick", tick);
  weft_new_name_say (WEFT_NEW_NAME (hint), tick, words, meant, FALSE);
  g_signal_connect_object (hint, "meant", G_CALLBACK (mean_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->news, hint);
}

/* The name that was ticked last stands on top, and has the key. */
void
weft_register_show_news (WeftRegister *self)
{
  GtkWidget *hint;

  while ((hint = gtk_widget_get_first_child (GTK_WIDGET (self->news))) != NULL)
    gtk_box_remove (self->news, hint);
  for (guint i = self->toggled->len; i > 0 && self->people != NULL; i--)
    {
      GtkWidget      *tick = g_ptr_array_index (self->toggled, i - 1);
      gboolean        is_new = tick != GTK_WIDGET (self->more) && weft_register_tick_ref (tick) == NULL && weft_register_is_ticked (tick) && !has_hint (self, tick);
      const WeftName *meant = is_new ? weft_names_find_close (self->people, weft_register_tick_name (tick)) : NULL;

      if (meant != NULL)
        add_hint (self, tick, meant->name);
    }
  hint = gtk_widget_get_first_child (GTK_WIDGET (self->news));
  gtk_widget_set_visible (GTK_WIDGET (self->news), hint != NULL);
  if (hint != NULL)
    weft_new_name_hold_key (WEFT_NEW_NAME (hint), TRUE);
}
