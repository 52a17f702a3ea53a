/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one step of the history did: of each record the fields that it put in, changed or took out, with what they were
 * and are. The texts are cells, as of a row; other records stand by their label. */

#pragma once

#include "weft-description.h"
#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  const WeftColumn *column;
  char             *was, *now; /* owned: cells; "" where it was or is empty */
} WeftFieldTold;

typedef struct
{
  const WeftTable *table;
  char            *name;   /* owned: what the record is called; "" where it has no name */
  int              rows;   /* +1 put in, -1 taken out, 0 changed */
  GPtrArray       *fields; /* owned, of WeftFieldTold, in the order of the table's columns */
} WeftRecordTold;

typedef struct
{
  GPtrArray *records; /* owned, of WeftRecordTold */
  guint      n_more;  /* records that are not among them */
  gboolean   is_kept; /* FALSE: too long ago, erased, or a step that changed no record */
} WeftStepTold;

void weft_step_told_free (WeftStepTold *told);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftStepTold, weft_step_told_free)

/** weft_step_told_read: (transfer full): @most: of the records; NULL on failure. */
WeftStepTold *weft_step_told_read (WeftFile *file,
                                   gint64    step,
                                   guint     most,
                                   GError  **error);

G_END_DECLS
