/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Social Value reports made by hand. People, hours and words are those of the worked accounts. */

#include "sample-social-values.h"

#include "valuation-fixture.h"
#include "weft-before-after.h"
#include "weft-measure.h"
#include "weft-return.h"

static const char *const names[N_VALUES] = { "warm-hub", "forecast", "below", "too-few", "no-inputs", "nothing", "many" };

const char *
value_sample_name (ValueSample sample)
{
  return names[sample];
}

static void
add_change (WeftSocialValue *report,
            const char      *name,
            const char      *item,
            gint64           before,
            gint64           after,
            gint64           max,
            gboolean         higher_is_better)
{
  WeftReturnChange *change = g_new0 (WeftReturnChange, 1);

  *change = (WeftReturnChange){
    .measure = g_strdup (item),
    .name = g_strdup (name),
    .item = g_strdup (item),
    .wording = g_strdup (name),
    .max = max * WEFT_SCORE_ONE,
    .to_wave = 6,
    .higher_is_better = higher_is_better,
    .started = 41,
    .asked_again = 33,
    .both = 26,
    .before = before,
    .after = after,
    .change = after - before,
    .spread = 1500000,
    .low = after > before ? 600000 : -1500000,
    .high = after > before ? 1800000 : -300000,
    .improved = 15,
    .same = 6,
    .worse = 5,
    .leavers_before = 4600000,
    .cautious_change = 800000,
    .verdict = WEFT_VERDICT_BETTER,
  };
  g_ptr_array_add (report->changes, change);
}

static void
add_quote (WeftSocialValue *report,
           const char      *said_by,
           const char      *text)
{
  WeftQuote *quote = g_new0 (WeftQuote, 1);

  quote->said_by = g_strdup (said_by);
  quote->text = g_strdup (text);
  g_ptr_array_add (report->quotes, quote);
}

void
value_sample_again (WeftSocialValue *report)
{
  g_clear_pointer (&report->checks, g_ptr_array_unref);
  g_clear_pointer (&report->valuation, weft_valuation_free);
  report->valuation = weft_valuation_new (report->analysis);
  report->checks = weft_overclaim_checks (report->valuation);
}

WeftSocialValue *
value_sample_of (WeftAnalysis *analysis,
                 const char   *language)
{
  WeftSocialValue *report = weft_social_value_new ();

  report->analysis = analysis;
  report->depth = WEFT_DEPTH_VALUE;
  report->group = g_strdup ("Marsh Lane Warm Hub");
  report->language = g_strdup (language);
  report->today = g_strdup ("2027-04-12");
  report->people = g_strdup ("about 95");
  report->sessions = 98;
  report->attendances = 1412;
  report->time = (WeftTimeGiven){ 14, 24750, 1200, g_strdup ("Rate agreed by the committee"), 495000, 1497530, 935, 30600 };
  add_change (report, "Life satisfaction", "satisfied", 5100000, 6300000, 10, TRUE);
  add_change (report, "Loneliness", "loneliness", 6400000, 5500000, 9, FALSE);
  add_quote (report, "A member", "I put my coat on to come here, and I take it off here.");
  add_quote (report, "A volunteer", "I came to wash up. Now I know every name.");
  value_sample_again (report);
  return report;
}

