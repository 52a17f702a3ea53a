/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sheet of a book has beside its cells: tables, rules, lists of choices, joined cells, page breaks, charts and
 * pictures. */

#include "weft-book.h"

#include <math.h>

static void
free_series (gpointer data)
{
  WeftChartSeries *series = data;

  g_free (series->name);
  g_free (series->label);
  g_free (series);
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

static gboolean
is_whole (double number)
{
  return ABS (number - round (number)) < 1e-9;
}

guint
weft_chart_steps (double low,
                  double high)
{
  static const guint steps[] = { 5, 4, 6, 3, 7, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (is_whole ((high - low) / steps[i]) && (low >= 0 || steps[i] % 2 == 0))
      return steps[i];
  return steps[0];
}

WeftFormat
weft_chart_axis_format (const WeftChart *chart)
{
  const double low = chart->minimum;
  const double high = chart->maximum;

  if (chart->format == WEFT_FORMAT_AVERAGE && low < high && is_whole (low) && is_whole ((high - low) / weft_chart_steps (low, high)))
    return WEFT_FORMAT_COUNT;
  return chart->format;
}
