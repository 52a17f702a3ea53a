/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns of the worked year, to the penny. */

#include "worked-year.h"

#include "weft-home.h"

/* Source: the worked accounts of the Marsh Lane Warm Hub. */
static const struct
{
  const char *grant;
  WeftTier    tier;
  gint64      award, received, spent, unspent, cash, still_due;
} worked[] = {
  { LOTTERY, WEFT_TIER_STANDARD, 960000, 960000, 931325, 28675, 28675, 0 },
  { CVS, WEFT_TIER_SHORT, 150000, 120000, 145185, 4815, -25185, 30000 },
  { COUNCIL, WEFT_TIER_SHORT, 200000, 120000, 186000, 14000, -66000, 66000 },
};

START_TEST (money_of_a_grant_is_right_to_the_penny)
{
  g_autoptr (WeftReturn) ret = worked_year_open (worked_file, worked[_i].grant);

  ck_assert_int_eq (ret->tier, worked[_i].tier);
  ck_assert_int_eq (ret->award, worked[_i].award);
  ck_assert_int_eq (ret->received, worked[_i].received);
  ck_assert_int_eq (ret->spent, worked[_i].spent);
  ck_assert_int_eq (weft_return_unspent (ret), worked[_i].unspent);
  ck_assert_int_eq (weft_return_cash (ret), worked[_i].cash);
  ck_assert_int_eq (ret->still_due, worked[_i].still_due);
  ck_assert_int_eq (ret->money_outside, 0);
  ck_assert_uint_eq (ret->claimed_twice->len, 0);
}
END_TEST

static const struct
{
  const char *line;
  gint64      actual, variance; /* pence, basis points */
  gboolean    explain;
} worked_lines[] = {
  { "Sessional worker", 468000, -250, FALSE },
  { "Room hire", 252000, 500, FALSE },
  { "Volunteer expenses", 61240, -3196, TRUE },
  { "Materials and food", 110485, 1049, FALSE },
  { "Publicity", 9600, -5200, TRUE },
  { "Overheads", 30000, 0, FALSE },
};

START_TEST (lines_stand_in_the_order_of_the_budget)
{
  g_autoptr (WeftReturn) ret = worked_year_open (worked_file, LOTTERY);
  const WeftBudgetLine *line = g_ptr_array_index (ret->lines, _i);

  ck_assert_uint_eq (ret->lines->len, G_N_ELEMENTS (worked_lines));
  ck_assert_str_eq (line->line, worked_lines[_i].line);
  ck_assert_int_eq (line->actual, worked_lines[_i].actual);
  ck_assert_int_eq (line->period, worked_lines[_i].actual);
  ck_assert_int_eq (weft_return_variance (line), worked_lines[_i].variance);
  ck_assert_int_eq (line->explain, worked_lines[_i].explain);
}
END_TEST

START_TEST (a_payment_without_a_line_stands_on_its_category)
{
  g_autoptr (WeftReturn) ret = worked_year_open (worked_file, COUNCIL);
  const WeftBudgetLine *line = g_ptr_array_index (ret->lines, 0);

  ck_assert_uint_eq (ret->lines->len, 1);
  ck_assert_str_eq (line->line, "Equipment");
  ck_assert_int_eq (line->budget, 0);
  ck_assert_int_eq (line->actual, 186000);
}
END_TEST

START_TEST (volunteers_stand_against_income)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftVolunteering) given = weft_volunteering (worked_file, "2026-04-01", "2027-03-31", &error);

  ck_assert_msg (given != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_int_eq (given->people, 14);
  ck_assert_int_eq (given->minutes, 24750);
  ck_assert_int_eq (given->income, 1302550);
  ck_assert_int_eq (given->per_10000, 1075);
  ck_assert_int_eq (given->rate, 1271);
  ck_assert_int_eq (given->value, 524288);
  ck_assert_str_eq (given->rate_name, "National Living Wage (21 and over)");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("return");
  TCase *tcase = tcase_create ("worked year");

  tcase_add_checked_fixture (tcase, worked_year_begin, worked_year_end);
  tcase_add_loop_test (tcase, money_of_a_grant_is_right_to_the_penny, 0, G_N_ELEMENTS (worked));
  tcase_add_loop_test (tcase, lines_stand_in_the_order_of_the_budget, 0, G_N_ELEMENTS (worked_lines));
  tcase_add_test (tcase, a_payment_without_a_line_stands_on_its_category);
  tcase_add_test (tcase, volunteers_stand_against_income);
  suite_add_tcase (suite, tcase);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
