/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small numbers: the rounding of the policy, and the disclosure pass against counting every possibility. */

#include "value-check.h"

#include "weft-small-number.h"

static const struct
{
  gint64      people;
  int         threshold;
  const char *shown;
} rounded[] = {
  { 0, 5, "0" },
  { -1, 5, "0" },
  { 1, 5, "fewer than 5" },
  { 4, 5, "fewer than 5" },
  { 5, 5, "5" },
  { 7, 5, "5" },
  { 8, 5, "10" },
  { 97, 5, "95" },
  { 98, 5, "100" },
  { 7, 8, "fewer than 8" },
  { 8, 8, "10" },
  { 14, 8, "10" },
  { 15, 8, "20" },
  { 9, 10, "fewer than 10" },
  { 10, 10, "10" },
  { 24, 10, "20" },
};

START_TEST (people_are_rounded)
{
  WeftSmallNumber number = weft_small_number_protect (rounded[_i].people, rounded[_i].threshold);

  check_texts (weft_small_number_format (number, rounded[_i].threshold), rounded[_i].shown, rounded[_i].shown);
}
END_TEST

/* Source: the worked example of the rounding policy's page: ages of 97 people. */
static const gint64 ages[] = { 0, 2, 4, 11, 23, 31, 17, 3, 6 };

START_TEST (the_worked_example_is_printed)
{
  static const char *const shown[] = {
    "0", "fewer than 5", "fewer than 5", "10", "25", "30", "15", "fewer than 5", "5"
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    check_texts (weft_small_number_format (weft_small_number_protect (ages[i], 5), 5), shown[i], shown[i]);
  ck_assert (weft_small_number_table_is_safe (ages, G_N_ELEMENTS (ages), NULL, 5));
}
END_TEST

/* An exact 16 beside "10" and "fewer than 5" means 12 and 4. */
START_TEST (an_exact_total_tells)
{
  const gint64 counts[] = { 12, 4 };
  const gint64 exact = 16;
  WeftKnown    known = weft_small_number_known_total (counts, 2, 5);

  ck_assert (!weft_small_number_table_is_safe (counts, 2, &exact, 5));
  ck_assert (weft_small_number_table_is_safe (counts, 2, NULL, 5));
  ck_assert_int_eq (known.low, 13);
  ck_assert_int_eq (known.high, 16);
}
END_TEST

START_TEST (a_lone_small_number_tells)
{
  const gint64 counts[] = { 0, 3 };
  const gint64 exact = 3;

  ck_assert (weft_small_number_table_is_safe (counts, 2, NULL, 5));
  ck_assert (!weft_small_number_table_is_safe (counts, 2, &exact, 5));
}
END_TEST

START_TEST (a_table_of_noughts_hides_nothing)
{
  const gint64 counts[] = { 0, 0 };
  const gint64 exact = 0;

  ck_assert (weft_small_number_table_is_safe (counts, 2, &exact, 5));
  ck_assert (weft_small_number_table_is_safe (counts, 0, NULL, 5));
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

      ck_assert_msg (weft_small_number_table_is_safe (counts, 3, &total, threshold) ==
                       is_safe_by_counting (counts, total, total, threshold),
                     "exact total, threshold %d", threshold);
      ck_assert_msg (weft_small_number_table_is_safe (counts, 3, NULL, threshold) ==
                       is_safe_by_counting (counts, rough.low, rough.high, threshold),
                     "rounded total, threshold %d", threshold);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("small-number");
  TCase *numbers = tcase_create ("small-number");

  tcase_add_loop_test (numbers, people_are_rounded, 0, G_N_ELEMENTS (rounded));
  tcase_add_test (numbers, the_worked_example_is_printed);
  tcase_add_test (numbers, an_exact_total_tells);
  tcase_add_test (numbers, a_lone_small_number_tells);
  tcase_add_test (numbers, a_table_of_noughts_hides_nothing);
  tcase_add_loop_test (numbers, the_pass_finds_what_counting_finds, 0, G_N_ELEMENTS (tried));
  suite_add_tcase (suite, numbers);
  return run_suite (suite);
}
