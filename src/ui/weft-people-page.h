/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People: one list with chips, beside it the page of the person who is selected, or a form. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PEOPLE_PAGE (weft_people_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftPeoplePage, weft_people_page, WEFT, PEOPLE_PAGE, WeftPage)

G_END_DECLS
