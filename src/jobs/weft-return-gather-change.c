/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed for the people of a grant, into its return. Only answers that name the grant count. */

#include "weft-return-job-private.h"

#include "weft-change-told.h"

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
        {
          WeftReturnChange *change = weft_change_to_leave (file, report, report->items->pdata[k], ret->told, error);

          if (change == NULL)
            return FALSE;
          g_ptr_array_add (ret->changes, change);
        }
    }
  return TRUE;
}
