/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays an exploration out as a sheet. */

#include "weft-explore-sheet.h"

#include "weft-date.h"
#include "weft-explore-chart.h"
#include "weft-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

enum
{
  COLUMN_LABEL,
  COLUMN_VALUE,
  COLUMN_NOTE,
  N_COLUMNS,
  /* Helper cells of the chart, right of the paper. */
  COLUMN_SHORT = N_COLUMNS + 1,
  COLUMN_NUMBER,
  COLUMN_HIDDEN,
};

#define CHART_WIDTH 640
#define COLUMNS_PIXELS 300
#define BAR_PIXELS 30
#define CHART_FRAME_PIXELS 80
#define MOST_BARS 20
#define MOST_COLUMNS 36
#define ROW_PIXELS 20
#define GRID_LETTERS 88 /* of a line across the columns on paper */

static WeftFormat
format_of (WeftUnit unit)
{
  switch (unit)
    {
    case WEFT_UNIT_PENCE:
      return WEFT_FORMAT_MONEY;
    case WEFT_UNIT_MINUTES:
      return WEFT_FORMAT_HOURS;
    case WEFT_UNIT_POINTS:
      return WEFT_FORMAT_CHANGE;
    case WEFT_UNIT_COUNT:
    default:
      return WEFT_FORMAT_COUNT;
    }
}

static double
number_of (WeftUnit unit,
           gint64   value)
{
  switch (unit)
    {
    case WEFT_UNIT_PENCE:
      return (double)value / 100;
    case WEFT_UNIT_MINUTES:
      return (double)value / 60;
    case WEFT_UNIT_POINTS:
      return (double)value / (double)WEFT_SCORE_ONE;
    case WEFT_UNIT_COUNT:
    default:
      return (double)value;
    }
}

static gboolean
is_of_months (const WeftExploration *explored)
{
  return g_str_equal (explored->by, "month");
}

/* Words across the grid, in as many rows as they need. */
static guint
put_words (WeftSheet  *sheet,
           guint       at,
           const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (line->len > 0 && g_utf8_strlen (line->str, -1) + 1 + g_utf8_strlen (words[i], -1) > GRID_LETTERS)
        {
          weft_sheet_put_text (sheet, at++, COLUMN_LABEL, WEFT_STYLE_PLAIN, line->str);
          g_string_truncate (line, 0);
        }
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }
  weft_sheet_put_text (sheet, at++, COLUMN_LABEL, WEFT_STYLE_PLAIN, line->str);
  return at;
}

/* What the chart has room for: "Apr 2026". */
static char *
short_label (const WeftExploredRow *row)
{
  g_autofree char *day = row->month != NULL ? g_strconcat (row->month, "-01", NULL) : NULL;
  g_autofree char *words = day != NULL ? weft_date_format_short (day) : NULL;
  const char      *month = words != NULL ? strchr (words, ' ') : NULL;

  return g_strdup (month != NULL ? month + 1 : row->label);
}

/* What the row says beside its number: that it is rounded, or may be up or down. */
static void
put_note (WeftSheet             *sheet,
          guint                  at,
          const WeftExploration *explored,
          const WeftExploredRow *row)
{
  g_autofree char *plain = weft_exploration_format (explored->unit, row->value);

  if (row->is_protected)
    weft_sheet_put_text (sheet, at, COLUMN_NOTE, WEFT_STYLE_WORDS_GREY, _ ("rounded"));
  else if (!g_str_equal (plain, row->display))
    weft_sheet_put_text (sheet, at, COLUMN_NOTE, WEFT_STYLE_WORDS_GREY, row->display);
}

