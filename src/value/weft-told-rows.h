/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one table of people tells. */

#pragma once

#include "weft-disclosure.h"
#include "weft-told.h"

G_BEGIN_DECLS

/**
 * weft_told_number:
 * @row: (nullable): NULL: of all in @told
 *
 * Tables of one time that are of as many people are of the same ones, so what one tells of how many there are, it tells of
 * the others.
 *
 * Returns: the place of the number of people at @row over that time; where it changed since it is another number
 */
guint weft_told_number (WeftDisclosure *disclosure,
                        const WeftTold *told,
                        const char     *row);

/** weft_told_tell_rows: tells and hides the rows of @told as they are shown, which make up all; of how many these are it tells nothing. */
void weft_told_tell_rows (WeftDisclosure *disclosure,
                          const WeftTold *told);

G_END_DECLS
