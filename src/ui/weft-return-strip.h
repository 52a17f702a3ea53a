/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a return is: what is ready and what is missing, or when it was signed and what became of it since.
 *
 * Signal: "question" (strip, const char *key): what is missing, stands in the way or would help was
 * pressed, by the field of its issue; "signed_by": who signs. */

#pragma once

#include <adwaita.h>

#include "weft-return-details.h"

G_BEGIN_DECLS

/* What the signal "question" says where the time of the return is to be changed. */
#define WEFT_RETURN_STRIP_PERIOD "period"

#define WEFT_TYPE_RETURN_STRIP (weft_return_strip_get_type ())
G_DECLARE_FINAL_TYPE (WeftReturnStrip, weft_return_strip, WEFT, RETURN_STRIP, AdwBin)

void weft_return_strip_show (WeftReturnStrip         *strip,
                             const WeftReturnDetails *details);

/** weft_return_strip_answered: whether @question is asked for, until the return is shown again. */
void weft_return_strip_answered (WeftReturnStrip *strip,
                                 const char      *question,
                                 gboolean         is_answered);

G_END_DECLS
