/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explore: one thing that is counted, split by another, over a period. */

#pragma once

#include "weft-exploration.h"
#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key;
  const char *title; /* msgid: "Hours of volunteering" */
} WeftExploreChoice;

/** weft_explore_measures: (transfer none): what can be counted, in the order in which it is offered. */
const WeftExploreChoice *weft_explore_measures (guint *n);
/** weft_explore_bys: (transfer none): what it can be split by. */
const WeftExploreChoice *weft_explore_bys (guint *n);
/** weft_explore_is_choice: whether @key is one of @choices, @n of them. */
gboolean weft_explore_is_choice (const WeftExploreChoice *choices,
                                 guint                    n,
                                 const char              *key);

/**
 * weft_explore_why_not:
 *
 * Returns: (transfer none) (nullable): why @measure by @by makes no sense, and what does, in translated words; NULL when
 * it makes sense
 */
const char *weft_explore_why_not (const char *measure,
                                  const char *by);

typedef struct
{
  const char *measure, *by; /* keys of the two lists */
  const char *from, *to;    /* (nullable): ISO days; NULL: from the first record, to the last */
} WeftExploreWanted;

/**
 * weft_explore:
 *
 * Counts. Where nothing is recorded there are no rows, and the sentence says so; numbers of people by where they live or
 * who they are come rounded or hidden, or not at all, as in a return.
 *
 * Errors: WEFT_JOB_ERROR_NOT_FOUND (no such measure or split), WEFT_JOB_ERROR_REFUSED (they make no sense together; the
 * period ends before it begins)
 */
WeftExploration *weft_explore (WeftFile                *file,
                               const WeftExploreWanted *wanted,
                               GError                 **error);

G_END_DECLS
