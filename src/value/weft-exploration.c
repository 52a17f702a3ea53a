/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of an exploration, and how its numbers are written. */

#include "weft-exploration.h"

#include "weft-hours.h"
#include "weft-measure.h"
#include "weft-pence.h"
#include "weft-small-number.h"
#include "weft-text.h"

void
weft_explored_row_free (WeftExploredRow *row)
{
  g_free (row->label);
  g_free (row->display);
  g_free (row->table);
  g_free (row->ref);
  g_free (row->month);
  g_free (row);
}

WeftExploration *
weft_exploration_new (void)
{
  WeftExploration *explored = g_new0 (WeftExploration, 1);

  explored->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_explored_row_free);
  explored->notes = g_ptr_array_new_with_free_func (g_free);
  explored->told = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  explored->threshold = WEFT_SMALL_NUMBER;
  return explored;
}

void
weft_exploration_free (WeftExploration *explored)
{
  g_free (explored->title);
  g_free (explored->by_title);
  g_free (explored->value_title);
  g_free (explored->from);
  g_free (explored->to);
  g_ptr_array_unref (explored->rows);
  g_free (explored->total_display);
  g_free (explored->sentence);
  g_ptr_array_unref (explored->notes);
  g_ptr_array_unref (explored->told);
  g_free (explored);
}

static WeftExploredRow *
add_row (WeftExploration *explored,
         const char      *label,
         gint64           value,
         char            *display)
{
  WeftExploredRow *row = g_new0 (WeftExploredRow, 1);

  row->label = g_strdup (label);
  row->value = value;
  row->display = display;
  g_ptr_array_add (explored->rows, row);
  return row;
}

WeftExploredRow *
weft_exploration_add (WeftExploration *explored,
                      const char      *label,
                      gint64           value)
{
  return add_row (explored, label, value, weft_exploration_format (explored->unit, value));
}

WeftExploredRow *
weft_exploration_add_people (WeftExploration *explored,
                             const char      *label,
                             gint64           people)
{
  const WeftSmallNumber number = weft_small_number_protect (people, explored->threshold);
  WeftExploredRow      *row;

  if (number.shown == WEFT_SHOWN_FEWER)
    row = add_row (explored, label, 0, weft_small_number_format (number, explored->threshold));
  else
    row = weft_exploration_add (explored, label, number.value);
  row->is_hidden = number.shown == WEFT_SHOWN_FEWER;
  row->is_protected = number.shown != WEFT_SHOWN_EXACT;
  return row;
}

WeftExploredRow *
weft_exploration_add_hidden (WeftExploration *explored,
                             const char      *label,
                             const char      *why)
{
  WeftExploredRow *row = add_row (explored, label, 0, g_strdup (why));

  row->is_hidden = row->is_protected = TRUE;
  return row;
}

char *
weft_exploration_format (WeftUnit unit,
                         gint64   value)
{
  g_autofree char *number = NULL;

  switch (unit)
    {
    case WEFT_UNIT_PENCE:
      return weft_pence_format (value);
    case WEFT_UNIT_MINUTES:
      return weft_hours_format (value);
    case WEFT_UNIT_POINTS:
      number = weft_score_format (value);
      return g_strconcat (value > 0 ? "+" : "", number, NULL);
    case WEFT_UNIT_COUNT:
    default:
      return weft_text_thousands ((guint64)MAX (value, 0));
    }
}

const WeftExploredRow *
weft_exploration_largest (const WeftExploration *explored)
{
  const WeftExploredRow *largest = NULL;
  gboolean               is_alone = TRUE;

  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];

      if (row->is_hidden || row->is_rest)
        continue;
      if (largest != NULL && ABS (row->value) == ABS (largest->value))
        is_alone = FALSE;
      if (largest == NULL || ABS (row->value) > ABS (largest->value))
        {
          largest = row;
          is_alone = TRUE;
        }
    }
  return is_alone && explored->rows->len > 1 ? largest : NULL;
}
