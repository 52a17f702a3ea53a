/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An exploration on paper: the chart first, then its table on pages of its own. */

#pragma once

#include <gtk/gtk.h>

#include "weft-exploration.h"
#include "weft-file.h"

G_BEGIN_DECLS

typedef struct _WeftExplorePaper WeftExplorePaper;

/** weft_explore_paper_new: (transfer full): @explored: (transfer full). */
WeftExplorePaper *weft_explore_paper_new (WeftFile        *file,
                                          WeftExploration *explored,
                                          GError         **error);
/** weft_explore_paper_print: @paper: (transfer full): with the desktop's own dialog; failures are shown. */
void weft_explore_paper_print (GtkWidget        *widget,
                               WeftExplorePaper *paper);

G_END_DECLS
