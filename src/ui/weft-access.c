/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK 4.8 tells a screen reader, put right. */

#include "weft-access.h"

void
weft_access_name_drop_down (GtkWidget  *drop_down,
                            const char *name)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  button = gtk_widget_get_first_child (drop_down);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
weft_access_label_button (GtkButton  *button,
                          const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  g_return_if_fail (GTK_IS_BUTTON (button));
  gtk_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
