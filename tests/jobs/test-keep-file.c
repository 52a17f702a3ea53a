/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photographs and letters beside stories: added, taken out, undone, copied, and kept once. */

#include "job-fixture.h"
#include "kept-fixture.h"
#include "photograph.h"

#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-keep-file.h"
#include "weft-sealed.h"

#include <glib/gstdio.h>
#include <string.h>

static WeftFile *file;

static void
begin (void)
{
  fixture_make_folder ();
  file = fixture_in_memory ();
  fixture_put (file, "evidence", "ref=E-0001;date=2026-11-01;kind=photo;text=The new beds");
  fixture_put (file, "evidence", "ref=E-0002;date=2026-11-02;kind=story;text=A walk in the rain");
}

static void
end (void)
{
  weft_file_free (file);
  fixture_remove_folder ();
}

static void
add (const char   *ref,
     WeftKeptFile *kept)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *story = weft_keep_file_add (file, ref, kept, &error);

  ck_assert_msg (story != NULL, "%s", error != NULL ? error->message : "");
}

static guint
count_kept (void)
{
  g_autoptr (GPtrArray) all = weft_kept_file_list (file, NULL);

  return all->len;
}

START_TEST (one_photograph_of_two_stories_is_kept_once)
{
  g_autoptr (GByteArray) photograph = photograph_take (120, 80);
  g_autoptr (WeftKeptFile) first = kept_read_bytes ("Beds.jpg", photograph, WEFT_KEEP_SMALLER);
  g_autoptr (WeftKeptFile) second = kept_read_bytes ("WhatsApp.jpg", photograph, WEFT_KEEP_SMALLER);

  add ("E-0001", first);
  fixture_assert_newest (file, "“Beds.jpg” added to “The new beds”");
  add ("E-0002", second);
  fixture_assert_cell (file, "evidence", "E-0001", "file", "Beds.jpg");
  fixture_assert_cell (file, "evidence", "E-0002", "file", "Beds.jpg");
  ck_assert_uint_eq (count_kept (), 1);
}
END_TEST

