/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new group's file: what stands in it on the first evening, and what is refused. */

#include "job-fixture.h"

#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-new.h"

#include <glib/gstdio.h>

static WeftFile *
start (const char *name,
       const char *nation,
       const char *year_end,
       GError    **error)
{
  g_autofree char *path = fixture_path ("new.weft");

  return weft_new_group (path, name, nation, year_end, "2026-11-22", 7, error);
}

static WeftFile *
start_well (void)
{
  g_autoptr (GError) error = NULL;
  WeftFile *file = start ("Marsh Lane Warm Hub", "england", "03-31", &error);

  ck_assert_msg (file != NULL, "%s", error == NULL ? "" : error->message);
  return file;
}

START_TEST (the_facts_of_the_group_are_there)
{
  g_autoptr (WeftFile) file = start_well ();

  ck_assert_uint_eq (fixture_count (file, "group"), 5);
  fixture_assert_cell (file, "group", "name", "value", "Marsh Lane Warm Hub");
  fixture_assert_cell (file, "group", "nation", "value", "england");
  fixture_assert_cell (file, "group", "year_end", "value", "03-31");
  fixture_assert_cell (file, "group", "language", "value", "en");
  fixture_assert_cell (file, "group", "small_number_threshold", "value", "5");
}
END_TEST

/* The list of categories and the National Living Wage of 1 April 2026 are in the design and on gov.uk. */
START_TEST (what_ships_with_weft_is_there)
{
  g_autoptr (WeftFile) file = start_well ();
  const WeftFilter living_wage = { .column = "from", .value = "2026-04-01" };
  g_autoptr (GPtrArray) rates = weft_row_list (file, weft_description_find ("rates"), &living_wage, NULL);

  ck_assert_uint_eq (fixture_count (file, "accounts"), 2);
  ck_assert_uint_eq (fixture_count (file, "funds"), 1);
  ck_assert_uint_eq (fixture_count (file, "categories"), 29);
  ck_assert_uint_eq (fixture_count (file, "thresholds"), 35);
  fixture_assert_cell (file, "accounts", "Bank", "kind", "bank");
  fixture_assert_cell (file, "accounts", "Cash tin", "kind", "cash");
  fixture_assert_cell (file, "funds", "General", "kind", "general");
  fixture_assert_cell (file, "categories", "Members' subscriptions", "oscr_line", "donations");
  fixture_assert_cell (file, "categories", "Equipment", "line", "A4");
  ck_assert_uint_eq (rates->len, 1);
  ck_assert_str_eq (weft_row_get (rates->pdata[0], "amount"), "12.71");
}
END_TEST

START_TEST (all_of_it_is_one_step)
{
  g_autoptr (WeftFile) file = start_well ();
  g_autoptr (GPtrArray) history = weft_history_list (file, 0, NULL);
  const WeftHistoryEntry *first = history->pdata[0];

  ck_assert_uint_eq (history->len, 1);
  ck_assert_str_eq (first->what, "Started the file of Marsh Lane Warm Hub");
  ck_assert_str_eq (first->when, "2026-11-22T12:00:00");
}
END_TEST

START_TEST (it_stays_when_what_came_after_is_undone)
{
  g_autoptr (WeftFile) file = start_well ();
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (file, "people", "name=Agnes Doyle");
  undone = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (undone);
  ck_assert_ptr_null (weft_history_can_undo (file));
  ck_assert_ptr_null (weft_history_undo (file, 1, &error));
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER));
  fixture_assert_cell (file, "group", "name", "value", "Marsh Lane Warm Hub");
}
END_TEST

static const struct
{
  const char *name, *nation, *year_end, *sentence;
} refused[] = {
  { "  ", "england", "03-31", "The group has no name yet.\nType what it is called." },
  { "Hub", "France", "03-31", "“France” is not one of the nations Weft knows.\nUse england, wales, scotland or northern-ireland." },
  { "Hub", "wales", "31-03", "“31-03” is not a day that a year can end on.\nGive month and day, such as 03-31 for 31 March." },
  { "Hub", "wales", "02-30", "“02-30” is not a day that a year can end on.\nGive month and day, such as 03-31 for 31 March." },
};

START_TEST (what_is_wrong_is_said_and_leaves_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("new.weft");
  WeftFile        *file = start (refused[_i].name, refused[_i].nation, refused[_i].year_end, &error);

  ck_assert_ptr_null (file);
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, refused[_i].sentence);
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_year_may_end_on_leap_day)
{
  g_autoptr (WeftFile) file = start ("Hub", "scotland", "02-29", NULL);

  ck_assert_ptr_nonnull (file);
  fixture_assert_cell (file, "group", "year_end", "value", "02-29");
}
END_TEST

START_TEST (a_file_that_is_there_stays)
{
  g_autoptr (GError) error = NULL;
  WeftFile *first = start_well (), *second;

  ck_assert (weft_file_close (first, NULL));
  second = start ("Another hub", "wales", "12-31", &error);
  ck_assert_ptr_null (second);
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("new");
  TCase *group = tcase_create ("group");

  tcase_add_checked_fixture (group, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (group, the_facts_of_the_group_are_there);
  tcase_add_test (group, what_ships_with_weft_is_there);
  tcase_add_test (group, all_of_it_is_one_step);
  tcase_add_test (group, it_stays_when_what_came_after_is_undone);
  tcase_add_loop_test (group, what_is_wrong_is_said_and_leaves_nothing, 0, G_N_ELEMENTS (refused));
  tcase_add_test (group, a_year_may_end_on_leap_day);
  tcase_add_test (group, a_file_that_is_there_stays);
  suite_add_tcase (suite, group);
  return weft_test_run (suite);
}
