/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part, into a return: the tallies of its time, and what earlier returns told of the same people, so that
 * nothing can be worked out from both. Tallies name no grant: they are of all who came. */

#include "weft-return-job-private.h"

#include "weft-equality.h"
#include "weft-group-fact.h"
#include "weft-return-told.h"

#define MIN_DAY(one, other) (strcmp (one, other) < 0 ? (one) : (other))
#define MAX_DAY(one, other) (strcmp (one, other) > 0 ? (one) : (other))

typedef struct
{
  char  *question, *answer; /* owned */
  gint64 count;
} Tally;

static void
clear_tally (gpointer data)
{
  Tally *tally = data;

  g_free (tally->question);
  g_free (tally->answer);
}

static int
compare_tallies (gconstpointer one,
                 gconstpointer other,
                 gpointer      nation)
{
  const Tally *a = one;
  const Tally *b = other;

  return weft_equality_compare (nation, a->question, a->answer, b->question, b->answer);
}

static char *
find_period (WeftFile         *file,
             const WeftReturn *ret,
             GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EQUALITY_PERIOD);

  weft_query_bind_text (&query, ":from", ret->from);
  weft_query_bind_text (&query, ":to", ret->to);
  return weft_query_step (&query, error) ? weft_query_dup (&query, 0) : NULL;
}

/* (element-type Tally): in the official order */
static GArray *
load_tallies (WeftFile         *file,
              const WeftReturn *ret,
              const char       *period,
              GError          **error)
{
  g_autoptr (GArray) tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EQUALITY_OF_PERIOD);

  g_array_set_clear_func (tallies, clear_tally);
  weft_query_bind_text (&query, ":period", period);
  while (weft_query_step (&query, error))
    {
      const Tally tally = { weft_query_dup (&query, 0), weft_query_dup (&query, 1), weft_query_int (&query, 2) };

      g_array_append_val (tallies, tally);
    }
  g_array_sort_with_data (tallies, compare_tallies, ret->nation);
  return query.failed ? NULL : g_steal_pointer (&tallies);
}

static void
add_tallies (const GArray *tallies,
             const char   *period,
             WeftReturn   *ret)
{
  WeftBands *bands = NULL;

  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = &g_array_index (tallies, Tally, i);

      if (bands == NULL || !g_str_equal (bands->question, tally->question))
        {
          bands = weft_bands_new (tally->question, period);
          g_ptr_array_add (ret->bands, bands);
        }
      weft_bands_add (bands, tally->answer, tally->count);
    }
}

gboolean
weft_return_gather_tallies (WeftFile          *file,
                            WeftReturnGathered what,
                            WeftReturn        *ret,
                            GError           **error)
{
  const gboolean is_told = what != WEFT_GATHERED_EXACTLY;
  g_autoptr (GError) local = NULL;
  g_autofree char *period = NULL;
  g_autoptr (GArray) tallies = NULL;
  g_auto (GStrv) days = NULL;

  if (!weft_return_asks_equality (ret, weft_return_ladder (file)))
    return what != WEFT_GATHERED_WORKBOOK || weft_return_gather_told (file, ret->from, ret->to, ret, error);
  period = find_period (file, ret, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (period == NULL)
    return !is_told || weft_return_gather_told (file, ret->from, ret->to, ret, error);
  days = g_strsplit (period, "/", 2);
  if (is_told && !weft_return_gather_told (file, MIN_DAY (days[0], ret->from), MAX_DAY (days[1], ret->to), ret, error))
    return FALSE;
  tallies = load_tallies (file, ret, period, error);
  if (tallies == NULL)
    return FALSE;
  add_tallies (tallies, period, ret);
  return TRUE;
}
