/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would change the answer, when it pays back, and numbers at their ends. */

#include "map-fixture.h"
#include "value-check.h"

#include <math.h>

/* 12,000 pounds a year from the first month on: what is put in comes back in so many months. */
static const struct
{
  const char *what;
  double      a_year, duration, drop_off;
  gint64      pence;
  gint64      months; /* -1: never */
} paybacks[] = {
  { "three months to the pound", 12000, 1, 0, 300000, 3 },
  { "a penny more", 12000, 1, 0, 300001, 4 },
  { "a penny less", 12000, 1, 0, 299999, 3 },
  { "the whole year", 12000, 1, 0, 1200000, 12 },
  { "more than it gives", 12000, 1, 0, 1200001, -1 },
  { "it stops after half a year", 12000, 0.5, 0, 600000, 6 },
  { "it stops before", 12000, 0.5, 0, 600001, -1 },
  { "the last month is half a month", 12000, 0.375, 0, 450000, 5 },
  /* The second year gives 1,000 / 1.035 = 966.18 a month. */
  { "the second year is discounted", 12000, 2, 0, 1296618, 13 },
  { "the second year is discounted, a penny more", 12000, 2, 0, 1296619, 14 },
  { "the second year fades to half", 12000, 2, 0.5, 1248309, 13 },
  { "the second year fades to half, a penny more", 12000, 2, 0.5, 1248310, 14 },
  { "nothing was put in", 12000, 1, 0, 0, -1 },
  { "it does harm", -12000, 1, 0, 300000, -1 },
  { "it does not last", 12000, 0, 0, 300000, -1 },
};

START_TEST (what_was_put_in_comes_back)
{
  const MapRow row = { "People", paybacks[_i].what, 1, paybacks[_i].a_year, 0, 0, 0, paybacks[_i].drop_off, paybacks[_i].duration };
  g_autoptr (WeftAnalysis) analysis = make_map (&row, 1, paybacks[_i].pence);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);

  ck_assert_int_eq (valuation->payback_months, paybacks[_i].months);
}
END_TEST

/* One outcome of 100 × 50 pounds, half of it taken off: 2,500 pounds, beside others worth 1,000. */
static const struct
{
  const char *what;
  double      deadweight, others;
  gint64      pence;
  gboolean    is_known[4], is_reachable[4];
  double      values[4]; /* deadweight, attribution, quantity, value */
} switches[] = {
  { "twice the cost", 0.5, 0, 125000, { TRUE, TRUE, TRUE, TRUE }, { TRUE, TRUE, TRUE, TRUE }, { 0.75, 0.5, 50, 25 } },
  { "the others bear part", 0.5, 1000, 225000, { TRUE, TRUE, TRUE, TRUE }, { TRUE, TRUE, TRUE, TRUE }, { 0.75, 0.5, 50, 25 } },
  { "the others bear all", 0.5, 1000, 100000, { TRUE, TRUE, TRUE, TRUE }, { TRUE, TRUE, TRUE, TRUE }, { 1, 1, 0, 0 } },
  { "the others bear more than all", 0.5, 1000, 50000, { TRUE, TRUE, TRUE, TRUE }, { FALSE, FALSE, FALSE, FALSE }, { 1.1, 1.2, -20, -10 } },
  { "nothing taken off is enough", 0.5, 0, 500000, { TRUE, TRUE, TRUE, TRUE }, { TRUE, FALSE, TRUE, TRUE }, { 0, -1, 200, 100 } },
  { "nothing taken off is not enough", 0.5, 0, 1000000, { TRUE, TRUE, TRUE, TRUE }, { FALSE, FALSE, TRUE, TRUE }, { -1, -3, 400, 200 } },
  { "all is taken off", 1, 0, 125000, { FALSE }, { FALSE }, { 0 } },
  { "nothing was put in", 0.5, 0, 0, { FALSE }, { FALSE }, { 0 } },
};

START_TEST (switching_values_in_closed_form)
{
  const MapRow                rows[] = { { "People", switches[_i].what, 100, 50, switches[_i].deadweight, 0, 0, 0, 1 },
                                         { "Others", "Something else", 1, switches[_i].others, 0, 0, 0, 0, 1 } };
  static const WeftAssumption order[] = { WEFT_ASSUMPTION_DEADWEIGHT, WEFT_ASSUMPTION_ATTRIBUTION, WEFT_ASSUMPTION_QUANTITY, WEFT_ASSUMPTION_VALUE };
  g_autoptr (WeftAnalysis) analysis = make_map (rows, G_N_ELEMENTS (rows), switches[_i].pence);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const WeftSwitch *found = &g_array_index (valuation->switches, WeftSwitch, i);

      ck_assert_int_eq (found->assumption, order[i]);
      ck_assert_int_eq (found->is_known, switches[_i].is_known[i]);
      ck_assert_int_eq (found->is_reachable, switches[_i].is_reachable[i]);
      ck_assert_double_eq_tol (found->value, switches[_i].values[i], 1e-9);
    }
}
END_TEST

