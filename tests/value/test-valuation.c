/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Discounting, uprating and the value of wellbeing, against the tables and worked examples of HM Treasury. */

#include "map-fixture.h"
#include "value-check.h"

#include <math.h>

/* Source: HM Treasury, Discounting: Green Book supplementary guidance (February 2026), annex A, tables A.1 (3.5 %) and
 * A.2 (health, 1.5 %): the whole of both, years 0 to 30. */
static const double table_a1[] = { 1.0000, 0.9662, 0.9335, 0.9019, 0.8714, 0.8420, 0.8135, 0.7860, 0.7594, 0.7337, 0.7089,
                                   0.6849, 0.6618, 0.6394, 0.6178, 0.5969, 0.5767, 0.5572, 0.5384, 0.5202, 0.5026, 0.4856,
                                   0.4692, 0.4533, 0.4380, 0.4231, 0.4088, 0.3950, 0.3817, 0.3687, 0.3563 };
static const double table_a2[] = { 1.0000, 0.9852, 0.9707, 0.9563, 0.9422, 0.9283, 0.9145, 0.9010, 0.8877, 0.8746, 0.8617,
                                   0.8489, 0.8364, 0.8240, 0.8118, 0.7999, 0.7880, 0.7764, 0.7649, 0.7536, 0.7425, 0.7315,
                                   0.7207, 0.7100, 0.6995, 0.6892, 0.6790, 0.6690, 0.6591, 0.6494, 0.6398 };

START_TEST (factors_are_those_of_the_published_tables)
{
  const guint year = (guint)_i;

  ck_assert_double_eq_tol (weft_discount_factor (WEFT_DISCOUNT_STANDARD, year), table_a1[year], 5e-5);
  ck_assert_double_eq_tol (weft_discount_factor (WEFT_DISCOUNT_WELLBEING, year), table_a2[year], 5e-5);
}
END_TEST

/* Source: HM Treasury, The Green Book (2026), paragraph 6.54: 3.50 % for years 1 to 30, 3.00 % for years 31 to 75, 2.50 %
 * for year 76 onwards; paragraph 6.58: the health rate applies in every year. The numbers are the products of those
 * yearly rates, worked out with 30 digits. */
static const struct
{
  guint  year;
  double standard, wellbeing;
} far_years[] = {
  { 30, 0.356278410602301540, 0.639762429906488611 },
  { 31, 0.345901369516797612, 0.630307812715752326 },
  { 75, 0.0942137725766914048, 0.327375994934391539 },
  { 76, 0.0919158756845769803, 0.322537926043735506 },
  { 125, 0.0274107630161949873, 0.155505129352241574 },
  { 200, 0.00430161185644285449, 0.0509086464390913386 },
};

START_TEST (far_years_go_on_from_the_one_before)
{
  const guint year = far_years[_i].year;

  ck_assert_double_eq_tol (weft_discount_factor (WEFT_DISCOUNT_STANDARD, year), far_years[_i].standard, 1e-13);
  ck_assert_double_eq_tol (weft_discount_factor (WEFT_DISCOUNT_WELLBEING, year), far_years[_i].wellbeing, 1e-13);
}
END_TEST

/* Source: The Green Book (2026), table 8: benefits of 1,000 pounds in real terms in years 0 to 5. */
START_TEST (six_years_of_a_thousand_pounds)
{
  static const MapRow row = { "Residents", "Benefits", 1, 1000, 0, 0, 0, 0, 6 };
  static const double worth[] = { 1000, 966, 934, 902, 871, 842 };
  g_autoptr (WeftAnalysis) analysis = make_map (&row, 1, 100000);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  const WeftOutcomeValue *value = valuation->rows->pdata[0];

  ck_assert_uint_eq (value->years->len, G_N_ELEMENTS (worth));
  ck_assert_uint_eq (valuation->n_years, G_N_ELEMENTS (worth));
  for (guint i = 0; i < G_N_ELEMENTS (worth); i++)
    ck_assert_double_eq (round (g_array_index (value->years, double, i) *
                                weft_valuation_factor (analysis, WEFT_DISCOUNT_STANDARD, i + 1)),
                         worth[i]);
  /* With the factors as printed: 1 + 0.9662 + 0.9335 + 0.9019 + 0.8714 + 0.8420. */
  ck_assert_double_eq_tol (valuation->present_value.at[WEFT_CASE_CENTRAL], 5515.0, 0.2);
  ck_assert_double_eq_tol (valuation->net_present_value.at[WEFT_CASE_CENTRAL], 4515.0, 0.2);
}
END_TEST

