/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a sheet of hours as one step, new volunteers with it: all of it or nothing. */

#pragma once

#include "weft-hours-sheet.h"
#include "weft-progress.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *typed;  /* owned, of WeftTypedHours */
  GPtrArray *issues; /* owned, of WeftIssues or NULL, one a row: why nothing was saved */
  gboolean   is_refused;
} WeftHoursSaving;

WeftHoursSaving *weft_hours_saving_new (GPtrArray *typed);
void             weft_hours_saving_free (WeftHoursSaving *saving);

/** weft_hours_save: a WeftWork; @data: a WeftHoursSaving, which is returned. */
gpointer weft_hours_save (WeftFile     *file,
                          gpointer      data,
                          WeftProgress *progress,
                          GError      **error);

G_END_DECLS
