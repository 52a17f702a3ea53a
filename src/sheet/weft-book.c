/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A book is sheets and cells in memory: what a report fills, the window shows and the writer puts on disk. */

#include "weft-book.h"

static void
free_row (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
free_picture (gpointer data)
{
  WeftSheetPicture *picture = data;

  g_bytes_unref (picture->bytes);
  g_free (picture->alt_text);
  g_free (picture);
}

static void
free_chart (gpointer data)
{
  WeftChart *chart = data;

  g_free (chart->title);
  g_free (chart->alt_text);
  g_ptr_array_unref (chart->series);
  g_free (chart);
}

static void
free_table (gpointer data)
{
  WeftBookTable *table = data;

  g_free (table->name);
  g_free (table);
}

static void
free_rule (gpointer data)
{
  WeftBookRule *rule = data;

  g_free (rule->formula);
  g_free (rule);
}

static void
free_list (gpointer data)
{
  WeftBookList *list = data;

  g_strfreev (list->choices);
  g_free (list);
}

static void
free_name (gpointer data)
{
  WeftBookName *name = data;

  g_free (name->name);
  g_free (name->formula);
  g_free (name);
}

static void
free_sheet (gpointer data)
{
  WeftSheet *sheet = data;

  g_free (sheet->name);
  g_ptr_array_unref (sheet->rows);
  g_array_unref (sheet->heights);
  g_array_unref (sheet->widths);
  g_ptr_array_unref (sheet->charts);
  g_ptr_array_unref (sheet->pictures);
  g_ptr_array_unref (sheet->tables);
  g_ptr_array_unref (sheet->rules);
  g_ptr_array_unref (sheet->lists);
  g_array_unref (sheet->joins);
  g_array_unref (sheet->breaks);
  g_free (sheet);
}

WeftBook *
weft_book_new (const char *title,
               const char *author,
               const char *footer,
               const char *language,
               const char *created)
{
  WeftBook *book = g_new0 (WeftBook, 1);

  book->sheets = g_ptr_array_new_with_free_func (free_sheet);
  book->names = g_ptr_array_new_with_free_func (free_name);
  book->title = g_strdup (title);
  book->author = g_strdup (author);
  book->footer = g_strdup (footer);
  book->language = g_strdup (language != NULL ? language : "en");
  book->created = g_strdup (created);
  return book;
}

void
weft_book_free (WeftBook *book)
{
  if (book == NULL)
    return;
  g_ptr_array_unref (book->sheets);
  g_ptr_array_unref (book->names);
  g_free (book->title);
  g_free (book->author);
  g_free (book->footer);
  g_free (book->language);
  g_free (book->created);
  g_free (book);
}

WeftSheet *
weft_book_add_sheet (WeftBook     *book,
                     const char   *name,
                     const double *widths,
                     guint         n_widths)
{
  WeftSheet *sheet = g_new0 (WeftSheet, 1);

  sheet->name = g_strdup (name);
  sheet->rows = g_ptr_array_new_with_free_func (free_row);
  sheet->heights = g_array_new (FALSE, TRUE, sizeof (double));
  sheet->widths = g_array_new (FALSE, TRUE, sizeof (double));
  if (n_widths > 0)
    g_array_append_vals (sheet->widths, widths, n_widths);
  sheet->charts = g_ptr_array_new_with_free_func (free_chart);
  sheet->pictures = g_ptr_array_new_with_free_func (free_picture);
  sheet->tables = g_ptr_array_new_with_free_func (free_table);
  sheet->rules = g_ptr_array_new_with_free_func (free_rule);
  sheet->lists = g_ptr_array_new_with_free_func (free_list);
  sheet->joins = g_array_new (FALSE, TRUE, sizeof (WeftBookJoin));
  sheet->breaks = g_array_new (FALSE, TRUE, sizeof (guint));
  sheet->scale = 100;
  sheet->repeat_first = -1;
  sheet->repeat_last = -1;
  g_ptr_array_add (book->sheets, sheet);
  return sheet;
}

WeftSheet *
weft_book_find_sheet (const WeftBook *book,
                      const char     *name)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      WeftSheet *sheet = g_ptr_array_index (book->sheets, i);

      if (g_str_equal (sheet->name, name))
        return sheet;
    }
  return NULL;
}

gboolean
weft_book_move_sheet (WeftBook   *book,
                      const char *name,
                      guint       to)
{
  WeftSheet *sheet = weft_book_find_sheet (book, name);
  guint      from = 0;

  if (sheet == NULL)
    return FALSE;
  g_ptr_array_find (book->sheets, sheet, &from);
  g_ptr_array_steal_index (book->sheets, from);
  g_ptr_array_insert (book->sheets, (gint)to, sheet);
  return TRUE;
}

void
weft_book_define_name (WeftBook   *book,
                       const char *name,
                       const char *formula)
{
  WeftBookName *defined = g_new0 (WeftBookName, 1);

  defined->name = g_strdup (name);
  defined->formula = g_strdup (formula);
  g_ptr_array_add (book->names, defined);
}

const WeftCell *
weft_sheet_get (const WeftSheet *sheet,
                guint            row,
                guint            column)
{
  GPtrArray *cells;

  if (row >= sheet->rows->len)
    return NULL;
  cells = g_ptr_array_index (sheet->rows, row);
  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

guint
weft_sheet_n_rows (const WeftSheet *sheet)
{
  return sheet->rows->len;
}

void
weft_sheet_set_height (WeftSheet *sheet,
                       guint      row,
                       double     points)
{
  if (sheet->heights->len <= row)
    g_array_set_size (sheet->heights, row + 1);
  g_array_index (sheet->heights, double, row) = points;
}

char *
weft_book_cell_name (guint row,
                     guint column)
{
  char  letters[8];
  char *at = letters + sizeof letters - 1;

  *at = '\0';
  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    *--at = (char)('A' + (rest - 1) % 26);
  return g_strdup_printf ("%s%u", at, row + 1);
}
