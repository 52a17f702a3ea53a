/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a return lets out about people, against readers who keep earlier ones, of other times and in other words. */

#include "value-check.h"

#include "return-fixture.h"

#include "weft-equality.h"
#include "weft-return.h"
#include "weft-small-number.h"

#define SPRING "2026-04-01", "2026-09-30"
#define AUTUMN "2026-10-01", "2027-03-31"
#define YEAR "2026-04-01", "2027-03-31"

static WeftReturn *
new_short_return (const char *from,
                  const char *to,
                  gint64      people)
{
  WeftReturn *ret = make_lottery ();

  set_text (&ret->from, from);
  set_text (&ret->to, to);
  ret->people = people;
  return ret;
}

/* "20" came in the year, 18 at least: beside an exact 10 of its first half and 8 of its second they are known. */
START_TEST (numbers_of_all_tell_of_each_other)
{
  g_autoptr (WeftReturn) ret = new_short_return (AUTUMN, 8);

  publish_all (ret, SPRING, 10, WEFT_EXACTLY);
  publish_all (ret, YEAR, 18, WEFT_SMALL_NUMBER);
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (ret->people_protected, WEFT_PEOPLE_ROUNDED);
}
END_TEST

static WeftBands *
new_disability (const char *period,
                gint64      yes,
                gint64      no)
{
  WeftBands *bands = weft_bands_new ("disability", period);

  weft_bands_add (bands, "Yes", yes);
  weft_bands_add (bands, "No", no);
  return bands;
}

static void
publish_answers (WeftReturn *ret,
                 const char *period,
                 gint64      yes,
                 gint64      no)
{
  g_autoptr (WeftBands) bands = new_disability (period, yes, no);

  g_ptr_array_add (ret->published, weft_bands_tell (bands, WEFT_SMALL_NUMBER));
}

/* 4 and 12 of spring are "fewer than 5" and "10": if 16 came they are known. That 16 came in autumn tells nobody so. */
START_TEST (an_equal_number_of_another_time_excuses_nothing)
{
  g_autoptr (WeftReturn) ret = new_short_return (SPRING, 16);

  publish_answers (ret, "2026-04-01/2026-09-30", 4, 12);
  publish_all (ret, SPRING, 16, WEFT_SMALL_NUMBER);
  publish_all (ret, YEAR, 24, WEFT_EXACTLY);
  publish_all (ret, AUTUMN, 16, WEFT_EXACTLY);
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (ret->people_protected, WEFT_PEOPLE_ROUNDED);
}
END_TEST

static void
publish_areas (WeftReturn *ret,
               const char *from,
               const char *to,
               const char *other,
               gint64      people)
{
  WeftTold *areas = weft_told_new (WEFT_BANDS_OF_AREA, from, to, WEFT_SMALL_NUMBER);

  weft_told_add (areas, "Hillside", "Hillside", 20);
  weft_told_add (areas, other, other, people);
  g_ptr_array_add (ret->published, areas);
}

/* 1 and 11 of each half, 2 and 22 of the year. If 20 came in each half and 40 in the year, nobody came twice: then nobody
 * of a half is 4, for both are "fewer than 5" together. So it is if 40 came 40 times; one who came twice leaves all that is told. */
static const struct
{
  gint64         half, visits; /* 0: not told */
  WeftPeopleTold told;
} twice[] = {
  { 20, 0, WEFT_PEOPLE_ROUNDED },
  { 21, 0, WEFT_PEOPLE_EXACT },
  { 0, 40, WEFT_PEOPLE_ROUNDED },
  { 0, 41, WEFT_PEOPLE_EXACT },
};

START_TEST (who_did_not_come_twice_counts_once)
{
  g_autoptr (WeftReturn) ret = new_short_return (YEAR, 40);

  ret->attendances = twice[_i].visits;
  publish_answers (ret, "2026-04-01/2027-03-31", 2, 22);
  publish_answers (ret, "2026-10-01/2027-03-31", 1, 11);
  publish_answers (ret, "2026-04-01/2026-09-30", 1, 11);
  if (twice[_i].half > 0)
    {
      publish_all (ret, AUTUMN, twice[_i].half, WEFT_EXACTLY);
      publish_all (ret, SPRING, twice[_i].half, WEFT_EXACTLY);
    }
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (ret->people_protected, twice[_i].told);
}
END_TEST

