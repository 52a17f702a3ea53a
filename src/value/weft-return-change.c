/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed for the same people, as a return carries it: whole millionths, so that it is kept and compared
 * without a rounding of its own. */

#include "weft-return.h"

WeftReturnChange *
weft_return_change_new (const WeftBeforeAfter *result,
                        gboolean               higher_is_better)
{
  WeftReturnChange *change = g_new0 (WeftReturnChange, 1);

  change->higher_is_better = higher_is_better;
  change->started = result->started;
  change->asked_again = result->asked_again;
  change->both = result->both;
  change->before = weft_statistics_millionths (result->before.mean);
  change->after = weft_statistics_millionths (result->after.mean);
  change->change = weft_statistics_millionths (result->change.mean);
  change->spread = weft_statistics_millionths (result->change.deviation);
  change->low = weft_statistics_millionths (result->low);
  change->high = weft_statistics_millionths (result->high);
  change->improved = result->improved;
  change->same = result->same;
  change->worse = result->worse;
  change->leavers_before = weft_statistics_millionths (result->leavers_before);
  change->cautious_change = weft_statistics_millionths (result->cautious_change);
  change->verdict = (int)weft_before_after_verdict (result, higher_is_better);
  return change;
}

gboolean
weft_return_change_is_told (const WeftReturnChange *change)
{
  return change->both >= WEFT_FEWEST_TO_SAY && !change->is_held_back;
}

void
weft_return_change_free (WeftReturnChange *change)
{
  if (change == NULL)
    return;
  g_free (change->measure);
  g_free (change->name);
  g_free (change->item);
  g_free (change->wording);
  g_free (change);
}
