/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time that an open return is for, to be changed. */

#pragma once

#include "weft-page.h"
#include "weft-return-details.h"

G_BEGIN_DECLS

/** weft_return_period_change: a form in the place of the page with the first and the last day. */
void weft_return_period_change (WeftPage          *page,
                                WeftReturnDetails *details);

G_END_DECLS
