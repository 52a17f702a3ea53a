/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The disclosure pass against counting every possibility, and against readers who keep earlier returns. */

#include "value-check.h"

#include "return-fixture.h"

#include "weft-disclosure.h"
#include "weft-return.h"
#include "weft-equality.h"

/* One table, beside its total as it is shown or exactly. */
static gboolean
is_table_safe (const gint64 *counts,
               guint         n,
               const gint64 *exact_total,
               int           threshold)
{
  g_autoptr (WeftDisclosure) disclosure = weft_disclosure_new ();
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint all = weft_disclosure_number (disclosure, "all");
  gint64      total = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      const guint      number = weft_disclosure_number (disclosure, name);

      weft_disclosure_tell (disclosure, number, weft_small_number_known (counts[i], threshold));
      weft_disclosure_hide (disclosure, number, counts[i], threshold);
      g_array_append_val (parts, number);
      total += counts[i];
    }
  weft_disclosure_sum (disclosure, all, parts);
  weft_disclosure_tell (disclosure, all, weft_small_number_known (total, exact_total != NULL ? WEFT_EXACTLY : threshold));
  weft_disclosure_solve (disclosure);
  return !weft_disclosure_leaks (disclosure, NULL);
}

START_TEST (the_worked_example_is_safe)
{
  static const gint64 ages[] = { 0, 2, 4, 11, 23, 31, 17, 3, 6 };

  ck_assert (is_table_safe (ages, G_N_ELEMENTS (ages), NULL, 5));
}
END_TEST

/* An exact 16 beside "10" and "fewer than 5" means 12 and 4. */
START_TEST (an_exact_total_tells)
{
  const gint64 counts[] = { 12, 4 };
  const gint64 exact = 16;

  ck_assert (!is_table_safe (counts, 2, &exact, 5));
  ck_assert (is_table_safe (counts, 2, NULL, 5));
}
END_TEST

START_TEST (a_lone_small_number_tells)
{
  const gint64 counts[] = { 0, 3 };
  const gint64 exact = 3;

  ck_assert (is_table_safe (counts, 2, NULL, 5));
  ck_assert (!is_table_safe (counts, 2, &exact, 5));
}
END_TEST

START_TEST (a_table_of_noughts_hides_nothing)
{
  const gint64 counts[] = { 0, 0 };
  const gint64 exact = 0;

  ck_assert (is_table_safe (counts, 2, &exact, 5));
  ck_assert (is_table_safe (counts, 0, NULL, 5));
}
END_TEST

/* Tries every true table that a reader could believe in, and marks each row's possible numbers. */
static void
count_possible (const gint64 *counts,
                gint64        low,
                gint64        high,
                int           threshold,
                gboolean      possible[3][40])
{
  for (gint64 a = 0; a < 40; a++)
    for (gint64 b = 0; b < 40; b++)
      for (gint64 c = 0; c < 40; c++)
        {
          const gint64 guess[] = { a, b, c };
          gboolean     is_believable = a + b + c >= low && a + b + c <= high;

          for (guint i = 0; i < 3 && is_believable; i++)
            {
              WeftSmallNumber shown = weft_small_number_protect (counts[i], threshold);
              WeftSmallNumber other = weft_small_number_protect (guess[i], threshold);

              is_believable = shown.shown == other.shown && shown.value == other.value;
            }
          for (guint i = 0; i < 3 && is_believable; i++)
            possible[i][guess[i]] = TRUE;
        }
}

static gboolean
is_safe_by_counting (const gint64 *counts,
                     gint64        low,
                     gint64        high,
                     int           threshold)
{
  gboolean possible[3][40] = { 0 };

  count_possible (counts, low, high, threshold, possible);
  for (guint i = 0; i < 3; i++)
    {
      WeftSmallNumber shown = weft_small_number_protect (counts[i], threshold);
      int             n = 0;

      for (guint k = 0; k < 40; k++)
        n += possible[i][k];
      if (shown.shown == WEFT_SHOWN_FEWER && n < threshold - 1)
        return FALSE;
      if (shown.shown == WEFT_SHOWN_ROUNDED && n < 2)
        return FALSE;
    }
  return TRUE;
}

/* The totals that are shown as @total is. */
static WeftKnown
believable_totals (gint64 total,
                   int    threshold)
{
  WeftSmallNumber shown = weft_small_number_protect (total, threshold);
  WeftKnown       known = { -1, -1 };

  for (gint64 other = 0; other < 120; other++)
    {
      WeftSmallNumber guess = weft_small_number_protect (other, threshold);

      if (guess.shown != shown.shown || guess.value != shown.value)
        continue;
      known.low = known.low < 0 ? other : known.low;
      known.high = other;
    }
  return known;
}

