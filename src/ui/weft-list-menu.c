/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a list. Its actions are "list.…" of the list; the menu is made anew whenever what it says changes. */

#include "weft-list-menu.h"

#include "weft-list-private.h"
#include "weft-settings.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define VIEWS "views "

static char *
get_group (WeftList *list)
{
  return g_strconcat (VIEWS, weft_list_get_kind (list)->name, NULL);
}

static void update (WeftList *list);

static void
press_view_cb (WeftList  *list,
               GtkWidget *button)
{
  g_autofree char *group = get_group (list);
  g_autofree char *view = weft_settings_get (group, gtk_widget_get_name (button));

  if (view != NULL)
    weft_list_use_view (list, view);
}

static void
add_view_button (WeftList   *list,
                 const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  /* Translators: %s is the name that a person gave to a view of a list */
  g_autofree char *tooltip = g_strdup_printf (_ ("Show the view “%s”"), name);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "weft-evidence-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), name);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_name (button, name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (press_view_cb), list, G_CONNECT_SWAPPED);
  gtk_box_append (list->view_box, button);
}

static void
show_view_buttons (WeftList *list,
                   char    **names)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list->view_box))) != NULL)
    gtk_box_remove (list->view_box, child);
  for (guint i = 0; names[i] != NULL; i++)
    add_view_button (list, names[i]);
}

static GMenuModel *
make_columns_menu (WeftList *list)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < list->kind->n_columns; i++)
    {
      g_autofree char *action = g_strconcat ("list.column-", list->kind->columns[i].key, NULL);

      if ((list->kind->columns[i].flags & (WEFT_CELL_ALWAYS | WEFT_CELL_PAPER)) == 0 && !weft_list_is_second (list, i))
        g_menu_append (menu, _ (list->kind->columns[i].title), action);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_forget_menu (char **names)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (names[i], NULL);

      g_menu_item_set_action_and_target (item, "list.forget-view", "s", names[i]);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* The menu asks which columns are hidden when it opens: a view that was chosen may have changed them. */
static void
show_hidden_cb (WeftList *list)
{
  GActionMap *actions = g_object_get_data (G_OBJECT (list), "actions");

  for (guint i = 0; i < list->kind->n_columns; i++)
    {
      g_autofree char *name = g_strconcat ("column-", list->kind->columns[i].key, NULL);

      g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)),
                                 g_variant_new_boolean (!weft_list_is_hidden (list, i)));
    }
}

static void
update (WeftList *list)
{
  g_autofree char *group = get_group (list);
  g_auto (GStrv) names = weft_settings_list_keys (group);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) views = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenu) out = g_menu_new ();
  g_autoptr (GMenuModel) columns = make_columns_menu (list);
  g_autoptr (GMenuModel) forget = make_forget_menu (names);

  if (g_menu_model_get_n_items (columns) > 0)
    g_menu_append_submenu (views, _ ("_Columns"), columns);
  g_menu_append (views, _ ("_Keep This View…"), "list.keep-view");
  if (names[0] != NULL)
    g_menu_append_submenu (views, _ ("_Forget a View"), forget);
  g_menu_append (views, _ ("Show _All Again"), "list.show-all");
  g_menu_append (rows, _ ("_Select Several"), "list.several");
  g_menu_append (out, _ ("_Print This List…"), "win.print-list");
  g_menu_append (out, _ ("Save This List as a S_preadsheet…"), "win.save-list");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (views));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  gtk_menu_button_set_menu_model (list->menu_button, G_MENU_MODEL (menu));
  g_signal_connect_object (gtk_menu_button_get_popover (list->menu_button), "map", G_CALLBACK (show_hidden_cb), list, G_CONNECT_SWAPPED);
  show_view_buttons (list, names);
}

static void
change_column_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       data)
{
  WeftList *list = data;

  g_simple_action_set_state (action, value);
  for (guint i = 0; i < list->kind->n_columns; i++)
    if (g_str_has_suffix (g_action_get_name (G_ACTION (action)), list->kind->columns[i].key))
      weft_list_hide (list, i, !g_variant_get_boolean (value));
}

static void
show_all_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       list)
{
  weft_list_use_view (list, "");
}

static void
forget_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       list)
{
  g_autofree char *group = get_group (list);

  weft_settings_set (group, g_variant_get_string (parameter, NULL), NULL);
  update (list);
}

static void
answer_name_cb (AdwMessageDialog *dialog,
                const char       *response,
                WeftList         *list)
{
  GtkEditable     *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = weft_text_clean (gtk_editable_get_text (entry));
  g_autofree char *group = get_group (list);
  g_autofree char *view = weft_list_get_view (list);

  if (!g_str_equal (response, "keep") || name[0] == '\0')
    return;
  weft_settings_set (group, name, view);
  update (list);
}

static void
change_name_cb (GtkEditable      *entry,
                AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "keep", !weft_text_is_empty (gtk_editable_get_text (entry)));
}

static void
keep_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       list)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (list)), _ ("Keep this view?"),
                                              _ ("What is shown, in which order and with which columns. It gets a button above the list."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Its name"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the view"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "keep", _ ("_Keep"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep", FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (change_name_cb), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_name_cb), list, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
several_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       list)
{
  weft_list_set_several (list, TRUE);
}

void
weft_list_menu_attach (WeftList *list)
{
  static const GActionEntry entries[] = {
    { .name = "keep-view", .activate = keep_cb },
    { .name = "forget-view", .activate = forget_cb, .parameter_type = "s" },
    { .name = "show-all", .activate = show_all_cb },
    { .name = "several", .activate = several_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), list);
  for (guint i = 0; i < list->kind->n_columns; i++)
    {
      g_autofree char *name = g_strconcat ("column-", list->kind->columns[i].key, NULL);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_column_cb), list, 0);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (list), "list", G_ACTION_GROUP (actions));
  g_object_set_data_full (G_OBJECT (list), "actions", g_object_ref (actions), g_object_unref);
  update (list);
}
