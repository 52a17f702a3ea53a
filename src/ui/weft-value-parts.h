/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page Social Value, one below the other: what was put in, what came of it for whom, what changed,
 * what was done, what has no value in pounds, and the library of values. Rows lead on by actions of the page:
 *
 *   social-value.edit-row (sx)  the form of a record: a table and its id; 0: a new one
 *   social-value.take (s)       an input from the group's own records: "cash" or "volunteer"
 *   social-value.mend (is)      the form in which a check is mended
 *   social-value.depth (s)      how far to go
 *   social-value.bring-in       the values that Weft ships */

#pragma once

#include <gtk/gtk.h>

#include "weft-value-state.h"

G_BEGIN_DECLS

/** weft_value_parts_show: makes @box show the parts of @state as far as @depth; what says the same stays as it is. */
void weft_value_parts_show (GtkBox               *box,
                            const WeftValueState *state,
                            const char           *depth);

G_END_DECLS
