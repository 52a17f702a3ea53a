/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a return lets out about people, against readers who keep the earlier ones and count every possibility. */

#include "value-check.h"

#include "return-fixture.h"

#include "weft-equality.h"
#include "weft-return.h"
#include "weft-small-number.h"

static const char *const labels[] = { "0 to 15", "25 to 34", "35 to 49", "65 to 74" };
#define ROWS 4
#define MOST 13 /* so many people can stand in a row, less one */

/* (transfer full) */
static WeftBands *
new_ages (const gint64 *counts)
{
  WeftBands *bands = weft_bands_new ("age", "2026-04-01/2027-03-31");

  for (guint i = 0; i < ROWS; i++)
    weft_bands_add (bands, labels[i], counts[i]);
  return bands;
}

/* An earlier return told so. */
static void
publish_ages (WeftReturn   *ret,
              const gint64 *counts)
{
  g_autoptr (WeftBands) bands = new_ages (counts);

  g_ptr_array_add (ret->published, weft_bands_tell (bands, WEFT_SMALL_NUMBER));
}

static void
publish_all (WeftReturn *ret,
             const char *from,
             const char *to,
             gint64      people,
             int         threshold)
{
  WeftTold *all = weft_told_new (WEFT_BANDS_OF_ALL, from, to, threshold);

  weft_told_add (all, "", "", people);
  g_ptr_array_add (ret->published, all);
}

static WeftReturn *
new_return (const gint64 *counts,
            gint64        people)
{
  WeftReturn *ret = make_lottery ();

  ret->tier = WEFT_TIER_FULL;
  ret->people = people;
  g_ptr_array_add (ret->bands, new_ages (counts));
  return ret;
}

static const WeftBands *
settled (WeftReturn *ret)
{
  weft_return_settle (ret, &weft_ladder_default);
  return ret->bands->pdata[0];
}

/* 3 beside "10" and an exact 14: what stands alone is safe, what an earlier return told is not. */
START_TEST (an_exact_number_told_before_counts)
{
  static const gint64 counts[] = { 0, 12, 0, 4 };
  g_autoptr (WeftReturn) alone = new_return (counts, 50);
  g_autoptr (WeftReturn) again = new_return (counts, 50);

  ck_assert (settled (alone)->safe);
  publish_all (again, again->from, again->to, 16, WEFT_EXACTLY);
  ck_assert (!settled (again)->safe);
}
END_TEST

/* Fewer than 5 then and nobody now, with the other rows as they were: the exact totals would tell how many left. */
START_TEST (a_reader_takes_one_return_from_the_other)
{
  static const gint64 then[] = { 3, 20, 30, 25 };
  static const gint64 now[] = { 0, 20, 30, 25 };
  g_autoptr (WeftReturn) ret = new_return (now, 75);

  publish_ages (ret, then);
  publish_all (ret, ret->from, ret->to, 78, WEFT_EXACTLY);
  settled (ret);
  ck_assert (ret->people_protected);
}
END_TEST

/* The numbers are rounded to the nearest 10 now; to the nearest 5 they were told before. */
START_TEST (what_is_known_already_is_no_leak)
{
  static const gint64 counts[] = { 3, 20, 30, 25 };
  g_autoptr (WeftReturn) ret = new_return (counts, 500);

  ret->small_number_threshold = 10;
  publish_ages (ret, counts);
  ck_assert (settled (ret)->safe);
}
END_TEST

START_TEST (small_ages_become_wider_ones)
{
  static const gint64 counts[] = { 2, 3, 9, 1 };
  static const gint64 more[] = { 12, 3, 4, 2 };
  g_autoptr (WeftReturn) few = new_return (counts, 500);
  g_autoptr (WeftReturn) ret = new_return (more, 500);
  const WeftBands *bands = settled (ret);

  ck_assert (!settled (few)->safe);
  ck_assert (bands->safe);
  ck_assert (bands->is_wide);
  ck_assert_int_eq (bands->rows->len, 3);
  ck_assert_str_eq (((const WeftBand *)bands->rows->pdata[0])->label, "Under 25");
  ck_assert_int_eq (((const WeftBand *)bands->rows->pdata[1])->count, 7);
}
END_TEST

