/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact numbers of people: by month, activity or grant nobody is split by who they are, so they may be told - unless a
 * table of who took part left the file, which an exact number would undo. */

#include "weft-explore-private.h"

#include "weft-return-job-private.h"
#include "weft-return-told.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>

static gboolean
is_exact (const WeftExploreAsked *asked)
{
  return !asked->pair->by_people && (asked->pair->subject == WEFT_EXPLORE_PEOPLE || asked->pair->subject == WEFT_EXPLORE_ATTENDANCES);
}

static gboolean
may_be_told (WeftFile   *file,
             WeftReturn *ret,
             gint64      people)
{
  ret->people = people;
  weft_return_settle (ret, weft_return_ladder (file));
  return !ret->people_protected;
}

static gboolean
may_all_be_told (WeftFile              *file,
                 WeftReturn            *ret,
                 const WeftExploration *explored)
{
  for (guint i = 0; i < explored->rows->len; i++)
    if (!may_be_told (file, ret, ((const WeftExploredRow *)explored->rows->pdata[i])->value))
      return FALSE;
  return may_be_told (file, ret, explored->total);
}

static void
round_row (const WeftExploration *explored,
           WeftExploredRow       *row)
{
  const WeftSmallNumber number = weft_small_number_protect (row->value, explored->threshold);

  g_free (row->display);
  row->display = weft_small_number_format (number, explored->threshold);
  row->value = number.value;
  row->is_hidden = number.shown == WEFT_SHOWN_FEWER;
  row->is_protected = number.shown != WEFT_SHOWN_EXACT;
}

/* All of them: one that stood alone would be told by the others. */
static void
round_all (WeftExploration *explored)
{
  const WeftSmallNumber total = weft_small_number_protect (explored->total, explored->threshold);

  for (guint i = 0; i < explored->rows->len; i++)
    round_row (explored, explored->rows->pdata[i]);
  g_free (explored->total_display);
  explored->total_display = weft_small_number_format (total, explored->threshold);
  explored->total = total.value;
  explored->total_is_the_sum = FALSE;
  explored->is_protected = TRUE;
  g_ptr_array_add (explored->notes, g_strdup (_ ("These numbers are rounded: beside a table of who took part that left this file, exact ones would tell of a few people.")));
}

static void
remember (const WeftExploreAsked *asked,
          WeftExploration        *explored)
{
  WeftTold *told = weft_return_told_people (asked->from, asked->to, "", explored->total, WEFT_EXACTLY);

  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];

      if (row->value > 0)
        weft_told_add (told, row->label, row->label, row->value);
    }
  g_ptr_array_add (explored->told, told);
}

gboolean
weft_explore_guard_exact (WeftFile               *file,
                          const WeftExploreAsked *asked,
                          WeftExploration        *explored,
                          GError                **error)
{
  g_autoptr (WeftReturn) ret = weft_return_new ();

  if (!is_exact (asked) || explored->rows->len == 0)
    return TRUE;
  ret->tier = WEFT_TIER_FULL;
  ret->from = g_strdup (asked->from);
  ret->to = g_strdup (asked->to);
  ret->small_number_threshold = explored->threshold;
  if (!weft_return_gather_told (file, asked->from, asked->to, ret->published, error))
    return FALSE;
  if (!may_all_be_told (file, ret, explored))
    round_all (explored);
  else if (asked->pair->subject == WEFT_EXPLORE_PEOPLE)
    remember (asked, explored);
  return TRUE;
}
