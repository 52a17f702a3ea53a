/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explore: a small file worked out by hand, the worked year beside the other reports, and what may not be told. */

#include "explored.h"
#include "job-fixture.h"
#include "worked-year.h"

#include "weft-change.h"
#include "weft-explore-private.h"
#include "weft-home.h"

static WeftFile *file;

static void
open_small (void)
{
  file = explored_new_file ();
}

static void
open_year (void)
{
  file = worked_year_new ();
}

static void
close_file (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static WeftExploration *
explore (const char *measure,
         const char *by,
         const char *from,
         const char *to)
{
  return explored_by (file, measure, by, from, to);
}

static const struct
{
  const char *measure, *by, *from, *to, *rows, *sentence;
} known[] = {
  { "people", "month", NULL, NULL, "September 2026 5|October 2026 0|November 2026 4 = 5",
    "At least 5 different people came from 3 September 2026 to 10 November 2026; September 2026 was the busiest month, with 5." },
  { "people", "activity", NULL, NULL, "Lunch 5|Walk 4 = 5", "At least 5 different people came from 3 September 2026 to 10 November 2026, the most under “Lunch”: 5." },
  { "people", "grant", NULL, NULL, "Warm hub 5|Warm hub (G-0002) 1|No grant 4 = 5",
    "At least 5 different people came from 3 September 2026 to 10 November 2026, the most under “Warm hub”: 5." },
  { "people", "role", NULL, NULL, "Cook 2|Chair 1 = 3", "3 people helped from 3 September 2026 to 5 November 2026, the most as “Cook”: 2." },
  { "people", "area", NULL, NULL, "", "So few people are in this that somebody could be recognised, so it is not shown." },
  { "people", "band", NULL, NULL, "", "Nobody’s age was counted in this time." },
  { "attendances", "month", NULL, NULL, "September 2026 5|October 2026 0|November 2026 5 = 10",
    "People came 10 times from 3 September 2026 to 10 November 2026." },
  { "attendances", "area", NULL, NULL, "North 6|No area written down 4 = 10",
    "People came 10 times from 3 September 2026 to 10 November 2026, the most under “North”: 6." },
  { "attendances", "activity", "2026-11-01", "2026-11-30", "Walk 4|lunch 1 = 5",
    "People came 5 times from 1 November 2026 to 30 November 2026 (so far), the most under “Walk”: 4." },
  { "sessions", "activity", NULL, NULL, "Lunch 2|Walk 1 = 3",
    "3 sessions were held from 3 September 2026 to 10 November 2026, the most under “Lunch”: 2." },
  { "sessions", "month", NULL, "2027-03-31", "September 2026 1|October 2026 0|November 2026 2 = 3",
    "3 sessions were held from 3 September 2026 to 31 March 2027 (so far); November 2026 was the busiest month, with 2." },
  { "hours", "month", NULL, NULL, "September 2026 2.0|October 2026 0.0|November 2026 6.5 = 8.5",
    "Volunteers gave 8.5 hours from 3 September 2026 to 5 November 2026; November 2026 was the busiest month, with 6.5." },
  { "hours", "role", NULL, NULL, "Tea 6.0|Cook 2.5 = 8.5",
    "Volunteers gave 8.5 hours from 3 September 2026 to 5 November 2026, the most under “Tea”: 6.0." },
  { "hours", "grant", NULL, NULL, "Warm hub 2.0|No grant 6.5 = 8.5",
    "Volunteers gave 8.5 hours from 3 September 2026 to 5 November 2026, the most under “Warm hub”: 2.0." },
  { "hours", "area", NULL, NULL, "North 2.0|No area written down 6.5 = 8.5", NULL },
  { "hours", "month", "2025-01-01", "2025-12-31", "", "No hours are written down for this time." },
  { "pounds", "month", NULL, NULL, "September 2026 £10.00|October 2026 £0.00|November 2026 £30.00 = £40.00",
    "£40.00 was spent from 4 September 2026 to 2 November 2026, most of all in November 2026: £30.00." },
  { "pounds", "activity", NULL, NULL, "Lunch £12.50|No activity £27.50 = £40.00", NULL },
  { "pounds", "grant", NULL, NULL, "Warm hub £30.00|Warm hub (G-0001) £12.50|No grant −£2.50 = £40.00", NULL },
  { "answers", "month", NULL, NULL, "", "No answers to a measure are written down for this time." },
  { "change", "grant", NULL, NULL, "", "Nobody has answered a measure twice by this time." },
};

START_TEST (what_was_worked_out_by_hand)
{
  g_autoptr (WeftExploration) explored = explore (known[_i].measure, known[_i].by, known[_i].from, known[_i].to);
  g_autofree char *rows = explored_tell (explored);

  ck_assert_str_eq (rows, known[_i].rows);
  if (known[_i].sentence != NULL)
    ck_assert_str_eq (explored->sentence, known[_i].sentence);
}
END_TEST

static const struct
{
  WeftExploreWanted wanted;
  const char       *sentence;
} wrong[] = {
  { { "cups", "month" }, "Weft cannot count “cups”.\nIt counts people, attendances, hours, pounds, sessions, answers and change." },
  { { "hours", "moon" }, "Weft cannot split by “moon”.\nIt splits by month, area, activity, grant, role and band." },
  { { "hours", "month", "2026-05-01", "2026-04-01" }, "The period ends before it begins.\nLook at its two dates again." },
  { { "pounds", "role" }, "Money is spent on activities and grants, not on roles.\nLook at pounds by activity or grant." },
};

START_TEST (what_makes_no_sense_is_said)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_explore (file, &wrong[_i].wanted, &error));
  ck_assert_ptr_nonnull (error);
  ck_assert_str_eq (error->message, wrong[_i].sentence);
}
END_TEST

