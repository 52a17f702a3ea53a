/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which numbers must not become known, and whether they do. */

#include "weft-disclosure.h"

#include "weft-whole.h"

typedef struct
{
  int      fewer_than; /* the least threshold that it is hidden behind; 0: none */
  gboolean is_rounded;
  gboolean is_told; /* it was published, in one way or another */
} Number;

struct _WeftDisclosure
{
  GHashTable *places;  /* owned: of names, in the order of numbers */
  GPtrArray  *names;   /* owned */
  GArray     *numbers; /* owned, of Number */
  WeftWhole  *whole;   /* owned: what is told of them */
};

WeftDisclosure *
weft_disclosure_new (void)
{
  WeftDisclosure *disclosure = g_new0 (WeftDisclosure, 1);

  disclosure->places = g_hash_table_new (g_str_hash, g_str_equal);
  disclosure->names = g_ptr_array_new_with_free_func (g_free);
  disclosure->numbers = g_array_new (FALSE, TRUE, sizeof (Number));
  disclosure->whole = weft_whole_new ();
  return disclosure;
}

void
weft_disclosure_free (WeftDisclosure *disclosure)
{
  g_hash_table_unref (disclosure->places);
  g_ptr_array_unref (disclosure->names);
  g_array_unref (disclosure->numbers);
  weft_whole_free (disclosure->whole);
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
  const Number unknown = { 0 };
  gpointer     place;
  char        *kept;

  if (g_hash_table_lookup_extended (disclosure->places, name, NULL, &place))
    return GPOINTER_TO_UINT (place);
  kept = g_strdup (name);
  g_ptr_array_add (disclosure->names, kept);
  g_array_append_val (disclosure->numbers, unknown);
  g_hash_table_insert (disclosure->places, kept, GUINT_TO_POINTER (disclosure->numbers->len - 1));
  return weft_whole_add (disclosure->whole);
}

guint
weft_disclosure_new_number (WeftDisclosure *disclosure)
{
  g_autofree char *name = g_strdup_printf ("#%u", disclosure->numbers->len);

  return weft_disclosure_number (disclosure, name);
}

void
weft_disclosure_tell (WeftDisclosure *disclosure,
                      guint           number,
                      WeftKnown       known)
{
  number_at (disclosure, number)->is_told = TRUE;
  weft_whole_narrow (disclosure->whole, number, known);
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
  weft_whole_sum (disclosure->whole, total, parts);
}

/* Whether @name was published; what could be worked out of another number was said by nobody, so it is new. Nor was anything
 * said by what cannot all be true. @place: (out) */
static gboolean
was_told (const WeftDisclosure *disclosure,
          const char           *name,
          guint                *place)
{
  gpointer found;

  if (disclosure == NULL || !g_hash_table_lookup_extended (disclosure->places, name, NULL, &found))
    return FALSE;
  *place = GPOINTER_TO_UINT (found);
  return number_at (disclosure, *place)->is_told &&
         weft_whole_can_be (disclosure->whole, *place, weft_whole_known (disclosure->whole, *place)) == WEFT_WHOLE_YES;
}

/* Whether a "fewer than 5" can no longer be each of 1 to 4 for all that is found, and could @before for all that was certain. */
static gboolean
is_fewer_known (WeftDisclosure *disclosure,
                guint           place,
                WeftDisclosure *before)
{
  const int      fewer_than = number_at (disclosure, place)->fewer_than;
  guint          at = 0;
  const gboolean was = was_told (before, disclosure->names->pdata[place], &at);

  for (gint64 people = 1; people < fewer_than; people++)
    {
      const WeftKnown one = { people, people };

      if (weft_whole_can_be (disclosure->whole, place, one) != WEFT_WHOLE_YES && (!was || weft_whole_can_be (before->whole, at, one) != WEFT_WHOLE_NO))
        return TRUE;
    }
  return FALSE;
}

/* Whether a rounded number can be one only, and could be another @before. */
static gboolean
is_rounded_known (WeftDisclosure *disclosure,
                  guint           place,
                  WeftDisclosure *before)
{
  guint at = 0;

  if (!number_at (disclosure, place)->is_rounded || weft_whole_can_be_several (disclosure->whole, place) == WEFT_WHOLE_YES)
    return FALSE;
  return !was_told (before, disclosure->names->pdata[place], &at) || weft_whole_can_be_several (before->whole, at) != WEFT_WHOLE_NO;
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

gboolean
weft_disclosure_holds (WeftDisclosure *disclosure)
{
  return weft_whole_holds (disclosure->whole);
}
