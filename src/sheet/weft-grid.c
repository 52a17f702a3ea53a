/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any spreadsheet as a grid: opens the file, sees what it is and hands it to its reader. */

#include "weft-grid.h"

#include "weft-grid-read.h"
#include "weft-zip.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MOST_BYTES (200 * 1024 * 1024)

/* Every XML part but those that only look good. */
static gboolean
is_wanted (const char *part)
{
  static const char *const unwanted[] = { "/charts/", "/drawings/", "/media/", "/theme/", "docProps/", NULL };

  for (guint i = 0; unwanted[i] != NULL; i++)
    if (strstr (part, unwanted[i]) != NULL)
      return FALSE;
  return g_str_has_suffix (part, ".xml") || g_str_has_suffix (part, ".rels") || g_str_equal (part, "mimetype");
}

static gboolean
is_open_document_sheet (GHashTable *parts)
{
  static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";
  GBytes           *part = g_hash_table_lookup (parts, "mimetype");
  gsize             length;
  const char       *content;

  if (part == NULL || !g_hash_table_contains (parts, "content.xml"))
    return FALSE;
  content = g_bytes_get_data (part, &length);
  return length >= strlen (type) && memcmp (content, type, strlen (type)) == 0;
}

static WeftGrid *
read_zip (GBytes       *bytes,
          const char   *name,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GHashTable) parts = weft_zip_read (bytes, name, is_wanted, cancellable, error);

  if (parts == NULL)
    return NULL;
  if (is_open_document_sheet (parts))
    return weft_grid_read_ods (parts, name, cancellable, error);
  if (g_hash_table_contains (parts, "xl/workbook.xml") || g_hash_table_contains (parts, "[Content_Types].xml"))
    if (weft_grid_recognise_zip (parts) == WEFT_REFUSAL_ZIP)
      return weft_grid_read_xlsx (parts, name, cancellable, error);
  weft_refuse (error, weft_grid_recognise_zip (parts), name);
  return NULL;
}

static char *
cut_ending (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot > name ? g_strndup (name, (gsize)(dot - name)) : g_strdup (name);
}

WeftGrid *
weft_grid_read_bytes (GBytes       *bytes,
                      const char   *name,
                      GCancellable *cancellable,
                      GError      **error)
{
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *sheet_name = cut_ending (name);
  WeftRefusal      refusal;

  switch (weft_grid_recognise (data, length, &refusal))
    {
    case WEFT_BYTES_TEXT:
      return weft_grid_read_csv (data, length, name, sheet_name, cancellable, error);
    case WEFT_BYTES_ZIP:
      return read_zip (bytes, name, cancellable, error);
    case WEFT_BYTES_REFUSED:
    default:
      weft_refuse (error, refusal, name);
      return NULL;
    }
}

static void
set_open_error (GError    **error,
                const char *name,
                int         code)
{
  const int io_code = (int)g_io_error_from_errno (code);

  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, G_IO_ERROR, io_code,
                 /* Translators: %s is a file's name. */
                 _ ("“%s” is not there.\n"
                    "Check its name, and that it was not moved."),
                 name);
  else if (code == EACCES || code == EPERM)
    g_set_error (error, G_IO_ERROR, io_code,
                 /* Translators: %s is a file's name. */
                 _ ("“%s” may not be opened.\n"
                    "Copy it into your own Documents and try the copy."),
                 name);
  else if (code == EISDIR)
    g_set_error (error, G_IO_ERROR, io_code,
                 /* Translators: %s is a folder's name. */
                 _ ("“%s” is a folder.\n"
                    "Choose the spreadsheet in it."),
                 name);
  else
    g_set_error (error, G_IO_ERROR, io_code,
                 /* Translators: the first %s is a file's name, the second what the computer said. */
                 _ ("“%s” could not be read: %s.\n"
                    "Copy it onto this computer and try the copy."),
                 name, g_strerror (code));
}

/* Nothing but a file: a pipe would keep the window waiting. */
static gboolean
is_readable (const char *path,
             const char *name,
             GError    **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      set_open_error (error, name, errno);
      return FALSE;
    }
  if (S_ISDIR (status.st_mode))
    {
      set_open_error (error, name, EISDIR);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    return weft_refuse (error, WEFT_REFUSAL_OTHER, name);
  if (status.st_size > MOST_BYTES)
    return weft_refuse (error, WEFT_REFUSAL_TOO_LARGE, name);
  return TRUE;
}

WeftGrid *
weft_grid_read (const char   *path,
                GCancellable *cancellable,
                GError      **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (!is_readable (path, name, error))
    return NULL;
  if (!g_file_get_contents (path, &content, &length, &problem))
    {
      set_open_error (error, name, g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_ACCES) ? EACCES : EIO);
      return NULL;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  return weft_grid_read_bytes (bytes, name, cancellable, error);
}

WeftGrid *
weft_grid_read_text (const char *bytes,
                     gsize       length,
                     const char *name,
                     GError    **error)
{
  return weft_grid_read_csv (bytes, length, name, name, NULL, error);
}
