/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page Social Value that tell without pounds: what changed by the answers of the same people, what was
 * done, and people's own words. */

#pragma once

#include "weft-value-state.h"

G_BEGIN_DECLS

/** weft_value_told_add: adds them to @parts, of WeftValuePart; @with_changes: what people answered before and after, too. */
void weft_value_told_add (GPtrArray            *parts,
                          const WeftValueState *state,
                          gboolean              with_changes);

G_END_DECLS
