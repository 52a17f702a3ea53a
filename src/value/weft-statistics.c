/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of paired differences. The distributions are GSL's; the exact signed-rank test, which it has not, counts
 * the sums of ranks over all signs. */

#include "weft-statistics.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define CONFIDENCE 0.95
#define FEWEST_FOR_INTERVAL 5
#define MOST_FOR_EXACT 25

WeftSpread
weft_statistics_spread (const double *values,
                        guint         n)
{
  WeftSpread spread = { .n = n };
  double     offset = 0;
  double     squares = 0;

  if (n == 0)
    return spread;

  /* Taken from the first value, equal values have exactly that mean and no deviation. */
  for (guint i = 0; i < n; i++)
    offset += values[i] - values[0];
  offset /= n;
  for (guint i = 0; i < n; i++)
    squares += (values[i] - values[0] - offset) * (values[i] - values[0] - offset);
  spread.mean = values[0] + offset;
  spread.deviation = n > 1 ? sqrt (squares / (n - 1)) : 0;
  return spread;
}

static double
get_error_of_mean (const WeftSpread *spread)
{
  return spread->deviation / sqrt (spread->n);
}

gint64
weft_statistics_millionths (double value)
{
  return (gint64)llround (value * 1000000);
}

WeftTTest
weft_statistics_t_test (const WeftSpread *differences)
{
  WeftTTest test = { .is_known = differences->n > 1 && differences->deviation > 0 };

  if (!test.is_known)
    return test;
  test.t = differences->mean / get_error_of_mean (differences);
  test.p = 2 * gsl_cdf_tdist_Q (fabs (test.t), differences->n - 1);
  return test;
}

gboolean
weft_statistics_interval (const WeftSpread *differences,
                          double           *low,
                          double           *high)
{
  double half;

  if (differences->n < FEWEST_FOR_INTERVAL)
    return FALSE;
  half = gsl_cdf_tdist_Pinv ((1 + CONFIDENCE) / 2, differences->n - 1) * get_error_of_mean (differences);
  *low = differences->mean - half;
  *high = differences->mean + half;
  return TRUE;
}

typedef struct
{
  double size;
  gint   sign;
  guint  rank; /* twice the average rank, so that ties stay whole */
} Ranked;

static gint
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  double first = ((const Ranked *)a)->size;
  double second = ((const Ranked *)b)->size;

  return (first > second) - (first < second);
}

/* Gives each its rank; returns the sum of t³ - t over the ties. */
static double
rank (GArray *ranked)
{
  Ranked *all = (Ranked *)(gpointer)ranked->data;
  double  ties = 0;

  g_array_sort (ranked, compare_sizes);
  for (guint start = 0, end; start < ranked->len; start = end)
    {
      double size;

      for (end = start + 1; end < ranked->len && all[end].size <= all[start].size; end++)
        ;
      for (guint i = start; i < end; i++)
        all[i].rank = start + end + 1;
      size = end - start;
      ties += size * size * size - size;
    }
  return ties;
}

/* In how many of the 2^n ways to give signs is the sum of the positive ranks no more than @sum? As a share. */
static double
count_sums_up_to (const GArray *ranked,
                  guint         sum)
{
  const Ranked      *all = (const Ranked *)(gconstpointer)ranked->data;
  guint              most = ranked->len * (ranked->len + 1);
  g_autofree double *shares = g_new0 (double, most + 1);
  double             total = 0;

  shares[0] = 1;
  for (guint i = 0; i < ranked->len; i++)
    for (guint at = most + 1; at-- > 0;)
      shares[at] = (shares[at] + (at >= all[i].rank ? shares[at - all[i].rank] : 0)) / 2;
  for (guint at = 0; at <= sum; at++)
    total += shares[at];
  return total;
}

static double
approximate (guint  n,
             guint  smaller,
             double ties)
{
  double expected = n * (n + 1.0) / 4;
  double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48;
  double distance = MAX (0, expected - smaller / 2.0 - 0.5);

  return 2 * gsl_cdf_ugaussian_Q (distance / sqrt (variance));
}

double
weft_statistics_wilcoxon (const double *differences,
                          guint         n)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  guint  up = 0;
  guint  all = 0;
  double ties;
  double p;

  for (guint i = 0; i < n; i++)
    {
      Ranked one = { .size = fabs (differences[i]), .sign = differences[i] > 0 ? 1 : -1 };

      if (one.size > 0)
        g_array_append_val (ranked, one);
    }
  if (ranked->len == 0)
    return 1;

  ties = rank (ranked);
  for (guint i = 0; i < ranked->len; i++)
    {
      const Ranked *one = &g_array_index (ranked, Ranked, i);

      all += one->rank;
      if (one->sign > 0)
        up += one->rank;
    }
  if (ranked->len <= MOST_FOR_EXACT)
    p = 2 * count_sums_up_to (ranked, MIN (up, all - up));
  else
    p = approximate (ranked->len, MIN (up, all - up), ties);
  return MIN (1, p);
}

double
weft_statistics_sign_test (guint rises,
                           guint falls)
{
  double p;

  if (rises + falls == 0)
    return 1;
  p = 2 * gsl_cdf_binomial_P (MIN (rises, falls), 0.5, rises + falls);
  return MIN (1, p);
}
