/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times within times, and chains of them. */

#include "weft-told-times.h"

#include "weft-date.h"

#include <string.h>

/* Times may be made up of others in very many ways; so many are looked at. */
#define MOST_CHAINS 200

typedef struct
{
  WeftDisclosure  *disclosure;
  const GPtrArray *tables;
  WeftToldNameFunc name;
} Relating;

GPtrArray *
weft_told_labels (const GPtrArray *tables,
                  const char      *what)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];

      for (guint k = 0; g_str_equal (told->what, what) && k < told->rows->len; k++)
        {
          const WeftToldRow *row = told->rows->pdata[k];

          if (!g_ptr_array_find_with_equal_func (labels, row->label, g_str_equal, NULL))
            g_ptr_array_add (labels, row->label);
        }
    }
  return labels;
}

static gint64
sum_of (const GPtrArray *tables,
        const char      *label)
{
  gint64 people = 0;

  for (guint i = 0; i < tables->len; i++)
    people += label == NULL ? weft_told_total (tables->pdata[i]) : weft_told_people (tables->pdata[i], label);
  return people;
}

/* Whether @many can have the people of @few and some more; not when records were changed between the two. Those who are
 * not split may be of any label. */
static gboolean
hang_together (const GPtrArray *many,
               const GPtrArray *few,
               const GPtrArray *labels)
{
  gint64 unsplit = 0;

  for (guint i = 0; i < many->len; i++)
    unsplit += ((const WeftTold *)many->pdata[i])->unsplit;
  for (guint i = 0; i < labels->len; i++)
    unsplit -= MAX (0, sum_of (few, labels->pdata[i]) - sum_of (many, labels->pdata[i]));
  return unsplit >= 0 && sum_of (many, NULL) >= sum_of (few, NULL);
}

static GArray *
numbers_of (const Relating  *relating,
            const GPtrArray *tables,
            const char      *label)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *name = relating->name (tables->pdata[i], label);
      const guint      number = weft_disclosure_number (relating->disclosure, name);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

/* Those of @gap, a time of which no table left but which has numbers nevertheless; where it is NULL they have no name. */
static guint
number_of_rest (const Relating *relating,
                const WeftTold *gap,
                const char     *label)
{
  g_autofree char *name = gap != NULL ? relating->name (gap, label) : NULL;

  return name != NULL ? weft_disclosure_number (relating->disclosure, name) : weft_disclosure_new_number (relating->disclosure);
}

/* @many have together the people of @few, and some more; @label NULL: of all. Returns: the place of those */
static guint
tell_difference (const Relating  *relating,
                 const GPtrArray *many,
                 const GPtrArray *few,
                 const WeftTold  *gap,
                 const char      *label)
{
  const guint difference = number_of_rest (relating, gap, label);
  const guint sum = weft_disclosure_new_number (relating->disclosure);
  g_autoptr (GArray) left = numbers_of (relating, many, label);
  g_autoptr (GArray) right = numbers_of (relating, few, label);

  g_array_append_val (right, difference);
  weft_disclosure_sum (relating->disclosure, sum, left);
  weft_disclosure_sum (relating->disclosure, sum, right);
  return difference;
}

/* @gap: (nullable): the time of @many without those of @few, where that is one time */
static void
relate (const Relating  *relating,
        const GPtrArray *many,
        const GPtrArray *few,
        const WeftTold  *gap)
{
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) labels = weft_told_labels (relating->tables, ((const WeftTold *)many->pdata[0])->what);
  guint all;

  if (!hang_together (many, few, labels))
    return;
  for (guint i = 0; i < labels->len; i++)
    {
      const guint difference = tell_difference (relating, many, few, gap, labels->pdata[i]);

      g_array_append_val (differences, difference);
    }
  all = tell_difference (relating, many, few, gap, NULL);
  if (labels->len > 0)
    weft_disclosure_sum (relating->disclosure, all, differences);
}

static gboolean
is_within (const WeftTold *part,
           const WeftTold *whole)
{
  return g_str_equal (part->what, whole->what) && strcmp (part->from, whole->from) >= 0 && strcmp (part->to, whole->to) <= 0 &&
         (strcmp (part->from, whole->from) > 0 || strcmp (part->to, whole->to) < 0);
}

/* Whoever came in a part of a time came in it. */
static void
relate_within (const Relating *relating,
               const WeftTold *part,
               const WeftTold *whole)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new ();
  g_autoptr (GPtrArray) few = g_ptr_array_new ();

  g_ptr_array_add (many, (gpointer)whole);
  g_ptr_array_add (few, (gpointer)part);
  relate (relating, many, few, NULL);
}

/* Times in @chain make up @whole as far as its last one reaches; goes on in every way there is. Whoever came in @whole came
 * in one of them. */
static void
follow_chains (const Relating *relating,
               const WeftTold *whole,
               GPtrArray      *chain,
               guint          *n_chains)
{
  const WeftTold *last = chain->len > 0 ? chain->pdata[chain->len - 1] : NULL;
  char            next[WEFT_DATE_SIZE];

  if (last != NULL && g_str_equal (last->to, whole->to))
    {
      g_autoptr (GPtrArray) few = g_ptr_array_new ();

      g_ptr_array_add (few, (gpointer)whole);
      relate (relating, chain, few, NULL);
      ++*n_chains;
      return;
    }
  g_strlcpy (next, whole->from, sizeof next);
  if (last != NULL)
    weft_date_add_days (last->to, 1, next);
  for (guint i = 0; i < relating->tables->len && *n_chains < MOST_CHAINS; i++)
    {
      const WeftTold *told = relating->tables->pdata[i];

      if (!is_within (told, whole) || strcmp (told->from, next) > 0 || strcmp (told->to, next) < 0 ||
          (last != NULL && strcmp (told->from, last->from) <= 0))
        continue;
      g_ptr_array_add (chain, (gpointer)told);
      follow_chains (relating, whole, chain, n_chains);
      g_ptr_array_remove_index (chain, chain->len - 1);
    }
}

