/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of a grant: its own, and those of what hangs on it. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

/** weft_grant_form_open: puts the form of @row in the place of @page: a grant, which the page opens when it is saved, an instalment, a
 * line of its budget, a target or a payment. */
void weft_grant_form_open (WeftPage      *page,
                           const WeftRow *row);

G_END_DECLS
