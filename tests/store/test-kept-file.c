/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files kept inside the file: once, as long as something can bring them back, and as they were. */

#include "store-fixture.h"

#include "weft-history.h"
#include "weft-kept-file.h"

static WeftFile *file;

static void
begin (void)
{
  fixture_begin ();
  file = fixture_create ("tea.weft");
  weft_file_pin_clock (file, "2026-11-22");
  fixture_do (file, "INSERT INTO evidence (id, ref, date, kind, text) VALUES (1, 'E-0001', '2026-11-01', 'photo', 'The new beds'), "
                    "(2, 'E-0002', '2026-11-02', 'story', 'A walk'), (3, 'E-0003', '2026-11-03', 'press', 'In the paper')",
              "Three stories");
}

static void
end (void)
{
  fixture_close (file);
  fixture_end ();
}

/* (transfer full): the name it got. */
static char *
keep (int         evidence,
      const char *name,
      const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (WeftKeptFile) kept = weft_kept_file_new (name, "text/plain", bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  g_autofree char *sql = NULL;

  ck_assert_msg (weft_kept_file_keep (file, kept, &error), "%s", error != NULL ? error->message : "");
  sql = g_strdup_printf ("UPDATE evidence SET file = '%s' WHERE id = %d", kept->name, evidence);
  fixture_run (file, sql);
  ck_assert (weft_step_commit (step, "File added", &error));
  return g_strdup (kept->name);
}

static void
name_none (int evidence)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE evidence SET file = NULL WHERE id = %d", evidence);

  fixture_do (file, sql, "File taken out");
}

static void
do_for_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);

  weft_step_set_barrier (step);
  ck_assert (weft_step_commit (step, "Signed", &error));
}

static void
assert_kept (const char *name,
             const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftKeptFile) kept = weft_kept_file_load (file, name, &error);

  ck_assert_ptr_null (error);
  ck_assert_msg ((kept != NULL) == (content != NULL), "%s", name);
  if (content == NULL)
    return;
  ck_assert_uint_eq (g_bytes_get_size (kept->bytes), strlen (content));
  ck_assert_mem_eq (g_bytes_get_data (kept->bytes, NULL), content, strlen (content));
}

#define fixture_assert_named(n) fixture_assert_answer (file, "SELECT COUNT (*) FROM files WHERE let_go IS NULL", n)

START_TEST (the_same_bytes_are_kept_once)
{
  g_autofree char *first = keep (1, "Letter.txt", "Dear group");
  g_autofree char *second = keep (2, "Copy of it.txt", "Dear group");

  ck_assert_str_eq (first, "Letter.txt");
  ck_assert_str_eq (second, "Letter.txt");
  fixture_assert_answer (file, "SELECT COUNT (*) FROM file_bytes", "1");

  name_none (1);
  fixture_assert_named ("1");
  name_none (2);
  fixture_assert_named ("0");
  fixture_assert_sound (file);
}
END_TEST

/* A name that a record carries for a file that is elsewhere is another's too, in capitals or not. */
START_TEST (a_name_means_one_file)
{
  g_autofree char *first = keep (1, "Letter.txt", "Dear group");
  g_autofree char *second = keep (2, "LETTER.txt", "Dear friends");
  g_autofree char *third = NULL;

  ck_assert_str_eq (first, "Letter.txt");
  ck_assert_str_eq (second, "LETTER (2).txt");
  fixture_do (file, "UPDATE evidence SET file = 'Cutting.txt' WHERE id = 3", "Typed");
  third = keep (1, "cutting.txt", "Gardeners win");
  ck_assert_str_eq (third, "cutting (2).txt");
  assert_kept ("Cutting.txt", NULL);
}
END_TEST

