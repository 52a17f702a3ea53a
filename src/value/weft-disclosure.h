/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The disclosure pass: what a reader can work out of numbers of people that stand in several places. Each number is
 * a range, each sum an equation; a number is hidden while all of them hold with each of the numbers that it is hidden behind. */

#pragma once

#include "weft-small-number.h"

G_BEGIN_DECLS

typedef struct _WeftDisclosure WeftDisclosure;

WeftDisclosure *weft_disclosure_new (void);
void            weft_disclosure_free (WeftDisclosure *disclosure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftDisclosure, weft_disclosure_free)

/**
 * weft_disclosure_number:
 * @name: what tells it from all others; the same name is the same number
 *
 * Returns: its place; at first nothing is known of it
 */
guint weft_disclosure_number (WeftDisclosure *disclosure,
                              const char     *name);

/** weft_disclosure_new_number: one without a name, of which nobody was told. */
guint weft_disclosure_new_number (WeftDisclosure *disclosure);

/** weft_disclosure_tell: somewhere it is published that @number is within @known. */
void weft_disclosure_tell (WeftDisclosure *disclosure,
                           guint           number,
                           WeftKnown       known);

/** weft_disclosure_hide: @number was published as a small or rounded one, so it must not become known. */
void weft_disclosure_hide (WeftDisclosure *disclosure,
                           guint           number,
                           gint64          people,
                           int             threshold);

/** weft_disclosure_sum: everybody knows that @total is the sum of @parts, places of numbers. */
void weft_disclosure_sum (WeftDisclosure *disclosure,
                          guint           total,
                          const GArray   *parts);

/**
 * weft_disclosure_leaks:
 * @before: (nullable): what was published already
 *
 * Whether a hidden number can be worked out: a "fewer than 5" that can no longer be
 * each of 1 to 4, or a rounded one that can be one number only - unless @before told as much.
 */
gboolean weft_disclosure_leaks (WeftDisclosure *disclosure,
                                WeftDisclosure *before);

/** weft_disclosure_holds: whether all that is told can be true at once; FALSE only where it cannot for certain. */
gboolean weft_disclosure_holds (WeftDisclosure *disclosure);

G_END_DECLS
