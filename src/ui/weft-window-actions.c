/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions but for those of files, their keys and the main menu. Keys are bindings of the window's class and not
 * accelerators of the application, so that a text field takes Ctrl+Z and Esc first. */

#include "weft-window-actions.h"

#include "weft-help-window.h"
#include "weft-pages.h"
#include "weft-parts.h"
#include "weft-text.h"
#include "weft-window-files.h"

#include <glib/gi18n-lib.h>

static void
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  weft_window_go_to (WEFT_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
go_to_number_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  WeftWindow         *self = WEFT_WINDOW (widget);
  int                 number = g_variant_get_int32 (parameter);
  guint               n;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n; i++)
    if (weft_pages_is_shown (&kinds[i], weft_window_get_workspace (self)) && --number == 0)
      {
        weft_window_go_to (self, kinds[i].name, NULL);
        /* Of a page that is typed into: there. The others leave the keyboard in the side list. */
        gtk_widget_grab_focus (GTK_WIDGET (weft_window_get_page (self)));
        return;
      }
}

static void
go_beside_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  const char *page = weft_window_get_page_name (WEFT_WINDOW (widget));
  const char *beside = page != NULL ? weft_parts_get_beside (page, g_variant_get_int32 (parameter)) : NULL;

  if (beside != NULL)
    weft_window_go_to (WEFT_WINDOW (widget), beside, NULL);
}

static void
open_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const char *table, *ref;

  g_variant_get (parameter, "(&s&s)", &table, &ref);
  weft_window_go_to (WEFT_WINDOW (widget), table, ref);
}

static void
go_back_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  weft_window_go_back (WEFT_WINDOW (widget));
}

static void
begin_new_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  WeftPage *page = weft_window_get_page (WEFT_WINDOW (widget));

  if (page != NULL)
    weft_page_begin_new (page);
}

static void
begin_on_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  weft_window_go_to (WEFT_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
  begin_new_cb (widget, action, NULL);
}

static void
go_to_list_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  gboolean    is_there = g_strcmp0 (weft_window_get_page_name (WEFT_WINDOW (widget)), name) == 0;

  if (is_there)
    (void)weft_page_go_back (weft_window_get_page (WEFT_WINDOW (widget)));
  else
    weft_window_go_to (WEFT_WINDOW (widget), name, NULL);
}

/* A stack of pages hands the focus on to the first control of the next one, which is not where words are typed. */
static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  WeftPage *page;

  weft_window_go_to (WEFT_WINDOW (widget), "search", NULL);
  page = weft_window_get_page (WEFT_WINDOW (widget));
  if (page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  weft_window_go_to (WEFT_WINDOW (widget), "preferences", NULL);
}

/* The page of the help that fits what is seen. */
static void
help_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  const char *page = weft_window_get_page_name (WEFT_WINDOW (widget));

  weft_help_window_show (WEFT_WINDOW (widget), page != NULL ? page : "first-evening");
}

static void
help_on_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  weft_help_window_show (WEFT_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
tour_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (weft_window_get_page_name (WEFT_WINDOW (widget)) != NULL)
    weft_window_begin_tour (WEFT_WINDOW (widget));
}

static void
finish_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_free (weft_workspace_finish (result, &error));
  if (error != NULL)
    weft_window_show_error (GTK_WIDGET (source), error);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  weft_workspace_undo_async (weft_window_get_workspace (WEFT_WINDOW (widget)), widget, finish_cb, NULL);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  weft_workspace_redo_async (weft_window_get_workspace (WEFT_WINDOW (widget)), widget, finish_cb, NULL);
}

static void
go_to_unsaved_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  weft_window_go_to_unsaved (WEFT_WINDOW (widget));
}

