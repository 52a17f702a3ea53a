/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounding numbers of people. */

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

WeftKnown
weft_small_number_known (gint64 people,
                         int    threshold)
{
  WeftSmallNumber number = weft_small_number_protect (people, threshold);
  gint64          base = base_of (threshold);

  if (threshold == WEFT_EXACTLY)
    return (WeftKnown){ people, people };
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
