/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts made of rows, as an impact map has them. */

#pragma once

#include "valuation-fixture.h"
#include "weft-valuation.h"

/* The shares are parts of 1. */
typedef struct
{
  const char *stakeholder, *outcome;
  double      quantity, value;
  double      deadweight, displacement, attribution;
  double      drop_off, duration;
} MapRow;

/** make_map: (transfer full): a forecast of @rows for which @pence were spent; every row counted, sourced and reasoned. */
WeftAnalysis *make_map (const MapRow *rows,
                        guint         n,
                        gint64        pence);
/** add_row: (transfer none): one more outcome of @analysis. */
WeftOutcome *add_row (WeftAnalysis *analysis,
                      const MapRow *row);
/** get_outcome: (transfer none): the outcome at @at, from 0. */
WeftOutcome *get_outcome (const WeftAnalysis *analysis,
                          guint               at);
