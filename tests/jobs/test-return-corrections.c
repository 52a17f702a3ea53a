/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed since a return was signed, and its next revision. */

#include "job-fixture.h"
#include "signing.h"

#include "weft-job-error.h"

#define YEAR "2026-04-01/2027-03-31"

static WeftFile *file;
static char     *path; /* of the workbook */

static void
open_year (void)
{
  signing_open_year (&file, &path);
}

static void
close_year (void)
{
  signing_close_year (&file, &path);
}

static void
assert_correction (GPtrArray  *corrections,
                   const char *key,
                   const char *was,
                   const char *now,
                   const char *why)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];

      if (!g_str_equal (correction->key, key))
        continue;
      ck_assert_str_eq (correction->was, was);
      ck_assert_str_eq (correction->now, now);
      ck_assert_str_eq (correction->why, why);
      return;
    }
  ck_abort_msg ("no correction of %s", key);
}

/* Whatever steps are named as the reason. */
static void
assert_change (GPtrArray  *corrections,
               const char *key,
               const char *was,
               const char *now)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];

      if (g_str_equal (correction->key, key))
        {
          ck_assert_str_ne (correction->why, "");
          assert_correction (corrections, key, was, now, correction->why);
          return;
        }
    }
  ck_abort_msg ("no correction of %s", key);
}

