/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a file that exists: where it is, whose lock it is, what it is, whether it is sound. */

#include "weft-file.h"

#include "weft-backup.h"
#include "weft-file-private.h"
#include "weft-fingerprint.h"
#include "weft-in-use.h"
#include "weft-migrate.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

char *
weft_file_resolve (const char *path,
                   GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char            *resolved = realpath (folder, NULL);
  char            *full = NULL;

  if (resolved == NULL)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_FOUND,
                 /* Translators: the name of a folder, the name of a file. */
                 _ ("There is no folder “%s” to look for “%s” in.\nIf it is on a stick or another disk, plug that in and try again."), folder, name);
  else
    full = g_build_filename (resolved, name, NULL);

  free (resolved);
  return full;
}

/* Whether there is an ordinary file at @path, and a sentence about what is there instead. */
static gboolean
is_file (const char *path,
         GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  struct stat      facts;

  if (lstat (path, &facts) != 0)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_FOUND,
                 /* Translators: the name of a file, the name of a folder. */
                 _ ("There is no file “%s” in “%s”.\nIt may have been moved or renamed. Look for it there, or open one of its copies."), name, folder);
  else if (S_ISLNK (facts.st_mode))
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” is only a link to a file in another place.\nOpen the file itself, where it really is."), name);
  else if (S_ISDIR (facts.st_mode))
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT,
                 /* Translators: %s is the name of a folder. */
                 _ ("“%s” is a folder, not a Weft file.\nOpen a file inside it whose name ends in “.weft”."), name);
  else if (!S_ISREG (facts.st_mode))
    weft_file_report (name, SQLITE_NOTADB, error);
  else if (facts.st_size == 0)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” is empty: there is nothing in it at all.\nIf your group’s records should be in it, restore its newest copy."), name);
  else
    return TRUE;

  return FALSE;
}

/* A file that may be written in a folder where no journal can be made is a file for reading. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0 && faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
}

static WeftFile *
open_database (const char   *path,
               WeftOpenFlags flags,
               GError      **error)
{
  gboolean read_only = (flags & WEFT_OPEN_READ_ONLY) != 0 || !is_writable (path);
  int      mode = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  g_autoptr (WeftFile) file = NULL;
  sqlite3 *database = NULL;
  int      code;

  code = sqlite3_open_v2 (path, &database, mode | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, NULL);
  file = weft_file_new (database, path);
  if (code != SQLITE_OK)
    {
      weft_file_set_error (file, code, error);
      return NULL;
    }

  file->read_only = read_only || sqlite3_db_readonly (database, "main") == 1;
  return g_steal_pointer (&file);
}

static gboolean
hold (WeftFile *file,
      GError  **error)
{
  g_autoptr (GError) failure = NULL;

  if (weft_file_hold (file, &failure))
    return TRUE;

  if (g_error_matches (failure, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE))
    weft_in_use_report (file, error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Whose file it is and how new; a database of another program is left alone. */
