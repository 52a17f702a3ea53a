/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program remembers between two evenings. */

#include "weft-settings.h"

#include <glib/gstdio.h>

#define DEFAULT_WIDTH 1160
#define DEFAULT_HEIGHT 800
#define SMALLEST 300

static char *
make_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "weft", "weft.ini", NULL);
}

static int
read_size (GKeyFile   *keys,
           const char *key,
           int         otherwise)
{
  int size = g_key_file_get_integer (keys, "window", key, NULL);

  return size >= SMALLEST ? size : otherwise;
}

static GKeyFile *
load_keys (void)
{
  GKeyFile        *keys = g_key_file_new ();
  g_autofree char *path = make_path ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL);
  return keys;
}

static void
save_keys (GKeyFile *keys)
{
  g_autofree char *path = make_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (keys, path, NULL);
}

static void
set_string (GKeyFile   *keys,
            const char *group,
            const char *key,
            const char *text)
{
  if (text != NULL)
    g_key_file_set_string (keys, group, key, text);
  else
    g_key_file_remove_key (keys, group, key, NULL);
}

WeftSettings *
weft_settings_load (void)
{
  WeftSettings *settings = g_new0 (WeftSettings, 1);
  g_autoptr (GKeyFile) keys = load_keys ();

  settings->width = read_size (keys, "width", DEFAULT_WIDTH);
  settings->height = read_size (keys, "height", DEFAULT_HEIGHT);
  settings->is_maximized = g_key_file_get_boolean (keys, "window", "maximized", NULL);
  settings->last_file = g_key_file_get_string (keys, "file", "last", NULL);
  settings->scheme = g_key_file_get_string (keys, "window", "scheme", NULL);
  settings->pages = g_key_file_get_string_list (keys, "window", "pages", NULL, NULL);
  if (settings->pages == NULL)
    settings->pages = g_new0 (char *, 1);
  return settings;
}

void
weft_settings_save (const WeftSettings *settings)
{
  g_autoptr (GKeyFile) keys = load_keys ();

  g_key_file_set_integer (keys, "window", "width", settings->width);
  g_key_file_set_integer (keys, "window", "height", settings->height);
  g_key_file_set_boolean (keys, "window", "maximized", settings->is_maximized);
  set_string (keys, "window", "scheme", settings->scheme);
  g_key_file_set_string_list (keys, "window", "pages", (const char *const *)settings->pages, g_strv_length (settings->pages));
  set_string (keys, "file", "last", settings->last_file);
  save_keys (keys);
}

void
weft_settings_free (WeftSettings *settings)
{
  if (settings == NULL)
    return;
  g_free (settings->last_file);
  g_free (settings->scheme);
  g_strfreev (settings->pages);
  g_free (settings);
}

char *
weft_settings_get (const char *group,
                   const char *key)
{
  g_autoptr (GKeyFile) keys = load_keys ();

  return g_key_file_get_string (keys, group, key, NULL);
}

void
weft_settings_set (const char *group,
                   const char *key,
                   const char *text)
{
  g_autoptr (GKeyFile) keys = load_keys ();

  set_string (keys, group, key, text);
  save_keys (keys);
}

char **
weft_settings_list_keys (const char *group)
{
  g_autoptr (GKeyFile) keys = load_keys ();
  char **names = g_key_file_get_keys (keys, group, NULL, NULL);

  return names != NULL ? names : g_new0 (char *, 1);
}
