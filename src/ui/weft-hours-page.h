/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours: a sheet to type them in, and the list of all of them. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_HOURS_PAGE (weft_hours_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftHoursPage, weft_hours_page, WEFT, HOURS_PAGE, WeftPage)

G_END_DECLS
