/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random maps against a second way to work them out: month by month, and in closed form. */

#include "map-fixture.h"
#include "value-check.h"

#include <math.h>

#define ROUNDS 10
#define MAPS 15 /* a round */
#define MOST_MONTHS (WEFT_MOST_YEARS * 12)

/* One outcome's assumptions, in the second way. */
typedef long double Point[WEFT_N_ASSUMPTIONS];

static void
point_of (const WeftOutcome *outcome,
          WeftCase           which,
          Point              point)
{
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    point[i] = outcome->assumptions[i].at[which];
}

/* The factors of each year, from the rate of each year; the first is year 1. */
static void
list_factors (const WeftAnalysis *analysis,
              WeftDiscount        discount,
              long double         factors[WEFT_MOST_YEARS])
{
  const guint past = analysis->is_evaluative ? (guint)(g_ascii_strtoll (analysis->to, NULL, 10) - g_ascii_strtoll (analysis->from, NULL, 10)) : 0;
  long double factor = 1;
  guint       reached = 0;

  for (guint year = 1; year <= WEFT_MOST_YEARS; year++)
    {
      const guint period = year - MAX (past, 1) + (analysis->timing == WEFT_TIMING_SROI ? 1 : 0);

      while (year > past && reached < period)
        {
          reached++;
          factor /= discount == WEFT_DISCOUNT_WELLBEING ? 1.015L : reached <= 30 ? 1.035L
                                                                 : reached <= 75 ? 1.03L
                                                                                 : 1.025L;
        }
      factors[year - 1] = factor;
    }
}

/* What every month of @point gives, discounted, added to @months: a twelfth of its year, as far as the month lasts. */
static long double
add_months (const WeftAnalysis *analysis,
            const WeftOutcome  *outcome,
            const Point         point,
            long double         months[MOST_MONTHS])
{
  long double factors[WEFT_MOST_YEARS];
  long double left = point[WEFT_ASSUMPTION_DURATION] * 12;
  long double monthly = point[WEFT_ASSUMPTION_QUANTITY] * point[WEFT_ASSUMPTION_VALUE] / 12;
  long double sum = 0;

  for (guint i = WEFT_ASSUMPTION_DEADWEIGHT; i <= WEFT_ASSUMPTION_ATTRIBUTION; i++)
    monthly -= monthly * point[i];
  list_factors (analysis, outcome->discount, factors);
  for (guint month = 0; month < MOST_MONTHS && left > 0; month++, left -= 1)
    {
      long double given;

      if (month > 0 && month % 12 == 0)
        monthly -= monthly * point[WEFT_ASSUMPTION_DROP_OFF];
      given = monthly * MIN (left, 1.0L) * factors[month / 12];
      months[month] += given;
      sum += given;
    }
  return sum;
}

static long double
worth (const WeftAnalysis *analysis,
       const WeftOutcome  *outcome,
       const Point         point)
{
  long double months[MOST_MONTHS] = { 0 };

  return add_months (analysis, outcome, point, months);
}

/* A share now and then at either end. */
static double
draw_share (GRand *chance)
{
  const gint32 kind = g_rand_int_range (chance, 0, 10);

  return kind == 0 ? 1 : kind == 1 ? 0
                                   : g_rand_int_range (chance, 0, 1000001) / 1e6;
}

static double
draw_duration (GRand *chance)
{
  static const double durations[] = { 0, 0.5, 1, 1, 1, 2.25, 3, 5, 12.75, 40, 76.5, 200, 250 };
  const gint32        kind = g_rand_int_range (chance, 0, G_N_ELEMENTS (durations) + 1);

  return kind < (gint32)G_N_ELEMENTS (durations) ? durations[kind] : g_rand_int_range (chance, 0, 60000000) / 1e6;
}

