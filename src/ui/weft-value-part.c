/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings, lists and rows of the page Social Value. */

#include "weft-value-part.h"

#include "weft-label.h"
#include "weft-place.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_add_button (const char *table,
                 const char *help)
{
  GtkWidget *button = weft_rows_new_add_button (_ ("Add"), help);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "social-value.edit-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", table, (gint64)0);
  return button;
}

GtkWidget *
weft_value_part_new (const char  *title,
                     const char  *add_table,
                     const char  *add_help,
                     GtkListBox **list)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = weft_label_new (title, "heading");
  GtkWidget *rows = gtk_list_box_new ();

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  if (add_table != NULL)
    {
      GtkWidget *button = make_add_button (add_table, add_help);

      weft_place_set_key (button, add_table);
      gtk_box_append (GTK_BOX (line), button);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (GTK_BOX (part), line);
  gtk_box_append (GTK_BOX (part), rows);
  *list = GTK_LIST_BOX (rows);
  return part;
}

GtkWidget *
weft_value_part_new_row (const char *title,
                         const char *subtitle)
{
  GtkWidget *row = weft_rows_new_fact (NULL, title, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

void
weft_value_part_link (GtkWidget  *row,
                      const char *table,
                      gint64      id)
{
  g_autofree char *key = g_strdup_printf ("%s-%" G_GINT64_FORMAT, table, id);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "social-value.edit-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", table, id);
  weft_place_set_key (row, key);
}

void
weft_value_part_add_number (GtkWidget  *row,
                            const char *number)
{
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

GtkWidget *
weft_value_part_add_button (GtkWidget  *row,
                            const char *label,
                            const char *name,
                            const char *action,
                            const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  weft_place_set_key (button, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}
