/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times within times, and chains of them. */

#include "weft-told-times.h"

#include "weft-date.h"
#include "weft-told-pieces.h"

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

/* @many have together the people of @few, and some more; @label NULL: of all. Returns: the place of those */
static guint
tell_difference (const Relating  *relating,
                 const GPtrArray *many,
                 const GPtrArray *few,
                 const char      *label)
{
  const guint difference = weft_disclosure_new_number (relating->disclosure);
  const guint sum = weft_disclosure_new_number (relating->disclosure);
  g_autoptr (GArray) left = numbers_of (relating, many, label);
  g_autoptr (GArray) right = numbers_of (relating, few, label);

  g_array_append_val (right, difference);
  weft_disclosure_sum (relating->disclosure, sum, left);
  weft_disclosure_sum (relating->disclosure, sum, right);
  return difference;
}

static void
relate (const Relating  *relating,
        const GPtrArray *many,
        const GPtrArray *few)
{
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) labels = weft_told_labels (relating->tables, ((const WeftTold *)many->pdata[0])->what);
  guint all;

  if (!hang_together (many, few, labels))
    return;
  for (guint i = 0; i < labels->len; i++)
    {
      const guint difference = tell_difference (relating, many, few, labels->pdata[i]);

      g_array_append_val (differences, difference);
    }
  all = tell_difference (relating, many, few, NULL);
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
  relate (relating, many, few);
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
      relate (relating, chain, few);
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
  guint          n_chains = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *whole = tables->pdata[i];
      g_autoptr (GPtrArray) chain = g_ptr_array_new ();

      tell_labels (&relating, whole);
      for (guint k = 0; k < tables->len; k++)
        if (is_within (tables->pdata[k], whole))
          relate_within (&relating, tables->pdata[k], whole);
      follow_chains (&relating, whole, chain, &n_chains);
    }
  weft_told_relate_pieces (disclosure, tables, name);
}
