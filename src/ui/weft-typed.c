/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of serialised values, named after the file and the key: neither stands there to be read. */

#include "weft-typed.h"

#include "weft-data-folder.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER "typed"
#define SHAPE "(sssv)"
#define NAME_LENGTH 16
#define OLD (100 * 24 * 60 * 60) /* Units: seconds */

void
weft_typed_free (WeftTyped *typed)
{
  g_free (typed->what);
  g_free (typed->day);
  g_free (typed->action);
  g_variant_unref (typed->cells);
  g_free (typed->name);
  g_free (typed);
}

static char *
shorten (const char *words)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);

  return g_strndup (sum, NAME_LENGTH);
}

static char *
find_path (const char *file,
           const char *key)
{
  g_autofree char *first = shorten (file);
  g_autofree char *last = shorten (key);
  g_autofree char *name = g_strdup_printf ("%s-%s", first, last);

  return weft_data_folder_path (FOLDER, name);
}

static void
write_path (const char      *path,
            const WeftTyped *typed)
{
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_new (SHAPE, typed->what, typed->day, typed->action, typed->cells));
  g_autofree char *text = g_variant_print (all, TRUE);

  weft_data_folder_write (path, text, TRUE);
}

void
weft_typed_write (const char      *file,
                  const char      *key,
                  const WeftTyped *typed)
{
  g_autofree char *path = find_path (file, key);

  write_path (path, typed);
}

void
weft_typed_remove (const char *file,
                   const char *key)
{
  g_autofree char *path = find_path (file, key);

  (void)g_unlink (path);
}

void
weft_typed_let_go (const WeftTyped *typed)
{
  g_autofree char *path = weft_data_folder_path (FOLDER, typed->name);

  (void)g_unlink (path);
}

void
weft_typed_put_back (const WeftTyped *typed)
{
  g_autofree char *path = weft_data_folder_path (FOLDER, typed->name);

  write_path (path, typed);
}

static gboolean
is_action (GVariant *all)
{
  const char      *action;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_variant_get_child (all, 2, "&s", &action);
  return g_action_parse_detailed_name (action, &name, &target, NULL);
}

static WeftTyped *
read_path (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GVariant) all = NULL;
  WeftTyped *typed;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  all = g_variant_parse (G_VARIANT_TYPE (SHAPE), text, NULL, NULL, NULL);
  if (all == NULL || !is_action (all))
    return NULL;
  typed = g_new0 (WeftTyped, 1);
  g_variant_get (all, SHAPE, &typed->what, &typed->day, &typed->action, &typed->cells);
  return typed;
}

WeftTyped *
weft_typed_read (const char *file,
                 const char *key)
{
  g_autofree char *path = find_path (file, key);

  return read_path (path);
}

/* Names do not lie about for ever because nobody came back to them. */
static gboolean
is_old (const char *path)
{
  GStatBuf about;

  return g_stat (path, &about) == 0 && g_get_real_time () / G_USEC_PER_SEC - about.st_mtime > OLD;
}

/* What was being written when the power went has a longer name, and is found under no key. */
static gboolean
is_whole (const char *name,
          const char *first)
{
  return g_str_has_prefix (name, first) && strlen (name) == 2 * NAME_LENGTH + strlen ("-");
}

GPtrArray *
weft_typed_list (const char *file)
{
  GPtrArray       *list = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_typed_free);
  g_autofree char *folder = weft_data_folder_path (FOLDER, "");
  g_autofree char *first = shorten (file);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      WeftTyped       *typed = is_whole (name, first) ? read_path (path) : NULL;

      if (is_old (path))
        (void)g_unlink (path);
      if (typed != NULL)
        {
          typed->name = g_strdup (name);
          g_ptr_array_add (list, typed);
        }
    }
  return list;
}
