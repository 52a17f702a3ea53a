/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's hold on the open file, and the worker thread that owns it. A job travels from the main thread
 * to the worker and back; the GTask in it is touched on the main thread alone, so that its owner, a widget,
 * is never let go of anywhere else. */

#include "weft-workspace.h"

#include "weft-copies.h"
#include "weft-history.h"
#include "weft-job-error.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  JOB_WORK,
  JOB_OPEN,
  JOB_UNDO,
  JOB_REDO,
  JOB_CLOSE,
  JOB_QUIT,
} JobKind;

/* What the main thread knows about the file. */
typedef struct
{
  char    *path;     /* owned, nullable */
  char    *group;    /* owned */
  char    *today;    /* owned */
  char    *can_undo; /* owned, nullable */
  char    *can_redo; /* owned, nullable */
  gint64   changes;
  gboolean is_read_only;
} Facts;

/* Lives as long as the thread, which may outlast the workspace by one job. */
typedef struct
{
  GAsyncQueue *queue; /* owned */
  WeftFile    *file;  /* owned, nullable; the worker's alone */
} Worker;

typedef struct
{
  JobKind        kind;
  GWeakRef       workspace;
  GTask         *task; /* owned, main thread only */
  GCancellable  *stop; /* owned */
  WeftWork       work;
  WeftOpener     opener;
  gpointer       data; /* owned */
  GDestroyNotify free_data;
  gpointer       result; /* owned until the task takes it */
  GDestroyNotify free_result;
  GError        *error; /* owned, nullable */
  Facts         *facts; /* owned, nullable: only when something changed */
  gint64         step;  /* JOB_UNDO, JOB_REDO: a certain step, 0: the newest */
} Job;

typedef struct
{
  GWeakRef workspace;
  double   fraction;
  char    *sentence; /* owned */
} Report;

struct _WeftWorkspace
{
  GObject parent_instance;

  GThread *thread;  /* owned */
  Worker  *worker;  /* borrowed: the thread frees it */
  Facts   *facts;   /* owned, nullable: no file */
  GQueue   waiting; /* of Job, borrowed: the head is at work */
  char    *doing;   /* owned, nullable */
  double   fraction;
};

enum
{
  PROP_0,
  PROP_DOING,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       changed_signal;

G_DEFINE_FINAL_TYPE (WeftWorkspace, weft_workspace, G_TYPE_OBJECT)

static void
facts_free (Facts *facts)
{
  if (facts == NULL)
    return;
  g_free (facts->path);
  g_free (facts->group);
  g_free (facts->today);
  g_free (facts->can_undo);
  g_free (facts->can_redo);
  g_free (facts);
}

static void
job_free (Job *job)
{
  g_weak_ref_clear (&job->workspace);
  g_clear_object (&job->task);
  g_clear_object (&job->stop);
  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  if (job->free_result != NULL && job->result != NULL)
    job->free_result (job->result);
  g_clear_error (&job->error);
  facts_free (job->facts);
  g_free (job);
}

static void
report_free (Report *report)
{
  g_weak_ref_clear (&report->workspace);
  g_free (report->sentence);
  g_free (report);
}

static void
set_doing (WeftWorkspace *self,
           const char    *sentence,
           double         fraction)
{
  if (g_strcmp0 (self->doing, sentence) != 0)
    {
      g_free (self->doing);
      self->doing = g_strdup (sentence);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOING]);
    }
  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static gboolean
show_report_cb (gpointer data)
{
  Report *report = data;
  g_autoptr (WeftWorkspace) self = g_weak_ref_get (&report->workspace);

  /* A report that comes after its job has ended would stay for ever. */
  if (self != NULL && !g_queue_is_empty (&self->waiting))
    set_doing (self, report->sentence, report->fraction);
  return G_SOURCE_REMOVE;
}

static void
report_progress (double      fraction,
                 const char *sentence,
                 gpointer    data)
{
  Job *job = data;
  g_autoptr (WeftWorkspace) self = g_weak_ref_get (&job->workspace);
  Report *report = g_new0 (Report, 1);

  g_weak_ref_init (&report->workspace, self);
  report->fraction = fraction;
  report->sentence = g_strdup (sentence);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_report_cb, report, (GDestroyNotify)report_free);
}

