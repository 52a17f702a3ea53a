/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of its own for each test that writes files. */

#include "sheet-fixture.h"

#include "weft-book-writer.h"

#include <check.h>
#include <glib/gstdio.h>

static char *folder;

void
fixture_begin (void)
{
  folder = g_dir_make_tmp ("weft-test-XXXXXX", NULL);
  ck_assert_ptr_nonnull (folder);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_remove (path);
}

void
fixture_end (void)
{
  remove_all (folder);
  g_clear_pointer (&folder, g_free);
}

char *
fixture_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

char *
fixture_write (const char *name,
               const void *bytes,
               gsize       length)
{
  char *path = fixture_path (name);

  ck_assert (g_file_set_contents (path, bytes, (gssize)length, NULL));
  return path;
}

guint
fixture_count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint files = 0;

  while (g_dir_read_name (dir) != NULL)
    files++;
  return files;
}

void
fixture_write_book (const WeftBook *book,
                    const char     *path)
{
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_book_write_xlsx (book, path, NULL, NULL, &error), "%s", error != NULL ? error->message : "");
}
