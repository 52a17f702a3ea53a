/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Published impact maps, reproduced to the penny: from quantity and value to the ratio and what it rests on. */

#include "map-fixture.h"
#include "value-check.h"

#include <math.h>

/* Source: Z. Clifford, E. Solomon-Moore, R. Kimberlee, O. Biggs, S. Weld, K. Blackburn and M. Jones, Social Return on
 * Investment (SROI) Final Report on a Type 2 Diabetes Prevention and Management Programme Delivered by Westbank CHC, UWE
 * Bristol (2015): quantities of table 8 (pages 53 and 54), values of pages 58 to 62, adjustments of pages 62 to 67.
 *
 * The report's appendix with all shares is a picture; those here are the ones that its text names and that give table 13
 * to the penny and each ratio of table 12. Its text has 495 pounds for (h), its table what 498 give. "66 % over a 3 year
 * benefit period" is 22 % a year in its results. */
#define MEMBERS "Participants"
#define FADES 0.22
static const MapRow westbank[] = {
  { MEMBERS, "(a) A healthier diet", 237, 45.33, 0.10, 0, 0.10, FADES, 3 },
  { MEMBERS, "(b) Increased physical activity", 149, 436, 0.10, 0, 0.10, FADES, 3 },
  { MEMBERS, "(c) Better mental health", 110, 135, 0.10, 0, 0.10, FADES, 3 },
  { MEMBERS, "(d) Improved social networks", 60, 35, 0.10, 0, 0.10, FADES, 3 },
  { MEMBERS, "(e) Weight loss", 65, 125.48, 0.10, 0, 0.35, FADES, 3 },
  { MEMBERS, "(f) Lower risk of developing type 2 diabetes", 22, 7712.50, 0.10, 0, 0.10, FADES, 3 },
  { "Partners and friends", "(g) Healthier diet", 69, 45.33, 0.10, 0, 0, FADES, 3 },
  { "Project staff", "(h) Increased future job prospects", 4, 498, 0.50, 0, 0, FADES, 3 },
  { "Westbank", "(i) Raised profile", 1, 700, 0.10, 0, 0.05, FADES, 3 },
  { "Volunteers", "(j) Increased knowledge", 7, 130, 0.10, 0, 0, FADES, 3 },
  { "Westbank gym", "(k) More integrated working", 4, 700, 0.10, 0, 0.05, FADES, 3 },
  { "GP practices", "(l) Increased GP capacity", 248, 46, 0.10, 0, 0, FADES, 3 },
  { "GP practices", "(m) Increased income", 12, 1726.12, 0.10, 0, 0, FADES, 3 },
  { "Diabetes support group", "(n) Accommodation", 14, 31.25, 0.10, 0, 0, FADES, 3 },
  { "NHS", "(o) Reduced NHS costs", 213, 300, 0.10, 0, 0, FADES, 3 },
};

/* Table 13, page 71. */
static const gint64 westbank_impact[] = { 870200, 5262084, 1202850, 170100, 477138, 13743675, 281499, 99600,
                                          59850, 81900, 239400, 1026720, 1864210, 39375, 5751000 };

/* Page 32: 119,446.00 spent and 163.5 hours of volunteers at 6.50. */
static WeftAnalysis *
make_westbank (void)
{
  WeftAnalysis *analysis = make_map (westbank, G_N_ELEMENTS (westbank), 11944600);
  WeftInput    *hours = fixture_add_input (analysis, WEFT_INPUT_VOLUNTEER, "163.5 hours of volunteers", 106275);
  WeftInput    *members = fixture_add_input (analysis, WEFT_INPUT_IN_KIND, "The time of participants", 5000000);

  hours->minutes = 9810;
  hours->rate = 650;
  /* "The time of project participants is considered as an input but not given a financial value" (page 33). */
  members->is_counted = FALSE;
  analysis->timing = WEFT_TIMING_SROI;
  return analysis;
}

