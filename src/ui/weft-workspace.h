/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's hold on the open file. One worker thread owns the file; every read and every job is a function
 * queued there, in order, so that a page never shows half a step and a slow stick never freezes the window.
 *
 * Everything but WeftWork and WeftOpener runs on the main thread. After any step the one signal
 *
 *   changed (workspace, WeftChanged change, const char *sentence)
 *
 * tells the pages to read again; @sentence is what was done, for the toast, or NULL.
 *
 * Properties: "doing" (what long work says, NULL when there is none) and "fraction" (0 to 1, below 0 unknown). */

#pragma once

#include <gio/gio.h>

#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

#define WEFT_TYPE_WORKSPACE (weft_workspace_get_type ())
G_DECLARE_FINAL_TYPE (WeftWorkspace, weft_workspace, WEFT, WORKSPACE, GObject)

typedef enum
{
  WEFT_CHANGE_OPENED, /* another file, or the first */
  WEFT_CHANGE_DONE,
  WEFT_CHANGE_UNDONE,
  WEFT_CHANGE_REDONE,
  WEFT_CHANGE_COPIED, /* nothing in the file, but a copy of it is somewhere else now */
} WeftChanged;

/**
 * WeftWork:
 *
 * Reads or writes @file on the worker thread. It must not touch widgets, and nothing that it does not get by @data.
 *
 * Returns: (transfer full) (nullable): the result, freed by the free_result of weft_workspace_run_async()
 */
typedef gpointer (*WeftWork) (WeftFile     *file,
                              gpointer      data,
                              WeftProgress *progress,
                              GError      **error);

/** WeftOpener: (transfer full): opens or makes the file that takes the place of the one that is open. */
typedef WeftFile *(*WeftOpener) (gpointer      data,
                                 WeftProgress *progress,
                                 GError      **error);

WeftWorkspace *weft_workspace_new (void);

/**
 * weft_workspace_open_async:
 * @owner: (type GObject): the source object of the task, kept alive until @callback
 *
 * Runs @opener; when it succeeds the file that was open is closed with its copy and replaced. When it fails
 * the open file stays.
 */
void weft_workspace_open_async (WeftWorkspace      *workspace,
                                gpointer            owner,
                                WeftOpener          opener,
                                gpointer            data,
                                GDestroyNotify      free_data,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * weft_workspace_run_async:
 * @owner: (type GObject): the source object of the task, kept alive until @callback
 * @cancellable: (nullable): when it is cancelled the result is thrown away; the work itself is stopped by
 *   weft_workspace_stop() alone
 */
void weft_workspace_run_async (WeftWorkspace      *workspace,
                               gpointer            owner,
                               WeftWork            work,
                               gpointer            data,
                               GDestroyNotify      free_data,
                               GDestroyNotify      free_result,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/** weft_workspace_let_go: @data: (transfer full): what takes long to free is freed where nobody waits for it. */
void weft_workspace_let_go (WeftWorkspace *workspace,
                            gpointer       data,
                            GDestroyNotify free_data);
/** weft_workspace_wait_async: work comes back in order: @callback is called when all that was queued before has come back. */
void weft_workspace_wait_async (WeftWorkspace      *workspace,
                                gpointer            owner,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
/** weft_workspace_undo_async: undoes the newest step; as weft_workspace_run_async(), without a result. */
void weft_workspace_undo_async (WeftWorkspace      *workspace,
                                gpointer            owner,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
void weft_workspace_redo_async (WeftWorkspace      *workspace,
                                gpointer            owner,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
/** weft_workspace_undo_step_async: undoes (or, with @redo, puts back) the step @id of the history. */
void weft_workspace_undo_step_async (WeftWorkspace      *workspace,
                                     gpointer            owner,
                                     gint64              id,
                                     gboolean            redo,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/** weft_workspace_close_async: closes the file with its copy; afterwards no file is open. */
void weft_workspace_close_async (WeftWorkspace      *workspace,
                                 gpointer            owner,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/** weft_workspace_finish: (transfer full) (nullable): what the work returned. For all of the above. */
gpointer weft_workspace_finish (GAsyncResult *result,
                                GError      **error);

/** weft_workspace_stop: asks the work that is running to stop; it then leaves nothing half-done. */
void weft_workspace_stop (WeftWorkspace *workspace);

/* What is known without asking the worker thread; it changes with "changed" only. */
gboolean weft_workspace_has_file (WeftWorkspace *workspace);
/** weft_workspace_note_copied: work has put a copy of the file somewhere else. */
void weft_workspace_note_copied (WeftWorkspace *workspace);
/** weft_workspace_say_file: (transfer full) (nullable): the same text for the same file at the same place only: another may come to its path. */
char       *weft_workspace_say_file (WeftWorkspace *workspace);
const char *weft_workspace_get_path (WeftWorkspace *workspace);     /* (nullable) */
const char *weft_workspace_get_group (WeftWorkspace *workspace);    /* the group's name, "" */
const char *weft_workspace_get_today (WeftWorkspace *workspace);    /* ISO */
const char *weft_workspace_get_can_undo (WeftWorkspace *workspace); /* (nullable): the sentence it would undo */
const char *weft_workspace_get_can_redo (WeftWorkspace *workspace); /* (nullable) */
const char *weft_workspace_get_closed (WeftWorkspace *workspace);   /* (nullable): the newest step, where it stays for good and nothing can be undone */
const char *weft_workspace_get_copied (WeftWorkspace *workspace);   /* (nullable): ISO: when it was copied last */
gboolean    weft_workspace_has_records (WeftWorkspace *workspace,
                                        const char    *table); /* its name */
gboolean    weft_workspace_is_read_only (WeftWorkspace *workspace);

G_END_DECLS
