/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody knows who reads a return and has all that left before: the sheets, what everybody knows of their answers and
 * of their times, and what he may take for granted. */

#include "weft-return-private.h"

#include "weft-equality.h"
#include "weft-told-rows.h"
#include "weft-told-times.h"

const char *
weft_return_wider (const WeftReturn *ret,
                   const char       *question,
                   const char       *label)
{
  const char *wider = weft_equality_wider (question, ret->nation, label);

  return wider != NULL ? wider : label;
}

WeftTold *
weft_return_widen (const WeftReturn *ret,
                   const WeftTold   *told)
{
  WeftTold *wide = weft_told_new (told->what, told->from, told->to, told->threshold);

  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      weft_told_count (wide, weft_return_wider (ret, told->what, row->label), row->people);
    }
  return wide;
}

static gboolean
is_number (const WeftTold *told)
{
  return g_str_equal (told->what, WEFT_BANDS_OF_ALL);
}

static gboolean
is_visits (const WeftTold *told)
{
  return g_str_equal (told->what, WEFT_BANDS_OF_VISITS);
}

static const char *
label_of (const WeftTold *told)
{
  return ((const WeftToldRow *)told->rows->pdata[0])->label;
}

static gboolean
is_rough (const WeftTold *told)
{
  return is_number (told) && g_str_equal (label_of (told), WEFT_BANDS_ROUGHLY);
}

gboolean
weft_return_is_hiding (const WeftTold *told)
{
  return told->threshold != WEFT_EXACTLY && !is_rough (told);
}

gboolean
weft_return_is_of_some (const WeftTold *told)
{
  return (is_number (told) || is_visits (told)) && *label_of (told) != '\0' && !is_rough (told);
}

/* Of as many people as @told, which may be of other days. */
static gboolean
is_equal (const WeftTold *told,
          const WeftTold *other)
{
  return !is_visits (told) && !is_visits (other) && weft_told_total (told) == weft_told_total (other) && (weft_told_is_within (told, other) || weft_told_is_within (other, told));
}

/* Who was told as many exactly once, of the same people as it seems, has no need to work it out of a rounded number. */
static gboolean
was_told_exactly (const WeftReturn *ret,
                  const WeftTold   *told)
{
  for (guint i = 0; i < ret->published->len; i++)
    {
      const WeftTold *earlier = ret->published->pdata[i];

      if (is_number (earlier) && earlier->threshold == WEFT_EXACTLY && is_equal (earlier, told))
        return TRUE;
    }
  return FALSE;
}

static void
tell (const WeftReturn *ret,
      WeftDisclosure   *disclosure,
      const WeftTold   *told)
{
  const char  *label = is_visits (told) ? label_of (told) : NULL;
  const guint  all = weft_told_number (disclosure, told, label);
  const gint64 people = weft_told_total (told);

  weft_disclosure_tell (disclosure, all, weft_small_number_known (people, told->threshold));
  if (is_visits (told))
    return;
  if (!is_number (told))
    weft_told_tell_rows (disclosure, told);
  else if (weft_return_is_hiding (told) && !was_told_exactly (ret, told))
    weft_disclosure_hide (disclosure, all, people, told->threshold);
}

/* What everybody knows of a table's answers: which wider categories they make. */
static void
relate_wider (const WeftReturn *ret,
              WeftDisclosure   *disclosure,
              const WeftTold   *told)
{
  g_autoptr (WeftTold) wide = weft_return_widen (ret, told);

  for (guint i = 0; i < wide->rows->len; i++)
    {
      const char *category = ((const WeftToldRow *)wide->rows->pdata[i])->label;
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint k = 0; k < told->rows->len; k++)
        {
          const char *label = ((const WeftToldRow *)told->rows->pdata[k])->label;
          const guint number = weft_told_number (disclosure, told, label);

          if (g_str_equal (weft_return_wider (ret, told->what, label), category))
            g_array_append_val (parts, number);
        }
      weft_disclosure_sum (disclosure, weft_told_number (disclosure, wide, category), parts);
    }
}

