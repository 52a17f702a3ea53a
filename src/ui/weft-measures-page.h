/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures: the list of what people are asked more than once, and the page of one of them. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MEASURES_PAGE (weft_measures_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftMeasuresPage, weft_measures_page, WEFT, MEASURES_PAGE, WeftPage)

G_END_DECLS