START_TEST (corrections_say_was_now_and_why)
{
  const WeftReturnChoice choice = { .grant = CVS };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) none = weft_return_corrections (file, &choice, &error);
  g_autoptr (GPtrArray) corrections = NULL;

  ck_assert_uint_eq (none->len, 0);
  worked_year_change (file, "money", "M-0015", "amount", "-922.30", "Market Foods put right");
  worked_year_change (file, "money", "M-0007", "amount", "-2345.00", "R. Dean put right");
  worked_year_answer (file, CVS, "did", "A lunch a week.");
  corrections = weft_return_corrections (file, &choice, &error);

  ck_assert_msg (corrections != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (corrections->len, 5);
  assert_correction (corrections, "spent", "£1,451.85", "£1,461.85", "Market Foods put right");
  assert_correction (corrections, "unspent", "£48.15", "£38.15", "Market Foods put right");
  assert_correction (corrections, "cash_in_fund", "−£251.85", "−£261.85", "Market Foods put right");
  assert_correction (corrections, "line:Food", "£912.30", "£922.30", "Market Foods put right");
  assert_correction (corrections, "answer:did", "", "A lunch a week.", "Answer to “What did you do?” written");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

/* What was said to be fine as it is is no answer of the return, and says nothing to the funder. */
START_TEST (what_is_fine_as_it_is_stays_a_correction)
{
  const WeftReturnChoice choice = { .grant = CVS };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) corrections = NULL;
  g_autoptr (WeftSigned) again = NULL;
  gboolean is_let_be;

  ck_assert (!weft_return_let_be (file, &choice, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, "Nothing in return R-2027-01 has changed since it was signed.\nThere is nothing to be reminded of.");

  worked_year_change (file, "money", "M-0015", "amount", "-922.30", "Market Foods put right");
  ck_assert (weft_return_find_let_be (file, &choice, &is_let_be, NULL) && !is_let_be);
  ck_assert (weft_return_let_be (file, &choice, NULL));
  ck_assert (weft_return_find_let_be (file, &choice, &is_let_be, NULL) && is_let_be);
  corrections = weft_return_corrections (file, &choice, NULL);
  ck_assert_uint_eq (corrections->len, 4);

  again = signing_sign_well (file, CVS, path);
  ck_assert_int_eq (again->revision, 2);
  ck_assert (signing_workbook_says (path, "Market Foods put right"));
  ck_assert (!signing_workbook_says (path, "as_it_is"));
  ck_assert (weft_return_find_let_be (file, &choice, &is_let_be, NULL) && !is_let_be);
}
END_TEST

/* A row that was given to another grant is nobody's step on this grant's rows any more. */
START_TEST (a_row_that_left_the_grant_is_explained)
{
  const WeftReturnChoice choice = { .grant = CVS };
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_change (file, "money", "M-0015", "grant", LOTTERY, "Market Foods given to the Lottery");
  corrections = weft_return_corrections (file, &choice, NULL);
  assert_correction (corrections, "spent", "£1,451.85", "£539.55", "Market Foods given to the Lottery");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

/* What is still to come follows the money, which says so itself; and to close a grant corrects nothing. */
START_TEST (an_award_without_instalments_is_corrected_by_its_money)
{
  const WeftReturnChoice choice = { .grant = "G-0009" };
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_put (file, "grants", "ref", "G-0009", "funder", "Leeds CVS", "title", "Urn", "amount", "450.00", "starts", "2026-04-01", "ends",
                   "2027-03-31", "status", "active", NULL);
  was_signed = signing_sign_well (file, "G-0009", path);
  worked_year_change (file, "grants", "G-0009", "status", "closed", "Urn closed");
  none = weft_return_corrections (file, &choice, NULL);
  ck_assert_uint_eq (none->len, 0);

  worked_year_put (file, "money", "date", "2026-06-01", "account", "Bank", "amount", "450.00", "grant", "G-0009", NULL);
  corrections = weft_return_corrections (file, &choice, NULL);
  ck_assert_uint_eq (corrections->len, 2);
  assert_change (corrections, "received", "£0.00", "£450.00");
  assert_change (corrections, "cash_in_fund", "£0.00", "£450.00");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

START_TEST (the_next_revision_wants_a_change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) first = signing_sign_well (file, CVS, path);
  g_autoptr (WeftSigned) none = signing_sign (file, CVS, path, &error);
  g_autoptr (WeftSigned) second = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_assert_fails (none != NULL, error, WEFT_JOB_ERROR_REFUSED,
                            "The return R-2027-01 is signed, and nothing in it has changed since.\n"
                            "Save its spreadsheet again if you need another copy.");

  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-10.00", "grant", CVS, "line", "Food", NULL);
  second = signing_sign_well (file, CVS, path);
  ret = worked_year_open (file, CVS);
  ck_assert_str_eq (second->return_ref, first->return_ref);
  ck_assert_int_eq (second->revision, 2);
  ck_assert_str_ne (second->sha256, first->sha256);
  ck_assert_int_eq (ret->revision, 2);
  ck_assert_int_eq (ret->spent, 146185);
}
END_TEST

/* The diary of a group names its people; a workbook that leaves it does not. */
START_TEST (corrections_leave_without_names)
{
  const WeftReturnChoice choice = { .grant = LOTTERY };
  g_autoptr (WeftSigned) first = signing_sign_well (file, LOTTERY, path);
  g_autoptr (WeftSigned) second = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_put (file, "hours", "date", "2027-03-02", "person", "Volunteer Number02", "hours", "3", "grant", LOTTERY, NULL);
  worked_year_change (file, "money", "M-0013", "amount", "-99.00", "Print Shop and Volunteer Number03 put right");
  corrections = weft_return_corrections (file, &choice, NULL);
  assert_correction (corrections, "line:Publicity", "£96.00", "£99.00", "Print Shop and Volunteer Number03 put right");
  second = signing_sign_well (file, LOTTERY, path);

  ck_assert_int_eq (first->revision + 1, second->revision);
  ck_assert (signing_workbook_says (path, "Records were put right"));
  ck_assert (signing_workbook_says (path, "Volunteer Number01")); /* who signs */
  for (guint i = 2; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Volunteer Number%02u", i);

      ck_assert_msg (!signing_workbook_says (path, name), "%s stands in the workbook", name);
    }
}
END_TEST

START_TEST (the_period_after_a_signed_one_follows_it)
{
  const WeftReturnChoice half = { .grant = LOTTERY, .to = "2026-09-30" };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) first = weft_return_open (file, &half, &error);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, LOTTERY, path);
  g_autoptr (WeftReturn) second = worked_year_open (file, LOTTERY);

  ck_assert_int_eq (first->spent, 234000 + 252000 + 61240 + 110485);
  ck_assert_str_eq (was_signed->return_ref, "R-2026-01");
  ck_assert_str_eq (second->return_ref, "R-2027-01");
  ck_assert_str_eq (second->from, "2026-10-01");
  ck_assert_str_eq (second->to, "2027-03-31");
  ck_assert_int_eq (second->spent_before, first->spent);
  ck_assert_int_eq (second->spent + second->spent_before, 931325);
  ck_assert_pstr_eq (second->due, NULL);
}
END_TEST

