/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part, as it left the file: in returns that were signed, in drafts of returns, and in Explore. */

#pragma once

#include "weft-file.h"
#include "weft-return.h"
#include "weft-told.h"

G_BEGIN_DECLS

/** weft_return_told_name: (transfer full): what tables of @question, of tallies or WEFT_BANDS_OF_AREA, are called among all that left. */
char *weft_return_told_name (const char *question);

/** weft_return_told_new: (transfer full): a table of tallies, as it is let out. */
WeftTold *weft_return_told_new (const WeftBands *bands,
                                int              threshold);
/** weft_return_told_count: (transfer full): how many people came or how often, by @what, in a time, or to what is called @label in it; more
 * can be added. @threshold: WEFT_EXACTLY where it was not rounded. */
WeftTold *weft_return_told_count (const char *what,
                                  const char *from,
                                  const char *to,
                                  const char *label,
                                  gint64      count,
                                  int         threshold);

/** weft_return_told_keep: remembers what a return tells of people that is about to leave unsigned. A file that is only read remembers nothing. */
gboolean weft_return_told_keep (WeftFile         *file,
                                const WeftReturn *ret,
                                GError          **error);

/**
 * weft_return_gather_told:
 *
 * Makes what @ret knows to be published what left of a time that has a day in common with @from to @to, or with such a time: a
 * year tells of its first half what the number of its second half adds; no further, by WEFT_TOLD_STEPS. Tables first, and the
 * newest first. Also tells @ret whose official answers count.
 */
gboolean weft_return_gather_told (WeftFile   *file,
                                  const char *from,
                                  const char *to,
                                  WeftReturn *ret,
                                  GError    **error);

G_END_DECLS
