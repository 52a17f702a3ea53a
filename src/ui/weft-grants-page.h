/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Grants: what was given, what is left of it in pounds and days, and each grant's page. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_GRANTS_PAGE (weft_grants_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftGrantsPage, weft_grants_page, WEFT, GRANTS_PAGE, WeftPage)

G_END_DECLS
