/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the file of a group is kept. */

#include "weft-file-place.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Every sandbox of this kind has it. */
#define SANDBOX "/.flatpak-info"

char *
weft_file_place_own (void)
{
  char *folder = g_build_filename (g_get_user_data_dir (), "weft", NULL);

  g_mkdir_with_parents (folder, 0700);
  return folder;
}

char *
weft_file_place_offer (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) && g_access (documents, W_OK | X_OK) == 0)
    return g_strdup (documents);
  return weft_file_place_own ();
}

gboolean
weft_file_place_is_free_choice (void)
{
  return !g_file_test (SANDBOX, G_FILE_TEST_EXISTS);
}

/* A group's name as the name of a file: what a file system might refuse becomes a space. */
static char *
clean_file_name (const char *group)
{
  g_autofree char *name = g_strdup (group);

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  g_strstrip (name);
  if (name[0] == '.' || name[0] == '\0')
    return g_strdup ("Weft");
  return g_steal_pointer (&name);
}

char *
weft_file_place_new_path (const char *folder,
                          const char *group)
{
  g_autofree char *name = clean_file_name (group);

  for (guint n = 1;; n++)
    {
      g_autofree char *file = n == 1 ? g_strdup_printf ("%s.weft", name) : g_strdup_printf ("%s %u.weft", name, n);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

char *
weft_file_place_say (const char *folder)
{
  g_autofree char *own = weft_file_place_own ();
  g_autofree char *home = g_strconcat (g_get_home_dir (), G_DIR_SEPARATOR_S, NULL);

  if (g_str_equal (folder, own))
    /* Translators: a place, as in "It is kept in Weft’s own folder" */
    return g_strdup (_ ("Weft’s own folder"));
  if (g_str_equal (folder, g_get_home_dir ()))
    /* Translators: a place, as in "It is kept in your home folder" */
    return g_strdup (_ ("your home folder"));
  return g_filename_display_name (g_str_has_prefix (folder, home) ? folder + strlen (home) : folder);
}
