/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of referrals is made of: its records are WeftRow of the table "referrals". */

#pragma once

#include "weft-list.h"

G_BEGIN_DECLS

const WeftListKind *weft_referral_list_kind (void);

/** weft_referral_is_feedback_due: the person agreed, something has come of it, and nobody was told yet. */
gboolean weft_referral_is_feedback_due (gconstpointer referral);

G_END_DECLS
