/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping copies, and putting one back. */

#include "weft-copies.h"

#include "weft-backup.h"
#include "weft-book-writer.h"
#include "weft-copy-names.h"
#include "weft-copy-note.h"
#include "weft-job-error.h"
#include "weft-output.h"

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

/* A checked copy at @path, whatever stood there. */
static gboolean
put_copy (WeftFile   *file,
          const char *path,
          GError    **error)
{
  return weft_replace_file (path, copied_cb, NULL, file, error);
}

gboolean
weft_copies_backup (WeftFile   *file,
                    const char *path,
                    GError    **error)
{
  if (weft_output_is_same_file (weft_file_get_path (file), path))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   _ ("A copy cannot be kept in the file itself.\nChoose another name or another folder for it."));
      return FALSE;
    }

  if (!weft_backup_check_place (file, path, error) || !put_copy (file, path, error))
    return FALSE;

  weft_copy_note_write (file);
  return TRUE;
}

static gboolean
make_folder (const char *folder,
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

  if (!make_folder (folder, error) || !put_copy (file, copy, error))
    return FALSE;

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

/* Keeps what stands at @path byte by byte, with what SQLite may have left beside it: it may be damaged. */
static gboolean
keep_bytes (const char *path,
            const char *saved,
            GError    **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *saved_journal = g_strconcat (saved, "-journal", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (saved);
  g_autoptr (GFile) from_journal = g_file_new_for_path (journal);
  g_autoptr (GFile) to_journal = g_file_new_for_path (saved_journal);

  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;
  if (!g_file_query_exists (from_journal, NULL))
    return TRUE;
  /* The journal of the damaged file must not be played into the copy that takes its place. */
  return g_file_move (from_journal, to_journal, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

/* Whether what could not be opened may be a group's file that was damaged: it has the name of one. */
static gboolean
may_be_records (const char *path)
{
  return g_str_has_suffix (path, ".weft") && g_file_test (path, G_FILE_TEST_IS_REGULAR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/* Only the file that @copy was made of is replaced by it, sound or damaged. */
static gboolean
check_replaced (WeftFile   *copy,
                WeftFile   *present,
                const char *path,
                GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copy_name = g_path_get_basename (weft_file_get_path (copy));

  if (present != NULL ? g_str_equal (weft_file_get_id (present), weft_file_get_id (copy)) : may_be_records (path))
    return TRUE;

  g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS,
               /* Translators: the name of the file to be replaced, then the name of a copy. */
               _ ("“%s” is not the file that “%s” is a copy of. It was left as it is.\n"
                  "Give another name for the file that the copy should become."),
               name, copy_name);
  return FALSE;
}

/* What stands at @path goes to the copies before anything takes its place, sound or not. */
static gboolean
save_present (WeftFile   *instead,
              const char *path,
              char      **saved,
              GError    **error)
{
  g_autoptr (WeftFile) present = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *copy = weft_copy_names_make_replaced (path);

  present = weft_file_open (path, WEFT_OPEN_ACCEPT_CHANGED, &problem);
  if (g_error_matches (problem, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!check_replaced (instead, present, path, error) || !make_folder (folder, error))
    return FALSE;
  if (present == NULL ? !keep_bytes (path, copy, error)
                      : !put_copy (present, copy, error) || !weft_file_close (g_steal_pointer (&present), error))
    return FALSE;

  *saved = g_steal_pointer (&copy);
  return TRUE;
}

gboolean
weft_copies_restore (const char *from,
                     const char *path,
                     char      **saved,
                     GError    **error)
{
  g_autoptr (WeftFile) copy = weft_file_open (from, WEFT_OPEN_READ_ONLY, error);

  *saved = NULL;
  if (copy == NULL)
    return FALSE;
  if (weft_output_is_same_file (from, path))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   _ ("The copy and the file are one and the same.\nChoose the copy that should take the file's place."));
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !save_present (copy, path, saved, error))
    return FALSE;

  return put_copy (copy, path, error) && weft_file_close (g_steal_pointer (&copy), error);
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
