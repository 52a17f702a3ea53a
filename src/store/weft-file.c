/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open file: making a new one, holding it, closing it. weft-file-open.c opens one that exists. */

#include "weft-file.h"

#include "weft-distinct.h"
#include "weft-file-private.h"
#include "weft-fingerprint.h"
#include "weft-in-use.h"
#include "weft-memo.h"
#include "weft-migrate.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BUSY_MILLISECONDS 300

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

WeftFile *
weft_file_new (sqlite3    *database,
               const char *path)
{
  WeftFile *file = g_new0 (WeftFile, 1);

  file->database = database;
  file->path = g_strdup (path);
  file->name = path != NULL ? g_path_get_basename (path) : g_strdup (_ ("New group"));
  file->id = weft_file_make_id (file);
  file->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
  file->later = g_ptr_array_new_with_free_func (g_free);
  return file;
}

gboolean
weft_file_run (WeftFile *file,
               WeftSql   sql,
               GError  **error)
{
  int code = sqlite3_exec (file->database, weft_sql_text (sql), NULL, NULL, NULL);

  if (code != SQLITE_OK)
    weft_file_set_error (file, code, error);
  return code == SQLITE_OK;
}

gint64
weft_file_ask (WeftFile *file,
               WeftSql   sql,
               GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, sql);

  return weft_query_one_int (&query, -1, error);
}

/* What SQLite allows by default and a file from anywhere must not be able to use. */
static void
harden (sqlite3 *database)
{
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
}

/* The journal is cut to nothing at each commit and the cut is synced: with SQLite's own defaults a power cut
 * lost one acknowledged commit in five. Never WAL: a folder that is synced tears it apart. */
gboolean
weft_file_hold (WeftFile *file,
                GError  **error)
{
  static const WeftSql settings[] = {
    WEFT_SQL_FILE_EXCLUSIVE,
    WEFT_SQL_FILE_CELL_SIZES,
    WEFT_SQL_FILE_NO_MAP,
    WEFT_SQL_FILE_MEMORY,
    WEFT_SQL_FILE_FOREIGN_KEYS,
    WEFT_SQL_FILE_BEGIN_EXCLUSIVE,
    WEFT_SQL_FILE_COMMIT,
    WEFT_SQL_FILE_JOURNAL,
    WEFT_SQL_FILE_SYNCHRONOUS,
    WEFT_SQL_FILE_WIPE,
    WEFT_SQL_FILE_CACHE,
  };

  int code = weft_distinct_register (file->database);

  if (code != SQLITE_OK)
    {
      weft_file_set_error (file, code, error);
      return FALSE;
    }
  harden (file->database);
  sqlite3_busy_timeout (file->database, BUSY_MILLISECONDS);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!weft_file_run (file, settings[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "0123456789abcdef");

  return length == 32 && text[length] == '\0';
}

gboolean
weft_file_load_identity (WeftFile *file,
                         GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_FACT);

  weft_query_bind_text (&query, ":name", "file_id");
  if (weft_query_step (&query, error))
    {
      g_free (file->id);
      file->id = weft_query_dup (&query, 0);
    }
  if (query.failed)
    return FALSE;

  /* It becomes the name of a file in Weft's folder, so it is looked at closely. */
  file->changes = weft_file_ask (file, WEFT_SQL_TOTALS_CHANGES, NULL);
  if (!is_id (file->id) || file->changes < 0)
    {
      weft_file_set_error (file, SQLITE_CORRUPT, error);
      return FALSE;
    }

  file->recorded = file->changes_at_open = file->changes;
  return TRUE;
}

static gboolean
save_fact (WeftFile   *file,
           const char *name,
           const char *value,
           GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_SET_FACT);

  weft_query_bind_text (&query, ":name", name);
  weft_query_bind_text (&query, ":value", value);
  return weft_query_run (&query, error);
}

gboolean
weft_file_save_identity (WeftFile *file,
                         GError  **error)
{
  g_autofree char *now = weft_file_now (file);

  return save_fact (file, "file_id", file->id, error) && save_fact (file, "created", now, error);
}

