/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What left the file outside a return, as the file remembers it. */

#pragma once

#include "weft-file.h"
#include "weft-told.h"

G_BEGIN_DECLS

/** weft_told_record_list: (transfer full) (element-type WeftTold): all that left of @what, the latest first. */
GPtrArray *weft_told_record_list (WeftFile   *file,
                                  const char *what,
                                  GError    **error);

/**
 * weft_told_record_keep:
 * @tables: (element-type WeftTold): what is about to leave
 *
 * Outside the history: undoing takes no picture back. What left already is not kept twice. Where a step is open it is kept
 * with that step, else at once.
 *
 * Errors: WEFT_STORE_ERROR_READ_ONLY
 */
gboolean weft_told_record_keep (WeftFile        *file,
                                const GPtrArray *tables,
                                GError         **error);

G_END_DECLS
