/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Analyses that nobody should make. */

#include "random-value.h"

#include "sample-social-values.h"
#include "valuation-fixture.h"

static const char *const words[] = {
  "",
  " ",
  "=1/0",
  "+44 1632 960001",
  "-",
  "@SUM(A1)",
  "'",
  "\"",
  "“”",
  "%s%n%d",
  "<b>&amp;</b>",
  "#REF!",
  "1e999",
  "Ŵy a’r ŷd",
  "Life satisfaction",
  "QALY",
  "Less lonely",
  "A job",
  "Saved hours of volunteers’ time",
  "one\ntwo\ttabs",
  "ends with \\",
  "{=A1}",
  "🙂 face",
  "0",
};

static const char *
draw_words (GRand *chance)
{
  return words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))];
}

static double
draw_number (GRand        *chance,
             const double *odd,
             guint         n_odd)
{
  return g_rand_boolean (chance) ? odd[g_rand_int_range (chance, 0, (gint32)n_odd)] : g_rand_int_range (chance, 0, 101) / 100.0;
}

static void
draw_cases (GRand         *chance,
            WeftOutcome   *outcome,
            WeftAssumption assumption)
{
  static const double shares[] = { 0, 1, 0.5, 1.5, -0.25, 2 };
  static const double durations[] = { 0, 0.5, 1, 2.25, 30, 76, 100, -2 };
  static const double amounts[] = { 0, 1, -1, 0.01, 12, 1412, -3e4, 1e5, 0.0001, 44.5 };
  double              cases[WEFT_N_CASES];

  for (guint i = 0; i < WEFT_N_CASES; i++)
    if (weft_assumption_is_share (assumption))
      cases[i] = draw_number (chance, shares, G_N_ELEMENTS (shares));
    else if (assumption == WEFT_ASSUMPTION_DURATION)
      cases[i] = draw_number (chance, durations, G_N_ELEMENTS (durations));
    else
      cases[i] = draw_number (chance, amounts, G_N_ELEMENTS (amounts));
  fixture_set (outcome, assumption, cases[WEFT_CASE_LOW], cases[WEFT_CASE_CENTRAL], cases[WEFT_CASE_HIGH]);
}

static void
draw_index (GRand         *chance,
            WeftIndexYear *index)
{
  static const int    years[] = { 0, 1066, 1955, 2019, 2024 };
  static const double values[] = { 0, -1, 1e-6, 81.1085, 100, 1e6 };

  index->year = years[g_rand_int_range (chance, 0, G_N_ELEMENTS (years))];
  index->prices = values[g_rand_int_range (chance, 0, G_N_ELEMENTS (values))];
  index->incomes = values[g_rand_int_range (chance, 0, G_N_ELEMENTS (values))];
}

static void
draw_outcome (GRand        *chance,
              WeftAnalysis *analysis)
{
  WeftOutcome *outcome = fixture_add_outcome (analysis, draw_words (chance), draw_words (chance), 0, 0);
  char       **texts[] = { &outcome->unit, &outcome->value_code, &outcome->value_name, &outcome->source, &outcome->licence, &outcome->licence_ref };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_say (texts[i], draw_words (chance));
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    {
      draw_cases (chance, outcome, i);
      fixture_say (&outcome->reasons[i], draw_words (chance));
    }
  outcome->route = g_rand_int_range (chance, 0, WEFT_N_ROUTES);
  outcome->benefit = g_rand_int_range (chance, 0, WEFT_N_BENEFITS);
  outcome->benefit_is_said = g_rand_boolean (chance);
  outcome->discount = g_rand_int_range (chance, 0, WEFT_N_DISCOUNTS);
  outcome->quantity_from = g_rand_int_range (chance, 0, WEFT_QUANTITY_MEASURE + 1);
  outcome->measured = g_rand_int_range (chance, -1, 30);
  outcome->price_year = g_rand_boolean (chance) ? 0 : 2019;
  draw_index (chance, &outcome->index_from);
  draw_index (chance, &outcome->index_to);
}

static void
draw_input (GRand        *chance,
            WeftAnalysis *analysis)
{
  static const gint64 pence[] = { 0, 1, 100, 123456, G_GINT64_CONSTANT (90000000000) };
  WeftInput          *input = fixture_add_input (analysis, g_rand_int_range (chance, 0, WEFT_N_INPUTS), draw_words (chance),
                                                 pence[g_rand_int_range (chance, 0, G_N_ELEMENTS (pence))]);

  fixture_say (&input->stakeholder, draw_words (chance));
  input->is_counted = g_rand_boolean (chance);
  input->minutes = g_rand_int_range (chance, 0, 3) * 90;
  input->rate = g_rand_int_range (chance, 0, 2) * 1271;
}

WeftSocialValue *
random_value (GRand *chance)
{
  WeftAnalysis    *analysis = fixture_analysis ();
  WeftSocialValue *report;

  analysis->is_evaluative = g_rand_boolean (chance);
  analysis->timing = g_rand_boolean (chance) ? WEFT_TIMING_SROI : WEFT_TIMING_GREEN_BOOK;
  fixture_say (&analysis->notes, draw_words (chance));
  for (gint32 i = g_rand_int_range (chance, 0, 4); i > 0; i--)
    draw_input (chance, analysis);
  for (gint32 i = g_rand_int_range (chance, 0, 6); i > 0; i--)
    draw_outcome (chance, analysis);
  report = value_sample_of (analysis, g_rand_boolean (chance) ? "en" : "cy");
  if (g_rand_boolean (chance))
    report->time.expenses = report->time.income = 0;
  return report;
}
