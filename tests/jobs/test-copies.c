/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the file: what they are called, which are kept, and that one put back is the whole file. */

#include "job-fixture.h"

#include "weft-copies.h"
#include "weft-copy-names.h"
#include "weft-copy-note.h"
#include "weft-job-error.h"

#include <glib/gstdio.h>

#define PASSWORD "tulip kettle marsh brass ferry"

static WeftFile *
create (const char *name)
{
  g_autofree char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;
  WeftFile *file = weft_file_create (path, &error);

  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  weft_file_pin_clock (file, "2026-11-22");
  return file;
}

static WeftFile *
reopen (const char *name)
{
  g_autofree char *path = fixture_path (name);
  g_autoptr (GError) error = NULL;
  WeftFile *file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);

  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  weft_file_pin_clock (file, "2026-11-22");
  return file;
}

static void
close_well (WeftFile *file)
{
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_copies_close (file, &error), "%s", error != NULL ? error->message : "");
}

static GPtrArray *
list_copies (const char *name)
{
  g_autofree char *path = fixture_path (name);

  return weft_copies_list (path, NULL);
}

START_TEST (closing_after_a_change_keeps_a_copy_and_says_what_is_in_it)
{
  WeftFile *file = create ("Hub.weft");
  g_autoptr (GPtrArray) copies = NULL;
  const WeftCopy  *copy;
  g_autofree char *expected = fixture_path ("Hub copies/Hub 2026-11-22 12.00.weft");

  fixture_put (file, "group", "key=name;value=Marsh Lane Warm Hub");
  fixture_put (file, "people", "name=Joan Whitfield");
  close_well (file);
  copies = list_copies ("Hub.weft");

  ck_assert_uint_eq (copies->len, 1);
  copy = copies->pdata[0];
  ck_assert_str_eq (copy->path, expected);
  ck_assert_str_eq (copy->when, "2026-11-22T12:00");
  ck_assert_str_eq (copy->group, "Marsh Lane Warm Hub");
  ck_assert_int_eq (copy->changes, 2);
  ck_assert_int_eq (copy->people, 1);
  ck_assert_int_eq (copy->payments, 0);
}
END_TEST

START_TEST (closing_without_a_change_keeps_none)
{
  g_autoptr (GPtrArray) copies = NULL;

  ck_assert (weft_file_close (create ("Hub.weft"), NULL));
  close_well (reopen ("Hub.weft"));
  copies = list_copies ("Hub.weft");
  ck_assert_uint_eq (copies->len, 0);
}
END_TEST

START_TEST (a_copy_put_back_is_the_file_as_it_was)
{
  WeftFile        *file = create ("Hub.weft");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *replaced = fixture_path ("Hub copies/Hub (replaced 1).weft");
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  ck_assert (weft_copies_backup (file, backup, NULL, NULL));
  fixture_put (file, "people", "name=Amir Hussain");
  ck_assert (weft_file_close (file, NULL));
  ck_assert_msg (weft_copies_restore (backup, path, NULL, &saved, &error), "%s", error != NULL ? error->message : "");

  ck_assert_str_eq (saved, replaced);
  file = reopen ("Hub.weft");
  ck_assert_uint_eq (fixture_count (file, "people"), 1);
  ck_assert (weft_file_close (file, NULL));
  file = reopen ("Hub copies/Hub (replaced 1).weft");
  ck_assert_uint_eq (fixture_count (file, "people"), 2);
  ck_assert (weft_file_close (file, NULL));
}
END_TEST

START_TEST (a_damaged_file_is_kept_byte_by_byte_when_a_copy_takes_its_place)
{
  WeftFile        *file = create ("Hub.weft");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autofree char *journal = fixture_path ("Hub.weft-journal");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *saved = NULL;
  g_autofree char *bytes = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  ck_assert (weft_copies_backup (file, backup, NULL, NULL));
  ck_assert (weft_file_close (file, NULL));
  ck_assert (g_file_set_contents (path, "no longer a file of Weft", -1, NULL));
  ck_assert (g_file_set_contents (journal, "its journal", -1, NULL));
  ck_assert (weft_copies_restore (backup, path, NULL, &saved, NULL));

  ck_assert (g_file_get_contents (saved, &bytes, NULL, NULL));
  ck_assert_str_eq (bytes, "no longer a file of Weft");
  ck_assert (!g_file_test (journal, G_FILE_TEST_EXISTS));
  file = reopen ("Hub.weft");
  ck_assert_uint_eq (fixture_count (file, "people"), 1);
  ck_assert (weft_file_close (file, NULL));
}
END_TEST

