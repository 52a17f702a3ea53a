/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sceptic would ask of an analysis, asked first: claims that rest on too little, count twice or are called by
 * a better name than they deserve; and whether a ratio may be told at all. */

#pragma once

#include "weft-valuation.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_CHECK_NO_ADJUSTMENTS,
  WEFT_CHECK_LONG_DURATION,
  WEFT_CHECK_ABOVE_MEASURED,
  WEFT_CHECK_FEW_ANSWERS,
  WEFT_CHECK_BIG_CHANGE,
  WEFT_CHECK_TWO_WELLBEING_ROUTES,
  WEFT_CHECK_STACKED,
  WEFT_CHECK_JOBS_DISPLACEMENT,
  WEFT_CHECK_STALE_VALUE,
  WEFT_CHECK_ONE_VALUE,
  WEFT_CHECK_VOLUNTEER_BOTH_SIDES,
  WEFT_CHECK_SAVINGS,
  WEFT_CHECK_MIXED_TOTAL, /* information */
  WEFT_CHECK_INDEX_MISSING,
  WEFT_CHECK_NO_PRICE_YEAR,
  WEFT_CHECK_NO_REASON,
  WEFT_CHECK_NO_SOURCE,
  WEFT_CHECK_NO_BENEFIT,
  WEFT_CHECK_NO_INPUTS,
  WEFT_N_CHECKS,
} WeftCheckCode;

typedef struct
{
  WeftCheckCode code;
  int           outcome; /* its place in the analysis; -1: about the whole */
  char         *detail;  /* owned: what %s of the sentence stands for; "" */
} WeftCheck;

/** weft_check_free: of what weft_overclaim_checks() lists. */
void weft_check_free (WeftCheck *check);

/** weft_overclaim_checks: (transfer full) (element-type WeftCheck): those of each outcome in order, then of the whole. */
GPtrArray *weft_overclaim_checks (const WeftValuation *valuation);

/** weft_check_key: (transfer none): as in JSON: "no-adjustments". */
const char *weft_check_key (WeftCheckCode code);
/** weft_check_is_information: whether there is nothing to mend. */
gboolean weft_check_is_information (WeftCheckCode code);
/** weft_check_sentence: (transfer none): msgid with one %s or none: what is claimed, and what to do. */
const char *weft_check_sentence (WeftCheckCode code);
/** weft_check_words: (transfer full): @sentence, in any language, with the check's detail in it. */
char *weft_check_words (const WeftCheck *check,
                        const char      *sentence);

typedef enum
{
  WEFT_RATIO_SHOWN,
  WEFT_RATIO_NO_INPUTS,
  WEFT_RATIO_NO_OUTCOMES,
  WEFT_RATIO_ONLY_ACCOUNTS, /* nothing was counted or measured */
  WEFT_RATIO_TOO_FEW,       /* what was rests on fewer than 8 people */
  WEFT_N_RATIO_VERDICTS,
} WeftRatioVerdict;

/**
 * weft_overclaim_level: 2 when anything was counted, scaled or measured (change, not cause), else 1 (an account).
 *
 * Source: Nesta, Standards of Evidence (2013).
 */
int weft_overclaim_level (const WeftAnalysis *analysis);
/** weft_outcome_level: of one outcome. */
int weft_outcome_level (const WeftOutcome *outcome);
/** weft_outcome_lacks_reason: whether @assumption is one that needs a reason and has none; an adjustment of nothing needs one too, years and fading only where it lasts longer than one. */
gboolean weft_outcome_lacks_reason (const WeftOutcome *outcome,
                                    WeftAssumption     assumption);
/** weft_outcome_people: how many it rests on: who was measured, else the pairs of its measure, else the quantity. */
double weft_outcome_people (const WeftOutcome *outcome);
/** weft_overclaim_verdict: whether the ratio may be told. */
WeftRatioVerdict weft_overclaim_verdict (const WeftValuation *valuation);
/** weft_ratio_why_not: (transfer none): msgid; "" when it is shown. */
const char *weft_ratio_why_not (WeftRatioVerdict verdict);

G_END_DECLS