/* Source: the same, table 7: 1,104 pounds of year 5 are 1,000 of year 0 where prices rise by 2 % a year. */
START_TEST (prices_of_a_later_year_are_brought_back)
{
  static const double factors[] = { 1.000, 0.9804, 0.9612, 0.9423, 0.9238, 0.9057 };
  const WeftIndexYear base = { 2020, 100, 0 };
  WeftIndexYear       later = base;

  for (guint i = 1; i < G_N_ELEMENTS (factors); i++)
    {
      later.year++;
      later.prices *= 1.02;
      ck_assert_double_eq_tol (weft_uprating (&later, &base, WEFT_ROUTE_OWN, NULL), factors[i], 5e-5);
    }
  ck_assert_double_eq_tol (1104 * weft_uprating (&later, &base, WEFT_ROUTE_FISCAL, NULL), 1000, 0.5);
}
END_TEST

/* What has happened is not discounted (The Green Book (2026), paragraph 6.59); what is to come counts from then on. */
static const struct
{
  gboolean    is_evaluative;
  const char *from, *to;
  WeftTiming  timing;
  int         past;
  double      factors[5]; /* of years 1 to 5, of table A.1 */
} timings[] = {
  { FALSE, "2026-04-01", "2027-03-31", WEFT_TIMING_GREEN_BOOK, 0, { 1.0000, 0.9662, 0.9335, 0.9019, 0.8714 } },
  { FALSE, "2026-04-01", "2027-03-31", WEFT_TIMING_SROI, 0, { 0.9662, 0.9335, 0.9019, 0.8714, 0.8420 } },
  { TRUE, "2026-04-01", "2027-03-31", WEFT_TIMING_GREEN_BOOK, 1, { 1.0000, 0.9662, 0.9335, 0.9019, 0.8714 } },
  { TRUE, "2026-04-01", "2027-03-31", WEFT_TIMING_SROI, 1, { 1.0000, 0.9335, 0.9019, 0.8714, 0.8420 } },
  { TRUE, "2027-03-01", "2027-03-31", WEFT_TIMING_GREEN_BOOK, 1, { 1.0000, 0.9662, 0.9335, 0.9019, 0.8714 } },
  { TRUE, "2023-04-01", "2024-03-31", WEFT_TIMING_GREEN_BOOK, 1, { 1.0000, 0.9662, 0.9335, 0.9019, 0.8714 } },
  { TRUE, "2024-04-01", "2027-03-31", WEFT_TIMING_GREEN_BOOK, 3, { 1.0000, 1.0000, 1.0000, 0.9662, 0.9335 } },
  { TRUE, "2024-04-01", "2027-03-31", WEFT_TIMING_SROI, 3, { 1.0000, 1.0000, 1.0000, 0.9335, 0.9019 } },
};

START_TEST (the_past_is_not_discounted)
{
  g_autoptr (WeftAnalysis) analysis = make_map (NULL, 0, 0);

  analysis->is_evaluative = timings[_i].is_evaluative;
  analysis->timing = timings[_i].timing;
  fixture_say (&analysis->from, timings[_i].from);
  fixture_say (&analysis->to, timings[_i].to);
  ck_assert_int_eq (weft_analysis_past_years (analysis), timings[_i].past);
  for (guint year = 1; year <= 5; year++)
    ck_assert_double_eq_tol (weft_valuation_factor (analysis, WEFT_DISCOUNT_STANDARD, year), timings[_i].factors[year - 1], 5e-5);
}
END_TEST

