/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step of the history did, in words, read when its row is opened. */

#pragma once

#include <adwaita.h>

#include "weft-page.h"

G_BEGIN_DECLS

/** weft_history_told_watch: fills @expander, an AdwExpanderRow on a page, the first time it is opened. */
void weft_history_told_watch (GtkWidget *expander,
                              gint64     step);

G_END_DECLS
