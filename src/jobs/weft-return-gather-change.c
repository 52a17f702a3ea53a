/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed for the people of a grant, into its return. Only answers that name the grant count. */

#include "weft-return-job-private.h"

#include "weft-change.h"

static void
add_change (const WeftChangeReport *report,
            const WeftChangeItem   *item,
            WeftReturn             *ret)
{
  WeftReturnChange *change = weft_return_change_new (&item->result, item->higher_is_better);

  change->measure = g_strdup (report->measure);
  change->name = g_strdup (report->name);
  change->item = g_strdup (item->item);
  change->wording = g_strdup (item->wording);
  change->min = report->min;
  change->max = report->max;
  change->from_wave = report->from_wave;
  change->to_wave = report->to_wave;
  g_ptr_array_add (ret->changes, change);
}

gboolean
weft_return_gather_changes (WeftFile   *file,
                            gint64      grant,
                            WeftReturn *ret,
                            GError    **error)
{
  g_autoptr (GPtrArray) reports = NULL;

  /* The smaller returns have no room for it, and are not asked. */
  if (ret->tier < WEFT_TIER_STANDARD)
    return TRUE;
  reports = weft_change_measures (file, grant, ret->to, error);
  if (reports == NULL)
    return FALSE;

  for (guint i = 0; i < reports->len; i++)
    {
      const WeftChangeReport *report = reports->pdata[i];

      for (guint k = 0; k < report->items->len; k++)
        add_change (report, report->items->pdata[k], ret);
    }
  return TRUE;
}