/* Source: HM Treasury, Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance (July 2021). Points of life
 * satisfaction, or the ends of their interval, with 13,000 pounds each (10,000 to 16,000), 2019 prices. */
static const struct
{
  const char *where;
  double      low, points, high; /* of all people together, in a year */
  double      years;
  double      pounds_low, pounds, pounds_high; /* of the first whole year */
} wellbys[] = {
  { "page 30, box 7: 0.2 points, for two years", 0.2, 0.2, 0.2, 2, 2000, 2600, 3200 },
  { "page 30, box 7: one point", 1, 1, 1, 1, 10000, 13000, 16000 },
  { "page 40, box 11: 0.4 points", 0.4, 0.4, 0.4, 1, 4000, 5200, 6400 },
  { "page 40, box 11: 40 % of 10,000 people", 1600, 1600, 1600, 1, 16e6, 20.8e6, 25.6e6 },
  { "page 41, box 11: into employment", 0.38, 0.46, 0.53, 1, 3800, 5980, 8480 },
  { "page 61, annex 2: hardly ever lonely", 0.59, 0.7, 0.81, 1, 5900, 9100, 12960 },
  { "page 65, footnote 116: aircraft noise", -0.147, -0.147, -0.147, 1, -1470, -1911, -2352 },
};

START_TEST (points_of_life_satisfaction_are_worth_what_the_guidance_says)
{
  const MapRow row = { "People", wellbys[_i].where, wellbys[_i].points, 13000, 0, 0, 0, 0, wellbys[_i].years };
  g_autoptr (WeftAnalysis) analysis = make_map (&row, 1, 0);
  WeftOutcome *outcome = get_outcome (analysis, 0);
  g_autoptr (WeftValuation) valuation = NULL;
  const WeftOutcomeValue *value;

  outcome->route = WEFT_ROUTE_WELLBEING;
  outcome->discount = WEFT_DISCOUNT_WELLBEING;
  fixture_set (outcome, WEFT_ASSUMPTION_QUANTITY, wellbys[_i].low, wellbys[_i].points, wellbys[_i].high);
  fixture_set (outcome, WEFT_ASSUMPTION_VALUE, 10000, 13000, 16000);
  valuation = weft_valuation_new (analysis);
  value = valuation->rows->pdata[0];
  ck_assert_double_eq_tol (value->impact.at[WEFT_CASE_LOW], wellbys[_i].pounds_low, 1e-6);
  ck_assert_double_eq_tol (value->impact.at[WEFT_CASE_CENTRAL], wellbys[_i].pounds, 1e-6);
  ck_assert_double_eq_tol (value->impact.at[WEFT_CASE_HIGH], wellbys[_i].pounds_high, 1e-6);
  ck_assert_uint_eq (value->years->len, (guint)wellbys[_i].years);
  for (guint i = 0; i < value->years->len; i++)
    ck_assert_double_eq_tol (g_array_index (value->years, double, i), wellbys[_i].pounds, 1e-6);
  /* The second year is worth 1 / 1.015 = 0.9852 of the first. */
  ck_assert_double_eq_tol (value->present_value.at[WEFT_CASE_CENTRAL],
                           wellbys[_i].pounds * (wellbys[_i].years > 1 ? 1.985222 : 1), fabs (wellbys[_i].pounds) * 1e-6);
  ck_assert_double_eq (valuation->by_route[WEFT_ROUTE_WELLBEING].at[WEFT_CASE_LOW], value->present_value.at[WEFT_CASE_LOW]);
  ck_assert_double_eq (valuation->by_benefit[WEFT_BENEFIT_PEOPLE].at[WEFT_CASE_HIGH], value->present_value.at[WEFT_CASE_HIGH]);
}
END_TEST

