/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine of the disclosure pass, against counting every possibility. */

#include "value-check.h"

#include "weft-disclosure.h"

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

/* What is known of 3 who are "fewer than 5", beside 2 others at most. */
static WeftDisclosure *
know (gint64 all)
{
  WeftDisclosure *disclosure = weft_disclosure_new ();
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint few = weft_disclosure_number (disclosure, "few");
  const guint others = weft_disclosure_number (disclosure, "others");
  const guint total = weft_disclosure_number (disclosure, "all");

  weft_disclosure_tell (disclosure, few, weft_small_number_known (3, WEFT_SMALL_NUMBER));
  weft_disclosure_hide (disclosure, few, 3, WEFT_SMALL_NUMBER);
  weft_disclosure_tell (disclosure, others, (WeftKnown){ 0, 2 });
  g_array_append_val (parts, few);
  g_array_append_val (parts, others);
  weft_disclosure_sum (disclosure, total, parts);
  weft_disclosure_tell (disclosure, total, (WeftKnown){ all, all });
  return disclosure;
}

/* An exact 5 means that they are 3 at least, which is new; not after an exact 5, but after a 20, which cannot be true. */
START_TEST (what_contradicts_itself_told_nothing)
{
  static const struct
  {
    gint64   all;
    gboolean is_new;
  } before[] = { { 5, FALSE }, { 20, TRUE } };
  g_autoptr (WeftDisclosure) after = know (5);
  g_autoptr (WeftDisclosure) earlier = know (before[_i].all);

  ck_assert (weft_disclosure_leaks (after, NULL));
  ck_assert_int_eq (weft_disclosure_leaks (after, earlier), before[_i].is_new);
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

/* ---- Three numbers and the sums of each two, which make a ring: bounds alone do not tell all of it ---- */

#define RING 3
#define MOST 11

static gint64
sum_at (const gint64 *counts,
        guint         i)
{
  return counts[i] + counts[(i + 1) % RING];
}

static gboolean
looks_like (gint64 guess,
            gint64 people,
            int    threshold)
{
  const WeftKnown known = weft_small_number_known (people, threshold);

  return guess >= known.low && guess <= known.high;
}

static gboolean
is_ring_safe (const gint64 *counts,
              const int    *thresholds)
{
  g_autoptr (WeftDisclosure) disclosure = weft_disclosure_new ();
  guint numbers[RING + 1];

  for (guint i = 0; i < RING; i++)
    {
      numbers[i] = weft_disclosure_new_number (disclosure);
      weft_disclosure_tell (disclosure, numbers[i], weft_small_number_known (counts[i], 5));
      weft_disclosure_hide (disclosure, numbers[i], counts[i], 5);
    }
  numbers[RING] = numbers[0];
  for (guint i = 0; i < RING; i++)
    {
      const guint sum = weft_disclosure_new_number (disclosure);
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_vals (parts, &numbers[i], 2);
      weft_disclosure_tell (disclosure, sum, weft_small_number_known (sum_at (counts, i), thresholds[i]));
      weft_disclosure_sum (disclosure, sum, parts);
    }
  return !weft_disclosure_leaks (disclosure, NULL);
}

static gboolean
fits_ring (const gint64 *guess,
           const gint64 *counts,
           const int    *thresholds)
{
  for (guint i = 0; i < RING; i++)
    if (!looks_like (guess[i], counts[i], 5) || !looks_like (sum_at (guess, i), sum_at (counts, i), thresholds[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_ring_safe_by_counting (const gint64 *counts,
                          const int    *thresholds)
{
  guint possible[RING] = { 0 };

  for (guint code = 0; code < (MOST + 2) * (MOST + 2) * (MOST + 2); code++)
    {
      const gint64 guess[RING] = { code % (MOST + 2), code / (MOST + 2) % (MOST + 2), code / (MOST + 2) / (MOST + 2) };

      for (guint i = 0; fits_ring (guess, counts, thresholds) && i < RING; i++)
        possible[i] |= 1u << guess[i];
    }
  for (guint i = 0; i < RING; i++)
    {
      const WeftShown shown = weft_small_number_protect (counts[i], 5).shown;

      if ((shown == WEFT_SHOWN_FEWER && possible[i] != 0x1e) || (shown == WEFT_SHOWN_ROUNDED && (possible[i] & (possible[i] - 1)) == 0))
        return FALSE;
    }
  return TRUE;
}

START_TEST (what_bounds_do_not_tell_is_tried_out)
{
  static const int thresholds[] = { WEFT_EXACTLY, 5, 10 };

  for (guint code = 0; code < MOST * MOST * MOST; code++)
    {
      const gint64 counts[RING] = { code % MOST, code / MOST % MOST, code / MOST / MOST };
      const int    shown[RING] = { thresholds[_i % 3], thresholds[_i / 3 % 3], thresholds[_i / 9] };

      ck_assert_msg (is_ring_safe (counts, shown) == is_ring_safe_by_counting (counts, shown),
                     "%d, %d, %d", (int)counts[0], (int)counts[1], (int)counts[2]);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("disclosure");
  TCase *tcase = tcase_create ("disclosure");

  tcase_add_test (tcase, the_worked_example_is_safe);
  tcase_add_test (tcase, an_exact_total_tells);
  tcase_add_loop_test (tcase, what_contradicts_itself_told_nothing, 0, 2);
  tcase_add_test (tcase, a_lone_small_number_tells);
  tcase_add_test (tcase, a_table_of_noughts_hides_nothing);
  tcase_add_loop_test (tcase, the_pass_finds_what_counting_finds, 0, G_N_ELEMENTS (tried));
  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, what_bounds_do_not_tell_is_tried_out, 0, 27);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
