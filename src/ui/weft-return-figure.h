/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure of a return with its words: a button that opens the rows behind it. */

#pragma once

#include <gtk/gtk.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

/**
 * weft_return_figure_new:
 * @words: translated, what the figure is: "of the award is unspent"
 *
 * Returns: (transfer floating): inside a WeftPage, which runs the reading
 */
GtkWidget *weft_return_figure_new (const WeftReturnDetails *details,
                                   const WeftFigure        *figure,
                                   const char              *words);

G_END_DECLS
