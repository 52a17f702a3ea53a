/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole numbers within ranges that have to add up, in groups that have nothing to do with each other. */

#include "weft-whole-private.h"

static void
clear_number (gpointer data)
{
  g_array_unref (((WeftWholeNumber *)data)->seen);
}

static void
clear_sum (gpointer data)
{
  g_array_unref (((WeftWholeSum *)data)->parts);
}

static void
group_free (gpointer data)
{
  WeftWholeGroup *group = data;

  if (group->problem != NULL)
    glp_delete_prob (group->problem);
  g_array_unref (group->numbers);
  g_ptr_array_unref (group->sums);
  g_free (group);
}

WeftWhole *
weft_whole_new (void)
{
  WeftWhole *whole = g_new0 (WeftWhole, 1);

  whole->numbers = g_array_new (FALSE, TRUE, sizeof (WeftWholeNumber));
  whole->sums = g_array_new (FALSE, TRUE, sizeof (WeftWholeSum));
  g_array_set_clear_func (whole->numbers, clear_number);
  g_array_set_clear_func (whole->sums, clear_sum);
  return whole;
}

void
weft_whole_free (WeftWhole *whole)
{
  g_clear_pointer (&whole->groups, g_hash_table_unref);
  g_array_unref (whole->numbers);
  g_array_unref (whole->sums);
  g_free (whole);
}

WeftWholeNumber *
weft_whole_number (const WeftWhole *whole,
                   guint            number)
{
  return &g_array_index (whole->numbers, WeftWholeNumber, number);
}

guint
weft_whole_add (WeftWhole *whole)
{
  const WeftWholeNumber number = { { 0, G_MAXINT64 }, g_array_new (FALSE, FALSE, sizeof (gint64)), whole->numbers->len };

  g_array_append_val (whole->numbers, number);
  return whole->numbers->len - 1;
}

void
weft_whole_narrow (WeftWhole *whole,
                   guint      number,
                   WeftKnown  known)
{
  WeftKnown *own = &weft_whole_number (whole, number)->known;

  own->low = MAX (own->low, known.low);
  own->high = MIN (own->high, known.high);
}

WeftKnown
weft_whole_known (const WeftWhole *whole,
                  guint            number)
{
  return weft_whole_number (whole, number)->known;
}

void
weft_whole_sum (WeftWhole    *whole,
                guint         total,
                const GArray *parts)
{
  const WeftWholeSum sum = { total, g_array_copy ((GArray *)parts) };

  g_array_append_val (whole->sums, sum);
}

/* ---- Groups ---- */

gboolean
weft_whole_is_open (const WeftWhole *whole,
                    guint            number)
{
  const WeftKnown known = weft_whole_number (whole, number)->known;

  return known.low != known.high;
}

guint
weft_whole_term (const WeftWholeSum *sum,
                 guint               i)
{
  return i < sum->parts->len ? g_array_index (sum->parts, guint, i) : sum->total;
}

static guint
first_of (const WeftWhole *whole,
          guint            number)
{
  while (weft_whole_number (whole, number)->tied != number)
    number = weft_whole_number (whole, number)->tied = weft_whole_number (whole, weft_whole_number (whole, number)->tied)->tied;
  return number;
}

/* The first number that is tied to @sum; -1: all are known exactly. */
static int
first_of_sum (const WeftWhole    *whole,
              const WeftWholeSum *sum)
{
  for (guint i = 0; i <= sum->parts->len; i++)
    if (weft_whole_is_open (whole, weft_whole_term (sum, i)))
      return (int)first_of (whole, weft_whole_term (sum, i));
  return -1;
}

static WeftWholeGroup *
group_of (const WeftWhole *whole,
          guint            number)
{
  const gpointer  first = GUINT_TO_POINTER (first_of (whole, number));
  WeftWholeGroup *group = g_hash_table_lookup (whole->groups, first);

  if (group != NULL)
    return group;
  group = g_new0 (WeftWholeGroup, 1);
  group->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  group->sums = g_ptr_array_new ();
  g_hash_table_insert (whole->groups, first, group);
  return group;
}

/* What is known exactly ties nothing together. */
static void
tie (WeftWhole          *whole,
     const WeftWholeSum *sum)
{
  const int first = first_of_sum (whole, sum);

  for (guint i = 0; i <= sum->parts->len && first >= 0; i++)
    if (weft_whole_is_open (whole, weft_whole_term (sum, i)))
      weft_whole_number (whole, first_of (whole, weft_whole_term (sum, i)))->tied = (guint)first;
}

