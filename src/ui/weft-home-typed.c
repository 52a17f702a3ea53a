/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not saved. */

#include "weft-home-typed.h"

#include "weft-date.h"
#include "weft-rows.h"
#include "weft-typed.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Whether @typed stands in the form of a record that is there already, which has to be opened from its page. */
static gboolean
is_in_form_of_record (const WeftTyped *typed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  return g_action_parse_detailed_name (typed->action, &name, &target, NULL) && g_str_equal (name, "win.open-record") &&
         g_variant_is_of_type (typed->cells, G_VARIANT_TYPE ("a{s(ss)}"));
}

static void
say (GtkWidget  *row,
     const char *today)
{
  const WeftTyped *typed = g_object_get_data (G_OBJECT (row), "typed");
  gboolean         is_there = gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));
  g_autofree char *day = weft_date_format_near_year (typed->day, today);
  /* Translators: %s is a day: "3 April" */
  g_autofree char *about = g_strdup_printf (is_in_form_of_record (typed) ? _ ("Typed on %s. Open it and press Change: it stands there again.")
                                                                         : _ ("Typed on %s. Open it: it stands there again."),
                                            day);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_there ? about : _ ("Let go"));
}

/* Until Home is shown anew it can be put back. */
static void
toggle_cb (GtkWidget *button,
           GtkWidget *row)
{
  const WeftTyped *typed = g_object_get_data (G_OBJECT (row), "typed");
  gboolean         is_there = gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));

  if (is_there)
    weft_typed_let_go (typed);
  else
    weft_typed_put_back (typed);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !is_there);
  gtk_button_set_label (GTK_BUTTON (button), is_there ? _ ("Put back") : _ ("Let go"));
  say (row, g_object_get_data (G_OBJECT (row), "today"));
}

static GtkWidget *
make_row (WeftTyped  *typed,
          const char *today)
{
  GtkWidget *row = weft_rows_new_link (NULL, typed->what, "");
  GtkWidget *button = gtk_button_new_with_label (_ ("Let go"));

  g_object_set_data_full (G_OBJECT (row), "typed", typed, (GDestroyNotify)weft_typed_free);
  g_object_set_data_full (G_OBJECT (row), "today", g_strdup (today), g_free);
  say (row, today);
  weft_rows_add_disc (row, "weft-edit-symbolic", "warning");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (toggle_cb), row, 0);
  weft_rows_add_before_chevron (row, button);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), typed->action);
  return row;
}

gboolean
weft_home_typed_show (GtkListBox    *list,
                      WeftWorkspace *workspace)
{
  g_autofree char *file = weft_workspace_say_file (workspace);
  g_autoptr (GPtrArray) all = NULL;
  gboolean has_any;

  weft_rows_clear (list);
  if (file == NULL || weft_workspace_is_read_only (workspace))
    return FALSE;
  all = weft_typed_list (file);
  has_any = all->len > 0;
  while (all->len > 0)
    gtk_list_box_append (list, make_row (g_ptr_array_steal_index (all, 0), weft_workspace_get_today (workspace)));
  return has_any;
}
