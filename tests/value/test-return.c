/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A return's sums and what follows from them, against the worked year. */

#include "return-fixture.h"
#include "value-check.h"

static const struct
{
  WeftReturn *(*make) (void);
  gint64 unspent, cash;
} sums[] = {
  { make_lottery, 28675, 28675 },
  { make_micro, 4815, -25185 },
  { make_council, 14000, -66000 },
};

START_TEST (unspent_and_cash_are_the_worked_ones)
{
  g_autoptr (WeftReturn) ret = sums[_i].make ();

  ck_assert_int_eq (weft_return_unspent (ret), sums[_i].unspent);
  ck_assert_int_eq (weft_return_cash (ret), sums[_i].cash);
}
END_TEST

START_TEST (earlier_spending_is_spent_too)
{
  g_autoptr (WeftReturn) ret = make_lottery ();

  ret->spent_before = 20000;
  ck_assert_int_eq (weft_return_unspent (ret), 8675);
}
END_TEST

static const struct
{
  gint64      more; /* pence beyond the award */
  const char *answer, *told;
} overspent[] = {
  { 1250, NULL, NULL },
  { 1250, "keep: for tea", NULL },
  { 1250, "From our own money", "From our own money" },
  { 0, "From our own money", NULL },
};

/* What was to become of money that is left says nothing about money that is not. */
START_TEST (what_was_spent_beyond_the_award)
{
  g_autoptr (WeftReturn) ret = make_lottery ();

  ret->spent = ret->award + overspent[_i].more;
  if (overspent[_i].answer != NULL)
    add_answer (ret, "unspent", overspent[_i].answer);
  ck_assert_int_eq (weft_return_overspent (ret), overspent[_i].more);
  ck_assert_pstr_eq (weft_return_overspent_answer (ret), overspent[_i].told);
  ret->spent = 0;
  ck_assert_int_eq (weft_return_overspent (ret), 0);
}
END_TEST

static const struct
{
  const char *to;
  gint64      still_due, rows, claimed;
  gboolean    is_said;
} in_parts[] = {
  { "2027-03-31", 459999, 1, 0, TRUE },
  { "2027-03-31", 460000, 1, 0, FALSE },
  { "2026-12-31", 459999, 1, 0, FALSE }, /* there is time to write it down */
  { "2027-03-31", 459999, 0, 0, FALSE }, /* the rest of an award without instalments */
  { "2027-03-31", 459999, 1, 100, FALSE },
};

/* At the end of the grant an instalment that nobody wrote down would be told as not due. */
START_TEST (an_instalment_that_is_missing_is_said)
{
  static const char *const warning = "£5,000.00 came in and £4,599.99 is still to come: less than the award of £9,600.00. "
                                     "On the page of the grant, look whether an instalment is missing.";
  g_autoptr (WeftReturn) ret = weft_return_new ();
  g_autoptr (WeftReadiness) readiness = NULL;

  ret->tier = WEFT_TIER_FULL;
  ret->award = 960000;
  ret->fund_received = 500000;
  ret->ends = g_strdup ("2027-03-31");
  ret->to = g_strdup (in_parts[_i].to);
  ret->still_due = in_parts[_i].still_due;
  ret->still_due_rows = in_parts[_i].rows;
  ret->claimed = in_parts[_i].claimed;
  readiness = weft_return_readiness (ret, &weft_ladder_default);
  ck_assert_pstr_eq (weft_issues_find (readiness->hints, "still_due"), in_parts[_i].is_said ? warning : NULL);
}
END_TEST

/* The worked variances are -2.5, 5.0, -32.0, 10.5, -52.0 and 0.0 per cent to one decimal. */
START_TEST (variances_are_the_worked_ones)
{
  static const gint64   basis_points[] = { -250, 500, -3196, 1049, -5200, 0 };
  static const gboolean explain[] = { FALSE, FALSE, TRUE, FALSE, TRUE, FALSE };
  g_autoptr (WeftReturn) ret = make_lottery ();

  weft_return_settle (ret, &weft_ladder_default);
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      ck_assert_int_eq (weft_return_variance (line), basis_points[i]);
      ck_assert_msg (line->explain == explain[i], "%s", line->line);
      ck_assert (!line->required); /* 9,600.00: reasons are asked above 10,000.00 only */
    }
}
END_TEST

static const struct
{
  gint64   budget, actual;
  gboolean explain;
} differences[] = {
  { 100000, 115000, FALSE }, /* 15 % exactly */
  { 100000, 115001, TRUE },
  { 100000, 84999, TRUE },
  { 100000, 85000, FALSE },
  { 10000, 15000, FALSE }, /* 50.00 exactly */
  { 10000, 15001, TRUE },
  { 0, 5000, FALSE },
  { 0, 5001, TRUE }, /* not in the budget at all */
  { G_MAXINT64, 0, TRUE },
};