/* The key works where the item of the menu is grey: then it says why. */
static void
press_undo_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  WeftWorkspace   *workspace = weft_window_get_workspace (WEFT_WINDOW (widget));
  const char      *closed = weft_workspace_get_closed (workspace);
  g_autofree char *inner = weft_text_inner_quotes (closed);
  /* Translators: %s is a step that cannot be undone: "Return R-2027-01, revision 1, signed by Jo" */
  g_autofree char *since = closed != NULL ? g_strdup_printf (_ ("Nothing to undo since “%s”"), inner) : NULL;

  if (weft_workspace_get_can_undo (workspace) != NULL)
    undo_cb (widget, action, parameter);
  else
    weft_window_toast (widget, since != NULL ? since : _ ("There is nothing to undo"));
}

/* What is done with a listing of the page that is shown; one that shows no list says so. */
static void
with_listing (GtkWidget *widget,
              void (*use) (GtkWidget *, WeftWorkspace *, WeftListing *))
{
  WeftWindow  *self = WEFT_WINDOW (widget);
  WeftPage    *page = weft_window_get_page (self);
  WeftListing *listing = page != NULL ? weft_page_make_listing (page) : NULL;

  if (listing == NULL)
    weft_window_toast (widget, _ ("There is no list here"));
  else
    use (widget, weft_window_get_workspace (self), listing);
}

static void
print_list_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  with_listing (widget, weft_listing_print);
}

static void
save_list_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  with_listing (widget, weft_listing_save);
}

static void
select_several_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  WeftPage *page = weft_window_get_page (WEFT_WINDOW (widget));

  if (page == NULL || (!weft_page_set_several (page, TRUE) && !weft_page_set_several (page, FALSE)))
    weft_window_toast (widget, _ ("There is no list here"));
}

static gboolean
save_below (GtkWidget *widget)
{
  static const char *const actions[] = { "form.save", "activity.save", "hours.save", "paper.save" };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && save_below (child))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (gtk_widget_activate_action (widget, actions[i], NULL))
      return TRUE;
  return FALSE;
}

/* What is typed in saves itself while it has the focus. Who comes back to it by the side list has the focus there. */
static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  WeftPage *page = weft_window_get_page (WEFT_WINDOW (widget));

  if (page != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)))
    save_below (GTK_WIDGET (page));
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Escape, 0, "win.back" },
    { GDK_KEY_Back, 0, "win.back" },
    { GDK_KEY_n, GDK_CONTROL_MASK, "win.new" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
    { GDK_KEY_o, GDK_CONTROL_MASK, "win.open" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "win.print-list" },
    { GDK_KEY_e, GDK_CONTROL_MASK, "win.save-list" },
    { GDK_KEY_comma, GDK_CONTROL_MASK, "win.preferences" },
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.press-undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_F1, 0, "win.help" },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
    { GDK_KEY_q, GDK_CONTROL_MASK, "window.close" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  for (int i = 1; i <= 9; i++)
    gtk_widget_class_add_binding_action (widget_class, (guint)(GDK_KEY_0 + i), GDK_ALT_MASK, "win.go-to-number", "i", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_ALT_MASK, "win.go-to-number", "i", 10);
}

static void
add_early_key (GtkEventController *controller,
               guint               key,
               GdkModifierType     modifiers,
               const char         *action,
               GVariant           *parameter)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, parameter);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Lists and words that can be marked have a use for these keys too, and the leaflet leads back to the side list, so they must be
 * seen before. */
