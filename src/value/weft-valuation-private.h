/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the valuation share. */

#pragma once

#include "weft-valuation.h"

G_BEGIN_DECLS

/* The assumptions of one outcome in one case, or in none that was entered. */
typedef struct
{
  double of[WEFT_N_ASSUMPTIONS];
} WeftPoint;

/** weft_valuation_point: every assumption of @outcome in the case @which. */
WeftPoint weft_valuation_point (const WeftOutcome *outcome,
                                WeftCase           which);
/** weft_valuation_impact_at: of a first whole year, at @point. */
double weft_valuation_impact_at (const WeftOutcomeValue *row,
                                 const WeftPoint        *point);
/** weft_valuation_present_value_at: of all years, at @point. */
double weft_valuation_present_value_at (const WeftValuation    *valuation,
                                        const WeftOutcomeValue *row,
                                        const WeftPoint        *point);

/** weft_valuation_find_switches: fills the switching values. */
void weft_valuation_find_switches (WeftValuation *valuation);
/** weft_valuation_find_swings: fills how far each assumption moves the ratio. */
void weft_valuation_find_swings (WeftValuation *valuation);
/** weft_valuation_find_payback: fills the month in which the central case reaches its cost. */
void weft_valuation_find_payback (WeftValuation *valuation);

G_END_DECLS
