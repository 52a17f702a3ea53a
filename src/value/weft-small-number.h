/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small numbers of people: rounded so that nobody can be recognised.
 *
 * Source: Ofqual, rounding policy, 30 October 2025 (nearest 5; 1 to 4 "fewer than 5"; a true zero is 0;
 * totals from the unrounded values). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WEFT_SMALL_NUMBER 5 /* fewer people are hidden where the group chose nothing else */

typedef enum
{
  WEFT_SHOWN_EXACT,
  WEFT_SHOWN_ROUNDED,
  WEFT_SHOWN_FEWER,
} WeftShown;

typedef struct
{
  WeftShown shown;
  gint64    value; /* what may be printed: the rounded number; 0 when shown is FEWER */
} WeftSmallNumber;

/** weft_small_number_protect: @threshold 5, 8 or 10; the base is 5 for 5, else 10. */
WeftSmallNumber weft_small_number_protect (gint64 people,
                                           int    threshold);
/** weft_small_number_format: (transfer full): "25", "fewer than 5", "0" (translated). */
char *weft_small_number_format (WeftSmallNumber number,
                                int             threshold);

/* What a reader can know of a number: at least @low, at most @high. */
typedef struct
{
  gint64 low, high;
} WeftKnown;

#define WEFT_EXACTLY 0 /* a threshold that hides nothing */

/** weft_small_number_known: what the number of @people alone, shown with that @threshold, lets a reader know. */
WeftKnown weft_small_number_known (gint64 people,
                                   int    threshold);

G_END_DECLS
