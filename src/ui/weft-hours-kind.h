/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of all hours is made of. */

#pragma once

#include "weft-list.h"

G_BEGIN_DECLS

/** weft_hours_list_kind: (transfer none): of WeftHoursLine. */
const WeftListKind *weft_hours_list_kind (void);

G_END_DECLS
