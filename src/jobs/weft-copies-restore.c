/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting a copy back. */

#include "weft-copies.h"

#include "weft-backup.h"
#include "weft-copies-private.h"
#include "weft-copy-names.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-sealed.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  /* borrowed */
  const char *from;
  const char *path;
  WeftFile   *copy; /* what is in @from */
} Restoring;

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
check_replaced (const Restoring *restoring,
                WeftFile        *present,
                GError         **error)
{
  g_autofree char *name = g_path_get_basename (restoring->path);
  g_autofree char *copy_name = g_path_get_basename (restoring->from);

  if (present != NULL ? g_str_equal (weft_file_get_id (present), weft_file_get_id (restoring->copy)) : may_be_records (restoring->path))
    return TRUE;

  g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_EXISTS,
               /* Translators: the name of the file to be replaced, then the name of a copy. */
               _ ("“%s” is not the file that “%s” is a copy of. It was left as it is.\n"
                  "Give another name for the file that the copy should become."),
               name, copy_name);
  return FALSE;
}

/* What stands there goes to the copies before anything takes its place, sound or not. */
static gboolean
save_present (const Restoring *restoring,
              char           **saved,
              GError         **error)
{
  const char *path = restoring->path;
  g_autoptr (WeftFile) present = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *folder = weft_backup_folder (path);
  g_autofree char *kept = weft_copy_names_make_replaced (path);

  present = weft_file_open (path, WEFT_OPEN_ACCEPT_CHANGED, &problem);
  if (g_error_matches (problem, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!check_replaced (restoring, present, error) || !weft_copies_make_folder (folder, error))
    return FALSE;
  if (present == NULL ? !keep_bytes (path, kept, error)
                      : !weft_copies_put (present, kept, error) || !weft_file_close (g_steal_pointer (&present), error))
    return FALSE;

  *saved = g_steal_pointer (&kept);
  return TRUE;
}

/* @plain: where what is in restoring->from lies open */
static gboolean
restore (Restoring  *restoring,
         const char *plain,
         char      **saved,
         GError    **error)
{
  g_autoptr (WeftFile) copy = weft_file_open (plain, WEFT_OPEN_READ_ONLY | WEFT_OPEN_AS_IT_IS, error);

  if (copy == NULL)
    return FALSE;

  restoring->copy = copy;
  return (!g_file_test (restoring->path, G_FILE_TEST_EXISTS) || save_present (restoring, saved, error)) &&
         weft_copies_put (copy, restoring->path, error) &&
         weft_file_close (g_steal_pointer (&copy), error);
}

static gboolean
restore_sealed (Restoring  *restoring,
                const char *password,
                char      **saved,
                GError    **error)
{
  g_autofree char *plain = weft_copies_make_plain_path (restoring->from);
  gboolean         is_done = weft_sealed_open (restoring->from, password, plain, error) && restore (restoring, plain, saved, error);

  g_unlink (plain);
  return is_done;
}

gboolean
weft_copies_restore (const char *from,
                     const char *path,
                     const char *password,
                     char      **saved,
                     GError    **error)
{
  Restoring restoring = { from, path, NULL };

  *saved = NULL;
  if (weft_output_is_same_file (from, path))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   _ ("The copy and the file are one and the same.\nChoose the copy that should take the file's place."));
      return FALSE;
    }

  return weft_sealed_is (from) ? restore_sealed (&restoring, password, saved, error) : restore (&restoring, from, saved, error);
}
