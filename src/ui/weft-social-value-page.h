/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Social Value: how far to go, what was put in, what came of it for whom, and beside it what that comes to. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SOCIAL_VALUE_PAGE (weft_social_value_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftSocialValuePage, weft_social_value_page, WEFT, SOCIAL_VALUE_PAGE, WeftPage)

G_END_DECLS
