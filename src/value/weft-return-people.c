/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which numbers of people a return may show side by side, and beside what earlier returns told. The first tables are
 * let out first; one through which a small number could be worked out is told in wider categories, else not at all;
 * and where only the exact number of all people would tell too much, that number is rounded too, or left out where also
 * the rounded one would. */

#include "weft-return-private.h"

#include "weft-disclosure.h"
#include "weft-equality.h"
#include "weft-told-times.h"

/* Groups under this many people get no table that splits them. */
#define FEWEST_FOR_A_TABLE 10

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
is_mostly_small (const WeftTold *told)
{
  guint small = 0;

  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];

      if (weft_small_number_protect (row->people, told->threshold).shown == WEFT_SHOWN_FEWER)
        small++;
    }
  return 2 * small > told->rows->len;
}

static gboolean
is_large_enough (const WeftReturn *ret,
                 const WeftTold   *told)
{
  if (ret->people > 0 && ret->people < FEWEST_FOR_A_TABLE)
    return FALSE;
  return weft_told_total (told) >= FEWEST_FOR_A_TABLE && !is_mostly_small (told);
}

static gboolean
is_of_all (const WeftTold *told)
{
  return g_str_equal (told->what, WEFT_BANDS_OF_ALL);
}

static guint
number_of (WeftDisclosure *disclosure,
           const WeftTold *told,
           const char     *row)
{
  g_autofree char *name = weft_told_name_number (told, is_of_all (told) ? NULL : row);

  return weft_disclosure_number (disclosure, name);
}

static void
tell_table (WeftDisclosure *disclosure,
            const WeftTold *told)
{
  const guint all = number_of (disclosure, told, NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      const guint        number = number_of (disclosure, told, row->label);

      g_array_append_val (rows, number);
      weft_disclosure_tell (disclosure, number, weft_small_number_known (row->people, told->threshold));
      if (told->threshold != WEFT_EXACTLY)
        weft_disclosure_hide (disclosure, number, row->people, told->threshold);
    }
  weft_disclosure_tell (disclosure, all, weft_small_number_known (weft_told_total (told), told->threshold));
  if (!is_of_all (told))
    weft_disclosure_sum (disclosure, all, rows);
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
          const guint number = number_of (disclosure, told, label);

          if (g_str_equal (weft_return_wider (ret, told->what, label), category))
            g_array_append_val (parts, number);
        }
      weft_disclosure_sum (disclosure, number_of (disclosure, wide, category), parts);
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

/* (transfer full): a table of this return: of the return's time where it has none. */
static WeftTold *
tell_bands (const WeftReturn *ret,
            const WeftBands  *bands)
{
  WeftTold *told = weft_bands_tell (bands, ret->small_number_threshold);

  if (*told->to == '\0' && ret->from != NULL && ret->to != NULL)
    weft_told_set_time (told, ret->from, ret->to);
  return told;
}

/* (transfer full) (element-type WeftTold): what leaves: @all and @more (both nullable), the tables of this return that are let
 * out, and all that left before. */
static GPtrArray *
list_told (const WeftReturn *ret,
           const WeftTold   *more,
           const WeftTold   *all)
{
  GPtrArray *told = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  if (all != NULL)
    add_table (told, weft_told_copy (all));
  if (more != NULL)
    add_table (told, weft_told_copy (more));
  for (guint i = 0; i < ret->bands->len; i++)
    if (((const WeftBands *)ret->bands->pdata[i])->safe)
      add_table (told, tell_bands (ret, ret->bands->pdata[i]));
  for (guint i = 0; i < ret->published->len; i++)
    add_table (told, weft_told_copy (ret->published->pdata[i]));
  return told;
}

/* (transfer full): the number of people, as it is told: exactly or rounded. */
static WeftTold *
tell_all (const WeftReturn *ret,
          int               threshold)
{
  WeftTold *all = weft_told_new (WEFT_BANDS_OF_ALL, ret->from != NULL ? ret->from : "", ret->to != NULL ? ret->to : "", threshold);

  weft_told_add (all, "", "", ret->people);
  return all;
}

/* What a reader knows who has all that leaves, @more and @all (both nullable) too. */
static WeftDisclosure *
read_all (const WeftReturn *ret,
          const WeftTold   *more,
          const WeftTold   *all)
{
  WeftDisclosure *disclosure = weft_disclosure_new ();
  g_autoptr (GPtrArray) told = list_told (ret, more, all);

  for (guint i = 0; i < ret->bands->len; i++)
    {
      g_autoptr (WeftTold) own = tell_bands (ret, ret->bands->pdata[i]);

      relate_wider (ret, disclosure, own);
    }
  for (guint i = 0; i < told->len; i++)
    {
      relate_wider (ret, disclosure, told->pdata[i]);
      tell_table (disclosure, told->pdata[i]);
    }
  weft_return_relate_times (ret, disclosure, told);
  return disclosure;
}

