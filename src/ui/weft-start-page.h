/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first run: the group's name, its nation and year; or the example group; or a file from elsewhere.
 * Nothing else is asked. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WEFT_TYPE_START_PAGE (weft_start_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftStartPage, weft_start_page, WEFT, START_PAGE, AdwBin)

G_END_DECLS