/* 7 and 8 came in the halves, so 15 at most in the year; who said No were 13 at least, so 2 at most said Yes. That 13 of them were
 * of one grant does not matter. */
START_TEST (a_table_is_of_those_who_came_in_its_time)
{
  g_autoptr (WeftReturn) ret = new_short_return (YEAR, 13);

  ret->tier = WEFT_TIER_FULL;
  g_ptr_array_add (ret->bands, new_disability ("2026-04-01/2027-03-31", 1, 14));
  publish_all (ret, AUTUMN, 8, WEFT_EXACTLY);
  publish_all (ret, SPRING, 7, WEFT_EXACTLY);
  ck_assert (!settled (ret)->safe);
}
END_TEST

/* 30 came in spring, so if 32 came in the year, no more than 2 were of Riverside, "fewer than 5" of autumn; or "30", 32 at most.
 * If 33 came, no more than 3 were; "35" are 37 at most. */
static const WeftPeopleTold of_year[] = { WEFT_PEOPLE_LEFT_OUT, WEFT_PEOPLE_ROUNDED, WEFT_PEOPLE_EXACT };

START_TEST (numbers_of_all_tell_of_areas)
{
  g_autoptr (WeftReturn) ret = new_short_return (YEAR, 32 + _i);

  publish_areas (ret, AUTUMN, "Riverside", 2);
  publish_areas (ret, SPRING, "Marsh", 10);
  publish_all (ret, AUTUMN, 22, WEFT_EXACTLY);
  publish_all (ret, SPRING, 30, WEFT_EXACTLY);
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (ret->people_protected, of_year[_i]);
}
END_TEST

/* Who said Yes in spring and who said No in autumn came in the year. Each are "10", 8 at least: if 16 came, they are 8. */
START_TEST (all_are_no_fewer_than_their_answers)
{
  g_autoptr (WeftReturn) ret = new_short_return (YEAR, 16);

  publish_answers (ret, "2026-04-01/2026-09-30", 8, 3);
  publish_answers (ret, "2026-10-01/2027-03-31", 3, 8);
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert_int_eq (ret->people_protected, WEFT_PEOPLE_ROUNDED);
}
END_TEST

/* Nobody over 65 came in summer, whichever way that is told. So "10" of the year, 8 at least, are two times 4. */
START_TEST (where_no_answer_stands_is_nobody)
{
  static const struct
  {
    const char *period;
    gint64      old;
  } tables[] = {
    { "2026-04-01/2026-07-31", 0 },
    { "2026-08-01/2026-11-30", 4 },
    { "2026-12-01/2027-03-31", 4 },
    { "2026-04-01/2027-03-31", 8 },
  };
  g_autoptr (WeftReturn) ret = make_lottery ();

  ret->tier = WEFT_TIER_FULL;
  ret->people = 500;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (WeftBands) bands = weft_bands_new ("age", tables[i].period);

      if (i == 0 && _i == 1)
        weft_bands_add (bands, "Under 25", 50);
      else
        {
          weft_bands_add (bands, "0 to 15", 20 + i);
          weft_bands_add (bands, "16 to 24", 30 + i);
        }
      if (tables[i].old > 0)
        weft_bands_add (bands, "65 to 74", tables[i].old);
      if (i < G_N_ELEMENTS (tables) - 1)
        g_ptr_array_add (ret->published, weft_bands_tell (bands, WEFT_SMALL_NUMBER));
      else
        g_ptr_array_add (ret->bands, g_steal_pointer (&bands));
    }
  ck_assert (!settled (ret)->safe);
}
END_TEST

static WeftBands *
new_answers (const char        *question,
             const char        *period,
             const char *const *answers,
             const gint64      *counts)
{
  WeftBands *bands = weft_bands_new (question, period);

  for (guint i = 0; answers[i] != NULL; i++)
    weft_bands_add (bands, answers[i], counts[i]);
  return bands;
}

/* Half of the year by answers, in whichever words, then the year: wide, 12 and 4. */
static const struct
{
  const char *half[3], *year[5];
} reworded[] = {
  { { "16 to 24", "25 to 34" }, { "0 to 15", "16 to 24", "25 to 34", "35 to 49" } },
  { { "16-24", "25 to 34" }, { "0 to 15", "16-24", "25 to 34", "35 to 49" } },
  { { "16 to 24", "25 to 64" }, { "0 to 15", "16 to 24", "25 to 34", "35 to 49" } },
  { { "16 to 24", "25-64" }, { "0 to 15", "16 to 24", "25 to 34", "35 to 49" } },
};

