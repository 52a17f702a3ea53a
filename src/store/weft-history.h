/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history: what was done, newest first, like a diary; undo and redo across restarts. Undoing appends a
 * step that applies the inverse of a changeset; nothing is ever taken out of the history. */

#pragma once

#include "weft-file.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   id;
  char    *when;   /* owned: local time, YYYY-MM-DDTHH:MM:SS */
  char    *who;    /* owned: the login name of who did it */
  char    *what;   /* owned: the sentence */
  gboolean undone; /* by a later step, which is not listed by itself */
  gboolean barrier;
  gboolean closed; /* a barrier, or before one: neither undone nor redone any more; only weft_history_list() tells */
} WeftHistoryEntry;

void weft_history_entry_free (WeftHistoryEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftHistoryEntry, weft_history_entry_free)

/** weft_history_list: (transfer full) (element-type WeftHistoryEntry): at most @limit (0: all), newest first. */
GPtrArray *weft_history_list (WeftFile *file,
                              guint     limit,
                              GError  **error);
/** weft_history_newest_day: (transfer full): ISO: the latest day on which this file says it was worked on; "" in one without a history. */
char *weft_history_newest_day (WeftFile *file);
/** weft_history_can_undo: (transfer full) (nullable): the sentence of what weft_history_undo() would undo. */
char *weft_history_can_undo (WeftFile *file);
char *weft_history_can_redo (WeftFile *file);

/**
 * weft_history_undo:
 * @n: how many of the newest steps that are not undone
 *
 * All of them or none, in one transaction.
 *
 * Returns: (transfer full) (element-type WeftHistoryEntry): those undone; NULL on failure
 * Errors: WEFT_STORE_ERROR_NOTHING, BARRIER, LATER_STEPS, FULL ...
 */
GPtrArray *weft_history_undo (WeftFile *file,
                              guint     n,
                              GError  **error);
/** weft_history_undo_step: one step out of order: refused when later steps changed the same fields of the same rows. */
GPtrArray *weft_history_undo_step (WeftFile *file,
                                   gint64    step,
                                   GError  **error);
/** weft_history_redo: the newest @n that were undone since the last new step. */
GPtrArray *weft_history_redo (WeftFile *file,
                              guint     n,
                              GError  **error);
GPtrArray *weft_history_redo_step (WeftFile *file,
                                   gint64    step,
                                   GError  **error);
/** weft_history_later: (transfer full) (element-type utf8): after LATER_STEPS: the sentences that stand in the way. */
GPtrArray *weft_history_later (WeftFile *file);

G_END_DECLS
