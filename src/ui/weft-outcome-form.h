/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of an outcome: what changed and for whom, how it is known, what one of it is worth, and the five questions
 * as sentences. Beside it stands what the whole analysis comes to, worked out again while somebody types. */

#pragma once

#include "weft-page.h"
#include "weft-value-state.h"

G_BEGIN_DECLS

/**
 * weft_outcome_form_open:
 * @row: (transfer none): of outcomes, with its analysis; id 0 for a new one
 * @column: (nullable): where the keyboard goes; NULL: the first field
 */
void weft_outcome_form_open (WeftPage             *page,
                             const WeftValueState *state,
                             const WeftRow        *row,
                             const char           *column);

G_END_DECLS
