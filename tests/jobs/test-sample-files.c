/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making files of example groups: the same one every time, none where something is wrong, many of them at once. */

#include "job-fixture.h"

#include "weft-job-error.h"
#include "weft-sample.h"

#define TODAY "2027-03-12"

static char *
read_bytes (const char *name,
            guint64     seed,
            gsize      *length)
{
  g_autofree char *path = fixture_path (name);
  char            *bytes = NULL;

  ck_assert (weft_file_close (fixture_sample (name, TODAY, 1, seed), NULL));
  ck_assert (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

START_TEST (the_same_seed_gives_the_same_bytes)
{
  gsize            first_length, second_length;
  g_autofree char *first = read_bytes ("first.weft", 7, &first_length);
  g_autofree char *second = read_bytes ("second.weft", 7, &second_length);

  ck_assert_uint_eq (first_length, second_length);
  ck_assert_mem_eq (first, second, first_length);
}
END_TEST

START_TEST (another_seed_gives_other_people)
{
  g_autoptr (WeftFile) first = fixture_sample ("first.weft", TODAY, 1, 7);
  g_autoptr (WeftFile) second = fixture_sample ("second.weft", TODAY, 1, 8);
  g_autoptr (GPtrArray) people = weft_row_list (first, weft_description_find ("people"), NULL, NULL);
  guint known = 0;

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (WeftRow) same = weft_row_find (second, weft_description_find ("people"), weft_row_get (people->pdata[i], "name"), NULL);

      known += same != NULL;
    }

  ck_assert_str_ne (weft_file_get_id (first), weft_file_get_id (second));
  ck_assert_uint_lt (known, people->len / 4);
}
END_TEST

static const struct
{
  const char *today;
  guint       scale;
  const char *sentence;
} refused[] = {
  { "12/03/2027", 1, "“12/03/2027” is not a date.\nGive year, month and day, such as 2027-03-12." },
  { TODAY, 0, "An example 0 times as large cannot be made.\nGive a number from 1 to 100." },
  { TODAY, 101, "An example 101 times as large cannot be made.\nGive a number from 1 to 100." },
};

START_TEST (what_is_wrong_is_said)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("one.weft");

  ck_assert_ptr_null (weft_sample_create (path, refused[_i].today, refused[_i].scale, 7, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, refused[_i].sentence);
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_file_that_is_there_stays)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("one.weft");
  g_autofree char *kept = NULL;

  ck_assert (g_file_set_contents (path, "mine", -1, NULL));
  ck_assert_ptr_null (weft_sample_create (path, TODAY, 1, 7, NULL, &error));
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS));
  ck_assert (g_file_get_contents (path, &kept, NULL, NULL));
  ck_assert_str_eq (kept, "mine");
}
END_TEST

START_TEST (stopping_leaves_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  WeftProgress     progress = { .cancellable = cancellable };
  g_autofree char *path = fixture_path ("one.weft");

  g_cancellable_cancel (cancellable);
  ck_assert_ptr_null (weft_sample_create (path, TODAY, 1, 7, &progress, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (many_groups_have_names_of_their_own)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("hub.weft");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ck_assert_msg (weft_sample_create_many (path, 3, TODAY, 1, 7, NULL, &error), "%s", error == NULL ? "" : error->message);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("hub-%04u.weft", i);
      g_autofree char *numbered = fixture_path (name);
      g_autoptr (WeftFile) file = weft_file_open (numbered, WEFT_OPEN_DEFAULT, NULL);
      g_autoptr (WeftRow) fact = NULL;

      ck_assert_ptr_nonnull (file);
      fact = weft_row_find (file, weft_description_find ("group"), "name", NULL);
      ck_assert (g_hash_table_add (seen, g_strdup (weft_row_get (fact, "value"))));
      ck_assert (g_hash_table_add (seen, g_strdup (weft_file_get_id (file))));
    }

  ck_assert (g_hash_table_contains (seen, "Marsh Lane Warm Hub"));
}
END_TEST

START_TEST (too_many_groups_are_refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("hub.weft");

  ck_assert (!weft_sample_create_many (path, 10000, TODAY, 1, 7, NULL, &error));
  ck_assert_str_eq (error->message, "10000 example groups cannot be made at once.\nGive a number from 1 to 9999.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sample-files");
  TCase *making = tcase_create ("making");

  tcase_add_checked_fixture (making, fixture_make_folder, fixture_remove_folder);
  tcase_set_timeout (making, 60);
  tcase_add_test (making, the_same_seed_gives_the_same_bytes);
  tcase_add_test (making, another_seed_gives_other_people);
  tcase_add_loop_test (making, what_is_wrong_is_said, 0, G_N_ELEMENTS (refused));
  tcase_add_test (making, a_file_that_is_there_stays);
  tcase_add_test (making, stopping_leaves_nothing);
  tcase_add_test (making, many_groups_have_names_of_their_own);
  tcase_add_test (making, too_many_groups_are_refused);
  suite_add_tcase (suite, making);
  return weft_test_run (suite);
}
