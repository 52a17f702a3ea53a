/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of an exploration: a row leads to its record, or opens for those behind it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-explore-period.h"
#include "weft-page.h"

G_BEGIN_DECLS

/** weft_explored_rows_show: the rows of @explored, which answers @question, and their total. */
void weft_explored_rows_show (GtkListBox                *list,
                              WeftPage                  *page,
                              const WeftExploreQuestion *question,
                              const WeftExploration     *explored);

G_END_DECLS
