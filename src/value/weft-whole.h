/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole numbers within ranges that have to add up: can one of them be so many, whatever the others are? Ranges alone cannot
 * say so where sums hang together in a ring. The GNU Linear Programming Kit looks for an answer, and an answer counts only
 * after it has been added up in whole numbers. What is asked of the kit stays in the thread that asked. */

#pragma once

#include "weft-small-number.h"

G_BEGIN_DECLS

typedef struct _WeftWhole WeftWhole;

WeftWhole *weft_whole_new (void);
void       weft_whole_free (WeftWhole *whole);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftWhole, weft_whole_free)

/** weft_whole_add: one more number. Returns: its place; it can be any from nought up */
guint weft_whole_add (WeftWhole *whole);

/** weft_whole_narrow: @number is within @known, and within all that was said of it before. */
void weft_whole_narrow (WeftWhole *whole,
                        guint      number,
                        WeftKnown  known);

/** weft_whole_known: what was said of @number itself. */
WeftKnown weft_whole_known (const WeftWhole *whole,
                            guint            number);

/** weft_whole_sum: @total is the sum of @parts (element-type guint). */
void weft_whole_sum (WeftWhole    *whole,
                     guint         total,
                     const GArray *parts);

typedef enum
{
  WEFT_WHOLE_NO,
  WEFT_WHOLE_YES,
  WEFT_WHOLE_TOO_LONG, /* an answer is too long to look for: who hides numbers takes it for the worse */
} WeftWholeAnswer;

/**
 * weft_whole_can_be:
 *
 * From when this or one of the following is first asked nothing may be added any more.
 *
 * Returns: whether @number can be within @wanted while every range and every sum holds
 */
WeftWholeAnswer weft_whole_can_be (WeftWhole *whole,
                                   guint      number,
                                   WeftKnown  wanted);

/** weft_whole_can_be_several: whether @number can be two or more. */
WeftWholeAnswer weft_whole_can_be_several (WeftWhole *whole,
                                           guint      number);

/** weft_whole_holds: whether every range and every sum can hold at once; FALSE only where they cannot for certain. */
gboolean weft_whole_holds (WeftWhole *whole);

G_END_DECLS
