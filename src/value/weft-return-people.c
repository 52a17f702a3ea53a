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

static void
add_count (const WeftReturn *ret,
           const char       *what,
           gint64            count,
           int               threshold,
           GPtrArray        *counts)
{
  const char *label = ret->grant_ref != NULL ? ret->grant_ref : "";
  WeftTold   *told = weft_told_new (what, ret->from != NULL ? ret->from : "", ret->to != NULL ? ret->to : "", threshold);

  weft_told_add (told, label, label, count);
  g_ptr_array_add (counts, told);
}

/* Whether the numbers of people and of visits, as they are told, exactly or rounded, and @table (nullable) beside them, tell too much to
 * who knows @before. */
static gboolean
leaks (const WeftReturn *ret,
       WeftDisclosure   *before,
       int               threshold,
       const WeftTold   *table)
{
  g_autoptr (GPtrArray) leaving = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  g_autoptr (WeftDisclosure) after = NULL;

  add_count (ret, WEFT_BANDS_OF_ALL, ret->people, threshold, leaving);
  if (ret->attendances > 0)
    add_count (ret, WEFT_BANDS_OF_VISITS, ret->attendances, threshold, leaving);
  if (table != NULL)
    g_ptr_array_add (leaving, weft_told_copy (table));
  after = weft_return_read_with (ret, leaving);
  return weft_disclosure_leaks (after, before);
}

static gboolean
may_be_told (const WeftReturn *ret,
             WeftDisclosure   *before,
             const WeftTold   *told)
{
  return is_large_enough (ret, told) && !leaks (ret, before, ret->small_number_threshold, told);
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

gboolean
weft_return_asks_equality (const WeftReturn *ret,
                           const WeftLadder *ladder)
{
  const WeftQuestion *question = weft_ladder_find_question ("equality");

  return weft_ladder_ask (ladder, question, ret->tier, ret->award) != WEFT_ASK_HIDDEN || weft_return_answer (ret, "equality") != NULL;
}

gboolean
weft_return_hides_any (const GPtrArray *told)
{
  for (guint i = 0; i < told->len; i++)
    if (weft_return_is_hiding (told->pdata[i]))
      return TRUE;
  return FALSE;
}

gboolean
weft_return_tables_leak (const WeftReturn *ret,
                         const GPtrArray  *tables)
{
  g_autoptr (WeftDisclosure) before = NULL;
  g_autoptr (WeftDisclosure) after = NULL;

  if (!weft_return_hides_any (ret->published) && !weft_return_hides_any (tables))
    return FALSE;
  before = weft_return_read (ret);
  after = weft_return_read_with (ret, tables);
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
  if (!weft_return_hides_any (ret->published) && (!is_asked || ret->bands->len == 0))
    return;
  before = weft_return_read (ret);
  for (guint i = 0; is_asked && i < ret->bands->len; i++)
    let_out (ret, before, i);
  if (leaks (ret, before, WEFT_EXACTLY, NULL))
    ret->people_protected = leaks (ret, before, ret->small_number_threshold, NULL) ? WEFT_PEOPLE_LEFT_OUT : WEFT_PEOPLE_ROUNDED;
}
