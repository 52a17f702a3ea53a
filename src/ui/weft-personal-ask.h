/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that look like a person's, before they leave: somebody looks, and says. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

/** WeftPersonalAllowed: @data: (transfer full): goes on with what was stopped. */
typedef void (*WeftPersonalAllowed) (WeftPage *page,
                                     gpointer  data);

/**
 * weft_personal_ask:
 * @words: what is asked, and what was found
 * @allowed: called when a person says that it may go
 * @data: (transfer full): freed with @free_data when it may not
 */
void weft_personal_ask (WeftPage           *page,
                        const char         *words,
                        WeftPersonalAllowed allowed,
                        gpointer            data,
                        GDestroyNotify      free_data);

G_END_DECLS