START_TEST (westbank_comes_to_the_penny)
{
  g_autoptr (WeftAnalysis) analysis = make_westbank ();
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  gint64 years[3] = { 0 };

  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = valuation->rows->pdata[i];

      ck_assert_int_eq (weft_valuation_pence (row->impact.at[WEFT_CASE_CENTRAL]), westbank_impact[i]);
      ck_assert_ptr_eq (row->outcome, get_outcome (analysis, i));
    }
  ck_assert_int_eq (weft_valuation_pence (valuation->total_impact.at[WEFT_CASE_CENTRAL]), 31169601); /* table 11, page 68 */

  /* Page 69: each year after discounting, inputs, present value and ratios. */
  for (guint year = 1; year <= 3; year++)
    {
      double sum = 0;

      for (guint i = 0; i < valuation->rows->len; i++)
        sum += g_array_index (((const WeftOutcomeValue *)valuation->rows->pdata[i])->years, double, year - 1);
      years[year - 1] = weft_valuation_pence (sum * weft_valuation_factor (analysis, WEFT_DISCOUNT_STANDARD, year));
    }
  ck_assert_int_eq (years[0], 30115556);
  ck_assert_int_eq (years[1], 22695781);
  ck_assert_int_eq (years[2], 17104067);
  ck_assert_int_eq (weft_valuation_pence (valuation->present_value.at[WEFT_CASE_CENTRAL]), 69915405);
  ck_assert_int_eq (valuation->inputs, 12050875);
  ck_assert_int_eq (valuation->inputs_by_kind[WEFT_INPUT_CASH], 11944600);
  ck_assert_int_eq (valuation->inputs_by_kind[WEFT_INPUT_VOLUNTEER], 106275);
  ck_assert_int_eq (valuation->inputs_by_kind[WEFT_INPUT_IN_KIND], 0);
  ck_assert_int_eq (weft_valuation_pence (valuation->net_present_value.at[WEFT_CASE_CENTRAL]), 57864530);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_CENTRAL]), 580);
  ck_assert_int_eq (weft_valuation_pence (valuation->net_ratio.at[WEFT_CASE_CENTRAL]), 480);
}
END_TEST

/* Table 12, page 70: shares raised to 50 % for all outcomes. */
static const struct
{
  const char    *what;
  WeftAssumption raised[3];
  guint          n;
  gint64         ratio; /* hundredths */
} westbank_raised[] = {
  { "deadweight", { WEFT_ASSUMPTION_DEADWEIGHT }, 1, 323 },
  { "drop-off", { WEFT_ASSUMPTION_DROP_OFF }, 1, 429 },
  { "attribution", { WEFT_ASSUMPTION_ATTRIBUTION }, 1, 315 },
  { "deadweight and drop-off", { WEFT_ASSUMPTION_DEADWEIGHT, WEFT_ASSUMPTION_DROP_OFF }, 2, 239 },
  { "deadweight and attribution", { WEFT_ASSUMPTION_DEADWEIGHT, WEFT_ASSUMPTION_ATTRIBUTION }, 2, 175 },
  { "attribution and drop-off", { WEFT_ASSUMPTION_ATTRIBUTION, WEFT_ASSUMPTION_DROP_OFF }, 2, 233 },
  { "all three", { WEFT_ASSUMPTION_DEADWEIGHT, WEFT_ASSUMPTION_ATTRIBUTION, WEFT_ASSUMPTION_DROP_OFF }, 3, 130 },
};

START_TEST (westbank_with_more_taken_off)
{
  g_autoptr (WeftAnalysis) analysis = make_westbank ();
  g_autoptr (WeftValuation) valuation = NULL;

  for (guint i = 0; i < analysis->outcomes->len; i++)
    for (guint j = 0; j < westbank_raised[_i].n; j++)
      fixture_fix (get_outcome (analysis, i), westbank_raised[_i].raised[j], 0.5);
  valuation = weft_valuation_new (analysis);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_CENTRAL]), westbank_raised[_i].ratio);
}
END_TEST

