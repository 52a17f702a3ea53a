/* SPDX-License-Identifier: GPL-3.0-or-later */

/* History: every step, newest first, by days, with Undo and Put back. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_HISTORY_PAGE (weft_history_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftHistoryPage, weft_history_page, WEFT, HISTORY_PAGE, WeftPage)

G_END_DECLS
