/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of an activity on paper. */

#pragma once

#include <gtk/gtk.h>

#include "weft-activity-details.h"
#include "weft-book.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

/** weft_register_print_book: (transfer full): @group, @today: as of the workspace. */
WeftBook *weft_register_print_book (const WeftActivityDetails *details,
                                    const char                *group,
                                    const char                *today);
/** weft_register_print: with the desktop's own dialog, which makes a PDF too. @widget: anything in the window. */
void weft_register_print (GtkWidget                 *widget,
                          WeftWorkspace             *workspace,
                          const WeftActivityDetails *details);

G_END_DECLS
