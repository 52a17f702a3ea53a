/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking back the consent to use a story. */

#pragma once

#include "weft-page.h"

G_BEGIN_DECLS

/**
 * weft_evidence_withdraw:
 * @evidence: (transfer none): a row of evidence
 *
 * Asks first, because a withdrawal closes what can be undone, then dates the story as one step. @page reads again
 * by itself.
 */
void weft_evidence_withdraw (WeftPage      *page,
                             const WeftRow *evidence);

G_END_DECLS