START_TEST (a_reason_is_wanted_strictly_above_both_limits)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  const WeftBudgetLine *line;

  ret->tier = WEFT_TIER_FULL;
  add_line (ret, "Food", differences[_i].budget, differences[_i].actual);
  add_answer (ret, "variance:food", "prices rose");
  weft_return_settle (ret, &weft_ladder_default);
  line = g_ptr_array_index (ret->lines, 0);
  ck_assert_int_eq (line->explain, differences[_i].explain);
  ck_assert_int_eq (line->required, differences[_i].explain);
  ck_assert_str_eq (line->why, "prices rose");
}
END_TEST

START_TEST (a_reason_that_is_there_stays)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  WeftBudgetLine *line;

  add_line (ret, "Food", 1, 2);
  line = g_ptr_array_index (ret->lines, 0);
  line->why = g_strdup ("as it was");
  add_answer (ret, "variance:Food", "another");
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_str_eq (line->why, "as it was");
}
END_TEST

START_TEST (words_about_a_target_are_found)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();
  WeftReturnTarget *warmer;

  add_target (ret, "Less alone", NULL);
  add_target (ret, "Warmer", NULL);
  warmer = g_ptr_array_index (ret->targets, 1);
  warmer->words = g_strdup ("as it was");
  add_answer (ret, "target:Less alone", "People talk.");
  add_answer (ret, "target:Warmer", "another");
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_str_eq (((WeftReturnTarget *)g_ptr_array_index (ret->targets, 0))->words, "People talk.");
  ck_assert_str_eq (warmer->words, "as it was");
}
END_TEST

static const struct
{
  WeftTier tier;
  guint    kept;
} receipts[] = {
  { WEFT_TIER_NOTE, 0 },
  { WEFT_TIER_SHORT, 0 },
  { WEFT_TIER_STANDARD, 2 },
  { WEFT_TIER_FULL, 3 },
};

START_TEST (receipts_are_kept_as_the_tier_asks)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();

  ret->tier = receipts[_i].tier;
  add_receipt (ret, 25000);
  add_receipt (ret, 24999);
  add_receipt (ret, 100000);
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (ret->receipts->len, receipts[_i].kept);
}
END_TEST

START_TEST (answers_are_found)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();

  add_answer (ret, "did", "  ");
  add_answer (ret, "did", "We opened the hall.");
  ck_assert_str_eq (weft_return_answer (ret, "DID"), "We opened the hall.");
  ck_assert_ptr_null (weft_return_answer (ret, "learned"));
}
END_TEST

static const struct
{
  const char *text, *choice, *words;
} answers[] = {
  { "yes", "yes", "" },
  { "Mostly: two lines moved", "mostly", "two lines moved" },
  { "changed\nThe hall closed.", "changed", "The hall closed." },
  { "  keep\r\n\r\nfor soup", "keep", "for soup" },
  { "Carry. It pays April.", "carry", "It pays April." },
  { "return", "return", "" },
  { "returning it", NULL, "returning it" },
  { "Yes we did", NULL, "Yes we did" },
  { "", NULL, "" },
  { NULL, NULL, "" },
};

START_TEST (an_answer_begins_with_its_choice)
{
  const char *words = NULL;

  ck_assert_pstr_eq (weft_answer_choice (answers[_i].text, &words), answers[_i].choice);
  ck_assert_str_eq (words, answers[_i].words);
  ck_assert_pstr_eq (weft_answer_choice (answers[_i].text, NULL), answers[_i].choice);
}
END_TEST

START_TEST (nothing_can_be_freed)
{
  weft_return_free (NULL);
  weft_readiness_free (NULL);
  weft_figure_free (NULL);
  weft_budget_line_free (NULL);
  weft_band_free (NULL);
  weft_bands_free (NULL);
  weft_bands_free (g_new0 (WeftBands, 1));
  weft_return_target_free (NULL);
  weft_receipt_free (NULL);
  weft_story_free (NULL);
  weft_month_hours_free (NULL);
  weft_month_hours_free (g_new0 (WeftMonthHours, 1));
  weft_answer_free (NULL);
  weft_issue_free (NULL);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return");
  TCase *tcase = tcase_create ("return");

  tcase_add_loop_test (tcase, unspent_and_cash_are_the_worked_ones, 0, G_N_ELEMENTS (sums));
  tcase_add_test (tcase, earlier_spending_is_spent_too);
  tcase_add_loop_test (tcase, what_was_spent_beyond_the_award, 0, G_N_ELEMENTS (overspent));
  tcase_add_loop_test (tcase, an_instalment_that_is_missing_is_said, 0, G_N_ELEMENTS (in_parts));
  tcase_add_test (tcase, variances_are_the_worked_ones);
  tcase_add_loop_test (tcase, a_reason_is_wanted_strictly_above_both_limits, 0, G_N_ELEMENTS (differences));
  tcase_add_test (tcase, a_reason_that_is_there_stays);
  tcase_add_loop_test (tcase, receipts_are_kept_as_the_tier_asks, 0, G_N_ELEMENTS (receipts));
  tcase_add_test (tcase, words_about_a_target_are_found);
  tcase_add_test (tcase, answers_are_found);
  tcase_add_loop_test (tcase, an_answer_begins_with_its_choice, 0, G_N_ELEMENTS (answers));
  tcase_add_test (tcase, nothing_can_be_freed);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
