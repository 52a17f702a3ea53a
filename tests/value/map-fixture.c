/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forecasts made of rows, as an impact map has them. */

#include "map-fixture.h"

WeftOutcome *
get_outcome (const WeftAnalysis *analysis,
             guint               at)
{
  return analysis->outcomes->pdata[at];
}

WeftOutcome *
add_row (WeftAnalysis *analysis,
         const MapRow *row)
{
  WeftOutcome *outcome = fixture_add_outcome (analysis, row->stakeholder, row->outcome, row->quantity, row->value);

  fixture_fix (outcome, WEFT_ASSUMPTION_DEADWEIGHT, row->deadweight);
  fixture_fix (outcome, WEFT_ASSUMPTION_DISPLACEMENT, row->displacement);
  fixture_fix (outcome, WEFT_ASSUMPTION_ATTRIBUTION, row->attribution);
  fixture_fix (outcome, WEFT_ASSUMPTION_DROP_OFF, row->drop_off);
  fixture_fix (outcome, WEFT_ASSUMPTION_DURATION, row->duration);
  fixture_say (&outcome->source, "The report");
  fixture_reason (outcome, "So the report says.");
  return outcome;
}

WeftAnalysis *
make_map (const MapRow *rows,
          guint         n,
          gint64        pence)
{
  WeftAnalysis *analysis = fixture_analysis ();

  analysis->is_evaluative = FALSE;
  for (guint i = 0; i < n; i++)
    add_row (analysis, &rows[i]);
  if (pence != 0)
    fixture_add_input (analysis, WEFT_INPUT_CASH, "What it cost", pence);
  return analysis;
}
