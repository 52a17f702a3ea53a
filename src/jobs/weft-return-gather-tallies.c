/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part, into a return: the tallies of its time, and what earlier returns told of the same people, so that
 * nothing can be worked out from both. Tallies name no grant: they are of all who came. */

#include "weft-return-job-private.h"

#include "weft-equality.h"
#include "weft-explore-told.h"
#include "weft-group-fact.h"
#include "weft-small-number.h"

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

/* Its tables of people that were counted in @period, and the number of people where that was told exactly: also of
 * another grant, whose people may be the same. */
static void
add_published (WeftReturn       *ret,
               const char       *period,
               const WeftReturn *earlier)
{
  for (guint i = 0; i < earlier->bands->len; i++)
    {
      const WeftBands *bands = earlier->bands->pdata[i];
      WeftBands       *told;

      if (!bands->safe || g_strcmp0 (bands->period, period) != 0)
        continue;
      told = weft_bands_new (bands->question, period);
      told->threshold = earlier->small_number_threshold;
      for (guint k = 0; k < bands->rows->len; k++)
        {
          const WeftBand *band = bands->rows->pdata[k];

          weft_bands_add (told, band->label, band->count);
        }
      g_ptr_array_add (ret->published, told);
    }
  if (!earlier->people_protected && g_strcmp0 (earlier->from, ret->from) == 0 && g_strcmp0 (earlier->to, ret->to) == 0)
    {
      WeftBands *people = weft_bands_new ("people", period);

      people->threshold = WEFT_EXACTLY;
      weft_bands_add (people, "", earlier->people);
      g_ptr_array_add (ret->published, people);
    }
}

gboolean
weft_return_gather_published (WeftFile   *file,
                              gint64      grant,
                              const char *period,
                              WeftReturn *ret,
                              GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FROZEN_ABOUT_PEOPLE);

  weft_return_bind (&query, grant, ret);
  weft_query_bind_text (&query, ":period", period);
  while (weft_query_step (&query, error))
    {
      g_autoptr (WeftReturn) earlier = weft_return_thaw (weft_query_text (&query, 0), error);

      if (earlier == NULL)
        return FALSE;
      add_published (ret, period, earlier);
    }
  return !query.failed && weft_explore_told_publish (file, period, ret->published, error);
}

gboolean
weft_return_gather_tallies (WeftFile   *file,
                            gint64      grant,
                            WeftReturn *ret,
                            GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *period = NULL;
  g_autoptr (GArray) tallies = NULL;

  if (!weft_return_asks_equality (ret, weft_return_ladder (file)))
    return TRUE;
  period = find_period (file, ret, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (period == NULL)
    return TRUE;
  g_free (ret->nation);
  ret->nation = weft_group_fact (file, "nation", error);
  if (ret->nation == NULL)
    return FALSE;
  tallies = load_tallies (file, ret, period, error);
  if (tallies == NULL)
    return FALSE;
  add_tallies (tallies, period, ret);
  return weft_return_gather_published (file, grant, period, ret, error);
}
