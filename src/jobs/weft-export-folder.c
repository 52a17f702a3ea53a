/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything in one folder, and the sums that tell its files from others. */

#include "weft-export-folder.h"

#include "weft-book-writer.h"
#include "weft-export.h"
#include "weft-job-error.h"
#include "weft-keep-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static gboolean
make_folder (const char *path,
             GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_mkdir (path, 0700) == 0 || (errno == EEXIST && g_file_test (path, G_FILE_TEST_IS_DIR)))
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED,
               /* Translators: %s is a folder's name */
               _ ("The folder “%s” could not be made there.\nChoose another place, one that you may write to."), name);
  return FALSE;
}

/* What is in it already would be mixed up with the records, or lost. */
static gboolean
make_empty_folder (const char *path,
                   GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDir) dir = NULL;

  if (!make_folder (path, error))
    return FALSE;
  dir = g_dir_open (path, 0, NULL);
  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               /* Translators: %s is a folder's name */
               _ ("There is something in the folder “%s” already. It was left as it is.\nChoose a new name for the folder."), name);
  return FALSE;
}

static gboolean
write_bytes_cb (const char *path,
                gpointer    data,
                GError    **error)
{
  gsize       size;
  const char *start = g_bytes_get_data (data, &size);

  return g_file_set_contents_full (path, start, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, error);
}

static gboolean
write_bytes (const char *folder,
             const char *name,
             GBytes     *bytes,
             GError    **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return weft_replace_file (path, write_bytes_cb, NULL, bytes, error);
}

static gboolean
write_files (WeftFile     *file,
             const char   *folder,
             WeftProgress *progress,
             GError      **error)
{
  g_autofree char *files = g_build_filename (folder, WEFT_EXPORT_FILES, NULL);
  g_autoptr (GPtrArray) all = weft_kept_file_list (file, error);
  g_autoptr (GString) sums = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (all == NULL || (all->len > 0 && !make_folder (files, error)))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const WeftKeptFile *kept = all->pdata[i];
      g_autofree char    *path = g_build_filename (files, kept->name, NULL);

      if (!weft_progress_report (progress, i, all->len, kept->name, error) || !weft_keep_file_save (file, kept->name, path, error))
        return FALSE;
      g_string_append_printf (sums, "%s  %s\n", kept->sha256, kept->name);
    }

  bytes = g_bytes_new (sums->str, sums->len);
  return all->len == 0 || write_bytes (files, WEFT_EXPORT_SUMS, bytes, error);
}

/* "R-2027-01 revision 2.xlsx" */
static gboolean
write_signed (WeftFile   *file,
              const char *folder,
              GError    **error)
{
  g_autofree char *returns = g_build_filename (folder, WEFT_EXPORT_RETURNS, NULL);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FROZEN_ALL);

  while (weft_query_step (&query, error))
    {
      g_autofree char *ref = g_strdelimit (weft_query_dup (&query, 0), "/\\:", '-');
      g_autofree char *name = g_strdup_printf ("%s revision %d.xlsx", ref, (int)weft_query_int (&query, 1));
      g_autoptr (GBytes) workbook = weft_query_blob (&query, 2);

      if (!make_folder (returns, error) || !write_bytes (returns, name, workbook, error))
        return FALSE;
    }
  return !query.failed;
}

gboolean
weft_export_folder (WeftFile     *file,
                    const char   *folder,
                    WeftProgress *progress,
                    GError      **error)
{
  g_autofree char *records = g_build_filename (folder, WEFT_EXPORT_RECORDS, NULL);

  return make_empty_folder (folder, error) &&
         write_files (file, folder, progress, error) &&
         write_signed (file, folder, error) &&
         weft_export_workbook (file, records, NULL, progress, error);
}

char *
weft_export_find_sum (const char *folder,
                      const char *name)
{
  g_autofree char *path = g_build_filename (folder, WEFT_EXPORT_SUMS, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return NULL;
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *between = strstr (lines[i], "  ");

      if (between != NULL && g_str_equal (between + 2, name))
        return g_strndup (lines[i], (gsize)(between - lines[i]));
    }
  return NULL;
}
