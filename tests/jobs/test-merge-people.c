/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two records of one person made one. */

#include "job-fixture.h"

#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-merge-people.h"

static WeftFile *file;

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "people", "ref=P-0001;name=Joan Whitfield;email=joan@example.org");
  fixture_put (file, "people", "ref=P-0002;name=J Whitfield;email=other@example.org;phone=01632 960001");
  fixture_put (file, "activities", "ref=A-0001;name=Lunch club;date=2026-05-01");
  fixture_put (file, "activities", "ref=A-0002;name=Lunch club;date=2026-05-08");
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftMerged *
merge_well (const char *keep,
            const char *other)
{
  g_autoptr (GError) error = NULL;
  WeftMerged *merged = weft_merge_people (file, keep, other, &error);

  ck_assert_msg (merged != NULL, "%s", error != NULL ? error->message : "");
  return merged;
}

START_TEST (blanks_are_filled_and_nothing_is_overwritten)
{
  g_autoptr (WeftMerged) merged = merge_well ("P-0001", "J Whitfield");

  fixture_assert_cell (file, "people", "P-0001", "name", "Joan Whitfield");
  fixture_assert_cell (file, "people", "P-0001", "email", "joan@example.org");
  fixture_assert_cell (file, "people", "P-0001", "phone", "01632 960001");
  fixture_assert_cell (file, "people", "P-0002", "name", "(none)");
  fixture_assert_newest (file, "“Joan Whitfield” and “J Whitfield” made one person");
}
END_TEST

START_TEST (all_that_was_theirs_is_kept)
{
  g_autoptr (WeftMerged) merged = NULL;

  fixture_put (file, "hours", "date=2026-05-01;person=P-0001;hours=2");
  fixture_put (file, "hours", "date=2026-05-01;person=P-0002;hours=3");
  fixture_put (file, "expenses", "date=2026-05-01;person=P-0002;amount=4.20");
  fixture_put (file, "roles", "person=P-0002;role=Cook");
  merged = merge_well ("P-0001", "P-0002");

  ck_assert_uint_eq (merged->moved, 3);
  ck_assert_uint_eq (fixture_count (file, "hours"), 2);
  fixture_assert_cell (file, "roles", "Cook", "person", "Joan Whitfield");
}
END_TEST

START_TEST (what_both_have_stands_once)
{
  g_autoptr (WeftMerged) merged = NULL;

  fixture_put (file, "attendance", "activity=A-0001;person=P-0001");
  fixture_put (file, "attendance", "activity=A-0001;person=P-0002;first_time=yes");
  fixture_put (file, "attendance", "activity=A-0002;person=P-0002");
  merged = merge_well ("P-0001", "P-0002");

  ck_assert_uint_eq (fixture_count (file, "attendance"), 2);
}
END_TEST

START_TEST (one_undo_makes_them_two_again)
{
  g_autoptr (WeftMerged) merged = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  fixture_put (file, "roles", "person=P-0002;role=Cook");
  merged = merge_well ("P-0001", "P-0002");
  undone = weft_history_undo (file, 1, NULL);

  ck_assert_ptr_nonnull (undone);
  fixture_assert_cell (file, "people", "P-0001", "phone", "");
  fixture_assert_cell (file, "people", "P-0002", "name", "J Whitfield");
  fixture_assert_cell (file, "roles", "Cook", "person", "J Whitfield");
}
END_TEST

static const struct
{
  const char *keep, *other;
  int         code;
  const char *message;
} refusals[] = {
  { "P-0001", "Joan Whitfield", WEFT_JOB_ERROR_REFUSED, "“P-0001” and “Joan Whitfield” are the same record already.\nChoose the second record of that person." },
  { "P-0001", "P-0009", WEFT_JOB_ERROR_NOT_FOUND, "“People” has no record “P-0009”.\nUse its reference or its whole name, as the list shows it." },
};

START_TEST (what_cannot_be_is_said)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_merge_people (file, refusals[_i].keep, refusals[_i].other, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, refusals[_i].code));
  ck_assert_str_eq (error->message, refusals[_i].message);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("merge-people");
  TCase *tcase = tcase_create ("merge-people");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_test (tcase, blanks_are_filled_and_nothing_is_overwritten);
  tcase_add_test (tcase, all_that_was_theirs_is_kept);
  tcase_add_test (tcase, what_both_have_stands_once);
  tcase_add_test (tcase, one_undo_makes_them_two_again);
  tcase_add_loop_test (tcase, what_cannot_be_is_said, 0, G_N_ELEMENTS (refusals));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
