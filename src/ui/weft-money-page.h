/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money: a row to type into, and all that came in and went out below it, with the balance after each. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_MONEY_PAGE (weft_money_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftMoneyPage, weft_money_page, WEFT, MONEY_PAGE, WeftPage)

G_END_DECLS