static void
draw_range (GRand         *chance,
            WeftOutcome   *outcome,
            WeftAssumption assumption,
            double (*draw) (GRand *chance))
{
  const double central = draw (chance);

  fixture_fix (outcome, assumption, central);
  if (g_rand_boolean (chance))
    fixture_set (outcome, assumption, draw (chance), central, draw (chance));
}

static double
draw_quantity (GRand *chance)
{
  return g_rand_int_range (chance, -200000, 900000) / 1e3;
}

static double
draw_value (GRand *chance)
{
  return g_rand_int_range (chance, -20000, 2000000) / 1e2;
}

static WeftAnalysis *
draw_map (guint32 seed)
{
  static const MapRow row = { "People", "Something changes", 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  const gint32  n = g_rand_int_range (chance, 0, 7);
  WeftAnalysis *analysis = make_map (NULL, 0, g_rand_int_range (chance, 0, 8) == 0 ? 0 : g_rand_int_range (chance, 1, 100000000));

  analysis->is_evaluative = g_rand_boolean (chance);
  fixture_say (&analysis->from, g_rand_boolean (chance) ? "2026-04-01" : "2022-04-01");
  analysis->timing = g_rand_boolean (chance) ? WEFT_TIMING_SROI : WEFT_TIMING_GREEN_BOOK;
  for (gint32 i = 0; i < n; i++)
    {
      WeftOutcome *outcome = add_row (analysis, &row);

      outcome->discount = g_rand_boolean (chance) ? WEFT_DISCOUNT_WELLBEING : WEFT_DISCOUNT_STANDARD;
      outcome->route = g_rand_int_range (chance, 0, WEFT_N_ROUTES);
      outcome->benefit = g_rand_int_range (chance, 0, WEFT_N_BENEFITS);
      draw_range (chance, outcome, WEFT_ASSUMPTION_QUANTITY, draw_quantity);
      draw_range (chance, outcome, WEFT_ASSUMPTION_VALUE, draw_value);
      for (guint j = WEFT_ASSUMPTION_DEADWEIGHT; j <= WEFT_ASSUMPTION_DROP_OFF; j++)
        draw_range (chance, outcome, j, draw_share);
      draw_range (chance, outcome, WEFT_ASSUMPTION_DURATION, draw_duration);
    }
  return analysis;
}

/* Rounding of the order of the largest part, not of what is left when parts cancel. */
static void
check_close (double      got,
             long double wanted,
             long double size)
{
  ck_assert (isfinite (got));
  ck_assert_msg (fabsl (got - wanted) <= 1e-11L * size + 1e-9L, "got %.15g, wanted %.15Lg", got, wanted);
}

static void
check_months (guint32 seed)
{
  g_autoptr (WeftAnalysis) analysis = draw_map (seed);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  const long double cost = (long double)valuation->inputs / 100;

  ck_assert_int_eq (valuation->has_ratio, valuation->inputs > 0);
  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      long double routes[WEFT_N_ROUTES] = { 0 }, benefits[WEFT_N_BENEFITS] = { 0 };
      long double total = 0, size = 0;

      for (guint i = 0; i < valuation->rows->len; i++)
        {
          const WeftOutcomeValue *row = valuation->rows->pdata[i];
          const WeftOutcome      *outcome = get_outcome (analysis, i);
          Point                   point;
          long double             own;

          point_of (outcome, which, point);
          own = worth (analysis, outcome, point);
          check_close (row->present_value.at[which], own, fabsl (own));
          total += own;
          size += fabsl (own);
          routes[outcome->route] += own;
          benefits[outcome->benefit] += own;
        }
      check_close (valuation->present_value.at[which], total, size);
      check_close (valuation->net_present_value.at[which], total - cost, size + cost);
      check_close (valuation->ratio.at[which], valuation->has_ratio ? total / cost : 0, cost > 0 ? size / cost : 0);
      check_close (valuation->net_ratio.at[which], valuation->has_ratio ? (total - cost) / cost : 0, cost > 0 ? size / cost + 1 : 0);
      for (guint i = 0; i < WEFT_N_ROUTES; i++)
        check_close (valuation->by_route[i].at[which], routes[i], size);
      for (guint i = 0; i < WEFT_N_BENEFITS; i++)
        check_close (valuation->by_benefit[i].at[which], benefits[i], size);
    }
}

