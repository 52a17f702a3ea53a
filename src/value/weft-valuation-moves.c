/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would change the answer: the value of one assumption that makes a pound of a pound, how far each moves the
 * ratio, and the month in which the cost is reached. */

#include "weft-valuation-private.h"

#include <math.h>

#define PENCE 100.0
#define MONTHS 12

/* Without rounding, the central present value of @row times this makes the ratio 1. */
static gboolean
find_multiple (const WeftValuation    *valuation,
               const WeftOutcomeValue *row,
               double                 *multiple)
{
  const double own = row->present_value.at[WEFT_CASE_CENTRAL];
  const double others = valuation->present_value.at[WEFT_CASE_CENTRAL] - own;

  if (own == 0 || !valuation->has_ratio)
    return FALSE;
  *multiple = ((double)valuation->inputs / PENCE - others) / own;
  return isfinite (*multiple);
}

static void
add_switch (WeftValuation *valuation,
            guint          outcome,
            WeftAssumption assumption)
{
  const WeftOutcomeValue *row = valuation->rows->pdata[outcome];
  const double            central = row->outcome->assumptions[assumption].at[WEFT_CASE_CENTRAL];
  WeftSwitch              found = { .outcome = outcome, .assumption = assumption };
  double                  multiple;

  found.is_known = find_multiple (valuation, row, &multiple);
  if (found.is_known && weft_assumption_is_share (assumption))
    {
      found.value = 1 - (1 - central) * multiple;
      found.is_reachable = found.value >= 0 && found.value <= 1;
    }
  else if (found.is_known)
    {
      found.value = central * multiple;
      found.is_reachable = multiple >= 0;
    }
  g_array_append_val (valuation->switches, found);
}

void
weft_valuation_find_switches (WeftValuation *valuation)
{
  static const WeftAssumption assumptions[] = {
    WEFT_ASSUMPTION_DEADWEIGHT,
    WEFT_ASSUMPTION_ATTRIBUTION,
    WEFT_ASSUMPTION_QUANTITY,
    WEFT_ASSUMPTION_VALUE,
  };

  for (guint i = 0; i < valuation->rows->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (assumptions); j++)
      add_switch (valuation, i, assumptions[j]);
}

/* The ratio when @assumption alone of @row is as in @which. */
static double
ratio_with (const WeftValuation    *valuation,
            const WeftOutcomeValue *row,
            WeftAssumption          assumption,
            WeftCase                which)
{
  WeftPoint    point = weft_valuation_point (row->outcome, WEFT_CASE_CENTRAL);
  const double others = valuation->present_value.at[WEFT_CASE_CENTRAL] - row->present_value.at[WEFT_CASE_CENTRAL];

  point.of[assumption] = row->outcome->assumptions[assumption].at[which];
  return (others + weft_valuation_present_value_at (valuation, row, &point)) / ((double)valuation->inputs / PENCE);
}

/* The widest first; g_array_sort () leaves those as wide as each other as they were entered. */
static int
compare_swings (gconstpointer one,
                gconstpointer other)
{
  const WeftSwing *a = one;
  const WeftSwing *b = other;
  const double     width = fabs (a->high - a->low);
  const double     other_width = fabs (b->high - b->low);

  return (width < other_width) - (width > other_width);
}

void
weft_valuation_find_swings (WeftValuation *valuation)
{
  for (guint i = 0; valuation->has_ratio && i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = valuation->rows->pdata[i];

      for (guint assumption = 0; assumption < WEFT_N_ASSUMPTIONS; assumption++)
        if (weft_range_is_wide (&row->outcome->assumptions[assumption]))
          {
            const WeftSwing swing = { i, assumption, ratio_with (valuation, row, assumption, WEFT_CASE_LOW),
                                      ratio_with (valuation, row, assumption, WEFT_CASE_HIGH) };

            g_array_append_val (valuation->swings, swing);
          }
    }
  g_array_sort (valuation->swings, compare_swings);
}

/* What @row gives in month @month (from 0), discounted: a year's benefit comes evenly over the months it lasts. */
static double
value_of_month (const WeftValuation    *valuation,
                const WeftOutcomeValue *row,
                guint                   month)
{
  const guint  year = month / MONTHS + 1;
  const double duration = row->outcome->assumptions[WEFT_ASSUMPTION_DURATION].at[WEFT_CASE_CENTRAL];
  double       whole_year;

  if (year > row->years->len)
    return 0;
  whole_year = g_array_index (row->years, double, year - 1) / weft_outcome_share (duration, year);
  return whole_year / MONTHS * CLAMP (duration * MONTHS - (double)month, 0.0, 1.0) * valuation->factors[row->outcome->discount][year - 1];
}

void
weft_valuation_find_payback (WeftValuation *valuation)
{
  /* A hair below, so that what comes to the cost exactly is not a month late by the way a computer adds. */
  const double cost = (double)valuation->inputs / PENCE * (1 - 1e-12);
  double       sum = 0;

  valuation->payback_months = -1;
  for (guint month = 0; valuation->has_ratio && month < valuation->n_years * MONTHS; month++)
    {
      for (guint i = 0; i < valuation->rows->len; i++)
        sum += value_of_month (valuation, valuation->rows->pdata[i], month);
      if (sum >= cost)
        {
          valuation->payback_months = month + 1;
          return;
        }
    }
}
