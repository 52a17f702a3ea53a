/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two records of one person become one. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  char *keep, *other; /* owned: the names */
  guint moved;        /* records that now stand with the person who is kept */
} WeftMerged;

void weft_merged_free (WeftMerged *merged);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftMerged, weft_merged_free)

/**
 * weft_merge_people:
 * @keep: ref or exact unique name of the record that stays
 * @other: ref or exact unique name of the record that goes
 *
 * Everything recorded of @other is of @keep from now on, what @keep has empty is filled from @other, and
 * @other is taken out: one step. What both had alike (the same session, the same role) stands once.
 *
 * Returns: (transfer full): NULL on failure
 * Errors: WEFT_JOB_ERROR_NOT_FOUND, WEFT_JOB_ERROR_REFUSED, WEFT_VALUE_ERROR_AMBIGUOUS; the store's
 */
WeftMerged *weft_merge_people (WeftFile   *file,
                               const char *keep,
                               const char *other,
                               GError    **error);

G_END_DECLS