/* The widest first; those as wide as each other in the order of outcomes and assumptions. */
START_TEST (the_widest_swing_comes_first)
{
  static const MapRow rows[] = { { "People", "One", 10, 10, 0, 0, 0, 0, 1 }, { "People", "Another", 10, 10, 0, 0, 0, 0, 1 } };
  static const struct
  {
    guint          outcome;
    WeftAssumption assumption;
  } wanted[] = {
    { 1, WEFT_ASSUMPTION_VALUE },
    { 0, WEFT_ASSUMPTION_QUANTITY },
    { 0, WEFT_ASSUMPTION_VALUE },
    { 1, WEFT_ASSUMPTION_QUANTITY },
    { 0, WEFT_ASSUMPTION_DURATION },
  };
  g_autoptr (WeftAnalysis) analysis = make_map (rows, G_N_ELEMENTS (rows), 10000);
  g_autoptr (WeftValuation) valuation = NULL;

  fixture_set (get_outcome (analysis, 0), WEFT_ASSUMPTION_QUANTITY, 5, 10, 15);
  fixture_set (get_outcome (analysis, 0), WEFT_ASSUMPTION_VALUE, 15, 10, 5);
  fixture_set (get_outcome (analysis, 0), WEFT_ASSUMPTION_DURATION, 0.75, 1, 1);
  fixture_set (get_outcome (analysis, 1), WEFT_ASSUMPTION_QUANTITY, 5, 10, 15);
  fixture_set (get_outcome (analysis, 1), WEFT_ASSUMPTION_VALUE, 1, 10, 19);
  valuation = weft_valuation_new (analysis);
  ck_assert_uint_eq (valuation->swings->len, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      ck_assert_uint_eq (g_array_index (valuation->swings, WeftSwing, i).outcome, wanted[i].outcome);
      ck_assert_int_eq (g_array_index (valuation->swings, WeftSwing, i).assumption, wanted[i].assumption);
    }
  ck_assert_double_eq_tol (g_array_index (valuation->swings, WeftSwing, 0).low, 1.1, 1e-12);
  ck_assert_double_eq_tol (g_array_index (valuation->swings, WeftSwing, 0).high, 2.9, 1e-12);
  ck_assert_double_eq_tol (g_array_index (valuation->swings, WeftSwing, 4).low, 1.75, 1e-12);
}
END_TEST

#define MOST ((double)G_MAXINT64 / 1e6)

/* What the file can hold at its ends, and beyond. */
static const MapRow extremes[] = {
  { "", "the largest there is", MOST, MOST, 0, 0, 0, 0, MOST },
  { "", "the largest harm", -MOST, MOST, 0, 0, 0, 0, 200 },
  { "", "the smallest", 1e-6, 0.01, 0.999999, 0.999999, 0.999999, 0.999999, 1e-6 },
  { "", "too small to divide by", 1e-320, 1, 0, 0, 0, 0, 1 },
  { "", "gone after a year", 5, 10, 0, 0, 0, 1, 200 },
  { "", "all would have happened anyway", 5, 10, 1, 0, 0, 0, 40 },
  { "", "all moved from elsewhere", 5, 10, 0, 1, 0, 0, 40 },
  { "", "all due to others", 5, 10, 0, 0, 1, 0, 40 },
  { "", "nobody", 0, 10, 0, 0, 0, 0, 1 },
  { "", "worth nothing", 5, 0, 0, 0, 0, 0, 1 },
  { "", "no time at all", 5, 10, 0, 0, 0, 0, 0 },
  { "", "less than no time", 5, 10, 0, 0, 0, 0, -3 },
};

static void
check_finite (const WeftRange *range)
{
  for (guint which = 0; which < WEFT_N_CASES; which++)
    ck_assert (isfinite (range->at[which]));
}

START_TEST (every_number_is_finite)
{
  static const gint64 spent[] = { 0, 1, G_MAXINT64 };
  g_autoptr (WeftAnalysis) analysis = make_map (&extremes[_i / 3], 1, spent[_i % 3]);
  g_autoptr (WeftValuation) valuation = NULL;
  const WeftOutcomeValue *row;

  fixture_set (get_outcome (analysis, 0), WEFT_ASSUMPTION_DEADWEIGHT, 1, extremes[_i / 3].deadweight, 0);
  valuation = weft_valuation_new (analysis);
  row = valuation->rows->pdata[0];
  ck_assert_uint_le (valuation->n_years, WEFT_MOST_YEARS);
  check_finite (&row->value);
  check_finite (&row->impact);
  check_finite (&row->present_value);
  check_finite (&valuation->total_impact);
  check_finite (&valuation->present_value);
  check_finite (&valuation->net_present_value);
  check_finite (&valuation->ratio);
  check_finite (&valuation->net_ratio);
  for (guint i = 0; i < row->years->len; i++)
    ck_assert (isfinite (g_array_index (row->years, double, i)));
  for (guint i = 0; i < valuation->switches->len; i++)
    ck_assert (isfinite (g_array_index (valuation->switches, WeftSwitch, i).value));
  for (guint i = 0; i < valuation->swings->len; i++)
    {
      ck_assert (isfinite (g_array_index (valuation->swings, WeftSwing, i).low));
      ck_assert (isfinite (g_array_index (valuation->swings, WeftSwing, i).high));
    }
  ck_assert_int_ge (valuation->payback_months, -1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("valuation moves");
  TCase *tcase = tcase_create ("valuation moves");

  tcase_add_loop_test (tcase, what_was_put_in_comes_back, 0, G_N_ELEMENTS (paybacks));
  tcase_add_loop_test (tcase, switching_values_in_closed_form, 0, G_N_ELEMENTS (switches));
  tcase_add_test (tcase, the_widest_swing_comes_first);
  tcase_add_loop_test (tcase, every_number_is_finite, 0, 3 * G_N_ELEMENTS (extremes));
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
