/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of an exploration. */

#include "weft-explored-rows.h"

#include "weft-explore-behind.h"
#include "weft-explore-open.h"
#include "weft-rows.h"

#include <glib/gi18n-lib.h>

static void
open_row_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.open-record", "(ss)", g_object_get_data (G_OBJECT (row), "table"), g_object_get_data (G_OBJECT (row), "ref"));
}

static GtkWidget *
make_row (const char *label,
          const char *display,
          gboolean    is_total)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *number = gtk_label_new (display);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, display);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_widget_add_css_class (number, "numeric");
  if (is_total)
    gtk_widget_add_css_class (number, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static GtkWidget *
make_expander (const WeftExploredRow *explored)
{
  GtkWidget       *row = adw_expander_row_new ();
  GtkWidget       *number = gtk_label_new (explored->display);
  g_autofree char *name = g_strdup_printf ("%s: %s", explored->label, explored->display);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), explored->label);
  gtk_widget_add_css_class (number, "numeric");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
lead_to (GtkWidget             *row,
         const WeftExploredRow *explored)
{
  g_object_set_data_full (G_OBJECT (row), "table", g_strdup (explored->table), g_free);
  g_object_set_data_full (G_OBJECT (row), "ref", g_strdup (explored->ref), g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("weft-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_row_cb), NULL);
}

static GtkWidget *
make_explored (const WeftExploredRow *explored)
{
  GtkWidget *row = make_row (explored->label, explored->display, FALSE);

  if (explored->ref != NULL)
    lead_to (row, explored);
  return row;
}

static void
show_behind (GtkWidget *expander,
             GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_explored (rows->pdata[i]));
}

void
weft_explored_rows_show (GtkListBox                *list,
                         WeftPage                  *page,
                         const WeftExploreQuestion *question,
                         const WeftExploration     *explored)
{
  weft_rows_clear (list);
  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *at = explored->rows->pdata[i];
      const gboolean         opens = weft_explore_has_behind (explored, at);
      GtkWidget             *row = opens ? make_expander (at) : make_explored (at);

      if (opens)
        weft_explore_open_watch (page, row, question, i, show_behind);
      gtk_list_box_append (list, row);
    }
  if (explored->total_display != NULL)
    gtk_list_box_append (list, make_row (explored->total_is_least ? _ ("Total, at least") : _ ("Total"), explored->total_display, TRUE));
}
