/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranges of whole numbers, narrowed by sums. */

#include "weft-disclosure.h"

/* More than there are: so sums of ranges do not overflow. */
#define MOST_PEOPLE ((gint64)1000000000000)

typedef struct
{
  WeftKnown known;
  int       fewer_than; /* the least threshold that it is hidden behind; 0: none */
  gboolean  is_rounded;
  gboolean  is_told; /* it was published, in one way or another */
} Number;

typedef struct
{
  guint   total;
  GArray *parts; /* owned, of guint */
} Sum;

struct _WeftDisclosure
{
  GHashTable *places;  /* owned: of names, in the order of numbers */
  GPtrArray  *names;   /* owned */
  GArray     *numbers; /* owned, of Number */
  GArray     *sums;    /* owned, of Sum */
};

static void
clear_sum (gpointer data)
{
  Sum *sum = data;

  g_array_unref (sum->parts);
}

WeftDisclosure *
weft_disclosure_new (void)
{
  WeftDisclosure *disclosure = g_new0 (WeftDisclosure, 1);

  disclosure->places = g_hash_table_new (g_str_hash, g_str_equal);
  disclosure->names = g_ptr_array_new_with_free_func (g_free);
  disclosure->numbers = g_array_new (FALSE, TRUE, sizeof (Number));
  disclosure->sums = g_array_new (FALSE, TRUE, sizeof (Sum));
  g_array_set_clear_func (disclosure->sums, clear_sum);
  return disclosure;
}

void
weft_disclosure_free (WeftDisclosure *disclosure)
{
  g_hash_table_unref (disclosure->places);
  g_ptr_array_unref (disclosure->names);
  g_array_unref (disclosure->numbers);
  g_array_unref (disclosure->sums);
  g_free (disclosure);
}

static Number *
number_at (const WeftDisclosure *disclosure,
           guint                 place)
{
  return &g_array_index (disclosure->numbers, Number, place);
}

guint
weft_disclosure_number (WeftDisclosure *disclosure,
                        const char     *name)
{
  const Number unknown = { .known = { 0, MOST_PEOPLE } };
  gpointer     place;
  char        *kept;

  if (g_hash_table_lookup_extended (disclosure->places, name, NULL, &place))
    return GPOINTER_TO_UINT (place);
  kept = g_strdup (name);
  g_ptr_array_add (disclosure->names, kept);
  g_array_append_val (disclosure->numbers, unknown);
  g_hash_table_insert (disclosure->places, kept, GUINT_TO_POINTER (disclosure->numbers->len - 1));
  return disclosure->numbers->len - 1;
}

guint
weft_disclosure_new_number (WeftDisclosure *disclosure)
{
  g_autofree char *name = g_strdup_printf ("#%u", disclosure->numbers->len);

  return weft_disclosure_number (disclosure, name);
}

/* Whether that says anything new. */
static gboolean
narrow (WeftKnown *known,
        gint64     low,
        gint64     high)
{
  const WeftKnown was = *known;

  known->low = MAX (known->low, low);
  known->high = MIN (known->high, high);
  return known->low != was.low || known->high != was.high;
}

void
weft_disclosure_tell (WeftDisclosure *disclosure,
                      guint           number,
                      WeftKnown       known)
{
  number_at (disclosure, number)->is_told = TRUE;
  narrow (&number_at (disclosure, number)->known, known.low, known.high);
}

void
weft_disclosure_hide (WeftDisclosure *disclosure,
                      guint           number,
                      gint64          people,
                      int             threshold)
{
  const WeftShown shown = weft_small_number_protect (people, threshold).shown;
  Number         *hidden = number_at (disclosure, number);

  if (shown == WEFT_SHOWN_FEWER && (hidden->fewer_than == 0 || threshold < hidden->fewer_than))
    hidden->fewer_than = threshold;
  if (shown == WEFT_SHOWN_ROUNDED)
    hidden->is_rounded = TRUE;
}

