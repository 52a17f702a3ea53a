/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statistics of paired differences: published data and tables, and a second way to the same number. */

#include "value-check.h"

#include "weft-statistics.h"

#include <math.h>

/* Extra hours of sleep of ten patients under two drugs: Student, The Probable Error of a Mean, Biometrika 6 (1908)
 * 1-25; R's data set "sleep", with what its t.test (paired = TRUE) prints. */
static const double sleep_more[] = { 1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4 };

START_TEST (the_sleep_of_ten_patients)
{
  WeftSpread spread = weft_statistics_spread (sleep_more, G_N_ELEMENTS (sleep_more));
  WeftTTest  test = weft_statistics_t_test (&spread);
  double     low, high;

  ck_assert_double_eq_tol (spread.mean, 1.58, 1e-12);
  ck_assert (test.is_known);
  ck_assert_double_eq_tol (test.t, 4.0621, 5e-5);
  ck_assert_double_eq_tol (test.p, 0.002833, 5e-7);
  ck_assert (weft_statistics_interval (&spread, &low, &high));
  ck_assert_double_eq_tol (low, 0.7001142, 5e-8);
  ck_assert_double_eq_tol (high, 2.4598858, 5e-8);
  /* Nine that are not 0, all of them up: two of the 512 ways to give signs. */
  ck_assert_double_eq_tol (weft_statistics_wilcoxon (sleep_more, G_N_ELEMENTS (sleep_more)), 2.0 / 512, 1e-12);
  ck_assert_double_eq_tol (weft_statistics_sign_test (9, 0), 2.0 / 512, 1e-12);
}
END_TEST

/* The 97.5 % points of t. Source: R. A. Fisher and F. Yates, Statistical Tables, table III. */
static const struct
{
  guint  n;
  double t;
} points_of_t[] = {
  { 5, 2.776 },
  { 8, 2.365 },
  { 11, 2.228 },
  { 21, 2.086 },
  { 31, 2.042 },
  { 121, 1.980 },
};

START_TEST (the_interval_takes_the_point_of_t)
{
  WeftSpread spread = { .n = points_of_t[_i].n, .mean = 0, .deviation = sqrt (points_of_t[_i].n) };
  double     low, high;

  ck_assert (weft_statistics_interval (&spread, &low, &high));
  ck_assert_double_eq_tol (high, points_of_t[_i].t, 5e-4);
  ck_assert_double_eq_tol (low, -points_of_t[_i].t, 5e-4);
}
END_TEST

/* A second way: the area of the distribution between -@t and @t as a finite sum. Source: M. Abramowitz and I. A. Stegun, Handbook
 * of Mathematical Functions, 1964, 26.7.3 (odd degrees of freedom) and 26.7.4 (even). */
static double
area_of_t (double t,
           guint  freedom)
{
  const double   angle = atan (t / sqrt (freedom));
  const gboolean is_odd = freedom % 2 == 1;
  double         term = is_odd ? cos (angle) : 1;
  double         sum = freedom > 1 ? term : 0;

  for (guint i = is_odd ? 3 : 2; i <= freedom - 2 && freedom > 2; i += 2)
    {
      term *= (i - 1.0) / i * cos (angle) * cos (angle);
      sum += term;
    }
  return is_odd ? (angle + sin (angle) * sum) * 2 / G_PI : sin (angle) * sum;
}

START_TEST (the_t_test_agrees_with_a_finite_sum)
{
  const guint n = (guint)_i;

  for (double t = 0.1; t < 6; t += 0.7)
    {
      WeftSpread spread = { .n = n, .mean = t, .deviation = sqrt (n) };
      double     low, high;

      ck_assert_double_eq_tol (weft_statistics_t_test (&spread).p, 1 - area_of_t (t, n - 1), 1e-9);
      if (weft_statistics_interval (&spread, &low, &high))
        ck_assert_double_eq_tol (area_of_t (high - t, n - 1), 0.95, 1e-9);
    }
}
END_TEST

/* The largest smaller sum of ranks that is still significant, both sides, 5 %. Source: J.-F. Alcover, after P. Mitic, The On-Line
 * Encyclopedia of Integer Sequences, A226330 (from 6 pairs on, 2.5 % on one side); the same in the table of the University of
 * York, www.york.ac.uk/depts/maths/tables/wilcoxon.htm (6 to 25). Tables of the nearest sums have 4 for 8 and 6 for 9, which
 * are above 5 %. */
