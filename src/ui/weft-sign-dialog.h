/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing a return: who signs, what leaves with it, and where the workbook goes. Nothing is asked twice: the dialog
 * is the look and the yes. */

#pragma once

#include <adwaita.h>

#include "weft-page.h"
#include "weft-return-details.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SIGN_DIALOG (weft_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WeftSignDialog, weft_sign_dialog, WEFT, SIGN_DIALOG, AdwWindow)

/** weft_sign_dialog_open: @page: runs the signing; reads again when it is done. */
void weft_sign_dialog_open (WeftPage                *page,
                            const WeftReturnDetails *details);

G_END_DECLS
