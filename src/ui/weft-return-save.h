/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving or signing a return's workbook, with the look and the yes that free words about persons want. */

#pragma once

#include "weft-page.h"
#include "weft-return-job.h"

G_BEGIN_DECLS

typedef struct
{
  char    *grant, *return_ref, *path; /* owned */
  gboolean is_signing;
  char    *name, *role, *second_name, *second_role, *override_reason; /* owned, nullable: for signing */
  GStrv    allow;                                                     /* owned, nullable */

  WeftPersonalFinding *found; /* owned, nullable: what a person looks at first before it may go */
} WeftReturnSave;

WeftReturnSave *weft_return_save_new (const char *grant,
                                      const char *return_ref,
                                      const char *path);
/**
 * weft_return_save_run:
 * @save: (transfer full)
 * @page: runs the work and shows what became of it
 */
void weft_return_save_run (WeftReturnSave *save,
                           WeftPage       *page);

/**
 * weft_return_file_name:
 * @is_signing: whether @ret is about to be signed
 *
 * Returns: (transfer full): "Return R-2027-01 A warm place.xlsx", fit for any file system; of a draft, and of what was
 *   signed again, it says so
 */
char *weft_return_file_name (const WeftReturn *ret,
                             gboolean          is_signing);

G_END_DECLS