START_TEST (every_pair_counts_or_says_why_not)
{
  guint                    n_measures, n_bys;
  const WeftExploreChoice *measures = weft_explore_measures (&n_measures);
  const WeftExploreChoice *bys = weft_explore_bys (&n_bys);

  for (guint i = 0; i < n_measures; i++)
    for (guint k = 0; k < n_bys; k++)
      {
        const char *why_not = weft_explore_why_not (measures[i].key, bys[k].key);
        g_autoptr (WeftExploration) explored = NULL;

        if (why_not == NULL)
          explored = explore (measures[i].key, bys[k].key, NULL, NULL);
        else
          ck_assert_msg (strchr (why_not, '\n') != NULL, "%s by %s says no way out", measures[i].key, bys[k].key);
      }
}
END_TEST

START_TEST (hours_are_those_of_volunteering)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftVolunteering) volunteering = weft_volunteering (file, "2026-04-01", "2027-03-31", &error);
  static const char *const bys[] = { "month", "area", "activity", "grant", "role" };

  ck_assert_ptr_nonnull (volunteering);
  ck_assert_int_gt (volunteering->minutes, 0);
  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      g_autoptr (WeftExploration) explored = explore ("hours", bys[i], "2026-04-01", "2027-03-31");

      ck_assert_int_eq (explored->total, volunteering->minutes);
    }
}
END_TEST

START_TEST (pounds_are_those_of_the_ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = worked_year_open (file, LOTTERY);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_OF_YEAR);
  g_autoptr (WeftExploration) by_month = explore ("pounds", "month", "2026-04-01", "2027-03-31");
  g_autoptr (WeftExploration) by_grant = explore ("pounds", "grant", NULL, NULL);
  gboolean has_grant = FALSE;

  weft_query_bind_text (&query, ":from", "2026-04-01");
  weft_query_bind_text (&query, ":to", "2027-03-31");
  ck_assert (weft_query_step (&query, &error));
  ck_assert_int_eq (by_month->total, weft_query_int (&query, 1));
  for (guint i = 0; i < by_grant->rows->len; i++)
    {
      const WeftExploredRow *row = by_grant->rows->pdata[i];

      if (!g_str_equal (row->label, LOTTERY))
        continue;
      has_grant = TRUE;
      ck_assert_str_eq (row->table, "grants");
      ck_assert_int_eq (row->value, ret->spent + ret->spent_before);
    }
  ck_assert (has_grant);
}
END_TEST

/* ---- What may not be told ---- */

static WeftBands *
areas (const int *counts,
       guint      n)
{
  WeftBands *people = weft_bands_new ("area", NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Area %u", i + 1);

      weft_bands_add (people, label, counts[i]);
    }
  return people;
}

#define MOST_AREAS 6

static const struct
{
  int         counts[MOST_AREAS];
  guint       n;
  const char *rows;
} areas_known[] = {
  { { 23, 31, 11, 17, 12 }, 5, "Area 2 30|Area 1 25|Area 4 15|Area 5 10|Area 3 10 = 95" },
  { { 46, 33, 15, 12, 3 }, 5, "Area 1 45|Area 2 35|Area 3 15|Area 4 10|Area 5 fewer than 5 = 110" },
  { { 12, 4 }, 2, "" },                                                                                   /* all 16, so 12 and 4 */
  { { 9 }, 1, "" },                                                                                       /* under 10 people */
  { { 40, 30, 2, 1, 3, 1 }, 6, "Area 1 40|Area 2 30|Area 5 fewer than 5|Other areas fewer than 5 = 75" }, /* most were small: 2, 1 and 1 as one */
  { { 30, 20, 3, 2, 1, 0 }, 6, "Area 1 30|Area 2 20|Area 3 fewer than 5|Area 4 fewer than 5|Area 5 fewer than 5|Area 6 0 = 55" },
};

