/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the file is sound, and copies of it that are. */

#include "weft-file.h"

#include "weft-file-private.h"
#include "weft-fingerprint.h"
#include "weft-totals.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define MOST_FINDINGS 20

static gboolean
check_pages (WeftFile  *file,
             GPtrArray *findings,
             GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_INTEGRITY);

  while (weft_query_step (&query, error))
    if (!g_str_equal (weft_query_text (&query, 0), "ok"))
      g_ptr_array_add (findings, weft_query_dup (&query, 0));

  return !query.failed;
}

static gboolean
check_foreign_keys (WeftFile  *file,
                    GPtrArray *findings,
                    GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_FOREIGN_KEY_FAULTS);

  while (findings->len < MOST_FINDINGS && weft_query_step (&query, error))
    /* Translators: two names of tables. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("A row of “%s” points to a row of “%s” that is not there."), weft_query_text (&query, 0), weft_query_text (&query, 2)));

  return !query.failed;
}

GPtrArray *
weft_file_check (WeftFile *file,
                 GError  **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!check_pages (file, findings, error))
    return NULL;
  /* On broken pages the other checks would only trip over the same break. */
  if (findings->len == 0 && (!check_foreign_keys (file, findings, error) || !weft_totals_check (file, findings, error)))
    return NULL;

  return g_steal_pointer (&findings);
}

static gboolean
sync_file (WeftFile   *file,
           const char *path,
           GError    **error)
{
  int      descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = descriptor >= 0 && fsync (descriptor) == 0;

  if (!synced)
    weft_file_set_error (file, SQLITE_IOERR, error);
  if (descriptor >= 0)
    close (descriptor);
  return synced;
}

static gboolean
vacuum_into (WeftFile   *file,
             const char *path,
             GError    **error)
{
  sqlite3_stmt *statement = NULL;
  int           code;

  /* Not a query: it runs outside a step, and writes to another file. */
  code = sqlite3_prepare_v2 (file->database, weft_sql_text (WEFT_SQL_FILE_COPY), -1, &statement, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_bind_text (statement, 1, path, -1, SQLITE_STATIC);
  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code != SQLITE_DONE)
    weft_file_set_error (file, code, error);

  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

static gboolean
verify_copy (WeftFile   *file,
             const char *path,
             GError    **error)
{
  g_autoptr (WeftFile) copy = weft_file_open_plainly (path, WEFT_OPEN_READ_ONLY | WEFT_OPEN_AS_IT_IS | WEFT_OPEN_ACCEPT_CHANGED, error);

  if (copy == NULL)
    return FALSE;
  if (copy->changes != file->changes || !g_str_equal (copy->id, file->id))
    {
      weft_file_set_error (file, SQLITE_IOERR, error);
      return FALSE;
    }

  weft_fingerprint_remember (copy);
  return TRUE;
}

gboolean
weft_file_copy_to (WeftFile   *file,
                   const char *path,
                   GError    **error)
{
  g_autofree char *resolved = NULL;

  g_return_val_if_fail (!file->in_step, FALSE);

  if (!weft_file_make_empty (path, error))
    return FALSE;

  resolved = weft_file_resolve (path, error);
  if (resolved != NULL &&
      vacuum_into (file, resolved, error) &&
      sync_file (file, resolved, error) &&
      verify_copy (file, resolved, error))
    return TRUE;

  g_unlink (path);
  return FALSE;
}
