/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step records what it changes with SQLite's session extension. Tables outside the history are recorded apart: their
 * totals follow, and nothing else remembers when they changed. */

#include "weft-step.h"

#include "weft-description.h"
#include "weft-file-private.h"
#include "weft-step-private.h"
#include "weft-transaction.h"

struct _WeftStep
{
  WeftFile        *file;    /* borrowed */
  sqlite3_session *session; /* owned */
  sqlite3_session *quiet;   /* owned: of the tables outside the history */
  gboolean         barrier;
  gboolean         open; /* the file's transaction is this step's */
};

/* The tables are named one by one: the history, the totals, the search and what was signed stay outside. */
static int
record (WeftStep         *step,
        gboolean          outside_history,
        sqlite3_session **session)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);
  int              code = sqlite3session_create (step->file->database, "main", session);

  for (guint i = 0; i < n && code == SQLITE_OK; i++)
    if (tables[i].outside_history == outside_history)
      code = sqlite3session_attach (*session, tables[i].name);

  return code;
}

WeftStep *
weft_step_begin (WeftFile *file,
                 GError  **error)
{
  g_autoptr (WeftStep) step = NULL;
  int code;

  if (!weft_transaction_begin (file, error))
    return NULL;

  step = g_new0 (WeftStep, 1);
  step->file = file;
  step->open = TRUE;
  code = record (step, FALSE, &step->session);
  if (code == SQLITE_OK)
    code = record (step, TRUE, &step->quiet);
  if (code != SQLITE_OK)
    {
      weft_file_set_error (file, code, error);
      return NULL;
    }

  return g_steal_pointer (&step);
}

void
weft_step_set_barrier (WeftStep *step)
{
  step->barrier = TRUE;
}

gboolean
weft_step_changed (WeftStep *step)
{
  return !sqlite3session_isempty (step->session) || !sqlite3session_isempty (step->quiet);
}

/* The sessions must be gone before the history is written, or its own end would be recorded too. */
static void
stop_recording (WeftStep *step)
{
  g_clear_pointer (&step->session, sqlite3session_delete);
  g_clear_pointer (&step->quiet, sqlite3session_delete);
}

static void
roll_back (WeftStep *step)
{
  stop_recording (step);
  if (step->open)
    weft_transaction_roll_back (step->file);
  step->open = FALSE;
}

typedef struct
{
  void *bytes; /* owned */
  int   size;
} Changeset;

static void
changeset_clear (Changeset *changeset)
{
  sqlite3_free (changeset->bytes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Changeset, changeset_clear)

/* (transfer full): the operation id. */
static char *
write_down (WeftStep        *step,
            const char      *sentence,
            const Changeset *changes,
            const Changeset *quiet,
            GError         **error)
{
  const WeftStepRecord record = { .kind = "do", .what = sentence, .barrier = step->barrier, .changeset = changes->bytes, .size = changes->size };
  g_autofree char     *operation = NULL;

  if (quiet->size > 0)
    {
      operation = weft_step_record_quiet (step->file, quiet->bytes, quiet->size, error);
      if (operation == NULL || (changes->size == 0 && !step->barrier))
        return g_steal_pointer (&operation);
    }
  return weft_step_record (step->file, &record, error);
}

gboolean
weft_step_commit (WeftStep   *step,
                  const char *sentence,
                  GError    **error)
{
  g_auto (Changeset) changes = { 0 };
  g_auto (Changeset) quiet = { 0 };
  g_autofree char *operation = NULL;
  int              code;

  g_return_val_if_fail (step->session != NULL, FALSE);

  code = sqlite3session_changeset (step->session, &changes.size, &changes.bytes);
  if (code == SQLITE_OK)
    code = sqlite3session_changeset (step->quiet, &quiet.size, &quiet.bytes);
  stop_recording (step);
  if (code != SQLITE_OK)
    {
      weft_file_set_error (step->file, code, error);
      roll_back (step);
      return FALSE;
    }
  if (changes.size == 0 && quiet.size == 0 && !step->barrier && !sqlite3_get_autocommit (step->file->database))
    {
      roll_back (step);
      return TRUE;
    }

  operation = write_down (step, sentence, &changes, &quiet, error);
  if (operation == NULL || !weft_transaction_commit (step->file, operation, error))
    {
      roll_back (step);
      return FALSE;
    }
  step->open = FALSE;
  return TRUE;
}

void
weft_step_free (WeftStep *step)
{
  if (step == NULL)
    return;

  roll_back (step);
  g_free (step);
}
