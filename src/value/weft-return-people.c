/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which numbers of people a return may show side by side. A table that would leak goes; where only the exact
 * number of all people would leak, that number is rounded too. */

#include "weft-return-private.h"

#include "weft-small-number.h"
#include "weft-text.h"

/* Groups under this many people get no table that splits them. */
#define FEWEST_FOR_A_TABLE 10

gint64
weft_bands_total (const WeftBands *bands)
{
  gint64 total = 0;

  for (guint i = 0; i < bands->rows->len; i++)
    total += ((const WeftBand *)g_ptr_array_index (bands->rows, i))->count;
  return total;
}

static GArray *
copy_counts (const WeftBands *bands)
{
  GArray *counts = g_array_sized_new (FALSE, FALSE, sizeof (gint64), bands->rows->len);

  for (guint i = 0; i < bands->rows->len; i++)
    g_array_append_val (counts, ((const WeftBand *)g_ptr_array_index (bands->rows, i))->count);
  return counts;
}

static gboolean
is_mostly_small (const WeftBands *bands,
                 int              threshold)
{
  guint small = 0;

  for (guint i = 0; i < bands->rows->len; i++)
    {
      const WeftBand *band = g_ptr_array_index (bands->rows, i);

      if (weft_small_number_protect (band->count, threshold).shown == WEFT_SHOWN_FEWER)
        small++;
    }
  return 2 * small > bands->rows->len;
}

static gboolean
is_large_enough (const WeftReturn *ret,
                 const WeftBands  *bands)
{
  if (ret->people > 0 && ret->people < FEWEST_FOR_A_TABLE)
    return FALSE;
  return weft_bands_total (bands) >= FEWEST_FOR_A_TABLE && !is_mostly_small (bands, ret->small_number_threshold);
}

/* Tables of the same people have one total, so what one tells of it, it tells of the others. */
static WeftKnown
known_total (const WeftReturn *ret,
             gint64            total)
{
  WeftKnown known = { 0, G_MAXINT64 };

  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = g_ptr_array_index (ret->bands, i);
      g_autoptr (GArray) counts = copy_counts (bands);
      WeftKnown more;

      if (!bands->safe || weft_bands_total (bands) != total)
        continue;
      more = weft_small_number_known_total ((const gint64 *)(gpointer)counts->data, counts->len, ret->small_number_threshold);
      known.low = MAX (known.low, more.low);
      known.high = MIN (known.high, more.high);
    }
  return known;
}

static gboolean
is_safe_within (const WeftReturn *ret,
                const WeftBands  *bands,
                WeftKnown         total)
{
  g_autoptr (GArray) counts = copy_counts (bands);

  return weft_small_number_rows_are_safe ((const gint64 *)(gpointer)counts->data, counts->len, total, ret->small_number_threshold);
}

/* The last table that leaks, so that the first questions of the list are kept longest. */
static WeftBands *
find_leak (const WeftReturn *ret)
{
  for (guint i = ret->bands->len; i > 0; i--)
    {
      WeftBands *bands = g_ptr_array_index (ret->bands, i - 1);

      if (bands->safe && !is_safe_within (ret, bands, known_total (ret, weft_bands_total (bands))))
        return bands;
    }
  return NULL;
}

void
weft_return_settle_people (WeftReturn       *ret,
                           const WeftLadder *ladder)
{
  const WeftQuestion *question = weft_ladder_find_question ("equality");
  gboolean            is_asked = weft_ladder_ask (ladder, question, ret->tier, ret->award) != WEFT_ASK_HIDDEN ||
                      weft_return_answer (ret, "equality") != NULL;
  WeftBands *leak;

  for (guint i = 0; i < ret->bands->len; i++)
    {
      WeftBands *bands = g_ptr_array_index (ret->bands, i);

      bands->safe = is_asked && is_large_enough (ret, bands);
    }
  while ((leak = find_leak (ret)) != NULL)
    leak->safe = FALSE;
}

gboolean
weft_return_people_are_protected (const WeftReturn *ret)
{
  WeftKnown exact = { ret->people, ret->people };

  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = g_ptr_array_index (ret->bands, i);

      if (bands->safe && weft_bands_total (bands) == ret->people && !is_safe_within (ret, bands, exact))
        return TRUE;
    }
  return FALSE;
}