static gboolean
has_equal (const GPtrArray *told,
           const WeftTold  *other)
{
  for (guint i = 0; i < told->len; i++)
    if (weft_told_equal (told->pdata[i], other))
      return TRUE;
  return FALSE;
}

/* @told: (transfer full) */
static void
add_table (GPtrArray *all,
           WeftTold  *told)
{
  if (has_equal (all, told))
    weft_told_free (told);
  else
    g_ptr_array_add (all, told);
}

WeftTold *
weft_return_tell_bands (const WeftReturn *ret,
                        const WeftBands  *bands)
{
  WeftTold *told = weft_bands_tell (bands, ret->small_number_threshold);

  if (*told->to == '\0' && ret->from != NULL && ret->to != NULL)
    weft_told_set_time (told, ret->from, ret->to);
  return told;
}

/* Those of some only come last. */
static int
compare_scope (gconstpointer one,
               gconstpointer other)
{
  return weft_return_is_of_some (*(const WeftTold *const *)one) - weft_return_is_of_some (*(const WeftTold *const *)other);
}

/* (transfer full) (element-type WeftTold): @leaving, the tables of this return that are let out, and all that left before. */
static GPtrArray *
list_told (const WeftReturn *ret,
           const GPtrArray  *leaving)
{
  GPtrArray *told = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  for (guint i = 0; i < leaving->len; i++)
    add_table (told, weft_told_copy (leaving->pdata[i]));
  for (guint i = 0; i < ret->bands->len; i++)
    if (((const WeftBands *)ret->bands->pdata[i])->safe)
      add_table (told, weft_return_tell_bands (ret, ret->bands->pdata[i]));
  for (guint i = 0; i < ret->published->len; i++)
    add_table (told, weft_told_copy (ret->published->pdata[i]));
  g_ptr_array_sort (told, compare_scope);
  return told;
}

/* As many people of a time as of a longer one are the same, it seems, as where a grant was for the shorter one. */
static void
take_equal_for_same (WeftDisclosure  *disclosure,
                     const GPtrArray *told)
{
  for (guint i = 0; i < told->len; i++)
    for (guint k = 0; k < i; k++)
      if (is_equal (told->pdata[i], told->pdata[k]))
        {
          const guint number = weft_told_number (disclosure, told->pdata[i], NULL);
          g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (guint));

          g_array_append_val (same, number);
          weft_disclosure_sum (disclosure, weft_told_number (disclosure, told->pdata[k], NULL), same);
        }
}

static WeftDisclosure *
read_all (const WeftReturn *ret,
          const GPtrArray  *told,
          gboolean          takes_for_granted)
{
  WeftDisclosure *disclosure = weft_disclosure_new ();

  for (guint i = 0; i < ret->bands->len; i++)
    {
      g_autoptr (WeftTold) own = weft_return_tell_bands (ret, ret->bands->pdata[i]);

      relate_wider (ret, disclosure, own);
    }
  for (guint i = 0; i < told->len; i++)
    {
      relate_wider (ret, disclosure, told->pdata[i]);
      tell (ret, disclosure, told->pdata[i]);
    }
  weft_return_relate_times (ret, disclosure, told, takes_for_granted);
  return disclosure;
}

WeftDisclosure *
weft_return_read (const WeftReturn *ret)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) told = list_told (ret, nothing);

  return read_all (ret, told, FALSE);
}

WeftDisclosure *
weft_return_read_with (const WeftReturn *ret,
                       const GPtrArray  *leaving)
{
  g_autoptr (GPtrArray) told = list_told (ret, leaving);
  WeftDisclosure *disclosure = read_all (ret, told, TRUE);

  take_equal_for_same (disclosure, told);
  return disclosure;
}
