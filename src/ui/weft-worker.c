/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker thread of a workspace. A job travels from the main thread to the worker and back; the GTask in it
 * is touched on the main thread alone, so that its owner, a widget, is never let go of anywhere else. */

#include "weft-worker.h"

#include "weft-copies.h"
#include "weft-copy-note.h"
#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-totals.h"

#include <glib/gi18n-lib.h>

struct _WeftWorker
{
  GThread     *thread; /* owned */
  GAsyncQueue *queue;  /* owned */
  WeftFile    *file;   /* owned, nullable; the thread's alone */
};

typedef struct
{
  GWeakRef workspace;
  double   fraction;
  char    *sentence; /* owned */
  void (*report) (WeftWorkspace *workspace, const char *sentence, double fraction);
} Report;

void
weft_facts_free (WeftFacts *facts)
{
  if (facts == NULL)
    return;
  g_free (facts->path);
  g_free (facts->id);
  g_free (facts->group);
  g_free (facts->today);
  g_free (facts->copied);
  g_free (facts->can_undo);
  g_free (facts->can_redo);
  g_free (facts->closed);
  g_strfreev (facts->kept);
  g_free (facts);
}

static void
job_free (WeftJob *job)
{
  g_weak_ref_clear (&job->workspace);
  g_clear_object (&job->task);
  g_clear_object (&job->stop);
  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  if (job->free_result != NULL && job->result != NULL)
    job->free_result (job->result);
  g_clear_error (&job->error);
  weft_facts_free (job->facts);
  g_free (job);
}

static void
report_free (Report *report)
{
  g_weak_ref_clear (&report->workspace);
  g_free (report->sentence);
  g_free (report);
}

static gboolean
show_report_cb (gpointer data)
{
  Report *report = data;
  g_autoptr (WeftWorkspace) workspace = g_weak_ref_get (&report->workspace);

  if (workspace != NULL)
    report->report (workspace, report->sentence, report->fraction);
  return G_SOURCE_REMOVE;
}

static void
report_progress (double      fraction,
                 const char *sentence,
                 gpointer    data)
{
  WeftJob *job = data;
  g_autoptr (WeftWorkspace) self = g_weak_ref_get (&job->workspace);
  Report *report = g_new0 (Report, 1);

  g_weak_ref_init (&report->workspace, self);
  report->report = job->report;
  report->fraction = fraction;
  report->sentence = g_strdup (sentence);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_report_cb, report, (GDestroyNotify)report_free);
}

static char *
read_group_name (WeftFile *file)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GROUP_VALUE);

  weft_query_bind_text (&query, ":key", "name");
  return g_strdup (weft_query_step (&query, NULL) ? weft_query_text (&query, 0) : "");
}

static char **
list_kept (WeftFile *file)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    if (weft_totals_count (file, &tables[i], NULL) > 0)
      g_strv_builder_add (kept, tables[i].name);
  return g_strv_builder_end (kept);
}

/* (transfer full) (nullable) */
static char *
read_closed (WeftFile *file)
{
  g_autoptr (GPtrArray) newest = weft_history_list (file, 1, NULL);
  const WeftHistoryEntry *entry = newest != NULL && newest->len > 0 ? g_ptr_array_index (newest, 0) : NULL;

  return entry != NULL && entry->barrier ? g_strdup (entry->what) : NULL;
}

static WeftFacts *
read_facts (WeftFile *file)
{
  WeftFacts *facts = g_new0 (WeftFacts, 1);

  facts->path = g_strdup (weft_file_get_path (file));
  facts->id = g_strdup (weft_file_get_id (file));
  facts->group = read_group_name (file);
  facts->today = g_strdup (weft_file_today (file));
  facts->copied = weft_copy_note_read (file);
  facts->can_undo = weft_history_can_undo (file);
  facts->can_redo = weft_history_can_redo (file);
  facts->closed = facts->can_undo == NULL ? read_closed (file) : NULL;
  facts->kept = list_kept (file);
  facts->is_read_only = weft_file_is_read_only (file);
  return facts;
}

static void
open_file (WeftWorker   *worker,
           WeftJob      *job,
           WeftProgress *progress)
{
  WeftFile *file = job->opener (job->data, progress, &job->error);

  if (file == NULL)
    return;
  /* The new file is open by now: a copy that failed must not stop it, and the old file itself is whole. */
  if (worker->file != NULL)
    weft_copies_close (g_steal_pointer (&worker->file), NULL);
  worker->file = file;
  job->facts = read_facts (file);
}

static void
undo_step (WeftWorker *worker,
           WeftJob    *job)
{
  g_autoptr (GPtrArray) steps = NULL;
  WeftHistoryEntry *entry;

  if (job->kind == WEFT_JOB_UNDO)
    steps = job->step != 0 ? weft_history_undo_step (worker->file, job->step, &job->error)
                           : weft_history_undo (worker->file, 1, &job->error);
  else
    steps = job->step != 0 ? weft_history_redo_step (worker->file, job->step, &job->error)
                           : weft_history_redo (worker->file, 1, &job->error);
  if (steps == NULL || steps->len == 0)
    return;

  entry = g_ptr_array_index (steps, 0);
  job->result = g_strdup (entry->what);
  job->free_result = g_free;
}

static void
run_job (WeftWorker *worker,
         WeftJob    *job)
{
  WeftProgress progress = { report_progress, job, job->stop };
  gint64       before = worker->file != NULL ? weft_file_get_changes (worker->file) : 0;

  if (job->kind == WEFT_JOB_OPEN)
    {
      open_file (worker, job, &progress);
      return;
    }
  if (worker->file == NULL)
    {
      if (job->kind != WEFT_JOB_CLOSE)
        job->error = g_error_new_literal (WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED, _ ("No file is open.\nOpen one first."));
      return;
    }
  if (job->kind == WEFT_JOB_CLOSE)
    {
      weft_copies_close (g_steal_pointer (&worker->file), &job->error);
      return;
    }

  if (job->kind == WEFT_JOB_WORK)
    job->result = job->work (worker->file, job->data, &progress, &job->error);
  else
    undo_step (worker, job);

  if (weft_file_get_changes (worker->file) != before)
    job->facts = read_facts (worker->file);
}

static gpointer
run_worker (gpointer data)
{
  WeftWorker *worker = data;
  gboolean    go_on = TRUE;

  while (go_on)
    {
      WeftJob *job = g_async_queue_pop (worker->queue);

      go_on = job->kind != WEFT_JOB_QUIT;
      if (!go_on)
        {
          job_free (job);
          continue;
        }
      run_job (worker, job);
      g_idle_add_full (G_PRIORITY_DEFAULT, job->finish, job, (GDestroyNotify)job_free);
    }

  if (worker->file != NULL)
    weft_copies_close (worker->file, NULL);
  return NULL;
}

WeftWorker *
weft_worker_new (void)
{
  WeftWorker *worker = g_new0 (WeftWorker, 1);

  worker->queue = g_async_queue_new ();
  worker->thread = g_thread_new ("weft-file", run_worker, worker);
  return worker;
}

void
weft_worker_push (WeftWorker *worker,
                  WeftJob    *job)
{
  g_async_queue_push (worker->queue, job);
}

void
weft_worker_join (WeftWorker *worker)
{
  WeftJob *job = g_new0 (WeftJob, 1);

  job->kind = WEFT_JOB_QUIT;
  g_weak_ref_init (&job->workspace, NULL);
  g_async_queue_push (worker->queue, job);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->queue);
  g_free (worker);
}
