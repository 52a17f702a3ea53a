/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet as CSV that every spreadsheet program and Weft itself read back as it was: UTF-8 with a mark, values
 * without thousands, nothing that could become a formula. */

#include "weft-book-writer.h"

#include "weft-book-text.h"
#include "weft-grid-number.h"
#include "weft-replace-file.h"
#include "weft-sheet-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

/* A reader that guesses the separator must not find another one in the words. */
#define NEEDS_QUOTES "\",;|\t\n"
#define BEGINS_FORMULA "=+-@\t\n"

/* What begins like a formula gets an apostrophe; what has apostrophes before that gets one more, so that the
 * reader can take one away from each. */
static char *
protect (const char *text)
{
  g_autofree char *clean = weft_book_clean_text (text);
  const char      *first = clean + strspn (clean, "'");

  if (*first != '\0' && strchr (BEGINS_FORMULA, *first) != NULL)
    return g_strconcat ("'", clean, NULL);
  return g_steal_pointer (&clean);
}

static char *
write_number (double     number,
              WeftFormat format)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE + 320];

  if (!isfinite (number))
    return g_strdup ("n/a");
  if (format == WEFT_FORMAT_SHARE || format == WEFT_FORMAT_VARIANCE)
    return weft_number_percent (number);
  if (format != WEFT_FORMAT_POUNDS && format != WEFT_FORMAT_MONEY)
    return weft_number_shortest (number);
  return g_strdup (g_ascii_formatd (plain, sizeof plain, "%.2f", number));
}

static char *
write_value (const WeftCell *cell)
{
  g_autofree char *text = NULL;

  switch (cell->kind)
    {
    case WEFT_CELL_NUMBER:
      return write_number (cell->number, cell->format);
    case WEFT_CELL_FORMULA:
      return cell->result != NULL ? protect (cell->result) : write_number (cell->number, cell->format);
    case WEFT_CELL_TEXT:
    case WEFT_CELL_LINK:
      text = weft_cell_format_text (cell, "en");
      return protect (text);
    case WEFT_CELL_DATE:
      return protect (cell->text);
    case WEFT_CELL_BLANK:
    default:
      return g_strdup ("");
    }
}

static void
append_cell (GString        *csv,
             const WeftCell *cell)
{
  g_autofree char *value = cell != NULL ? write_value (cell) : g_strdup ("");
  const gsize      length = strlen (value);

  if (strpbrk (value, NEEDS_QUOTES) == NULL && *value != ' ' && (length == 0 || value[length - 1] != ' '))
    {
      g_string_append (csv, value);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

/* Readers count on as many cells in each row. */
static guint
count_columns (const WeftSheet *sheet)
{
  guint columns = 0;

  for (guint row = 0; row < sheet->rows->len; row++)
    columns = MAX (columns, ((const GPtrArray *)g_ptr_array_index (sheet->rows, row))->len);
  return columns;
}

static GString *
make_csv (const WeftSheet *sheet)
{
  GString    *csv = g_string_new ("\xEF\xBB\xBF");
  const guint columns = count_columns (sheet);

  for (guint row = 0; row < sheet->rows->len; row++)
    {
      const GPtrArray *cells = g_ptr_array_index (sheet->rows, row);

      for (guint column = 0; column < columns; column++)
        {
          if (column > 0)
            g_string_append_c (csv, ',');
          append_cell (csv, column < cells->len ? g_ptr_array_index (cells, column) : NULL);
        }
      g_string_append (csv, "\r\n");
    }
  return csv;
}

typedef struct
{
  GString    *csv;
  const char *path; /* where it will stand, for what is said of it */
} Writing;

static gboolean
write_bytes (int         fd,
             const char *bytes,
             gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      bytes += written;
      length -= (gsize)written;
    }
  return TRUE;
}

static gboolean
write_part (const char *part,
            gpointer    data,
            GError    **error)
{
  const Writing *writing = data;
  int            fd = g_open (part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  gboolean       is_written = fd >= 0 && write_bytes (fd, writing->csv->str, writing->csv->len);
  int            code = errno;

  if (fd >= 0 && close (fd) != 0 && is_written)
    {
      is_written = FALSE;
      code = errno;
    }
  if (!is_written)
    weft_replace_file_set_error (error, writing->path, code);
  return is_written;
}

static gboolean
check_part (const char *part,
            gpointer    data,
            GError    **error)
{
  const Writing   *writing = data;
  g_autofree char *content = NULL;
  gsize            length;

  if (g_file_get_contents (part, &content, &length, NULL) &&
      length == writing->csv->len && memcmp (content, writing->csv->str, length) == 0)
    return TRUE;
  g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE,
               _ ("The file was written and did not read back as it should, so it was not kept.\n"
                  "Try another folder, one on this computer. Nothing was changed."));
  return FALSE;
}

gboolean
weft_sheet_write_csv (const WeftSheet *sheet,
                      const char      *path,
                      GError         **error)
{
  g_autoptr (GString) csv = make_csv (sheet);
  Writing writing = { csv, path };

  return weft_replace_file (path, write_part, check_part, &writing, error);
}