static const guint critical_sums[] = {
  [6] = 0,
  [7] = 2,
  [8] = 3,
  [9] = 5,
  [10] = 8,
  [11] = 10,
  [12] = 13,
  [13] = 17,
  [14] = 21,
  [15] = 25,
  [16] = 29,
  [17] = 34,
  [18] = 40,
  [19] = 46,
  [20] = 52,
  [21] = 58,
  [22] = 65,
  [23] = 73,
  [24] = 81,
  [25] = 89,
};

/* The p of differences 1 to @n of which those that are up add up to @sum. */
static double
p_of_sum (guint n,
          guint sum)
{
  double differences[64];

  for (guint i = n; i > 0; i--)
    {
      gboolean is_up = i <= sum;

      differences[i - 1] = is_up ? i : -(double)i;
      sum -= is_up ? i : 0;
    }
  ck_assert_uint_eq (sum, 0);
  return weft_statistics_wilcoxon (differences, n);
}

START_TEST (signed_ranks_agree_with_the_table)
{
  guint n = (guint)_i;

  ck_assert_double_le (p_of_sum (n, critical_sums[n]), 0.05);
  ck_assert_double_gt (p_of_sum (n, critical_sums[n] + 1), 0.05);
  /* Up and down are told apart by their sign only. */
  ck_assert_double_eq_tol (p_of_sum (n, critical_sums[n]), p_of_sum (n, n * (n + 1) / 2 - critical_sums[n]), 1e-12);
}
END_TEST

/* A second way without ties: the ways in which some of the ranks 1 to n add up to each sum, counted up rank by rank. */
static double
count_the_sums (guint n,
                guint sum)
{
  double ways[1024] = { 1 };
  double lower = 0;

  for (guint rank = 1; rank <= n; rank++)
    for (guint at = n * (n + 1) / 2; at >= rank; at--)
      ways[at] += ways[at - rank];
  for (guint at = 0; at <= sum; at++)
    lower += ways[at];
  return MIN (1, 2 * lower / exp2 (n));
}

START_TEST (signed_ranks_agree_with_counted_sums)
{
  const guint n = (guint)_i;

  for (guint sum = 0; sum <= n * (n + 1) / 4; sum++)
    ck_assert_double_eq_tol (p_of_sum (n, sum), count_the_sums (n, sum), n <= 25 ? 1e-9 : 0.01);
}
END_TEST

/* Above 25 the normal curve takes over; it is within one of the same table, which goes on to 98 for 26 and 137 for 30. */
START_TEST (many_signed_ranks_are_within_one_of_the_table)
{
  ck_assert_double_le (p_of_sum (26, 97), 0.05);
  ck_assert_double_gt (p_of_sum (26, 99), 0.05);
  ck_assert_double_le (p_of_sum (30, 136), 0.05);
  ck_assert_double_gt (p_of_sum (30, 138), 0.05);
}
END_TEST

/* A second way: average ranks by comparing each with each, and every way to give signs written out. */
static double
write_out_every_sign (const double *differences,
                      guint         n)
{
  double kept[16];
  double ranks[16];
  guint  m = 0;
  double up = 0;
  guint  lower = 0, upper = 0;

  for (guint i = 0; i < n; i++)
    if (differences[i] != 0)
      kept[m++] = differences[i];
  for (guint i = 0; i < m; i++)
    {
      ranks[i] = 0.5;
      for (guint j = 0; j < m; j++)
        ranks[i] += fabs (kept[j]) < fabs (kept[i]) ? 1 : fabs (kept[j]) > fabs (kept[i]) ? 0
                                                                                          : 0.5;
      up += kept[i] > 0 ? ranks[i] : 0;
    }
  for (guint signs = 0; signs < 1u << m; signs++)
    {
      double sum = 0;

      for (guint i = 0; i < m; i++)
        sum += signs >> i & 1 ? ranks[i] : 0;
      lower += sum <= up;
      upper += sum >= up;
    }
  return MIN (1, 2.0 * MIN (lower, upper) / (1u << m));
}

START_TEST (signed_ranks_agree_with_every_sign_written_out)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32)_i);

  for (guint round = 0; round < 20; round++)
    {
      guint  n = (guint)g_rand_int_range (chance, 1, 13);
      double differences[16];

      for (guint i = 0; i < n; i++)
        differences[i] = g_rand_int_range (chance, -4, 6);
      ck_assert_double_eq_tol (weft_statistics_wilcoxon (differences, n), write_out_every_sign (differences, n), 1e-9);
    }
}
END_TEST