START_TEST (answers_in_other_words_hide_as_well)
{
  static const gint64 few[] = { 8, 2 }, many[] = { 2, 10, 2, 2 };
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftBands) half = new_answers ("age", "2026-04-01/2026-09-30", reworded[_i].half, few);

  ret->tier = WEFT_TIER_FULL;
  ret->people = 16;
  g_ptr_array_add (ret->published, weft_bands_tell (half, WEFT_SMALL_NUMBER));
  g_ptr_array_add (ret->bands, new_answers ("age", "2026-04-01/2027-03-31", reworded[_i].year, many));
  ck_assert (settled (ret)->is_wide);
  ck_assert_int_eq (ret->people_protected, WEFT_PEOPLE_ROUNDED);
}
END_TEST

/* "Yes" beside "Yes, limited a lot" is an answer, not the category of both: the table is as narrow as the other. */
START_TEST (a_coarse_answer_makes_no_wide_table)
{
  static const char *const half[] = { "Yes, limited a little", "No", NULL }, *const year[] = { "Yes", "Yes, limited a lot", "No", NULL };
  static const gint64 few[] = { 6, 10 }, many[] = { 12, 4, 12 };
  g_autoptr (WeftReturn) ret = make_lottery ();
  g_autoptr (WeftBands) before = new_answers ("disability", "2026-04-01/2026-09-30", half, few);

  ret->tier = WEFT_TIER_FULL;
  ret->people = 28;
  g_ptr_array_add (ret->published, weft_bands_tell (before, WEFT_SMALL_NUMBER));
  g_ptr_array_add (ret->bands, new_answers ("disability", "2026-04-01/2027-03-31", year, many));
  weft_return_settle (ret, &weft_ladder_default);
  ck_assert (((const WeftBands *)ret->bands->pdata[0])->is_wide || ret->people_protected != WEFT_PEOPLE_EXACT);
}
END_TEST

static const struct
{
  const char *question, *answer, *wider, *nation;
} wider[] = {
  { "age", "0 to 15", "Under 25" },
  { "age", "16-24", "Under 25" },
  { "age", "25 to 34", "25 to 64" },
  { "age", "50 to 64", "25 to 64" },
  { "age", "85 and over", "65 and over" },
  { "age", "85+", "65 and over" },
  { "age", "65+", "65 and over" },
  { "age", "25-64", "25 to 64" },
  { "age", "25 to 64", NULL },
  { "age", "65 and over", NULL },
  { "age", "Prefer not to say", NULL },
  { "ethnic-group", "Arab", "Other ethnic group" },
  { "ethnic-group", "Roma", "White" },
  { "ethnic-group", "Roma", "White", "scotland" },
  { "ethnic-group", "Roma", NULL, "northern-ireland" },
  { "ethnic-group", "White", NULL },
  { "sex", "Female", NULL },
};

START_TEST (answers_have_wider_ones)
{
  ck_assert_pstr_eq (weft_equality_wider (wider[_i].question, wider[_i].nation, wider[_i].answer), wider[_i].wider);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-disclosure");
  TCase *tcase = tcase_create ("return-disclosure");

  tcase_add_test (tcase, numbers_of_all_tell_of_each_other);
  tcase_add_test (tcase, an_equal_number_of_another_time_excuses_nothing);
  tcase_add_loop_test (tcase, who_did_not_come_twice_counts_once, 0, G_N_ELEMENTS (twice));
  tcase_add_test (tcase, a_table_is_of_those_who_came_in_its_time);
  tcase_add_loop_test (tcase, numbers_of_all_tell_of_areas, 0, G_N_ELEMENTS (of_year));
  tcase_add_test (tcase, all_are_no_fewer_than_their_answers);
  tcase_add_loop_test (tcase, where_no_answer_stands_is_nobody, 0, 2);
  tcase_add_loop_test (tcase, answers_in_other_words_hide_as_well, 0, G_N_ELEMENTS (reworded));
  tcase_add_test (tcase, a_coarse_answer_makes_no_wide_table);
  tcase_add_loop_test (tcase, answers_have_wider_ones, 0, G_N_ELEMENTS (wider));
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
