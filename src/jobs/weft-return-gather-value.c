/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Social Value in a return: one line with its range, where the funder asks for it. */

#include "weft-return-job-private.h"

#include "weft-phrase.h"
#include "weft-social-value-job.h"

/* The name of the analysis of the return's period; NULL with error not set when there is none. */
static char *
find_analysis (WeftFile         *file,
               const WeftReturn *ret,
               GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ANALYSIS_OF_PERIOD);

  weft_query_bind_text (&query, ":from", ret->from);
  weft_query_bind_text (&query, ":to", ret->to);
  return weft_query_step (&query, error) ? weft_query_dup (&query, 0) : NULL;
}

static gint64
pence_for_a_pound (const WeftRange *ratio,
                   WeftCase         which)
{
  return weft_valuation_pence (weft_two_figures (ratio->at[which]));
}

static void
take (const WeftValuation *valuation,
      WeftReturn          *ret)
{
  const WeftRatioVerdict verdict = weft_overclaim_verdict (valuation);

  ret->worth_why_not = g_strdup (weft_ratio_why_not (verdict));
  if (verdict != WEFT_RATIO_SHOWN)
    return;
  ret->worth_low = pence_for_a_pound (&valuation->ratio, WEFT_CASE_LOW);
  ret->worth_central = pence_for_a_pound (&valuation->ratio, WEFT_CASE_CENTRAL);
  ret->worth_high = pence_for_a_pound (&valuation->ratio, WEFT_CASE_HIGH);
  ret->worth_outcomes = valuation->rows->len;
}

gboolean
weft_return_gather_social_value (WeftFile   *file,
                                 WeftReturn *ret,
                                 GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *name = NULL;
  g_autoptr (WeftSocialValue) report = NULL;

  if (ret->asks_worth == 0)
    return TRUE;
  name = find_analysis (file, ret, &local);
  if (name != NULL)
    report = weft_social_value_gather (file, name, WEFT_TIMING_AS_ENTERED, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (report != NULL)
    take (report->valuation, ret);
  else
    ret->worth_why_not = g_strdup (P_ ("We have not worked out a Social Value for this period."));
  return TRUE;
}
