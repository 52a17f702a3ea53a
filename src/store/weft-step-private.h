/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a step down: its row in the history and everything that follows the records. For the store's own use. */

#pragma once

#include "weft-step.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *kind;    /* "do", "undo", "redo" */
  const char   *what;    /* the sentence */
  gint64        of_step; /* undo, redo: of which; 0 */
  gboolean      barrier;
  gconstpointer changeset;
  int           size;
  gboolean      inverted; /* the records have changed the other way round */
} WeftStepRecord;

/**
 * weft_step_record:
 *
 * Inside a transaction whose records have changed as @record says.
 *
 * Returns: (transfer full): the operation id, for the commit; NULL on failure
 */
char *weft_step_record (WeftFile             *file,
                        const WeftStepRecord *record,
                        GError              **error);

/**
 * weft_step_record_quiet:
 *
 * The same for records outside the history: the totals follow, and no row, time or sentence stays behind.
 *
 * Returns: (transfer full): the operation id, for the commit; NULL on failure
 */
char *weft_step_record_quiet (WeftFile     *file,
                              gconstpointer changeset,
                              int           size,
                              GError      **error);

G_END_DECLS
