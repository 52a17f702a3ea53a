/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making, closing, copying and migrating a file; its clock and its ids. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "weft-history.h"

#define ADD_ROSE "INSERT INTO people (id, ref, name) VALUES (1, 'P-0001', 'Rose Akande')"

static guint
read_mode (const char *path)
{
  struct stat facts;

  ck_assert_msg (stat (path, &facts) == 0, "%s", path);
  return facts.st_mode & 0777;
}

static char *
read_bytes (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  ck_assert_msg (g_file_get_contents (path, &bytes, &size, NULL), "%s", path);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, size);
}

START_TEST (only_the_owner_can_read_a_file_whatever_the_umask)
{
  static const mode_t masks[] = { 0, 022, 0377 };
  mode_t              before = umask (masks[_i]);
  WeftFile           *file = fixture_create ("tea.weft");
  g_autofree char    *path = fixture_path ("tea.weft");
  g_autofree char    *journal = fixture_path ("tea.weft-journal");
  g_autofree char    *data = fixture_path ("weft");

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  umask (before);
  ck_assert_uint_eq (read_mode (path), 0600);
  ck_assert_uint_eq (read_mode (journal), 0600);
  ck_assert_uint_eq (read_mode (data) & 077, 0);
  fixture_close (file);
  /* A clean close leaves one file. */
  ck_assert (!g_file_test (journal, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_file_is_held_as_it_should_be)
{
  static const char *const settings[][2] = {
    { "PRAGMA journal_mode", "truncate" },
    { "PRAGMA synchronous", "3" },
    { "PRAGMA locking_mode", "exclusive" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA mmap_size", "0" },
    { "PRAGMA secure_delete", "1" },
    { "PRAGMA temp_store", "2" },
    { "PRAGMA page_size", "4096" },
    { "PRAGMA encoding", "UTF-8" },
    { "PRAGMA auto_vacuum", "0" },
    { "PRAGMA trusted_schema", "0" },
    { "PRAGMA application_id", "1464157780" },
  };

  for (guint turn = 0; turn < 2; turn++)
    {
      WeftFile *file = turn == 0 ? fixture_create ("tea.weft") : fixture_open ("tea.weft");

      for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
        {
          g_autofree char *found = fixture_ask (file, settings[i][0]);

          ck_assert_msg (g_str_equal (found, settings[i][1]), "%s is %s", settings[i][0], found);
        }
      fixture_close (file);
    }
}
END_TEST

START_TEST (a_new_file_never_replaces_one)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");

  g_file_set_contents (path, "dear diary", -1, NULL);
  ck_assert_ptr_null (weft_file_create (path, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_EXISTS, "There is a file called “tea.weft”");
  g_clear_error (&error);
  ck_assert_uint_eq (strlen ("dear diary"), 10);

  g_unlink (path);
  ck_assert_int_eq (symlink ("elsewhere", path), 0);
  ck_assert_ptr_null (weft_file_create (path, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_EXISTS, "There is a file called “tea.weft”");
}
END_TEST

START_TEST (a_new_file_needs_its_folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("nowhere/tea.weft");
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *long_path = fixture_path (long_name);

  ck_assert_ptr_null (weft_file_create (path, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_NOT_FOUND, "there is no folder");
  g_clear_error (&error);
  ck_assert_ptr_null (weft_file_create (long_path, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_FAILED, "Choose a shorter name");
}
END_TEST

START_TEST (a_linked_folder_is_followed_first)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *link = fixture_path ("link");
  g_autofree char *through = fixture_path ("link/tea.weft");
  WeftFile        *file;

  fixture_close (fixture_create ("tea.weft"));
  ck_assert_int_eq (symlink (".", link), 0);
  file = weft_file_open (through, WEFT_OPEN_DEFAULT, &error);
  ck_assert_ptr_nonnull (file);
  ck_assert_ptr_null (strstr (weft_file_get_path (file), "link"));
  fixture_close (file);
}
END_TEST

START_TEST (a_file_in_memory_works_alike)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  WeftFile *file = weft_file_create_in_memory (&error);

  ck_assert_ptr_nonnull (file);
  ck_assert_ptr_null (weft_file_get_path (file));
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  undone = weft_history_undo (file, 1, &error);
  ck_assert_ptr_nonnull (undone);
  fixture_assert_answer (file, "SELECT count (*) FROM people", "0");
  fixture_assert_sound (file);
  fixture_close (file);
}
END_TEST

START_TEST (a_file_in_memory_can_be_put_on_disk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");
  g_autoptr (WeftFile) memory = weft_file_create_in_memory (NULL);
  WeftFile *file;

  fixture_do (memory, ADD_ROSE, "Rose Akande added");
  ck_assert_msg (weft_file_copy_to (memory, path, &error), "%s", error != NULL ? error->message : "");

  file = fixture_open ("tea.weft");
  ck_assert_str_eq (weft_file_get_id (file), weft_file_get_id (memory));
  fixture_assert_answer (file, "SELECT name FROM people", "Rose Akande");
  fixture_assert_answer (file, "SELECT who FROM history", g_get_user_name ());
  fixture_close (file);
}
END_TEST

START_TEST (a_copy_is_the_same_and_sound)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("copy.weft");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  WeftFile        *file = fixture_create ("tea.weft");
  WeftFile        *copy;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  before = fixture_dump (file);
  ck_assert_msg (weft_file_copy_to (file, path, &error), "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (read_mode (path), 0600);
  ck_assert (!weft_file_copy_to (file, path, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_EXISTS, "copy.weft");

  /* The lock is still held after the copy was opened and closed. */
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  copy = fixture_open ("copy.weft");
  ck_assert_str_eq (weft_file_get_id (copy), weft_file_get_id (file));
  ck_assert_int_eq (weft_file_get_changes (copy), 1);
  after = fixture_dump (copy);
  ck_assert_str_eq (after, before);
  fixture_close (copy);
  fixture_close (file);
  fixture_close (fixture_open ("tea.weft"));
  fixture_close (fixture_open ("copy.weft"));
}
END_TEST

/* A file of the first layout, which has no records yet. */
static void
make_first_layout (const char *name)
{
  g_autofree char *path = fixture_path (name);
  g_autofree char *script = g_build_filename (g_getenv ("WEFT_DATA"), "sql", "0001-file.sql", NULL);
  g_autofree char *sql = NULL;
  sqlite3         *database = NULL;

  ck_assert_msg (g_file_get_contents (script, &sql, NULL, NULL), "%s", script);
  ck_assert_int_eq (sqlite3_open (path, &database), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (database, sql, NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (database, "INSERT INTO meta VALUES ('file_id', '00112233445566778899aabbccddeeff')", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (database);
}

START_TEST (an_older_layout_is_brought_up_to_date_after_a_copy)
{
  g_autofree char *path = fixture_path ("old.weft");
  g_autofree char *copy = fixture_path ("old copies/old before update 1-1.weft");
  WeftFile        *file;

  make_first_layout ("old.weft");
  file = fixture_open ("old.weft");
  ck_assert_str_eq (weft_file_get_id (file), "00112233445566778899aabbccddeeff");
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_close (file);

  file = fixture_open ("old.weft");
  fixture_assert_answer (file, "SELECT name FROM people", "Rose Akande");
  fixture_close (file);
  ck_assert (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
  file = fixture_open ("old copies/old before update 1-1.weft");
  ck_assert_str_eq (weft_file_get_id (file), "00112233445566778899aabbccddeeff");
  fixture_close (file);
}
END_TEST

START_TEST (a_migration_that_fails_changes_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("old.weft");
  sqlite3         *database = NULL;
  sqlite3_stmt    *statement = NULL;

  make_first_layout ("old.weft");
  ck_assert_int_eq (sqlite3_open (path, &database), SQLITE_OK);
  sqlite3_exec (database, "CREATE TABLE transfers (id INTEGER)", NULL, NULL, NULL);
  sqlite3_close (database);

  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_DEFAULT, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_FAILED, "old.weft");

  ck_assert_int_eq (sqlite3_open (path, &database), SQLITE_OK);
  ck_assert_int_eq (sqlite3_prepare_v2 (database, "SELECT user_version, (SELECT count (*) FROM sqlite_schema WHERE name = 'people') FROM pragma_user_version", -1, &statement, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_step (statement), SQLITE_ROW);
  ck_assert_int_eq (sqlite3_column_int (statement, 0), 1);
  ck_assert_int_eq (sqlite3_column_int (statement, 1), 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
}
END_TEST

START_TEST (ids_grow)
{
  g_autoptr (GError) error = NULL;
  WeftFile *file = weft_file_create_in_memory (&error);
  gint64    last = 0;

  if (_i == 1)
    weft_file_seed (file, 7);
  for (guint i = 0; i < 50000; i++)
    {
      gint64 id = weft_file_next_id (file);

      ck_assert_int_gt (id, last);
      last = id;
    }
  weft_file_free (file);
}
END_TEST

START_TEST (ids_of_today_come_after_seeded_ones)
{
  g_autoptr (GError) error = NULL;
  WeftFile *seeded = weft_file_create_in_memory (&error);
  WeftFile *today = weft_file_create_in_memory (&error);

  weft_file_seed (seeded, (guint64)_i);
  ck_assert_int_lt (weft_file_next_id (seeded), weft_file_next_id (today));
  weft_file_free (seeded);
  weft_file_free (today);
}
END_TEST

START_TEST (the_same_seed_gives_the_same_bytes)
{
  static const char *const names[] = { "one.weft", "other.weft" };
  g_autofree char         *sums[2] = { NULL, NULL };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = fixture_path (names[i]);
      WeftFile        *file = fixture_create (names[i]);

      weft_file_pin_clock (file, "2026-11-22");
      weft_file_seed (file, 42);
      for (guint person = 0; person < 50; person++)
        {
          g_autofree char *sql = g_strdup_printf ("INSERT INTO people (id, name) VALUES (%" G_GINT64_FORMAT ", 'Person %u')", weft_file_next_id (file), person);

          fixture_do (file, sql, "One person added");
        }
      fixture_close (file);
      sums[i] = read_bytes (path);
    }
  ck_assert_str_eq (sums[0], sums[1]);
  g_free (g_steal_pointer (&sums[1]));
}
END_TEST

START_TEST (the_clock_can_be_pinned)
{
  g_autoptr (GError) error = NULL;
  WeftFile        *file = weft_file_create_in_memory (&error);
  g_autofree char *real = weft_file_now (file);
  g_autofree char *pinned = NULL;

  ck_assert_uint_eq (strlen (real), strlen ("2026-11-22T12:00:00"));
  ck_assert_int_eq (strncmp (real, weft_file_today (file), 10), 0);
  weft_file_pin_clock (file, "2026-11-22");
  ck_assert_str_eq (weft_file_today (file), "2026-11-22");
  pinned = weft_file_now (file);
  ck_assert_str_eq (pinned, "2026-11-22T12:00:00");
  weft_file_free (file);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("file");
  TCase *file = tcase_create ("file");

  tcase_add_checked_fixture (file, fixture_begin, fixture_end);
  tcase_add_loop_test (file, only_the_owner_can_read_a_file_whatever_the_umask, 0, 3);
  tcase_add_test (file, a_file_is_held_as_it_should_be);
  tcase_add_test (file, a_new_file_never_replaces_one);
  tcase_add_test (file, a_new_file_needs_its_folder);
  tcase_add_test (file, a_linked_folder_is_followed_first);
  tcase_add_test (file, a_file_in_memory_works_alike);
  tcase_add_test (file, a_file_in_memory_can_be_put_on_disk);
  tcase_add_test (file, a_copy_is_the_same_and_sound);
  tcase_add_test (file, an_older_layout_is_brought_up_to_date_after_a_copy);
  tcase_add_test (file, a_migration_that_fails_changes_nothing);
  tcase_add_loop_test (file, ids_grow, 0, 2);
  tcase_add_loop_test (file, ids_of_today_come_after_seeded_ones, 0, 20);
  tcase_add_test (file, the_same_seed_gives_the_same_bytes);
  tcase_add_test (file, the_clock_can_be_pinned);
  suite_add_tcase (suite, file);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