void
weft_disclosure_sum (WeftDisclosure *disclosure,
                     guint           total,
                     const GArray   *parts)
{
  Sum sum = { total, g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_array_append_vals (sum.parts, parts->data, parts->len);
  g_array_append_val (disclosure->sums, sum);
}

/* Numbers that contradict each other, as after a slip in an earlier return, would be narrowed for ever. */
static gboolean
is_possible (WeftKnown known)
{
  return known.low <= known.high;
}

/* A part is at least what the total needs when every other part is as large as it can be, and at most what is left
 * when every other is as small; so is the total. */
static gboolean
carry_on (WeftDisclosure *disclosure,
          const Sum      *sum)
{
  WeftKnown *total = &number_at (disclosure, sum->total)->known;
  WeftKnown  all = { 0, 0 };
  gboolean   has_news;

  for (guint i = 0; i < sum->parts->len; i++)
    {
      const WeftKnown part = number_at (disclosure, g_array_index (sum->parts, guint, i))->known;

      all.low += part.low;
      all.high += part.high;
    }
  has_news = narrow (total, all.low, all.high);
  for (guint i = 0; i < sum->parts->len && is_possible (*total); i++)
    {
      WeftKnown      *part = &number_at (disclosure, g_array_index (sum->parts, guint, i))->known;
      const WeftKnown was = *part;

      if (narrow (part, total->low - (all.high - was.high), total->high - (all.low - was.low)))
        {
          has_news = TRUE;
          all.low += part->low - was.low;
          all.high += part->high - was.high;
        }
      if (!is_possible (*part))
        return FALSE;
    }
  return has_news && is_possible (*total);
}

void
weft_disclosure_solve (WeftDisclosure *disclosure)
{
  gboolean has_news = TRUE;

  while (has_news)
    {
      has_news = FALSE;
      for (guint i = 0; i < disclosure->sums->len; i++)
        has_news = carry_on (disclosure, &g_array_index (disclosure->sums, Sum, i)) || has_news;
    }
}

WeftKnown
weft_disclosure_known (const WeftDisclosure *disclosure,
                       guint                 number)
{
  return number_at (disclosure, number)->known;
}

/* Whether the numbers hang together. */
static gboolean
hangs_together (const WeftDisclosure *disclosure)
{
  for (guint i = 0; i < disclosure->numbers->len; i++)
    if (!is_possible (number_at (disclosure, i)->known))
      return FALSE;
  return TRUE;
}

/* Whether the number at @place can be @people, also when that is carried on. Numbers that contradict each other anyway carry
 * nothing on. */
static gboolean
can_be (WeftDisclosure *disclosure,
        guint           place,
        gint64          people)
{
  const WeftKnown known = number_at (disclosure, place)->known;
  GArray         *numbers = disclosure->numbers;
  gboolean        can;

  if (people < known.low || people > known.high || !hangs_together (disclosure))
    return people >= known.low && people <= known.high;
  disclosure->numbers = g_array_copy (numbers);
  weft_disclosure_tell (disclosure, place, (WeftKnown){ people, people });
  weft_disclosure_solve (disclosure);
  can = hangs_together (disclosure);
  g_array_unref (disclosure->numbers);
  disclosure->numbers = numbers;
  return can;
}

/* Whether @name was published; what could be worked out of another number was said by nobody, so it is new. @place: (out) */
static gboolean
was_told (const WeftDisclosure *disclosure,
          const char           *name,
          guint                *place)
{
  gpointer found;

  if (disclosure == NULL || !g_hash_table_lookup_extended (disclosure->places, name, NULL, &found))
    return FALSE;
  *place = GPOINTER_TO_UINT (found);
  return number_at (disclosure, *place)->is_told;
}

/* Whether a "fewer than 5" can no longer be each of 1 to 4, and could @before. */
static gboolean
is_fewer_known (WeftDisclosure *disclosure,
                guint           place,
                WeftDisclosure *before)
{
  const int      fewer_than = number_at (disclosure, place)->fewer_than;
  guint          at = 0;
  const gboolean was = was_told (before, disclosure->names->pdata[place], &at);

  for (gint64 people = 1; people < fewer_than; people++)
    if (!can_be (disclosure, place, people) && (!was || can_be (before, at, people)))
      return TRUE;
  return FALSE;
}

/* Whether the number at @place can still be two or more. */
static gboolean
can_be_several (WeftDisclosure *disclosure,
                guint           place)
{
  const WeftKnown known = number_at (disclosure, place)->known;
  guint           n = 0;

  for (gint64 people = known.low; people <= known.high && n < 2; people++)
    n += can_be (disclosure, place, people) ? 1 : 0;
  return n == 2;
}

/* Whether a rounded number can be one only, and could be another @before. */
static gboolean
is_rounded_known (WeftDisclosure *disclosure,
                  guint           place,
                  WeftDisclosure *before)
{
  guint at = 0;

  if (!number_at (disclosure, place)->is_rounded || can_be_several (disclosure, place))
    return FALSE;
  return !was_told (before, disclosure->names->pdata[place], &at) || can_be_several (before, at);
}

gboolean
weft_disclosure_leaks (WeftDisclosure *disclosure,
                       WeftDisclosure *before)
{
  for (guint i = 0; i < disclosure->numbers->len; i++)
    if (is_rounded_known (disclosure, i, before) || is_fewer_known (disclosure, i, before))
      return TRUE;
  return FALSE;
}
