/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Referrals: who was sent by whom, how far it went, and whom the link workers may be told of. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TYPE_REFERRALS_PAGE (weft_referrals_page_get_type ())
G_DECLARE_FINAL_TYPE (WeftReferralsPage, weft_referrals_page, WEFT, REFERRALS_PAGE, WeftPage)

G_END_DECLS