/* "5", which are 5 at least, and "fewer than 5" left in an earlier return; together they are "5", 7 at most. */
START_TEST (wider_answers_tell_of_what_left_before)
{
  static const gint64 then[] = { 20, 5, 2, 30 };
  g_autoptr (WeftReturn) alone = make_lottery ();
  g_autoptr (WeftReturn) again = make_lottery ();
  WeftReturn *const returns[] = { alone, again };

  for (guint i = 0; i < 2; i++)
    {
      WeftBands *now = weft_bands_new ("age", "2026-04-01/2027-03-31");

      weft_bands_add (now, "0 to 15", 20);
      weft_bands_add (now, "25 to 64", 7);
      weft_bands_add (now, "65 to 74", 30);
      returns[i]->tier = WEFT_TIER_FULL;
      returns[i]->people = 500;
      g_ptr_array_add (returns[i]->bands, now);
    }
  publish_ages (again, then);
  ck_assert (settled (alone)->safe);
  ck_assert (!settled (again)->safe);
}
END_TEST

/* 8 and 5 at least answered, so of fifteen who came two at most are the "fewer than 5". */
START_TEST (not_everybody_answers)
{
  static const gint64 counts[] = { 8, 5, 1, 0 };
  g_autoptr (WeftReturn) few = new_return (counts, 15);
  g_autoptr (WeftReturn) many = new_return (counts, 50);

  ck_assert (settled (few)->safe);
  ck_assert_int_eq (few->people_protected, WEFT_PEOPLE_ROUNDED);
  ck_assert (settled (many)->safe);
  ck_assert_int_eq (many->people_protected, WEFT_PEOPLE_EXACT);
}
END_TEST

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