/* Within 30 years a benefit is an annuity of whole years and a last part: a (1 - q^n) / (1 - q) + a q^n part. */
static void
check_annuity (guint32 seed)
{
  g_autoptr (WeftAnalysis) analysis = draw_map (seed);
  g_autoptr (WeftValuation) valuation = NULL;

  analysis->is_evaluative = FALSE;
  for (guint i = 0; i < analysis->outcomes->len; i++)
    {
      WeftOutcome *outcome = get_outcome (analysis, i);

      outcome->assumptions[WEFT_ASSUMPTION_DURATION].at[WEFT_CASE_CENTRAL] = fmod (outcome->assumptions[WEFT_ASSUMPTION_DURATION].at[WEFT_CASE_CENTRAL], 30);
    }
  valuation = weft_valuation_new (analysis);
  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = valuation->rows->pdata[i];
      const long double       rate = row->outcome->discount == WEFT_DISCOUNT_WELLBEING ? 1.015L : 1.035L;
      const long double       first = row->impact.at[WEFT_CASE_CENTRAL] / (analysis->timing == WEFT_TIMING_SROI ? rate : 1);
      Point                   point;
      long double             q, whole, closed;

      point_of (row->outcome, WEFT_CASE_CENTRAL, point);
      q = (1 - point[WEFT_ASSUMPTION_DROP_OFF]) / rate;
      whole = floorl (point[WEFT_ASSUMPTION_DURATION]);
      closed = first * (1 - powl (q, whole)) / (1 - q) + first * powl (q, whole) * (point[WEFT_ASSUMPTION_DURATION] - whole);
      check_close (row->present_value.at[WEFT_CASE_CENTRAL], closed, fabsl (closed));
    }
}

/* What the ratio is when one assumption of one outcome is @value, the others central; and how large its parts are. */
static long double
ratio_if (const WeftValuation *valuation,
          guint                outcome,
          WeftAssumption       assumption,
          long double          value,
          long double         *size)
{
  long double total = 0;

  *size = 0;
  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcome *other = get_outcome (valuation->analysis, i);
      Point              point;
      long double        own;

      point_of (other, WEFT_CASE_CENTRAL, point);
      if (i == outcome)
        point[assumption] = value;
      own = worth (valuation->analysis, other, point) * 100 / (long double)valuation->inputs;
      total += own;
      *size += fabsl (own);
    }
  return total;
}

static void
check_switches (guint32 seed)
{
  g_autoptr (WeftAnalysis) analysis = draw_map (seed);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);

  ck_assert_uint_eq (valuation->switches->len, 4 * valuation->rows->len);
  for (guint i = 0; i < valuation->switches->len; i++)
    {
      const WeftSwitch       *found = &g_array_index (valuation->switches, WeftSwitch, i);
      const WeftOutcomeValue *row = valuation->rows->pdata[found->outcome];
      const gboolean          is_share = weft_assumption_is_share (found->assumption);
      long double             size, ratio;

      ck_assert_uint_eq (found->outcome, i / 4);
      ck_assert_int_eq (found->is_known, valuation->has_ratio && row->present_value.at[WEFT_CASE_CENTRAL] != 0);
      ck_assert (isfinite (found->value));
      if (!found->is_known)
        {
          ck_assert (!found->is_reachable);
          continue;
        }

      ratio = ratio_if (valuation, found->outcome, found->assumption, found->value, &size);
      ck_assert_msg (fabsl (ratio - 1) <= 1e-9L * MAX (1, size), "%.15Lg", ratio);
      if (is_share)
        ck_assert_int_eq (found->is_reachable, found->value >= 0 && found->value <= 1);
      else
        ck_assert_int_eq (found->is_reachable, found->value * row->outcome->assumptions[found->assumption].at[WEFT_CASE_CENTRAL] >= 0);
    }
}

