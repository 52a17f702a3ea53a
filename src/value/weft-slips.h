/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many slips of the keyboard lie between two names: to ask whether the other one was meant. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * weft_slips_count:
 * @one: folded, as by weft_text_fold()
 * @other: folded too
 * @most: as far as it matters
 *
 * A slip is a letter too many, one too few, a wrong one, or two that changed places.
 *
 * Returns: @most + 1 when there are more
 * Source: Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3), 1964
 */
guint weft_slips_count (const char *one,
                        const char *other,
                        guint       most);

G_END_DECLS
