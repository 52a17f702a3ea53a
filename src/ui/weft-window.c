/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: its parts, opening and closing a file. Its ways from page to page are in weft-window-go.c, what it says in
 * weft-window-say.c, its actions and keys in weft-window-actions.c. */

#include "weft-window-private.h"

#include "weft-application.h"
#include "weft-header.h"
#include "weft-settings.h"
#include "weft-start-page.h"
#include "weft-window-actions.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WeftWindow, weft_window, ADW_TYPE_APPLICATION_WINDOW)

static void
notify_folded_cb (WeftWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
remember_file (WeftWindow *self)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();

  g_free (settings->last_file);
  settings->last_file = g_strdup (weft_workspace_get_path (self->workspace));
  weft_settings_save (settings);
}

static void
show_opened (WeftWindow *self)
{
  g_autofree char *arriving = NULL;
  guint            n;

  remember_file (self);
  weft_page_stack_forget (self->pages);
  gtk_stack_set_visible_child_name (self->screens, "main");
  weft_window_go_to (self, weft_pages_list (&n)[0].name, NULL);
  arriving = g_steal_pointer (&self->arriving);
  if (arriving != NULL)
    weft_window_bring_in (self, arriving);
  gtk_window_set_title (GTK_WINDOW (self), weft_workspace_get_group (self->workspace));
  gtk_widget_grab_focus (GTK_WIDGET (self->side));
  if (self->wants_tour)
    weft_tour_begin (self->tour);
  self->wants_tour = FALSE;
}

static void
hear_change_cb (WeftWorkspace *workspace,
                WeftChanged    change,
                const char    *sentence,
                WeftWindow    *self)
{
  if (change == WEFT_CHANGE_OPENED)
    show_opened (self);
  weft_side_show_file (self->side, workspace);
  weft_window_update_actions (self);
  weft_window_say_lock (self);
  weft_window_say_change (self, change, sentence);
}

void
weft_window_close_now (WeftWindow *self)
{
  self->is_closing = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
finish_close_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  WeftWindow *self = WEFT_WINDOW (source);
  g_autoptr (GError) error = NULL;

  weft_workspace_finish (result, &error);
  if (error == NULL)
    {
      weft_window_close_now (self);
      return;
    }
  /* The file is whole and closed; only its copy was not kept. It is said, then the window may go. */
  self->is_closing = TRUE;
  weft_window_show_error (GTK_WIDGET (self), error);
}

static void
remember_size (WeftWindow *self)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();

  gtk_window_get_default_size (GTK_WINDOW (self), &settings->width, &settings->height);
  settings->is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  weft_settings_save (settings);
}

static void
close_file (WeftWindow *self,
            gpointer    data)
{
  weft_workspace_close_async (self->workspace, self, finish_close_cb, NULL);
}

static gboolean
weft_window_close_request (GtkWindow *window)
{
  WeftWindow *self = WEFT_WINDOW (window);

  remember_size (self);
  if (self->is_closing || !weft_workspace_has_file (self->workspace))
    return GTK_WINDOW_CLASS (weft_window_parent_class)->close_request (window);

  weft_window_leave_unsaved (self, close_file, NULL, NULL);
  return TRUE;
}

static gboolean
drop_file_cb (GtkDropTarget *target,
              const GValue  *value,
              double         x,
              double         y,
              WeftWindow    *self)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;
  weft_window_bring_in (self, path);
  return TRUE;
}

static void
weft_window_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, weft_window_is_folded (WEFT_WINDOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_window_finalize (GObject *object)
{
  WeftWindow *self = WEFT_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->menu);
  g_free (self->arriving);
  weft_window_free_unsaved (self);

  G_OBJECT_CLASS (weft_window_parent_class)->finalize (object);
}

static void
weft_window_class_init (WeftWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = weft_window_finalize;
  object_class->get_property = weft_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = weft_window_close_request;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WEFT_TYPE_HEADER);
  g_type_ensure (WEFT_TYPE_PAGE_STACK);
  g_type_ensure (WEFT_TYPE_SIDE);
  g_type_ensure (WEFT_TYPE_START_PAGE);
  g_type_ensure (WEFT_TYPE_TOUR);
  g_type_ensure (WEFT_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weftapp/Weft/ui/weft-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, screens);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, side);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, lock);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, lock_label);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, tour);
  gtk_widget_class_bind_template_child (widget_class, WeftWindow, work_bar);
  gtk_widget_class_bind_template_callback (widget_class, notify_folded_cb);
  weft_window_install_actions (widget_class);
}

