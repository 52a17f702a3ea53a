/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of an analysis: made, freed and named. */

#include "weft-analysis.h"

#include "weft-told.h"

#include "weft-date.h"

#define ONE 1000000.0

static void
free_input (gpointer data)
{
  WeftInput *input = data;

  g_free (input->stakeholder);
  g_free (input->what);
  g_free (input->rate_name);
  g_free (input);
}

static void
free_outcome (gpointer data)
{
  WeftOutcome *outcome = data;

  g_free (outcome->stakeholder);
  g_free (outcome->outcome);
  g_free (outcome->unit);
  g_free (outcome->value_code);
  g_free (outcome->value_name);
  g_free (outcome->source);
  g_free (outcome->licence);
  g_free (outcome->licence_ref);
  g_free (outcome->retrieved);
  g_free (outcome->dividend);
  g_free (outcome->measure);
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    g_free (outcome->reasons[i]);
  g_free (outcome);
}

static void
free_not_valued (gpointer data)
{
  WeftNotValued *not_valued = data;

  g_free (not_valued->what);
  g_free (not_valued->why);
  g_free (not_valued);
}

WeftAnalysis *
weft_analysis_new (void)
{
  WeftAnalysis *analysis = g_new0 (WeftAnalysis, 1);

  analysis->inputs = g_ptr_array_new_with_free_func (free_input);
  analysis->outcomes = g_ptr_array_new_with_free_func (free_outcome);
  analysis->not_valued = g_ptr_array_new_with_free_func (free_not_valued);
  analysis->told = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  return analysis;
}

void
weft_analysis_free (WeftAnalysis *analysis)
{
  g_free (analysis->name);
  g_free (analysis->from);
  g_free (analysis->to);
  g_free (analysis->notes);
  g_free (analysis->prices_vintage);
  g_free (analysis->incomes_vintage);
  g_free (analysis->prices_source);
  g_free (analysis->incomes_source);
  g_ptr_array_unref (analysis->inputs);
  g_ptr_array_unref (analysis->outcomes);
  g_ptr_array_unref (analysis->not_valued);
  g_ptr_array_unref (analysis->told);
  g_free (analysis);
}

int
weft_analysis_past_years (const WeftAnalysis *analysis)
{
  const int days_a_year = 365;
  int       days;

  if (!analysis->is_evaluative)
    return 0;

  days = weft_date_days_between (analysis->from, analysis->to) + 1;
  return MAX (1, days / days_a_year);
}

void
weft_range_set (WeftRange    *range,
                gint64        central,
                const gint64 *low,
                const gint64 *high)
{
  range->at[WEFT_CASE_LOW] = (double)(low != NULL ? *low : central) / ONE;
  range->at[WEFT_CASE_CENTRAL] = (double)central / ONE;
  range->at[WEFT_CASE_HIGH] = (double)(high != NULL ? *high : central) / ONE;
}

void
weft_index_year_set (WeftIndexYear *index,
                     int            year,
                     gint64         prices,
                     gint64         incomes)
{
  index->year = year;
  index->prices = (double)prices / ONE;
  index->incomes = (double)incomes / ONE;
}

gboolean
weft_range_is_wide (const WeftRange *range)
{
  return range->at[WEFT_CASE_LOW] != range->at[WEFT_CASE_CENTRAL] || range->at[WEFT_CASE_HIGH] != range->at[WEFT_CASE_CENTRAL];
}

gboolean
weft_assumption_is_share (WeftAssumption assumption)
{
  return assumption >= WEFT_ASSUMPTION_DEADWEIGHT && assumption <= WEFT_ASSUMPTION_DROP_OFF;
}

const char *
weft_assumption_key (WeftAssumption assumption)
{
  static const char *const keys[WEFT_N_ASSUMPTIONS] = {
    "quantity",
    "value",
    "deadweight",
    "displacement",
    "attribution",
    "drop_off",
    "duration",
  };

  return keys[assumption];
}

const char *
weft_assumption_reason_key (WeftAssumption assumption)
{
  static const char *const keys[WEFT_N_ASSUMPTIONS] = {
    [WEFT_ASSUMPTION_DEADWEIGHT] = "reason_deadweight",
    [WEFT_ASSUMPTION_DISPLACEMENT] = "reason_displacement",
    [WEFT_ASSUMPTION_ATTRIBUTION] = "reason_attribution",
    [WEFT_ASSUMPTION_DROP_OFF] = "reason_drop_off",
    [WEFT_ASSUMPTION_DURATION] = "reason_duration",
  };

  return keys[assumption];
}

const char *
weft_route_key (WeftRoute route)
{
  static const char *const keys[WEFT_N_ROUTES] = { "fiscal", "wellbeing", "own" };

  return keys[route];
}

const char *
weft_benefit_key (WeftBenefit benefit)
{
  static const char *const keys[WEFT_N_BENEFITS] = { "cash_released", "capacity_freed", "value_to_people" };

  return keys[benefit];
}