/* Whether nothing that leaves fits between @day and @told, both within @whole. */
static gboolean
comes_next (const Relating *relating,
            const WeftTold *whole,
            const char     *day,
            const WeftTold *told)
{
  for (guint i = 0; i < relating->tables->len; i++)
    {
      const WeftTold *other = relating->tables->pdata[i];

      if (is_within (other, whole) && strcmp (other->from, day) > 0 && strcmp (other->to, told->from) < 0)
        return FALSE;
    }
  return TRUE;
}

/* Adds to @gaps the time after @after and before @before, if there is any. */
static void
add_gap (const WeftTold *whole,
         const char     *after,
         const char     *before,
         GPtrArray      *gaps)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  g_strlcpy (from, whole->from, sizeof from);
  g_strlcpy (to, whole->to, sizeof to);
  if (after != NULL)
    weft_date_add_days (after, 1, from);
  if (before != NULL)
    weft_date_add_days (before, -1, to);
  if (strcmp (from, to) <= 0)
    g_ptr_array_add (gaps, weft_told_new (whole->what, from, to, whole->threshold));
}

/* (transfer full) (nullable): the time of @whole that is in none of @apart, if it is one; with its numbers. */
static WeftTold *
find_gap (const Relating  *relating,
          const WeftTold  *whole,
          const GPtrArray *apart)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  g_autoptr (GPtrArray) labels = weft_told_labels (relating->tables, whole->what);
  WeftTold *gap;

  for (guint i = 0; i <= apart->len; i++)
    add_gap (whole, i > 0 ? ((const WeftTold *)apart->pdata[i - 1])->to : NULL, i < apart->len ? ((const WeftTold *)apart->pdata[i])->from : NULL, gaps);
  if (gaps->len != 1)
    return NULL;
  gap = weft_told_copy (gaps->pdata[0]);
  gap->unsplit = whole->unsplit;
  for (guint i = 0; i < apart->len; i++)
    gap->unsplit -= ((const WeftTold *)apart->pdata[i])->unsplit;
  for (guint i = 0; i < labels->len; i++)
    weft_told_add (gap, labels->pdata[i], labels->pdata[i], weft_told_people (whole, labels->pdata[i]) - sum_of (apart, labels->pdata[i]));
  return gap;
}

/* Times in @apart lie in @whole one after the other; goes on in every way there is. Who is counted once only is in one of
 * them at most. */
static void
follow_apart (const Relating *relating,
              const WeftTold *whole,
              GPtrArray      *apart,
              guint          *n_chains)
{
  const WeftTold *last = apart->len > 0 ? apart->pdata[apart->len - 1] : NULL;
  const char     *day = last != NULL ? last->to : "";
  gboolean        is_end = TRUE;

  for (guint i = 0; i < relating->tables->len && *n_chains < MOST_CHAINS; i++)
    {
      const WeftTold *told = relating->tables->pdata[i];

      if (!is_within (told, whole) || strcmp (told->from, day) <= 0 || !comes_next (relating, whole, day, told))
        continue;
      is_end = FALSE;
      g_ptr_array_add (apart, (gpointer)told);
      follow_apart (relating, whole, apart, n_chains);
      g_ptr_array_remove_index (apart, apart->len - 1);
    }
  if (is_end && apart->len > 0)
    {
      g_autoptr (GPtrArray) many = g_ptr_array_new ();
      g_autoptr (WeftTold) gap = find_gap (relating, whole, apart);

      g_ptr_array_add (many, (gpointer)whole);
      relate (relating, many, apart, gap);
      ++*n_chains;
    }
}

/* A label that a table does not have is of nobody there. */
static void
tell_labels (const Relating *relating,
             const WeftTold *told)
{
  g_autoptr (GPtrArray) labels = weft_told_labels (relating->tables, told->what);

  for (guint i = 0; i < labels->len && told->unsplit == 0; i++)
    if (weft_told_people (told, labels->pdata[i]) == 0)
      {
        g_autofree char *name = relating->name (told, labels->pdata[i]);

        weft_disclosure_tell (relating->disclosure, weft_disclosure_number (relating->disclosure, name), (WeftKnown){ 0, 0 });
      }
}

void
weft_told_relate_times (WeftDisclosure  *disclosure,
                        const GPtrArray *tables,
                        WeftToldNameFunc name)
{
  const Relating relating = { disclosure, tables, name };
  guint          n_chains = 0, n_apart = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *whole = tables->pdata[i];
      g_autoptr (GPtrArray) chain = g_ptr_array_new ();
      g_autoptr (GPtrArray) apart = g_ptr_array_new ();

      tell_labels (&relating, whole);
      for (guint k = 0; k < tables->len; k++)
        if (is_within (tables->pdata[k], whole))
          relate_within (&relating, tables->pdata[k], whole);
      follow_chains (&relating, whole, chain, &n_chains);
      if (whole->counts_once)
        follow_apart (&relating, whole, apart, &n_apart);
    }
}
