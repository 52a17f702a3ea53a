/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a sheet of hours as one step, new volunteers with it. Rows that cannot be saved are kept aside with the reason,
 * to be mended; they hold up no others. */

#pragma once

#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *rows;    /* owned, of WeftHoursTexts */
  GPtrArray *refused; /* owned, of WeftHoursWrong: those that were not saved */
} WeftHoursSaving;

/** weft_hours_saving_new: @rows: (transfer none) (element-type WeftHoursTexts). */
WeftHoursSaving *weft_hours_saving_new (GPtrArray *rows);
void             weft_hours_saving_free (WeftHoursSaving *saving);

/** weft_hours_save: a WeftWork; @data: a WeftHoursSaving, which is returned. */
gpointer weft_hours_save (WeftFile     *file,
                          gpointer      data,
                          WeftProgress *progress,
                          GError      **error);

G_END_DECLS
