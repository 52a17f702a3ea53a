/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbook of a return: of an open one laid out now, of a signed one the bytes that were kept. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-book-writer.h"
#include "weft-output.h"
#include "weft-replace-file.h"
#include "weft-return-book.h"
#include "weft-return-told.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* Fits weft_replace_file(). */
static gboolean
write_cb (const char *part_path,
          gpointer    data,
          GError    **error)
{
  gsize         size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  if (g_file_set_contents (part_path, bytes, (gssize)size, NULL))
    return TRUE;

  weft_replace_file_set_error (error, part_path, EIO);
  return FALSE;
}

/* The bytes that were signed; NULL with error not set when there are none. */
static GBytes *
load_signed (WeftFile         *file,
             const WeftReturn *ret,
             GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FROZEN_WORKBOOK);

  weft_query_bind_text (&query, ":ref", ret->return_ref);
  weft_query_bind_int (&query, ":revision", ret->revision);

  return weft_query_step (&query, error) ? weft_query_blob (&query, 0) : NULL;
}

static gboolean
save_signed (WeftFile   *file,
             GBytes     *bytes,
             const char *path,
             char      **written,
             GError    **error)
{
  g_autofree char *chosen = weft_book_choose_path (path, weft_file_today (file));

  if (!weft_replace_file (chosen, write_cb, NULL, bytes, error))
    return FALSE;

  if (written != NULL)
    *written = g_steal_pointer (&chosen);
  return TRUE;
}

WeftBook *
weft_return_make_book (const WeftReturn *ret,
                       GPtrArray        *corrections)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (corrections != NULL)
    {
      lines = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < corrections->len; i++)
        {
          const WeftCorrection *correction = g_ptr_array_index (corrections, i);
          WeftCorrectionLine   *line = g_new0 (WeftCorrectionLine, 1);

          line->key = correction->key;
          line->was = correction->was;
          line->now = correction->now;
          line->why = correction->why;
          g_ptr_array_add (lines, line);
        }
    }

  return weft_return_book (ret, lines, "Weft " WEFT_VERSION);
}

/* A signed one is known as it was frozen. */
static gboolean
remember (WeftFile         *file,
          const WeftReturn *ret,
          GError          **error)
{
  return !g_str_equal (ret->status, "open") || weft_return_told_keep (file, ret, error);
}

WeftBook *
weft_return_paper (WeftFile         *file,
                   const WeftReturn *ret,
                   GError          **error)
{
  return weft_return_load_pictures (file, ret, error) && remember (file, ret, error) ? weft_return_make_book (ret, NULL) : NULL;
}

gboolean
weft_return_save_workbook (WeftFile          *file,
                           const WeftReturn  *ret,
                           const char *const *allow,
                           const char        *path,
                           char             **written,
                           WeftProgress      *progress,
                           GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (WeftBook) book = NULL;

  if (!weft_output_check (file, path, error))
    return FALSE;
  if (!g_str_equal (ret->status, "open"))
    bytes = load_signed (file, ret, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (bytes != NULL)
    return save_signed (file, bytes, path, written, error);

  if (!weft_return_check_personal (file, ret, allow, error) ||
      !weft_progress_report (progress, 1, 3, _ ("Laying out the return"), error) ||
      !weft_return_load_pictures (file, ret, error) ||
      !remember (file, ret, error))
    return FALSE;

  book = weft_return_make_book (ret, NULL);
  return weft_progress_report (progress, 2, 3, _ ("Writing the workbook"), error) &&
         weft_book_write_xlsx (book, path, written, progress != NULL ? progress->cancellable : NULL, error);
}
