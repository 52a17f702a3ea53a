/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long names in a drop-down. */

#include "weft-long-names.h"

#include "weft-label.h"

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_in_list_cb (GtkListItemFactory *factory,
                  GtkListItem        *item)
{
  GtkWidget *label = weft_label_new ("", NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

void
weft_long_names_show (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) on_button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) in_list = gtk_signal_list_item_factory_new ();

  g_signal_connect (on_button, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (on_button, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (in_list, "setup", G_CALLBACK (setup_in_list_cb), NULL);
  g_signal_connect (in_list, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (drop_down, on_button);
  gtk_drop_down_set_list_factory (drop_down, in_list);
}