/* Page 30, box 7: "if a wellbeing effect lasts six months, the reported impact on life satisfaction should be halved". */
START_TEST (six_months_are_worth_half)
{
  static const MapRow row = { "People", "Life satisfaction", 0.2, 13000, 0, 0, 0, 0, 0.5 };
  g_autoptr (WeftAnalysis) analysis = make_map (&row, 1, 0);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);

  ck_assert_double_eq_tol (valuation->total_impact.at[WEFT_CASE_CENTRAL], 2600, 1e-9);
  ck_assert_double_eq_tol (valuation->present_value.at[WEFT_CASE_CENTRAL], 1300, 1e-9);
  ck_assert_uint_eq (valuation->n_years, 1);
}
END_TEST

/* Worked examples of bringing an amount into another year's prices, each with the index that its author printed. */
static const struct
{
  const char *source;
  double      from, to;
  double      pounds, wanted, tolerance;
} upratings[] = {
  { "HM Treasury, GDP deflators, annex A, How to use the GDP deflator series: practical examples, 1998-99 to 2003-04", 91.031, 102.789, 7.4e6, 8.36e6, 5e3 },
  { "NHS Digital, Adult Social Care Activity and Finance Report 2018-19, appendix A, 2008-09 to 2018-19", 84.421, 100, 100, 118.45, 5e-3 },
  { "HM Treasury, GDP deflators, December 2025: a point of life satisfaction, 2019 to 2024", 81.1085, 100, 13000, 16027.91, 5e-3 },
  { "the same: its low value", 81.1085, 100, 10000, 12329.16, 5e-3 },
  { "the same: its high value", 81.1085, 100, 16000, 19726.66, 5e-3 },
};

START_TEST (amounts_are_brought_into_another_years_prices)
{
  const WeftIndexYear from = { 1998, upratings[_i].from, 0 };
  const WeftIndexYear to = { 2024, upratings[_i].to, 0 };
  int                 missing = -1;

  for (guint route = 0; route < WEFT_N_ROUTES; route++)
    ck_assert_double_eq_tol (upratings[_i].pounds * weft_uprating (&from, &to, route, &missing), upratings[_i].wanted,
                             upratings[_i].tolerance);
  ck_assert_int_eq (missing, 0);
}
END_TEST

/* Page 57: deflator × (GDP per head)^1.3. 2 to the power of 10 × 1.3 is 2^13; a millionth more income is 1.3 millionths. */
static const struct
{
  WeftRoute     route;
  WeftIndexYear from, to;
  double        wanted;
  int           missing;
} incomes[] = {
  { WEFT_ROUTE_WELLBEING, { 2019, 100, 1 }, { 2024, 100, 1024 }, 8192, 0 },
  { WEFT_ROUTE_WELLBEING, { 2019, 50, 1 }, { 2024, 100, 1024 }, 16384, 0 },
  { WEFT_ROUTE_WELLBEING, { 2024, 100, 1024 }, { 2019, 50, 1 }, 1.0 / 16384, 0 },
  { WEFT_ROUTE_WELLBEING, { 2019, 100, 1000000 }, { 2024, 100, 1000001 }, 1.0000013, 0 },
  { WEFT_ROUTE_WELLBEING, { 2019, 100, 0 }, { 2024, 200, 1024 }, 2, 0 },
  { WEFT_ROUTE_WELLBEING, { 2019, 100, 1024 }, { 2024, 200, 0 }, 2, 0 },
  { WEFT_ROUTE_FISCAL, { 2019, 100, 1 }, { 2024, 200, 1024 }, 2, 0 },
  { WEFT_ROUTE_OWN, { 2019, 100, 1 }, { 2024, 200, 1024 }, 2, 0 },
  { WEFT_ROUTE_WELLBEING, { 2024, 100, 1 }, { 2024, 100, 1024 }, 1, 0 },
  { WEFT_ROUTE_WELLBEING, { 2019, 0, 1 }, { 2024, 100, 1024 }, 1, 2019 },
  { WEFT_ROUTE_WELLBEING, { 2019, 100, 1 }, { 2031, 0, 1024 }, 1, 2031 },
  { WEFT_ROUTE_OWN, { 1985, 0, 0 }, { 2031, 0, 0 }, 1, 1985 },
};

