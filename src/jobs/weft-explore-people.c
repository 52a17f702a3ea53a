/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by where they live or who they are. The numbers go through the very pass that a return's tables go through, and
 * must hold although everybody may know the exact number of all: Explore itself tells it by month. */

#include "weft-explore-private.h"

#include "weft-came.h"
#include "weft-equality.h"
#include "weft-explore-told.h"
#include "weft-phrase.h"
#include "weft-return-job-private.h"
#include "weft-return-told.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>

#define AGE "age"
#define OTHERS "\t" /* under which small areas stand together: no area is called so */

/* A return of nothing but @people (transfer full), who may stand in it in the end or not. */
static WeftReturn *
return_of (WeftBands *people,
           int        threshold)
{
  WeftReturn *ret = weft_return_new ();

  ret->tier = WEFT_TIER_FULL;
  ret->small_number_threshold = threshold;
  ret->people = weft_bands_total (people);
  g_ptr_array_add (ret->bands, people);
  return ret;
}

/* (nullable): the table as it may be told. */
static const WeftBands *
let_out (WeftFile   *file,
         WeftReturn *ret)
{
  const WeftBands *people;

  weft_return_settle (ret, weft_return_ladder (file));
  people = ret->bands->pdata[0];
  return people->safe && !ret->people_protected ? people : NULL;
}

static gboolean
is_rest (const WeftBands *people,
         const WeftBand  *row)
{
  return g_str_equal (row->label, weft_explore_no_label (people->question)) || g_str_equal (row->label, _ ("Other areas"));
}

/* Ages have words of their own in each language, areas were typed. */
static const char *
say_label (const WeftBands *people,
           const char      *label)
{
  return g_str_equal (people->question, AGE) ? weft_phrase (weft_phrase_language (), label) : label;
}

static void
tell (const WeftBands *people,
      WeftExploration *explored)
{
  const WeftSmallNumber total = weft_small_number_protect (weft_bands_total (people), explored->threshold);

  for (guint i = 0; i < people->rows->len; i++)
    {
      const WeftBand *row = people->rows->pdata[i];

      weft_exploration_add_people (explored, say_label (people, row->label), row->count)->is_rest = is_rest (people, row);
    }
  explored->is_protected = TRUE;
  explored->total = total.value;
  explored->total_display = weft_small_number_format (total, explored->threshold);
  g_ptr_array_add (explored->notes, g_strdup (_ ("Small numbers are hidden and the others rounded, so that nobody can be recognised.")));
}

/* @why: (transfer full) */
static void
tell_nothing (WeftExploration *explored,
              char            *why)
{
  explored->is_protected = TRUE;
  explored->sentence = why;
}

static int
compare_sizes (gconstpointer one,
               gconstpointer other)
{
  const WeftBand *a = *(const WeftBand *const *)one;
  const WeftBand *b = *(const WeftBand *const *)other;

  return a->count != b->count ? (a->count < b->count ? 1 : -1) : strcmp (a->label, b->label);
}

/* The @n largest rows as they are, the others as one. */
static WeftBands *
merge_small (const WeftBands *people,
             guint            n)
{
  WeftBands *merged = weft_bands_new (people->question, people->period);
  gint64     others = 0;

  for (guint i = 0; i < people->rows->len; i++)
    {
      const WeftBand *row = people->rows->pdata[i];

      if (i < n)
        weft_bands_add (merged, row->label, row->count);
      else
        others += row->count;
    }
  if (n < people->rows->len)
    weft_bands_add (merged, _ ("Other areas"), others);
  return merged;
}

/* (transfer full): @people as they would leave: the first @n by their names, the others as one. */
static WeftTold *
make_told (WeftFile               *file,
           const WeftExploreAsked *asked,
           const char             *question,
           const WeftBands        *people,
           guint                   n,
           int                     threshold)
{
  WeftTold *told = weft_explore_told_new (file, asked, question, threshold);

  for (guint i = 0; i < people->rows->len; i++)
    {
      const WeftBand *row = people->rows->pdata[i];
      const char     *label = is_rest (people, row) ? "" : row->label;

      weft_told_add (told, label, i < n ? label : OTHERS, row->count);
    }
  return told;
}

