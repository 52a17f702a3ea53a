/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a return lets out of ages, of one time, against readers who keep an earlier one and count every possibility. */

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
  Suite *suite = suite_create ("return-ages");
  TCase *tcase = tcase_create ("return-ages");

  tcase_add_test (tcase, an_exact_number_told_before_counts);
  tcase_add_test (tcase, a_reader_takes_one_return_from_the_other);
  tcase_add_test (tcase, what_is_known_already_is_no_leak);
  tcase_add_test (tcase, small_ages_become_wider_ones);
  tcase_add_test (tcase, wider_answers_tell_of_what_left_before);
  tcase_add_test (tcase, not_everybody_answers);
  tcase_add_loop_test (tcase, no_hidden_number_can_be_worked_out, 0, 200);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
