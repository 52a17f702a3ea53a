/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of described tables as books: what import reads back. */

#include "weft-export.h"

#include "weft-book-writer.h"
#include "weft-hours.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static WeftBook *
book_begin (WeftFile   *file,
            const char *title)
{
  WeftRow    *name = weft_row_find (file, weft_description_find ("group"), "name", NULL);
  const char *group = name == NULL ? "" : weft_row_get (name, "value");
  WeftBook   *book = weft_book_new (title, group, group, "en", weft_file_today (file));

  g_clear_pointer (&name, weft_row_free);
  return book;
}

static gboolean
is_right_aligned (WeftType type)
{
  return type == WEFT_TYPE_MONEY || type == WEFT_TYPE_COUNT || type == WEFT_TYPE_HOURS;
}

static void
put_cell (WeftSheet        *sheet,
          guint             at,
          guint             column,
          const WeftColumn *described,
          const WeftRow    *row)
{
  const char *text = row->cells[column];
  gint64      number;

  if (*text == '\0')
    return;

  if (described->type == WEFT_TYPE_MONEY && weft_pence_parse (text, &number, NULL))
    weft_sheet_put_pence (sheet, at, column, WEFT_STYLE_NUMBER, WEFT_FORMAT_MONEY, number);
  else if (described->type == WEFT_TYPE_HOURS && weft_hours_parse (text, &number, NULL))
    weft_sheet_put_minutes (sheet, at, column, WEFT_STYLE_NUMBER, number);
  else if (described->type == WEFT_TYPE_COUNT && g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    weft_sheet_put_number (sheet, at, column, WEFT_STYLE_NUMBER, WEFT_FORMAT_GENERAL, (double)number);
  else if ((described->type == WEFT_TYPE_DATE || described->type == WEFT_TYPE_DATE_OR_MONTH || described->type == WEFT_TYPE_DATE_OR_WORDS) && weft_date_is_valid (text))
    weft_sheet_put_date (sheet, at, column, WEFT_STYLE_WORDS, WEFT_FORMAT_DATE_SHORT, text);
  else
    weft_sheet_put_text (sheet, at, column, WEFT_STYLE_WORDS, text);
}

static double
width_of (const WeftColumn *column)
{
  switch (column->type)
    {
    case WEFT_TYPE_LONG_TEXT:
      return 48;
    case WEFT_TYPE_MONEY:
    case WEFT_TYPE_HOURS:
    case WEFT_TYPE_COUNT:
    case WEFT_TYPE_YES_NO:
    case WEFT_TYPE_PERCENT:
      return 11;
    case WEFT_TYPE_DATE:
    case WEFT_TYPE_DATE_OR_MONTH:
      return 13;
    case WEFT_TYPE_TEXT:
    case WEFT_TYPE_ID:
    case WEFT_TYPE_NAMED:
    case WEFT_TYPE_CHOICE:
    case WEFT_TYPE_NUMBER:
    case WEFT_TYPE_MONTH_DAY:
    case WEFT_TYPE_DATE_OR_WORDS:
    default:
      return g_str_equal (column->name, "ref") ? 9 : 22;
    }
}

#define NARROWEST 9
#define WIDEST 34

/* On paper a column of words is as wide as its longest, so that no address breaks in two. */
static double
fit_width (const WeftColumn *column,
           guint             at,
           GPtrArray        *rows)
{
  glong longest = g_utf8_strlen (_ (column->title), -1);

  if (column->type != WEFT_TYPE_TEXT && column->type != WEFT_TYPE_ID && column->type != WEFT_TYPE_NAMED && column->type != WEFT_TYPE_CHOICE)
    return width_of (column);
  for (guint i = 0; i < rows->len; i++)
    longest = MAX (longest, g_utf8_strlen (((WeftRow *)rows->pdata[i])->cells[at], -1));
  return (double)CLAMP (longest + 3, NARROWEST, WIDEST);
}

/* Lays @rows out below their headers, which are the columns' names for a machine or their titles for a person. */
static WeftSheet *
add_sheet (WeftBook        *book,
           const WeftTable *table,
           GPtrArray       *rows,
           const char      *name,
           guint            top,
           gboolean         titles)
{
  g_autofree double *widths = g_new (double, table->n_columns);
  WeftSheet         *sheet;

  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = titles ? fit_width (&table->columns[i], i, rows) : width_of (&table->columns[i]);
  sheet = weft_book_add_sheet (book, name, widths, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    weft_sheet_put_text (sheet, top, i, is_right_aligned (table->columns[i].type) ? WEFT_STYLE_HEADER_RIGHT : WEFT_STYLE_HEADER,
                         titles ? _ (table->columns[i].title) : table->columns[i].name);
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < table->n_columns; j++)
      {
        /* On paper the line below a row goes through. */
        if (titles)
          weft_sheet_put_blank (sheet, top + 1 + i, j, WEFT_STYLE_WORDS);
        put_cell (sheet, top + 1 + i, j, &table->columns[j], rows->pdata[i]);
      }

  sheet->landscape = TRUE;
  sheet->fit_wide = 1;
  sheet->repeat_first = sheet->repeat_last = (int)top;
  sheet->freeze_row = top + 1;
  weft_sheet_fit (sheet);
  return sheet;
}

gboolean
weft_export_workbook (WeftFile     *file,
                      const char   *path,
                      char        **written,
                      WeftProgress *progress,
                      GError      **error)
{
  g_autoptr (WeftBook) book = book_begin (file, _ ("Everything in Weft"));
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  if (!weft_output_check (file, path, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) rows = weft_row_list (file, &tables[i], NULL, error);

      if (rows == NULL || !weft_progress_report (progress, i, n, _ (tables[i].title), error))
        return FALSE;
      if (rows->len > 0)
        add_sheet (book, &tables[i], rows, tables[i].name, 0, FALSE);
    }

  return weft_book_write_xlsx (book, path, written, progress == NULL ? NULL : progress->cancellable, error);
}

gboolean
weft_export_csv (WeftFile        *file,
                 const WeftTable *table,
                 const char      *path,
                 GError         **error)
{
  g_autoptr (WeftBook) book = book_begin (file, _ (table->title));
  g_autoptr (GPtrArray) rows = weft_row_list (file, table, NULL, error);

  if (rows == NULL || !weft_output_check (file, path, error))
    return FALSE;

  return weft_sheet_write_csv (add_sheet (book, table, rows, table->name, 0, FALSE), path, error);
}

WeftBook *
weft_export_rows (WeftFile        *file,
                  const WeftTable *table,
                  GPtrArray       *rows,
                  const char      *filter_words)
{
  g_autoptr (WeftBook) book = book_begin (file, _ (table->title));
  WeftSheet *sheet;

  sheet = add_sheet (book, table, rows, _ (table->title), 2, TRUE);
  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_TITLE, book->author);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_SUBTITLE, filter_words == NULL ? _ (table->title) : filter_words);
  weft_sheet_set_height (sheet, 0, 27);
  weft_sheet_set_height (sheet, 1, 18);

  return g_steal_pointer (&book);
}

gboolean
weft_export_rows_to (WeftFile        *file,
                     const WeftTable *table,
                     GPtrArray       *rows,
                     const char      *filter_words,
                     const char      *path,
                     char           **written,
                     WeftProgress    *progress,
                     GError         **error)
{
  g_autoptr (WeftBook) book = weft_export_rows (file, table, rows, filter_words);

  if (!weft_output_check (file, path, error))
    return FALSE;
  if (!g_str_has_suffix (path, ".csv"))
    return weft_book_write_xlsx (book, path, written, progress == NULL ? NULL : progress->cancellable, error);
  *written = g_strdup (path);
  return weft_sheet_write_csv (book->sheets->pdata[0], path, error);
}