START_TEST (a_photograph_alone_is_a_story_of_today)
{
  g_autoptr (GByteArray) photograph = photograph_take (120, 80);
  g_autoptr (WeftKeptFile) kept = kept_read_bytes ("Beds.jpg", photograph, WEFT_KEEP_SMALLER);
  g_autoptr (WeftKeptFile) letter = kept_read_letter ("Thanks.txt", "Thank you");
  g_autoptr (GError) error = NULL;

  add (NULL, kept);
  fixture_assert_cell (file, "evidence", "E-0003", "kind", "photo");
  fixture_assert_cell (file, "evidence", "E-0003", "date", "2026-11-22");
  fixture_assert_cell (file, "evidence", "E-0003", "consent", "none");
  add (NULL, letter);
  fixture_assert_cell (file, "evidence", "E-0004", "kind", "letter");

  ck_assert (!weft_keep_file_take_out (file, "E-0003", &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_ptr_nonnull (strstr (error->message, "“Beds.jpg” was not taken out: there are no words beside it"));
}
END_TEST

START_TEST (adding_and_taking_out_are_undone)
{
  g_autoptr (WeftKeptFile) letter = kept_read_letter ("Thanks.txt", "Thank you");
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) redone = NULL;
  g_autoptr (GPtrArray) again = NULL;

  add ("E-0001", letter);
  undone = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (undone);
  fixture_assert_cell (file, "evidence", "E-0001", "file", "");
  ck_assert_uint_eq (count_kept (), 0);
  redone = weft_history_redo (file, 1, NULL);
  ck_assert_ptr_nonnull (redone);
  ck_assert_uint_eq (count_kept (), 1);

  ck_assert (weft_keep_file_take_out (file, "E-0001", NULL));
  fixture_assert_newest (file, "“Thanks.txt” taken out");
  ck_assert_uint_eq (count_kept (), 0);
  again = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (again);
  fixture_assert_cell (file, "evidence", "E-0001", "file", "Thanks.txt");
  ck_assert_uint_eq (count_kept (), 1);
}
END_TEST

/* A name from a sheet is a name: nothing on the disk is read for it, and nothing is saved under it. */
START_TEST (a_name_alone_keeps_no_file)
{
  g_autofree char *path = kept_put_on_disk ("Secret.txt", "Nobody asked for this", 21);
  g_autofree char *cells = g_strdup_printf ("date=2026-11-03;kind=letter;file=%s", path);
  g_autofree char *out = fixture_path ("Out.txt");
  g_autoptr (GError) error = NULL;

  fixture_put (file, "evidence", cells);
  ck_assert_uint_eq (count_kept (), 0);
  ck_assert (!weft_keep_file_save (file, path, out, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND));
  ck_assert_ptr_nonnull (strstr (error->message, "is not kept here: only its name was brought in."));
  ck_assert (!g_file_test (out, G_FILE_TEST_EXISTS));
}
END_TEST

static void
assert_saved (WeftFile   *from,
              const char *name,
              const char *text)
{
  g_autofree char *out = fixture_path (name);
  g_autofree char *content = NULL;
  GStatBuf         facts;

  ck_assert (weft_keep_file_save (from, name, out, NULL));
  ck_assert (g_file_get_contents (out, &content, NULL, NULL));
  ck_assert_str_eq (content, text);
  ck_assert_int_eq (g_stat (out, &facts), 0);
  ck_assert_int_eq (facts.st_mode & 0777, 0600);
}

START_TEST (copies_hold_it_too)
{
  g_autoptr (WeftKeptFile) letter = kept_read_letter ("Thanks.txt", "Thank you");
  g_autofree char      *copy_path = fixture_path ("copy.weft");
  g_autofree char      *sealed_path = fixture_path ("copy.weftseal");
  g_autofree char      *opened_path = fixture_path ("opened.weft");
  const WeftSealedLabel label = { "0123456789abcdef0123456789abcdef", "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftFile) copy = NULL;
  g_autoptr (WeftFile) opened = NULL;

  add ("E-0001", letter);
  assert_saved (file, "Thanks.txt", "Thank you");
  ck_assert (weft_file_copy_to (file, copy_path, &error));
  ck_assert (weft_sealed_write (copy_path, sealed_path, &label, "tulip kettle", &error));
  ck_assert (weft_sealed_open (sealed_path, "tulip kettle", opened_path, &error));

  copy = weft_file_open (copy_path, WEFT_OPEN_DEFAULT, &error);
  ck_assert_msg (copy != NULL, "%s", error != NULL ? error->message : "");
  assert_saved (copy, "Thanks.txt", "Thank you");
  opened = weft_file_open (opened_path, WEFT_OPEN_DEFAULT | WEFT_OPEN_ACCEPT_CHANGED, &error);
  ck_assert_msg (opened != NULL, "%s", error != NULL ? error->message : "");
  assert_saved (opened, "Thanks.txt", "Thank you");
}
END_TEST

/* Adding, taking out and adding again writes one row of history each time, and the bytes once. */
START_TEST (history_does_not_keep_it_twice)
{
  g_autofree char *path = fixture_path ("large.weft");
  g_autofree char *text = g_strnfill (1000 * 1000, 'x');
  g_autoptr (WeftKeptFile) letter = kept_read_letter ("Long.txt", text);
  GStatBuf facts;

  weft_file_free (file);
  file = weft_file_create (path, NULL);
  fixture_put (file, "evidence", "ref=E-0001;date=2026-11-01;kind=letter;text=Long");
  for (int i = 0; i < 3; i++)
    {
      add ("E-0001", letter);
      ck_assert (weft_keep_file_take_out (file, "E-0001", NULL));
    }
  ck_assert_int_eq (g_stat (path, &facts), 0);
  ck_assert_int_gt (facts.st_size, 1000 * 1000);
  ck_assert_int_lt (facts.st_size, 1800 * 1000);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("keep-file");
  TCase *tests = tcase_create ("keep-file");

  tcase_set_timeout (tests, 60);
  tcase_add_checked_fixture (tests, begin, end);
  tcase_add_test (tests, one_photograph_of_two_stories_is_kept_once);
  tcase_add_test (tests, a_photograph_alone_is_a_story_of_today);
  tcase_add_test (tests, adding_and_taking_out_are_undone);
  tcase_add_test (tests, a_name_alone_keeps_no_file);
  tcase_add_test (tests, copies_hold_it_too);
  tcase_add_test (tests, history_does_not_keep_it_twice);
  suite_add_tcase (suite, tests);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
