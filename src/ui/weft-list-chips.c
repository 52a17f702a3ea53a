/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chips of a list: buttons in a line or two, and where they have no room for that a menu of the same choices. */

#include "weft-list-private.h"

#include "weft-label.h"

#include <glib/gi18n-lib.h>

static void toggle_chip_cb (WeftList *self);

/* The menu says which are shown, as far as it has room: “Members, Due”. */
static void
name_menu (WeftList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pressed = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->chips->len; i++)
    if (weft_list_is_pressed (self, i))
      g_strv_builder_add (builder, gtk_button_get_label (g_ptr_array_index (self->chips, i)));
  pressed = g_strv_builder_end (builder);
  words = pressed[0] != NULL ? g_strjoinv (", ", pressed) : g_strdup (_ ("All"));
  gtk_menu_button_set_label (self->chips_button, words);
  /* Translators: the name of a menu; %s is what is shown of a list: "All", "Members, Due" */
  name = g_strdup_printf (_ ("Which are shown: %s"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->chips_button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
weft_list_chips_show_all (WeftList *self)
{
  gboolean is_all = TRUE, was_filling = self->is_filling;

  for (guint i = 0; i < self->chips->len; i++)
    is_all = is_all && !weft_list_is_pressed (self, i);
  self->is_filling = TRUE;
  if (self->all_chip != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all_chip), is_all);
  self->is_filling = was_filling;
  name_menu (self);
}

static void
press_all_cb (WeftList *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < self->chips->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->chips, i), FALSE);
  self->is_filling = FALSE;
  toggle_chip_cb (self);
}

static void
toggle_chip_cb (WeftList *self)
{
  weft_list_chips_show_all (self);
  if (self->is_filling)
    return;
  weft_list_arrange (self);
  weft_list_remember (self);
}

static GtkWidget *
add_chip (WeftList   *self,
          const char *title,
          GCallback   toggled)
{
  GtkWidget *chip = weft_label_chip_new (title);
  GtkWidget *check = gtk_check_button_new_with_label (title);

  g_object_bind_property (chip, "active", check, "active", G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (chip, "label", check, "label", G_BINDING_DEFAULT);
  g_signal_connect_object (chip, "toggled", toggled, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->chip_box, chip);
  gtk_box_append (self->check_box, check);
  return chip;
}

void
weft_list_chips_add (WeftList *self)
{
  const WeftListKind *kind = self->kind;

  gtk_widget_set_visible (GTK_WIDGET (self->chips_button), kind->n_chips > 0);
  if (kind->n_chips > 0)
    self->all_chip = add_chip (self, _ ("All"), G_CALLBACK (press_all_cb));
  for (guint i = 0; i < kind->n_chips; i++)
    g_ptr_array_add (self->chips, add_chip (self, _ (kind->chips[i].title), G_CALLBACK (toggle_chip_cb)));
}

void
weft_list_set_chip_label (WeftList   *self,
                          const char *key,
                          const char *label)
{
  g_return_if_fail (WEFT_IS_LIST (self));
  for (guint i = 0; i < self->chips->len; i++)
    if (g_str_equal (self->kind->chips[i].key, key))
      gtk_button_set_label (g_ptr_array_index (self->chips, i), label);
  name_menu (self);
}
