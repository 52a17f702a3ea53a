/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explore: one thing counted by another over a time: a sentence, a chart and a table. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_EXPLORE_PAGE (weft_explore_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftExplorePage, weft_explore_page, WEFT, EXPLORE_PAGE, WeftPage)

G_END_DECLS
