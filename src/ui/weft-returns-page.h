/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Returns: what is due, what is in progress, what was sent; and one of them in full. A record of this page is a
 * return's ref, or a grant's: then its open return is shown, begun when there is none. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_RETURNS_PAGE (weft_returns_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftReturnsPage, weft_returns_page, WEFT, RETURNS_PAGE, WeftPage)

G_END_DECLS
