/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of a book as native charts: three fills that survive a black and white printer, bars with their
 * numbers, nothing that a reader has to guess. */

#include "weft-book-style.h"
#include "weft-book-text.h"
#include "weft-book-xlsx.h"

#define PETROL 0x17414F
#define GRID_GREY 0xBFBFBF
#define LIBRARY_WIDTH 480.0 /* pixels of a chart that is not scaled */
#define LIBRARY_HEIGHT 288.0
#define MOST_LABELLED_BARS 12
#define GAP_BETWEEN_BARS 50 /* per cent of a bar */

static lxw_chart_font small_font = { .name = (char *)"Calibri", .size = 10 };
static lxw_chart_font label_font = { .name = (char *)"Calibri", .size = 10, .bold = LXW_TRUE };
static lxw_chart_font white_font = { .name = (char *)"Calibri", .size = 10, .bold = LXW_TRUE, .color = LXW_COLOR_WHITE };
static lxw_chart_font title_font = { .name = (char *)"Calibri", .size = 12, .bold = LXW_TRUE };

static gboolean
is_stacked (const WeftChart *chart)
{
  return chart->kind == WEFT_CHART_BAR_STACKED || chart->kind == WEFT_CHART_BAR_SHARE;
}

/* Bars from a lower to a higher end; the part up to the lower end is not seen. */
static gboolean
is_range (const WeftChart *chart)
{
  for (guint i = 0; i < chart->series->len; i++)
    {
      const WeftChartSeries *series = g_ptr_array_index (chart->series, i);

      if (series->fill == WEFT_FILL_NONE)
        return TRUE;
    }
  return FALSE;
}

/* Of bars under each other LibreOffice names the last first: their title has to say which is which. */
static gboolean
has_legend (const WeftChart *chart)
{
  return chart->series->len > 1 && chart->kind != WEFT_CHART_BAR && !is_range (chart);
}

static gboolean
has_labels (const WeftChart *chart)
{
  const guint rows = chart->last_row - chart->first_row + 1;
  const guint bars = is_stacked (chart) ? rows : rows * chart->series->len;

  return !is_range (chart) && bars <= MOST_LABELLED_BARS;
}

static uint8_t
get_type (WeftChartKind kind)
{
  switch (kind)
    {
    case WEFT_CHART_COLUMN:
      return LXW_CHART_COLUMN;
    case WEFT_CHART_BAR_STACKED:
      return LXW_CHART_BAR_STACKED;
    case WEFT_CHART_BAR_SHARE:
      return LXW_CHART_BAR_STACKED_PERCENT;
    case WEFT_CHART_BAR:
    default:
      return LXW_CHART_BAR;
    }
}

static void
set_fill (lxw_chart_series *bars,
          WeftChartFill     fill)
{
  lxw_chart_line    border = { .color = LXW_COLOR_BLACK, .width = 0.75f };
  lxw_chart_line    no_border = { .none = LXW_TRUE };
  lxw_chart_fill    solid = { .color = PETROL };
  lxw_chart_fill    white = { .color = LXW_COLOR_WHITE };
  lxw_chart_fill    none = { .none = LXW_TRUE };
  lxw_chart_pattern hatch = { .fg_color = PETROL,
                              .bg_color = LXW_COLOR_WHITE,
                              .type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL };

  if (fill == WEFT_FILL_HATCH)
    chart_series_set_pattern (bars, &hatch);
  else if (fill == WEFT_FILL_SOLID)
    chart_series_set_fill (bars, &solid);
  else if (fill == WEFT_FILL_WHITE)
    chart_series_set_fill (bars, &white);
  else
    chart_series_set_fill (bars, &none);
  chart_series_set_line (bars, fill == WEFT_FILL_NONE ? &no_border : &border);
}

static void
set_labels (lxw_chart_series *bars,
            const WeftChart  *chart,
            WeftChartFill     fill,
            const char       *language)
{
  chart_series_set_labels (bars);
  if (chart->format != WEFT_FORMAT_GENERAL)
    chart_series_set_labels_num_format (bars, weft_format_code (chart->format, language));
  if (!is_stacked (chart))
    chart_series_set_labels_font (bars, &small_font);
  else
    chart_series_set_labels_font (bars, fill == WEFT_FILL_SOLID ? &white_font : &label_font);
}

/* The library copies the words. */
static void
set_same_label (lxw_chart_series      *bars,
                const WeftChart       *chart,
                const WeftChartSeries *series)
{
  const guint                       bars_count = chart->last_row - chart->first_row + 1;
  g_autofree char                  *words = weft_book_clean_text (series->label);
  lxw_chart_data_label              label = { .value = words };
  g_autofree lxw_chart_data_label **labels = g_new0 (lxw_chart_data_label *, bars_count + 1);

  for (guint i = 0; i < bars_count; i++)
    labels[i] = &label;
  chart_series_set_labels_custom (bars, labels);
}

