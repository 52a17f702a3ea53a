/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking out one record as one step that can be undone. A payment that was reconciled or sent in a return is voided
 * instead: then a small dialog asks why. */

#pragma once

#include <gtk/gtk.h>

#include "weft-issue.h"
#include "weft-row.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

/** WeftRemoved: @issues: (nullable): why it was refused; NULL: it is gone, or voided. Not called when it was kept. */
typedef void (*WeftRemoved) (GtkWidget  *owner,
                             WeftIssues *issues);

/** weft_removing_begin: @row: (transfer none). Failures are shown in the window of @owner, which is kept alive. */
void weft_removing_begin (GtkWidget     *owner,
                          WeftWorkspace *workspace,
                          const WeftRow *row,
                          WeftRemoved    removed);

/** WeftReason: @why: (nullable): NULL: it is kept as it is. */
typedef void (*WeftReason) (gpointer    data,
                            const char *why);

/** weft_removing_ask_why: @error: WEFT_JOB_ERROR_NEEDS_REASON; @answered is called once, with @data. */
void weft_removing_ask_why (GtkWidget    *owner,
                            const GError *error,
                            WeftReason    answered,
                            gpointer      data);

G_END_DECLS
