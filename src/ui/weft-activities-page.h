/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Activities: what was held, when, where and how many came, with or without a register of names. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_ACTIVITIES_PAGE (weft_activities_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftActivitiesPage, weft_activities_page, WEFT, ACTIVITIES_PAGE, WeftPage)

G_END_DECLS
