/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's hold on the open file. */

#include "weft-workspace.h"

#include "weft-worker.h"

struct _WeftWorkspace
{
  GObject parent_instance;

  GThread    *thread;  /* owned */
  WeftWorker *worker;  /* borrowed: the thread frees it */
  WeftFacts  *facts;   /* owned, nullable: no file */
  GQueue      waiting; /* of WeftJob, borrowed: the head is at work */
  char       *doing;   /* owned, nullable */
  double      fraction;
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

static void
hear_report (WeftWorkspace *self,
             const char    *sentence,
             double         fraction)
{
  /* A report that comes after its job has ended would stay for ever. */
  if (!g_queue_is_empty (&self->waiting))
    set_doing (self, sentence, fraction);
}

static void
tell_change (WeftWorkspace *self,
             WeftJobKind    kind,
             const char    *undone)
{
  static const WeftChanged changes[] = {
    [WEFT_JOB_WORK] = WEFT_CHANGE_DONE,
    [WEFT_JOB_OPEN] = WEFT_CHANGE_OPENED,
    [WEFT_JOB_UNDO] = WEFT_CHANGE_UNDONE,
    [WEFT_JOB_REDO] = WEFT_CHANGE_REDONE,
  };
  const char *sentence = kind == WEFT_JOB_WORK ? self->facts->can_undo : undone;

  g_signal_emit (self, changed_signal, 0, changes[kind], sentence);
}

static gboolean
finish_job_cb (gpointer data)
{
  WeftJob *job = data;
  g_autoptr (WeftWorkspace) self = g_weak_ref_get (&job->workspace);
  g_autofree char *undone = NULL;
  gboolean         has_changed = job->facts != NULL;

  if (self != NULL)
    {
      g_queue_remove (&self->waiting, job);
      set_doing (self, NULL, -1);
      if (has_changed || job->kind == WEFT_JOB_CLOSE)
        {
          weft_facts_free (self->facts);
          self->facts = g_steal_pointer (&job->facts);
        }
    }
  if (job->kind == WEFT_JOB_UNDO || job->kind == WEFT_JOB_REDO)
    undone = g_strdup (job->result);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);

  if (self != NULL && has_changed)
    tell_change (self, job->kind, undone);
  return G_SOURCE_REMOVE;
}

static WeftJob *
make_job (WeftWorkspace      *self,
          WeftJobKind         kind,
          gpointer            owner,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  WeftJob *job = g_new0 (WeftJob, 1);

  job->kind = kind;
  g_weak_ref_init (&job->workspace, self);
  job->stop = g_cancellable_new ();
  job->task = g_task_new (owner, cancellable, callback, user_data);
  job->finish = finish_job_cb;
  job->report = hear_report;
  return job;
}

static void
push_job (WeftWorkspace *self,
          WeftJob       *job)
{
  g_queue_push_tail (&self->waiting, job);
  weft_worker_push (self->worker, job);
}

static void
weft_workspace_finalize (GObject *object)
{
  WeftWorkspace *self = WEFT_WORKSPACE (object);

  weft_worker_join (self->worker);
  g_queue_clear (&self->waiting);
  weft_facts_free (self->facts);
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
  g_queue_init (&self->waiting);
  self->fraction = -1;
  self->worker = weft_worker_new ();
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
  WeftJob *job = make_job (self, WEFT_JOB_OPEN, owner, NULL, callback, user_data);

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
  WeftJob *job = make_job (self, WEFT_JOB_WORK, owner, cancellable, callback, user_data);

  job->work = work;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  push_job (self, job);
}

typedef struct
{
  gpointer       data; /* owned, nullable: it is gone already */
  GDestroyNotify free_data;
} Burden;

static void
burden_free (gpointer data)
{
  Burden *burden = data;

  g_clear_pointer (&burden->data, burden->free_data);
  g_free (burden);
}

static gpointer
let_go (WeftFile     *file,
        gpointer      data,
        WeftProgress *progress,
        GError      **error)
{
  Burden *burden = data;

  g_clear_pointer (&burden->data, burden->free_data);
  return NULL;
}

void
weft_workspace_let_go (WeftWorkspace *self,
                       gpointer       data,
                       GDestroyNotify free_data)
{
  Burden *burden = g_new0 (Burden, 1);

  burden->data = data;
  burden->free_data = free_data;
  weft_workspace_run_async (self, NULL, let_go, burden, burden_free, NULL, NULL, NULL, NULL);
}

static gpointer
do_nothing (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  return NULL;
}

void
weft_workspace_wait_async (WeftWorkspace      *self,
                           gpointer            owner,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  weft_workspace_run_async (self, owner, do_nothing, NULL, NULL, NULL, NULL, callback, user_data);
}

void
weft_workspace_undo_async (WeftWorkspace      *self,
                           gpointer            owner,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  push_job (self, make_job (self, WEFT_JOB_UNDO, owner, NULL, callback, user_data));
}

void
weft_workspace_redo_async (WeftWorkspace      *self,
                           gpointer            owner,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  push_job (self, make_job (self, WEFT_JOB_REDO, owner, NULL, callback, user_data));
}

void
weft_workspace_undo_step_async (WeftWorkspace      *self,
                                gpointer            owner,
                                gint64              id,
                                gboolean            redo,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  WeftJob *job = make_job (self, redo ? WEFT_JOB_REDO : WEFT_JOB_UNDO, owner, NULL, callback, user_data);

  job->step = id;
  push_job (self, job);
}

void
weft_workspace_close_async (WeftWorkspace      *self,
                            gpointer            owner,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  push_job (self, make_job (self, WEFT_JOB_CLOSE, owner, NULL, callback, user_data));
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
  WeftJob *job = g_queue_peek_head (&self->waiting);

  if (job != NULL)
    g_cancellable_cancel (job->stop);
}

gboolean
weft_workspace_has_file (WeftWorkspace *self)
{
  return self->facts != NULL;
}

void
weft_workspace_note_copied (WeftWorkspace *self)
{
  g_return_if_fail (WEFT_IS_WORKSPACE (self));
  if (self->facts == NULL)
    return;
  g_free (self->facts->copied);
  self->facts->copied = g_strdup (self->facts->today);
  g_signal_emit (self, changed_signal, 0, WEFT_CHANGE_COPIED, NULL);
}

char *
weft_workspace_say_file (WeftWorkspace *self)
{
  if (self->facts == NULL || self->facts->path == NULL)
    return NULL;
  return g_strdup_printf ("%s %s", self->facts->id, self->facts->path);
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

const char *
weft_workspace_get_closed (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->closed : NULL;
}

const char *
weft_workspace_get_copied (WeftWorkspace *self)
{
  return self->facts != NULL ? self->facts->copied : NULL;
}

gboolean
weft_workspace_has_records (WeftWorkspace *self,
                            const char    *table)
{
  return self->facts != NULL && g_strv_contains ((const char *const *)self->facts->kept, table);
}

gboolean
weft_workspace_is_read_only (WeftWorkspace *self)
{
  return self->facts != NULL && self->facts->is_read_only;
}
