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

#define WEFT_SAMPLE_MOST_GROUPS 9999

/**
 * weft_sample_create_many:
 * @path: "FOLDER/NAME.weft", from which NAME-0001.weft, NAME-0002.weft ... are made
 * @groups: 1 to WEFT_SAMPLE_MOST_GROUPS, each with a name and a seed of its own; the first is Marsh Lane Warm Hub
 *
 * Groups that were finished stay when a later one fails.
 */
gboolean weft_sample_create_many (const char   *path,
                                  guint         groups,
                                  const char   *today,
                                  guint         scale,
                                  guint64       seed,
                                  WeftProgress *progress,
                                  GError      **error);

G_END_DECLS
