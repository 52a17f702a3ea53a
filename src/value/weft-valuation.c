/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of an analysis, one case after the other: impact, years, factors, sums, ratios. */

#include "weft-valuation-private.h"

#include "weft-pence.h"

#include <math.h>
#include <string.h>

#define PENCE 100.0

static void
free_row (gpointer data)
{
  WeftOutcomeValue *row = data;

  g_array_unref (row->years);
  g_free (row);
}

void
weft_valuation_free (WeftValuation *valuation)
{
  g_ptr_array_unref (valuation->rows);
  g_array_unref (valuation->switches);
  g_array_unref (valuation->swings);
  g_free (valuation);
}

double
weft_discount_factor (WeftDiscount discount,
                      guint        period)
{
  const guint first = MIN (period, 30);
  const guint second = period > 30 ? MIN (period, 75) - 30 : 0;
  const guint third = period > 75 ? period - 75 : 0;

  if (discount == WEFT_DISCOUNT_WELLBEING)
    return pow (1 + WEFT_RATE_WELLBEING, -(double)period);
  return pow (1 + WEFT_RATE_TO_YEAR_30, -(double)first) * pow (1 + WEFT_RATE_TO_YEAR_75, -(double)second) * pow (1 + WEFT_RATE_AFTER, -(double)third);
}

double
weft_valuation_factor (const WeftAnalysis *analysis,
                       WeftDiscount        discount,
                       guint               year)
{
  const guint past = (guint)weft_analysis_past_years (analysis);
  guint       ahead;

  if (year <= past)
    return 1;
  /* Several years that have passed are as far away as one. */
  ahead = year - (past > 0 ? past - 1 : 0);
  return weft_discount_factor (discount, analysis->timing == WEFT_TIMING_SROI ? ahead : ahead - 1);
}

double
weft_uprating (const WeftIndexYear *from,
               const WeftIndexYear *to,
               WeftRoute            route,
               int                 *missing)
{
  double incomes = 1;

  if (missing != NULL)
    *missing = 0;
  if (from->year == to->year)
    return 1;
  if (from->prices <= 0 || to->prices <= 0)
    {
      if (missing != NULL)
        *missing = from->prices <= 0 ? from->year : to->year;
      return 1;
    }

  if (route == WEFT_ROUTE_WELLBEING && from->incomes > 0 && to->incomes > 0)
    incomes = pow (to->incomes / from->incomes, WEFT_WELLBEING_ELASTICITY);
  return to->prices / from->prices * incomes;
}

double
weft_outcome_share (double duration,
                    guint  year)
{
  return CLAMP (duration - (double)(year - 1), 0.0, 1.0);
}

WeftPoint
weft_valuation_point (const WeftOutcome *outcome,
                      WeftCase           which)
{
  WeftPoint point;

  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    point.of[i] = outcome->assumptions[i].at[which];
  return point;
}

double
weft_valuation_impact_at (const WeftOutcomeValue *row,
                          const WeftPoint        *point)
{
  return point->of[WEFT_ASSUMPTION_QUANTITY] * point->of[WEFT_ASSUMPTION_VALUE] * row->uprating *
         (1 - point->of[WEFT_ASSUMPTION_DEADWEIGHT]) * (1 - point->of[WEFT_ASSUMPTION_DISPLACEMENT]) *
         (1 - point->of[WEFT_ASSUMPTION_ATTRIBUTION]);
}

static guint
count_years (double duration)
{
  return (guint)ceil (CLAMP (duration, 0.0, (double)WEFT_MOST_YEARS));
}

double
weft_valuation_present_value_at (const WeftValuation    *valuation,
                                 const WeftOutcomeValue *row,
                                 const WeftPoint        *point)
{
  const double *factors = valuation->factors[row->outcome->discount];
  const double  fading = 1 - point->of[WEFT_ASSUMPTION_DROP_OFF];
  const double  duration = point->of[WEFT_ASSUMPTION_DURATION];
  const guint   n = count_years (duration);
  double        of_year = weft_valuation_impact_at (row, point);
  double        sum = 0;

  for (guint year = 1; year <= n; year++, of_year *= fading)
    sum += of_year * weft_outcome_share (duration, year) * factors[year - 1];
  return sum;
}

/* Of the central case, for the sheet Years. */
static void
list_years (WeftOutcomeValue *row)
{
  const WeftPoint point = weft_valuation_point (row->outcome, WEFT_CASE_CENTRAL);
  const guint     n = count_years (point.of[WEFT_ASSUMPTION_DURATION]);
  double          whole = row->impact.at[WEFT_CASE_CENTRAL];

  for (guint year = 1; year <= n; year++, whole *= 1 - point.of[WEFT_ASSUMPTION_DROP_OFF])
    {
      const double of_year = whole * weft_outcome_share (point.of[WEFT_ASSUMPTION_DURATION], year);

      g_array_append_val (row->years, of_year);
    }
}

