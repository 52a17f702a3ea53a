/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search: one field over everything in the file; a result opens the record's page. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_SEARCH_PAGE (weft_search_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftSearchPage, weft_search_page, WEFT, SEARCH_PAGE, WeftPage)

G_END_DECLS
