/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose money is shown: a chip for all accounts and one for each, hidden while there is one account alone.
 *
 * Signals: "chosen": another was pressed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEFT_TYPE_ACCOUNT_CHIPS (weft_account_chips_get_type ())
G_DECLARE_FINAL_TYPE (WeftAccountChips, weft_account_chips, WEFT, ACCOUNT_CHIPS, GtkBox)

/** weft_account_chips_show: @accounts: (element-type WeftAccount): chips that are right already stay as they are, and keep
 * the focus. @chosen: (nullable): the name of the one that is shown, NULL all. */
void weft_account_chips_show (WeftAccountChips *chips,
                              const GPtrArray  *accounts,
                              const char       *chosen);
/** weft_account_chips_get: (transfer none) (nullable): as weft_account_chips_show() takes it. */
const char *weft_account_chips_get (WeftAccountChips *chips);

G_END_DECLS
