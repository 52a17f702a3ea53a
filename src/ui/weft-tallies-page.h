/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part: how many gave each of the official answers, counted from paper without names. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_TALLIES_PAGE (weft_tallies_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftTalliesPage, weft_tallies_page, WEFT, TALLIES_PAGE, WeftPage)

G_END_DECLS