/* What is kept of what left stays in English, whichever language it left in. */
static const char *
say_question (const WeftBands *people)
{
  return weft_phrase (weft_phrase_language (), people->question);
}

void
weft_explore_say_unsafe (const WeftBands *people,
                         WeftExploration *explored)
{
  /* Translators: the name of a question */
  g_ptr_array_add (explored->notes, g_strdup_printf (_ ("“%s” is not shown: with what left this file before somebody could be recognised."), say_question (people)));
}

gboolean
weft_explore_tell_safe (WeftFile               *file,
                        const WeftExploreAsked *asked,
                        const char             *measure,
                        const WeftBands        *people,
                        WeftExploration        *explored,
                        GError                **error)
{
  g_autoptr (WeftReturn) ret = return_of (merge_small (people, people->rows->len), explored->threshold);
  g_autofree char *question = g_strdup_printf ("%s, %s", measure, people->question);
  g_autoptr (WeftTold) told = make_told (file, asked, question, people, people->rows->len, explored->threshold);
  g_autoptr (GPtrArray) earlier = weft_explore_told_list (file, asked, told, error);
  const WeftBands *safe = let_out (file, ret);

  if (earlier == NULL)
    return FALSE;
  if (safe == NULL || weft_told_leaks (told, earlier))
    {
      if (safe != NULL)
        weft_explore_say_unsafe (people, explored);
      else
        /* Translators: the name of a question */
        g_ptr_array_add (explored->notes, g_strdup_printf (_ ("“%s” is not shown: so few answered that somebody could be recognised."), say_question (people)));
      return TRUE;
    }
  for (guint i = 0; i < safe->rows->len; i++)
    {
      const WeftBand *row = safe->rows->pdata[i];
      /* Translators: a question, then one of the bands of its answers */
      g_autofree char *label = g_strdup_printf (_ ("%s: %s"), say_question (people), weft_phrase (weft_phrase_language (), row->label));

      weft_exploration_add_people (explored, label, row->count);
    }
  explored->total += weft_small_number_protect (weft_bands_total (safe), explored->threshold).value;
  g_ptr_array_add (explored->told, g_steal_pointer (&told));
  return TRUE;
}

/* What names no area at all is not split, so it tells no more than the number of all. */
static gboolean
tell_unsplit (const WeftBands *people,
              WeftExploration *explored)
{
  const WeftBand *all = people->rows->pdata[0];

  if (people->rows->len > 1 || !is_rest (people, all))
    return FALSE;
  weft_exploration_add (explored, all->label, all->count)->is_rest = TRUE;
  explored->total = all->count;
  explored->total_display = weft_exploration_format (explored->unit, explored->total);
  return TRUE;
}

gboolean
weft_explore_protect (WeftFile               *file,
                      const WeftExploreAsked *asked,
                      WeftBands              *people,
                      WeftExploration        *explored,
                      GError                **error)
{
  g_autoptr (WeftTold) first = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (WeftReturn) known = NULL;

  if (tell_unsplit (people, explored))
    return TRUE;
  g_ptr_array_sort (people->rows, compare_sizes);
  first = make_told (file, asked, "", people, people->rows->len, explored->threshold);
  earlier = weft_explore_told_list (file, asked, first, error);
  known = weft_explore_load_known (file, asked, explored->threshold, error);
  if (earlier == NULL || known == NULL)
    return FALSE;
  for (guint n = people->rows->len; n > 0; n--)
    {
      g_autoptr (WeftReturn) ret = return_of (merge_small (people, n), explored->threshold);
      g_autoptr (WeftTold) told = make_told (file, asked, "", people, n, explored->threshold);
      const WeftBands *safe = let_out (file, ret);

      if (safe == NULL || weft_told_leaks (told, earlier))
        continue;
      if (asked->pair->subject == WEFT_EXPLORE_PEOPLE && !weft_explore_let_areas_out (asked, explored, told, known))
        continue;
      tell (safe, explored);
      g_ptr_array_add (explored->told, g_steal_pointer (&told));
      return TRUE;
    }
  tell_nothing (explored, weft_explore_told_say (first, earlier));
  return TRUE;
}

