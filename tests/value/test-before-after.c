/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before and after: who is missing, what the others answered, and what may be said of it. */

#include "value-check.h"

#include "weft-before-after.h"
#include "weft-measure.h"

#define POINTS(number) ((gint64)(number)*WEFT_SCORE_ONE)
#define TENTHS(number) ((gint64)(number)*WEFT_SCORE_ONE / 10)

/* Hours of sleep gained under the first and the second drug: Student, Biometrika 6 (1908), as in R's "sleep". */
static const int first_drug[] = { 7, -16, -2, -12, -1, 34, 37, 8, 0, 20 };
static const int second_drug[] = { 19, 8, 11, 1, -1, 44, 55, 16, 46, 34 };

START_TEST (the_sleep_of_ten_patients)
{
  WeftAsked       asked[G_N_ELEMENTS (first_drug)];
  WeftBeforeAfter result;

  for (guint i = 0; i < G_N_ELEMENTS (first_drug); i++)
    asked[i] = (WeftAsked){ TRUE, TRUE, TRUE, TENTHS (first_drug[i]), TENTHS (second_drug[i]) };
  result = weft_before_after (asked, G_N_ELEMENTS (asked), TRUE);

  ck_assert_uint_eq (result.both, 10);
  ck_assert_double_eq_tol (result.before.mean, 0.75, 1e-9);
  ck_assert_double_eq_tol (result.after.mean, 2.33, 1e-9);
  ck_assert_double_eq_tol (result.t.t, 4.0621, 5e-5);
  ck_assert_double_eq_tol (result.t.p, 0.002833, 5e-7);
  ck_assert_double_eq_tol (result.low, 0.7001142, 5e-8);
  ck_assert_double_eq_tol (result.high, 2.4598858, 5e-8);
  ck_assert_uint_eq (result.improved, 8);
  ck_assert_uint_eq (result.same, 2);
  ck_assert_int_eq (weft_before_after_verdict (&result, TRUE), WEFT_VERDICT_BETTER);
  ck_assert_int_eq (weft_before_after_verdict (&result, FALSE), WEFT_VERDICT_WORSE);
}
END_TEST

START_TEST (those_who_are_missing_are_counted_first)
{
  const WeftAsked asked[] = {
    { TRUE, TRUE, TRUE, POINTS (4), POINTS (6) },
    { TRUE, TRUE, TRUE, POINTS (5), POINTS (5) },
    { TRUE, TRUE, FALSE, POINTS (2), 0 },
    { TRUE, FALSE, FALSE, POINTS (3), 0 },
    { FALSE, TRUE, TRUE, 0, POINTS (9) },
  };
  WeftBeforeAfter result = weft_before_after (asked, G_N_ELEMENTS (asked), TRUE);

  ck_assert_uint_eq (result.started, 4);
  ck_assert_uint_eq (result.asked_again, 3);
  ck_assert_uint_eq (result.both, 2);
  ck_assert_int_eq (weft_follow_up_percent (result.started, result.both), 50);
  ck_assert_double_eq_tol (result.change.mean, 1, 1e-12);
  ck_assert_double_eq_tol (result.leavers_before, 2.5, 1e-12);
  ck_assert_double_eq_tol (result.cautious_change, 0.5, 1e-12);
  ck_assert (!result.has_interval);
  ck_assert_int_eq (weft_before_after_verdict (&result, TRUE), WEFT_VERDICT_TOO_FEW);
}
END_TEST

/* A point is enough, a hair less is not; where lower is better, down is up. */
static const struct
{
  gint64   change;
  gboolean higher_is_better;
  guint    improved, same, worse;
} directions[] = {
  { WEFT_SCORE_ONE, TRUE, 1, 0, 0 },
  { WEFT_SCORE_ONE - 1, TRUE, 0, 1, 0 },
  { -WEFT_SCORE_ONE, TRUE, 0, 0, 1 },
  { -WEFT_SCORE_ONE, FALSE, 1, 0, 0 },
  { 1 - WEFT_SCORE_ONE, FALSE, 0, 1, 0 },
  { WEFT_SCORE_ONE, FALSE, 0, 0, 1 },
};

START_TEST (a_point_makes_a_difference)
{
  const WeftAsked asked = { TRUE, TRUE, TRUE, POINTS (5), POINTS (5) + directions[_i].change };
  WeftBeforeAfter result = weft_before_after (&asked, 1, directions[_i].higher_is_better);

  ck_assert_uint_eq (result.improved, directions[_i].improved);
  ck_assert_uint_eq (result.same, directions[_i].same);
  ck_assert_uint_eq (result.worse, directions[_i].worse);
}
END_TEST

START_TEST (an_interval_with_nothing_in_it_cannot_tell)
{
  WeftAsked       asked[8];
  WeftBeforeAfter result;

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    asked[i] = (WeftAsked){ TRUE, TRUE, TRUE, POINTS (5), POINTS (i % 2 == 0 ? 7 : 4) };
  result = weft_before_after (asked, G_N_ELEMENTS (asked), TRUE);
  ck_assert_double_eq_tol (result.change.mean, 0.5, 1e-12);
  ck_assert_int_eq (weft_before_after_verdict (&result, TRUE), WEFT_VERDICT_CANNOT_TELL);
}
END_TEST

START_TEST (nobody_is_no_fault)
{
  WeftBeforeAfter result = weft_before_after (NULL, 0, TRUE);

  ck_assert_uint_eq (result.started, 0);
  ck_assert_int_eq (weft_follow_up_percent (result.started, result.both), 0);
  ck_assert_double_eq (result.cautious_change, 0);
  ck_assert_double_eq (result.p_wilcoxon, 1);
  ck_assert_int_eq (weft_before_after_verdict (&result, TRUE), WEFT_VERDICT_TOO_FEW);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("before-after");
  TCase *tcase = tcase_create ("before and after");

  tcase_add_test (tcase, the_sleep_of_ten_patients);
  tcase_add_test (tcase, those_who_are_missing_are_counted_first);
  tcase_add_loop_test (tcase, a_point_makes_a_difference, 0, G_N_ELEMENTS (directions));
  tcase_add_test (tcase, an_interval_with_nothing_in_it_cannot_tell);
  tcase_add_test (tcase, nobody_is_no_fault);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
