/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of boxed lists as every page uses them. */

#include "weft-rows.h"

#include "weft-cells.h"
#include "weft-lines.h"
#include "weft-lock.h"
#include "weft-place.h"

#include <glib/gi18n-lib.h>

#define SOON_DAYS 60
#define SHORT_PILL 16 /* characters */

static void
add_icon (GtkWidget  *row,
          const char *icon)
{
  GtkWidget *image;

  if (icon == NULL)
    return;
  image = gtk_image_new_from_icon_name (icon);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
}

static GtkWidget *
make_row (const char *icon,
          const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  add_icon (row, icon);
  weft_lines_lay_out (ADW_ACTION_ROW (row));
  return row;
}

static void
copy_cb (GtkWidget *button)
{
  const char *text = g_object_get_data (G_OBJECT (button), "text");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
}

GtkWidget *
weft_rows_new_fact (const char *icon,
                    const char *title,
                    const char *fact)
{
  return make_row (icon, title, fact);
}

void
weft_rows_add_copy (GtkWidget  *row,
                    const char *fact)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("weft-copy-symbolic");
  /* Translators: %s is what is copied: "Telephone" */
  g_autofree char *tooltip = g_strdup_printf (_ ("Copy: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (fact), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
weft_rows_new_link (const char *icon,
                    const char *title,
                    const char *subtitle)
{
  GtkWidget *row = make_row (icon, title, subtitle);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("weft-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chevron);
  g_object_set_data (G_OBJECT (row), "chevron", chevron);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

void
weft_rows_add_disc (GtkWidget  *row,
                    const char *icon,
                    const char *tint)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, "disc");
  if (tint[0] != '\0')
    gtk_widget_add_css_class (image, tint);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
}

void
weft_rows_add_before_chevron (GtkWidget *row,
                              GtkWidget *widget)
{
  GtkWidget *chevron = g_object_get_data (G_OBJECT (row), "chevron");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  if (chevron != NULL)
    gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (chevron)), chevron, widget);
}

void
weft_rows_add_pill (GtkWidget  *row,
                    const char *text,
                    const char *tint)
{
  GtkWidget *pill = weft_cells_make_pill (tint);

  weft_cells_set_pill (pill, text, tint);
  /* In one line where there is room for it, or where it is short. */
  gtk_label_set_wrap (GTK_LABEL (pill), g_utf8_strlen (text, -1) > SHORT_PILL);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (pill), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (pill), GTK_JUSTIFY_CENTER);
  weft_rows_add_before_chevron (row, pill);
}

void
weft_rows_add_date_pill (GtkWidget  *row,
                         const char *date,
                         const char *today)
{
  g_autofree char *due = weft_date_format_due (date, today);

  if (weft_date_days_between (today, date) <= SOON_DAYS)
    weft_rows_add_pill (row, due, "warning");
}

void
weft_rows_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

GtkWidget *
weft_rows_new_add_button (const char *label,
                          const char *help)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "weft-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, WEFT_WRITES);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, help, -1);
  gtk_widget_set_tooltip_text (button, help);
  return button;
}

void
weft_rows_set_record (GtkWidget     *row,
                      const WeftRow *record)
{
  g_autofree char *key = g_strdup_printf ("%s-%" G_GINT64_FORMAT, record->table->name, record->id);

  weft_place_set_key (row, key);
  g_object_set_data_full (G_OBJECT (row), "record", weft_row_copy (record), (GDestroyNotify)weft_row_free);
}

WeftRow *
weft_rows_get_record (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "record");
}

void
weft_rows_focus (GtkListBox *list,
                 const char *column,
                 const char *value)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (weft_row_get (weft_rows_get_record (GTK_WIDGET (row)), column), value))
      gtk_widget_grab_focus (GTK_WIDGET (row));
}
