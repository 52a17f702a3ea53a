/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounding numbers of people, and the pass that finds out whether rounding was enough. */

#include "weft-small-number.h"

#include <glib/gi18n-lib.h>

static gint64
base_of (int threshold)
{
  return threshold <= 5 ? 5 : 10;
}

WeftSmallNumber
weft_small_number_protect (gint64 people,
                           int    threshold)
{
  gint64 base = base_of (threshold);

  if (people <= 0)
    return (WeftSmallNumber){ WEFT_SHOWN_EXACT, 0 };
  if (people < threshold)
    return (WeftSmallNumber){ WEFT_SHOWN_FEWER, 0 };
  return (WeftSmallNumber){ WEFT_SHOWN_ROUNDED, (people + base / 2) / base * base };
}

char *
weft_small_number_format (WeftSmallNumber number,
                          int             threshold)
{
  if (number.shown == WEFT_SHOWN_FEWER)
    return g_strdup_printf (_ ("fewer than %d"), threshold);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number.value);
}

/* What the shown number alone lets a reader know. */
static WeftKnown
known_of (gint64 people,
          int    threshold)
{
  WeftSmallNumber number = weft_small_number_protect (people, threshold);
  gint64          base = base_of (threshold);

  switch (number.shown)
    {
    case WEFT_SHOWN_ROUNDED:
      return (WeftKnown){ MAX (threshold, number.value - base / 2), number.value + (base - 1) / 2 };
    case WEFT_SHOWN_FEWER:
      return (WeftKnown){ 1, threshold - 1 };
    case WEFT_SHOWN_EXACT:
    default:
      return (WeftKnown){ number.value, number.value };
    }
}

static WeftKnown
add_known (const gint64 *counts,
           guint         n,
           int           threshold)
{
  WeftKnown sum = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      WeftKnown row = known_of (counts[i], threshold);

      sum.low += row.low;
      sum.high += row.high;
    }
  return sum;
}

WeftKnown
weft_small_number_known_total (const gint64 *counts,
                               guint         n,
                               int           threshold)
{
  WeftKnown rows = add_known (counts, n, threshold);
  WeftKnown shown;
  gint64    total = 0;

  for (guint i = 0; i < n; i++)
    total += counts[i];
  shown = known_of (total, threshold);
  return (WeftKnown){ MAX (rows.low, shown.low), MIN (rows.high, shown.high) };
}

/* A row is at least what the total needs when every other row is as large as it can be, and at most what is
 * left when every other is as small: for one sum of whole numbers these bounds are exact. */
gboolean
weft_small_number_rows_are_safe (const gint64 *counts,
                                 guint         n,
                                 WeftKnown     total,
                                 int           threshold)
{
  WeftKnown sum = add_known (counts, n, threshold);

  for (guint i = 0; i < n; i++)
    {
      WeftSmallNumber number = weft_small_number_protect (counts[i], threshold);
      WeftKnown       row = known_of (counts[i], threshold);
      gint64          low = MAX (row.low, total.low - (sum.high - row.high));
      gint64          high = MIN (row.high, total.high - (sum.low - row.low));

      if (number.shown == WEFT_SHOWN_FEWER && (low > row.low || high < row.high))
        return FALSE;
      if (number.shown == WEFT_SHOWN_ROUNDED && low >= high)
        return FALSE;
    }
  return TRUE;
}

gboolean
weft_small_number_table_is_safe (const gint64 *counts,
                                 guint         n,
                                 const gint64 *exact_total,
                                 int           threshold)
{
  WeftKnown total;

  if (exact_total == NULL)
    total = weft_small_number_known_total (counts, n, threshold);
  else
    total = (WeftKnown){ *exact_total, *exact_total };
  return weft_small_number_rows_are_safe (counts, n, total, threshold);
}