static char *
read_group_name (WeftFile *file)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GROUP_VALUE);

  weft_query_bind_text (&query, ":key", "name");
  if (!weft_query_step (&query, NULL))
    return g_strdup ("");
  return g_strdup (weft_query_text (&query, 0));
}

static Facts *
read_facts (WeftFile *file)
{
  Facts *facts = g_new0 (Facts, 1);

  facts->path = g_strdup (weft_file_get_path (file));
  facts->group = read_group_name (file);
  facts->today = g_strdup (weft_file_today (file));
  facts->can_undo = weft_history_can_undo (file);
  facts->can_redo = weft_history_can_redo (file);
  facts->changes = weft_file_get_changes (file);
  facts->is_read_only = weft_file_is_read_only (file);
  return facts;
}

static void
open_file (Worker       *worker,
           Job          *job,
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
undo_step (Worker *worker,
           Job    *job)
{
  g_autoptr (GPtrArray) steps = NULL;
  WeftHistoryEntry *entry;

  if (job->kind == JOB_UNDO)
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
run_job (Worker *worker,
         Job    *job)
{
  WeftProgress progress = { report_progress, job, job->stop };
  gint64       before = worker->file != NULL ? weft_file_get_changes (worker->file) : 0;

  if (job->kind == JOB_OPEN)
    {
      open_file (worker, job, &progress);
      return;
    }
  if (worker->file == NULL)
    {
      if (job->kind != JOB_CLOSE)
        job->error = g_error_new_literal (WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED, _ ("No file is open.\nOpen one first."));
      return;
    }
  if (job->kind == JOB_CLOSE)
    {
      weft_copies_close (g_steal_pointer (&worker->file), &job->error);
      return;
    }

  if (job->kind == JOB_WORK)
    job->result = job->work (worker->file, job->data, &progress, &job->error);
  else
    undo_step (worker, job);

  if (weft_file_get_changes (worker->file) != before)
    job->facts = read_facts (worker->file);
}

static void
tell_change (WeftWorkspace *self,
             JobKind        kind,
             const char    *undone)
{
  static const WeftChange changes[] = {
    [JOB_WORK] = WEFT_CHANGE_DONE,
    [JOB_OPEN] = WEFT_CHANGE_OPENED,
    [JOB_UNDO] = WEFT_CHANGE_UNDONE,
    [JOB_REDO] = WEFT_CHANGE_REDONE,
  };
  const char *sentence = kind == JOB_WORK ? self->facts->can_undo : undone;

  g_signal_emit (self, changed_signal, 0, changes[kind], sentence);
}

static gboolean
finish_job_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (WeftWorkspace) self = g_weak_ref_get (&job->workspace);
  g_autofree char *undone = NULL;
  gboolean         has_changed = job->facts != NULL;

  if (self != NULL)
    {
      g_queue_remove (&self->waiting, job);
      set_doing (self, NULL, -1);
      if (has_changed || job->kind == JOB_CLOSE)
        {
          facts_free (self->facts);
          self->facts = g_steal_pointer (&job->facts);
        }
    }
  if (job->kind == JOB_UNDO || job->kind == JOB_REDO)
    undone = g_strdup (job->result);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);

  if (self != NULL && has_changed)
    tell_change (self, job->kind, undone);
  return G_SOURCE_REMOVE;
}

static gpointer
run_worker (gpointer data)
{
  Worker  *worker = data;
  gboolean go_on = TRUE;

  while (go_on)
    {
      Job *job = g_async_queue_pop (worker->queue);

      go_on = job->kind != JOB_QUIT;
      if (!go_on)
        {
          job_free (job);
          continue;
        }
      run_job (worker, job);
      g_idle_add_full (G_PRIORITY_DEFAULT, finish_job_cb, job, (GDestroyNotify)job_free);
    }

  if (worker->file != NULL)
    weft_copies_close (worker->file, NULL);
  g_async_queue_unref (worker->queue);
  g_free (worker);
  return NULL;
}

static Job *
make_job (WeftWorkspace      *self,
          JobKind             kind,
          gpointer            owner,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  g_weak_ref_init (&job->workspace, self);
  job->stop = g_cancellable_new ();
  if (kind != JOB_QUIT)
    job->task = g_task_new (owner, cancellable, callback, user_data);
  return job;
}

