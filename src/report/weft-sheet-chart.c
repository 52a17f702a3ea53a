/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars and columns from the cells of a sheet. */

#include "weft-sheet-chart.h"

#include "weft-chart-ink.h"
#include "weft-sheet-font.h"

#include <math.h>

#define PETROL 0x17414F
#define GRID_GREY 0xBFBFBF
#define BLACK 0x000000
#define WHITE 0xFFFFFF
#define TITLE_POINTS 12.0
#define WORD_POINTS 9.0
#define GAP 4.0
#define SQUARE 8.0       /* of the legend */
#define LINE 13.0        /* points of a line of words */
#define MOST_LABELLED 12 /* bars that carry their numbers: as in the workbook */
#define STEPS_OF_SCALE 5
#define HATCH_STEP 4.0
#define BAR_SHARE 0.67 /* of the room between two categories */

typedef struct
{
  const WeftBook  *book;
  const WeftSheet *sheet;
  const WeftChart *chart;
  cairo_t         *cr;
  double           x, y, width, height; /* of the bars alone */
  double           low, high;           /* of the scale */
  gboolean         upright, stacked, labelled, has_scale;
  guint            n; /* categories */
} Drawing;

typedef enum
{
  LEFT,
  MIDDLE,
  RIGHT,
} Where;

