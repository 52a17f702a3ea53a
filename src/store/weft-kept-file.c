/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping, finding and letting go of files. */

#include "weft-kept-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

WeftKeptFile *
weft_kept_file_new (const char *name,
                    const char *media_type,
                    GBytes     *bytes)
{
  WeftKeptFile *kept = g_new0 (WeftKeptFile, 1);

  kept->name = g_strdup (name);
  kept->media_type = g_strdup (media_type);
  kept->bytes = g_bytes_ref (bytes);
  kept->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  kept->size = kept->was_size = g_bytes_get_size (bytes);
  return kept;
}

void
weft_kept_file_free (WeftKeptFile *kept)
{
  if (kept == NULL)
    return;
  g_free (kept->name);
  g_free (kept->sha256);
  g_free (kept->media_type);
  g_clear_pointer (&kept->bytes, g_bytes_unref);
  g_free (kept);
}

gboolean
weft_kept_file_is_picture (const WeftKeptFile *kept)
{
  return kept->width > 0;
}

static WeftKeptFile *
read_facts (WeftQuery *query)
{
  WeftKeptFile *kept = g_new0 (WeftKeptFile, 1);

  kept->name = weft_query_dup (query, 0);
  kept->sha256 = weft_query_dup (query, 1);
  kept->media_type = weft_query_dup (query, 2);
  kept->width = (int)weft_query_int (query, 3);
  kept->height = (int)weft_query_int (query, 4);
  kept->size = (gsize)weft_query_int (query, 5);
  kept->was_size = (gsize)weft_query_int (query, 6);
  return kept;
}

WeftKeptFile *
weft_kept_file_find (WeftFile   *file,
                     const char *name,
                     GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILES_FIND);

  weft_query_bind_text (&query, ":name", name);
  return weft_query_step (&query, error) ? read_facts (&query) : NULL;
}

static gboolean
load_bytes (WeftFile     *file,
            WeftKeptFile *kept,
            GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILES_BYTES);
  g_autofree char *sha256 = NULL;

  weft_query_bind_text (&query, ":name", kept->name);
  if (weft_query_step (&query, error))
    {
      kept->bytes = weft_query_blob (&query, 0);
      sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, kept->bytes);
    }
  if (query.failed)
    return FALSE;
  if (g_strcmp0 (sha256, kept->sha256) == 0)
    return TRUE;

  g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_DAMAGED,
               /* Translators: %s is the name of a photograph or letter */
               _ ("“%s” is no longer as it was kept.\nTake it out and add it again, or open the newest copy of these records."), kept->name);
  return FALSE;
}

WeftKeptFile *
weft_kept_file_load (WeftFile   *file,
                     const char *name,
                     GError    **error)
{
  g_autoptr (WeftKeptFile) kept = weft_kept_file_find (file, name, error);

  return kept != NULL && load_bytes (file, kept, error) ? g_steal_pointer (&kept) : NULL;
}

GPtrArray *
weft_kept_file_list (WeftFile *file,
                     GError  **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_kept_file_free);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILES_LIST);

  while (weft_query_step (&query, error))
    g_ptr_array_add (all, read_facts (&query));
  return query.failed ? NULL : g_steal_pointer (&all);
}

/* Takes over what is known of the same bytes, when they are kept already. */
static gboolean
find_same (WeftFile     *file,
           WeftKeptFile *kept,
           gboolean     *found,
           GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILES_OF_BYTES);

  weft_query_bind_text (&query, ":sha256", kept->sha256);
  *found = weft_query_step (&query, error);
  if (*found)
    {
      g_free (kept->name);
      kept->name = weft_query_dup (&query, 0);
    }
  return !query.failed;
}

/* Also no name that a record carries for something else: it would show a photograph it has nothing to do with. */
static gboolean
is_taken (WeftFile   *file,
          const char *name,
          gboolean   *taken,
          GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILES_IS_TAKEN);

  weft_query_bind_text (&query, ":name", name);
  *taken = weft_query_step (&query, error);
  return !query.failed;
}

/* "Garden.jpg", "Garden (2).jpg" ... */
static gboolean
settle_name (WeftFile     *file,
             WeftKeptFile *kept,
             GError      **error)
{
  const char      *dot = strrchr (kept->name, '.');
  g_autofree char *stem = dot != NULL ? g_strndup (kept->name, (gsize)(dot - kept->name)) : g_strdup (kept->name);
  g_autofree char *ending = g_strdup (dot != NULL ? dot : "");
  gboolean         taken = TRUE;

  for (guint i = 2; is_taken (file, kept->name, &taken, error) && taken; i++)
    {
      g_free (kept->name);
      kept->name = g_strdup_printf ("%s (%u)%s", stem, i, ending);
    }
  return !taken;
}

static gboolean
add (WeftFile     *file,
     WeftKeptFile *kept,
     GError      **error)
{
  g_auto (WeftQuery) facts = weft_query_begin (file, WEFT_SQL_FILES_ADD);
  g_auto (WeftQuery) bytes = weft_query_begin (file, WEFT_SQL_FILES_ADD_BYTES);
  gint64 id = weft_file_next_id (file);

  weft_query_bind_int (&facts, ":id", id);
  weft_query_bind_text (&facts, ":name", kept->name);
  weft_query_bind_text (&facts, ":sha256", kept->sha256);
  weft_query_bind_text (&facts, ":media_type", kept->media_type);
  weft_query_bind_int (&facts, ":width", kept->width);
  weft_query_bind_int (&facts, ":height", kept->height);
  weft_query_bind_int (&facts, ":size", (gint64)kept->size);
  weft_query_bind_int (&facts, ":was_size", (gint64)kept->was_size);
  weft_query_bind_int (&bytes, ":id", id);
  weft_query_bind_blob (&bytes, ":bytes", g_bytes_get_data (kept->bytes, NULL), kept->size);
  return weft_query_run (&facts, error) && weft_query_run (&bytes, error);
}

gboolean
weft_kept_file_keep (WeftFile     *file,
                     WeftKeptFile *kept,
                     GError      **error)
{
  gboolean found;

  g_return_val_if_fail (kept->bytes != NULL && kept->sha256 != NULL, FALSE);

  if (!find_same (file, kept, &found, error))
    return FALSE;
  return found || (settle_name (file, kept, error) && add (file, kept, error));
}

static gboolean
remove_gone (WeftFile *file,
             WeftSql   sql,
             gboolean  barrier,
             GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, sql);

  weft_query_bind_int (&query, ":barrier", barrier);
  weft_query_bind_text (&query, ":today", weft_file_today (file));
  return weft_query_run (&query, error);
}

gboolean
weft_kept_files_follow (WeftFile *file,
                        gboolean  barrier,
                        GError  **error)
{
  g_auto (WeftQuery) hold = weft_query_begin (file, WEFT_SQL_FILES_HOLD);
  g_auto (WeftQuery) let_go = weft_query_begin (file, WEFT_SQL_FILES_LET_GO);

  weft_query_bind_text (&let_go, ":today", weft_file_today (file));
  return weft_query_run (&hold, error) && weft_query_run (&let_go, error) &&
         remove_gone (file, WEFT_SQL_FILES_REMOVE_BYTES, barrier, error) &&
         remove_gone (file, WEFT_SQL_FILES_REMOVE, barrier, error);
}