START_TEST (incomes_count_with_the_power_of_one_point_three)
{
  int missing = -1;

  ck_assert_double_eq_tol (weft_uprating (&incomes[_i].from, &incomes[_i].to, incomes[_i].route, &missing), incomes[_i].wanted,
                           incomes[_i].wanted * 1e-12);
  ck_assert_int_eq (missing, incomes[_i].missing);
  ck_assert_double_eq_tol (weft_uprating (&incomes[_i].from, &incomes[_i].to, incomes[_i].route, NULL), incomes[_i].wanted,
                           incomes[_i].wanted * 1e-12);
}
END_TEST

/* An uprated value is uprated once, and the ratio follows. */
START_TEST (a_value_is_uprated_once)
{
  static const MapRow row = { "People", "Life satisfaction", 2, 13000, 0, 0, 0, 0, 1 };
  g_autoptr (WeftAnalysis) analysis = make_map (&row, 1, 1602791);
  WeftOutcome *outcome = get_outcome (analysis, 0);
  g_autoptr (WeftValuation) valuation = NULL;
  const WeftOutcomeValue *value;

  outcome->price_year = 2019;
  outcome->index_from = (WeftIndexYear){ 2019, 81.1085, 0 };
  outcome->index_to = (WeftIndexYear){ 2024, 100, 0 };
  valuation = weft_valuation_new (analysis);
  value = valuation->rows->pdata[0];
  ck_assert_double_eq_tol (value->uprating, 1.232916, 5e-7);
  ck_assert_double_eq_tol (value->value.at[WEFT_CASE_CENTRAL], 16027.91, 5e-3);
  ck_assert_double_eq_tol (valuation->ratio.at[WEFT_CASE_CENTRAL], 2, 1e-6);
  ck_assert_double_eq_tol (valuation->net_ratio.at[WEFT_CASE_CENTRAL], 1, 1e-6);
}
END_TEST

static const struct
{
  double pounds, wanted;
} two_figures[] = {
  { 0, 0 },
  { 12345.67, 12000 },
  { 12500.01, 13000 },
  { 99.4, 99 },
  { 99.6, 100 },
  { 996, 1000 },
  { 1000, 1000 },
  { 1743046, 1700000 },
  { 5.80, 5.8 },
  { 3.145, 3.1 },
  { 0.956, 0.96 },
  { 0.0432, 0.043 },
  { -1911, -1900 },
  { -0.556, -0.56 },
  { 9e15, 9e15 },
};

START_TEST (two_figures_are_kept)
{
  ck_assert_double_eq_tol (weft_two_figures (two_figures[_i].pounds), two_figures[_i].wanted,
                           fabs (two_figures[_i].wanted) * 1e-12 + 1e-15);
}
END_TEST

static const struct
{
  double pounds;
  gint64 pence;
} pence[] = {
  { 0, 0 },
  { 1, 100 },
  { 0.125, 13 },
  { -0.125, -13 },
  { 311696.006, 31169601 },
  { 1e30, 9000000000000000000 },
  { -1e30, -9000000000000000000 },
};

START_TEST (pounds_become_whole_pence)
{
  ck_assert_int_eq (weft_valuation_pence (pence[_i].pounds), pence[_i].pence);
}
END_TEST

static const struct
{
  double duration;
  guint  year;
  double share;
} shares[] = {
  { 0, 1, 0 },
  { 0.5, 1, 0.5 },
  { 0.5, 2, 0 },
  { 1, 1, 1 },
  { 1, 2, 0 },
  { 2.25, 2, 1 },
  { 2.25, 3, 0.25 },
  { 2.25, 4, 0 },
  { 40, 40, 1 },
  { -1, 1, 0 },
};