static void
report_creation (const char *path,
                 int         system_error,
                 GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);

  switch (system_error)
    {
    case EEXIST:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS,
                   /* Translators: %s is the name of a file. */
                   _ ("There is a file called “%s” in that place already. It was left as it is.\nChoose another name, or open that file."), name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_READ_ONLY,
                   /* Translators: the name of a file, the name of a folder. */
                   _ ("“%s” could not be made: nothing can be saved in the folder “%s”.\nChoose another folder, for example Documents."), name, folder);
      break;
    case ENOSPC:
    case EDQUOT:
      weft_file_report (name, SQLITE_FULL, error);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_FOUND,
                   /* Translators: the name of a file, the name of a folder. */
                   _ ("“%s” could not be made: there is no folder “%s”.\nMake the folder first, or choose another one."), name, folder);
      break;
    default:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FAILED,
                   /* Translators: the name of a file, the name of a folder. */
                   _ ("“%s” could not be made in the folder “%s”.\nChoose a shorter name or another folder."), name, folder);
      break;
    }
}

gboolean
weft_file_make_empty (const char *path,
                      GError    **error)
{
  int descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (descriptor < 0)
    {
      report_creation (path, errno, error);
      return FALSE;
    }

  /* Whatever the umask is, the owner can use it and nobody else. */
  fchmod (descriptor, 0600);
  close (descriptor);
  return TRUE;
}

/* Takes over the empty database, in memory or on disk, and lays it out. */
static WeftFile *
lay_out (sqlite3    *database,
         const char *path,
         GError    **error)
{
  g_autoptr (WeftFile) file = weft_file_new (database, path);

  if (!weft_file_run (file, WEFT_SQL_FILE_PAGE_SIZE, error) ||
      !weft_file_run (file, WEFT_SQL_FILE_ENCODING, error) ||
      !weft_file_run (file, WEFT_SQL_FILE_NO_VACUUM, error) ||
      !weft_file_hold (file, error) ||
      !weft_migrate_run (file, error) ||
      !weft_file_load_identity (file, error))
    return NULL;

  return g_steal_pointer (&file);
}

/* SQLite leaves an empty journal beside a file that was not closed cleanly. */
static void
take_away (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (journal);
  g_unlink (path);
}

WeftFile *
weft_file_create (const char *path,
                  GError    **error)
{
  g_autofree char *resolved = NULL;
  sqlite3         *database = NULL;
  WeftFile        *file;

  if (!weft_file_make_empty (path, error))
    return NULL;

  resolved = weft_file_resolve (path, error);
  if (resolved == NULL)
    return NULL;

  sqlite3_open_v2 (resolved, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, NULL);
  file = lay_out (database, resolved, error);
  if (file == NULL)
    take_away (resolved);
  else
    weft_in_use_note (file);
  return file;
}

WeftFile *
weft_file_create_in_memory (GError **error)
{
  sqlite3 *database = NULL;

  /* Not SQLITE_OPEN_MEMORY: a copy of it to disk would stay in memory too. */
  sqlite3_open_v2 (":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  return lay_out (database, NULL, error);
}

gboolean
weft_file_close (WeftFile *file,
                 GError  **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (!file->in_step, FALSE);

  if (file->path != NULL && !file->read_only)
    {
      weft_fingerprint_remember (file);
      /* Takes the empty journal away, which would puzzle people beside their file. */
      done = weft_file_run (file, WEFT_SQL_FILE_SHARED, error) && weft_file_run (file, WEFT_SQL_FILE_NO_JOURNAL, error);
    }

  weft_file_free (file);
  return done;
}

void
weft_file_free (WeftFile *file)
{
  if (file == NULL)
    return;

  g_clear_pointer (&file->statements, g_hash_table_unref);
  g_clear_pointer (&file->memo, weft_memo_free);
  /* While the lock is held: a moment later the note is that of whoever has the file then. */
  if (file->note != NULL)
    g_unlink (file->note);
  /* Waits for a statement that is still out, rather than leak the lock. */
  sqlite3_close_v2 (file->database);

  g_free (file->path);
  g_free (file->name);
  g_free (file->id);
  g_free (file->today);
  g_free (file->day);
  g_free (file->note);
  g_ptr_array_unref (file->later);
  g_free (file);
}

void
weft_file_discard (WeftFile *file)
{
  g_autofree char *path = g_strdup (file->path);

  weft_file_free (file);
  if (path != NULL)
    take_away (path);
}

const char *
weft_file_get_path (WeftFile *file)
{
  return file->path;
}

gboolean
weft_file_is_read_only (WeftFile *file)
{
  return file->read_only;
}

const char *
weft_file_get_id (WeftFile *file)
{
  return file->id;
}

gint64
weft_file_get_changes (WeftFile *file)
{
  return file->changes;
}

gboolean
weft_file_was_changed (WeftFile *file)
{
  return file->changes != file->changes_at_open;
}

gpointer
weft_file_database (WeftFile *file)
{
  return file->database;
}
