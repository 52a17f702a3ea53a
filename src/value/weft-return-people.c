/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which numbers of people a return may show side by side, and beside what earlier returns told. The first tables are
 * let out first; one through which a small number could be worked out is told in wider categories, else not at all;
 * and where only the exact number of all people would tell too much, that number is rounded too, or left out where also
 * the rounded one would. */

#include "weft-return-private.h"

/* Groups under this many people get no table that splits them. */
#define FEWEST_FOR_A_TABLE 10

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

/* (transfer full): the number of people, as it is told: exactly or rounded. */
static WeftTold *
tell_all (const WeftReturn *ret,
          int               threshold)
{
  const char *label = ret->grant_ref != NULL ? ret->grant_ref : "";
  WeftTold   *all = weft_told_new (WEFT_BANDS_OF_ALL, ret->from != NULL ? ret->from : "", ret->to != NULL ? ret->to : "", threshold);

  weft_told_add (all, label, label, ret->people);
  return all;
}

/* Whether @all, and @table (nullable) beside it, tell too much to who knows @before. */
static gboolean
leaks (const WeftReturn *ret,
       WeftDisclosure   *before,
       WeftTold         *all,
       const WeftTold   *table)
{
  g_autoptr (GPtrArray) leaving = g_ptr_array_new ();
  g_autoptr (WeftDisclosure) after = NULL;

  g_ptr_array_add (leaving, all);
  if (table != NULL)
    g_ptr_array_add (leaving, (gpointer)table);
  after = weft_return_read (ret, leaving);
  return weft_disclosure_leaks (after, before);
}

static gboolean
may_be_told (const WeftReturn *ret,
             WeftDisclosure   *before,
             const WeftTold   *told)
{
  g_autoptr (WeftTold) all = tell_all (ret, ret->small_number_threshold);

  return is_large_enough (ret, told) && !leaks (ret, before, all, told);
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
  g_autoptr (WeftTold) told = weft_return_tell_bands (ret, bands);
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

  return leaks (ret, before, all, NULL);
}

gboolean
weft_return_asks_equality (const WeftReturn *ret,
                           const WeftLadder *ladder)
{
  const WeftQuestion *question = weft_ladder_find_question ("equality");

  return weft_ladder_ask (ladder, question, ret->tier, ret->award) != WEFT_ASK_HIDDEN || weft_return_answer (ret, "equality") != NULL;
}

/* Else nothing can be worked out. */
static gboolean
hides_any (const GPtrArray *told)
{
  for (guint i = 0; i < told->len; i++)
    if (((const WeftTold *)told->pdata[i])->threshold != WEFT_EXACTLY)
      return TRUE;
  return FALSE;
}

gboolean
weft_return_tables_leak (const WeftReturn *ret,
                         const GPtrArray  *tables)
{
  g_autoptr (WeftDisclosure) before = NULL;
  g_autoptr (WeftDisclosure) after = NULL;

  if (!hides_any (ret->published) && !hides_any (tables))
    return FALSE;
  before = weft_return_read (ret, NULL);
  after = weft_return_read (ret, tables);
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
  if (!hides_any (ret->published) && (!is_asked || ret->bands->len == 0))
    return;
  before = weft_return_read (ret, NULL);
  for (guint i = 0; is_asked && i < ret->bands->len; i++)
    let_out (ret, before, i);
  if (number_leaks (ret, before, WEFT_EXACTLY))
    ret->people_protected = number_leaks (ret, before, ret->small_number_threshold) ? WEFT_PEOPLE_LEFT_OUT : WEFT_PEOPLE_ROUNDED;
}