static void
check_swings (guint32 seed)
{
  g_autoptr (WeftAnalysis) analysis = draw_map (seed);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  guint  wide = 0;
  double widest = G_MAXDOUBLE;

  for (guint i = 0; valuation->has_ratio && i < analysis->outcomes->len; i++)
    for (guint j = 0; j < WEFT_N_ASSUMPTIONS; j++)
      wide += weft_range_is_wide (&get_outcome (analysis, i)->assumptions[j]) ? 1 : 0;
  ck_assert_uint_eq (valuation->swings->len, wide);
  for (guint i = 0; i < valuation->swings->len; i++)
    {
      const WeftSwing *swing = &g_array_index (valuation->swings, WeftSwing, i);
      const WeftRange *range = &get_outcome (analysis, swing->outcome)->assumptions[swing->assumption];
      long double      size, wanted;

      wanted = ratio_if (valuation, swing->outcome, swing->assumption, range->at[WEFT_CASE_LOW], &size);
      check_close (swing->low, wanted, size);
      wanted = ratio_if (valuation, swing->outcome, swing->assumption, range->at[WEFT_CASE_HIGH], &size);
      check_close (swing->high, wanted, size);
      ck_assert_double_le (fabs (swing->high - swing->low), widest);
      widest = fabs (swing->high - swing->low);
    }
}

static void
check_payback (guint32 seed)
{
  g_autoptr (WeftAnalysis) analysis = draw_map (seed);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  long double months[MOST_MONTHS] = { 0 };
  long double sum = 0;
  gint64      reached = -1;

  for (guint i = 0; i < analysis->outcomes->len; i++)
    {
      Point point;

      point_of (get_outcome (analysis, i), WEFT_CASE_CENTRAL, point);
      add_months (analysis, get_outcome (analysis, i), point, months);
    }
  for (gint64 month = 0; month < MOST_MONTHS && reached < 0 && valuation->inputs > 0; month++)
    {
      sum += months[month];
      if (sum * 100 >= (long double)valuation->inputs)
        reached = month + 1;
    }
  ck_assert_int_eq (valuation->payback_months, reached);
}

/* Every map of a round, by its seed. */
static void
try_maps (int round,
          void (*check) (guint32 seed))
{
  for (guint32 i = 0; i < MAPS; i++)
    check ((guint32)round * MAPS + i);
}

START_TEST (random_maps_agree_month_by_month)
{
  try_maps (_i, check_months);
}
END_TEST

START_TEST (random_rows_agree_with_an_annuity)
{
  try_maps (_i, check_annuity);
}
END_TEST

START_TEST (a_switching_value_put_back_makes_a_pound_of_a_pound)
{
  try_maps (_i, check_switches);
}
END_TEST

START_TEST (swings_are_the_ratio_at_both_ends)
{
  try_maps (_i, check_swings);
}
END_TEST

START_TEST (the_cost_is_reached_in_the_month_it_is_reached)
{
  try_maps (_i, check_payback);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("valuation random");
  TCase *tcase = tcase_create ("valuation random");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, random_maps_agree_month_by_month, 0, ROUNDS);
  tcase_add_loop_test (tcase, random_rows_agree_with_an_annuity, 0, ROUNDS);
  tcase_add_loop_test (tcase, a_switching_value_put_back_makes_a_pound_of_a_pound, 0, ROUNDS);
  tcase_add_loop_test (tcase, swings_are_the_ratio_at_both_ends, 0, ROUNDS);
  tcase_add_loop_test (tcase, the_cost_is_reached_in_the_month_it_is_reached, 0, ROUNDS);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