/* The most of the rarer sign that is still significant, both sides, 5 %. Source: Elementary Statistics (Pearson), appendix A,
 * table A-7, critical values for the sign test, the column of .05 for two tails. */
static const guint critical_signs[] = {
  [6] = 0,
  [7] = 0,
  [8] = 0,
  [9] = 1,
  [10] = 1,
  [11] = 1,
  [12] = 2,
  [13] = 2,
  [14] = 2,
  [15] = 3,
  [16] = 3,
  [17] = 4,
  [18] = 4,
  [19] = 4,
  [20] = 5,
  [21] = 5,
  [22] = 5,
  [23] = 6,
  [24] = 6,
  [25] = 7,
};

START_TEST (signs_agree_with_the_table)
{
  guint n = (guint)_i;
  guint rarer = critical_signs[n];

  ck_assert_double_le (weft_statistics_sign_test (rarer, n - rarer), 0.05);
  ck_assert_double_gt (weft_statistics_sign_test (n - rarer - 1, rarer + 1), 0.05);
}
END_TEST

/* A second way: every way to give signs, and those among them that are as lopsided. */
START_TEST (signs_agree_with_every_sign_written_out)
{
  const guint n = (guint)_i;

  for (guint ups = 0; ups <= n; ups++)
    {
      const guint rarer = MIN (ups, n - ups);
      guint       as_rare = 0;

      for (guint signs = 0; signs < 1u << n; signs++)
        {
          const guint set = (guint)__builtin_popcount (signs);

          as_rare += set <= rarer || set >= n - rarer;
        }
      ck_assert_double_eq_tol (weft_statistics_sign_test (ups, n - ups), as_rare / (double)(1u << n), 1e-12);
    }
}
END_TEST

START_TEST (nothing_is_claimed_without_differences)
{
  const double zeros[] = { 0, 0, 0, 0, 0, 0 };
  const double threes[] = { 0.3, 0.3, 0.3, 0.3, 0.3, 0.3 };
  WeftSpread   none = weft_statistics_spread (zeros, 0);
  WeftSpread   one = weft_statistics_spread (zeros, 1);
  WeftSpread   four = weft_statistics_spread (sleep_more, 4);
  WeftSpread   same = weft_statistics_spread (threes, G_N_ELEMENTS (threes));
  double       low = -1, high = -1;

  ck_assert_uint_eq (none.n, 0);
  ck_assert (!weft_statistics_t_test (&none).is_known);
  ck_assert (!weft_statistics_t_test (&one).is_known);
  ck_assert (!weft_statistics_t_test (&same).is_known);
  ck_assert (!weft_statistics_interval (&four, &low, &high));
  ck_assert_double_eq (low, -1);
  ck_assert (weft_statistics_interval (&same, &low, &high));
  ck_assert_double_eq (low, 0.3);
  ck_assert_double_eq (high, 0.3);
  ck_assert_double_eq (weft_statistics_wilcoxon (zeros, G_N_ELEMENTS (zeros)), 1);
  ck_assert_double_eq (weft_statistics_wilcoxon (zeros, 0), 1);
  ck_assert_double_eq (weft_statistics_sign_test (0, 0), 1);
  ck_assert_double_eq (weft_statistics_sign_test (4, 4), 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("statistics");
  TCase *known = tcase_create ("known answers");
  TCase *edges = tcase_create ("edges");

  tcase_add_test (known, the_sleep_of_ten_patients);
  tcase_add_loop_test (known, the_interval_takes_the_point_of_t, 0, G_N_ELEMENTS (points_of_t));
  tcase_add_loop_test (known, the_t_test_agrees_with_a_finite_sum, 2, 61);
  tcase_add_loop_test (known, signed_ranks_agree_with_the_table, 6, G_N_ELEMENTS (critical_sums));
  tcase_add_test (known, many_signed_ranks_are_within_one_of_the_table);
  tcase_add_loop_test (known, signed_ranks_agree_with_counted_sums, 1, 41);
  tcase_add_loop_test (known, signed_ranks_agree_with_every_sign_written_out, 0, 20);
  tcase_add_loop_test (known, signs_agree_with_the_table, 6, G_N_ELEMENTS (critical_signs));
  tcase_add_loop_test (known, signs_agree_with_every_sign_written_out, 1, 15);
  tcase_add_test (edges, nothing_is_claimed_without_differences);
  suite_add_tcase (suite, known);
  suite_add_tcase (suite, edges);
  return run_suite (suite);
}
