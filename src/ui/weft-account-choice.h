/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The account that money goes out of or comes into: a drop-down, hidden while there is one account alone. */

#pragma once

#include <adwaita.h>

#include "weft-names.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ACCOUNT_CHOICE (weft_account_choice_get_type ())
G_DECLARE_FINAL_TYPE (WeftAccountChoice, weft_account_choice, WEFT, ACCOUNT_CHOICE, AdwBin)

GtkWidget *weft_account_choice_new (void);
/** weft_account_choice_set_names: the one that is chosen stays chosen. */
void weft_account_choice_set_names (WeftAccountChoice *choice,
                                    WeftNames         *accounts);
/** weft_account_choice_choose: @name: now, or as soon as it is there. */
void weft_account_choice_choose (WeftAccountChoice *choice,
                                 const char        *name);
/** weft_account_choice_get: the name of the one that is chosen, "". */
const char *weft_account_choice_get (WeftAccountChoice *choice);

G_END_DECLS
