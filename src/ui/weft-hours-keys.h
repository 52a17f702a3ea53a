/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do in the sheet of hours, so that nobody has to touch the mouse. */

#pragma once

#include "weft-hours-sheet.h"

G_BEGIN_DECLS

/** weft_hours_keys_attach: while the focus is in @sheet, before its cells see the keys. */
void weft_hours_keys_attach (WeftHoursSheet *sheet);

G_END_DECLS
