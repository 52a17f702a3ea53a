/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of the history as rows: the sentence, who and when, Undo or Put back. */

#pragma once

#include "weft-history.h"
#include "weft-page.h"

G_BEGIN_DECLS

/** weft_history_rows_make: (transfer floating): a row for a boxed list of @page; @today nullable: the day is said already. */
GtkWidget *weft_history_rows_make (WeftPage               *page,
                                   const WeftHistoryEntry *entry,
                                   const char             *today);
/** weft_history_rows_make_open: (transfer floating): below the heading of its day; opened, it says what the step did. */
GtkWidget *weft_history_rows_make_open (WeftPage               *page,
                                        const WeftHistoryEntry *entry);

G_END_DECLS