static void
push_job (WeftWorkspace *self,
          Job           *job)
{
  g_queue_push_tail (&self->waiting, job);
  g_async_queue_push (self->worker->queue, job);
}

static void
weft_workspace_finalize (GObject *object)
{
  WeftWorkspace *self = WEFT_WORKSPACE (object);

  /* The worker still does what waits, then closes the file. */
  g_async_queue_push (self->worker->queue, make_job (NULL, JOB_QUIT, NULL, NULL, NULL, NULL));
  g_thread_join (self->thread);
  g_queue_clear (&self->waiting);
  facts_free (self->facts);
  g_free (self->doing);

  G_OBJECT_CLASS (weft_workspace_parent_class)->finalize (object);
}

static void
weft_workspace_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WeftWorkspace *self = WEFT_WORKSPACE (object);

  switch (id)
    {
    case PROP_DOING:
      g_value_set_string (value, self->doing);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_workspace_class_init (WeftWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = weft_workspace_finalize;
  object_class->get_property = weft_workspace_get_property;

  properties[PROP_DOING] = g_param_spec_string ("doing", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
weft_workspace_init (WeftWorkspace *self)
{
  Worker *worker = g_new0 (Worker, 1);

  worker->queue = g_async_queue_new ();
  g_queue_init (&self->waiting);
  self->fraction = -1;
  self->worker = worker;
  self->thread = g_thread_new ("weft-file", run_worker, worker);
}

WeftWorkspace *
weft_workspace_new (void)
{
  return g_object_new (WEFT_TYPE_WORKSPACE, NULL);
}

void
weft_workspace_open_async (WeftWorkspace      *self,
                           gpointer            owner,
                           WeftOpener          opener,
                           gpointer            data,
                           GDestroyNotify      free_data,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Job *job = make_job (self, JOB_OPEN, owner, NULL, callback, user_data);

  job->opener = opener;
  job->data = data;
  job->free_data = free_data;
  push_job (self, job);
}

void
weft_workspace_run_async (WeftWorkspace      *self,
                          gpointer            owner,
                          WeftWork            work,
                          gpointer            data,
                          GDestroyNotify      free_data,
                          GDestroyNotify      free_result,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Job *job = make_job (self, JOB_WORK, owner, cancellable, callback, user_data);

  job->work = work;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  push_job (self, job);
}

void
weft_workspace_undo_async (WeftWorkspace      *self,
                           gpointer            owner,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  push_job (self, make_job (self, JOB_UNDO, owner, NULL, callback, user_data));
}

void
weft_workspace_redo_async (WeftWorkspace      *self,
                           gpointer            owner,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  push_job (self, make_job (self, JOB_REDO, owner, NULL, callback, user_data));
}

void
weft_workspace_undo_step_async (WeftWorkspace      *self,
                                gpointer            owner,
                                gint64              id,
                                gboolean            redo,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  Job *job = make_job (self, redo ? JOB_REDO : JOB_UNDO, owner, NULL, callback, user_data);

  job->step = id;
  push_job (self, job);
}

void
weft_workspace_close_async (WeftWorkspace      *self,
                            gpointer            owner,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  push_job (self, make_job (self, JOB_CLOSE, owner, NULL, callback, user_data));
}

gpointer
weft_workspace_finish (GAsyncResult *result,
                       GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
weft_workspace_stop (WeftWorkspace *self)
{
  Job *job = g_queue_peek_head (&self->waiting);

  if (job != NULL)
    g_cancellable_cancel (job->stop);
}

gboolean
weft_workspace_has_file (WeftWorkspace *self)
{
  return self->facts != NULL;
}

const char *
weft_workspace_get_path (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->path : NULL;
}

const char *
weft_workspace_get_group (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->group : "";
}

const char *
weft_workspace_get_today (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->today : "";
}

const char *
weft_workspace_get_can_undo (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->can_undo : NULL;
}

const char *
weft_workspace_get_can_redo (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->can_redo : NULL;
}

gboolean
weft_workspace_is_read_only (WeftWorkspace *self)
{
  return self->facts != NULL && self->facts->is_read_only;
}
