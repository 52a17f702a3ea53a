/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that keeps a file from being opened, each with its sentence. */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "weft-search.h"
#include "weft-told-record.h"
#include "weft-transaction.h"

#define ADD_PEOPLE                                                                                                                   \
  "INSERT INTO people (id, ref, name, notes) VALUES (1, 'P-0001', 'Rose Akande', 'keeps the key'), (2, 'P-0002', 'Tom Hale', NULL);" \
  "INSERT INTO roles (id, person, role) VALUES (3, 1, 'cook')"

/* A file with two people, closed cleanly. */
static void
make_file (const char *name)
{
  WeftFile *file = fixture_create (name);

  fixture_do (file, ADD_PEOPLE, "Rose and Tom added");
  fixture_close (file);
}

/* What another program, or an old copy of a page, does to the file. */
static void
change_outside (const char *path,
                const char *sql)
{
  sqlite3 *database = NULL;

  ck_assert_int_eq (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  ck_assert_msg (sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", sql, sqlite3_errmsg (database));
  sqlite3_close (database);
}

/* Puts @after in the place of @before, which is as long, wherever it stands in the bytes of the file. */
static void
change_bytes (const char *path,
              const char *before,
              const char *after)
{
  g_autofree char *bytes = NULL;
  gsize            size;
  gsize            length = strlen (before);
  guint            found = 0;

  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (bytes + i, before, length) == 0)
      {
        memcpy (bytes + i, after, length);
        found++;
      }
  ck_assert_uint_gt (found, 0);
  ck_assert (g_file_set_contents (path, bytes, (gssize)size, NULL));
}

static void
write_text (const char *path,
            const char *text)
{
  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

static void
prepare_nothing (const char *path)
{
}

static void
prepare_folder (const char *path)
{
  g_mkdir (path, 0700);
}

static void
prepare_link (const char *path)
{
  make_file ("real.weft");
  ck_assert_int_eq (symlink ("real.weft", path), 0);
}

static void
prepare_pipe (const char *path)
{
  ck_assert_int_eq (mkfifo (path, 0600), 0);
}

static void
prepare_pdf (const char *path)
{
  write_text (path, "%PDF-1.4\nnot what its name says, and long enough to have room for a header of one hundred bytes or so\n");
}

static void
prepare_empty (const char *path)
{
  write_text (path, "");
}

static void
prepare_other_program (const char *path)
{
  prepare_empty (path);
  change_outside (path, "CREATE TABLE people (id INTEGER PRIMARY KEY); PRAGMA user_version = 2");
}

static void
prepare_newer (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "PRAGMA user_version = 999");
}

static void
prepare_cut_short (const char *path)
{
  struct stat facts;

  make_file ("tea.weft");
  ck_assert_int_eq (stat (path, &facts), 0);
  ck_assert_int_eq (truncate (path, facts.st_size / 2), 0);
}

static void
prepare_broken_page (const char *path)
{
  g_autofree char *zeros = g_malloc0 (4096);
  int              descriptor;

  make_file ("tea.weft");
  descriptor = g_open (path, O_WRONLY, 0);
  ck_assert_int_eq (pwrite (descriptor, zeros, 4096, 5 * 4096), 4096);
  close (descriptor);
}

static void
prepare_other_words (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "UPDATE people SET notes = 'has lost the key'");
}

static void
prepare_one_row_less (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "DELETE FROM people WHERE id = 2");
}

static void
prepare_one_row_swapped (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "DELETE FROM people WHERE id = 2; INSERT INTO people (id, ref, name) VALUES (9, 'P-0002', 'Tom Hale')");
}

static void
prepare_lost_step (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "PRAGMA foreign_keys = OFF; DELETE FROM history");
}

static void
prepare_lost_target (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "PRAGMA foreign_keys = OFF; DELETE FROM people WHERE id = 1");
}

static void
prepare_lost_table (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "DROP TABLE roles");
}

static void
prepare_hostile_id (const char *path)
{
  make_file ("tea.weft");
  change_outside (path, "UPDATE meta SET value = '../../../etc/passwd'");
}

