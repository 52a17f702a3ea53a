/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step is everything one act of a person changes: a form saved, an import, a deletion. It is one
 * transaction with its changeset and one sentence in the history; it can be undone as one.
 *
 *   g_autoptr (WeftStep) step = weft_step_begin (file, error);
 *   ... rows saved through the file ...
 *   return weft_step_commit (step, error, _("12 hours added"));
 */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct _WeftStep WeftStep;

WeftStep *weft_step_begin (WeftFile *file,
                           GError  **error);
/** weft_step_set_barrier: nothing before this step can be undone any more (starting a file, signing, erasing, withdrawing consent). */
void weft_step_set_barrier (WeftStep *step);
/**
 * weft_step_commit:
 * @sentence: what was done, for the history, translated, without a full stop: "12 hours added for 9 March"
 *
 * A step that changed nothing leaves no trace and succeeds. On failure all is rolled back; an error of
 * COMMIT itself is settled by reading back whether the step's operation id arrived.
 *
 * Errors: WEFT_STORE_ERROR_FULL, READ_ONLY, MOVED, FAILED
 */
gboolean weft_step_commit (WeftStep   *step,
                           const char *sentence,
                           GError    **error);
/** weft_step_free: rolls back what was not committed. */
void weft_step_free (WeftStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftStep, weft_step_free)
/** weft_step_changed: whether the step has changed any record so far. */
gboolean weft_step_changed (WeftStep *step);

G_END_DECLS
