/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checks against claiming too much: each alone, at its boundary and beyond; all at once; and when no ratio is told. */

#include "map-fixture.h"
#include "value-check.h"

#include "weft-overclaim.h"

#include <string.h>

/* Three outcomes of equal value for different people, each measured, reasoned and sourced: nothing to ask. */
static const MapRow honest[] = {
  { "Members", "Eat better", 10, 100, 0.25, 0, 0.25, 0, 1 },
  { "Carers", "Rest more", 10, 100, 0.25, 0, 0.25, 0, 1 },
  { "Neighbours", "Know each other", 10, 100, 0.25, 0, 0.25, 0, 1 },
};

static WeftAnalysis *
make_honest (void)
{
  WeftAnalysis *analysis = make_map (honest, G_N_ELEMENTS (honest), 100000);

  for (guint i = 0; i < analysis->outcomes->len; i++)
    get_outcome (analysis, i)->measured = 20;
  return analysis;
}

/* What is changed of an outcome before it is checked. */
typedef enum
{
  END,
  QUANTITY,
  VALUE,
  DEADWEIGHT,
  DISPLACEMENT,
  ATTRIBUTION,
  DROP_OFF,
  DURATION,
  MEASURED,
  PAIRS,
  FOLLOW_UP,
  PRICE_YEAR,
  INDEX_FROM, /* the year, without an index */
  INDEX_TO,
  ROUTE,
  BENEFIT,
  EVERY_BENEFIT,
  BENEFIT_UNSAID,
  HELD_BACK,
  INPUTS,
  STAKEHOLDER,
  OUTCOME,
  UNIT,
  CODE,
  SOURCE,
  NO_REASON, /* for the assumption */
} What;

typedef struct
{
  What        what;
  guint       outcome;
  double      number;
  const char *text;
} Change;

#define SET(what, outcome, number) \
  {                                \
    what, outcome, number, NULL    \
  }
#define SAY(what, outcome, text) \
  {                              \
    what, outcome, 0, text       \
  }

static void
change_text (WeftOutcome  *outcome,
             const Change *change)
{
  switch (change->what)
    {
    case STAKEHOLDER:
      fixture_say (&outcome->stakeholder, change->text);
      break;
    case OUTCOME:
      fixture_say (&outcome->outcome, change->text);
      break;
    case UNIT:
      fixture_say (&outcome->unit, change->text);
      break;
    case CODE:
      fixture_say (&outcome->value_code, change->text);
      break;
    case SOURCE:
      fixture_say (&outcome->source, change->text);
      break;
    default:
      fixture_say (&outcome->reasons[(guint)change->number], change->text);
      break;
    }
}

static void
change_number (WeftAnalysis *analysis,
               WeftOutcome  *outcome,
               const Change *change)
{
  const int whole = (int)change->number;

  switch (change->what)
    {
    case MEASURED:
      outcome->measured = whole;
      break;
    case PAIRS:
      outcome->pairs = whole;
      break;
    case FOLLOW_UP:
      outcome->follow_up = whole;
      break;
    case PRICE_YEAR:
      outcome->price_year = whole;
      break;
    case INDEX_FROM:
      outcome->index_from = (WeftIndexYear){ whole, 0, 0 };
      break;
    case INDEX_TO:
      outcome->index_to = (WeftIndexYear){ whole, 0, 0 };
      break;
    case ROUTE:
      outcome->route = (WeftRoute)whole;
      break;
    case BENEFIT:
      outcome->benefit = (WeftBenefit)whole;
      break;
    case EVERY_BENEFIT:
      for (guint i = 0; i < analysis->outcomes->len; i++)
        get_outcome (analysis, i)->benefit = (WeftBenefit)whole;
      break;
    case HELD_BACK:
      outcome->is_held_back = TRUE;
      break;
    case BENEFIT_UNSAID:
      outcome->benefit_is_said = FALSE;
      break;
    case INPUTS:
      ((WeftInput *)analysis->inputs->pdata[0])->pence = whole;
      break;
    default:
      fixture_fix (outcome, change->what - QUANTITY + WEFT_ASSUMPTION_QUANTITY, change->number);
      break;
    }
}

static void
apply (WeftAnalysis *analysis,
       const Change *changes)
{
  for (const Change *change = changes; change->what != END; change++)
    {
      WeftOutcome *outcome = get_outcome (analysis, change->outcome);

      if (change->what >= STAKEHOLDER)
        change_text (outcome, change);
      else
        change_number (analysis, outcome, change);
    }
}