static void
put_row (WeftSheet             *sheet,
         guint                  at,
         const WeftExploration *explored,
         const WeftExploredRow *row)
{
  const double     number = number_of (explored->unit, row->value);
  g_autofree char *label = short_label (row);

  weft_sheet_put_text (sheet, at, COLUMN_LABEL, WEFT_STYLE_LABEL, row->label);
  weft_sheet_put_text (sheet, at, COLUMN_SHORT, WEFT_STYLE_PLAIN, label);
  weft_sheet_put_blank (sheet, at, COLUMN_NOTE, WEFT_STYLE_LABEL);
  if (row->is_hidden)
    {
      weft_sheet_put_text (sheet, at, COLUMN_VALUE, WEFT_STYLE_FIGURE, row->display);
      weft_sheet_put_number (sheet, at, COLUMN_HIDDEN, WEFT_STYLE_PLAIN, WEFT_FORMAT_GENERAL, explored->threshold);
      return;
    }
  weft_sheet_put_number (sheet, at, COLUMN_VALUE, WEFT_STYLE_FIGURE, format_of (explored->unit), number);
  weft_sheet_put_number (sheet, at, COLUMN_NUMBER, WEFT_STYLE_PLAIN, format_of (explored->unit), number);
  put_note (sheet, at, explored, row);
}

/* A total of protected rows is no sum of them, so it is no formula. */
static guint
put_total (WeftSheet             *sheet,
           guint                  first,
           guint                  at,
           const WeftExploration *explored)
{
  const double     number = number_of (explored->unit, explored->total);
  g_autofree char *sum = g_strdup_printf ("=SUM(B%u:B%u)", first + 1, at);

  if (explored->total_display == NULL)
    return at;
  weft_sheet_put_text (sheet, at, COLUMN_LABEL, WEFT_STYLE_TOTAL_LABEL, explored->total_is_least ? _ ("Total, at least") : _ ("Total"));
  weft_sheet_put_blank (sheet, at, COLUMN_NOTE, WEFT_STYLE_TOTAL_LABEL);
  if (explored->total_is_the_sum)
    weft_sheet_put_formula (sheet, at, COLUMN_VALUE, WEFT_STYLE_TOTAL, format_of (explored->unit), sum, number);
  else
    weft_sheet_put_number (sheet, at, COLUMN_VALUE, WEFT_STYLE_TOTAL, format_of (explored->unit), number);
  if (explored->is_protected)
    weft_sheet_put_text (sheet, at, COLUMN_NOTE, WEFT_STYLE_TOTAL_WORDS, _ ("rounded"));
  return at + 1;
}

static gboolean
has_hidden (const WeftExploration *explored)
{
  for (guint i = 0; i < explored->rows->len; i++)
    if (((WeftExploredRow *)explored->rows->pdata[i])->is_hidden)
      return TRUE;
  return FALSE;
}

/* Changes go both ways from 0, as far up as down. */
static void
set_points (WeftChart             *chart,
            const WeftExploration *explored)
{
  gint64 farthest = WEFT_SCORE_ONE;

  for (guint i = 0; i < explored->rows->len; i++)
    farthest = MAX (farthest, ABS (((WeftExploredRow *)explored->rows->pdata[i])->value));
  chart->kind = WEFT_CHART_BAR;
  chart->maximum = ceil (number_of (WEFT_UNIT_POINTS, farthest));
  chart->minimum = -chart->maximum;
}

