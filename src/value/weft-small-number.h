/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small numbers of people: rounded so that nobody can be recognised.
 *
 * Source: Ofqual, rounding policy, 30 October 2025 (nearest 5; 1 to 4 "fewer than 5"; a true zero is 0;
 * totals from the unrounded values). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

/** weft_small_number_known_total: what the shown rows of a table and its rounded total tell of its true total. */
WeftKnown weft_small_number_known_total (const gint64 *counts,
                                         guint         n,
                                         int           threshold);

/** weft_small_number_rows_are_safe: as weft_small_number_table_is_safe(), when @total is known of the true total. */
gboolean weft_small_number_rows_are_safe (const gint64 *counts,
                                          guint         n,
                                          WeftKnown     total,
                                          int           threshold);

/**
 * weft_small_number_table_is_safe:
 * @counts: the true numbers of a table's rows, @n of them
 * @exact_total: (nullable): the true total when it is published exactly anywhere beside the table
 *
 * The disclosure pass for one table: each shown number is a range, the total an equation; bounds are
 * propagated; a "fewer than" must still be able to be every number from 1 to threshold - 1, a rounded
 * one more than one value.
 */
gboolean weft_small_number_table_is_safe (const gint64 *counts,
                                          guint         n,
                                          const gint64 *exact_total,
                                          int           threshold);

G_END_DECLS