/* "0 above-measured (9); -1 mixed-total" */
static char *
list_checks (const WeftAnalysis *analysis)
{
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  g_autoptr (GPtrArray) checks = weft_overclaim_checks (valuation);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const WeftCheck *check = checks->pdata[i];

      g_string_append_printf (list, "%s%d %s", i > 0 ? "; " : "", check->outcome, weft_check_key (check->code));
      if (*check->detail != '\0')
        g_string_append_printf (list, " (%s)", check->detail);
    }
  return g_string_free (list, FALSE);
}

static const struct
{
  const char *what;
  Change      changes[6];
  const char *wanted;
} single[] = {
  { "nothing to ask", { { END, 0, 0, NULL } }, "" },

  { "nothing taken off", { SET (DEADWEIGHT, 0, 0), SET (ATTRIBUTION, 0, 0) }, "0 no-adjustments" },
  { "a little due to others", { SET (DEADWEIGHT, 0, 0), SET (ATTRIBUTION, 0, 0.01) }, "" },
  { "a little moved", { SET (DEADWEIGHT, 0, 0), SET (ATTRIBUTION, 0, 0), SET (DISPLACEMENT, 0, 0.01) }, "" },

  { "a year, never asked again", { SET (DURATION, 0, 1), SET (FOLLOW_UP, 0, 0) }, "" },
  { "longer, never asked again", { SET (DURATION, 0, 1.01), SET (FOLLOW_UP, 0, 0) }, "0 long-duration" },
  { "longer, asked after 11 months", { SET (DURATION, 0, 1.5), SET (FOLLOW_UP, 0, 11) }, "0 long-duration" },
  { "longer, asked after 12 months", { SET (DURATION, 0, 1.5), SET (FOLLOW_UP, 0, 12) }, "" },

  { "as many as were measured", { SET (MEASURED, 0, 10) }, "" },
  { "one more than were measured", { SET (MEASURED, 0, 9) }, "0 above-measured (9)" },
  { "nobody was measured", { SET (MEASURED, 0, 0) }, "0 above-measured (0)" },
  { "nobody said how many were measured", { SET (MEASURED, 0, -1) }, "" },

  { "half a point each", { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SAY (UNIT, 0, "WELLBY") }, "" },
  { "above half a point each", { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SAY (UNIT, 0, "WELLBY"), SET (MEASURED, 0, 19) }, "0 big-change" },
  { "above half a point of each pair",
    { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SAY (OUTCOME, 0, "Satisfied with life"), SET (MEASURED, 0, -1), SET (PAIRS, 0, 19) },
    "0 big-change" },
  { "half a point of each pair",
    { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SAY (OUTCOME, 0, "Life Satisfaction"), SET (MEASURED, 0, -1), SET (PAIRS, 0, 20) },
    "" },
  { "a change of nobody knows how many",
    { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SAY (OUTCOME, 0, "Life satisfaction"), SET (MEASURED, 0, -1) },
    "" },
  { "satisfaction of another value", { SAY (OUTCOME, 0, "Life satisfaction"), SET (MEASURED, 0, 11) }, "" },
  { "wellbeing of another kind", { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SET (MEASURED, 0, 11) }, "" },

  { "the same people's wellbeing twice",
    { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SET (ROUTE, 1, WEFT_ROUTE_WELLBEING), SAY (STAKEHOLDER, 1, " MEMBERS ") },
    "1 two-wellbeing-routes (Eat better)" },
  { "different people's wellbeing", { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SET (ROUTE, 1, WEFT_ROUTE_WELLBEING) }, "" },
  { "the same people by different routes", { SET (ROUTE, 0, WEFT_ROUTE_WELLBEING), SAY (STAKEHOLDER, 1, "Members") }, "" },
  { "the same people by different routes, the other way round", { SET (ROUTE, 1, WEFT_ROUTE_WELLBEING), SAY (STAKEHOLDER, 1, "Members") }, "" },

  { "health and loneliness of the same people",
    { SAY (UNIT, 0, "QALYs"), SAY (OUTCOME, 1, "Less lonely"), SAY (STAKEHOLDER, 1, "members") },
    "1 stacked (Eat better)" },
  { "satisfaction and health of the same people",
    { SAY (CODE, 0, "HMT-WELLBY"), SAY (SOURCE, 1, "A QALY of 70,000 pounds"), SAY (STAKEHOLDER, 1, "members") },
    "1 stacked (Eat better)" },
  { "health written out, and loneliness in Welsh",
    { SAY (UNIT, 0, "quality-adjusted life year"), SAY (OUTCOME, 1, "Llai o unigrwydd"), SAY (STAKEHOLDER, 1, "members") },
    "1 stacked (Eat better)" },
  { "health and loneliness of different people", { SAY (UNIT, 0, "QALYs"), SAY (OUTCOME, 1, "Less lonely") }, "" },
  { "health twice", { SAY (UNIT, 0, "QALY"), SAY (UNIT, 1, "QALY"), SAY (STAKEHOLDER, 1, "Members") }, "" },
  { "food and health", { SAY (UNIT, 1, "QALY"), SAY (STAKEHOLDER, 1, "Members") }, "" },
  { "health and food", { SAY (UNIT, 0, "QALY"), SAY (STAKEHOLDER, 1, "Members") }, "" },
  { "loneliness warns of satisfaction",
    { SAY (CODE, 0, "HMT-LONELY"), SAY (SOURCE, 0, "Do not add to life satisfaction"), SAY (OUTCOME, 1, "Loneliness"), SAY (STAKEHOLDER, 1, "Members") },
    "" },

  { "a job", { SAY (OUTCOME, 0, "Found a job") }, "0 jobs-displacement" },
  { "work", { SAY (OUTCOME, 0, "Into employment") }, "0 jobs-displacement" },
  { "training", { SAY (UNIT, 0, "Apprentice") }, "0 jobs-displacement" },
  { "a job in Welsh", { SAY (OUTCOME, 0, "Cael swydd") }, "0 jobs-displacement" },
  { "a job, a little moved", { SAY (OUTCOME, 0, "Found a job"), SET (DISPLACEMENT, 0, 0.01) }, "" },

  { "five years old", { SET (PRICE_YEAR, 0, 2022) }, "" },
  { "six years old", { SET (PRICE_YEAR, 0, 2021) }, "0 stale-value (2021)" },
  { "no year", { SET (PRICE_YEAR, 0, 0) }, "0 no-price-year" },
  { "a year without an index", { SET (INDEX_FROM, 0, 2023) }, "0 index-missing (2023)" },
  { "the analysis's year without an index", { SET (INDEX_TO, 0, 2026) }, "0 index-missing (2026)" },

  { "exactly half", { SET (VALUE, 0, 200) }, "" },
  { "a penny above half", { SET (VALUE, 0, 200.01) }, "0 one-value" },
  { "more harm than good", { SET (VALUE, 0, -900), SET (VALUE, 1, -100) }, "" },

  { "hours as a benefit", { SAY (OUTCOME, 0, "Volunteer hours given") }, "0 volunteer-both-sides" },
  { "time as a benefit", { SAY (UNIT, 0, "Volunteers’ time") }, "0 volunteer-both-sides" },
  { "volunteers who feel better", { SAY (OUTCOME, 0, "Volunteers feel better") }, "" },

  { "fiscal and called cash", { SET (ROUTE, 0, WEFT_ROUTE_FISCAL), SET (EVERY_BENEFIT, 0, WEFT_BENEFIT_CASH) }, "0 savings" },
  { "of one's own and called cash", { SET (EVERY_BENEFIT, 0, WEFT_BENEFIT_CASH) }, "" },
  { "capacity called savings", { SAY (OUTCOME, 0, "Savings for the surgery"), SET (EVERY_BENEFIT, 0, WEFT_BENEFIT_CAPACITY) }, "0 savings" },
  { "fiscal and called capacity", { SET (ROUTE, 0, WEFT_ROUTE_FISCAL), SET (EVERY_BENEFIT, 0, WEFT_BENEFIT_CAPACITY) }, "" },
  { "people saved from harm", { SAY (OUTCOME, 0, "Saved from harm") }, "" },

  { "two kinds in one total", { SET (BENEFIT, 0, WEFT_BENEFIT_CAPACITY) }, "-1 mixed-total" },
  { "a second kind worth nothing", { SET (BENEFIT, 0, WEFT_BENEFIT_CAPACITY), SET (QUANTITY, 0, 0), SET (VALUE, 1, 100) }, "" },

  { "no reason for what happens anyway", { { NO_REASON, 0, WEFT_ASSUMPTION_DEADWEIGHT, "" } }, "0 no-reason" },
  { "no reason for what nobody loses", { { NO_REASON, 0, WEFT_ASSUMPTION_DISPLACEMENT, "  " } }, "0 no-reason" },
  { "two reasons missing, asked once",
    { { NO_REASON, 0, WEFT_ASSUMPTION_DEADWEIGHT, "" }, { NO_REASON, 0, WEFT_ASSUMPTION_ATTRIBUTION, "" } },
    "0 no-reason" },
  { "no reason for the number", { { NO_REASON, 0, WEFT_ASSUMPTION_QUANTITY, "" }, { NO_REASON, 0, WEFT_ASSUMPTION_VALUE, "" } }, "" },
  { "a year without reason", { { NO_REASON, 0, WEFT_ASSUMPTION_DURATION, "" }, { NO_REASON, 0, WEFT_ASSUMPTION_DROP_OFF, "" } }, "" },
  { "more than a year without reason", { { NO_REASON, 0, WEFT_ASSUMPTION_DURATION, "" }, SET (DURATION, 0, 1.5), SET (FOLLOW_UP, 0, 12) }, "0 no-reason" },
  { "it fades without reason", { { NO_REASON, 0, WEFT_ASSUMPTION_DROP_OFF, "" }, SET (DURATION, 0, 1.5), SET (FOLLOW_UP, 0, 12) }, "0 no-reason" },

  { "no source", { SAY (SOURCE, 0, "") }, "0 no-source" },
  { "a source of spaces", { SAY (SOURCE, 0, " \t ") }, "0 no-source" },
  { "a quantity that rests on a few", { SET (HELD_BACK, 0, 0) }, "0 few-answers" },
  { "a kind that nobody said", { SET (BENEFIT_UNSAID, 0, 0) }, "0 no-benefit" },
  { "nothing put in", { SET (INPUTS, 0, 0) }, "-1 no-inputs" },
  { "a penny put in", { SET (INPUTS, 0, 1) }, "" },
};