static void
protect (WeftBands       *people,
         WeftExploration *explored)
{
  const WeftExploreAsked asked = { weft_explore_find_pair ("people", "area"), (char *)"2026-01-01", (char *)"2026-12-31", FALSE };
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_explore_protect (file, &asked, people, explored, &error), "%s", error != NULL ? error->message : "");
}

START_TEST (few_people_of_an_area_are_hidden)
{
  g_autoptr (WeftBands) people = areas (areas_known[_i].counts, areas_known[_i].n);
  g_autoptr (WeftExploration) explored = weft_exploration_new ();
  g_autofree char *rows = NULL;

  explored->unit = WEFT_UNIT_COUNT;
  protect (people, explored);
  rows = explored_tell (explored);
  ck_assert_str_eq (rows, areas_known[_i].rows);
  ck_assert (explored->is_protected);
}
END_TEST

/* Whether numbers of which each lies between its @low and @high can add up to @total while one of them is @value. */
static gboolean
can_be (const gint64 *low,
        const gint64 *high,
        guint         n,
        guint         one,
        gint64        value,
        gint64        total)
{
  gint64 least = value, most = value;

  for (guint i = 0; i < n; i++)
    if (i != one)
      {
        least += low[i];
        most += high[i];
      }
  return least <= total && total <= most;
}

START_TEST (no_hidden_number_can_be_worked_out)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (20261126);
  guint n_shown = 0;

  for (guint round = 0; round < 400; round++)
    {
      int    counts[MOST_AREAS];
      guint  n = (guint)g_rand_int_range (dice, 2, MOST_AREAS + 1);
      gint64 low[MOST_AREAS], high[MOST_AREAS], total = 0;

      for (guint i = 0; i < n; i++)
        total += counts[i] = g_rand_int_range (dice, 0, g_rand_boolean (dice) ? 8 : 40);
      {
        g_autoptr (WeftBands) people = areas (counts, n);
        g_autoptr (WeftExploration) explored = weft_exploration_new ();

        explored->unit = WEFT_UNIT_COUNT;
        protect (people, explored);
        for (guint i = 0; i < explored->rows->len; i++)
          {
            const WeftExploredRow *row = explored->rows->pdata[i];

            low[i] = row->is_hidden ? 1 : row->value == 0 ? 0
                                                          : MAX (5, row->value - 2);
            high[i] = row->is_hidden ? 4 : row->value == 0 ? 0
                                                           : row->value + 2;
          }
        for (guint i = 0; i < explored->rows->len; i++)
          for (gint64 value = 1; ((WeftExploredRow *)explored->rows->pdata[i])->is_hidden && value <= 4; value++)
            ck_assert_msg (can_be (low, high, explored->rows->len, i, value, total), "round %u: row %u cannot be %d", round, i, (int)value);
        n_shown += explored->rows->len > 0;
      }
    }
  ck_assert_uint_gt (n_shown, 200);
}
END_TEST

static gboolean
notes (const WeftExploration *explored,
       const char            *beginning)
{
  for (guint i = 0; i < explored->notes->len; i++)
    if (g_str_has_prefix (explored->notes->pdata[i], beginning))
      return TRUE;
  return FALSE;
}

START_TEST (sessions_without_a_register_are_noted)
{
  g_autoptr (WeftExploration) counted = explore ("people", "month", NULL, NULL);
  g_autoptr (WeftExploration) registers = explore ("people", "month", "2026-11-01", "2026-11-09");

  ck_assert (notes (counted, "Somebody may stand in more than one row, but counts once in the total."));
  ck_assert (notes (counted, "1 session has no register; what was counted there stands where it is more than the registers hold."));
  ck_assert (notes (registers, "Somebody may stand in more than one row") && !notes (registers, "1 session has no register"));
}
END_TEST

