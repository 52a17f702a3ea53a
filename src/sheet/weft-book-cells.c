/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting cells into a sheet of a book, one at a time. */

#include "weft-book.h"

static void
free_cell (gpointer data)
{
  WeftCell *cell = data;

  if (cell == NULL)
    return;
  g_free (cell->text);
  g_free (cell->lead);
  g_free (cell->result);
  g_free (cell->link);
  g_free (cell);
}

/* Makes room up to @row and @column and puts an empty cell there. */
static WeftCell *
put_cell (WeftSheet   *sheet,
          guint        row,
          guint        column,
          WeftCellKind kind,
          WeftStyle    style)
{
  WeftCell  *cell = g_new0 (WeftCell, 1);
  GPtrArray *cells;

  while (sheet->rows->len <= row)
    g_ptr_array_add (sheet->rows, g_ptr_array_new_with_free_func (free_cell));

  cells = g_ptr_array_index (sheet->rows, row);
  if (cells->len <= column)
    g_ptr_array_set_size (cells, (gint)column + 1);
  free_cell (g_ptr_array_index (cells, column));
  g_ptr_array_index (cells, column) = cell;

  cell->kind = kind;
  cell->style = style;
  return cell;
}

void
weft_sheet_put_blank (WeftSheet *sheet,
                      guint      row,
                      guint      column,
                      WeftStyle  style)
{
  put_cell (sheet, row, column, WEFT_CELL_BLANK, style);
}

void
weft_sheet_put_text (WeftSheet  *sheet,
                     guint       row,
                     guint       column,
                     WeftStyle   style,
                     const char *text)
{
  put_cell (sheet, row, column, WEFT_CELL_TEXT, style)->text = g_strdup (text);
}

void
weft_sheet_put_rich (WeftSheet  *sheet,
                     guint       row,
                     guint       column,
                     WeftStyle   style,
                     const char *lead,
                     const char *text)
{
  WeftCell *cell = put_cell (sheet, row, column, WEFT_CELL_TEXT, style);

  cell->lead = g_strdup (lead);
  cell->text = g_strdup (text);
}

void
weft_sheet_put_number (WeftSheet *sheet,
                       guint      row,
                       guint      column,
                       WeftStyle  style,
                       WeftFormat format,
                       double     number)
{
  WeftCell *cell = put_cell (sheet, row, column, WEFT_CELL_NUMBER, style);

  cell->format = format;
  cell->number = number;
}

void
weft_sheet_put_pence (WeftSheet *sheet,
                      guint      row,
                      guint      column,
                      WeftStyle  style,
                      WeftFormat format,
                      gint64     pence)
{
  weft_sheet_put_number (sheet, row, column, style, format, (double)pence / 100.0);
}

void
weft_sheet_put_minutes (WeftSheet *sheet,
                        guint      row,
                        guint      column,
                        WeftStyle  style,
                        gint64     minutes)
{
  weft_sheet_put_number (sheet, row, column, style, WEFT_FORMAT_HOURS, (double)minutes / 60.0);
}

void
weft_sheet_put_date (WeftSheet  *sheet,
                     guint       row,
                     guint       column,
                     WeftStyle   style,
                     WeftFormat  format,
                     const char *iso)
{
  WeftCell *cell = put_cell (sheet, row, column, WEFT_CELL_DATE, style);

  cell->format = format;
  cell->text = g_strdup (iso);
}

void
weft_sheet_put_formula (WeftSheet  *sheet,
                        guint       row,
                        guint       column,
                        WeftStyle   style,
                        WeftFormat  format,
                        const char *formula,
                        double      value)
{
  WeftCell *cell = put_cell (sheet, row, column, WEFT_CELL_FORMULA, style);

  cell->format = format;
  cell->text = g_strdup (formula);
  cell->number = value;
}

void
weft_sheet_put_formula_text (WeftSheet  *sheet,
                             guint       row,
                             guint       column,
                             WeftStyle   style,
                             const char *formula,
                             const char *result)
{
  WeftCell *cell = put_cell (sheet, row, column, WEFT_CELL_FORMULA, style);

  cell->text = g_strdup (formula);
  cell->result = g_strdup (result);
}

void
weft_sheet_put_link (WeftSheet  *sheet,
                     guint       row,
                     guint       column,
                     WeftStyle   style,
                     const char *text,
                     const char *link)
{
  WeftCell *cell = put_cell (sheet, row, column, WEFT_CELL_LINK, style);

  cell->text = g_strdup (text);
  cell->link = g_strdup (link);
}
