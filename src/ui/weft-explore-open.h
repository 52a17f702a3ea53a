/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies behind a row of Explore, read when the row is opened. */

#pragma once

#include <adwaita.h>

#include "weft-explore-period.h"
#include "weft-page.h"

G_BEGIN_DECLS

/** WeftExploreBehind: @rows: (element-type WeftExploredRow): the records behind @expander. */
typedef void (*WeftExploreBehind) (GtkWidget *expander,
                                   GPtrArray *rows);

/** weft_explore_open_watch: calls @show the first time that @expander, for the row @at of the answer to @question, is opened. */
void weft_explore_open_watch (WeftPage                  *page,
                              GtkWidget                 *expander,
                              const WeftExploreQuestion *question,
                              guint                      at,
                              WeftExploreBehind          show);

G_END_DECLS
