/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A book is sheets and cells in memory: what a report fills, the window shows and the writer puts on disk. */

#include "weft-book.h"

static void
free_row (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
free_series (gpointer data)
{
  WeftChartSeries *series = data;

  g_free (series->name);
  g_free (series->label);
  g_free (series);
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

static gboolean
overlaps_table (const WeftSheet *sheet,
                guint            first_row,
                guint            first_column,
                guint            last_row,
                guint            last_column)
{
  for (guint i = 0; i < sheet->tables->len; i++)
    {
      const WeftBookTable *other = g_ptr_array_index (sheet->tables, i);

      if (first_row <= other->last_row && other->first_row <= last_row &&
          first_column <= other->last_column && other->first_column <= last_column)
        return TRUE;
    }
  return FALSE;
}

void
weft_sheet_add_table (WeftSheet  *sheet,
                      const char *name,
                      guint       first_row,
                      guint       first_column,
                      guint       last_row,
                      guint       last_column)
{
  WeftBookTable *table;

  g_return_if_fail (first_row <= last_row && first_column <= last_column);
  g_return_if_fail (!overlaps_table (sheet, first_row, first_column, last_row, last_column));

  table = g_new0 (WeftBookTable, 1);
  table->name = g_strdup (name);
  table->first_row = first_row;
  table->first_column = first_column;
  table->last_row = last_row;
  table->last_column = last_column;
  g_ptr_array_add (sheet->tables, table);
}

void
weft_sheet_add_bold_rule (WeftSheet  *sheet,
                          guint       first_row,
                          guint       first_column,
                          guint       last_row,
                          guint       last_column,
                          const char *formula)
{
  WeftBookRule *rule = g_new0 (WeftBookRule, 1);

  rule->first_row = first_row;
  rule->first_column = first_column;
  rule->last_row = last_row;
  rule->last_column = last_column;
  rule->formula = g_strdup (formula);
  g_ptr_array_add (sheet->rules, rule);
}

void
weft_sheet_add_list (WeftSheet         *sheet,
                     guint              row,
                     guint              column,
                     const char *const *choices)
{
  WeftBookList *list = g_new0 (WeftBookList, 1);

  list->row = row;
  list->column = column;
  list->choices = g_strdupv ((GStrv)choices);
  g_ptr_array_add (sheet->lists, list);
}

void
weft_sheet_join (WeftSheet *sheet,
                 guint      row,
                 guint      first_column,
                 guint      last_column)
{
  const WeftBookJoin join = { row, first_column, last_column };

  g_return_if_fail (first_column < last_column && weft_sheet_last_column (sheet, row, first_column) == first_column);
  g_array_append_val (sheet->joins, join);
}

guint
weft_sheet_last_column (const WeftSheet *sheet,
                        guint            row,
                        guint            column)
{
  for (guint i = 0; i < sheet->joins->len; i++)
    {
      const WeftBookJoin *join = &g_array_index (sheet->joins, WeftBookJoin, i);

      if (join->row == row && join->first_column == column)
        return join->last_column;
    }
  return column;
}

void
weft_sheet_add_break (WeftSheet *sheet,
                      guint      row)
{
  g_array_append_val (sheet->breaks, row);
}

WeftChart *
weft_sheet_add_chart (WeftSheet    *sheet,
                      WeftChartKind kind,
                      const char   *title,
                      const char   *alt_text)
{
  WeftChart *chart = g_new0 (WeftChart, 1);

  chart->kind = kind;
  chart->title = g_strdup (title);
  chart->alt_text = g_strdup (alt_text);
  chart->width = 480;
  chart->height = 288;
  chart->series = g_ptr_array_new_with_free_func (free_series);
  g_ptr_array_add (sheet->charts, chart);
  return chart;
}

const WeftSheetPicture *
weft_sheet_add_picture (WeftSheet  *sheet,
                        guint       row,
                        guint       column,
                        GBytes     *bytes,
                        guint       width,
                        guint       height,
                        guint       most_width,
                        guint       most_height,
                        const char *alt_text)
{
  WeftSheetPicture *picture = g_new0 (WeftSheetPicture, 1);

  g_return_val_if_fail (width > 0 && height > 0, NULL);

  picture->bytes = g_bytes_ref (bytes);
  picture->alt_text = g_strdup (alt_text);
  picture->row = row;
  picture->column = column;
  picture->scale = MIN (1.0, MIN ((double)most_width / width, (double)most_height / height));
  picture->width = MAX (1, (guint)(width * picture->scale));
  picture->height = MAX (1, (guint)(height * picture->scale));
  g_ptr_array_add (sheet->pictures, picture);
  return picture;
}

void
weft_chart_add_series (WeftChart    *chart,
                       const char   *name,
                       guint         column,
                       WeftChartFill fill)
{
  WeftChartSeries *series = g_new0 (WeftChartSeries, 1);

  series->name = g_strdup (name);
  series->column = column;
  series->fill = fill;
  g_ptr_array_add (chart->series, series);
}

void
weft_chart_set_label (WeftChart  *chart,
                      guint       index,
                      const char *label)
{
  WeftChartSeries *series;

  g_return_if_fail (index < chart->series->len);
  series = g_ptr_array_index (chart->series, index);
  g_free (series->label);
  series->label = g_strdup (label);
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