/* Three by age, and five by registers and head counts. */
START_TEST (ages_and_months_say_that_they_differ)
{
  const char *ages = "Ages are from what people ticked on paper or what was counted by age.";
  const char *months = "Ages are not from registers, so the number of people by age can be another one than here.";

  {
    g_autoptr (WeftExploration) before = explore ("people", "month", NULL, NULL);

    ck_assert (!notes (before, months));
  }
  fixture_put (file, "equality", "period=2026-04-01/2027-03-31;question=age;answer=65 to 74;count=20");
  fixture_put (file, "equality", "period=2026-04-01/2027-03-31;question=age;answer=25 to 34;count=10");
  {
    g_autoptr (WeftExploration) by_month = explore ("people", "month", NULL, NULL);
    g_autoptr (WeftExploration) by_age = explore ("people", "band", NULL, NULL);

    ck_assert (notes (by_month, months) && !notes (by_month, ages));
    ck_assert_int_eq (by_age->total, 30);
    ck_assert (notes (by_age, ages));
  }
}
END_TEST

START_TEST (a_time_that_runs_is_said_so_far)
{
  g_autoptr (WeftExploration) running = explore ("hours", "month", "2026-04-01", "2027-03-31");
  g_autoptr (WeftExploration) over = explore ("hours", "month", "2026-04-01", "2026-11-21");

  ck_assert_msg (strstr (running->sentence, "from 1 April 2026 to 31 March 2027 (so far)") != NULL, "%s", running->sentence);
  ck_assert_msg (strstr (over->sentence, "so far") == NULL, "%s", over->sentence);
}
END_TEST

START_TEST (ages_are_told_as_a_return_tells_them)
{
  static const char *const tallies[][2] = { { "25 to 34", "17" }, { "85 and over", "31" }, { "65 to 74", "43" }, { "Prefer not to say", "3" } };

  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    worked_year_put (file, "equality", "period", "2026-04-01/2027-03-31", "question", "age", "answer", tallies[i][0], "count", tallies[i][1], NULL);
  {
    g_autoptr (WeftExploration) explored = explore ("people", "band", NULL, NULL);
    g_autofree char *rows = explored_tell (explored);

    ck_assert_str_eq (rows, "25 to 34 15|65 to 74 45|85 and over 30|Prefer not to say fewer than 5 = 95");
    ck_assert_str_eq (explored->sentence,
                      "About 95 people who took part from 1 April 2026 to 31 March 2027 were counted by age, the most as “65 to 74”: 45.");
  }
}
END_TEST

/* (transfer full): as the program says it in Welsh; what is kept of what leaves stays English. */
static char *
tell_in_welsh (const char *measure,
               const char *label)
{
  const char      *before = g_getenv ("LANGUAGE");
  g_autofree char *language = g_strdup (before != NULL ? before : "");
  g_autoptr (WeftExploration) explored = NULL;

  g_setenv ("LANGUAGE", "cy", TRUE);
  explored = explore (measure, "band", NULL, NULL);
  g_setenv ("LANGUAGE", language, TRUE);
  ck_assert_int_gt (weft_told_people (explored->told->pdata[0], label), 0);
  return explored_tell (explored);
}

START_TEST (ages_speak_welsh)
{
  worked_year_put (file, "equality", "period", "2026-04-01/2027-03-31", "question", "age", "answer", "65 to 74", "count", "43", NULL);
  worked_year_put (file, "equality", "period", "2026-04-01/2027-03-31", "question", "age", "answer", "85 and over", "count", "31", NULL);
  {
    g_autofree char *rows = tell_in_welsh ("people", "65 to 74");

    ck_assert_str_eq (rows, "65 i 74 45|85 a throsodd 30 = 75");
  }
}
END_TEST

/* ---- Answers ---- */

static void
answer (const char *key,
        int         wave,
        int         happy,
        const char *date)
{
  g_autofree char *months = g_strdup_printf ("%d", wave);
  g_autofree char *points = g_strdup_printf ("%d", happy);

  worked_year_put (file, "responses", "measure", "joy", "key", key, "wave", months, "item1", points, "date", date, "grant", LOTTERY, NULL);
}

static void
answer_all (guint n)
{
  worked_year_put (file, "measures", "key", "joy", "name", "Joy", "items", "happy: How happy?", "min", "0", "max", "10",
                   "higher_is_better", "yes", "scoring", "each", "bands", "happy: low 0-4, high 5-10", NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("J%02u", i);

      answer (key, 0, 3 + (int)(i % 3), "2026-05-01");
      answer (key, 6, 5 + (int)(i % 3), "2026-11-01");
    }
}

