/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What link workers may be told of those they sent: of each who agreed, their own reference, the status, the day of
 * the first visit and how many there were. No name, no reason, nobody who did not agree. */

#pragma once

#include "weft-book.h"
#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

/**
 * weft_referral_feedback_senders:
 * @referrals: (element-type WeftRow): of the table "referrals"
 *
 * Returns: (transfer full) (element-type utf8): the organisations that sent somebody who agreed, by name
 */
GPtrArray *weft_referral_feedback_senders (const GPtrArray *referrals);

/**
 * weft_referral_feedback_book:
 * @sender: one of those organisations
 *
 * Returns: (transfer full): a book of one sheet
 * Errors: WEFT_JOB_ERROR_NOT_FOUND when nobody whom they sent agreed
 */
WeftBook *weft_referral_feedback_book (WeftFile   *file,
                                       const char *sender,
                                       GError    **error);

/**
 * weft_referral_feedback_save:
 * @written: (out): where it stands
 *
 * Writes that book and, as one step, the day into each referral that it tells of and that had none.
 */
gboolean weft_referral_feedback_save (WeftFile     *file,
                                      const char   *sender,
                                      const char   *path,
                                      char        **written,
                                      WeftProgress *progress,
                                      GError      **error);

G_END_DECLS