gint64
weft_whole_known_part (const WeftWhole    *whole,
                       const WeftWholeSum *sum)
{
  gint64 people = 0;

  for (guint i = 0; i <= sum->parts->len; i++)
    if (!weft_whole_is_open (whole, weft_whole_term (sum, i)))
      people += (i < sum->parts->len ? 1 : -1) * weft_whole_number (whole, weft_whole_term (sum, i))->known.low;
  return people;
}

static void
make_groups (WeftWhole *whole)
{
  whole->groups = g_hash_table_new_full (NULL, NULL, NULL, group_free);
  for (guint i = 0; i < whole->sums->len; i++)
    tie (whole, &g_array_index (whole->sums, WeftWholeSum, i));
  for (guint i = 0; i < whole->numbers->len; i++)
    {
      WeftWholeGroup *group = weft_whole_is_open (whole, i) ? group_of (whole, i) : NULL;

      if (group == NULL)
        continue;
      g_array_append_val (group->numbers, i);
      weft_whole_number (whole, i)->place = (int)group->numbers->len;
    }
  for (guint i = 0; i < whole->sums->len; i++)
    {
      WeftWholeSum *sum = &g_array_index (whole->sums, WeftWholeSum, i);
      const int     first = first_of_sum (whole, sum);

      if (first >= 0)
        g_ptr_array_add (group_of (whole, (guint)first)->sums, sum);
      else
        whole->is_wrong = whole->is_wrong || weft_whole_known_part (whole, sum) != 0;
    }
}

/* ---- Questions ---- */

static gboolean
is_within (gint64    value,
           WeftKnown known)
{
  return value >= known.low && value <= known.high;
}

gboolean
weft_whole_has_seen (const WeftWhole *whole,
                     guint            number,
                     WeftKnown        wanted)
{
  const GArray *seen = weft_whole_number (whole, number)->seen;

  for (guint i = 0; i < seen->len; i++)
    if (is_within (g_array_index (seen, gint64, i), wanted))
      return TRUE;
  return FALSE;
}

WeftWholeAnswer
weft_whole_can_be (WeftWhole *whole,
                   guint      number,
                   WeftKnown  wanted)
{
  const WeftKnown known = weft_whole_number (whole, number)->known;
  const WeftKnown both = { MAX (known.low, wanted.low), MIN (known.high, wanted.high) };

  if (both.low > both.high || !weft_whole_is_open (whole, number))
    return both.low <= both.high ? WEFT_WHOLE_YES : WEFT_WHOLE_NO;
  if (whole->groups == NULL)
    make_groups (whole);
  if (weft_whole_has_seen (whole, number, both))
    return WEFT_WHOLE_YES;
  return weft_whole_find_answer (whole, group_of (whole, number), number, both);
}

WeftWholeAnswer
weft_whole_can_be_several (WeftWhole *whole,
                           guint      number)
{
  const WeftKnown       known = weft_whole_number (whole, number)->known;
  const GArray         *seen = weft_whole_number (whole, number)->seen;
  const WeftWholeAnswer any = weft_whole_can_be (whole, number, known);
  WeftWholeAnswer       more, less;
  gint64                one;

  if (any != WEFT_WHOLE_YES || !weft_whole_is_open (whole, number))
    return any == WEFT_WHOLE_TOO_LONG ? any : WEFT_WHOLE_NO;
  one = g_array_index (seen, gint64, 0);
  more = weft_whole_can_be (whole, number, (WeftKnown){ one + 1, G_MAXINT64 });
  less = more == WEFT_WHOLE_YES ? more : weft_whole_can_be (whole, number, (WeftKnown){ 0, one - 1 });
  return less == WEFT_WHOLE_NO ? more : less;
}

/* One number of each group answers for all of them. */
gboolean
weft_whole_holds (WeftWhole *whole)
{
  if (whole->groups == NULL)
    make_groups (whole);
  for (guint i = 0; i < whole->numbers->len; i++)
    {
      const WeftWholeNumber *number = weft_whole_number (whole, i);

      if (number->seen->len == 0 && weft_whole_can_be (whole, i, number->known) == WEFT_WHOLE_NO)
        return FALSE;
    }
  return !whole->is_wrong;
}
