/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was held in the last month and nobody was counted at, or today and nobody's name is down: registers that wait to
 * be taken. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

/** weft_home_registers: (transfer full) (element-type WeftRow): activities, the newest first, a handful at most. */
GPtrArray *weft_home_registers (WeftFile *file,
                                GError  **error);

G_END_DECLS