START_TEST (words_that_were_signed_for_another_grant)
{
  static const char *const grants[] = { CVS, LOTTERY };
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    worked_year_put (file, "evidence", "date", "2027-03-01", "kind", "quote", "text", "Tuesday is the best day.", "grant", grants[i], "consent", "return", NULL);
  was_signed = signing_sign_well (file, CVS, path);
  ret = worked_year_open (file, LOTTERY);

  ck_assert_uint_eq (ret->claimed_twice->len, 1);
  ck_assert_str_eq (ret->claimed_twice->pdata[0], "“Tuesday is the best day.” was told in the return R-2027-01 for “" CVS "” too.");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

static void
answer (int         person,
        int         wave,
        const char *date,
        int         points)
{
  g_autofree char *key = g_strdup_printf ("K%d", person);
  g_autofree char *month = g_strdup_printf ("%d", wave);
  g_autofree char *typed = g_strdup_printf ("%d", points);

  worked_year_put (file, "responses", "measure", "own", "key", key, "wave", month, "date", date, "item1", typed, "grant", LOTTERY, NULL);
}

/* Ten people went from 5 to 7; then more papers turn up, of 5 and 1. Of two of them nothing is told: who takes the ten from
 * the twelve would know how these two are. */
START_TEST (what_changed_for_people_is_compared)
{
  const WeftReturnChoice choice = { .grant = LOTTERY };
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_put (file, "measures", "key", "own", "name", "How it goes", "items", "own: How are things for you today?",
                   "min", "0", "max", "10", "higher_is_better", "yes", "scoring", "each", NULL);
  for (int i = 0; i < 10; i++)
    {
      answer (i, 0, "2026-05-01", 5);
      answer (i, 6, "2026-11-01", 7);
    }
  was_signed = signing_sign_well (file, LOTTERY, path);
  for (int i = 10; i < 12; i++)
    {
      answer (i, 0, "2026-05-01", 5);
      answer (i, 6, "2026-11-01", 1);
    }
  nothing = weft_return_corrections (file, &choice, NULL);
  ck_assert_uint_eq (nothing->len, 0);
  for (int i = 12; i < 18; i++)
    {
      answer (i, 0, "2026-05-01", 5);
      answer (i, 6, "2026-11-01", 1);
    }
  corrections = weft_return_corrections (file, &choice, NULL);
  ck_assert_uint_eq (corrections->len, 1);
  assert_change (corrections, "change:How are things for you today?", "5.0 before, 7.0 after, 10 people", "5.0 before, 4.3 after, 18 people");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

/* Rounded: the 21 who turn up later are told as 20. */
START_TEST (tallies_are_compared_as_they_are_shown)
{
  const WeftReturnChoice choice = { .grant = LOTTERY, .from = "2026-04-01", .to = "2027-03-31", .tier = "Full" };
  const WeftReturnChoice signed_one = { .grant = LOTTERY };
  g_autoptr (WeftReturn) opened = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_put (file, "equality", "period", YEAR, "question", "sex", "answer", "Female", "count", "61", NULL);
  worked_year_put (file, "equality", "period", YEAR, "question", "sex", "answer", "Male", "count", "30", NULL);
  opened = weft_return_open (file, &choice, NULL);
  ck_assert (((const WeftBands *)opened->bands->pdata[0])->safe);
  was_signed = signing_sign_well (file, LOTTERY, path);
  worked_year_put (file, "equality", "period", YEAR, "question", "sex", "answer", "Prefer not to say", "count", "21", NULL);

  corrections = weft_return_corrections (file, &signed_one, NULL);
  assert_correction (corrections, "tally:sex: Prefer not to say", "", "20", "Who took part was counted again");
  ck_assert_uint_eq (corrections->len, 1);
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("return corrections");
  TCase *tcase = tcase_create ("corrections");

  tcase_add_checked_fixture (tcase, open_year, close_year);
  tcase_add_test (tcase, corrections_say_was_now_and_why);
  tcase_add_test (tcase, what_is_fine_as_it_is_stays_a_correction);
  tcase_add_test (tcase, a_row_that_left_the_grant_is_explained);
  tcase_add_test (tcase, an_award_without_instalments_is_corrected_by_its_money);
  tcase_add_test (tcase, the_next_revision_wants_a_change);
  tcase_add_test (tcase, corrections_leave_without_names);
  tcase_add_test (tcase, the_period_after_a_signed_one_follows_it);
  tcase_add_test (tcase, what_changed_for_people_is_compared);
  tcase_add_test (tcase, tallies_are_compared_as_they_are_shown);
  tcase_add_test (tcase, words_that_were_signed_for_another_grant);
  suite_add_tcase (suite, tcase);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