START_TEST (change_is_that_of_the_report)
{
  g_autoptr (WeftExploration) explored = NULL;
  const WeftExploredRow *row;

  answer_all (9);
  explored = explore ("change", "grant", NULL, NULL);
  ck_assert_uint_eq (explored->rows->len, 1);
  row = explored->rows->pdata[0];
  ck_assert_str_eq (row->label, LOTTERY ": Joy");
  ck_assert_str_eq (row->display, "+2.0");
  ck_assert_int_eq (row->value, 2 * WEFT_SCORE_ONE);
}
END_TEST

START_TEST (too_few_say_nothing)
{
  g_autoptr (WeftExploration) explored = NULL;
  const WeftExploredRow *row;

  answer_all (7);
  explored = explore ("change", "grant", NULL, NULL);
  row = explored->rows->pdata[0];
  ck_assert_str_eq (row->display, "too few to say");
  ck_assert (row->is_hidden && row->is_protected);
  ck_assert_int_eq (row->value, 0);
  ck_assert_str_eq (explored->sentence,
                    "There are too few answers to say what changed: at least 8 people must have answered both times.");
}
END_TEST

START_TEST (answers_stand_in_their_bands)
{
  g_autoptr (WeftExploration) bands = NULL;
  g_autoptr (WeftExploration) months = NULL;
  g_autofree char *in_bands = NULL;
  g_autofree char *in_months = NULL;
  g_autofree char *in_welsh = NULL;

  /* First 3, 4, 5, then 5, 6, 7: of 36 answers 12 are low. */
  answer_all (18);
  bands = explore ("answers", "band", NULL, NULL);
  in_bands = explored_tell (bands);
  ck_assert_str_eq (in_bands, "Joy: low 10|Joy: high 25 = 35");
  in_welsh = tell_in_welsh ("answers", "low");
  ck_assert_str_eq (in_welsh, "Joy: isel 10|Joy: uchel 25 = 35");
  months = explore ("answers", "month", NULL, "2026-06-30");
  in_months = explored_tell (months);
  ck_assert_str_eq (in_months, "May 2026 18 = 18");
}
END_TEST

/* No day, and one that is still to come. */
START_TEST (answers_of_no_time_are_left_out)
{
  static const struct
  {
    const char *from, *rows, *note;
    guint       n_notes;
  } told[] = {
    { "2026-11-01", "November 2026 18 = 18", "1 answer has no date and is left out.", 2 },
    { NULL, "May 2026 18|June 2026 0|July 2026 0|August 2026 0|September 2026 0|October 2026 0|November 2026 18|No date 1 = 37", "1 answer has a date that is still to come and is left out.", 1 },
  };
  g_autoptr (WeftExploration) explored = NULL;
  g_autofree char *rows = NULL;

  answer_all (18);
  answer ("JX", 0, 3, NULL);
  answer ("JY", 0, 3, "2098-05-01");
  explored = explore ("answers", "month", told[_i].from, NULL);
  rows = explored_tell (explored);
  ck_assert_str_eq (rows, told[_i].rows);
  ck_assert_uint_eq (explored->notes->len, told[_i].n_notes);
  ck_assert_str_eq (explored->notes->pdata[0], told[_i].note);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("explore");
  TCase *small = tcase_create ("small");
  TCase *year = tcase_create ("year");

  tcase_add_checked_fixture (small, open_small, close_file);
  tcase_add_loop_test (small, what_was_worked_out_by_hand, 0, G_N_ELEMENTS (known));
  tcase_add_loop_test (small, what_makes_no_sense_is_said, 0, G_N_ELEMENTS (wrong));
  tcase_add_test (small, every_pair_counts_or_says_why_not);
  tcase_add_loop_test (small, few_people_of_an_area_are_hidden, 0, G_N_ELEMENTS (areas_known));
  tcase_add_test (small, no_hidden_number_can_be_worked_out);
  tcase_add_test (small, sessions_without_a_register_are_noted);
  tcase_add_test (small, ages_and_months_say_that_they_differ);
  tcase_add_test (small, a_time_that_runs_is_said_so_far);
  suite_add_tcase (suite, small);
  tcase_add_checked_fixture (year, open_year, close_file);
  tcase_add_test (year, hours_are_those_of_volunteering);
  tcase_add_test (year, pounds_are_those_of_the_ledger);
  tcase_add_test (year, ages_are_told_as_a_return_tells_them);
  tcase_add_test (year, ages_speak_welsh);
  tcase_add_test (year, change_is_that_of_the_report);
  tcase_add_test (year, too_few_say_nothing);
  tcase_add_test (year, answers_stand_in_their_bands);
  tcase_add_loop_test (year, answers_of_no_time_are_left_out, 0, 2);
  suite_add_tcase (suite, year);
  return weft_test_run (suite);
}
