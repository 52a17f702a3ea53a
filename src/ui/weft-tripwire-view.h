/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a payment would do to its grant, said while it is typed: one sentence, what the grant is for, and what is
 * left. A strip, never a dialog; it informs and stops nothing.
 *
 * Signal: "tint" (view, gboolean warns): whether what it says now wants to be seen. */

#pragma once

#include <gtk/gtk.h>

#include "weft-row.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_TRIPWIRE_VIEW (weft_tripwire_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftTripwireView, weft_tripwire_view, WEFT, TRIPWIRE_VIEW, GtkWidget)

GtkWidget *weft_tripwire_view_new (void);
/**
 * weft_tripwire_view_ask:
 * @row: (transfer none): of money, that goes out
 * @others: pence of what goes out with it for the same grant and fund, on other lines
 *
 * Asks the worker thread and shows what it says; the facts are as they stand before the payment. While it is asked,
 * only the newest of further questions is kept.
 */
void weft_tripwire_view_ask (WeftTripwireView *view,
                             WeftWorkspace    *workspace,
                             const WeftRow    *row,
                             gint64            others);
/** weft_tripwire_view_set_brief: without the purpose, where it stands already. */
void weft_tripwire_view_set_brief (WeftTripwireView *view);
/** weft_tripwire_view_say: a plain @sentence instead. */
void weft_tripwire_view_say (WeftTripwireView *view,
                             const char       *sentence);

G_END_DECLS