/* In at most @lines lines of @room points, the middle of them at @y. */
static void
draw_words (cairo_t    *cr,
            const char *words,
            double      points,
            gboolean    is_bold,
            double      x,
            double      y,
            double      room,
            int         lines,
            Where       where)
{
  static const PangoAlignment aligned[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  g_autoptr (PangoLayout) layout = weft_sheet_font_layout (cr, words, points, is_bold);
  int height;

  pango_layout_set_width (layout, (int)(room * PANGO_SCALE));
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, aligned[where]);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, x, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static double
value_at (const Drawing         *drawing,
          const WeftChartSeries *series,
          guint                  category)
{
  const WeftCell *cell = weft_sheet_get (drawing->sheet, drawing->chart->first_row + category, series->column);

  return cell != NULL && (cell->kind == WEFT_CELL_NUMBER || cell->kind == WEFT_CELL_FORMULA) ? cell->number : 0;
}

static char *
format_number (const Drawing *drawing,
               WeftFormat     format,
               double         number)
{
  const WeftCell cell = { .kind = WEFT_CELL_NUMBER, .format = format, .number = number };

  return weft_cell_format_text (&cell, drawing->book->language);
}

static const WeftChartSeries *
series_at (const Drawing *drawing,
           guint          index)
{
  return drawing->chart->series->pdata[index];
}

static gboolean
is_range (const WeftChart *chart)
{
  for (guint i = 0; i < chart->series->len; i++)
    if (((const WeftChartSeries *)chart->series->pdata[i])->fill == WEFT_FILL_NONE)
      return TRUE;
  return FALSE;
}

static double
sum_at (const Drawing *drawing,
        guint          category)
{
  double sum = 0;

  for (guint i = 0; i < drawing->chart->series->len; i++)
    sum += value_at (drawing, series_at (drawing, i), category);
  return sum;
}

/* The longest bar, and where nothing longer is needed, a round number above it. */
static double
find_high (const Drawing *drawing)
{
  double most = 0;
  double step;

  for (guint category = 0; category < drawing->n; category++)
    for (guint i = 0; i < drawing->chart->series->len; i++)
      most = MAX (most, drawing->stacked ? sum_at (drawing, category) : value_at (drawing, series_at (drawing, i), category));
  if (most <= 0)
    return 1;
  if (!drawing->has_scale)
    return most;
  step = pow (10, floor (log10 (most / STEPS_OF_SCALE)));
  while (step * STEPS_OF_SCALE < most)
    step *= step * STEPS_OF_SCALE * 2 >= most ? 2 : 2.5;
  return step * STEPS_OF_SCALE;
}

static void
draw_bar (cairo_t      *cr,
          WeftChartFill fill,
          double        x,
          double        y,
          double        width,
          double        height)
{
  if (fill == WEFT_FILL_NONE || width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip_preserve (cr);
  weft_chart_ink_colour (cr, fill == WEFT_FILL_SOLID ? PETROL : WHITE);
  cairo_fill (cr);
  if (fill == WEFT_FILL_HATCH)
    {
      weft_chart_ink_colour (cr, PETROL);
      weft_chart_ink_lines (cr, HATCH_STEP, x, y, width, height);
    }
  cairo_restore (cr);
  weft_chart_ink_colour (cr, BLACK);
  cairo_set_line_width (cr, 0.75);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
}

/* On a stacked bar in its middle, on white where the bar is hatched; else at its end. */
static void
draw_label (const Drawing         *drawing,
            const WeftChartSeries *series,
            double                 value,
            double                 x,
            double                 y,
            double                 width,
            double                 height)
{
  const double     room = 60;
  g_autofree char *words = series->label != NULL ? g_strdup (series->label) : format_number (drawing, drawing->chart->format, value);
  const double     across = (double)g_utf8_strlen (words, -1) * WORD_POINTS * 0.55 + 2;
  const double     middle = x + width / 2;
  cairo_t         *cr = drawing->cr;

  weft_chart_ink_colour (cr, BLACK);
  if (!drawing->stacked && drawing->upright)
    draw_words (cr, words, WORD_POINTS, FALSE, middle - room / 2, value < 0 ? y + height + LINE / 2 : y - LINE / 2, room, 1, MIDDLE);
  else if (!drawing->stacked)
    draw_words (cr, words, WORD_POINTS, FALSE, value < 0 ? x - room - GAP : x + width + GAP, y + height / 2, room, 1, value < 0 ? RIGHT : LEFT);
  else if (width > 0 && height > 0)
    {
      if (series->fill != WEFT_FILL_SOLID && across < width)
        {
          weft_chart_ink_colour (cr, WHITE);
          cairo_rectangle (cr, middle - across / 2, y + (height - LINE) / 2, across, LINE);
          cairo_fill (cr);
        }
      weft_chart_ink_colour (cr, series->fill == WEFT_FILL_SOLID ? WHITE : BLACK);
      draw_words (cr, words, WORD_POINTS, TRUE, middle - room / 2, y + height / 2, room, 1, MIDDLE);
    }
}

/* The place of a value on the scale, from 0 to 1. */
static double
share_of (const Drawing *drawing,
          double         value)
{
  return CLAMP ((value - drawing->low) / (drawing->high - drawing->low), 0, 1);
}

static void
draw_value (const Drawing         *drawing,
            const WeftChartSeries *series,
            double                 from,
            double                 to,
            double                 across, /* where it begins, and how thick it is, on the axis of the categories */
            double                 thick)
{
  const double low = share_of (drawing, MIN (from, to));
  const double high = share_of (drawing, MAX (from, to));
  const double length = (high - low) * (drawing->upright ? drawing->height : drawing->width);
  const double x = drawing->upright ? across : drawing->x + low * drawing->width;
  const double y = drawing->upright ? drawing->y + (1 - high) * drawing->height : across;
  const double width = drawing->upright ? thick : length;
  const double height = drawing->upright ? length : thick;

  draw_bar (drawing->cr, series->fill, x, y, width, height);
  if (drawing->labelled)
    draw_label (drawing, series, to - from, x, y, width, height);
}

static void
draw_category (const Drawing *drawing,
               guint          category)
{
  const guint  n_series = drawing->chart->series->len;
  const double slot = (drawing->upright ? drawing->width : drawing->height) / drawing->n;
  const double begin = (drawing->upright ? drawing->x : drawing->y) + category * slot + slot * (1 - BAR_SHARE) / 2;
  const double thick = slot * BAR_SHARE / (drawing->stacked ? 1 : n_series);
  double       from = 0;
  double       whole = drawing->chart->kind == WEFT_CHART_BAR_SHARE ? sum_at (drawing, category) / 100 : 1;

  for (guint i = 0; i < n_series; i++)
    {
      const double value = value_at (drawing, series_at (drawing, i), category) / (whole > 0 ? whole : 1);

      draw_value (drawing, series_at (drawing, i), from, from + value, drawing->stacked ? begin : begin + i * thick, thick);
      from += drawing->stacked ? value : 0;
    }
}

static void
draw_names (const Drawing *drawing,
            double         left)
{
  const double slot = (drawing->upright ? drawing->width : drawing->height) / drawing->n;

  weft_chart_ink_colour (drawing->cr, BLACK);
  for (guint i = 0; i < drawing->n; i++)
    {
      const WeftCell  *cell = weft_sheet_get (drawing->sheet, drawing->chart->first_row + i, drawing->chart->label_column);
      g_autofree char *name = cell != NULL ? weft_cell_format_text (cell, drawing->book->language) : g_strdup ("");

      if (drawing->upright)
        draw_words (drawing->cr, name, WORD_POINTS, FALSE, drawing->x + i * slot + 1, drawing->y + drawing->height + LINE + GAP / 2, slot - 2, 2, MIDDLE);
      else
        draw_words (drawing->cr, name, WORD_POINTS, FALSE, left, drawing->y + (i + 0.5) * slot, drawing->x - left - GAP, slot >= 2 * LINE ? 2 : 1, RIGHT);
    }
}

/* Lines across, and their numbers. */
static void
draw_scale (const Drawing *drawing)
{
  const double     room = 60;
  const guint      steps = weft_chart_steps (drawing->low, drawing->high);
  const WeftFormat format = weft_chart_axis_format (drawing->chart);
  cairo_t         *cr = drawing->cr;

  for (guint i = 0; i <= steps; i++)
    {
      const double     share = (double)i / steps;
      const double     across = drawing->x + share * drawing->width;
      const double     down = drawing->y + (1 - share) * drawing->height;
      g_autofree char *words = format_number (drawing, format, drawing->low + share * (drawing->high - drawing->low));

      weft_chart_ink_colour (cr, GRID_GREY);
      cairo_set_line_width (cr, 0.5);
      cairo_move_to (cr, drawing->upright ? drawing->x : across, drawing->upright ? down : drawing->y);
      cairo_line_to (cr, drawing->upright ? drawing->x + drawing->width : across, drawing->upright ? down : drawing->y + drawing->height);
      cairo_stroke (cr);
      weft_chart_ink_colour (cr, BLACK);
      if (drawing->upright)
        draw_words (cr, words, WORD_POINTS, FALSE, drawing->x - room - GAP, down, room, 1, RIGHT);
      else
        draw_words (cr, words, WORD_POINTS, FALSE, across - room / 2, drawing->y + drawing->height + LINE / 2 + 1, room, 1, MIDDLE);
    }
}

static void
draw_base (const Drawing *drawing)
{
  const double share = share_of (drawing, 0);
  const double across = drawing->x + share * drawing->width;
  const double down = drawing->y + (1 - share) * drawing->height;

  weft_chart_ink_colour (drawing->cr, BLACK);
  cairo_set_line_width (drawing->cr, 0.75);
  cairo_move_to (drawing->cr, drawing->upright ? drawing->x : across, drawing->upright ? down : drawing->y);
  cairo_line_to (drawing->cr, drawing->upright ? drawing->x + drawing->width : across, drawing->upright ? down : drawing->y + drawing->height);
  cairo_stroke (drawing->cr);
}

/* As wide as its name, and with the others no wider than the chart. */
static double
entry_width (const Drawing         *drawing,
             const WeftChartSeries *series,
             double                 width)
{
  g_autoptr (PangoLayout) layout = weft_sheet_font_layout (drawing->cr, series->name, WORD_POINTS, FALSE);
  int words;

  pango_layout_get_pixel_size (layout, &words, NULL);
  return MIN (SQUARE + 4 * GAP + words, width / drawing->chart->series->len);
}

static void
draw_legend (const Drawing *drawing,
             double         width,
             double         y)
{
  double x = width / 2;

  for (guint i = 0; i < drawing->chart->series->len; i++)
    x -= entry_width (drawing, series_at (drawing, i), width) / 2;
  for (guint i = 0; i < drawing->chart->series->len; i++)
    {
      const WeftChartSeries *series = series_at (drawing, i);
      const double           room = entry_width (drawing, series, width);

      draw_bar (drawing->cr, series->fill, x, y - SQUARE / 2, SQUARE, SQUARE);
      weft_chart_ink_colour (drawing->cr, BLACK);
      draw_words (drawing->cr, series->name, WORD_POINTS, FALSE, x + SQUARE + GAP, y, room - SQUARE - GAP, 1, LEFT);
      x += room;
    }
}

/* Room for the names beside or under the bars, for the numbers of the scale, and for the legend. */
static void
place_bars (Drawing *drawing,
            double   width,
            double   height,
            gboolean has_legend)
{
  const double top = 2 * LINE + (drawing->upright && drawing->labelled ? LINE : 0);
  const double bottom = (has_legend ? LINE + GAP : GAP) + (drawing->upright ? 2 * LINE + GAP : drawing->has_scale ? LINE + GAP
                                                                                                                  : 0);
  const double left = drawing->upright ? (drawing->has_scale ? 40 : GAP) : MIN (width * 0.36, 170);
  const double right = drawing->upright ? GAP : drawing->labelled && !drawing->stacked ? 60
                                                                                       : 4 * GAP;

  drawing->x = left;
  drawing->y = top;
  drawing->width = MAX (width - left - right, 1);
  drawing->height = MAX (height - top - bottom, 1);
}

void
weft_sheet_chart_draw (const WeftBook  *book,
                       const WeftSheet *sheet,
                       const WeftChart *chart,
                       cairo_t         *cr,
                       double           width,
                       double           height)
{
  const gboolean has_legend = chart->series->len > 1 && chart->kind != WEFT_CHART_BAR && !is_range (chart); /* as in the workbook */
  Drawing        drawing = {
           .book = book,
           .sheet = sheet,
           .chart = chart,
           .cr = cr,
           .upright = chart->kind == WEFT_CHART_COLUMN,
           .stacked = chart->kind == WEFT_CHART_BAR_STACKED || chart->kind == WEFT_CHART_BAR_SHARE,
           .n = chart->last_row - chart->first_row + 1,
  };

  drawing.labelled = !is_range (chart) && drawing.n * (drawing.stacked ? 1 : chart->series->len) <= MOST_LABELLED;
  drawing.has_scale = chart->minimum < chart->maximum || !drawing.labelled;
  drawing.low = chart->minimum;
  drawing.high = chart->kind == WEFT_CHART_BAR_SHARE ? 100 : chart->minimum < chart->maximum ? chart->maximum
                                                                                             : find_high (&drawing);
  place_bars (&drawing, width, height, has_legend);
  weft_chart_ink_colour (cr, BLACK);
  draw_words (cr, chart->title, TITLE_POINTS, TRUE, 0, LINE, width, 1, MIDDLE);
  if (drawing.has_scale)
    draw_scale (&drawing);
  for (guint i = 0; i < drawing.n; i++)
    draw_category (&drawing, i);
  draw_base (&drawing);
  draw_names (&drawing, GAP);
  if (has_legend)
    draw_legend (&drawing, width, height - LINE / 2 - GAP / 2);
}