static void
prepare_broken_text (const char *path)
{
  make_file ("tea.weft");
  change_bytes (path, "keeps the key", "keeps the kex");
}

static void
prepare_broken_sentence (const char *path)
{
  make_file ("tea.weft");
  change_bytes (path, "Rose and Tom added", "Rose and Tom aeded");
}

/* A good copy of tea.weft in the folder of its copies, and a damaged one that is newer. */
static void
make_copies (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = fixture_path ("tea copies");
  g_autofree char *good = g_build_filename (folder, "tea 2026-11-20.weft", NULL);
  g_autofree char *bad = g_build_filename (folder, "tea 2026-11-21.weft", NULL);
  WeftFile        *file = fixture_open ("tea.weft");

  g_mkdir (folder, 0700);
  ck_assert (weft_file_copy_to (file, good, &error));
  fixture_close (file);
  write_text (bad, "SQLite format 3");
}

static void
prepare_broken_with_copies (const char *path)
{
  make_file ("tea.weft");
  make_copies ();
  change_bytes (path, "keeps the key", "keeps the kex");
}

static void
prepare_changed_with_copies (const char *path)
{
  make_file ("tea.weft");
  make_copies ();
  change_bytes (path, "Rose and Tom added", "Rose and Tom aeded");
}

typedef struct
{
  const char *name;
  void (*prepare) (const char *path);
  WeftStoreError code;
  const char    *words;
} Refusal;

static const Refusal refusals[] = {
  { "tea.weft", prepare_nothing, WEFT_STORE_ERROR_NOT_FOUND, "There is no file “tea.weft”" },
  { "nowhere/tea.weft", prepare_nothing, WEFT_STORE_ERROR_NOT_FOUND, "There is no folder" },
  { "tea.weft", prepare_folder, WEFT_STORE_ERROR_NOT_WEFT, "“tea.weft” is a folder, not a Weft file" },
  { "tea.weft", prepare_link, WEFT_STORE_ERROR_NOT_WEFT, "“tea.weft” is only a link" },
  { "tea.weft", prepare_pipe, WEFT_STORE_ERROR_NOT_WEFT, "“tea.weft” is not a Weft file" },
  { "tea.weft", prepare_pdf, WEFT_STORE_ERROR_NOT_WEFT, "“tea.weft” is not a Weft file" },
  { "tea.weft", prepare_empty, WEFT_STORE_ERROR_NOT_WEFT, "“tea.weft” is empty" },
  { "tea.weft", prepare_other_program, WEFT_STORE_ERROR_NOT_WEFT, "“tea.weft” is not a Weft file" },
  { "tea.weft", prepare_newer, WEFT_STORE_ERROR_NEWER, "“tea.weft” was last used with a newer Weft" },
  { "tea.weft", prepare_cut_short, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_broken_page, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_other_words, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_one_row_less, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_one_row_swapped, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_lost_step, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_lost_target, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_lost_table, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged" },
  { "tea.weft", prepare_hostile_id, WEFT_STORE_ERROR_DAMAGED, "look for a copy on another disk" },
  { "tea.weft", prepare_broken_text, WEFT_STORE_ERROR_DAMAGED, "look for a copy on another disk" },
  { "tea.weft", prepare_broken_sentence, WEFT_STORE_ERROR_CHANGED, "“tea.weft” is not as Weft left it" },
  { "tea.weft", prepare_broken_with_copies, WEFT_STORE_ERROR_DAMAGED, "tea copies/tea 2026-11-20.weft" },
  { "tea.weft", prepare_changed_with_copies, WEFT_STORE_ERROR_CHANGED, "tea copies/tea 2026-11-20.weft" },
};

START_TEST (a_file_that_is_not_right_is_refused_with_a_reason)
{
  const Refusal *refusal = &refusals[_i];
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path (refusal->name);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            before_size = 0;
  gsize            after_size = 0;

  refusal->prepare (path);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_file_get_contents (path, &before, &before_size, NULL);
  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_DEFAULT, &error));
  fixture_assert_error (error, refusal->code, refusal->words);

  /* And it is left as it was. */
  ck_assert (!g_file_test (journal, G_FILE_TEST_EXISTS));
  if (before != NULL)
    g_file_get_contents (path, &after, &after_size, NULL);
  ck_assert_uint_eq (after_size, before_size);
  if (before != NULL)
    ck_assert_int_eq (memcmp (before, after, before_size), 0);
}
END_TEST

