/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Analyses made by hand. The figures of the Warm Hub are those of the designs. */

#include "valuation-fixture.h"

#define DEFLATOR_2019 81.1085 /* HM Treasury, GDP deflators, December 2025 (2024 = 100) */

void
fixture_say (char      **member,
             const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

WeftAnalysis *
fixture_analysis (void)
{
  WeftAnalysis *analysis = weft_analysis_new ();

  analysis->name = g_strdup ("Warm Hub 2026-27");
  analysis->from = g_strdup ("2026-04-01");
  analysis->to = g_strdup ("2027-03-31");
  analysis->notes = g_strdup ("");
  analysis->is_evaluative = TRUE;
  analysis->price_year = 2024;
  analysis->prices_vintage = g_strdup ("December 2025 (2024 = 100)");
  analysis->prices_source = g_strdup ("HM Treasury GDP deflators, calendar years, OGL v3.0");
  analysis->incomes_vintage = g_strdup ("");
  analysis->incomes_source = g_strdup ("");
  return analysis;
}

WeftInput *
fixture_add_input (WeftAnalysis *analysis,
                   WeftInputKind kind,
                   const char   *what,
                   gint64        pence)
{
  WeftInput *input = g_new0 (WeftInput, 1);

  input->id = (gint64)analysis->inputs->len + 1;
  input->stakeholder = g_strdup ("");
  input->what = g_strdup (what);
  input->rate_name = g_strdup ("");
  input->kind = kind;
  input->pence = pence;
  input->is_counted = TRUE;
  g_ptr_array_add (analysis->inputs, input);
  return input;
}

WeftOutcome *
fixture_add_outcome (WeftAnalysis *analysis,
                     const char   *stakeholder,
                     const char   *outcome,
                     double        quantity,
                     double        pounds)
{
  WeftOutcome *added = g_new0 (WeftOutcome, 1);
  char       **texts[] = { &added->unit, &added->value_code, &added->value_name, &added->source, &added->licence,
                           &added->licence_ref, &added->retrieved, &added->dividend, &added->measure };

  added->id = (gint64)analysis->outcomes->len + 1;
  added->stakeholder = g_strdup (stakeholder);
  added->outcome = g_strdup (outcome);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup ("");
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    added->reasons[i] = g_strdup ("");
  fixture_fix (added, WEFT_ASSUMPTION_QUANTITY, quantity);
  fixture_fix (added, WEFT_ASSUMPTION_VALUE, pounds);
  fixture_fix (added, WEFT_ASSUMPTION_DURATION, 1);
  added->route = WEFT_ROUTE_OWN;
  added->benefit = WEFT_BENEFIT_PEOPLE;
  added->benefit_is_said = TRUE;
  added->quantity_from = WEFT_QUANTITY_COUNTED;
  added->price_year = analysis->price_year;
  added->index_from = added->index_to = (WeftIndexYear){ analysis->price_year, 100, 0 };
  added->measured = added->pairs = -1;
  g_ptr_array_add (analysis->outcomes, added);
  return added;
}

void
fixture_set (WeftOutcome   *outcome,
             WeftAssumption assumption,
             double         low,
             double         central,
             double         high)
{
  outcome->assumptions[assumption] = (WeftRange){ { low, central, high } };
}

void
fixture_fix (WeftOutcome   *outcome,
             WeftAssumption assumption,
             double         value)
{
  fixture_set (outcome, assumption, value, value, value);
}

void
fixture_reason (WeftOutcome *outcome,
                const char  *why)
{
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    fixture_say (&outcome->reasons[i], why);
}

static void
add_satisfaction (WeftAnalysis *analysis)
{
  WeftOutcome *outcome = fixture_add_outcome (analysis, "Members", "More satisfied with life", 15.6, 13000);

  fixture_set (outcome, WEFT_ASSUMPTION_QUANTITY, 7.8, 15.6, 23.4);
  fixture_set (outcome, WEFT_ASSUMPTION_VALUE, 10000, 13000, 16000);
  fixture_set (outcome, WEFT_ASSUMPTION_DEADWEIGHT, 0.85, 0.75, 0.6);
  fixture_set (outcome, WEFT_ASSUMPTION_ATTRIBUTION, 0.5, 0.5, 0.4);
  fixture_say (&outcome->unit, "point-years");
  fixture_say (&outcome->value_code, "HMT-WELLBY");
  fixture_say (&outcome->value_name, "One point of life satisfaction (0-10) for one person for one year");
  fixture_say (&outcome->source, "HM Treasury, Wellbeing Guidance for Appraisal 2021, Box 7 and page 57");
  fixture_say (&outcome->licence, "OGL v3.0");
  fixture_say (&outcome->measure, "ons4");
  outcome->route = WEFT_ROUTE_WELLBEING;
  outcome->discount = WEFT_DISCOUNT_WELLBEING;
  outcome->quantity_from = WEFT_QUANTITY_MEASURE;
  outcome->price_year = 2019;
  outcome->index_from = (WeftIndexYear){ 2019, DEFLATOR_2019, 0 };
  outcome->measured = 41;
  outcome->pairs = 26;
  outcome->is_from_ledger = TRUE;
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_QUANTITY], "26 people × 0.6, 1.2 or 1.8 points × half a year, the winter the hub was open.");
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_DEADWEIGHT], "Most people came at a low point; many feel better with time. We had no comparison group, so we say three quarters.");
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_DISPLACEMENT], "No other hub within three miles; nobody left one to come here.");
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_ATTRIBUTION], "The surgery’s link worker sent half of them and stayed in touch.");
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_DURATION], "Nobody was asked again after six months, so nothing later is counted.");
}

