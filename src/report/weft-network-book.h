/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet for a network: those who were sent, all together. */

#pragma once

#include "weft-book.h"
#include "weft-network.h"

G_BEGIN_DECLS

/** weft_network_book_new: (transfer full): a book of one sheet; @today: ISO. */
WeftBook *weft_network_book_new (const char        *group,
                                 const char        *language,
                                 const char        *today,
                                 const WeftNetwork *network);

G_END_DECLS