START_TEST (each_check_alone)
{
  g_autoptr (WeftAnalysis) analysis = make_honest ();

  apply (analysis, single[_i].changes);
  check_texts (list_checks (analysis), single[_i].wanted, single[_i].what);
}
END_TEST

/* All that one can do wrong. */
static const Change too_much[] = {
  SET (DEADWEIGHT, 0, 0),
  SET (ATTRIBUTION, 0, 0),
  SET (VALUE, 0, 900),
  SET (DURATION, 0, 10),
  SET (MEASURED, 0, 9),
  SAY (OUTCOME, 0, "Life satisfaction in a job"),
  SET (ROUTE, 0, WEFT_ROUTE_WELLBEING),
  SET (PRICE_YEAR, 0, 2012),
  SET (INDEX_FROM, 0, 1985),
  { NO_REASON, 0, WEFT_ASSUMPTION_DEADWEIGHT, "" },
  SAY (SOURCE, 0, ""),
  SET (BENEFIT_UNSAID, 0, 0),
  SET (HELD_BACK, 0, 0),
  SAY (STAKEHOLDER, 1, "Members"),
  SAY (OUTCOME, 1, "Less lonely thanks to volunteer time"),
  SET (ROUTE, 1, WEFT_ROUTE_WELLBEING),
  SET (PRICE_YEAR, 1, 0),
  SET (ROUTE, 2, WEFT_ROUTE_FISCAL),
  SET (BENEFIT, 2, WEFT_BENEFIT_CASH),
  SET (INPUTS, 0, 0),
  { END, 0, 0, NULL },
};