static gboolean
may_be_told (const WeftReturn *ret,
             WeftDisclosure   *before,
             const WeftTold   *told)
{
  g_autoptr (WeftTold) all = tell_all (ret, ret->small_number_threshold);
  g_autoptr (WeftDisclosure) after = NULL;

  if (!is_large_enough (ret, told))
    return FALSE;
  after = read_all (ret, told, all);
  return !weft_disclosure_leaks (after, before);
}

/* Puts @wide in the place of the table at @i. */
static void
replace (WeftReturn     *ret,
         guint           i,
         const WeftTold *wide)
{
  WeftBands *bands = ret->bands->pdata[i];
  WeftBands *wider = weft_bands_new (bands->question, bands->period);

  for (guint k = 0; k < wide->rows->len; k++)
    {
      const WeftToldRow *row = wide->rows->pdata[k];

      weft_bands_add (wider, row->label, row->people);
    }
  wider->safe = wider->is_wide = TRUE;
  weft_bands_free (bands);
  ret->bands->pdata[i] = wider;
}

static void
let_out (WeftReturn     *ret,
         WeftDisclosure *before,
         guint           i)
{
  WeftBands *bands = ret->bands->pdata[i];
  g_autoptr (WeftTold) told = tell_bands (ret, bands);
  g_autoptr (WeftTold) wide = weft_return_widen (ret, told);

  bands->safe = may_be_told (ret, before, told);
  if (!bands->safe && wide->rows->len < told->rows->len && may_be_told (ret, before, wide))
    replace (ret, i, wide);
}

/* Whether the number of all people tells too much beside the tables that are let out, and what left before. */
static gboolean
number_leaks (const WeftReturn *ret,
              WeftDisclosure   *before,
              int               threshold)
{
  g_autoptr (WeftTold) all = tell_all (ret, threshold);
  g_autoptr (WeftDisclosure) after = read_all (ret, NULL, all);

  return weft_disclosure_leaks (after, before);
}

gboolean
weft_return_asks_equality (const WeftReturn *ret,
                           const WeftLadder *ladder)
{
  const WeftQuestion *question = weft_ladder_find_question ("equality");

  return weft_ladder_ask (ladder, question, ret->tier, ret->award) != WEFT_ASK_HIDDEN || weft_return_answer (ret, "equality") != NULL;
}

/* Whether a number was hidden before, or may be now: else nothing can be worked out. */
static gboolean
hides_any (const WeftReturn *ret,
           gboolean          is_asked)
{
  for (guint i = 0; i < ret->published->len; i++)
    if (((const WeftTold *)ret->published->pdata[i])->threshold != WEFT_EXACTLY)
      return TRUE;
  return is_asked && ret->bands->len > 0;
}

gboolean
weft_return_numbers_leak (const WeftReturn *ret,
                          const GPtrArray  *numbers)
{
  g_autoptr (GPtrArray) published = g_ptr_array_new ();
  g_autoptr (WeftDisclosure) before = NULL;
  g_autoptr (WeftDisclosure) after = NULL;
  WeftReturn more = *ret;

  if (!hides_any (ret, FALSE))
    return FALSE;
  for (guint i = 0; i < ret->published->len; i++)
    g_ptr_array_add (published, ret->published->pdata[i]);
  for (guint i = 0; i < numbers->len; i++)
    g_ptr_array_add (published, numbers->pdata[i]);
  more.published = published;
  before = read_all (ret, NULL, NULL);
  after = read_all (&more, NULL, NULL);
  return weft_disclosure_leaks (after, before);
}

void
weft_return_settle_people (WeftReturn       *ret,
                           const WeftLadder *ladder)
{
  const gboolean is_asked = weft_return_asks_equality (ret, ladder);
  g_autoptr (WeftDisclosure) before = NULL;

  for (guint i = 0; i < ret->bands->len; i++)
    ((WeftBands *)g_ptr_array_index (ret->bands, i))->safe = FALSE;
  ret->people_protected = WEFT_PEOPLE_EXACT;
  if (!hides_any (ret, is_asked))
    return;
  before = read_all (ret, NULL, NULL);
  for (guint i = 0; is_asked && i < ret->bands->len; i++)
    let_out (ret, before, i);
  if (number_leaks (ret, before, WEFT_EXACTLY))
    ret->people_protected = number_leaks (ret, before, ret->small_number_threshold) ? WEFT_PEOPLE_LEFT_OUT : WEFT_PEOPLE_ROUNDED;
}