/* Pages 71 to 73: other quantities, and other inputs. */
static const struct
{
  const char *what;
  double      quantities[G_N_ELEMENTS (westbank)]; /* -1: as it is */
  gint64      spent;                               /* pence, of the grant */
  gint64      ratio;
} westbank_other[] = {
  { "without (f), the highest value",
    { -1, -1, -1, -1, -1, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1 },
    11944600,
    324 },
  { "without (o), the second highest",
    { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0 },
    11944600,
    473 },
  { "without (l) and (m), the GP practices",
    { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, -1, -1 },
    11944600,
    526 },
  { "with those who were reviewed only",
    { 62, 29, 27, 7, 22, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 },
    11944600,
    464 },
  { "without what it cost to start",
    { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 },
    10536965,
    657 },
};

START_TEST (westbank_with_other_quantities)
{
  g_autoptr (WeftAnalysis) analysis = make_westbank ();
  g_autoptr (WeftValuation) valuation = NULL;

  for (guint i = 0; i < analysis->outcomes->len; i++)
    if (westbank_other[_i].quantities[i] >= 0)
      fixture_fix (get_outcome (analysis, i), WEFT_ASSUMPTION_QUANTITY, westbank_other[_i].quantities[i]);
  ((WeftInput *)analysis->inputs->pdata[0])->pence = westbank_other[_i].spent;
  valuation = weft_valuation_new (analysis);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_CENTRAL]), westbank_other[_i].ratio);
}
END_TEST

/* Source: M. Jones, H. Pitt, L. Oxford, J. Orme, S. Gray, D. Salmon, R. Means, E. Weitkamp, R. Kimberlee and J. Powell, Food
 * for Life: a Social Return on Investment Analysis of the Locally Commissioned Programme, Full Report, UWE Bristol (2016),
 * pages 44 to 47. Drop-off is 50 % (page 42). It prints the impact of each year, not of each outcome: what there is in the
 * second year is half of what lasts, the rest of the first year does not. The second year of Kirklees has a figure too
 * many, "2696,683"; its discounted value is that of 296,683. */
static const struct
{
  const char *place;
  double      impact[3];
  double      discounted[3];
  gint64      inputs; /* pence */
  double      present_value;
  gint64      ratio, net_ratio, halved; /* hundredths; 0: not printed, or rounded twice */
} food_for_life[] = {
  { "Kirklees", { 617596, 296683, 148342 }, { 596710, 276957, 133796 }, 19680300, 1007464, 512, 412, 256 },
  { "Calderdale", { 453441, 214864, 107432 }, { 438107, 200578, 96898 }, 19889400, 735582, 370, 270, 185 },
  { "both", { 1071037, 511547, 255774 }, { 1034817, 477535, 230694 }, 39569700, 1743046, 441, 0, 0 },
};

START_TEST (food_for_life_comes_to_the_pound)
{
  const double lasting = 2 * food_for_life[_i].impact[1];
  const MapRow rows[] = { { food_for_life[_i].place, "What lasts", 1, lasting, 0, 0, 0, 0.5, 3 },
                          { food_for_life[_i].place, "What does not", 1, food_for_life[_i].impact[0] - lasting, 0, 0, 0, 0.5, 1 } };
  g_autoptr (WeftAnalysis) analysis = make_map (rows, G_N_ELEMENTS (rows), food_for_life[_i].inputs);
  g_autoptr (WeftValuation) valuation = NULL;
  g_autoptr (WeftValuation) halved = NULL;
  const WeftOutcomeValue *lasts;

  analysis->timing = WEFT_TIMING_SROI;
  valuation = weft_valuation_new (analysis);
  lasts = valuation->rows->pdata[0];
  ck_assert_double_eq_tol (valuation->total_impact.at[WEFT_CASE_CENTRAL], food_for_life[_i].impact[0], 1e-6);
  ck_assert_double_eq_tol (food_for_life[_i].impact[0] * weft_valuation_factor (analysis, WEFT_DISCOUNT_STANDARD, 1),
                           food_for_life[_i].discounted[0], 1.6);
  for (guint i = 1; i < 3; i++)
    {
      const double of_year = g_array_index (lasts->years, double, i);

      ck_assert_double_eq_tol (of_year, food_for_life[_i].impact[i], 0.51);
      ck_assert_double_eq_tol (of_year * weft_valuation_factor (analysis, WEFT_DISCOUNT_STANDARD, i + 1),
                               food_for_life[_i].discounted[i], 1.6);
    }
  ck_assert_double_eq_tol (valuation->present_value.at[WEFT_CASE_CENTRAL], food_for_life[_i].present_value, 1.6);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_CENTRAL]), food_for_life[_i].ratio);
  if (food_for_life[_i].net_ratio == 0)
    return;

  ck_assert_int_eq (weft_valuation_pence (valuation->net_ratio.at[WEFT_CASE_CENTRAL]), food_for_life[_i].net_ratio);
  /* "Halving all values of outcomes/beneficiary numbers". */
  for (guint i = 0; i < 2; i++)
    fixture_fix (get_outcome (analysis, i), WEFT_ASSUMPTION_QUANTITY, 0.5);
  halved = weft_valuation_new (analysis);
  ck_assert_int_eq (weft_valuation_pence (halved->ratio.at[WEFT_CASE_CENTRAL]), food_for_life[_i].halved);
}
END_TEST

