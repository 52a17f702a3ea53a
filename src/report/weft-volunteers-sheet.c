/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Volunteers: people, hours and what the hours would have cost, which is a gift in kind and never
 * income. */

#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"

#define HELPER_COLUMN 4 /* short names of the months for the chart, right of the paper */
#define CHART_WIDTH 660
#define CHART_HEIGHT 288

gboolean
weft_volunteers_sheet_is_needed (const WeftReturn *ret)
{
  return ret->tier == WEFT_TIER_FULL || (ret->tier == WEFT_TIER_STANDARD && ret->month_hours->len > 0);
}

static void
put_line (WeftLayout *layout,
          const char *key)
{
  const WeftFigure *figure = weft_layout_figure (layout, key, NULL);
  g_autofree char  *how = NULL;

  if (figure == NULL)
    return;
  how = weft_return_words_how (layout->ret, figure, layout->language);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, weft_return_words_name (key, layout->language));
  weft_layout_put_figure (layout, 1, WEFT_STYLE_ANSWER, figure);
  weft_layout_words (layout, 2, WEFT_STYLE_WORDS_GREY, NULL, how);
}

static void
put_gift (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const WeftFigure *people = weft_layout_figure (layout, "volunteers", NULL);
  g_autofree char  *hours = weft_hours_format (ret->volunteer_minutes);
  g_autofree char  *value = weft_pence_format (ret->volunteer_value);
  g_autofree char  *rate = weft_pence_format (ret->volunteer_rate);
  g_autofree char  *sentence = NULL;

  if (people == NULL || people->is_protected || ret->volunteer_value == 0)
    return;
  sentence = g_strdup_printf (weft_phrase (layout->language, "Given in kind, not in these accounts: %s volunteer hours by %s people (%s at %s an hour)."),
                              hours, people->display, value, rate);
  weft_layout_note (layout, WEFT_STYLE_STRONG_NOTE, sentence);
}

static const WeftMonthHours *
find_extreme (const GPtrArray *months,
              gboolean         largest)
{
  const WeftMonthHours *found = g_ptr_array_index (months, 0);

  for (guint i = 1; i < months->len; i++)
    {
      const WeftMonthHours *month = g_ptr_array_index (months, i);
      if (largest ? month->minutes > found->minutes : month->minutes < found->minutes)
        found = month;
    }
  return found;
}

static char *
describe_chart (const WeftLayout *layout)
{
  const GPtrArray      *months = layout->ret->month_hours;
  const WeftMonthHours *most = find_extreme (months, TRUE);
  const WeftMonthHours *least = find_extreme (months, FALSE);
  g_autofree char      *most_month = weft_phrase_date (layout->language, most->month);
  g_autofree char      *most_hours = weft_hours_format (most->minutes);
  g_autofree char      *least_month = weft_phrase_date (layout->language, least->month);
  g_autofree char      *least_hours = weft_hours_format (least->minutes);

  return g_strdup_printf (weft_phrase (layout->language, "Volunteer hours by month. Column chart, %u months. Most: %s, %s hours. Least: %s, %s hours. The numbers are in the table above."),
                          months->len, most_month, most_hours, least_month, least_hours);
}

static void
put_chart (WeftLayout *layout,
           guint       first_row)
{
  g_autofree char *alt_text = describe_chart (layout);
  WeftChart       *chart = weft_sheet_add_chart (layout->sheet, WEFT_CHART_COLUMN, weft_phrase (layout->language, "Volunteer hours by month"), alt_text);

  weft_layout_gap (layout);
  chart->row = layout->row;
  chart->width = CHART_WIDTH;
  chart->height = CHART_HEIGHT;
  chart->first_row = first_row;
  chart->last_row = first_row + layout->ret->month_hours->len - 1;
  chart->label_column = HELPER_COLUMN;
  chart->format = WEFT_FORMAT_HOURS;
  weft_chart_add_series (chart, weft_phrase (layout->language, "Hours"), 1, WEFT_FILL_SOLID);
  weft_layout_room (layout, CHART_HEIGHT);
}

static void
put_months (WeftLayout *layout)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT };
  const GPtrArray       *months = layout->ret->month_hours;
  const char            *titles[] = { weft_phrase (layout->language, "Month"), weft_phrase (layout->language, "Hours"), "" };
  g_autofree char       *sum = NULL;
  gint64                 minutes = 0;
  guint                  first_row;

  weft_layout_section (layout, weft_phrase (layout->language, "Hours by month"));
  weft_sheet_put_text (layout->sheet, layout->row, HELPER_COLUMN, WEFT_STYLE_NOTE, weft_phrase (layout->language, "for the chart"));
  weft_layout_header (layout, titles, styles);
  first_row = layout->row;
  for (guint i = 0; i < months->len; i++)
    {
      const WeftMonthHours *month = g_ptr_array_index (months, i);
      g_autofree char      *name = weft_phrase_date (layout->language, month->month);
      weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, name);
      weft_sheet_put_minutes (layout->sheet, layout->row, 1, WEFT_STYLE_FIGURE, month->minutes);
      weft_sheet_put_blank (layout->sheet, layout->row, 2, WEFT_STYLE_LABEL);
      weft_sheet_put_text (layout->sheet, layout->row++, HELPER_COLUMN, WEFT_STYLE_PLAIN, weft_phrase_month (layout->language, month->month));
      minutes += month->minutes;
    }
  sum = g_strdup_printf ("=SUM(B%u:B%u)", first_row + 1, layout->row);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_TOTAL_LABEL, weft_phrase (layout->language, "Total"));
  weft_sheet_put_formula (layout->sheet, layout->row, 1, WEFT_STYLE_TOTAL, WEFT_FORMAT_HOURS, sum, (double)minutes / 60);
  weft_sheet_put_blank (layout->sheet, layout->row++, 2, WEFT_STYLE_TOTAL_LABEL);
  put_chart (layout, first_row);
}

void
weft_volunteers_sheet_lay_out (WeftLayout *layout)
{
  /* Three columns on paper, then the helper cells of the chart. */
  static const double widths[] = { 28, 17, 49, 4, 14 };
  const WeftReturn   *ret = layout->ret;
  const char         *language = layout->language;
  g_autofree char    *period = weft_return_words_period (ret, language);
  g_autofree char    *subtitle = g_strdup_printf (weft_phrase (language, "Time given, %s"), period);

  weft_layout_begin (layout, "Volunteers", widths, G_N_ELEMENTS (widths));
  weft_layout_set_columns (layout, 3);
  weft_layout_title (layout, weft_phrase (language, "Volunteers"), *period != '\0' ? subtitle : weft_phrase (language, "Time given"));
  if (ret->volunteer_minutes == 0)
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "No volunteer hours were written down for this grant."));
  else
    {
      put_line (layout, "volunteers");
      put_line (layout, "volunteer_hours");
      put_line (layout, "volunteer_value");
      put_gift (layout);
    }
  if (ret->month_hours->len > 0)
    put_months (layout);
  weft_layout_end (layout, WEFT_PAPER_ONE_PAGE);
}
