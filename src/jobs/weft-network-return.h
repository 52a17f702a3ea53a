/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a network of link workers is told of all whom its members sent, together: how many came, how soon, who is still
 * there, what it took. No person, and no small number of people. */

#pragma once

#include "weft-book.h"
#include "weft-file.h"
#include "weft-network.h"
#include "weft-progress.h"

G_BEGIN_DECLS

/**
 * weft_network_read:
 * @from, @to: (nullable): ISO days: of referrals that were received in between; NULL: from the first one, until today
 *
 * Somebody is still there three months after the first time when a register says so, or, where no register does, the
 * referral ("attending", "settled"). Places, hours and payments are those of sessions open to referrals in that time.
 *
 * Returns: (transfer full)
 * Errors: WEFT_JOB_ERROR_NOT_FOUND when nobody was sent in that time
 */
WeftNetwork *weft_network_read (WeftFile   *file,
                                const char *from,
                                const char *to,
                                GError    **error);

/** weft_network_save: @written: (out): where the spreadsheet stands. */
gboolean weft_network_save (WeftFile     *file,
                            const char   *from,
                            const char   *to,
                            const char   *path,
                            char        **written,
                            WeftProgress *progress,
                            GError      **error);

G_END_DECLS
