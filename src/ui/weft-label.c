/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words on a page. */

#include "weft-label.h"

void
weft_label_wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
}

GtkWidget *
weft_label_new (const char *text,
                const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  weft_label_wrap (GTK_LABEL (label));
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
weft_label_chip_new (const char *text)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (text);

  weft_label_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))));
  return chip;
}
