/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that takes a while: what it says, how far it is, and a button that stops it. Hidden while there is none. */

#pragma once

#include <adwaita.h>

#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_WORK_BAR (weft_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (WeftWorkBar, weft_work_bar, WEFT, WORK_BAR, AdwBin)

/** weft_work_bar_follow: @workspace: (transfer none): outlives @bar; to be called once. */
void weft_work_bar_follow (WeftWorkBar   *bar,
                           WeftWorkspace *workspace);

G_END_DECLS
