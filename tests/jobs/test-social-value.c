/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Social Value from a file: a year worked out by hand, what is taken from the group's own records, and that an old
 * report comes out the same when library and index have moved. */

#include "job-fixture.h"

#include "weft-job-error.h"
#include "weft-social-value-private.h"
#include "weft-step.h"

static WeftFile *file;

static const struct
{
  const char *table, *cells;
} records[] = {
  { "group", "key=name;value=Marsh Lane Warm Hub" },
  { "people", "name=Joan Whitfield" },
  { "accounts", "name=Bank;kind=bank" },
  { "categories", "name=Volunteer expenses;direction=out" },
  { "rates", "kind=volunteer hour;name=National Living Wage (21 and over);amount=12.00;from=2026-04-01" },
  { "indices", "series=gdp_deflator;year=2019;value=81.1085;vintage=December 2025" },
  { "indices", "series=gdp_deflator;year=2024;value=100;vintage=December 2025" },
  { "values", "code=HMT-WELLBY;name=One point of life satisfaction;unit=points for a person for a year;value=13000;low=10000;high=16000;price_year=2019;"
              "kind=wellbeing;source=HM Treasury 2021;licence=OGL v3.0" },
  { "hours", "date=2026-11-05;person=Joan Whitfield;hours=2.5" },
  { "hours", "date=2026-11;people=4;hours=10" },
  { "money", "ref=M-0001;split=1;date=2026-09-04;account=Bank;amount=-100.00" },
  { "money", "ref=M-0002;split=1;date=2026-09-05;account=Bank;amount=-20.50;category=Volunteer expenses" },
  { "money", "ref=M-0003;split=1;date=2026-09-06;account=Bank;amount=500.00" },
  { "money", "ref=M-0004;split=1;date=2025-09-06;account=Bank;amount=-999.00" },
  { "evidence", "date=2026-10-01;kind=quote;text=I take my coat off here.;said_by=A member;consent=public" },
  { "evidence", "date=2026-10-02;kind=quote;text=Only for the council.;said_by=A member;consent=return" },
  { "evidence", "date=2026-10-03;kind=quote;text=Taken back.;said_by=A member;consent=public;consent_withdrawn=2026-11-21" },
  { "analyses", "name=Year;from=2026-04-01;to=2027-03-31;kind=evaluative;timing=green-book;price_year=2024" },
};

/* The year of the design's own picture: three outcomes, £17,925.30 put in. */
static const char *const year[][2] = {
  { "inputs", "analysis=Year;stakeholder=Funders;what=Money;kind=cash;amount=12975.30" },
  { "inputs", "analysis=Year;stakeholder=Volunteers;what=Time;kind=volunteer;hours=412.5;rate=12.00" },
  { "outcomes", "analysis=Year;stakeholder=Members;outcome=More satisfied with life;quantity=15.6;quantity_low=7.8;quantity_high=23.4;quantity_from=counted;"
                "measured=26;value_code=hmt-wellby;deadweight=75%;deadweight_low=85%;deadweight_high=60%;displacement=0%;attribution=50%;"
                "attribution_high=40%;drop_off=0%;duration=1" },
  { "outcomes", "analysis=Year;stakeholder=Doctors;outcome=Fewer visits;quantity=30;quantity_low=15;quantity_high=45;value=44;value_low=38;value_high=50;"
                "price_year=2024;kind=fiscal;deadweight=50%;deadweight_low=75%;deadweight_high=25%;displacement=0%;attribution=25%;"
                "attribution_low=50%;attribution_high=0%;drop_off=0%;duration=1;source=Our workbook" },
  { "outcomes", "analysis=Year;stakeholder=Members;outcome=Less heating;quantity=1412;quantity_low=1200;value=0.90;value_low=0.60;value_high=1.20;"
                "price_year=2024;kind=own;benefit=cash released;deadweight=50%;deadweight_low=75%;deadweight_high=25%;displacement=0%;"
                "attribution=0%;drop_off=0%;duration=1;source=Our guess" },
};

static void
open_file (void)
{
  file = fixture_in_memory ();
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    fixture_put (file, records[i].table, records[i].cells);
}

static void
open_year (void)
{
  open_file ();
  for (guint i = 0; i < G_N_ELEMENTS (year); i++)
    fixture_put (file, year[i][0], year[i][1]);
}

