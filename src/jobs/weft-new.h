/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new group's file: the empty file with the group's facts and what ships with Weft (categories, rates,
 * thresholds, a General fund). */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

/**
 * weft_new_group:
 * @nation: "england", "wales", "scotland" or "northern-ireland"
 * @year_end: "MM-DD"
 * @today: (nullable): pins the file's clock
 * @seed: 0, or what all ids are made from
 */
WeftFile *weft_new_group (const char *path,
                          const char *name,
                          const char *nation,
                          const char *year_end,
                          const char *today,
                          guint64     seed,
                          GError    **error);

/**
 * weft_new_fill:
 *
 * The first step of a file that is still empty: what weft_new_group() does to the one it creates. It cannot be undone.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED
 */
gboolean weft_new_fill (WeftFile   *file,
                        const char *name,
                        const char *nation,
                        const char *year_end,
                        GError    **error);

G_END_DECLS
