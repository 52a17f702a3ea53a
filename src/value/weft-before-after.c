/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From pairs of answers to what can be said of them. */

#include "weft-before-after.h"

#include "weft-measure.h"

static double
to_points (gint64 millionths)
{
  return (double)millionths / (double)WEFT_SCORE_ONE;
}

static void
count_direction (WeftBeforeAfter *result,
                 gint64           change,
                 gboolean         higher_is_better)
{
  gint64 better = higher_is_better ? change : -change;

  if (better >= WEFT_SCORE_ONE)
    result->improved++;
  else if (better <= -WEFT_SCORE_ONE)
    result->worse++;
  else
    result->same++;
}

static void
test_changes (WeftBeforeAfter *result,
              const double    *changes)
{
  guint rises = 0;
  guint falls = 0;

  for (guint i = 0; i < result->both; i++)
    {
      rises += changes[i] > 0;
      falls += changes[i] < 0;
    }
  result->t = weft_statistics_t_test (&result->change);
  result->has_interval = weft_statistics_interval (&result->change, &result->low, &result->high);
  result->p_wilcoxon = weft_statistics_wilcoxon (changes, result->both);
  result->p_sign = weft_statistics_sign_test (rises, falls);
}

WeftBeforeAfter
weft_before_after (const WeftAsked *asked,
                   guint            n,
                   gboolean         higher_is_better)
{
  WeftBeforeAfter    result = { 0 };
  g_autofree double *before = g_new (double, MAX (n, 1));
  g_autofree double *after = g_new (double, MAX (n, 1));
  g_autofree double *changes = g_new (double, MAX (n, 1));
  double             left = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!asked[i].has_before)
        continue;
      result.started++;
      result.asked_again += asked[i].was_asked_again || asked[i].has_after;
      if (!asked[i].has_after)
        {
          left += to_points (asked[i].before);
          continue;
        }
      before[result.both] = to_points (asked[i].before);
      after[result.both] = to_points (asked[i].after);
      changes[result.both++] = to_points (asked[i].after - asked[i].before);
      count_direction (&result, asked[i].after - asked[i].before, higher_is_better);
    }

  result.before = weft_statistics_spread (before, result.both);
  result.after = weft_statistics_spread (after, result.both);
  result.change = weft_statistics_spread (changes, result.both);
  test_changes (&result, changes);
  if (result.started > result.both)
    result.leavers_before = left / (result.started - result.both);
  if (result.started > 0)
    result.cautious_change = result.change.mean * result.both / result.started;
  return result;
}

gint64
weft_follow_up_percent (gint64 started,
                        gint64 both)
{
  return started == 0 ? 0 : (200 * both + started) / (2 * started);
}

WeftVerdict
weft_before_after_verdict (const WeftBeforeAfter *result,
                           gboolean               higher_is_better)
{
  if (result->both < WEFT_FEWEST_TO_SAY)
    return WEFT_VERDICT_TOO_FEW;
  if (result->low <= 0 && result->high >= 0)
    return WEFT_VERDICT_CANNOT_TELL;
  return (result->change.mean > 0) == (higher_is_better != FALSE) ? WEFT_VERDICT_BETTER : WEFT_VERDICT_WORSE;
}
