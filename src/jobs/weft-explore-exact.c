/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact numbers of people: by month, activity or grant nobody is split by who they are, so they may be told - unless a
 * table of who took part left the file, which an exact number would undo; then they are rounded, or not told at all. */

#include "weft-explore-private.h"

#include "weft-date.h"
#include "weft-explore-told.h"
#include "weft-return-job-private.h"
#include "weft-return-told.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Also of areas, where nobody's is known and so nobody is split. */
static gboolean
is_exact (const WeftExploreAsked *asked,
          const WeftExploration  *explored)
{
  return !explored->is_protected && (asked->pair->subject == WEFT_EXPLORE_PEOPLE || asked->pair->subject == WEFT_EXPLORE_ATTENDANCES);
}

/* Whose numbers are told now: of a month, as far as it was asked for, else of all that was asked for. */
static void
set_time (WeftReturn             *ret,
          const WeftExploreAsked *asked,
          const char             *month)
{
  g_autofree char *first = month != NULL ? g_strconcat (month, "-01", NULL) : g_strdup (asked->from);
  char             last[WEFT_DATE_SIZE];

  g_strlcpy (last, asked->to, sizeof last);
  if (month != NULL)
    {
      weft_date_add_months (first, 1, last);
      weft_date_add_days (last, -1, last);
    }
  g_free (ret->from);
  g_free (ret->to);
  ret->from = g_strdup (strcmp (first, asked->from) > 0 ? first : asked->from);
  ret->to = g_strdup (strcmp (last, asked->to) < 0 ? last : asked->to);
}

/* (transfer none): what leaves of the time of @ret. */
static WeftTold *
find_told (WeftExploration  *explored,
           const char       *what,
           const WeftReturn *ret,
           int               threshold)
{
  WeftTold *told;

  for (guint i = 0; i < explored->told->len; i++)
    {
      told = explored->told->pdata[i];
      if (g_str_equal (told->from, ret->from) && g_str_equal (told->to, ret->to))
        return told;
    }
  told = weft_told_new (what, ret->from, ret->to, threshold);
  g_ptr_array_add (explored->told, told);
  return told;
}

/* None for all, also of a month, which is a time: what is told of them is told of people by area too. */
static const char *
label_of (const WeftExploredRow *row)
{
  return row == NULL || row->month != NULL ? "" : row->label;
}

static const char *
what_of (const WeftExploreAsked *asked)
{
  return asked->pair->subject == WEFT_EXPLORE_ATTENDANCES ? WEFT_BANDS_OF_VISITS : WEFT_BANDS_OF_ALL;
}

/* Adds a number to what leaves; @row NULL: of all rows. */
static void
add (const WeftExploreAsked *asked,
     WeftExploration        *explored,
     const WeftExploredRow  *row,
     gint64                  people,
     int                     threshold,
     WeftReturn             *ret,
     GPtrArray              *tables)
{
  const char *label = label_of (row);

  if (people == 0)
    return;
  set_time (ret, asked, row != NULL ? row->month : NULL);
  weft_told_add (find_told (explored, what_of (asked), ret, threshold), label, label, people);
  g_ptr_array_add (tables, weft_return_told_count (what_of (asked), ret->from, ret->to, label, people, threshold));
}

/* Whether all may leave together, exactly or rounded, and @areas (nullable) too; then the exploration knows the numbers that leave. */
static gboolean
let_out (const WeftExploreAsked *asked,
         WeftExploration        *explored,
         gint64                  total,
         int                     threshold,
         const WeftTold         *areas,
         WeftReturn             *known)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);

  if (areas != NULL)
    {
      g_ptr_array_add (tables, weft_told_copy (areas));
      weft_told_set_what (tables->pdata[0], WEFT_BANDS_OF_AREA);
    }
  add (asked, explored, NULL, total, threshold, known, tables);
  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];

      add (asked, explored, row, row->value, threshold, known, tables);
    }
  if (!weft_return_tables_leak (known, tables))
    return TRUE;
  g_ptr_array_set_size (explored->told, 0);
  return FALSE;
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
tell_nothing (WeftExploration *explored)
{
  g_ptr_array_set_size (explored->rows, 0);
  g_ptr_array_set_size (explored->notes, 0);
  g_clear_pointer (&explored->total_display, g_free);
  explored->is_protected = TRUE;
  explored->sentence = g_strdup (_ ("Beside what left this file before, even rounded numbers would tell of a few people, so they are not shown."));
}

WeftReturn *
weft_explore_load_known (WeftFile               *file,
                         const WeftExploreAsked *asked,
                         int                     threshold,
                         GError                **error)
{
  g_autoptr (WeftReturn) known = weft_return_new ();

  known->tier = WEFT_TIER_FULL;
  known->small_number_threshold = threshold;
  return weft_return_gather_told (file, asked->from, asked->to, known, error) ? g_steal_pointer (&known) : NULL;
}

gboolean
weft_explore_let_areas_out (const WeftExploreAsked *asked,
                            WeftExploration        *explored,
                            const WeftTold         *areas,
                            WeftReturn             *known)
{
  return let_out (asked, explored, weft_told_total (areas), explored->threshold, areas, known);
}

/* Then visits are as rough as people: five more visits are of five more people at most. */
gboolean
weft_explore_guard_exact (WeftFile               *file,
                          const WeftExploreAsked *asked,
                          WeftExploration        *explored,
                          GError                **error)
{
  g_autoptr (WeftReturn) known = NULL;

  if (!is_exact (asked, explored) || explored->rows->len == 0)
    return TRUE;
  known = weft_explore_load_known (file, asked, explored->threshold, error);
  if (known == NULL)
    return FALSE;
  if ((asked->pair->subject == WEFT_EXPLORE_PEOPLE || !weft_return_hides_any (known->published)) && let_out (asked, explored, explored->total, WEFT_EXACTLY, NULL, known))
    return TRUE;
  if (let_out (asked, explored, explored->total, explored->threshold, NULL, known))
    round_all (explored);
  else
    tell_nothing (explored);
  return TRUE;
}
