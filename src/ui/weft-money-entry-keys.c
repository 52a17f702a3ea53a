/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys in the row for money, and the cell that is left. */

#include "weft-money-entry-private.h"

#include "weft-page.h"

void
weft_money_entry_check_cb (WeftMoneyEntry *self,
                           const char     *field)
{
  g_autoptr (WeftMoneyAdding) adding = NULL;
  const char *sentence;

  if (self->names == NULL || gtk_widget_get_ancestor (GTK_WIDGET (self), WEFT_TYPE_PAGE) == NULL)
    return;
  adding = weft_money_entry_collect (self);
  /* The parts say of themselves what is wrong. */
  g_ptr_array_set_size (adding->parts, 0);
  (void)weft_money_entry_read (self, adding);
  weft_money_cells_mend (self->cells, adding->issues);
  sentence = field != NULL ? weft_issues_find (adding->issues, field) : NULL;
  if (sentence != NULL)
    weft_money_cells_add_issue (self->cells, field, sentence);
}

static gboolean
fill_again (WeftMoneyEntry *self)
{
  g_autoptr (WeftMoneyAdding) emptied = NULL;

  if (self->emptied == NULL || !weft_money_cells_is_empty (self->cells))
    return FALSE;
  emptied = g_steal_pointer (&self->emptied);
  weft_money_entry_put_back (self, emptied);
  return TRUE;
}

static gboolean
press_key_cb (WeftMoneyEntry *self,
              guint           key,
              guint           code,
              GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  if (gdk_keyval_to_lower (key) == GDK_KEY_z)
    return (state & GDK_SHIFT_MASK) == 0 && fill_again (self);
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "money.add", NULL);
  return TRUE;
}

/* Escape in a row that was begun empties it; only from an empty one does it lead back, as it does everywhere. */
static gboolean
empty_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  WeftMoneyEntry *self = WEFT_MONEY_ENTRY (widget);
  g_autoptr (WeftMoneyAdding) emptied = NULL;

  if (weft_money_cells_is_empty (self->cells))
    return FALSE;
  emptied = weft_money_entry_collect (self);
  weft_money_cells_empty (self->cells);
  gtk_toggle_button_set_active (self->split_button, FALSE);
  g_clear_pointer (&self->emptied, weft_money_adding_free);
  self->emptied = g_steal_pointer (&emptied);
  weft_money_entry_say_hint (self);
  return TRUE;
}

void
weft_money_entry_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, empty_cb, NULL);
}

void
weft_money_entry_attach_keys (WeftMoneyEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the cells, which have a use for these keys too. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