static void
add_series (WeftBookXlsx          *xlsx,
            lxw_chart             *native,
            const char            *tab,
            const WeftChart       *chart,
            const WeftChartSeries *series)
{
  lxw_chart_series *bars = chart_add_series (native, NULL, NULL);
  g_autofree char  *name = weft_book_clean_text (series->name);

  if (bars == NULL)
    {
      weft_book_xlsx_latch (xlsx, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  chart_series_set_categories (bars, tab, chart->first_row, (lxw_col_t)chart->label_column,
                               chart->last_row, (lxw_col_t)chart->label_column);
  chart_series_set_values (bars, tab, chart->first_row, (lxw_col_t)series->column,
                           chart->last_row, (lxw_col_t)series->column);
  chart_series_set_name (bars, name);
  set_fill (bars, series->fill);
  if (has_labels (chart))
    set_labels (bars, chart, series->fill, xlsx->book->language);
  if (has_labels (chart) && series->label != NULL)
    set_same_label (bars, chart, series);
}

static void
set_axes (lxw_chart       *native,
          const WeftChart *chart,
          const char      *language)
{
  const gboolean  is_column = chart->kind == WEFT_CHART_COLUMN;
  const gboolean  has_scale = chart->minimum < chart->maximum;
  lxw_chart_axis *categories = is_column ? native->x_axis : native->y_axis;
  lxw_chart_axis *values = is_column ? native->y_axis : native->x_axis;
  lxw_chart_line  grid = { .color = GRID_GREY, .width = 0.5f };

  chart_axis_set_num_font (categories, &small_font);
  chart_axis_major_gridlines_set_visible (categories, LXW_FALSE);
  if (!is_column)
    {
      chart_axis_set_reverse (categories);
      chart_axis_set_label_position (values, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
    }

  /* Names stand beside bars that go below 0, not on them. */
  if (chart->minimum < 0)
    chart_axis_set_label_position (categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);

  chart_axis_set_num_font (values, &small_font);
  if (chart->format != WEFT_FORMAT_GENERAL)
    chart_axis_set_num_format (values, weft_format_code (weft_chart_axis_format (chart), language));
  chart_axis_set_min (values, chart->minimum);
  if (has_scale)
    {
      chart_axis_set_max (values, chart->maximum);
      chart_axis_set_major_unit (values, (chart->maximum - chart->minimum) / weft_chart_steps (chart->minimum, chart->maximum));
    }
  if (has_labels (chart) && !has_scale)
    {
      chart_axis_off (values);
      chart_axis_major_gridlines_set_visible (values, LXW_FALSE);
    }
  else
    {
      chart_axis_major_gridlines_set_visible (values, LXW_TRUE);
      chart_axis_major_gridlines_set_line (values, &grid);
    }
}

static void
place_chart (WeftBookXlsx    *xlsx,
             lxw_worksheet   *worksheet,
             lxw_chart       *native,
             const WeftChart *chart)
{
  g_autofree char  *alt_text = weft_book_clean_text (chart->alt_text);
  lxw_chart_options options = {
    .x_scale = chart->width / LIBRARY_WIDTH,
    .y_scale = chart->height / LIBRARY_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description = alt_text,
  };

  weft_book_xlsx_latch (xlsx, worksheet_insert_chart_opt (worksheet, chart->row, (lxw_col_t)chart->column,
                                                          native, &options));
}

void
weft_book_xlsx_add_chart (WeftBookXlsx    *xlsx,
                          lxw_worksheet   *worksheet,
                          const char      *tab,
                          const WeftChart *chart)
{
  lxw_chart       *native = workbook_add_chart (xlsx->workbook, get_type (chart->kind));
  g_autofree char *title = weft_book_clean_text (chart->title);
  lxw_chart_line   no_line = { .none = LXW_TRUE };

  if (native == NULL)
    {
      weft_book_xlsx_latch (xlsx, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  for (guint i = 0; i < chart->series->len; i++)
    add_series (xlsx, native, tab, chart, g_ptr_array_index (chart->series, i));

  chart_title_set_name (native, title);
  chart_title_set_name_font (native, &title_font);
  chart_chartarea_set_line (native, &no_line);
  chart_legend_set_font (native, &small_font);
  chart_legend_set_position (native, has_legend (chart) ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  chart_set_series_gap (native, GAP_BETWEEN_BARS);
  chart_set_series_overlap (native, is_stacked (chart) ? 100 : 0);
  set_axes (native, chart, xlsx->book->language);
  place_chart (xlsx, worksheet, native, chart);
}