/* Returns the first row below the chart. */
static guint
put_chart (WeftSheet             *sheet,
           guint                  first,
           guint                  at,
           const WeftExploration *explored)
{
  const gboolean   is_columns = is_of_months (explored);
  const guint      all = explored->rows->len;
  const guint      n = MIN (all, is_columns ? MOST_COLUMNS : MOST_BARS);
  g_autofree char *words = weft_explore_chart_words (explored);
  g_autofree char *hidden = g_strdup_printf ("<%d", explored->threshold);
  WeftChart       *chart = weft_sheet_add_chart (sheet, is_columns ? WEFT_CHART_COLUMN : WEFT_CHART_BAR, explored->title, words);

  chart->row = at;
  chart->width = CHART_WIDTH;
  chart->height = is_columns ? COLUMNS_PIXELS : n * BAR_PIXELS + CHART_FRAME_PIXELS;
  chart->first_row = is_columns ? first + all - n : first;
  chart->last_row = chart->first_row + n - 1;
  chart->label_column = COLUMN_SHORT;
  chart->format = format_of (explored->unit);
  if (explored->unit == WEFT_UNIT_POINTS)
    set_points (chart, explored);
  weft_chart_add_series (chart, explored->value_title, COLUMN_NUMBER, WEFT_FILL_SOLID);
  if (has_hidden (explored) && explored->unit == WEFT_UNIT_COUNT)
    {
      g_autofree char *name = g_strdup_printf (_ ("fewer than %d"), explored->threshold);

      chart->kind = WEFT_CHART_BAR_STACKED;
      weft_chart_add_series (chart, name, COLUMN_HIDDEN, WEFT_FILL_HATCH);
      weft_chart_set_label (chart, 1, hidden);
    }
  return at + chart->height / ROW_PIXELS + 2;
}

static guint
put_head (WeftSheet             *sheet,
          const WeftExploration *explored,
          const char            *group)
{
  const guint at = put_words (sheet, 3, explored->sentence) + 1;

  weft_sheet_put_text (sheet, 0, COLUMN_LABEL, WEFT_STYLE_TITLE, explored->title);
  weft_sheet_put_text (sheet, 1, COLUMN_LABEL, WEFT_STYLE_SUBTITLE, group);
  weft_sheet_put_text (sheet, at, COLUMN_LABEL, WEFT_STYLE_HEADER, explored->by_title);
  weft_sheet_put_text (sheet, at, COLUMN_VALUE, WEFT_STYLE_HEADER_RIGHT, explored->unit == WEFT_UNIT_PENCE ? _ ("Pounds (£)") : explored->value_title);
  weft_sheet_put_text (sheet, at, COLUMN_NOTE, WEFT_STYLE_HEADER_INDENT, _ ("Note"));
  weft_sheet_put_text (sheet, at, COLUMN_SHORT, WEFT_STYLE_NOTE, _ ("for the chart"));
  weft_sheet_set_height (sheet, 0, 27);
  weft_sheet_set_height (sheet, 1, 18);
  return at + 1;
}

static WeftBook *
make_book (const WeftExploration *explored,
           const char            *group,
           const char            *today,
           gboolean               has_chart)
{
  static const double widths[] = { 44, 18, 30, 4, 44, 14, 14 };
  WeftBook           *book = weft_book_new (explored->title, group, group, "en", today);
  WeftSheet          *sheet = weft_book_add_sheet (book, _ ("Explore"), widths, G_N_ELEMENTS (widths));
  const guint         first = put_head (sheet, explored, group);
  guint               at = first;

  for (guint i = 0; i < explored->rows->len; i++)
    put_row (sheet, at++, explored, explored->rows->pdata[i]);
  at = put_total (sheet, first, at, explored) + 1;
  for (guint i = 0; i < explored->notes->len; i++)
    at = put_words (sheet, at, explored->notes->pdata[i]);
  if (has_chart && explored->rows->len > 0)
    {
      at = put_chart (sheet, first, at + 1, explored);
      /* The print area ends below the chart. */
      weft_sheet_put_blank (sheet, at, COLUMN_LABEL, WEFT_STYLE_PLAIN);
    }
  sheet->print_columns = N_COLUMNS;
  sheet->fit_wide = 1;
  sheet->repeat_first = sheet->repeat_last = (int)first - 1;
  sheet->freeze_row = first;
  weft_sheet_fit (sheet);
  return book;
}

WeftBook *
weft_explore_book (const WeftExploration *explored,
                   const char            *group,
                   const char            *today)
{
  return make_book (explored, group, today, TRUE);
}

WeftBook *
weft_explore_table_book (const WeftExploration *explored,
                         const char            *group,
                         const char            *today)
{
  return make_book (explored, group, today, FALSE);
}
