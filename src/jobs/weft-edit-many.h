/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several records of one table changed or taken out as one step. It is all of them or none: the first that is
 * refused is named, and nothing was changed. */

#pragma once

#include "weft-row.h"

G_BEGIN_DECLS

/**
 * weft_edit_many_change:
 * @ids: (element-type gint64): records of @table
 * @text: what @column of each of them says afterwards, as typed
 *
 * Errors: WEFT_JOB_ERROR_REFUSED; the store's
 */
gboolean weft_edit_many_change (WeftFile        *file,
                                const WeftTable *table,
                                GArray          *ids,
                                const char      *column,
                                const char      *text,
                                GError         **error);

/**
 * weft_edit_many_remove:
 * @why: (nullable): the reason, needed where one of them has to be voided; the others are taken out all the same
 *
 * With a part of a payment go all its parts.
 *
 * Errors: WEFT_JOB_ERROR_NEEDS_REASON, WEFT_JOB_ERROR_REFUSED; the store's
 */
gboolean weft_edit_many_remove (WeftFile        *file,
                                const WeftTable *table,
                                GArray          *ids,
                                const char      *why,
                                GError         **error);

G_END_DECLS
