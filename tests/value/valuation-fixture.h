/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Analyses made by hand: an empty one, what is put into it, and the worked example of the Marsh Lane Warm Hub. */

#pragma once

#include "weft-analysis.h"

/** fixture_analysis: (transfer full): of 2026-27, which has passed, in prices of 2024 and Green Book timing; nothing put in, nothing valued. */
WeftAnalysis *fixture_analysis (void);

/** fixture_add_input: (transfer none): counted. */
WeftInput *fixture_add_input (WeftAnalysis *analysis,
                              WeftInputKind kind,
                              const char   *what,
                              gint64        pence);

/** fixture_add_outcome: (transfer none): counted, for one year, nothing taken off, value to people in prices of 2024, the same in each case; no reasons, no source. */
WeftOutcome *fixture_add_outcome (WeftAnalysis *analysis,
                                  const char   *stakeholder,
                                  const char   *outcome,
                                  double        quantity,
                                  double        pounds);

/** fixture_set: what the three cases of an assumption use. */
void fixture_set (WeftOutcome   *outcome,
                  WeftAssumption assumption,
                  double         low,
                  double         central,
                  double         high);
/** fixture_fix: the same in each case. */
void fixture_fix (WeftOutcome   *outcome,
                  WeftAssumption assumption,
                  double         value);
/** fixture_say: replaces an owned text. */
void fixture_say (char      **member,
                  const char *text);
/** fixture_reason: why, for every assumption of @outcome. */
void fixture_reason (WeftOutcome *outcome,
                     const char  *why);

/**
 * fixture_warm_hub:
 *
 * The example of the designs: 17,925.30 put in; life satisfaction, fewer visits to the doctor, less heating at home;
 * 0.42, 1.81 and 6.35 for each pound.
 *
 * Returns: (transfer full)
 */
WeftAnalysis *fixture_warm_hub (void);
