/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way every file leaves: beside the target, checked, synced, and only then in the target's place. */

#include "weft-replace-file.h"

#include "weft-book-writer.h"
#include "weft-sheet-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define LITTLE_ROOM (1024 * 1024) /* bytes: a disk with less counts as full when something failed */

static gboolean
is_full_error (int code)
{
  return code == ENOSPC || code == EDQUOT || code == EFBIG;
}

static gboolean
is_read_only_error (int code)
{
  return code == EACCES || code == EPERM || code == EROFS;
}

static gboolean
has_room (const char *folder,
          guint64     needed)
{
  struct statvfs room;

  if (statvfs (folder, &room) != 0)
    return TRUE;
  return (guint64)room.f_bavail * room.f_frsize >= MAX (needed, LITTLE_ROOM);
}

void
weft_replace_file_set_error (GError    **error,
                             const char *path,
                             int         code)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *folder_name = g_path_get_basename (folder);

  if (is_full_error (code))
    g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_FULL,
                 /* Translators: %s is a file's name. */
                 _ ("There is not enough room for “%s”.\n"
                    "Free some space elsewhere on the computer and try again. Nothing was changed."),
                 name);
  else if (is_read_only_error (code))
    g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_READ_ONLY,
                 /* Translators: the first %s is a file's name, the second a folder's. */
                 _ ("“%s” cannot be written: the folder “%s” may only be read.\n"
                    "Choose another folder, for example your own Documents."),
                 name, folder_name);
  else if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE,
                 /* Translators: the first %s is a file's name, the second a folder's. */
                 _ ("“%s” cannot be written: there is no folder “%s”.\n"
                    "Choose a folder that is there, or plug in the device that holds it."),
                 name, folder_name);
  else if (code == EISDIR)
    g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE,
                 /* Translators: %s is a folder's name. */
                 _ ("“%s” is a folder, so no file can have this name.\n"
                    "Give the file another name, or a name inside that folder."),
                 name);
  else
    g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE,
                 /* Translators: the first %s is a file's name, the second what the computer said. */
                 _ ("“%s” could not be written: %s.\n"
                    "Try another name or another folder. Nothing was changed."),
                 name, g_strerror (code));
}

void
weft_replace_file_explain (GError    **error,
                           const char *path,
                           guint64     needed,
                           int         code)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (*error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_READ_ONLY))
    return;
  if (!is_full_error (code) && has_room (folder, needed))
    return;
  g_clear_error (error);
  weft_replace_file_set_error (error, path, ENOSPC);
}

/* A file's content, or a folder's entries. */
static gboolean
sync_path (const char *path,
           int         flags)
{
  int      fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean is_synced;
  int      code;

  if (fd < 0)
    return FALSE;
  is_synced = fsync (fd) == 0;
  code = errno;
  close (fd);
  errno = code;
  return is_synced;
}

static gboolean
put_in_place (const char *part,
              const char *path,
              const char *folder,
              GError    **error)
{
  if (!sync_path (part, O_RDWR) || g_rename (part, path) != 0)
    {
      weft_replace_file_set_error (error, path, errno);
      return FALSE;
    }
  /* Some file systems know no sync of a folder; the file itself is safe by now. */
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

gboolean
weft_replace_file (const char   *path,
                   WeftWriteFunc write,
                   WeftWriteFunc check,
                   gpointer      data,
                   GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *part_name = g_strdup_printf (".%s.part", name);
  g_autofree char *part = g_build_filename (folder, part_name, NULL);
  g_autoptr (GError) problem = NULL;

  if (g_access (folder, W_OK | X_OK) != 0)
    {
      weft_replace_file_set_error (error, path, errno);
      return FALSE;
    }
  if (g_unlink (part) != 0 && errno != ENOENT)
    {
      weft_replace_file_set_error (error, path, errno);
      return FALSE;
    }

  if (write (part, data, &problem) &&
      (check == NULL || check (part, data, &problem)) &&
      put_in_place (part, path, folder, &problem))
    return TRUE;

  weft_replace_file_explain (&problem, path, 0, 0);
  g_unlink (part);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