START_TEST (a_map_made_to_overclaim_trips_every_check)
{
  g_autoptr (WeftAnalysis) analysis = make_honest ();
  g_autoptr (WeftValuation) valuation = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  gboolean tripped[WEFT_N_CHECKS] = { FALSE };

  apply (analysis, too_much);
  check_texts (list_checks (analysis),
               "0 no-adjustments; 0 long-duration; 0 jobs-displacement; 0 above-measured (9); 0 few-answers; 0 big-change; 0 stale-value (2012); "
               "0 index-missing (1985); 0 no-source; 0 no-benefit; 0 no-reason; "
               "1 two-wellbeing-routes (Life satisfaction in a job); 1 stacked (Life satisfaction in a job); 1 no-price-year; "
               "1 volunteer-both-sides; 2 savings; -1 mixed-total; -1 no-inputs; 0 one-value",
               "everything");
  valuation = weft_valuation_new (analysis);
  checks = weft_overclaim_checks (valuation);
  for (guint i = 0; i < checks->len; i++)
    tripped[((const WeftCheck *)checks->pdata[i])->code] = TRUE;
  for (guint i = 0; i < WEFT_N_CHECKS; i++)
    ck_assert_msg (tripped[i], "%s", weft_check_key (i));
}
END_TEST

START_TEST (each_check_says_what_to_do)
{
  const char      *sentence = weft_check_sentence (_i);
  const WeftCheck  check = { .code = _i, .outcome = 0, .detail = (char *)"2019" };
  g_autofree char *words = weft_check_words (&check, sentence);

  ck_assert_ptr_nonnull (strstr (sentence, ". "));
  ck_assert (g_str_has_suffix (sentence, "."));
  ck_assert_ptr_null (strchr (words, '%'));
  ck_assert_int_eq (strstr (sentence, "%s") != NULL, strstr (words, "2019") != NULL);
  ck_assert_int_eq (weft_check_is_information (_i), _i == WEFT_CHECK_MIXED_TOTAL);
}
END_TEST