static WeftAnalysis *
make_forecast (void)
{
  WeftAnalysis *analysis = fixture_analysis ();
  WeftOutcome  *outcome;

  analysis->is_evaluative = FALSE;
  analysis->timing = WEFT_TIMING_SROI;
  fixture_add_input (analysis, WEFT_INPUT_CASH, "Repairs", 1000000);
  fixture_add_input (analysis, WEFT_INPUT_IN_KIND, "Paint, given", 50000)->is_counted = FALSE;
  outcome = fixture_add_outcome (analysis, "Neighbours", "A hall that stays open", 1, 700.5);
  fixture_set (outcome, WEFT_ASSUMPTION_DURATION, 10, 40, 40);
  fixture_set (outcome, WEFT_ASSUMPTION_DROP_OFF, 0.1, 0.05, 0);
  fixture_set (outcome, WEFT_ASSUMPTION_DEADWEIGHT, 0.25, 0.125, 0);
  for (guint i = 0; i < 2; i++)
    {
      outcome = fixture_add_outcome (analysis, i == 0 ? "Members" : "Carers", i == 0 ? "Less alone" : "Rest", 20, 9100);
      fixture_say (&outcome->value_code, "HMT-LONELY");
      outcome->route = WEFT_ROUTE_WELLBEING;
      outcome->discount = WEFT_DISCOUNT_WELLBEING;
      outcome->price_year = 2019;
      outcome->index_from = (WeftIndexYear){ 2019, 81.1085, 95 };
      outcome->index_to = (WeftIndexYear){ 2024, 100, 100 };
      fixture_fix (outcome, WEFT_ASSUMPTION_DEADWEIGHT, 0.9);
      fixture_set (outcome, WEFT_ASSUMPTION_DURATION, 0, 0.5, 2.5);
      fixture_fix (outcome, WEFT_ASSUMPTION_DROP_OFF, i == 0 ? 1 : 0.3);
    }
  outcome = fixture_add_outcome (analysis, "Council", "Old prices without an index", 3, 55);
  outcome->price_year = 1955;
  outcome->index_from = (WeftIndexYear){ 1955, 0, 0 };
  return analysis;
}

static WeftAnalysis *
make_below (void)
{
  WeftAnalysis *analysis = fixture_warm_hub ();
  WeftOutcome  *outcome;

  g_ptr_array_set_size (analysis->outcomes, 2);
  outcome = g_ptr_array_index (analysis->outcomes, 0);
  fixture_set (outcome, WEFT_ASSUMPTION_QUANTITY, -3, 1, 4);
  outcome = g_ptr_array_index (analysis->outcomes, 1);
  fixture_fix (outcome, WEFT_ASSUMPTION_DEADWEIGHT, 1);
  fixture_add_outcome (analysis, "Neighbours", "More noise", -12, 100)->benefit = WEFT_BENEFIT_CASH;
  return analysis;
}

static WeftAnalysis *
make_too_few (void)
{
  WeftAnalysis *analysis = fixture_warm_hub ();

  g_ptr_array_set_size (analysis->outcomes, 1);
  ((WeftOutcome *)g_ptr_array_index (analysis->outcomes, 0))->measured = 5;
  return analysis;
}

static WeftAnalysis *
make_many (void)
{
  WeftAnalysis *analysis = fixture_analysis ();

  fixture_add_input (analysis, WEFT_INPUT_CASH, "Everything", 123456789);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("Outcome \"%u\" <of> many & more", i + 1);
      WeftOutcome     *outcome = fixture_add_outcome (analysis, "People", name, 10 + i, 1000.25 + i);

      outcome->benefit = i % WEFT_N_BENEFITS;
      fixture_set (outcome, WEFT_ASSUMPTION_QUANTITY, 9, 10 + i, 300);
      fixture_fix (outcome, WEFT_ASSUMPTION_DEADWEIGHT, 0.005 * i);
      fixture_set (outcome, WEFT_ASSUMPTION_DURATION, 1, 1 + i % 5, 6);
      fixture_reason (outcome, "Because we say so, at some length, and with the same words each time so that the row is two lines high.");
    }
  return analysis;
}

WeftSocialValue *
value_sample (ValueSample sample,
              const char *language)
{
  WeftAnalysis *analysis = NULL;

  if (sample == VALUE_FORECAST)
    analysis = make_forecast ();
  else if (sample == VALUE_BELOW)
    analysis = make_below ();
  else if (sample == VALUE_TOO_FEW)
    analysis = make_too_few ();
  else if (sample == VALUE_MANY)
    analysis = make_many ();
  else if (sample == VALUE_NOTHING)
    analysis = fixture_analysis ();
  else
    analysis = fixture_warm_hub ();
  if (sample == VALUE_NO_INPUTS)
    g_ptr_array_set_size (analysis->inputs, 0);
  return value_sample_of (analysis, language);
}