START_TEST (undo_and_redo_bring_it_back)
{
  g_autofree char *name = keep (1, "Letter.txt", "Dear group");
  g_autoptr (GPtrArray) undone = weft_history_undo (file, 1, NULL);
  g_autoptr (GPtrArray) redone = NULL;
  g_autoptr (GPtrArray) again = NULL;

  ck_assert_ptr_nonnull (undone);
  fixture_assert_answer (file, "SELECT COALESCE (file, '') FROM evidence WHERE id = 1", "");
  fixture_assert_named ("0");

  fixture_close (file);
  file = fixture_open ("tea.weft");
  weft_file_pin_clock (file, "2026-11-22");
  redone = weft_history_redo (file, 1, NULL);
  ck_assert_ptr_nonnull (redone);
  fixture_assert_named ("1");
  assert_kept ("Letter.txt", "Dear group");

  name_none (1);
  fixture_assert_named ("0");
  again = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (again);
  fixture_assert_named ("1");
  assert_kept ("Letter.txt", "Dear group");
}
END_TEST

/* The record may go as a whole. */
START_TEST (what_nothing_can_bring_back_is_gone)
{
  g_autofree char *first = keep (1, "Letter.txt", "Dear group");
  g_autofree char *second = keep (2, "Poem.txt", "Roses are red");

  fixture_do (file, "DELETE FROM evidence WHERE id = 1", "Photograph removed");
  assert_kept ("Letter.txt", "Dear group");
  do_for_good ();
  assert_kept ("Letter.txt", NULL);
  assert_kept ("Poem.txt", "Roses are red");
  fixture_assert_answer (file, "SELECT COUNT (*) FROM file_bytes", "1");
}
END_TEST

/* As long as changesets are kept. */
START_TEST (what_was_let_go_long_ago_is_gone)
{
  g_autofree char *name = keep (1, "Letter.txt", "Dear group");

  name_none (1);
  weft_file_pin_clock (file, "2027-12-22");
  fixture_do (file, "UPDATE evidence SET text = 'A long walk' WHERE id = 2", "Changed");
  assert_kept ("Letter.txt", "Dear group");
  weft_file_pin_clock (file, "2027-12-23");
  fixture_do (file, "INSERT INTO people (id, name) VALUES (1, 'Rose Akande')", "Added");
  assert_kept ("Letter.txt", NULL);
}
END_TEST

START_TEST (a_step_that_is_let_go_keeps_nothing)
{
  g_autoptr (GBytes) bytes = g_bytes_new ("Dear", 4);
  g_autoptr (WeftKeptFile) kept = weft_kept_file_new ("Letter.txt", "text/plain", bytes);
  WeftStep *step = weft_step_begin (file, NULL);

  ck_assert (weft_kept_file_keep (file, kept, NULL));
  weft_step_free (step);
  assert_kept ("Letter.txt", NULL);
  fixture_assert_answer (file, "SELECT COUNT (*) FROM file_bytes", "0");
}
END_TEST

START_TEST (other_bytes_than_were_kept_are_noticed)
{
  g_autofree char *name = keep (1, "Letter.txt", "Dear group");
  g_autoptr (GError) error = NULL;

  fixture_do (file, "UPDATE file_bytes SET bytes = CAST ('Dear grpup' AS BLOB); UPDATE evidence SET text = 'x' WHERE id = 2", "Damage");
  ck_assert_ptr_null (weft_kept_file_load (file, "Letter.txt", &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_DAMAGED, "“Letter.txt” is no longer as it was kept.");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("kept-file");
  TCase *tests = tcase_create ("kept-file");

  tcase_add_checked_fixture (tests, begin, end);
  tcase_add_test (tests, the_same_bytes_are_kept_once);
  tcase_add_test (tests, a_name_means_one_file);
  tcase_add_test (tests, undo_and_redo_bring_it_back);
  tcase_add_test (tests, what_nothing_can_bring_back_is_gone);
  tcase_add_test (tests, what_was_let_go_long_ago_is_gone);
  tcase_add_test (tests, a_step_that_is_let_go_keeps_nothing);
  tcase_add_test (tests, other_bytes_than_were_kept_are_noticed);
  suite_add_tcase (suite, tests);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
