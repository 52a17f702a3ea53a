/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets Money (budget against spending, with live formulas and a chart) and Receipts. */

#include "weft-pence.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-text.h"

#define FIRST_ROW 4 /* of the lines: row 5 of the sheet */
#define BAR_PIXELS 36
#define CHART_FRAME_PIXELS 110
#define CHART_WIDTH 900

enum
{
  LINE,
  BUDGET,
  PERIOD,
  TO_DATE,
  LEFT,
  DIFFERENCE,
  WHY,
  N_COLUMNS,
};

gint64
weft_money_sheet_rest (const WeftReturn *ret)
{
  gint64 rest = ret->spent;

  for (guint i = 0; i < ret->lines->len; i++)
    rest -= ((const WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->period;
  return rest;
}

static gint64
rest_to_date (const WeftReturn *ret)
{
  gint64 rest = ret->spent + ret->spent_before;

  for (guint i = 0; i < ret->lines->len; i++)
    rest -= ((const WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->actual;
  return rest;
}

const char *
weft_money_sheet_line_name (const WeftLayout     *layout,
                            const WeftBudgetLine *line)
{
  return line->is_no_line || weft_text_is_empty (line->line) ? weft_phrase (layout->language, "No line of the budget yet") : line->line;
}

gboolean
weft_money_sheet_is_needed (const WeftReturn *ret)
{
  return ret->tier >= WEFT_TIER_STANDARD && (ret->lines->len > 0 || ret->spent != 0);
}

static double
pounds (gint64 pence)
{
  return (double)pence / 100;
}

/* "=SUM(B5:B10)" of the lines above. */
static char *
sum_of (guint first_row,
        guint last_row,
        guint column)
{
  g_autofree char *first = weft_book_cell_name (first_row, column);
  g_autofree char *last = weft_book_cell_name (last_row, column);

  return g_strdup_printf ("=SUM(%s:%s)", first, last);
}

/* Left and difference follow from the row's own budget and spending; of no budget there is no percentage. */
static void
put_row_formulas (WeftLayout *layout,
                  WeftStyle   style,
                  gint64      budget,
                  gint64      actual)
{
  guint            row = layout->row + 1;
  g_autofree char *left = g_strdup_printf ("=B%u-D%u", row, row);
  g_autofree char *difference = g_strdup_printf ("=IF(B%u=0,0,(D%u-B%u)/B%u)", row, row, row, row);

  weft_sheet_put_formula (layout->sheet, layout->row, LEFT, style, WEFT_FORMAT_MONEY, left, pounds (budget - actual));
  if (budget == 0)
    weft_sheet_put_blank (layout->sheet, layout->row, DIFFERENCE, style);
  else
    weft_sheet_put_formula (layout->sheet, layout->row, DIFFERENCE, style, WEFT_FORMAT_VARIANCE, difference, (double)(actual - budget) / (double)budget);
}

static void
put_line (WeftLayout           *layout,
          const WeftBudgetLine *line)
{
  gboolean    planned = line->budget != 0;
  gboolean    has_why = !weft_text_is_empty (line->why);
  const char *unplanned = planned ? "" : weft_phrase (layout->language, "not in the budget");

  weft_sheet_put_text (layout->sheet, layout->row, LINE, WEFT_STYLE_LABEL, weft_money_sheet_line_name (layout, line));
  weft_sheet_put_pence (layout->sheet, layout->row, BUDGET, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, line->budget);
  weft_sheet_put_pence (layout->sheet, layout->row, PERIOD, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, line->period);
  weft_sheet_put_pence (layout->sheet, layout->row, TO_DATE, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, line->actual);
  put_row_formulas (layout, WEFT_STYLE_FIGURE, line->budget, line->actual);
  weft_layout_words (layout, WHY, has_why ? WEFT_STYLE_WORDS : WEFT_STYLE_WORDS_GREY, NULL, has_why ? line->why : unplanned);
}

/* The lines as the table shows them: what was spent under no line is a line too, or the totals would disagree
 * with the sheet Return. */
static void
put_lines (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  WeftBudgetLine    rest = { .line = (char *)"", .period = weft_money_sheet_rest (ret), .actual = rest_to_date (ret) };

  for (guint i = 0; i < ret->lines->len; i++)
    put_line (layout, g_ptr_array_index (ret->lines, i));
  if (rest.period != 0 || rest.actual != 0)
    put_line (layout, &rest);
}

static void
put_total (WeftLayout *layout,
           guint       last_row)
{
  const WeftReturn *ret = layout->ret;
  gint64            sums[N_COLUMNS] = { [PERIOD] = ret->spent, [TO_DATE] = ret->spent + ret->spent_before };

  for (guint i = 0; i < ret->lines->len; i++)
    sums[BUDGET] += ((const WeftBudgetLine *)g_ptr_array_index (ret->lines, i))->budget;

  weft_sheet_put_text (layout->sheet, layout->row, LINE, WEFT_STYLE_TOTAL_LABEL, weft_phrase (layout->language, "Total"));
  for (guint column = BUDGET; column <= TO_DATE; column++)
    {
      g_autofree char *sum = sum_of (FIRST_ROW, last_row, column);
      weft_sheet_put_formula (layout->sheet, layout->row, column, WEFT_STYLE_TOTAL, WEFT_FORMAT_MONEY, sum, pounds (sums[column]));
    }
  put_row_formulas (layout, WEFT_STYLE_TOTAL, sums[BUDGET], sums[TO_DATE]);
  weft_sheet_put_blank (layout->sheet, layout->row, WHY, WEFT_STYLE_TOTAL_LABEL);
  layout->row++;
}

/* A total that is not the award would look like a slip. */
static void
put_award (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  gint64            budget = weft_return_budget (ret);
  g_autofree char  *lines = weft_pence_format (budget);
  g_autofree char  *award = weft_pence_format (ret->award);
  g_autofree char  *note = g_strdup_printf (weft_phrase (layout->language, "The lines of the budget add up to %s; the award is %s."), lines, award);

  if (budget != 0 && budget != ret->award)
    weft_layout_note (layout, WEFT_STYLE_NOTE, note);
}

/* Said for a reader who cannot see the chart. */
static char *
describe_chart (const WeftLayout *layout,
                guint             bars)
{
  const GPtrArray      *lines = layout->ret->lines;
  const WeftBudgetLine *largest = g_ptr_array_index (lines, 0);
  const WeftBudgetLine *smallest = largest;

  for (guint i = 1; i < lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (lines, i);
      if (line->budget > largest->budget)
        largest = line;
      if (line->budget < smallest->budget)
        smallest = line;
    }
  g_autofree char *most_budget = weft_pence_format_bare (largest->budget);
  g_autofree char *most_spent = weft_pence_format_bare (largest->actual);
  g_autofree char *least_budget = weft_pence_format_bare (smallest->budget);
  g_autofree char *least_spent = weft_pence_format_bare (smallest->actual);

  return g_strdup_printf (weft_phrase (layout->language, "Budget and spending by line. Bar chart, %u lines. Largest: %s, budget %s, spent %s. Smallest: %s, budget %s, spent %s. The numbers are in the table above."),
                          bars, weft_money_sheet_line_name (layout, largest), most_budget, most_spent,
                          weft_money_sheet_line_name (layout, smallest), least_budget, least_spent);
}

static void
put_chart (WeftLayout *layout)
{
  const char      *language = layout->language;
  guint            n_lines = layout->ret->lines->len;
  g_autofree char *alt_text = NULL;
  WeftChart       *chart;

  if (n_lines == 0)
    return;
  alt_text = describe_chart (layout, n_lines);
  weft_layout_gap (layout);
  chart = weft_sheet_add_chart (layout->sheet, WEFT_CHART_BAR, weft_phrase (language, "Budget (striped) and spending (solid) by line (£)"), alt_text);
  chart->row = layout->row;
  chart->width = CHART_WIDTH;
  chart->height = n_lines * BAR_PIXELS + CHART_FRAME_PIXELS;
  chart->first_row = FIRST_ROW;
  chart->last_row = FIRST_ROW + n_lines - 1;
  chart->label_column = LINE;
  chart->format = WEFT_FORMAT_COUNT;
  weft_chart_add_series (chart, weft_phrase (language, "Budget"), BUDGET, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, weft_phrase (language, "Spent"), TO_DATE, WEFT_FILL_SOLID);
  weft_layout_room (layout, chart->height);
}

void
weft_money_sheet_lay_out (WeftLayout *layout)
{
  static const double    widths[N_COLUMNS] = { 25, 13, 13, 13, 13, 11, 40 };
  static const WeftStyle styles[N_COLUMNS] = {
    WEFT_STYLE_HEADER,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_RIGHT,
    WEFT_STYLE_HEADER_INDENT,
  };
  const char *language = layout->language;
  const char *titles[N_COLUMNS] = {
    weft_phrase (language, "Line"),
    weft_phrase (language, "Budget (£)"),
    weft_phrase (language, "This period (£)"),
    weft_phrase (language, "To date (£)"),
    weft_phrase (language, "Left (£)"),
    weft_phrase (language, "Difference"),
    weft_phrase (language, "Why"),
  };
  g_autofree char *period = weft_return_words_period (layout->ret, language);
  g_autofree char *subtitle = g_strdup_printf (weft_phrase (language, "Budget against spending, %s"), period);
  guint            last_row;

  weft_layout_begin (layout, "Money", widths, N_COLUMNS);
  layout->sheet->landscape = TRUE;
  weft_layout_title (layout, weft_phrase (language, "Money"), *period != '\0' ? subtitle : weft_phrase (language, "Budget against spending"));
  weft_layout_gap (layout);
  weft_layout_header (layout, titles, styles);
  put_lines (layout);
  last_row = layout->row - 1;
  put_total (layout, last_row);

  weft_sheet_add_table (layout->sheet, "Money", FIRST_ROW - 1, 0, last_row, N_COLUMNS - 1);
  weft_sheet_add_bold_rule (layout->sheet, FIRST_ROW, DIFFERENCE, last_row, DIFFERENCE, "=AND(ABS($F5)>0.15,ABS($E5)>50)");
  weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "Bold in Difference: more than 15 % and more than £50.00 away from the budget. Left, Difference and Total are formulas."));
  put_award (layout);
  put_chart (layout);
  weft_layout_end (layout, WEFT_PAPER_READING);
}

/* Receipts */

gboolean
weft_receipts_sheet_is_needed (const WeftReturn *ret)
{
  return ret->tier >= WEFT_TIER_STANDARD && ret->receipts->len > 0;
}

/* A payment to a person is named by its line: one that has none by what the sheet Money calls those. */
static const char *
receipt_words (const char *words,
               const char *language)
{
  return weft_text_is_empty (words) ? weft_phrase (language, "No line of the budget yet") : words;
}

void
weft_receipts_sheet_lay_out (WeftLayout *layout)
{
  static const double    widths[] = { 14, 42, 24, 13 };
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT };
  const char            *language = layout->language;
  const GPtrArray       *receipts = layout->ret->receipts;
  const char            *titles[] = {
               weft_phrase (language, "Date"),
               weft_phrase (language, "What"),
               weft_phrase (language, "Heading"),
               weft_phrase (language, "Amount (£)"),
  };
  g_autofree char *subtitle = weft_return_words_receipts (layout->ret, language);
  g_autofree char *sum = NULL;
  gint64           total = 0;

  weft_layout_begin (layout, "Receipts", widths, G_N_ELEMENTS (widths));
  weft_layout_title (layout, weft_phrase (language, "Receipts"), subtitle);
  weft_layout_gap (layout);
  weft_layout_header (layout, titles, styles);
  for (guint i = 0; i < receipts->len; i++)
    {
      const WeftReceipt *receipt = g_ptr_array_index (receipts, i);
      weft_sheet_put_date (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, WEFT_FORMAT_DATE_SHORT, receipt->date);
      weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_WORDS, receipt_words (receipt->line, language));
      weft_sheet_put_pence (layout->sheet, layout->row, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, receipt->pence);
      weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, receipt_words (receipt->what, language));
      total += receipt->pence;
    }

  weft_sheet_add_table (layout->sheet, "Receipts", FIRST_ROW - 1, 0, layout->row - 1, 3);
  sum = sum_of (FIRST_ROW, layout->row - 1, 3);
  weft_layout_fill (layout, 0, WEFT_STYLE_TOTAL_LABEL);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_TOTAL_LABEL, weft_phrase (language, "Total"));
  weft_sheet_put_formula (layout->sheet, layout->row++, 3, WEFT_STYLE_TOTAL, WEFT_FORMAT_MONEY, sum, pounds (total));
  weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "The receipts are kept by the group and can be asked for."));
  weft_layout_end (layout, WEFT_PAPER_READING);
}
