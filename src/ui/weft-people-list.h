/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of people is made of. */

#pragma once

#include "weft-list.h"

G_BEGIN_DECLS

/** weft_people_list_kind: (transfer none): of WeftPerson. */
const WeftListKind *weft_people_list_kind (void);

G_END_DECLS