static const gint64 tried[][3] = {
  { 12, 4, 0 },
  { 12, 1, 0 },
  { 8, 1, 1 },
  { 7, 7, 7 },
  { 5, 5, 5 },
  { 5, 4, 4 },
  { 8, 8, 8 },
  { 12, 12, 12 },
  { 12, 12, 4 },
  { 8, 3, 3 },
  { 1, 1, 1 },
  { 4, 4, 4 },
  { 2, 0, 0 },
  { 10, 3, 0 },
  { 22, 3, 7 },
  { 14, 1, 0 },
  { 15, 7, 1 },
  { 24, 9, 9 },
  { 9, 9, 9 },
  { 10, 10, 3 },
};

START_TEST (the_pass_finds_what_counting_finds)
{
  const gint64    *counts = tried[_i];
  const gint64     total = counts[0] + counts[1] + counts[2];
  static const int thresholds[] = { 5, 8, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    {
      int       threshold = thresholds[i];
      WeftKnown rough = believable_totals (total, threshold);

      ck_assert_msg (is_table_safe (counts, 3, &total, threshold) ==
                       is_safe_by_counting (counts, total, total, threshold),
                     "exact total, threshold %d", threshold);
      ck_assert_msg (is_table_safe (counts, 3, NULL, threshold) ==
                       is_safe_by_counting (counts, rough.low, rough.high, threshold),
                     "rounded total, threshold %d", threshold);
    }
}
END_TEST

/* Returns that follow each other */

static const char *const labels[] = { "0 to 15", "25 to 34", "35 to 49", "65 to 74" };
#define ROWS 4
#define MOST 13 /* so many people can stand in a row, less one */

static WeftBands *
add_ages (GPtrArray    *tables,
          const gint64 *counts,
          int           threshold)
{
  WeftBands *bands = weft_bands_new ("age", "2026-04-01/2027-03-31");

  for (guint i = 0; i < ROWS; i++)
    weft_bands_add (bands, labels[i], counts[i]);
  bands->threshold = threshold;
  g_ptr_array_add (tables, bands);
  return bands;
}

static void
add_people (GPtrArray *tables,
            gint64     people)
{
  WeftBands *bands = weft_bands_new ("people", NULL);

  weft_bands_add (bands, "", people);
  bands->threshold = WEFT_EXACTLY;
  g_ptr_array_add (tables, bands);
}

static WeftReturn *
new_return (const gint64 *counts,
            gint64        people)
{
  WeftReturn *ret = make_lottery ();

  ret->tier = WEFT_TIER_FULL;
  ret->people = people;
  add_ages (ret->bands, counts, 0);
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
  add_people (again->published, 16);
  ck_assert (!settled (again)->safe);
}
END_TEST

/* Fewer than 5 then and nobody now, with the other rows as they were: the exact totals would tell how many left. */
START_TEST (a_reader_takes_one_return_from_the_other)
{
  static const gint64 then[] = { 3, 20, 30, 25 };
  static const gint64 now[] = { 0, 20, 30, 25 };
  g_autoptr (WeftReturn) ret = new_return (now, 75);

  add_ages (ret->published, then, 5);
  add_people (ret->published, 78);
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
  add_ages (ret->published, counts, 5);
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

static const struct
{
  const char *question, *answer, *wider;
} wider[] = {
  { "age", "0 to 15", "Under 25" },
  { "age", "16-24", "Under 25" },
  { "age", "25 to 34", "25 to 64" },
  { "age", "50 to 64", "25 to 64" },
  { "age", "85 and over", "65 and over" },
  { "age", "85+", "65 and over" },
  { "age", "25 to 64", NULL },
  { "age", "65 and over", NULL },
  { "age", "Prefer not to say", NULL },
  { "ethnic-group", "Arab", "Other ethnic group" },
  { "ethnic-group", "Roma", "White" },
  { "ethnic-group", "White", NULL },
  { "sex", "Female", NULL },
};

START_TEST (answers_have_wider_ones)
{
  ck_assert_pstr_eq (weft_equality_wider (wider[_i].question, wider[_i].answer), wider[_i].wider);
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
  add_ages (ret->published, then, told.threshold);
  if (g_rand_boolean (random))
    {
      told.exact_then = sum_then;
      add_people (ret->published, sum_then);
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
  Suite *suite = suite_create ("disclosure");
  TCase *tcase = tcase_create ("disclosure");

  tcase_add_test (tcase, the_worked_example_is_safe);
  tcase_add_test (tcase, an_exact_total_tells);
  tcase_add_test (tcase, a_lone_small_number_tells);
  tcase_add_test (tcase, a_table_of_noughts_hides_nothing);
  tcase_add_loop_test (tcase, the_pass_finds_what_counting_finds, 0, G_N_ELEMENTS (tried));
  tcase_add_test (tcase, an_exact_number_told_before_counts);
  tcase_add_test (tcase, a_reader_takes_one_return_from_the_other);
  tcase_add_test (tcase, what_is_known_already_is_no_leak);
  tcase_add_test (tcase, small_ages_become_wider_ones);
  tcase_add_loop_test (tcase, answers_have_wider_ones, 0, G_N_ELEMENTS (wider));
  tcase_add_loop_test (tcase, no_hidden_number_can_be_worked_out, 0, 200);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
