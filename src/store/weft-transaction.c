/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Begin, commit and roll back, with what a disk can do in between. */

#include "weft-transaction.h"

#include "weft-file-private.h"
#include "weft-fingerprint.h"
#include "weft-totals.h"

/* SQLite looks for this only when it opens a journal, and Weft's journal stays open. */
static gboolean
was_moved (WeftFile *file)
{
  int moved = 0;

  if (file->path == NULL)
    return FALSE;
  return sqlite3_file_control (file->database, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

gboolean
weft_transaction_begin (WeftFile *file,
                        GError  **error)
{
  g_return_val_if_fail (!file->in_step, FALSE);

  if (file->read_only)
    {
      weft_file_set_read_only_error (file, error);
      return FALSE;
    }
  if (was_moved (file))
    {
      weft_file_set_error (file, SQLITE_READONLY_DBMOVED, error);
      return FALSE;
    }

  if (!file->touched)
    weft_fingerprint_forget (file);
  file->touched = TRUE;
  if (!weft_file_run (file, WEFT_SQL_FILE_BEGIN, error))
    return FALSE;

  file->in_step = TRUE;
  file->failure = 0;
  file->recorded = file->changes;
  return TRUE;
}

void
weft_transaction_roll_back (WeftFile *file)
{
  if (!sqlite3_get_autocommit (file->database))
    weft_file_run (file, WEFT_SQL_FILE_ROLLBACK, NULL);
  file->in_step = FALSE;
  file->recorded = file->changes;
}

/* After an error of COMMIT the pages may be in the file and the journal gone, or not. What is read now decides:
 * under the lock SQLite syncs and works off a journal that it was stopped at before it reads. */
static gboolean
has_arrived (WeftFile   *file,
             const char *operation)
{
  g_auto (WeftQuery) query = { 0 };

  if (!sqlite3_get_autocommit (file->database))
    weft_file_run (file, WEFT_SQL_FILE_ROLLBACK, NULL);

  query = weft_query_begin (file, WEFT_SQL_HISTORY_HAS);
  weft_query_bind_text (&query, ":operation", operation);
  return weft_query_one_int (&query, 0, NULL) != 0 || weft_totals_has_quiet (file, operation);
}

gboolean
weft_transaction_commit (WeftFile   *file,
                         const char *operation,
                         GError    **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (file->in_step, FALSE);

  /* SQLite has rolled back by itself, for a full disk say; what came after must not count as saved. */
  if (sqlite3_get_autocommit (file->database))
    {
      weft_file_set_error (file, file->failure != 0 ? file->failure : SQLITE_ABORT, error);
      weft_transaction_roll_back (file);
      return FALSE;
    }

  if (!weft_file_run (file, WEFT_SQL_FILE_COMMIT, &failure) && !has_arrived (file, operation))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      weft_transaction_roll_back (file);
      return FALSE;
    }

  file->in_step = FALSE;
  file->changes = file->recorded;
  return TRUE;
}