static void
publish_answers (WeftReturn *ret,
                 const char *period,
                 gint64      yes,
                 gint64      no)
{
  g_autoptr (WeftBands) bands = weft_bands_new ("disability", period);

  weft_bands_add (bands, "Yes", yes);
  weft_bands_add (bands, "No", no);
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

/* What a reader is told: each published table of the four rows, and the one that is let out now. */
typedef struct
{
  const gint64 *then, *now;
  gint64        exact_then, exact_now; /* -1: not told */
  gboolean      tells_now;
  int           threshold;
} Told;

static gboolean
looks_the_same (gint64 guess,
                gint64 people,
                int    threshold)
{
  const WeftKnown known = weft_small_number_known (people, threshold);

  return guess >= known.low && guess <= known.high;
}

/* The rows that did not change are the same people. */
static gboolean
is_believable (const Told   *told,
               const gint64 *then,
               gint64        now_last)
{
  gint64 sum_then = 0;
  gint64 true_then = 0;
  gint64 sum_now;
  gint64 true_now = 0;

  for (guint i = 0; i < ROWS; i++)
    {
      sum_then += then[i];
      true_then += told->then[i];
      true_now += told->now[i];
    }
  sum_now = sum_then - then[ROWS - 1] + now_last;
  if (!looks_the_same (sum_then, true_then, told->threshold) || (told->exact_then >= 0 && sum_then != told->exact_then))
    return FALSE;
  if (told->tells_now && (!looks_the_same (now_last, told->now[ROWS - 1], told->threshold) || !looks_the_same (sum_now, true_now, told->threshold)))
    return FALSE;
  return told->exact_now < 0 || sum_now == told->exact_now;
}

/* Marks what each number can be: four rows then, the last row now. */
static void
count_all (const Told *told,
           gboolean    possible[ROWS + 1][MOST + 3])
{
  gint64 guess[ROWS];

  for (guint code = 0; code < 8 * 8 * 8 * 8; code++)
    {
      gboolean fits = TRUE;

      for (guint i = 0, rest = code; i < ROWS; i++, rest /= 8)
        {
          guess[i] = weft_small_number_known (told->then[i], told->threshold).low + rest % 8;
          fits = fits && looks_the_same (guess[i], told->then[i], told->threshold);
        }
      for (gint64 last = 0; fits && last < MOST + 3; last++)
        if (is_believable (told, guess, last))
          {
            possible[ROWS][last] = TRUE;
            for (guint i = 0; i < ROWS; i++)
              possible[i][guess[i]] = TRUE;
          }
    }
}

static guint
count_marks (const gboolean *marks)
{
  guint n = 0;

  for (guint i = 0; i < MOST + 3; i++)
    n += marks[i];
  return n;
}

/* After an earlier return with an exact number of people or without, the pass lets out nothing through which counting
 * every possibility comes nearer to a small number, or to the very number behind a rounded one. */
START_TEST (no_hidden_number_can_be_worked_out)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32)_i);
  gint64   then[ROWS], now[ROWS];
  gint64   sum_then = 0, sum_now = 0;
  gboolean before[ROWS + 1][MOST + 3] = { 0 };
  gboolean after[ROWS + 1][MOST + 3] = { 0 };
  Told     told = { then, now, -1, -1, FALSE, 5 };
  g_autoptr (WeftReturn) ret = NULL;

  for (guint i = 0; i < ROWS; i++)
    {
      then[i] = g_rand_int_range (random, 0, MOST);
      now[i] = i == ROWS - 1 ? g_rand_int_range (random, 0, MOST) : then[i];
      sum_then += then[i];
      sum_now += now[i];
    }
  ret = new_return (now, sum_now);
  publish_ages (ret, then);
  if (g_rand_boolean (random))
    {
      told.exact_then = sum_then;
      publish_all (ret, ret->from, ret->to, sum_then, WEFT_EXACTLY);
    }
  count_all (&told, before);
  told.tells_now = settled (ret)->safe && !settled (ret)->is_wide;
  /* Without the table nobody knows which row changed. */
  told.exact_now = told.tells_now && !ret->people_protected ? sum_now : -1;
  count_all (&told, after);

  for (guint i = 0; i < ROWS; i++)
    {
      const guint n = count_marks (after[i]);

      if (n == count_marks (before[i]))
        continue;
      ck_assert_msg (weft_small_number_protect (then[i], 5).shown != WEFT_SHOWN_FEWER, "row %u of an earlier return", i);
      ck_assert_msg (weft_small_number_protect (then[i], 5).shown != WEFT_SHOWN_ROUNDED || n > 1, "row %u of an earlier return", i);
    }
  if (told.tells_now && now[ROWS - 1] > 0 && now[ROWS - 1] != then[ROWS - 1])
    ck_assert_uint_gt (count_marks (after[ROWS]), now[ROWS - 1] < 5 ? 3 : 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-disclosure");
  TCase *tcase = tcase_create ("return-disclosure");

  tcase_add_test (tcase, an_exact_number_told_before_counts);
  tcase_add_test (tcase, a_reader_takes_one_return_from_the_other);
  tcase_add_test (tcase, what_is_known_already_is_no_leak);
  tcase_add_test (tcase, small_ages_become_wider_ones);
  tcase_add_test (tcase, wider_answers_tell_of_what_left_before);
  tcase_add_test (tcase, not_everybody_answers);
  tcase_add_test (tcase, numbers_of_all_tell_of_each_other);
  tcase_add_test (tcase, an_equal_number_of_another_time_excuses_nothing);
  tcase_add_loop_test (tcase, numbers_of_all_tell_of_areas, 0, G_N_ELEMENTS (of_year));
  tcase_add_test (tcase, all_are_no_fewer_than_their_answers);
  tcase_add_loop_test (tcase, where_no_answer_stands_is_nobody, 0, 2);
  tcase_add_loop_test (tcase, answers_in_other_words_hide_as_well, 0, G_N_ELEMENTS (reworded));
  tcase_add_test (tcase, a_coarse_answer_makes_no_wide_table);
  tcase_add_loop_test (tcase, answers_have_wider_ones, 0, G_N_ELEMENTS (wider));
  tcase_add_loop_test (tcase, no_hidden_number_can_be_worked_out, 0, 200);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