static void
close_file (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftSocialValue *
gather (void)
{
  g_autoptr (GError) error = NULL;
  WeftSocialValue *report = weft_social_value_gather (file, "Year", WEFT_TIMING_AS_ENTERED, &error);

  ck_assert_msg (report != NULL, "%s", error != NULL ? error->message : "");
  return report;
}

static void
assert_range (const WeftRange *range,
              double           low,
              double           central,
              double           high)
{
  ck_assert_double_eq_tol (range->at[WEFT_CASE_LOW], low, 0.005);
  ck_assert_double_eq_tol (range->at[WEFT_CASE_CENTRAL], central, 0.005);
  ck_assert_double_eq_tol (range->at[WEFT_CASE_HIGH], high, 0.005);
}

START_TEST (a_year_worked_out_by_hand)
{
  g_autoptr (WeftSocialValue) report = gather ();
  const WeftValuation *valuation = report->valuation;

  ck_assert_int_eq (valuation->inputs, 1792530);
  assert_range (&valuation->by_benefit[WEFT_BENEFIT_PEOPLE], 7212.56, 31254.43, 110784.94);
  assert_range (&valuation->by_benefit[WEFT_BENEFIT_CAPACITY], 71.25, 495.00, 1687.50);
  assert_range (&valuation->by_benefit[WEFT_BENEFIT_CASH], 180.00, 635.40, 1270.80);
  assert_range (&valuation->ratio, 0.42, 1.81, 6.35);
  ck_assert_int_eq (report->depth, WEFT_DEPTH_VALUE);
  ck_assert_int_eq (weft_overclaim_verdict (valuation), WEFT_RATIO_SHOWN);
  ck_assert_str_eq (report->group, "Marsh Lane Warm Hub");
}
END_TEST

START_TEST (only_words_for_everyone_are_quoted)
{
  g_autoptr (WeftSocialValue) report = gather ();

  ck_assert_uint_eq (report->quotes->len, 1);
  ck_assert_str_eq (((WeftQuote *)report->quotes->pdata[0])->text, "I take my coat off here.");
}
END_TEST

/* 42.5 hours at £12, £120.50 paid out in the period. */
START_TEST (what_is_left_empty_is_in_the_books)
{
  g_autoptr (WeftSocialValue) report = NULL;
  const WeftInput *money;
  const WeftInput *time;

  fixture_put (file, "inputs", "analysis=Year;stakeholder=Funders;what=All that was paid out;kind=cash");
  fixture_put (file, "inputs", "analysis=Year;stakeholder=Volunteers;what=Time;kind=volunteer");
  fixture_put (file, "inputs", "analysis=Year;stakeholder=Church;what=Hall;kind=in-kind;amount=60.00;counted=no");
  report = gather ();
  ck_assert_uint_eq (report->analysis->inputs->len, 3);
  money = report->analysis->inputs->pdata[0];
  time = report->analysis->inputs->pdata[2];
  ck_assert_int_eq (money->pence, 12050);
  ck_assert (money->from_ledger);
  ck_assert_int_eq (time->minutes, 42 * 60 + 30);
  ck_assert_int_eq (time->pence, 51000);
  ck_assert_str_eq (time->rate_name, "National Living Wage (21 and over)");
  ck_assert_int_eq (report->valuation->inputs, 12050 + 51000);
  ck_assert_int_eq (report->time.expenses, 2050);
}
END_TEST

static void
put_answers (guint       n,
             const char *higher_is_better)
{
  g_autofree char *measure = g_strdup_printf ("key=mood;name=Mood;items=How satisfied are you?;min=0;max=10;scoring=mean;higher_is_better=%s", higher_is_better);

  fixture_put (file, "measures", measure);
  for (guint i = 0; i < n; i++)
    for (guint wave = 0; wave <= 6; wave += 6)
      {
        g_autofree char *cells = g_strdup_printf ("measure=mood;key=K%u;wave=%u;date=2026-%s-01;item1=%u", i, wave, wave == 0 ? "04" : "10", 4 + (wave > 0 ? 1 + i % 2 : 0));

        fixture_put (file, "responses", cells);
      }
  fixture_put (file, "outcomes", "analysis=Year;stakeholder=Members;outcome=More satisfied;quantity_from=mood;value_code=HMT-WELLBY;deadweight=0%;"
                                 "displacement=0%;attribution=0%;drop_off=0%;duration=1");
}

/* Fourteen of one day are fourteen people, though one is named; of the second session nobody knows who was new. */
START_TEST (who_came_is_told_as_in_a_return)
{
  g_autoptr (WeftSocialValue) visits = NULL;
  g_autoptr (WeftSocialValue) people = NULL;

  fixture_put (file, "activities", "ref=A-0001;name=Lunch;date=2026-09-03;headcount=14");
  fixture_put (file, "activities", "ref=A-0002;name=Lunch;date=2026-09-10;headcount=12");
  visits = gather ();
  ck_assert_str_eq (visits->people, "");
  ck_assert_int_eq (visits->attendances, 26);

  fixture_put (file, "attendance", "activity=A-0001;person=Joan Whitfield");
  people = gather ();
  ck_assert_str_eq (people->people, "15");
  ck_assert (people->people_are_least);
  ck_assert_int_eq (people->attendances, 26);
}
END_TEST

/* Ten people rose by one or two points: 15 in all. */
START_TEST (the_quantity_is_what_the_answers_say)
{
  g_autoptr (WeftSocialValue) report = NULL;
  const WeftOutcome *outcome;

  put_answers (10, "yes");
  report = gather ();
  outcome = report->analysis->outcomes->pdata[0];
  ck_assert_int_eq (outcome->pairs, 10);
  ck_assert_int_eq (outcome->follow_up, 6);
  ck_assert (outcome->is_from_ledger);
  /* Student's interval of five ones and five twos: 1.5 and 0.377 points either side. */
  assert_range (&outcome->assumptions[WEFT_ASSUMPTION_QUANTITY], 11.23, 15.00, 18.77);
  ck_assert_int_eq (outcome->discount, WEFT_DISCOUNT_WELLBEING);
  ck_assert_str_eq (outcome->unit, "points for a person for a year");
}
END_TEST

/* The same points, of a measure of which less is better. */
START_TEST (what_got_worse_is_taken_off_in_each_case)
{
  g_autoptr (WeftSocialValue) report = NULL;
  const WeftOutcome *outcome;

  put_answers (10, "no");
  report = gather ();
  outcome = report->analysis->outcomes->pdata[0];
  assert_range (&outcome->assumptions[WEFT_ASSUMPTION_QUANTITY], -18.77, -15.00, -11.23);
}
END_TEST

START_TEST (too_few_answers_give_no_ratio)
{
  g_autoptr (WeftSocialValue) report = NULL;

  fixture_put (file, "inputs", "analysis=Year;stakeholder=Funders;what=Money;kind=cash;amount=100");
  put_answers (7, "yes");
  report = gather ();
  ck_assert_int_eq (weft_overclaim_verdict (report->valuation), WEFT_RATIO_TOO_FEW);
}
END_TEST

static void
keep_indices (void)
{
  g_autoptr (WeftSocialValue) report = gather ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);

  ck_assert (weft_analysis_keep_indices (file, report->analysis, &error));
  ck_assert (weft_step_commit (step, "Kept", &error));
}

