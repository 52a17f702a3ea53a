/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker thread of a workspace, which owns the file, and the jobs that travel there and back. For
 * weft-workspace.c alone. */

#pragma once

#include "weft-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  WEFT_JOB_WORK,
  WEFT_JOB_OPEN,
  WEFT_JOB_UNDO,
  WEFT_JOB_REDO,
  WEFT_JOB_CLOSE,
  WEFT_JOB_QUIT,
} WeftJobKind;

/* What the main thread knows about the file. */
typedef struct
{
  char    *path;     /* owned, nullable */
  char    *id;       /* owned: that of all its copies */
  char    *group;    /* owned */
  char    *today;    /* owned */
  char    *copied;   /* owned, nullable: the day of the last copy */
  char    *can_undo; /* owned, nullable */
  char    *can_redo; /* owned, nullable */
  char    *closed;   /* owned, nullable: the newest step, where it is one that nothing takes back */
  char   **kept;     /* owned: the tables that have records */
  gboolean is_read_only;
} WeftFacts;

void weft_facts_free (WeftFacts *facts);

typedef struct
{
  WeftJobKind    kind;
  GWeakRef       workspace;
  GTask         *task; /* owned, main thread only */
  GCancellable  *stop; /* owned */
  WeftWork       work;
  WeftOpener     opener;
  gpointer       data; /* owned */
  GDestroyNotify free_data;
  gpointer       result; /* owned until the task takes it */
  GDestroyNotify free_result;
  GError        *error;  /* owned, nullable */
  WeftFacts     *facts;  /* owned, nullable: only when something changed */
  gint64         step;   /* UNDO, REDO: a certain step, 0: the newest */
  GSourceFunc    finish; /* called with the job on the main thread, which then frees it */
  void (*report) (WeftWorkspace *workspace, const char *sentence, double fraction);
} WeftJob;

typedef struct _WeftWorker WeftWorker;

WeftWorker *weft_worker_new (void);
/** weft_worker_push: @job: (transfer full). */
void weft_worker_push (WeftWorker *worker,
                       WeftJob    *job);
/** weft_worker_join: does what waits, closes the file with its copy, and ends. */
void weft_worker_join (WeftWorker *worker);

G_END_DECLS
