/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An exploration that leaves the file. */

#pragma once

#include "weft-explore.h"

G_BEGIN_DECLS

/** weft_explore_can_save: whether the ending of @path says what kind of file is meant: .png, .svg or .xlsx. */
gboolean weft_explore_can_save (const char *path);

/**
 * weft_explore_leave:
 *
 * Must be called before anything of @explored leaves the file: what it tells of people is remembered, and decides what
 * may leave later.
 *
 * Errors: WEFT_STORE_ERROR_READ_ONLY: a file that cannot remember tells nothing
 */
gboolean weft_explore_leave (WeftFile              *file,
                             const WeftExploration *explored,
                             GError               **error);

/**
 * weft_explore_save:
 * @path: ends in .png, .svg or .xlsx
 * @written: (out) (transfer full) (optional): where it stands
 *
 * Written beside @path, opened again and checked, put in its place.
 *
 * Errors: WEFT_JOB_ERROR_REFUSED (another ending; nothing to draw; in the place of records), as weft_replace_file()
 */
gboolean weft_explore_save (WeftFile              *file,
                            const WeftExploration *explored,
                            const char            *path,
                            char                 **written,
                            GError               **error);

G_END_DECLS