/* Puts another number under a value's code or an index's year, as an import of the newer table does. */
static void
replace (const char *table,
         const char *ref,
         const char *column,
         const char *text)
{
  const WeftSaveOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), NULL, &error);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  WeftSaved saved = WEFT_SAVE_REFUSED;

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((WeftRow *)rows->pdata[i])->cells[g_str_equal (table, "indices") ? 1 : 0], ref))
      {
        weft_row_set (rows->pdata[i], column, text);
        ck_assert (weft_row_save (file, rows->pdata[i], &options, issues, &saved, &error));
      }
  ck_assert_int_eq (saved, WEFT_SAVE_CHANGED);
  ck_assert (weft_step_commit (step, "Moved", &error));
}

START_TEST (an_old_report_comes_out_the_same)
{
  g_autoptr (WeftSocialValue) before = gather ();
  g_autoptr (WeftSocialValue) after = NULL;
  g_autoptr (WeftSocialValue) fresh = NULL;

  keep_indices ();
  replace ("values", "HMT-WELLBY", "value", "15000");
  replace ("indices", "2019", "value", "50");
  after = gather ();
  assert_range (&after->valuation->present_value, before->valuation->present_value.at[0], before->valuation->present_value.at[1],
                before->valuation->present_value.at[2]);
  keep_indices ();
  ck_assert_uint_eq (fixture_count (file, "used_indices"), 2);

  /* One that was never written goes by what the library and the index say now. */
  fixture_put (file, "analyses", "name=Next;from=2026-04-01;to=2027-03-31;price_year=2024");
  fixture_put (file, "outcomes", "analysis=Next;stakeholder=Members;outcome=Happier;quantity=1;value_code=HMT-WELLBY;deadweight=0%;displacement=0%;"
                                 "attribution=0%;drop_off=0%;duration=1");
  fresh = weft_social_value_gather (file, "Next", WEFT_TIMING_AS_ENTERED, NULL);
  ck_assert_double_eq_tol (fresh->valuation->present_value.at[WEFT_CASE_CENTRAL], 30000, 0.005);
}
END_TEST

