/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "weft-description.h"

static char *folder;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* On a disk in memory where there is one: what a real one does to a sync is the business of weft-shim.c. */
static char *
make_folder (void)
{
  g_autofree char *quick = g_strdup ("/dev/shm/weft-store-XXXXXX");
  g_autoptr (GError) error = NULL;
  char *slow;

  if (g_mkdtemp (quick) != NULL)
    return g_steal_pointer (&quick);

  slow = g_dir_make_tmp ("weft-store-XXXXXX", &error);
  g_assert_no_error (error);
  return slow;
}

/* GLib asks for the data folder once, so in a process that runs several tests it is the same for all. */
void
fixture_begin (void)
{
  if (folder == NULL)
    folder = make_folder ();
  else
    g_mkdir (folder, 0700);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
}

void
fixture_end (void)
{
  remove_folder (folder);
}

char *
fixture_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

WeftFile *
fixture_create (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path (name);
  WeftFile        *file = weft_file_create (path, &error);

  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  return file;
}

WeftFile *
fixture_open (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path (name);
  WeftFile        *file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);

  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  return file;
}

void
fixture_close (WeftFile *file)
{
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_file_close (file, &error), "%s", error != NULL ? error->message : "");
}

void
fixture_run (WeftFile   *file,
             const char *sql)
{
  sqlite3 *database = weft_file_database (file);

  ck_assert_msg (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg (database));
}

void
fixture_do (WeftFile   *file,
            const char *sql,
            const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);

  ck_assert_msg (step != NULL, "%s", error != NULL ? error->message : "");
  fixture_run (file, sql);
  ck_assert_msg (weft_step_commit (step, sentence, &error), "%s", error != NULL ? error->message : "");
}

/* Appends every row of @sql to @text. */
static void
append_rows (WeftFile   *file,
             const char *sql,
             GString    *text)
{
  sqlite3      *database = weft_file_database (file);
  sqlite3_stmt *statement = NULL;

  ck_assert_msg (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg (database));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (const char *)sqlite3_column_text (statement, i));
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (statement);
}

char *
fixture_ask (WeftFile   *file,
             const char *sql)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_rows (file, sql, text);
  return g_strndup (text->str, strcspn (text->str, "|\n"));
}

char *
fixture_dump (WeftFile *file)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT '%s', * FROM \"%s\" ORDER BY id", tables[i].name, tables[i].name);

      append_rows (file, sql, text);
    }
  return g_string_free (text, FALSE);
}

void
fixture_assert_sound (WeftFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = weft_file_check (file, &error);

  ck_assert_msg (findings != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_msg (findings->len == 0, "%s", findings->len > 0 ? (const char *)findings->pdata[0] : "");
}

int
fixture_main (Suite *suite)
{
  SRunner *runner = srunner_create (suite);
  int      failed;

  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  failed = srunner_ntests_failed (runner);
  srunner_free (runner);
  return failed == 0 ? 0 : 1;
}