static gboolean
identify (WeftFile *file,
          GError  **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 application = weft_file_ask (file, WEFT_SQL_FILE_APPLICATION, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (application != WEFT_FILE_APPLICATION)
    {
      weft_file_set_error (file, SQLITE_NOTADB, error);
      return FALSE;
    }

  file->layout = (int)weft_file_ask (file, WEFT_SQL_FILE_LAYOUT, NULL);
  if (file->layout > weft_migrate_newest ())
    {
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NEWER,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” was last used with a newer Weft than the one on this computer. Nothing in it was changed.\nInstall the newest Weft here, then open the file again."), file->name);
      return FALSE;
    }

  return weft_file_load_identity (file, error);
}

static gboolean
is_sound (WeftFile     *file,
          WeftOpenFlags flags,
          GError      **error)
{
  g_autoptr (GPtrArray) findings = weft_file_check (file, error);

  if (findings == NULL)
    return FALSE;
  if (findings->len > 0)
    {
      g_debug ("%s: %s", file->name, (const char *)findings->pdata[0]);
      weft_file_set_error (file, SQLITE_CORRUPT, error);
      return FALSE;
    }

  if ((flags & WEFT_OPEN_ACCEPT_CHANGED) == 0 && weft_fingerprint_is_wrong (file))
    {
      g_set_error_literal (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_CHANGED, file->name);
      return FALSE;
    }

  return TRUE;
}

/* An older layout: a verified copy first, then the migration. */
static gboolean
bring_up_to_date (WeftFile     *file,
                  WeftOpenFlags flags,
                  GError      **error)
{
  g_autofree char *copy = NULL;

  if (file->layout == weft_migrate_newest () || (flags & WEFT_OPEN_AS_IT_IS) != 0)
    return TRUE;

  if (file->read_only)
    {
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_READ_ONLY,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” was made with an older Weft and must be brought up to date, but it lies where nothing can be changed.\nCopy it into your Documents folder and open the copy."), file->name);
      return FALSE;
    }

  copy = weft_backup_make_path (file->path, file->layout);
  return copy != NULL && weft_file_copy_to (file, copy, error) && weft_migrate_run (file, error);
}

WeftFile *
weft_file_open_plainly (const char   *path,
                        WeftOpenFlags flags,
                        GError      **error)
{
  g_autofree char *resolved = weft_file_resolve (path, error);
  g_autoptr (WeftFile) file = NULL;

  if (resolved == NULL || !is_file (resolved, error))
    return NULL;

  file = open_database (resolved, flags, error);
  if (file == NULL ||
      !hold (file, error) ||
      !identify (file, error) ||
      !is_sound (file, flags, error) ||
      !bring_up_to_date (file, flags, error))
    return NULL;

  return g_steal_pointer (&file);
}

static void
report_damage (const char   *path,
               const GError *damage,
               GError      **error)
{
  gboolean         is_damaged = damage->code == WEFT_STORE_ERROR_DAMAGED;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copy = weft_backup_find_newest_good (path);

  if (is_damaged && copy == NULL)
    g_set_error (error, damage->domain, damage->code,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” is damaged, and what is in it cannot be trusted.\nKeep it as it is, look for a copy on another disk or stick and restore that."), name);
  else if (is_damaged)
    g_set_error (error, damage->domain, damage->code,
                 /* Translators: the name of a file, the path of a copy of it. */
                 _ ("“%s” is damaged, and what is in it cannot be trusted.\nRestore its newest good copy, “%s”. The damaged file is kept beside it."), name, copy);
  else if (copy == NULL)
    g_set_error (error, damage->domain, damage->code,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” is not as Weft left it: the disk or another program has changed it.\nIf you know why, open it and accept the change. If you do not, look for a copy on another disk or stick and restore that."), name);
  else
    g_set_error (error, damage->domain, damage->code,
                 /* Translators: the name of a file, the path of a copy of it. */
                 _ ("“%s” is not as Weft left it: the disk or another program has changed it.\nIf you know why, open it and accept the change. If you do not, restore its newest good copy, “%s”."), name, copy);
}

/* Looks at the file itself, which nobody here has open any more. */
static gboolean
is_sealed (const char *path)
{
  char     start[sizeof WEFT_FILE_SEALED - 1];
  int      descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  gboolean is_same = descriptor >= 0 && read (descriptor, start, sizeof start) == (gssize)sizeof start &&
                     memcmp (start, WEFT_FILE_SEALED, sizeof start) == 0;

  if (descriptor >= 0)
    close (descriptor);
  return is_same;
}

static void
report_sealed (const char *path,
               GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT,
               /* Translators: %s is the name of a file. */
               _ ("“%s” is a copy that a password protects, and cannot be opened as it is.\nRestore it with its password, then open the file that this makes."), name);
}

WeftFile *
weft_file_open (const char   *path,
                WeftOpenFlags flags,
                GError      **error)
{
  g_autoptr (GError) failure = NULL;
  WeftFile *file = weft_file_open_plainly (path, flags, &failure);

  if (file != NULL && !file->read_only)
    weft_in_use_note (file);
  if (file != NULL)
    return file;

  if (g_error_matches (failure, WEFT_STORE_ERROR, WEFT_STORE_ERROR_DAMAGED) ||
      g_error_matches (failure, WEFT_STORE_ERROR, WEFT_STORE_ERROR_CHANGED))
    report_damage (path, failure, error);
  else if (g_error_matches (failure, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT) && is_sealed (path))
    report_sealed (path, error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