START_TEST (the_timing_can_be_looked_at_another_way)
{
  g_autoptr (WeftSocialValue) report = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (file, "analyses", "name=Plan;from=2027-04-01;to=2028-03-31;kind=forecast");
  fixture_put (file, "outcomes", "analysis=Plan;stakeholder=Us;outcome=Rent;quantity=1;value=1035;price_year=2024;kind=own;benefit=cash released;"
                                 "deadweight=0%;displacement=0%;attribution=0%;drop_off=0%;duration=1");
  report = weft_social_value_gather (file, NULL, WEFT_TIMING_SROI, &error);
  ck_assert_str_eq (report->analysis->name, "Plan");
  /* The newest year of prices there is. */
  ck_assert_int_eq (report->analysis->price_year, 2024);
  ck_assert_double_eq_tol (report->valuation->present_value.at[WEFT_CASE_CENTRAL], 1000, 0.005);
}
END_TEST

START_TEST (names_in_its_words_are_found)
{
  g_autoptr (WeftSocialValue) report = NULL;
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GPtrArray) found = NULL;

  fixture_put (file, "not_valued", "analysis=Year;what=Company;why=Ask Joan Whitfield about it;better_or_worse=better");
  report = gather ();
  found = weft_social_value_names (file, report, &kinds, NULL);
  ck_assert_uint_eq (found->len, 1);
  ck_assert_str_eq (found->pdata[0], "Joan Whitfield");
  ck_assert_str_eq (kinds->pdata[0], "not_valued");
}
END_TEST

START_TEST (an_analysis_is_made_by_its_name)
{
  g_autoptr (GError) error = NULL;
  const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("inputs"));
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  WeftSaved saved;

  weft_row_set (row, "analysis", "A new one");
  weft_row_set (row, "stakeholder", "Funders");
  weft_row_set (row, "what", "Money");
  weft_row_set (row, "kind", "cash");
  ck_assert (weft_row_save (file, row, &options, issues, &saved, &error));
  ck_assert_int_eq (saved, WEFT_SAVE_ADDED);
  ck_assert (weft_step_commit (step, "Made", &error));
  fixture_assert_cell (file, "analyses", "A new one", "from", "2026-04-01");
  fixture_assert_cell (file, "analyses", "A new one", "to", "2027-03-31");
}
END_TEST

START_TEST (nothing_there_says_what_to_do)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftFile) empty = fixture_in_memory ();

  ck_assert_ptr_null (weft_social_value_gather (empty, NULL, WEFT_TIMING_AS_ENTERED, &error));
  ck_assert_int_eq (error->code, WEFT_JOB_ERROR_NOT_FOUND);
  ck_assert_str_eq (error->message, "There is no analysis of Social Value in this file yet.\n"
                                    "Make one on the page Social Value, or import the tables analyses, inputs and outcomes.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("social value");
  TCase *plain = tcase_create ("file");
  TCase *worked = tcase_create ("year");

  tcase_add_checked_fixture (plain, open_file, close_file);
  tcase_add_test (plain, what_is_left_empty_is_in_the_books);
  tcase_add_test (plain, who_came_is_told_as_in_a_return);
  tcase_add_test (plain, the_quantity_is_what_the_answers_say);
  tcase_add_test (plain, what_got_worse_is_taken_off_in_each_case);
  tcase_add_test (plain, too_few_answers_give_no_ratio);
  tcase_add_test (plain, the_timing_can_be_looked_at_another_way);
  tcase_add_test (plain, names_in_its_words_are_found);
  tcase_add_test (plain, an_analysis_is_made_by_its_name);
  tcase_add_test (plain, nothing_there_says_what_to_do);
  suite_add_tcase (suite, plain);
  tcase_add_checked_fixture (worked, open_year, close_file);
  tcase_add_test (worked, a_year_worked_out_by_hand);
  tcase_add_test (worked, only_words_for_everyone_are_quoted);
  tcase_add_test (worked, an_old_report_comes_out_the_same);
  suite_add_tcase (suite, worked);
  return weft_test_run (suite);
}