static void
add_row (WeftValuation     *valuation,
         const WeftOutcome *outcome)
{
  WeftOutcomeValue *row = g_new0 (WeftOutcomeValue, 1);

  row->outcome = outcome;
  row->years = g_array_new (FALSE, FALSE, sizeof (double));
  row->uprating = weft_uprating (&outcome->index_from, &outcome->index_to, outcome->route, NULL);
  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      const WeftPoint point = weft_valuation_point (outcome, which);
      const guint     n = count_years (point.of[WEFT_ASSUMPTION_DURATION]);

      row->value.at[which] = point.of[WEFT_ASSUMPTION_VALUE] * row->uprating;
      row->impact.at[which] = weft_valuation_impact_at (row, &point);
      row->present_value.at[which] = weft_valuation_present_value_at (valuation, row, &point);
      valuation->total_impact.at[which] += row->impact.at[which];
      valuation->present_value.at[which] += row->present_value.at[which];
      valuation->by_route[outcome->route].at[which] += row->present_value.at[which];
      valuation->by_benefit[outcome->benefit].at[which] += row->present_value.at[which];
      valuation->n_years = MAX (valuation->n_years, n);
    }
  list_years (row);
  g_ptr_array_add (valuation->rows, row);
}

/* Once: each assumption of each outcome is tried at both ends. */
static void
add_factors (WeftValuation *valuation)
{
  for (guint discount = 0; discount < WEFT_N_DISCOUNTS; discount++)
    for (guint year = 1; year <= WEFT_MOST_YEARS; year++)
      valuation->factors[discount][year - 1] = weft_valuation_factor (valuation->analysis, discount, year);
}

static void
add_inputs (WeftValuation *valuation)
{
  for (guint i = 0; i < valuation->analysis->inputs->len; i++)
    {
      const WeftInput *input = valuation->analysis->inputs->pdata[i];

      if (!input->is_counted)
        continue;
      valuation->inputs += input->pence;
      valuation->inputs_by_kind[input->kind] += input->pence;
    }
}

static void
add_ratios (WeftValuation *valuation)
{
  const double cost = (double)valuation->inputs / PENCE;

  valuation->has_ratio = valuation->inputs > 0;
  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      valuation->net_present_value.at[which] = valuation->present_value.at[which] - cost;
      if (!valuation->has_ratio)
        continue;
      valuation->ratio.at[which] = valuation->present_value.at[which] / cost;
      valuation->net_ratio.at[which] = valuation->net_present_value.at[which] / cost;
    }
}

WeftValuation *
weft_valuation_new (const WeftAnalysis *analysis)
{
  WeftValuation *valuation = g_new0 (WeftValuation, 1);

  valuation->analysis = analysis;
  valuation->rows = g_ptr_array_new_with_free_func (free_row);
  valuation->switches = g_array_new (FALSE, TRUE, sizeof (WeftSwitch));
  valuation->swings = g_array_new (FALSE, TRUE, sizeof (WeftSwing));
  add_factors (valuation);
  for (guint i = 0; i < analysis->outcomes->len; i++)
    add_row (valuation, analysis->outcomes->pdata[i]);
  add_inputs (valuation);
  add_ratios (valuation);
  weft_valuation_find_switches (valuation);
  weft_valuation_find_swings (valuation);
  weft_valuation_find_payback (valuation);
  return valuation;
}

double
weft_valuation_year (const WeftOutcomeValue *row,
                     guint                   year)
{
  return year >= 1 && year <= row->years->len ? g_array_index (row->years, double, year - 1) : 0;
}

double
weft_two_figures (double pounds)
{
  double unit;

  if (pounds == 0)
    return 0;
  unit = pow (10, floor (log10 (fabs (pounds))) - 1);
  return round (pounds / unit) * unit;
}

gint64
weft_valuation_pence (double pounds)
{
  /* Far beyond any cost there is, but never beyond what a whole number holds. */
  return (gint64)llround (CLAMP (pounds * PENCE, -9e18, 9e18));
}

char *
weft_two_figures_each (double pounds)
{
  return weft_pence_format (weft_valuation_pence (weft_two_figures (pounds)));
}

char *
weft_two_figures_words (double pounds)
{
  g_autofree char *words = weft_two_figures_each (pounds);

  if (g_str_has_suffix (words, ".00"))
    words[strlen (words) - strlen (".00")] = '\0';
  return g_steal_pointer (&words);
}
