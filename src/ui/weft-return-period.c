/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "weft-return-period.h"

#include "weft-row.h"

#include <glib/gi18n-lib.h>

static const WeftFormGroup groups[] = {
  { N_ ("The time that the return is for"), "from|to" },
};

/* Where it grows with what is recorded, there are the days that it has come to. */
static gpointer
read_row (WeftFile     *file,
          gpointer      data,
          WeftProgress *progress,
          GError      **error)
{
  const WeftReturn *ret = ((const WeftReturnDetails *)data)->ret;
  WeftRow          *row = weft_row_find (file, weft_description_find ("returns"), ret->return_ref, error);

  if (row != NULL)
    {
      weft_row_set (row, "from", ret->from);
      weft_row_set (row, "to", ret->to);
    }
  return row;
}

static void
edit (WeftPage *page,
      gpointer  row)
{
  if (row != NULL)
    weft_page_edit (page, row, groups, G_N_ELEMENTS (groups), NULL);
}

void
weft_return_period_change (WeftPage          *page,
                           WeftReturnDetails *details)
{
  weft_page_run (page, read_row, g_rc_box_acquire (details), (GDestroyNotify)weft_return_details_free, (GDestroyNotify)weft_row_free, edit);
}
