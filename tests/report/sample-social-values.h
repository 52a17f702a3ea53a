/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Social Value reports made by hand: the worked example of the designs, and what is hard on a workbook. */

#pragma once

#include "weft-social-value.h"

typedef enum
{
  VALUE_WARM_HUB,  /* three outcomes of the year just ended; nothing is discounted */
  VALUE_FORECAST,  /* 40 years, half a year, none; fading; SROI timing; an index of incomes; two that share a value */
  VALUE_BELOW,     /* negative quantities, all of it anyway, worth less than it cost */
  VALUE_TOO_FEW,   /* measured by five people: no ratio */
  VALUE_NO_INPUTS, /* nothing put in */
  VALUE_NOTHING,   /* nothing put in and nothing valued */
  VALUE_MANY,      /* 200 outcomes */
  N_VALUES,
} ValueSample;

/** value_sample_name: "warm-hub" ... */
const char *value_sample_name (ValueSample sample);

/** value_sample: (transfer full): with its checks; at the depth of pounds. */
WeftSocialValue *value_sample (ValueSample sample,
                               const char *language);
/** value_sample_of: (transfer full): the same of any @analysis, which it takes. */
WeftSocialValue *value_sample_of (WeftAnalysis *analysis,
                                  const char   *language);
/** value_sample_again: after its analysis was changed. */
void value_sample_again (WeftSocialValue *report);
