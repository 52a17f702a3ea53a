/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of the group as one record: read, changed as one step, refused at the fact that is wrong. */

#include "job-fixture.h"

#include "weft-group.h"
#include "weft-new.h"
#include "weft-step.h"

static WeftFile *
start (void)
{
  g_autofree char *path = fixture_path ("group.weft");

  return weft_new_group (path, "Marsh Lane Warm Hub", "england", "03-31", "2026-11-22", 7, NULL);
}

static WeftSaved
save (WeftFile   *file,
      WeftRow    *row,
      WeftIssues *issues)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);
  WeftSaved saved;

  ck_assert (weft_group_save (file, row, issues, &saved, NULL));
  if (saved == WEFT_SAVE_CHANGED)
    ck_assert (weft_step_commit (step, "changed", NULL));
  return saved;
}

START_TEST (facts_are_read_as_one_record)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (WeftRow) row = weft_group_read (file, NULL);

  ck_assert_str_eq (weft_row_get (row, "name"), "Marsh Lane Warm Hub");
  ck_assert_str_eq (weft_row_get (row, "nation"), "england");
  ck_assert_str_eq (weft_row_get (row, "year_end"), "03-31");
  ck_assert_str_eq (weft_row_get (row, "charity_number"), "");
}
END_TEST

START_TEST (only_what_differs_is_written)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_group_read (file, NULL);

  ck_assert_int_eq (save (file, row, issues), WEFT_SAVE_UNCHANGED);
  weft_row_set (row, "charity_number", " 1165432 ");
  ck_assert_int_eq (save (file, row, issues), WEFT_SAVE_CHANGED);
  ck_assert_uint_eq (issues->len, 0);
  ck_assert_uint_eq (fixture_count (file, "group"), 6);
  fixture_assert_cell (file, "group", "charity_number", "value", "1165432");
  weft_row_set (row, "charity_number", "");
  ck_assert_int_eq (save (file, row, issues), WEFT_SAVE_CHANGED);
  fixture_assert_cell (file, "group", "charity_number", "value", "");
}
END_TEST

/* The year of many old charities ends on 5 April; a leap year's day is a day too. */
static const struct
{
  const char *typed, *kept;
} year_ends[] = {
  { "5 April", "04-05" },
  { "31/12", "12-31" },
  { "31 Mar", "03-31" },
  { "08-31", "08-31" },
  { "29 February", "02-29" },
};

START_TEST (the_end_of_the_year_is_typed_any_way)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_group_read (file, NULL);

  weft_row_set (row, "year_end", year_ends[_i].typed);
  save (file, row, issues);
  ck_assert_uint_eq (issues->len, 0);
  fixture_assert_cell (file, "group", "year_end", "value", year_ends[_i].kept);
}
END_TEST

static const struct
{
  const char *column, *typed, *sentence;
} refused[] = {
  { "name", "  ", "Name of the group is missing. It is needed here." },
  { "year_end", "31 February", "“31 February” is not a day of the year. Type day and month, such as 31 March." },
  { "year_end", "9", "“9” is not a day of the year. Type day and month, such as 31 March." },
  { "year_end", "today", "“today” is not a day of the year. Type day and month, such as 31 March." },
  { "small_number_threshold", "a few", "“a few” is not a whole number. Type a number such as 12." },
};

START_TEST (what_is_wrong_is_said_at_its_fact)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = weft_group_read (file, NULL);

  weft_row_set (row, refused[_i].column, refused[_i].typed);
  weft_row_set (row, "area", "Eastgate");
  ck_assert_int_eq (save (file, row, issues), WEFT_SAVE_REFUSED);
  ck_assert_uint_eq (issues->len, 1);
  ck_assert_str_eq (((WeftIssue *)issues->pdata[0])->field, refused[_i].column);
  ck_assert_str_eq (((WeftIssue *)issues->pdata[0])->sentence, refused[_i].sentence);
  fixture_assert_cell (file, "group", "area", "value", "(none)");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("group");
  TCase *tcase = tcase_create ("group");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (tcase, facts_are_read_as_one_record);
  tcase_add_test (tcase, only_what_differs_is_written);
  tcase_add_loop_test (tcase, the_end_of_the_year_is_typed_any_way, 0, G_N_ELEMENTS (year_ends));
  tcase_add_loop_test (tcase, what_is_wrong_is_said_at_its_fact, 0, G_N_ELEMENTS (refused));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
