/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analysis of Social Value comes to, beside what it rests on: the range for each £1 as a sentence and a bar,
 * the three sorts of benefit, which are never added up, and the checks.
 *
 * Signal: "mend" (side, int outcome, const char *column): somebody wants to go where a check is mended; outcome is -1
 * when it is about the whole. */

#pragma once

#include <adwaita.h>

#include "weft-value-state.h"

G_BEGIN_DECLS

#define WEFT_TYPE_VALUE_SIDE (weft_value_side_get_type ())
G_DECLARE_FINAL_TYPE (WeftValueSide, weft_value_side, WEFT, VALUE_SIDE, AdwBin)

GtkWidget *weft_value_side_new (void);

/** weft_value_side_show: @outcome: whose checks are listed; -1: those of the whole. Nothing of @report is kept. */
void weft_value_side_show (WeftValueSide         *side,
                           const WeftSocialValue *report,
                           int                    outcome);

G_END_DECLS
