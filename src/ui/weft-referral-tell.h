/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets for those who sent people: where each is to stand is asked first. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

#define WEFT_TELL_THIS_YEAR "this-year"
#define WEFT_TELL_LAST_YEAR "last-year"
#define WEFT_TELL_EVERYTHING "everything"

/** weft_referral_tell_sender: of those alone whom @sender sent and who agreed. */
void weft_referral_tell_sender (WeftPage   *page,
                                const char *sender);
/** weft_referral_tell_network: of all together; @period: one of the above. */
void weft_referral_tell_network (WeftPage   *page,
                                 const char *period);

G_END_DECLS