START_TEST (a_change_from_outside_can_be_accepted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");
  WeftFile        *file;

  prepare_broken_sentence (path);
  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_DEFAULT, &error));
  g_clear_error (&error);

  file = weft_file_open (path, WEFT_OPEN_ACCEPT_CHANGED, &error);
  ck_assert_ptr_nonnull (file);
  fixture_assert_answer (file, "SELECT what FROM history", "Rose and Tom aeded");
  fixture_close (file);

  /* It is not asked again. */
  fixture_close (fixture_open ("tea.weft"));
}
END_TEST

START_TEST (a_copy_worked_on_elsewhere_is_no_fault)
{
  g_autofree char *path = fixture_path ("tea.weft");
  g_autofree char *bytes = NULL;
  g_autofree char *elsewhere = fixture_path ("fork.weft");
  gsize            size;
  WeftFile        *file;

  make_file ("tea.weft");
  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  ck_assert (g_file_set_contents (elsewhere, bytes, (gssize)size, NULL));

  file = fixture_open ("tea.weft");
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  fixture_close (file);
  /* The other copy makes as many steps, others. */
  file = fixture_open ("fork.weft");
  fixture_do (file, "UPDATE people SET phone = '2'", "Telephone 2");
  fixture_close (file);

  ck_assert_int_eq (g_rename (elsewhere, path), 0);
  file = fixture_open ("tea.weft");
  fixture_assert_answer (file, "SELECT phone FROM people", "2");
  fixture_close (file);
}
END_TEST

static void
tell (const char *name,
      gint64      people)
{
  WeftFile *file = fixture_open (name);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  WeftTold *told = weft_told_new ("people by age", "2026-04-01", "2027-03-31", 5);

  weft_told_add (told, "65 and over", "65 and over", people);
  g_ptr_array_add (tables, told);
  ck_assert (weft_told_record_keep (file, tables, NULL));
  fixture_close (file);
}

/* What is kept outside the history is no step: both copies have the same newest one, and other bytes. */
START_TEST (two_copies_that_told_something_are_no_fault)
{
  g_autofree char *path = fixture_path ("tea.weft");
  g_autofree char *elsewhere = fixture_path ("fork.weft");
  g_autofree char *bytes = NULL;
  gsize            size;
  WeftFile        *file;

  make_file ("tea.weft");
  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  ck_assert (g_file_set_contents (elsewhere, bytes, (gssize)size, NULL));
  tell ("tea.weft", 12);
  tell ("fork.weft", 14);

  /* What is begun and not done forgets the fingerprints of that state. */
  file = fixture_open ("tea.weft");
  ck_assert (weft_transaction_begin (file, NULL));
  weft_transaction_roll_back (file);
  fixture_close (file);
  fixture_close (fixture_open ("fork.weft"));
}
END_TEST

START_TEST (a_crash_is_no_fault)
{
  for (guint i = 0; i < 3; i++)
    {
      WeftFile *file = i == 0 ? fixture_create ("tea.weft") : fixture_open ("tea.weft");

      fixture_do (file, "INSERT INTO people (id, name) SELECT COALESCE (MAX (id), 0) + 1, 'Rose' FROM people", "Rose added");
      weft_file_free (file);
    }

  fixture_close (fixture_open ("tea.weft"));
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("open");
  TCase *open_case = tcase_create ("open");

  tcase_add_checked_fixture (open_case, fixture_begin, fixture_end);
  tcase_add_loop_test (open_case, a_file_that_is_not_right_is_refused_with_a_reason, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (open_case, a_change_from_outside_can_be_accepted);
  tcase_add_test (open_case, a_copy_worked_on_elsewhere_is_no_fault);
  tcase_add_test (open_case, two_copies_that_told_something_are_no_fault);
  tcase_add_test (open_case, a_crash_is_no_fault);
  suite_add_tcase (suite, open_case);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
