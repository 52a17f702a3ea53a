/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What hangs on an activity: its grant, the volunteers' hours, the next one, its notes. */

#pragma once

#include <adwaita.h>

#include "weft-activity-details.h"

G_BEGIN_DECLS

/** weft_activity_links_new: (transfer floating): a boxed list; "activity.repeat" and "activity.print" are asked for by its rows. */
GtkWidget *weft_activity_links_new (const WeftActivityDetails *details);

G_END_DECLS
