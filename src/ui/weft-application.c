/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: its windows, its command line, About, light or dark. */

#include "weft-application.h"

#include "weft-about.h"
#include "weft-config.h"
#include "weft-date.h"
#include "weft-output.h"
#include "weft-settings.h"
#include "weft-window.h"

#include <glib/gi18n-lib.h>

struct _WeftApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (WeftApplication, weft_application, ADW_TYPE_APPLICATION)

const char *
weft_application_get_today (void)
{
  static gsize       once;
  static const char *today;

  if (g_once_init_enter (&once))
    {
      const char *pinned = g_getenv ("WEFT_TODAY");

      today = pinned != NULL && weft_date_is_valid (pinned) ? pinned : NULL;
      g_once_init_leave (&once, 1);
    }
  return today;
}

static WeftWindow *
find_window (WeftApplication *self,
             gboolean         without_file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WEFT_IS_WINDOW (l->data) && (!without_file || !weft_workspace_has_file (weft_window_get_workspace (l->data))))
      return l->data;
  return NULL;
}

/* (nullable): who opens a file once more wants to see the window it is in. */
static WeftWindow *
find_window_of (WeftApplication *self,
                const char      *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WEFT_IS_WINDOW (l->data) && weft_output_is_same_file (weft_workspace_get_path (weft_window_get_workspace (l->data)), path))
      return l->data;
  return NULL;
}

/* A window with the file that was open last, else with the first run. */
static WeftWindow *
raise_window (WeftApplication *self)
{
  g_autoptr (WeftSettings) settings = weft_settings_load ();
  WeftWindow *window = find_window (self, FALSE);

  if (window != NULL)
    return window;
  window = weft_window_new (ADW_APPLICATION (self));
  if (settings->last_file != NULL && g_file_test (settings->last_file, G_FILE_TEST_EXISTS))
    weft_window_open_path (window, settings->last_file);
  else
    weft_window_show_start (window);
  return window;
}

static void
weft_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (raise_window (WEFT_APPLICATION (application))));
}

static void
open_one (WeftApplication *self,
          const char      *path)
{
  WeftWindow *window = find_window_of (self, path);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  if (!g_str_has_suffix (path, ".weft"))
    window = raise_window (self);
  else if ((window = find_window (self, TRUE)) == NULL)
    window = weft_window_new (ADW_APPLICATION (self));
  weft_window_bring_in (window, path);
  gtk_window_present (GTK_WINDOW (window));
}

static void
weft_application_open (GApplication *application,
                       GFile       **files,
                       int           n_files,
                       const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        open_one (WEFT_APPLICATION (application), path);
    }
}

static void
show_about_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  weft_about_show (gtk_application_get_active_window (data));
}

static void
weft_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = show_about_cb },
  };
  g_autoptr (WeftSettings) settings = weft_settings_load ();

  G_APPLICATION_CLASS (weft_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  gtk_window_set_default_icon_name (WEFT_PROGRAM_ID);
  weft_application_use_scheme (settings->scheme);
}

/* A program that ends this very moment may have the name still, and then leaves the question unanswered: the name is free as
 * soon as that is known. Whatever else the bus says, a window opens, by itself. */
static int
weft_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_application_register (application, NULL, &error))
    return -1;
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY) && g_application_register (application, NULL, NULL))
    return -1;
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
weft_application_class_init (WeftApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = weft_application_activate;
  application_class->handle_local_options = weft_application_handle_local_options;
  application_class->open = weft_application_open;
  application_class->startup = weft_application_startup;
}

static void
weft_application_init (WeftApplication *self)
{
}

WeftApplication *
weft_application_new (void)
{
  return g_object_new (WEFT_TYPE_APPLICATION,
                       "application-id", WEFT_PROGRAM_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/weftapp/Weft",
                       NULL);
}

void
weft_application_use_scheme (const char *scheme)
{
  AdwColorScheme wanted = ADW_COLOR_SCHEME_DEFAULT;

  if (g_strcmp0 (scheme, "light") == 0)
    wanted = ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_strcmp0 (scheme, "dark") == 0)
    wanted = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), wanted);
}