static void
weft_window_init (WeftWindow *self)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->workspace = weft_workspace_new ();
  self->menu = g_menu_new ();
  weft_window_init_unsaved (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  weft_window_add_early_keys (self);
  weft_window_follow_typing (self);
  gtk_window_set_default_size (GTK_WINDOW (self), settings->width, settings->height);
  if (settings->is_maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (hear_change_cb), self, 0);
  /* After the page that is looked at. */
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (weft_window_count), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  weft_work_bar_follow (self->work_bar, self->workspace);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_file_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  weft_window_update_actions (self);
}

WeftWindow *
weft_window_new (AdwApplication *application)
{
  return g_object_new (WEFT_TYPE_WINDOW, "application", application, NULL);
}

WeftWorkspace *
weft_window_get_workspace (WeftWindow *self)
{
  g_return_val_if_fail (WEFT_IS_WINDOW (self), NULL);
  return self->workspace;
}

GMenuModel *
weft_window_get_menu (WeftWindow *self)
{
  g_return_val_if_fail (WEFT_IS_WINDOW (self), NULL);
  return G_MENU_MODEL (self->menu);
}

gboolean
weft_window_is_folded (WeftWindow *self)
{
  g_return_val_if_fail (WEFT_IS_WINDOW (self), FALSE);
  return self->leaflet != NULL && adw_leaflet_get_folded (self->leaflet);
}

WeftPage *
weft_window_get_page (WeftWindow *self)
{
  g_return_val_if_fail (WEFT_IS_WINDOW (self), NULL);
  return weft_page_stack_get_page (self->pages);
}

const char *
weft_window_get_page_name (WeftWindow *self)
{
  g_return_val_if_fail (WEFT_IS_WINDOW (self), NULL);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->screens), "main") != 0)
    return NULL;
  return weft_page_stack_get_name (self->pages);
}

static void
finish_open_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GError) error = NULL;

  weft_workspace_finish (result, &error);
  if (error == NULL)
    return;
  WEFT_WINDOW (source)->wants_tour = FALSE;
  if (!weft_workspace_has_file (WEFT_WINDOW (source)->workspace))
    weft_window_show_start (WEFT_WINDOW (source));
  weft_window_show_error (GTK_WIDGET (source), error);
}

typedef struct
{
  WeftOpener     opener;
  gpointer       data; /* owned until it is opened */
  GDestroyNotify free_data;
} Opening;

static void
opening_free (Opening *opening)
{
  if (opening->free_data != NULL && opening->data != NULL)
    opening->free_data (opening->data);
  g_free (opening);
}

static void
open_now (WeftWindow *self,
          gpointer    data)
{
  Opening *opening = data;

  weft_workspace_open_async (self->workspace, self, opening->opener, g_steal_pointer (&opening->data), opening->free_data, finish_open_cb, NULL);
}

void
weft_window_open_with (WeftWindow    *self,
                       WeftOpener     opener,
                       gpointer       data,
                       GDestroyNotify free_data)
{
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (WEFT_IS_WINDOW (self));
  *opening = (Opening){ opener, data, free_data };
  weft_window_leave_unsaved (self, open_now, opening, (GDestroyNotify)opening_free);
}

static WeftFile *
open_path (gpointer      data,
           WeftProgress *progress,
           GError      **error)
{
  WeftFile *file = weft_file_open (data, WEFT_OPEN_DEFAULT, error);

  if (file != NULL && weft_application_get_today () != NULL)
    weft_file_pin_clock (file, weft_application_get_today ());
  return file;
}

void
weft_window_open_path (WeftWindow *self,
                       const char *path)
{
  g_return_if_fail (WEFT_IS_WINDOW (self) && path != NULL);
  /* Who has a file is not asked to begin one, however long it takes to open. */
  if (!weft_workspace_has_file (self->workspace))
    gtk_stack_set_visible_child_name (self->screens, "opening");
  weft_window_open_with (self, open_path, g_strdup (path), g_free);
}

void
weft_window_begin_tour (WeftWindow *self)
{
  g_return_if_fail (WEFT_IS_WINDOW (self));
  if (weft_window_get_page_name (self) != NULL)
    weft_tour_begin (self->tour);
  else
    self->wants_tour = TRUE;
}

void
weft_window_show_start (WeftWindow *self)
{
  g_return_if_fail (WEFT_IS_WINDOW (self));
  gtk_stack_set_visible_child_name (self->screens, "start");
}

void
weft_window_bring_in (WeftWindow *self,
                      const char *path)
{
  g_return_if_fail (WEFT_IS_WINDOW (self) && path != NULL);

  if (g_str_has_suffix (path, ".weft"))
    weft_window_open_path (self, path);
  else if (weft_workspace_has_file (self->workspace))
    weft_window_go_to (self, "import", path);
  else
    {
      g_free (self->arriving);
      self->arriving = g_strdup (path);
    }
}
