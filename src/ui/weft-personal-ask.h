/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that look like a person's, before they leave: somebody looks, and says. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

/** WeftPersonalAnswer: @data: (transfer full): goes on with what was stopped, or leads to the words. */
typedef void (*WeftPersonalAnswer) (WeftPage *page,
                                    gpointer  data);

/**
 * weft_personal_ask:
 * @words: what is asked, and what was found
 * @allowed: called when a person says that it may go
 * @change: (nullable): called when a person would change the words
 * @data: (transfer full): freed with @free_data when nobody is called
 */
void weft_personal_ask (WeftPage          *page,
                        const char        *words,
                        WeftPersonalAnswer allowed,
                        WeftPersonalAnswer change,
                        gpointer           data,
                        GDestroyNotify     free_data);

G_END_DECLS
