/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite's failures as sentences about the person's file: what failed, and what to do. */

#include "weft-file-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static gboolean
is_full (int system_error)
{
  return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

static int
get_last_error (sqlite3_file *handle)
{
  int last_error = 0;

  /* A journal in memory has no such call. */
  if (handle != NULL && handle->pMethods != NULL && handle->pMethods->xFileControl != NULL)
    handle->pMethods->xFileControl (handle, SQLITE_FCNTL_LAST_ERRNO, &last_error);
  return last_error;
}

/* A quota and a file size limit are full disks to a person, but SQLite knows only ENOSPC as one. What the system
 * said is kept with the handle that it said it to. */
static gboolean
has_no_room (sqlite3 *database)
{
  sqlite3_file *handle = NULL;
  sqlite3_file *journal = NULL;

  sqlite3_file_control (database, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  sqlite3_file_control (database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  return is_full (get_last_error (handle)) || is_full (get_last_error (journal));
}

static void
report_read_only (const char *name,
                  int         code,
                  GError    **error)
{
  if (code == SQLITE_READONLY_DBMOVED)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_MOVED,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” was moved, renamed or replaced while it was open.\nSave a copy of what you see under a new name, then open the file from where it is now."), name);
  else if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” was not closed properly, and it lies where nothing can be changed, so it cannot be put right there.\nCopy it, together with the file of the same name that ends in “-journal”, into your Documents folder and open the copy."), name);
  else
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_READ_ONLY,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” can be read here but not changed.\nSave a copy of it in your Documents folder and work in the copy."), name);
}

void
weft_file_report (const char *name,
                  int         code,
                  GError    **error)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FULL,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” could not be saved: the disk is full. Nothing in the file was changed.\nFree some space elsewhere on the disk, then try again."), name);
      break;
    case SQLITE_READONLY:
      report_read_only (name, code, error);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” is open in another window on this computer.\nClose it there, or go on working in that window."), name);
      break;
    case SQLITE_NOTADB:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” is not a Weft file.\nTo bring in a spreadsheet or a bank statement, open your group’s own file and import it there."), name);
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_DAMAGED,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” is damaged.\nClose it without changing anything and go back to the newest copy."), name);
      break;
    case SQLITE_NOMEM:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a file. */
                   _ ("The computer ran out of memory while working with “%s”. Nothing in the file was changed.\nClose other programs, then try again."), name);
      break;
    case SQLITE_INTERRUPT:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_CANCELLED,
                   /* Translators: %s is the name of a file. */
                   _ ("The work on “%s” was stopped.\nNothing in the file was changed."), name);
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a file. */
                   _ ("The disk or stick with “%s” does not answer as it should.\nCheck that it is plugged in and that you may open the folder, then try again."), name);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a file. */
                   _ ("This does not fit with what else is in “%s”. Nothing was changed.\nCheck the dates, the amounts and the names, then try again."), name);
      break;
    default:
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a file. */
                   _ ("Something went wrong inside Weft while working with “%s”. Nothing was changed.\nClose the file and open it again; if that does not help, please tell the makers of Weft."), name);
      break;
    }
}

void
weft_file_set_error (WeftFile *file,
                     int       code,
                     GError  **error)
{
  g_debug ("%s: %d, %s", file->name, code, sqlite3_errmsg (file->database));
  if ((code & 0xff) == SQLITE_IOERR && has_no_room (file->database))
    code = SQLITE_FULL;
  weft_file_report (file->name, code, error);
}

void
weft_file_set_read_only_error (WeftFile *file,
                               GError  **error)
{
  report_read_only (file->name, SQLITE_READONLY, error);
}
