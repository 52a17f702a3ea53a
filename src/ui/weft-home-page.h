/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Home: what needs doing, the five things most often done, the year so far, and what was done lately. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_HOME_PAGE (weft_home_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftHomePage, weft_home_page, WEFT, HOME_PAGE, WeftPage)

G_END_DECLS
