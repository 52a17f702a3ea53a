/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of the differences between two answers of the same people. Doubles live here and in the
 * valuation only; nothing is rounded on the way. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint  n;
  double mean;
  double deviation; /* of a sample (n - 1); 0 below two values */
} WeftSpread;

/** weft_statistics_spread: mean and standard deviation of @n values, by two passes over what was taken from the first value. */
WeftSpread weft_statistics_spread (const double *values,
                                   guint         n);

/** weft_statistics_millionths: @value in whole millionths, half away from 0. */
gint64 weft_statistics_millionths (double value);

typedef struct
{
  gboolean is_known; /* FALSE below two values and where all differences are the same: there is no t then */
  double   t;
  double   p; /* two-sided */
} WeftTTest;

/** weft_statistics_t_test: Student's t of a mean difference against 0, with n - 1 degrees of freedom. */
WeftTTest weft_statistics_t_test (const WeftSpread *differences);

/**
 * weft_statistics_interval:
 * @low: (out): the lower end of the 95 % interval of the mean difference
 * @high: (out): its upper end
 *
 * Returns: FALSE below five differences, where an interval would say more than is known.
 */
gboolean weft_statistics_interval (const WeftSpread *differences,
                                   double           *low,
                                   double           *high);

/**
 * weft_statistics_wilcoxon:
 * @differences: @n of them
 *
 * The two-sided p of the signed-rank test. Zeros are dropped and ties get their average rank. Up to 25 differences
 * every way to give them signs is counted; above, the normal approximation is used with the correction for ties and
 * for continuity.
 *
 * Returns: 1 where every difference is 0.
 * Source: F. Wilcoxon, Individual Comparisons by Ranking Methods, Biometrics Bulletin 1 (1945) 80-83.
 */
double weft_statistics_wilcoxon (const double *differences,
                                 guint         n);

/** weft_statistics_sign_test: the two-sided p of as many rises and falls when both are equally likely; 1 without any. */
double weft_statistics_sign_test (guint rises,
                                  guint falls);

G_END_DECLS