START_TEST (what_is_open_is_not_replaced)
{
  g_autoptr (WeftFile) file = create ("Hub.weft");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  ck_assert (weft_copies_backup (file, backup, NULL, NULL));
  ck_assert (!weft_copies_restore (backup, path, NULL, &saved, &error));
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE));
  ck_assert_ptr_null (saved);
}
END_TEST

START_TEST (a_broken_copy_replaces_nothing)
{
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;
  WeftFile *file = create ("Hub.weft");

  fixture_put (file, "people", "name=Joan Whitfield");
  ck_assert (weft_file_close (file, NULL));
  ck_assert (g_file_set_contents (backup, "not a copy", -1, NULL));
  ck_assert (!weft_copies_restore (backup, path, NULL, &saved, &error));
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT));
  file = reopen ("Hub.weft");
  ck_assert_uint_eq (fixture_count (file, "people"), 1);
  ck_assert (weft_file_close (file, NULL));
}
END_TEST

START_TEST (a_file_is_no_copy_of_itself)
{
  g_autoptr (WeftFile) file = create ("Hub.weft");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autoptr (GError) error = NULL;

  ck_assert (!weft_copies_backup (file, path, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, "A copy cannot be kept in the file itself.\nChoose another name or another folder for it.");
}
END_TEST

/* A file on the disk with one person of this name. */
static char *
make_other (const char *name,
            const char *person)
{
  WeftFile        *file = create (name);
  g_autofree char *cells = g_strconcat ("name=", person, NULL);

  fixture_put (file, "people", cells);
  ck_assert (weft_file_close (file, NULL));
  return fixture_path (name);
}

static void
assert_stays (const char *path,
              GBytes     *before)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  ck_assert_mem_eq (bytes, g_bytes_get_data (before, NULL), g_bytes_get_size (before));
  ck_assert_uint_eq (size, g_bytes_get_size (before));
}