START_TEST (a_year_counts_as_far_as_it_lasts)
{
  ck_assert_double_eq (weft_outcome_share (shares[_i].duration, shares[_i].year), shares[_i].share);
}
END_TEST

START_TEST (the_three_cases_are_as_they_are_written)
{
  const gint64 low = 250000, high = -3000000;
  WeftRange    range;

  weft_range_set (&range, 1000000, NULL, NULL);
  ck_assert_double_eq (range.at[WEFT_CASE_LOW], 1);
  ck_assert_double_eq (range.at[WEFT_CASE_HIGH], 1);
  ck_assert (!weft_range_is_wide (&range));
  weft_range_set (&range, 1000000, &low, NULL);
  ck_assert_double_eq (range.at[WEFT_CASE_LOW], 0.25);
  ck_assert (weft_range_is_wide (&range));
  weft_range_set (&range, 1000000, NULL, &high);
  ck_assert_double_eq (range.at[WEFT_CASE_CENTRAL], 1);
  ck_assert_double_eq (range.at[WEFT_CASE_HIGH], -3);
  ck_assert (weft_range_is_wide (&range));
}
END_TEST

START_TEST (keys_are_those_of_the_file)
{
  static const char *const keys[] = { "quantity", "value", "deadweight", "displacement", "attribution", "drop_off", "duration" };

  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    {
      ck_assert_str_eq (weft_assumption_key (i), keys[i]);
      ck_assert_int_eq (weft_assumption_is_share (i), i >= 2 && i <= 5);
    }
  ck_assert_str_eq (weft_route_key (WEFT_ROUTE_FISCAL), "fiscal");
  ck_assert_str_eq (weft_route_key (WEFT_ROUTE_WELLBEING), "wellbeing");
  ck_assert_str_eq (weft_route_key (WEFT_ROUTE_OWN), "own");
  ck_assert_str_eq (weft_benefit_key (WEFT_BENEFIT_CASH), "cash_released");
  ck_assert_str_eq (weft_benefit_key (WEFT_BENEFIT_CAPACITY), "capacity_freed");
  ck_assert_str_eq (weft_benefit_key (WEFT_BENEFIT_PEOPLE), "value_to_people");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("valuation");
  TCase *tcase = tcase_create ("valuation");

  tcase_add_loop_test (tcase, factors_are_those_of_the_published_tables, 0, G_N_ELEMENTS (table_a1));
  tcase_add_loop_test (tcase, far_years_go_on_from_the_one_before, 0, G_N_ELEMENTS (far_years));
  tcase_add_test (tcase, six_years_of_a_thousand_pounds);
  tcase_add_test (tcase, prices_of_a_later_year_are_brought_back);
  tcase_add_loop_test (tcase, the_past_is_not_discounted, 0, G_N_ELEMENTS (timings));
  tcase_add_loop_test (tcase, points_of_life_satisfaction_are_worth_what_the_guidance_says, 0, G_N_ELEMENTS (wellbys));
  tcase_add_test (tcase, six_months_are_worth_half);
  tcase_add_loop_test (tcase, amounts_are_brought_into_another_years_prices, 0, G_N_ELEMENTS (upratings));
  tcase_add_loop_test (tcase, incomes_count_with_the_power_of_one_point_three, 0, G_N_ELEMENTS (incomes));
  tcase_add_test (tcase, a_value_is_uprated_once);
  tcase_add_loop_test (tcase, two_figures_are_kept, 0, G_N_ELEMENTS (two_figures));
  tcase_add_loop_test (tcase, pounds_become_whole_pence, 0, G_N_ELEMENTS (pence));
  tcase_add_loop_test (tcase, a_year_counts_as_far_as_it_lasts, 0, G_N_ELEMENTS (shares));
  tcase_add_test (tcase, the_three_cases_are_as_they_are_written);
  tcase_add_test (tcase, keys_are_those_of_the_file);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