void
weft_window_add_early_keys (WeftWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_early_key (controller, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "win.go-beside", g_variant_new_int32 (1));
  add_early_key (controller, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "win.go-beside", g_variant_new_int32 (-1));
  add_early_key (controller, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  add_early_key (controller, GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
weft_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (widget_class, "win.go-to-list", "s", go_to_list_cb);
  gtk_widget_class_install_action (widget_class, "win.go-to-number", "i", go_to_number_cb);
  gtk_widget_class_install_action (widget_class, "win.go-beside", "i", go_beside_cb);
  gtk_widget_class_install_action (widget_class, "win.open-record", "(ss)", open_record_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back_cb);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, begin_new_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.begin-on", "s", begin_on_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_cb);
  gtk_widget_class_install_action (widget_class, "win.help-on", "s", help_on_cb);
  gtk_widget_class_install_action (widget_class, "win.tour", NULL, tour_cb);
  gtk_widget_class_install_action (widget_class, "win.go-to-unsaved", NULL, go_to_unsaved_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.press-undo", NULL, press_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.print-list", NULL, print_list_cb);
  gtk_widget_class_install_action (widget_class, "win.save-list", NULL, save_list_cb);
  gtk_widget_class_install_action (widget_class, "win.select-several", NULL, select_several_cb);
  weft_window_install_file_actions (widget_class);
  add_keys (widget_class);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

static void
fill_undo_section (GMenu         *section,
                   WeftWorkspace *workspace)
{
  const char      *can_undo = weft_workspace_get_can_undo (workspace);
  const char      *can_redo = weft_workspace_get_can_redo (workspace);
  const char      *closed = weft_workspace_get_closed (workspace);
  g_autofree char *undo_inner = weft_text_inner_quotes (can_undo);
  g_autofree char *redo_inner = weft_text_inner_quotes (can_redo);
  g_autofree char *closed_inner = weft_text_inner_quotes (closed);
  /* Translators: %s is the sentence of what was done: "12 hours added" */
  g_autofree char *undo = g_strdup_printf (_ ("Undo “%s”"), undo_inner);
  /* Translators: %s is the sentence of what was undone */
  g_autofree char *redo = g_strdup_printf (_ ("Put back “%s”"), redo_inner);
  /* Translators: where nothing can be undone; %s is a step that stays: "Return R-2027-01, revision 1, signed by Jo" */
  g_autofree char *none = closed != NULL ? g_strdup_printf (_ ("No Undo: “%s” stays"), closed_inner) : g_strdup (_ ("Undo"));

  g_menu_remove_all (section);
  append_item (section, can_undo != NULL ? undo : none, "win.undo", "<Control>z");
  append_item (section, can_redo != NULL ? redo : _ ("Put Back"), "win.redo", "<Control><Shift>z");
  append_item (section, _ ("_History"), "win.go-to::history", NULL);
}

/* What stands in the menu all the time, below what can be undone. */
static void
fill_menu (GMenu *menu)
{
  g_autoptr (GMenu) undo = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) program = g_menu_new ();

  append_item (files, _ ("_Search Everything"), "win.search", "<Control>f");
  append_item (files, _ ("_Bring a File In…"), "win.import", NULL);
  append_item (files, _ ("Select Se_veral"), "win.select-several", NULL);
  append_item (files, _ ("_Print This List…"), "win.print-list", "<Control>p");
  append_item (files, _ ("Save This _List as a Spreadsheet…"), "win.save-list", "<Control>e");
  append_item (program, _ ("_Data Protection"), "win.go-to::data-protection", NULL);
  append_item (program, _ ("_Preferences"), "win.preferences", "<Control>comma");
  append_item (program, _ ("_Help"), "win.help", "F1");
  append_item (program, _ ("_Tour"), "win.tour", NULL);
  append_item (program, _ ("_Keyboard Shortcuts"), "win.show-help-overlay", "<Control>question");
  append_item (program, _ ("_About Weft"), "app.about", NULL);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (undo));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (program));
}

/* What begins something that a file which can only be read would not keep. */
static void
update_writers (WeftWindow *self)
{
  static const char *const actions[] = { "win.new", "win.begin-on", "win.import", "win.save" };
  gboolean                 is_locked = weft_workspace_is_read_only (weft_window_get_workspace (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !is_locked);
}

void
weft_window_update_actions (WeftWindow *self)
{
  WeftWorkspace *workspace = weft_window_get_workspace (self);
  GMenu         *menu = G_MENU (weft_window_get_menu (self));
  g_autoptr (GMenuModel) undo = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", weft_workspace_get_can_undo (workspace) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", weft_workspace_get_can_redo (workspace) != NULL);
  update_writers (self);

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    fill_menu (menu);
  undo = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SECTION);
  fill_undo_section (G_MENU (undo), workspace);
}