static GBytes *
read_bytes (const char *path)
{
  char *bytes;
  gsize size;

  ck_assert (g_file_get_contents (path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

START_TEST (a_copy_takes_the_place_of_an_earlier_one_or_of_nothing)
{
  g_autoptr (WeftFile) file = create ("Hub.weft");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *empty = fixture_path ("Empty.weft");
  g_autoptr (GError) error = NULL;

  ck_assert (g_file_set_contents (empty, "", 0, NULL));
  ck_assert (weft_copies_backup (file, backup, NULL, NULL));
  fixture_put (file, "people", "name=Joan Whitfield");
  ck_assert_msg (weft_copies_backup (file, backup, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert_msg (weft_copies_backup (file, empty, NULL, &error), "%s", error != NULL ? error->message : "");
}
END_TEST

START_TEST (a_copy_takes_the_place_of_nothing_else)
{
  g_autofree char  *path = make_other ("Hub.weft", "Joan Whitfield");
  g_autofree char  *other = make_other ("Other.weft", "Amir Hussain");
  g_autofree char  *letter = fixture_path ("Letter.odt");
  const char *const places[] = { other, letter };
  g_autoptr (WeftFile) file = reopen ("Hub.weft");

  ck_assert (g_file_set_contents (letter, "Dear all,", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) before = read_bytes (places[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_path_get_basename (places[i]);
      g_autofree char *sentence = g_strdup_printf ("There is a file called “%s” in that place already, and it is no copy of “Hub.weft”. It was left as it is.\n"
                                                   "Choose another name or another folder for the copy.",
                                                   name);

      ck_assert (!weft_copies_backup (file, places[i], NULL, &error));
      ck_assert_str_eq (error->message, sentence);
      ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS));
      assert_stays (places[i], before);
    }
}
END_TEST

START_TEST (an_old_copy_does_not_take_the_place_of_newer_work)
{
  WeftFile        *file = create ("Hub.weft");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  ck_assert (weft_copies_backup (file, backup, NULL, NULL));
  fixture_put (file, "people", "name=Amir Hussain");
  ck_assert (weft_file_close (file, NULL));
  before = read_bytes (path);

  file = reopen ("Stick.weft");
  ck_assert (!weft_copies_backup (file, path, NULL, &error));
  ck_assert_str_eq (error->message, "“Hub.weft” holds work that is not in “Stick.weft”, and a copy in its place would lose it. It was left as it is.\n"
                                    "Choose another name or another folder for the copy.");
  /* As many steps, but others. */
  fixture_put (file, "people", "name=Zoë O’Brien");
  g_clear_error (&error);
  ck_assert (!weft_copies_backup (file, path, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS));
  assert_stays (path, before);
  ck_assert (weft_file_close (file, NULL));
}
END_TEST

START_TEST (a_copy_put_back_replaces_only_the_file_it_was_made_of)
{
  g_autofree char  *path = make_other ("Hub.weft", "Joan Whitfield");
  g_autofree char  *other = make_other ("Other.weft", "Amir Hussain");
  g_autofree char  *photo = fixture_path ("Outing.jpg");
  const char *const places[] = { other, photo };

  ck_assert (g_file_set_contents (photo, "a photograph", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) before = read_bytes (places[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_path_get_basename (places[i]);
      g_autofree char *saved = NULL;
      g_autofree char *sentence = g_strdup_printf ("“%s” is not the file that “Hub.weft” is a copy of. It was left as it is.\n"
                                                   "Give another name for the file that the copy should become.",
                                                   name);

      ck_assert (!weft_copies_restore (path, places[i], NULL, &saved, &error));
      ck_assert_str_eq (error->message, sentence);
      ck_assert_ptr_null (saved);
      assert_stays (places[i], before);
    }
}
END_TEST

START_TEST (a_sealed_copy_is_put_back_with_its_password)
{
  WeftFile        *file = create ("Hub.weft");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_autofree char *other = make_other ("Other.weft", "Amir Hussain");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *plain = fixture_path ("weft/sealing/Stick.weft");
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_copies_backup (file, backup, PASSWORD, &error), "%s", error != NULL ? error->message : "");
  fixture_put (file, "people", "name=Joan Whitfield");
  /* A newer one takes the place of an earlier one, and of nothing else. */
  ck_assert_msg (weft_copies_backup (file, backup, PASSWORD, &error), "%s", error != NULL ? error->message : "");
  ck_assert (weft_file_close (file, NULL));
  file = reopen ("Other.weft");
  ck_assert (!weft_copies_backup (file, backup, PASSWORD, NULL));
  ck_assert (weft_file_close (file, NULL));
  ck_assert (!weft_copies_restore (backup, other, PASSWORD, &saved, &error));
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS));

  g_clear_error (&error);
  ck_assert_msg (weft_copies_restore (backup, path, PASSWORD, &saved, &error), "%s", error != NULL ? error->message : "");
  ck_assert (!g_file_test (plain, G_FILE_TEST_EXISTS));
  file = reopen ("Hub.weft");
  ck_assert_uint_eq (fixture_count (file, "people"), 1);
  ck_assert (weft_file_close (file, NULL));
}
END_TEST

START_TEST (only_a_copy_that_was_asked_for_counts_as_one_elsewhere)
{
  WeftFile        *file = create ("Hub.weft");
  g_autofree char *backup = fixture_path ("Stick.weft");
  g_autofree char *day = NULL;

  fixture_put (file, "people", "name=Joan Whitfield");
  close_well (file);
  file = reopen ("Hub.weft");
  ck_assert_ptr_null (weft_copy_note_read (file));
  ck_assert (weft_copies_backup (file, backup, NULL, NULL));
  day = weft_copy_note_read (file);
  ck_assert_str_eq (day, "2026-11-22");
  ck_assert (weft_file_close (file, NULL));
}
END_TEST

/* A copy a day, at noon, for @days days up to Sunday 22 November 2026; newest first. */
static char **
name_daily (guint days)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < days; i++)
    {
      char             day[WEFT_DATE_SIZE];
      g_autofree char *name = NULL;

      weft_date_add_days ("2026-11-22", -(int)i, day);
      name = g_strdup_printf ("Hub %s 12.00.weft", day);
      g_strv_builder_add (builder, name);
    }

  return g_strv_builder_end (builder);
}

START_TEST (of_two_years_of_days_ten_days_eight_weeks_and_twelve_months_stay)
{
  /* Counted by hand on a calendar: the days back to 13 November, the Sundays of five more weeks - those of 22 and 15
   * November are among the days -, the last days of ten more months, 31 October being one of twelve as 22 November. */
  const char *const kept[] = {
    "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15",
    "2026-11-14", "2026-11-13", "2026-11-08", "2026-11-01", "2026-10-31", "2026-10-25", "2026-10-18", "2026-10-11",
    "2026-10-04", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31",
    "2026-02-28", "2026-01-31", "2025-12-31"
  };
  g_auto (GStrv) names = name_daily (730);
  g_auto (GStrv) drop = weft_copy_names_to_drop (names);

  ck_assert_uint_eq (g_strv_length (drop), 730 - G_N_ELEMENTS (kept));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *name = g_strdup_printf ("Hub %s 12.00.weft", kept[i]);

      ck_assert_msg (!g_strv_contains ((const char *const *)drop, name), "%s was dropped", name);
    }
}
END_TEST

START_TEST (only_what_weft_named_is_thinned_out)
{
  WeftFile        *file = create ("Hub.weft");
  g_autofree char *mine = fixture_path ("Hub copies/Hub before the audit.weft");
  g_autofree char *of_another = fixture_path ("Hub copies/Old hub 2020-01-01 12.00.weft");
  g_autofree char *copies = fixture_path ("Hub copies");
  g_autofree char *path = fixture_path ("Hub.weft");
  g_auto (GStrv) names = NULL;

  ck_assert_int_eq (g_mkdir (copies, 0700), 0);
  ck_assert (g_file_set_contents (mine, "mine", -1, NULL));
  ck_assert (g_file_set_contents (of_another, "another's", -1, NULL));
  fixture_put (file, "people", "name=Joan Whitfield");
  close_well (file);

  names = weft_copy_names_list (path);
  ck_assert_uint_eq (g_strv_length (names), 1);
  ck_assert (g_file_test (mine, G_FILE_TEST_EXISTS));
  ck_assert (g_file_test (of_another, G_FILE_TEST_EXISTS));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("copies");
  TCase *tcase = tcase_create ("copies");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (tcase, closing_after_a_change_keeps_a_copy_and_says_what_is_in_it);
  tcase_add_test (tcase, closing_without_a_change_keeps_none);
  tcase_add_test (tcase, a_copy_put_back_is_the_file_as_it_was);
  tcase_add_test (tcase, a_damaged_file_is_kept_byte_by_byte_when_a_copy_takes_its_place);
  tcase_add_test (tcase, what_is_open_is_not_replaced);
  tcase_add_test (tcase, a_broken_copy_replaces_nothing);
  tcase_add_test (tcase, a_file_is_no_copy_of_itself);
  tcase_add_test (tcase, a_copy_takes_the_place_of_an_earlier_one_or_of_nothing);
  tcase_add_test (tcase, a_copy_takes_the_place_of_nothing_else);
  tcase_add_test (tcase, an_old_copy_does_not_take_the_place_of_newer_work);
  tcase_add_test (tcase, a_copy_put_back_replaces_only_the_file_it_was_made_of);
  tcase_add_test (tcase, a_sealed_copy_is_put_back_with_its_password);
  tcase_add_test (tcase, only_a_copy_that_was_asked_for_counts_as_one_elsewhere);
  tcase_add_test (tcase, of_two_years_of_days_ten_days_eight_weeks_and_twelve_months_stay);
  tcase_add_test (tcase, only_what_weft_named_is_thinned_out);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