/* Source: CTBC Foundation for Arts and Culture, 2018 Love & Arts for Dreams Initiatives Project “Dream Action”, Social
 * Return on Investment Report (May 2019), impact map, pages 92 and 93: the rows whose percentages are given as whole
 * people (7 of 12, 5 of 6 of 32, 13 and 19 of 46). NT dollars; durations of parts of years, and one that does harm. */
static const struct
{
  MapRow row;
  double years[3];
} dream_action[] = {
  { { "Students", "Detracted from school classes", 16, -8000, 7.0 / 12, 0, 0.51, 1.0 / 12, 1.8 }, { -26133.33, -19164.44, 0 } },
  { { "Students", "Enhanced learning motivation", 80.0 / 3, 8400, 0.5, 0, 0.45, 0.2, 2.3 }, { 61600.00, 49280.00, 11827.20 } },
  { { "Dance company", "Established experience and confidence", 1, 270000, 0, 0, 0.1, 0, 2 }, { 243000.00, 243000.00, 0 } },
  { { "Dance company", "Increased connections and trust", 1, 55100, 13.0 / 46, 0, 19.0 / 46, 0.1, 2 }, { 23201.37, 20881.23, 0 } },
};

START_TEST (dream_action_comes_to_the_cent_in_each_year)
{
  g_autoptr (WeftAnalysis) analysis = make_map (&dream_action[_i].row, 1, 46233333);
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);
  const WeftOutcomeValue *row = valuation->rows->pdata[0];

  ck_assert_uint_eq (row->years->len, (guint)ceil (dream_action[_i].row.duration));
  for (guint i = 0; i < 3; i++)
    {
      const double of_year = i < row->years->len ? g_array_index (row->years, double, i) : 0;

      ck_assert_double_eq_tol (of_year, dream_action[_i].years[i], 0.005);
    }
}
END_TEST

/* The example of the designs, an evaluation with ranges: between 0.42 and 6.35 for each pound, 1.81 in the middle. */
START_TEST (the_warm_hub_comes_to_what_its_page_says)
{
  g_autoptr (WeftAnalysis) analysis = fixture_warm_hub ();
  g_autoptr (WeftValuation) valuation = weft_valuation_new (analysis);

  ck_assert_int_eq (valuation->inputs, 1792530);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_LOW]), 42);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_CENTRAL]), 181);
  ck_assert_int_eq (weft_valuation_pence (valuation->ratio.at[WEFT_CASE_HIGH]), 635);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("valuation maps");
  TCase *tcase = tcase_create ("valuation maps");

  tcase_add_test (tcase, westbank_comes_to_the_penny);
  tcase_add_loop_test (tcase, westbank_with_more_taken_off, 0, G_N_ELEMENTS (westbank_raised));
  tcase_add_loop_test (tcase, westbank_with_other_quantities, 0, G_N_ELEMENTS (westbank_other));
  tcase_add_loop_test (tcase, food_for_life_comes_to_the_pound, 0, G_N_ELEMENTS (food_for_life));
  tcase_add_loop_test (tcase, dream_action_comes_to_the_cent_in_each_year, 0, G_N_ELEMENTS (dream_action));
  tcase_add_test (tcase, the_warm_hub_comes_to_what_its_page_says);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