/* The two smaller outcomes, which differ in nothing but their figures and words. */
static const struct
{
  const char      *stakeholder, *outcome, *unit, *code, *name, *source, *licence, *why_quantity, *why_deadweight;
  WeftRange        quantity, value, deadweight, attribution;
  WeftRoute        route;
  WeftBenefit      benefit;
  WeftQuantityFrom known;
  gint64           measured;
} smaller[] = {
  { "Doctors", "Fewer visits", "visits", "OWN-GP", "One visit to the doctor", "Brought in by the group from the official unit cost workbook", "CC BY 4.0",
    "12 people said “fewer”; 1, 2 or 4 visits each, rounded. Their account, not the surgery’s.", "The winter was mild.",
    .quantity = { { 15, 30, 45 } }, .value = { { 38, 44, 50 } }, .deadweight = { { 0.75, 0.5, 0.25 } }, .attribution = { { 0.5, 0.25, 0 } },
    .route = WEFT_ROUTE_FISCAL, .benefit = WEFT_BENEFIT_CAPACITY, .known = WEFT_QUANTITY_SCALED, .measured = 31 },
  { "Members", "Less heating at home", "afternoons", "OWN-HEAT", "Heating not used at home, one afternoon", "Our estimate: one room, 3 hours", "our own",
    "Attendances; the low case leaves out people who came for one hour.", "Some would have sat in the library.",
    .quantity = { { 1200, 1412, 1412 } }, .value = { { 0.6, 0.9, 1.2 } }, .deadweight = { { 0.75, 0.5, 0.25 } },
    .route = WEFT_ROUTE_OWN, .benefit = WEFT_BENEFIT_CASH, .known = WEFT_QUANTITY_COUNTED, .measured = -1 },
};

static void
add_smaller (WeftAnalysis *analysis,
             guint         i)
{
  WeftOutcome *outcome = fixture_add_outcome (analysis, smaller[i].stakeholder, smaller[i].outcome, 0, 0);

  outcome->assumptions[WEFT_ASSUMPTION_QUANTITY] = smaller[i].quantity;
  outcome->assumptions[WEFT_ASSUMPTION_VALUE] = smaller[i].value;
  outcome->assumptions[WEFT_ASSUMPTION_DEADWEIGHT] = smaller[i].deadweight;
  outcome->assumptions[WEFT_ASSUMPTION_ATTRIBUTION] = smaller[i].attribution;
  fixture_say (&outcome->unit, smaller[i].unit);
  fixture_say (&outcome->value_code, smaller[i].code);
  fixture_say (&outcome->value_name, smaller[i].name);
  fixture_say (&outcome->source, smaller[i].source);
  fixture_say (&outcome->licence, smaller[i].licence);
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_QUANTITY], smaller[i].why_quantity);
  fixture_say (&outcome->reasons[WEFT_ASSUMPTION_DEADWEIGHT], smaller[i].why_deadweight);
  outcome->route = smaller[i].route;
  outcome->benefit = smaller[i].benefit;
  outcome->quantity_from = smaller[i].known;
  outcome->measured = smaller[i].measured;
}

static void
add_not_valued (WeftAnalysis *analysis,
                const char   *what,
                const char   *why,
                int           direction)
{
  WeftNotValued *not_valued = g_new0 (WeftNotValued, 1);

  not_valued->what = g_strdup (what);
  not_valued->why = g_strdup (why);
  not_valued->direction = direction;
  g_ptr_array_add (analysis->not_valued, not_valued);
}

WeftAnalysis *
fixture_warm_hub (void)
{
  WeftAnalysis *analysis = fixture_analysis ();
  WeftInput    *time;

  fixture_add_input (analysis, WEFT_INPUT_CASH, "All money spent in the year", 1297530)->from_ledger = TRUE;
  time = fixture_add_input (analysis, WEFT_INPUT_VOLUNTEER, "Hours of 14 volunteers", 495000);
  fixture_say (&time->stakeholder, "Volunteers");
  time->minutes = 24750;
  time->rate = 1200;
  add_satisfaction (analysis);
  for (guint i = 0; i < G_N_ELEMENTS (smaller); i++)
    add_smaller (analysis, i);
  add_not_valued (analysis, "Loneliness", "The same people; it would count twice.", 1);
  add_not_valued (analysis, "The volunteers’ own gain", "Nobody was asked.", 1);
  add_not_valued (analysis, "Noise on Thursdays", "A neighbour told us; it has no price.", -1);
  return analysis;
}