/* In another language the detail may come first. */
START_TEST (the_detail_stands_where_the_sentence_wants_it)
{
  const WeftCheck check = { .code = WEFT_CHECK_ABOVE_MEASURED, .outcome = 0, .detail = (char *)"9" };

  check_texts (weft_check_words (&check, weft_check_sentence (check.code)),
               "More is counted than the 9 people who were measured. Say why the others changed as much, or count only those who were asked.",
               "above-measured");
  check_texts (weft_check_words (&check, "%s o bobl a fesurwyd."), "9 o bobl a fesurwyd.", "in Welsh");
}
END_TEST

#define NOT_PUT_IN "We give no figure for each £1: nothing is entered yet as put in."
#define NOT_VALUED "We give no figure for each £1: nothing is valued yet."
#define ONLY_TOLD "We give no figure for each £1: nothing here was counted or measured; it is what people told us."
#define TOO_FEW "We give no figure for each £1: nothing here was measured before and after by 8 people or more."

static const struct
{
  const char *what;
  guint       n;
  struct
  {
    WeftQuantityFrom from;
    double           quantity;
    gint64           measured, pairs;
  } outcomes[2];
  gint64           pence;
  WeftRatioVerdict verdict;
  int              level;
  const char      *why_not;
} verdicts[] = {
  { "nothing", 0, { { 0 } }, 0, WEFT_RATIO_NO_OUTCOMES, 1, NOT_VALUED },
  { "nothing valued", 0, { { 0 } }, 100, WEFT_RATIO_NO_OUTCOMES, 1, NOT_VALUED },
  { "nothing put in", 1, { { WEFT_QUANTITY_MEASURE, 20, 20, 20 } }, 0, WEFT_RATIO_NO_INPUTS, 2, NOT_PUT_IN },
  { "an account", 1, { { WEFT_QUANTITY_ESTIMATED, 500, 500, 500 } }, 100, WEFT_RATIO_ONLY_ACCOUNTS, 1, ONLY_TOLD },
  { "two accounts", 2, { { WEFT_QUANTITY_ESTIMATED, 5, -1, -1 }, { WEFT_QUANTITY_ESTIMATED, 5, -1, -1 } }, 100, WEFT_RATIO_ONLY_ACCOUNTS, 1, ONLY_TOLD },
  { "seven counted", 1, { { WEFT_QUANTITY_COUNTED, 7, -1, -1 } }, 100, WEFT_RATIO_TOO_FEW, 2, TOO_FEW },
  { "eight counted", 1, { { WEFT_QUANTITY_COUNTED, 8, -1, -1 } }, 100, WEFT_RATIO_SHOWN, 2, "" },
  { "eight who are worse off", 1, { { WEFT_QUANTITY_COUNTED, -8, -1, -1 } }, 100, WEFT_RATIO_SHOWN, 2, "" },
  { "seven pairs", 1, { { WEFT_QUANTITY_MEASURE, 20, -1, 7 } }, 100, WEFT_RATIO_TOO_FEW, 2, TOO_FEW },
  { "eight pairs", 1, { { WEFT_QUANTITY_MEASURE, 1.5, -1, 8 } }, 100, WEFT_RATIO_SHOWN, 2, "" },
  { "seven measured of thirty pairs", 1, { { WEFT_QUANTITY_SCALED, 60, 7, 30 } }, 100, WEFT_RATIO_TOO_FEW, 2, TOO_FEW },
  { "eight measured", 1, { { WEFT_QUANTITY_SCALED, 60, 8, 0 } }, 100, WEFT_RATIO_SHOWN, 2, "" },
  { "nobody measured", 1, { { WEFT_QUANTITY_SCALED, 60, 0, -1 } }, 100, WEFT_RATIO_TOO_FEW, 2, TOO_FEW },
  { "many told, few counted", 2, { { WEFT_QUANTITY_ESTIMATED, 500, 500, -1 }, { WEFT_QUANTITY_COUNTED, 7, -1, -1 } }, 100, WEFT_RATIO_TOO_FEW, 2, TOO_FEW },
  { "many counted, few told", 2, { { WEFT_QUANTITY_COUNTED, 70, -1, -1 }, { WEFT_QUANTITY_ESTIMATED, 2, -1, -1 } }, 100, WEFT_RATIO_SHOWN, 2, "" },
  { "few told, many counted", 2, { { WEFT_QUANTITY_ESTIMATED, 2, -1, -1 }, { WEFT_QUANTITY_COUNTED, 70, -1, -1 } }, 100, WEFT_RATIO_SHOWN, 2, "" },
};

