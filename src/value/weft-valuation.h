/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analysis comes to: impact, present value, ratio, how far each assumption moves it, and when it pays back.
 *
 * Source: HM Treasury, The Green Book (2026), chapter 6 and annexes on discounting; the SROI Network, A Guide to
 * Social Return on Investment (2012), stages 4 and 5; HM Treasury, Wellbeing Guidance for Appraisal (2021), Box 7.
 *
 * Units: pounds, not rounded on the way; inputs whole pence. */

#pragma once

#include "weft-analysis.h"

G_BEGIN_DECLS

/* More years of benefit than this are not followed. */
#define WEFT_MOST_YEARS 200

/* Income elasticity of the value of a point of wellbeing (Wellbeing Guidance 2021, page 57). */
#define WEFT_WELLBEING_ELASTICITY 1.3

/* What a later year counts for less, a year (The Green Book (2026), discounting; health and wellbeing apart). */
#define WEFT_RATE_TO_YEAR_30 0.035
#define WEFT_RATE_TO_YEAR_75 0.030
#define WEFT_RATE_AFTER 0.025
#define WEFT_RATE_WELLBEING 0.015

typedef struct
{
  const WeftOutcome *outcome;  /* borrowed from the analysis */
  double             uprating; /* what the value is multiplied with to stand in the analysis's prices */
  WeftRange          value;    /* uprated */
  WeftRange          impact;   /* of a first whole year */
  WeftRange          present_value;
  GArray            *years; /* owned, of double: central, not discounted, a year an element */
} WeftOutcomeValue;

typedef struct
{
  guint          outcome; /* its place in the analysis */
  WeftAssumption assumption;
  gboolean       is_known; /* FALSE: the outcome is worth nothing, so no change of it reaches the cost */
  gboolean       is_reachable;
  double         value; /* that makes the ratio 1, the others central; as the assumption is written */
} WeftSwitch;

typedef struct
{
  guint          outcome;
  WeftAssumption assumption;
  double         low, high; /* the ratio with this one assumption at its low and its high case */
} WeftSwing;

typedef struct
{
  const WeftAnalysis *analysis;                                   /* borrowed */
  GPtrArray          *rows;                                       /* owned (element-type WeftOutcomeValue) */
  double              factors[WEFT_N_DISCOUNTS][WEFT_MOST_YEARS]; /* weft_valuation_factor() of each year */
  gint64              inputs;                                     /* pence, of all that is counted */
  gint64              inputs_by_kind[WEFT_N_INPUTS];
  WeftRange           total_impact;
  WeftRange           present_value;
  WeftRange           net_present_value;
  gboolean            has_ratio; /* FALSE: nothing was put in */
  WeftRange           ratio, net_ratio;
  WeftRange           by_route[WEFT_N_ROUTES];
  WeftRange           by_benefit[WEFT_N_BENEFITS];
  GArray             *switches;       /* owned, of WeftSwitch */
  GArray             *swings;         /* owned, of WeftSwing, the widest first; empty without a ratio */
  gint64              payback_months; /* -1: never, or nothing was put in */
  guint               n_years;        /* the longest duration of any case, in whole years */
} WeftValuation;

/**
 * weft_valuation_new:
 * @analysis: must stand as long as what is returned
 *
 * Returns: (transfer full): every number finite, whatever was entered
 */
WeftValuation *weft_valuation_new (const WeftAnalysis *analysis);
void           weft_valuation_free (WeftValuation *valuation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftValuation, weft_valuation_free)

/**
 * weft_discount_factor:
 * @period: years after the first; 0: now
 *
 * 3.5 % for years 0 to 30, 3.0 % for 31 to 75, 2.5 % after, each from where the one before ends; 1.5 % for health and
 * wellbeing.
 */
double weft_discount_factor (WeftDiscount discount,
                             guint        period);

/**
 * weft_valuation_factor:
 * @year: of an outcome in @analysis; the first is 1
 *
 * 1 for what has passed (The Green Book (2026), paragraph 6.59); the years after count on from the last that has.
 */
double weft_valuation_factor (const WeftAnalysis *analysis,
                              WeftDiscount        discount,
                              guint               year);

/**
 * weft_uprating:
 * @missing: (out) (optional): the year that has no index, 0
 *
 * What a value of @from's year is multiplied with in @to's: prices, and for the value of wellbeing incomes to the power
 * of 1.3 where both years have them. 1 when a year is missing, which the caller must say.
 */
double weft_uprating (const WeftIndexYear *from,
                      const WeftIndexYear *to,
                      WeftRoute            route,
                      int                 *missing);

/** weft_valuation_year: the central impact of year @year (the first is 1) of @row, not discounted; 0 after the last. */
double weft_valuation_year (const WeftOutcomeValue *row,
                            guint                   year);

/** weft_outcome_share: the part of year @year (the first is 1) that lies within @duration years: 0 to 1. */
double weft_outcome_share (double duration,
                           guint  year);

/** weft_two_figures: @pounds rounded to two significant figures, for words and the front page. */
double weft_two_figures (double pounds);
/** weft_two_figures_words: (transfer full): so rounded: "£53,000", "£0.66". */
char *weft_two_figures_words (double pounds);
/** weft_two_figures_each: (transfer full): so rounded, always with pence: "£3.00", for each £1. */
char *weft_two_figures_each (double pounds);
/** weft_valuation_pence: @pounds in whole pence, half away from 0. */
gint64 weft_valuation_pence (double pounds);

G_END_DECLS
