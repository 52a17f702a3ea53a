/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The example group: a warm hub with a lunch club and 18 months of true-looking records. */

#pragma once

#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

/**
 * weft_sample_create:
 * @today: the day the 18 months end on
 * @scale: 1 as it is; 10 has ten times the rows
 * @seed: the same seed, today and scale give the same bytes
 *
 * Returns: (transfer full): the file, open
 */
WeftFile *weft_sample_create (const char   *path,
                              const char   *today,
                              guint         scale,
                              guint64       seed,
                              WeftProgress *progress,
                              GError      **error);

G_END_DECLS
