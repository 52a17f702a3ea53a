/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which times the returns of a grant are for: those that were signed, the one that is open or comes next, and what is
 * left of the grant after it. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"

static void
add_period (GPtrArray  *periods,
            const char *from,
            const char *to,
            gboolean    is_signed)
{
  WeftReturnPeriod *period;

  if (from == NULL || to == NULL || strcmp (from, to) > 0)
    return;
  period = g_new0 (WeftReturnPeriod, 1);
  g_strlcpy (period->from, from, sizeof period->from);
  g_strlcpy (period->to, to, sizeof period->to);
  period->is_signed = is_signed;
  g_ptr_array_add (periods, period);
}

static void
add_rest (GPtrArray              *periods,
          const WeftReturnRecord *next,
          const char             *ends)
{
  char after[WEFT_DATE_SIZE];

  if (ends[0] == '\0')
    return;
  weft_date_add_days (next->to, 1, after);
  add_period (periods, after, ends, FALSE);
}

GPtrArray *
weft_return_periods (WeftFile   *file,
                     const char *grant,
                     GError    **error)
{
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("grants"), grant, error);
  g_autoptr (WeftReturnRecord) next = row != NULL ? weft_return_record_of_grant (file, row->id, error) : NULL;
  g_autoptr (GPtrArray) records = next != NULL ? weft_return_record_list (file, row->id, error) : NULL;

  if (records == NULL)
    return NULL;

  if (weft_return_record_is_open (next))
    {
      add_period (periods, next->from, next->to, FALSE);
      add_rest (periods, next, weft_row_get (row, "ends"));
    }
  for (guint i = 0; i < records->len; i++)
    {
      const WeftReturnRecord *record = g_ptr_array_index (records, i);

      if (!weft_return_record_is_open (record))
        add_period (periods, record->from, record->to, TRUE);
    }
  return g_steal_pointer (&periods);
}
