/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment in parts: what was paid once and counts for several grants, funds or lines. Each part is a record of
 * money with the payment's ref; together they come to what the bank shows. */

#pragma once

#include "weft-file.h"
#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_split_save:
 * @parts: (element-type WeftRow): what the payment is to be, each with its own amount. Of a payment that is there: its
 *   records with their ids, and new ones with its ref; a record that is missing is taken out, or voided where others
 *   rely on it. Of a new payment: all without a ref. One part alone is a whole payment
 * @instalment: (nullable): of the grant, saved in the same step: that this payment is it. Without it, a new payment in with
 *   the grant and the amount of an instalment that has not come, or of a claim that was made, is taken for it, and @sentence
 *   says so
 * @sentence: (nullable): for the history of a new payment
 * @issues: receives every reason of a refusal ...
 * @at: (out): ... and the part that they are about; the instalment comes after them all
 *
 * Errors: WEFT_JOB_ERROR_REFUSED, whose message has the first of @issues; the store's
 */
gboolean weft_split_save (WeftFile   *file,
                          GPtrArray  *parts,
                          WeftRow    *instalment,
                          const char *sentence,
                          WeftIssues *issues,
                          guint      *at,
                          GError    **error);

G_END_DECLS
