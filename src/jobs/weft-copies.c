/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping copies. weft-copies-restore.c puts one back. */

#include "weft-copies.h"

#include "weft-backup.h"
#include "weft-book-writer.h"
#include "weft-copies-private.h"
#include "weft-copy-names.h"
#include "weft-copy-note.h"
#include "weft-data-folder.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-sealed.h"
#include "weft-sheet-error.h"
#include "weft-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

void
weft_copy_free (WeftCopy *copy)
{
  g_free (copy->path);
  g_free (copy->when);
  g_free (copy->group);
  g_free (copy);
}

/* Fits weft_replace_file(): the store opens and checks what it copied by itself. */
static gboolean
copied_cb (const char *part_path,
           gpointer    data,
           GError    **error)
{
  return weft_file_copy_to (data, part_path, error);
}

gboolean
weft_copies_put (WeftFile   *file,
                 const char *path,
                 GError    **error)
{
  return weft_replace_file (path, copied_cb, NULL, file, error);
}

char *
weft_copies_make_plain_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *plain = weft_data_folder_path ("sealing", name);

  g_unlink (plain);
  return plain;
}

/* The copy that is not protected yet never stands where the protected one goes: that may be anybody's. */
static gboolean
put_sealed (WeftFile   *file,
            const char *path,
            const char *password,
            GError    **error)
{
  g_autofree char *plain = weft_copies_make_plain_path (path);
  g_autofree char *state = weft_backup_get_state (file);
  WeftSealedLabel  label = { "", "" };
  gboolean         is_done;

  g_strlcpy (label.id, weft_file_get_id (file), sizeof label.id);
  g_strlcpy (label.state, state, sizeof label.state);
  is_done = weft_file_copy_to (file, plain, error) && weft_sealed_write (plain, path, &label, password, error);
  g_unlink (plain);
  return is_done;
}

static gboolean
check_place (WeftFile   *file,
             const char *path,
             GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  WeftSealedLabel  label;

  return weft_sealed_read_label (path, &label) ? weft_backup_check_label (file, name, label.id, label.state, error)
                                               : weft_backup_check_place (file, path, error);
}

gboolean
weft_copies_backup (WeftFile   *file,
                    const char *path,
                    const char *password,
                    GError    **error)
{
  if (weft_output_is_same_file (weft_file_get_path (file), path))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   _ ("A copy cannot be kept in the file itself.\nChoose another name or another folder for it."));
      return FALSE;
    }

  if (!check_place (file, path, error))
    return FALSE;
  if (password != NULL ? !put_sealed (file, path, password, error) : !weft_copies_put (file, path, error))
    return FALSE;

  weft_copy_note_write (file);
  return TRUE;
}

gboolean
weft_copies_make_folder (const char *folder,
                         GError    **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED,
               /* Translators: the first %s is a folder's name, the second what the computer said */
               _ ("Everything is saved, but the folder “%s” for its copies cannot be made: %s.\nKeep a copy yourself, on another device."),
               folder, g_strerror (errno));
  return FALSE;
}

/* Only what Weft named itself is ever thinned out. */
static void
thin_out (const char *path)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_auto (GStrv) names = weft_copy_names_list (path);
  g_auto (GStrv) old = weft_copy_names_to_drop (names);

  for (guint i = 0; old[i] != NULL; i++)
    {
      g_autofree char *copy = g_build_filename (folder, old[i], NULL);

      g_unlink (copy);
    }
}

static gboolean
keep_copy (WeftFile *file,
           GError  **error)
{
  const char      *path = weft_file_get_path (file);
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *now = weft_file_now (file);
  g_autofree char *copy = weft_copy_names_make (path, now);
  g_autoptr (GError) local = NULL;

  if (!weft_copies_make_folder (folder, error))
    return FALSE;
  if (!weft_copies_put (file, copy, &local))
    {
      if (g_error_matches (local, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_FULL) || g_error_matches (local, WEFT_STORE_ERROR, WEFT_STORE_ERROR_FULL))
        g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED,
                     /* Translators: a folder's name */
                     _ ("Everything is saved, but there is no room for a copy in the folder “%s”.\nFree some space there, or keep a copy yourself, on another device."),
                     folder);
      else
        g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  thin_out (path);
  return TRUE;
}

gboolean
weft_copies_close (WeftFile *file,
                   GError  **error)
{
  gboolean is_kept = TRUE;

  if (weft_file_get_path (file) != NULL && weft_file_was_changed (file))
    is_kept = keep_copy (file, error);
  return weft_file_close (file, is_kept ? error : NULL) && is_kept;
}

static gint64
count_rows (WeftFile   *file,
            const char *table)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_TOTALS_GET);

  weft_query_bind_text (&query, ":table", table);
  return weft_query_one_int (&query, 0, NULL);
}

static char *
read_group_name (WeftFile *file)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GROUP_VALUE);

  weft_query_bind_text (&query, ":key", "name");
  return g_strdup (weft_query_step (&query, NULL) ? weft_query_text (&query, 0) : "");
}

/* (nullable): NULL where the copy is not sound: it is not offered. */
static WeftCopy *
look_into (const char *path)
{
  g_autoptr (WeftFile) file = weft_file_open (path, WEFT_OPEN_READ_ONLY, NULL);
  WeftCopy *copy;

  if (file == NULL)
    return NULL;

  copy = g_new0 (WeftCopy, 1);
  copy->path = g_strdup (path);
  copy->when = weft_copy_names_when (path);
  copy->group = read_group_name (file);
  copy->changes = weft_file_get_changes (file);
  copy->people = count_rows (file, "people");
  copy->payments = count_rows (file, "money");
  return copy;
}

GPtrArray *
weft_copies_list (const char *path,
                  GError    **error)
{
  g_autofree char *folder = weft_backup_folder (path);
  g_auto (GStrv) names = weft_copy_names_list (path);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_copy_free);

  (void)error;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *copy_path = g_build_filename (folder, names[i], NULL);
      WeftCopy        *copy = look_into (copy_path);

      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }

  return copies;
}
