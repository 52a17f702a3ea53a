/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step records what it changes with SQLite's session extension. */

#include "weft-step.h"

#include "weft-description.h"
#include "weft-file-private.h"
#include "weft-step-private.h"
#include "weft-transaction.h"

struct _WeftStep
{
  WeftFile        *file;    /* borrowed */
  sqlite3_session *session; /* owned */
  gboolean         barrier;
  gboolean         open; /* the file's transaction is this step's */
};

/* The tables are named one by one: the history, the totals, the search and what was signed stay outside. */
static int
attach_tables (sqlite3_session *session)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);
  int              code = SQLITE_OK;

  for (guint i = 0; i < n && code == SQLITE_OK; i++)
    if (!tables[i].outside_history)
      code = sqlite3session_attach (session, tables[i].name);

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
  code = sqlite3session_create (file->database, "main", &step->session);
  if (code == SQLITE_OK)
    code = attach_tables (step->session);
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
  return !sqlite3session_isempty (step->session);
}

/* The session must be gone before the history is written, or its own end would be recorded too. */
static void
stop_recording (WeftStep *step)
{
  g_clear_pointer (&step->session, sqlite3session_delete);
}

static void
roll_back (WeftStep *step)
{
  stop_recording (step);
  if (step->open)
    weft_transaction_roll_back (step->file);
  step->open = FALSE;
}

static gboolean
commit_changeset (WeftStep     *step,
                  const char   *sentence,
                  gconstpointer changeset,
                  int           size,
                  GError      **error)
{
  WeftStepRecord   record = { .kind = "do", .what = sentence, .barrier = step->barrier, .changeset = changeset, .size = size };
  g_autofree char *operation = weft_step_record (step->file, &record, error);

  return operation != NULL && weft_transaction_commit (step->file, operation, error);
}

gboolean
weft_step_commit (WeftStep   *step,
                  const char *sentence,
                  GError    **error)
{
  void    *changeset = NULL;
  int      size = 0;
  int      code;
  gboolean done;

  g_return_val_if_fail (step->session != NULL, FALSE);

  code = sqlite3session_changeset (step->session, &size, &changeset);
  stop_recording (step);
  if (code != SQLITE_OK)
    {
      weft_file_set_error (step->file, code, error);
      done = FALSE;
    }
  else if (size == 0 && !step->barrier && !sqlite3_get_autocommit (step->file->database))
    {
      sqlite3_free (changeset);
      roll_back (step);
      return TRUE;
    }
  else
    done = commit_changeset (step, sentence, changeset, size, error);

  sqlite3_free (changeset);
  if (done)
    step->open = FALSE;
  else
    roll_back (step);
  return done;
}

void
weft_step_free (WeftStep *step)
{
  if (step == NULL)
    return;

  roll_back (step);
  g_free (step);
}
