/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A book on its way to disk as a workbook: written with C numbers whatever the country, temporary files
 * beside the target, checked, and put in its place. */

#include "weft-book-writer.h"

#include "weft-book-check.h"
#include "weft-book-text.h"
#include "weft-book-xlsx.h"
#include "weft-replace-file.h"
#include "weft-sheet-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <time.h>
#include <unistd.h>

#define BYTES_PER_CELL 200 /* of the file and its temporary parts together, generously */
#define BYTES_PER_BOOK (256 * 1024)
#define MOST_DATED_NAMES 100

typedef struct
{
  const WeftBook *book;
  const char     *path;
  GCancellable   *cancellable;
  int             code; /* errno when the library was done */
} Writing;

/* C numbers for this thread, the language of messages kept. */
typedef struct
{
  locale_t number_locale, before;
} Numbers;

static Numbers
enter_c_numbers (void)
{
  Numbers numbers;

  numbers.number_locale = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  numbers.before = uselocale (numbers.number_locale);
  return numbers;
}

static void
leave_c_numbers (Numbers numbers)
{
  uselocale (numbers.before);
  freelocale (numbers.number_locale);
}

/* The library says on standard error what it also returns, in words that help nobody who sees them there. They go
 * nowhere while it works; the lock keeps two who do this from giving back each other's. */
G_LOCK_DEFINE_STATIC (hushed);

static int
hush (void)
{
  int said = fcntl (STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  int nowhere = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);

  G_LOCK (hushed);
  if (said >= 0 && nowhere >= 0)
    dup2 (nowhere, STDERR_FILENO);
  if (nowhere >= 0)
    close (nowhere);
  return said;
}

static void
unhush (int said)
{
  if (said >= 0)
    {
      dup2 (said, STDERR_FILENO);
      close (said);
    }
  G_UNLOCK (hushed);
}

static guint64
estimate_size (const WeftBook *book)
{
  guint64 size = BYTES_PER_BOOK;

  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WeftSheet *sheet = g_ptr_array_index (book->sheets, i);

      for (guint row = 0; row < sheet->rows->len; row++)
        size += BYTES_PER_CELL * ((const GPtrArray *)g_ptr_array_index (sheet->rows, row))->len;
      for (guint j = 0; j < sheet->pictures->len; j++)
        size += 2 * g_bytes_get_size (((const WeftSheetPicture *)g_ptr_array_index (sheet->pictures, j))->bytes);
    }
  return size;
}

/* A workbook without a date would carry this moment, and never be the same twice. */
static time_t
parse_created (const char *iso)
{
  struct tm day = { .tm_mday = 1, .tm_year = 100 };
  GDate     date;

  if (weft_book_parse_date (iso, &date))
    g_date_to_struct_tm (&date, &day);
  return timegm (&day);
}

static void
set_properties (WeftBookXlsx *xlsx)
{
  g_autofree char   *title = weft_book_clean_text (xlsx->book->title);
  g_autofree char   *author = weft_book_clean_text (xlsx->book->author);
  lxw_doc_properties properties = {
    .title = title,
    .author = author,
    .company = author,
    .created = parse_created (xlsx->book->created),
  };

  weft_book_xlsx_latch (xlsx, workbook_set_properties (xlsx->workbook, &properties));
}

static gboolean
write_sheets (WeftBookXlsx *xlsx,
              GCancellable *cancellable,
              GError      **error)
{
  set_properties (xlsx);
  for (guint i = 0; i < xlsx->book->sheets->len; i++)
    if (!weft_book_xlsx_write_sheet (xlsx, i, cancellable, error))
      return FALSE;
  for (guint i = 0; i < xlsx->book->names->len; i++)
    {
      const WeftBookName *name = g_ptr_array_index (xlsx->book->names, i);

      weft_book_xlsx_latch (xlsx, workbook_define_name (xlsx->workbook, name->name, name->formula));
    }
  return TRUE;
}

static gboolean
write_part (const char *part,
            gpointer    data,
            GError    **error)
{
  Writing             *writing = data;
  WeftBookXlsx         xlsx = { .book = writing->book };
  g_autofree char     *folder = g_path_get_dirname (part);
  lxw_workbook_options options = { .tmpdir = folder };
  g_auto (GStrv) names = weft_book_sheet_names (writing->book);
  gboolean is_written;
  Numbers  numbers = enter_c_numbers ();
  int      said = hush ();

  xlsx.names = names;
  xlsx.workbook = workbook_new_opt (part, &options);
  is_written = write_sheets (&xlsx, writing->cancellable, error);
  if (is_written)
    {
      errno = 0;
      weft_book_xlsx_latch (&xlsx, workbook_close (xlsx.workbook));
      writing->code = errno;
    }
  else
    lxw_workbook_free (xlsx.workbook);
  unhush (said);
  leave_c_numbers (numbers);

  if (is_written && xlsx.first_error != LXW_NO_ERROR)
    {
      g_set_error (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_WRITE,
                   /* Translators: %s is what a library said, in English. */
                   _ ("The workbook could not be written: %s\n"
                      "Try another name or another folder. Nothing was changed."),
                   lxw_strerror (xlsx.first_error));
      is_written = FALSE;
    }
  return is_written;
}

static gboolean
check_part (const char *part,
            gpointer    data,
            GError    **error)
{
  Writing *writing = data;

  return weft_book_check (writing->book, part, writing->cancellable, error);
}

/* Excel leaves "~$NAME" beside an open workbook, LibreOffice ".~lock.NAME#". */
static gboolean
is_open_elsewhere (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *excel_name = g_strconcat ("~$", name, NULL);
  g_autofree char *office_name = g_strconcat (".~lock.", name, "#", NULL);
  g_autofree char *excel = g_build_filename (folder, excel_name, NULL);
  g_autofree char *office = g_build_filename (folder, office_name, NULL);

  return g_file_test (excel, G_FILE_TEST_EXISTS) || g_file_test (office, G_FILE_TEST_EXISTS);
}

/* "Return.xlsx", or "Return 2026-11-25.xlsx" while somebody looks at it, or the first "(2)" that is free. */
char *
weft_book_choose_path (const char *path,
                       const char *date)
{
  const char      *ending = g_str_has_suffix (path, ".xlsx") ? ".xlsx" : "";
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ending));
  char            *chosen = g_strdup (path);

  for (guint i = 1; is_open_elsewhere (chosen) && i < MOST_DATED_NAMES; i++)
    {
      g_autofree char *again = i > 1 ? g_strdup_printf (" (%u)", i) : g_strdup ("");

      g_free (chosen);
      chosen = g_strdup_printf ("%s %s%s%s", stem, date != NULL ? date : "new", again, ending);
    }
  return chosen;
}

gboolean
weft_book_write_xlsx (const WeftBook *book,
                      const char     *path,
                      char          **written,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autofree char *chosen = weft_book_choose_path (path, book->created);
  g_autoptr (GError) problem = NULL;
  Writing writing = { book, chosen, cancellable, 0 };

  g_return_val_if_fail (book->sheets->len > 0, FALSE);

  if (!weft_replace_file (chosen, write_part, check_part, &writing, &problem))
    {
      weft_replace_file_explain (&problem, chosen, estimate_size (book), writing.code);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (written != NULL)
    *written = g_steal_pointer (&chosen);
  return TRUE;
}