START_TEST (no_ratio_where_it_would_mislead)
{
  g_autoptr (WeftAnalysis) analysis = make_map (honest, verdicts[_i].n, verdicts[_i].pence);
  g_autoptr (WeftValuation) valuation = NULL;

  for (guint i = 0; i < verdicts[_i].n; i++)
    {
      WeftOutcome *outcome = get_outcome (analysis, i);

      outcome->quantity_from = verdicts[_i].outcomes[i].from;
      outcome->measured = verdicts[_i].outcomes[i].measured;
      outcome->pairs = verdicts[_i].outcomes[i].pairs;
      fixture_fix (outcome, WEFT_ASSUMPTION_QUANTITY, verdicts[_i].outcomes[i].quantity);
      ck_assert_int_eq (weft_outcome_level (outcome), verdicts[_i].outcomes[i].from == WEFT_QUANTITY_ESTIMATED ? 1 : 2);
    }
  valuation = weft_valuation_new (analysis);
  ck_assert_int_eq (weft_overclaim_level (analysis), verdicts[_i].level);
  ck_assert_int_eq (weft_overclaim_verdict (valuation), verdicts[_i].verdict);
  ck_assert_str_eq (weft_ratio_why_not (verdicts[_i].verdict), verdicts[_i].why_not);
}
END_TEST

/* 3 × 10 × 100 × 0.75 × 0.75 = 1,687.50 for 4,000.00. */
START_TEST (a_return_below_one_is_shown)
{
  g_autoptr (WeftAnalysis) analysis = make_honest ();
  g_autoptr (WeftValuation) valuation = NULL;

  ((WeftInput *)analysis->inputs->pdata[0])->pence = 400000;
  valuation = weft_valuation_new (analysis);
  ck_assert_int_eq (weft_overclaim_verdict (valuation), WEFT_RATIO_SHOWN);
  ck_assert_double_eq_tol (valuation->ratio.at[WEFT_CASE_CENTRAL], 0.421875, 1e-12);
  ck_assert_double_eq_tol (valuation->net_ratio.at[WEFT_CASE_CENTRAL], -0.578125, 1e-12);
  ck_assert_double_eq_tol (valuation->net_present_value.at[WEFT_CASE_CENTRAL], -2312.50, 1e-9);
  ck_assert_int_eq (valuation->payback_months, -1);
  check_texts (list_checks (analysis), "", "below one");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("overclaim");
  TCase *tcase = tcase_create ("overclaim");

  tcase_add_loop_test (tcase, each_check_alone, 0, G_N_ELEMENTS (single));
  tcase_add_test (tcase, a_map_made_to_overclaim_trips_every_check);
  tcase_add_loop_test (tcase, each_check_says_what_to_do, 0, WEFT_N_CHECKS);
  tcase_add_test (tcase, the_detail_stands_where_the_sentence_wants_it);
  tcase_add_loop_test (tcase, no_ratio_where_it_would_mislead, 0, G_N_ELEMENTS (verdicts));
  tcase_add_test (tcase, a_return_below_one_is_shown);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
