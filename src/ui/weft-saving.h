/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving one record as one step, with the sentence of the history: a WeftWork for a form, and for
 * every place where a record is typed without one. */

#pragma once

#include "weft-issue.h"
#include "weft-row.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

/* What saving carries to the worker thread and back. */
typedef struct
{
  WeftRow    *row;      /* owned: as typed; after saving as it is in the file, with id and ref */
  WeftIssues *issues;   /* owned: receives what is wrong */
  char       *sentence; /* owned, nullable: for the history, instead of "Joan Whitfield changed" */
  WeftSaved   saved;
} WeftSaving;

/** weft_saving_new: @row: (transfer none); @issues: (transfer none). */
WeftSaving *weft_saving_new (const WeftRow *row,
                             WeftIssues    *issues);
void        weft_saving_free (WeftSaving *saving);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftSaving, weft_saving_free)

/** weft_saving_save: a WeftWork; @data: a WeftSaving, which is returned; saved is REFUSED when there are issues. */
gpointer weft_saving_save (WeftFile     *file,
                           gpointer      data,
                           WeftProgress *progress,
                           GError      **error);
/** weft_saving_name: (transfer full): the record in a sentence: "Joan Whitfield", “I used to talk to …”. */
char *weft_saving_name (const WeftRow *row);

G_END_DECLS
