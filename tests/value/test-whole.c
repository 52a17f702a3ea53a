/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole numbers that have to add up, against trying every one. */

#include "value-check.h"

#include "weft-whole.h"

#define NUMBERS 4
#define SUMS 3
#define MOST 3 /* that a number can be */
#define TURNS 2000

static void
add_sum (WeftWhole *whole,
         WeftKnown  total,
         guint      n,
         ...)
{
  const guint place = weft_whole_add (whole);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  va_list list;

  va_start (list, n);
  for (guint i = 0; i < n; i++)
    {
      const guint part = va_arg (list, guint);

      g_array_append_val (parts, part);
    }
  va_end (list);
  weft_whole_narrow (whole, place, total);
  weft_whole_sum (whole, place, parts);
}

/* Three pairs, each of @people together: (transfer full) */
static WeftWhole *
new_ring (gint64 people)
{
  WeftWhole      *whole = weft_whole_new ();
  const WeftKnown pair = { people, people };

  for (guint i = 0; i < 3; i++)
    weft_whole_add (whole);
  add_sum (whole, pair, 2, 0u, 1u);
  add_sum (whole, pair, 2, 1u, 2u);
  add_sum (whole, pair, 2, 2u, 0u);
  return whole;
}

START_TEST (halves_are_no_answer)
{
  g_autoptr (WeftWhole) odd = new_ring (3);
  g_autoptr (WeftWhole) even = new_ring (4);

  ck_assert (!weft_whole_holds (odd));
  ck_assert (weft_whole_holds (even));
  ck_assert_int_eq (weft_whole_can_be (even, 0, (WeftKnown){ 2, 2 }), WEFT_WHOLE_YES);
  ck_assert_int_eq (weft_whole_can_be_several (even, 0), WEFT_WHOLE_NO);
}
END_TEST

START_TEST (nothing_told_hangs_together)
{
  g_autoptr (WeftWhole) nothing = weft_whole_new ();
  g_autoptr (WeftWhole) whole = weft_whole_new ();

  ck_assert (weft_whole_holds (nothing));
  weft_whole_add (whole);
  ck_assert_int_eq (weft_whole_can_be (whole, 0, (WeftKnown){ 1000000, 1000000 }), WEFT_WHOLE_YES);
  ck_assert_int_eq (weft_whole_can_be_several (whole, 0), WEFT_WHOLE_YES);
}
END_TEST

START_TEST (ranges_that_exclude_each_other_do_not)
{
  g_autoptr (WeftWhole) whole = weft_whole_new ();

  weft_whole_add (whole);
  weft_whole_narrow (whole, 0, (WeftKnown){ 1, 4 });
  weft_whole_narrow (whole, 0, (WeftKnown){ 8, 12 });
  ck_assert (!weft_whole_holds (whole));
  ck_assert_int_eq (weft_whole_can_be (whole, 0, (WeftKnown){ 0, G_MAXINT64 }), WEFT_WHOLE_NO);
}
END_TEST

/* Twice each of 41 numbers, nought or one, are no odd sum; to find that out means trying very many. */
START_TEST (what_takes_too_long_is_not_told)
{
  g_autoptr (WeftWhole) whole = weft_whole_new ();
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint total;

  for (guint i = 0; i < 41; i++)
    {
      const guint part = weft_whole_add (whole);

      weft_whole_narrow (whole, part, (WeftKnown){ 0, 1 });
      g_array_append_val (parts, part);
      g_array_append_val (parts, part);
    }
  total = weft_whole_add (whole);
  weft_whole_narrow (whole, total, (WeftKnown){ 41, 41 });
  weft_whole_sum (whole, total, parts);
  ck_assert (weft_whole_holds (whole));
  ck_assert_int_eq (weft_whole_can_be (whole, 0, (WeftKnown){ 0, 0 }), WEFT_WHOLE_TOO_LONG);
  ck_assert_int_eq (weft_whole_can_be_several (whole, 0), WEFT_WHOLE_TOO_LONG);
}
END_TEST

typedef struct
{
  guint     parts[SUMS]; /* which numbers each sum has, a bit each */
  WeftKnown totals[SUMS];
} System;

static gint64
number_in (guint answer,
           guint i)
{
  return answer >> (2 * i) & MOST;
}

static gboolean
fits (const System *system,
      guint         answer)
{
  for (guint s = 0; s < SUMS; s++)
    {
      gint64 people = 0;

      for (guint i = 0; i < NUMBERS; i++)
        people += (system->parts[s] >> i & 1) != 0 ? number_in (answer, i) : 0;
      if (people < system->totals[s].low || people > system->totals[s].high)
        return FALSE;
    }
  return TRUE;
}

static WeftWhole *
new_system (const System *system)
{
  WeftWhole *whole = weft_whole_new ();

  for (guint i = 0; i < NUMBERS; i++)
    weft_whole_narrow (whole, weft_whole_add (whole), (WeftKnown){ 0, MOST });
  for (guint s = 0; s < SUMS; s++)
    {
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
      const guint total = weft_whole_add (whole);

      for (guint i = 0; i < NUMBERS; i++)
        if ((system->parts[s] >> i & 1) != 0)
          g_array_append_val (parts, i);
      weft_whole_narrow (whole, total, system->totals[s]);
      weft_whole_sum (whole, total, parts);
    }
  return whole;
}

START_TEST (each_number_is_what_trying_finds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20270312);
  guint n_open = 0, n_closed = 0;

  for (guint turn = 0; turn < TURNS; turn++)
    {
      System system;
      guint  possible[NUMBERS] = { 0 };
      g_autoptr (WeftWhole) whole = NULL;

      for (guint s = 0; s < SUMS; s++)
        {
          system.parts[s] = (guint)g_rand_int_range (random, 1, 1 << NUMBERS);
          system.totals[s].low = g_rand_int_range (random, 0, 2 * MOST);
          system.totals[s].high = system.totals[s].low + g_rand_int_range (random, 0, 2);
        }
      whole = new_system (&system);
      for (guint answer = 0; answer < 1 << (2 * NUMBERS); answer++)
        for (guint i = 0; i < NUMBERS && fits (&system, answer); i++)
          possible[i] |= 1u << number_in (answer, i);
      ck_assert_int_eq (weft_whole_holds (whole), possible[0] != 0);
      for (guint i = 0; i < NUMBERS && possible[0] != 0; i++)
        {
          ck_assert_int_eq (weft_whole_can_be_several (whole, i), (possible[i] & (possible[i] - 1)) != 0);
          for (gint64 people = 0; people <= MOST; people++)
            {
              const gboolean can = (possible[i] >> people & 1) != 0;

              ck_assert_int_eq (weft_whole_can_be (whole, i, (WeftKnown){ people, people }), can);
              n_open += can ? 1 : 0;
              n_closed += can ? 0 : 1;
            }
        }
    }
  ck_assert_uint_gt (n_open, TURNS);
  ck_assert_uint_gt (n_closed, TURNS);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("whole");
  TCase *tcase = tcase_create ("whole");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, halves_are_no_answer);
  tcase_add_test (tcase, nothing_told_hangs_together);
  tcase_add_test (tcase, ranges_that_exclude_each_other_do_not);
  tcase_add_test (tcase, what_takes_too_long_is_not_told);
  tcase_add_test (tcase, each_number_is_what_trying_finds);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