static char *
find_period (WeftFile               *file,
             const WeftExploreAsked *asked,
             GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EQUALITY_PERIOD);

  weft_explore_bind (&query, asked);
  return weft_query_step (&query, error) ? weft_query_dup (&query, 0) : NULL;
}

static int
compare_ages (gconstpointer one,
              gconstpointer other)
{
  const WeftBand *a = *(const WeftBand *const *)one;
  const WeftBand *b = *(const WeftBand *const *)other;

  return weft_equality_compare (NULL, AGE, a->label, AGE, b->label);
}

static WeftBands *
load_ages (WeftFile   *file,
           const char *period,
           GError    **error)
{
  g_autoptr (WeftBands) ages = weft_bands_new (AGE, period);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EQUALITY_OF_PERIOD);

  weft_query_bind_text (&query, ":period", period);
  while (weft_query_step (&query, error))
    if (g_str_equal (weft_query_text (&query, 0), AGE))
      weft_bands_add (ages, weft_query_text (&query, 1), weft_query_int (&query, 2));
  g_ptr_array_sort (ages->rows, compare_ages);
  return query.failed ? NULL : g_steal_pointer (&ages);
}

static gboolean
tell_ages (WeftFile        *file,
           WeftBands       *ages,
           WeftExploration *explored,
           GError         **error)
{
  g_autoptr (WeftReturn) ret = return_of (ages, explored->threshold);
  const WeftBands *safe;

  if (ages->rows->len == 0)
    return TRUE;
  ret->from = g_strdup (explored->from);
  ret->to = g_strdup (explored->to);
  if (!weft_return_gather_told (file, ret->from, ret->to, ret, error))
    return FALSE;
  safe = let_out (file, ret);
  if (safe == NULL)
    {
      tell_nothing (explored, g_strdup (_ ("So few people are in this that somebody could be recognised, so it is not shown.")));
      return TRUE;
    }
  tell (safe, explored);
  g_ptr_array_add (explored->told, weft_return_told_new (safe, explored->threshold));
  if (safe->is_wide)
    g_ptr_array_add (explored->notes, g_strdup (_ ("Ages are in wider groups than they were counted in.")));
  return TRUE;
}

/* Whoever ticked an age on paper need not stand in a register: of the two numbers that can be seen, neither is the wrong one. */
static gboolean
compare_with_registers (WeftFile        *file,
                        WeftExploration *explored,
                        GError         **error)
{
  WeftCame came;

  if (explored->rows->len == 0)
    return TRUE;
  if (!weft_came_count (file, 0, explored->from, explored->to, &came, error))
    return FALSE;
  if (came.people > 0 && came.people != explored->total)
    g_ptr_array_add (explored->notes, g_strdup (_ ("Ages are from what people ticked on paper or what was counted by age. Who came by month is from registers and head counts, so the two numbers differ.")));
  return TRUE;
}

gboolean
weft_explore_note_ages (WeftFile               *file,
                        const WeftExploreAsked *asked,
                        WeftExploration        *explored,
                        GError                **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *period = find_period (file, asked, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (period != NULL)
    g_ptr_array_add (explored->notes, g_strdup (_ ("Ages are not from registers, so the number of people by age can be another one than here.")));
  return TRUE;
}

gboolean
weft_explore_tallies (WeftFile               *file,
                      const WeftExploreAsked *asked,
                      WeftExploration        *explored,
                      GError                **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *period = find_period (file, asked, &local);
  g_auto (GStrv) days = g_strsplit (period != NULL ? period : "/", "/", 2);
  WeftBands *ages;

  explored->from = g_strdup (days[0]);
  explored->to = g_strdup (days[0] != NULL && days[1] != NULL ? days[1] : "");
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (period == NULL)
    return TRUE;
  ages = load_ages (file, period, error);
  return ages != NULL && tell_ages (file, ages, explored, error) && compare_with_registers (file, explored, error);
}
