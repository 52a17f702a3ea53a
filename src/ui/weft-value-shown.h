/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the page Social Value as widgets. What is shown already and says the same stays as it is, so that a change
 * costs what it changed. */

#pragma once

#include <gtk/gtk.h>

#include "weft-value-part.h"

G_BEGIN_DECLS

/** weft_value_shown_update: makes @box show @parts, of WeftValuePart, and nothing else. */
void weft_value_shown_update (GtkBox    *box,
                              GPtrArray *parts);

G_END_DECLS
