/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that can only be read. */

#include "weft-lock.h"

static gboolean
is_pressed (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SPIN_BUTTON (widget) ||
         GTK_IS_SWITCH (widget);
}

void
weft_lock_all (GtkWidget *widget)
{
  if (is_pressed (widget))
    {
      gtk_widget_set_sensitive (widget, FALSE);
      return;
    }
  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (widget), FALSE);
  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_editable (GTK_EDITABLE (widget), FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    weft_lock_all (child);
}

void
weft_lock_writers (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, WEFT_WRITES))
    {
      weft_lock_all (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    weft_lock_writers (child);
}
