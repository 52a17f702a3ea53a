/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preferences: what the group says of itself (in the file), which pages stand in the side list, and light or dark. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PREFERENCES_PAGE (weft_preferences_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftPreferencesPage, weft_preferences_page, WEFT, PREFERENCES_PAGE, WeftPage)

G_END_DECLS
