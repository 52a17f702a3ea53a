/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment that is there already, shared out among several grants, funds or lines; or its parts put together. */

#pragma once

#include <adwaita.h>

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SPLIT_DIALOG (weft_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WeftSplitDialog, weft_split_dialog, WEFT, SPLIT_DIALOG, AdwWindow)

/** weft_split_dialog_open: @ref: of the payment; @page: goes back from the payment's form when it is saved. */
void weft_split_dialog_open (WeftPage   *page,
                             const char *ref);

G_END_DECLS
