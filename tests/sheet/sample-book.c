/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A book that shows every style, format and chart: a return of the worked year. */

#include "sample-book.h"

typedef struct
{
  const char *label, *words;
} Line;

typedef struct
{
  const char *line;
  gint64      budget, spent;
  const char *why;
} MoneyLine;

static const MoneyLine money_lines[] = {
  { "Sessional worker", 480000, 468000, "" },
  { "Room hire", 240000, 252000, "" },
  { "Volunteer expenses", 90000, 61240, "Three volunteers now walk, and two did not want their fares back." },
  { "Materials and food", 100000, 110485, "" },
  { "Publicity", 20000, 9600, "Neighbours told neighbours; we printed one leaflet instead of four." },
  { "Overheads", 30000, 30000, "" },
};

static void
add_heading (WeftSheet  *sheet,
             const char *title,
             const char *subtitle)
{
  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_TITLE, title);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_SUBTITLE, subtitle);
}

static guint
add_section (WeftSheet  *sheet,
             guint       row,
             const char *title,
             guint       columns)
{
  weft_sheet_put_text (sheet, row + 1, 0, WEFT_STYLE_SECTION, title);
  for (guint i = 1; i < columns; i++)
    weft_sheet_put_blank (sheet, row + 1, i, WEFT_STYLE_SECTION);
  return row + 2;
}

static void
add_facts (WeftSheet *sheet)
{
  static const char *const labels[] = { "Grant reference", "Awarded", "From", "To", "Purpose", "Contact" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      weft_sheet_put_text (sheet, 2 + i, 0, WEFT_STYLE_FACT_LABEL, labels[i]);
      weft_sheet_put_blank (sheet, 2 + i, 2, WEFT_STYLE_FACT);
      weft_sheet_put_blank (sheet, 2 + i, 3, WEFT_STYLE_FACT);
    }
  weft_sheet_put_text (sheet, 2, 1, WEFT_STYLE_FACT, "0020187734");
  weft_sheet_put_pence (sheet, 3, 1, WEFT_STYLE_FACT, WEFT_FORMAT_POUNDS, 960000);
  weft_sheet_put_date (sheet, 4, 1, WEFT_STYLE_FACT, WEFT_FORMAT_DATE, "2026-04-01");
  weft_sheet_put_date (sheet, 5, 1, WEFT_STYLE_FACT, WEFT_FORMAT_DATE, "2027-03-31");
  weft_sheet_put_text (sheet, 6, 1, WEFT_STYLE_FACT,
                       "A sessional worker, a hall and a hot meal for older people who live alone");
  weft_sheet_put_text (sheet, 7, 1, WEFT_STYLE_FACT, "Hub secretary, hub@marshlane.example");
}

static guint
add_figures (WeftSheet *sheet,
             guint      row)
{
  static const Line lines[] = {
    { "Spent", "of £9,600.00 awarded and received" },
    { "Unspent of the award", "3 % of the award" },
    { "Cash in the fund", "received less spent; nothing more is due" },
    { "Sessions", "two a week, 3 hours each; four were cancelled" },
    { "People", "counted once each from the register, rounded to the nearest 5" },
    { "Volunteers", "who gave 412.5 hours, a gift in kind that is not in the money above" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *reference = g_strdup_printf ("H%u", i + 1);

      weft_sheet_put_text (sheet, row + i, 0, WEFT_STYLE_QUESTION, lines[i].label);
      weft_sheet_put_text (sheet, row + i, 1, WEFT_STYLE_WORDS_GREY, lines[i].words);
      weft_sheet_put_link (sheet, row + i, 3, WEFT_STYLE_REFERENCE, reference, "'How counted'!A4");
    }
  weft_sheet_put_pence (sheet, row, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, 931325);
  weft_sheet_put_formula (sheet, row + 1, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, "=B4-C11", 286.75);
  weft_sheet_put_pence (sheet, row + 2, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, 28675);
  weft_sheet_put_number (sheet, row + 3, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_COUNT, 98);
  weft_sheet_put_number (sheet, row + 4, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_ABOUT, 95);
  weft_sheet_put_number (sheet, row + 5, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_COUNT, 14);
  return row + G_N_ELEMENTS (lines);
}

static guint
add_answer (WeftSheet  *sheet,
            guint       row,
            const char *question,
            const char *lead,
            const char *words)
{
  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_QUESTION, question);
  if (lead != NULL)
    weft_sheet_put_rich (sheet, row, 1, WEFT_STYLE_WORDS, lead, words);
  else
    weft_sheet_put_text (sheet, row, 1, WEFT_STYLE_WORDS, words);
  weft_sheet_put_blank (sheet, row, 2, WEFT_STYLE_LABEL);
  weft_sheet_put_blank (sheet, row, 3, WEFT_STYLE_LABEL);
  return row + 1;
}

static guint
add_signatures (WeftSheet *sheet,
                guint      row)
{
  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_QUESTION, "Joan Pritchard");
  weft_sheet_put_text (sheet, row, 1, WEFT_STYLE_WORDS, "Treasurer");
  weft_sheet_put_date (sheet, row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_DATE, "2027-04-20");
  weft_sheet_put_text (sheet, row + 2, 0, WEFT_STYLE_KEY, "Grey cells");
  weft_sheet_put_text (sheet, row + 2, 1, WEFT_STYLE_NOTE,
                       "are filled in by Weft from the group’s records; white cells are written by the group.");
  weft_sheet_put_text (sheet, row + 3, 0, WEFT_STYLE_BOXED, "Boxed cells");
  weft_sheet_put_text (sheet, row + 3, 1, WEFT_STYLE_NOTE, "are yours to change: every number that rests on them moves.");
  return row + 4;
}

static void
add_return (WeftBook *book)
{
  static const double widths[] = { 25, 47.5, 16, 6 };
  WeftSheet          *sheet = weft_book_add_sheet (book, "Return", widths, G_N_ELEMENTS (widths));
  guint               row;

  add_heading (sheet, "Marsh Lane Warm Hub", "Return to the National Lottery Community Fund: a warm place twice a week");
  add_facts (sheet);
  row = add_section (sheet, 8, "The year at a glance", 4);
  row = add_figures (sheet, row);
  row = add_section (sheet, row, "Your questions", 4);
  row = add_answer (sheet, row, "Spent on what you said?", "Mostly.",
                    "Two lines differ by more than 15 % and £50; the reasons are in the table overleaf. The purpose did not change.");
  row = add_answer (sheet, row, "What did you do?", NULL,
                    "From October to March the hub opened on Tuesday and Thursday afternoons with a hot meal, games, a "
                    "letters-and-forms table and seated exercise. From April to September we met once a week and ran four "
                    "day trips.\nThe sessional worker visited people who had stopped coming and brought back nine of them.");
  row = add_answer (sheet, row, "What is left?", "Carry.", "May we keep it?");
  row = add_section (sheet, row, "Signed", 4);
  add_signatures (sheet, row);
  sheet->scale = 94;
  sheet->repeat_first = 0;
  sheet->repeat_last = 1;
  weft_sheet_add_break (sheet, row - 2);
}

static void
add_money_row (WeftSheet       *sheet,
               guint            row,
               const MoneyLine *line)
{
  const double     left = (double)(line->budget - line->spent) / 100.0;
  const double     share = (double)(line->spent - line->budget) / (double)line->budget;
  g_autofree char *left_formula = g_strdup_printf ("=B%u-D%u", row + 1, row + 1);
  g_autofree char *share_formula = g_strdup_printf ("=IF(B%u=0,0,(D%u-B%u)/B%u)", row + 1, row + 1, row + 1, row + 1);

  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_LABEL, line->line);
  weft_sheet_put_pence (sheet, row, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, line->budget);
  weft_sheet_put_pence (sheet, row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, line->spent);
  weft_sheet_put_pence (sheet, row, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, line->spent);
  weft_sheet_put_formula (sheet, row, 4, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, left_formula, left);
  weft_sheet_put_formula (sheet, row, 5, WEFT_STYLE_FIGURE, WEFT_FORMAT_VARIANCE, share_formula, share);
  weft_sheet_put_text (sheet, row, 6, WEFT_STYLE_WORDS, line->why);
}

static void
add_money_total (WeftSheet *sheet,
                 guint      row)
{
  static const double totals[] = { 9600.00, 9313.25, 9313.25, 286.75 };

  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_TOTAL_LABEL, "Total");
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autofree char *formula = g_strdup_printf ("=SUM(%c4:%c%u)", 'B' + (char)i, 'B' + (char)i, row);

      weft_sheet_put_formula (sheet, row, 1 + i, WEFT_STYLE_TOTAL, WEFT_FORMAT_MONEY, formula, totals[i]);
    }
  weft_sheet_put_formula (sheet, row, 5, WEFT_STYLE_TOTAL, WEFT_FORMAT_VARIANCE,
                          "=IF(B10=0,0,(D10-B10)/B10)", (9313.25 - 9600.0) / 9600.0);
  weft_sheet_put_blank (sheet, row, 6, WEFT_STYLE_TOTAL_LABEL);
  weft_sheet_put_text (sheet, row + 1, 0, WEFT_STYLE_NOTE,
                       "Bold in Difference: more than 15 % and more than £50.00 away from the budget, so a reason is given. "
                       "Left and Difference are formulas.");
}

static void
add_money (WeftBook *book)
{
  static const double      widths[] = { 25, 13, 13, 13, 13, 11, 40 };
  static const char *const headers[] = { "Line", "Budget (£)", "This period (£)", "To date (£)", "Left (£)", "Difference", "Why" };
  const guint              n = G_N_ELEMENTS (money_lines);
  WeftSheet               *sheet = weft_book_add_sheet (book, "Money", widths, G_N_ELEMENTS (widths));
  WeftChart               *chart;

  add_heading (sheet, "Money", "Budget against spending, 1 April 2026 to 31 March 2027");
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    weft_sheet_put_text (sheet, 2, i,
                         i == 0 ? WEFT_STYLE_HEADER : i == 6 ? WEFT_STYLE_HEADER_INDENT
                                                             : WEFT_STYLE_HEADER_RIGHT,
                         headers[i]);
  for (guint i = 0; i < n; i++)
    add_money_row (sheet, 3 + i, &money_lines[i]);
  add_money_total (sheet, 3 + n);
  weft_sheet_add_table (sheet, "Money", 2, 0, 2 + n, 6);
  weft_sheet_add_bold_rule (sheet, 3, 5, 2 + n, 5, "=AND(ABS($F4)>0.15,ABS($E4)>50)");

  chart = weft_sheet_add_chart (sheet, WEFT_CHART_BAR, "Budget and spending by line (£)",
                                "Budget and spending by line. Bar chart, 6 lines. Largest: Sessional worker, budget 4,800.00, "
                                "spent 4,680.00. Smallest: Publicity, budget 200.00, spent 96.00. The numbers are in the table above.");
  chart->row = 5 + n;
  chart->width = 860;
  chart->height = 330;
  chart->first_row = 3;
  chart->last_row = 2 + n;
  chart->format = WEFT_FORMAT_COUNT;
  weft_chart_add_series (chart, "Budget", 1, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, "Spent", 3, WEFT_FILL_SOLID);
  sheet->landscape = TRUE;
  sheet->fit_wide = 1;
  sheet->fit_tall = 1;
}

static void
add_change_row (WeftSheet  *sheet,
                guint       row,
                const char *question,
                double      before,
                double      after,
                const guint people[3])
{
  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_LABEL, question);
  weft_sheet_put_number (sheet, row, 1, WEFT_STYLE_FIGURE, WEFT_FORMAT_GENERAL, before);
  weft_sheet_put_number (sheet, row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_GENERAL, after);
  weft_sheet_put_number (sheet, row, 3, WEFT_STYLE_ANSWER, WEFT_FORMAT_CHANGE, after - before);
  for (guint i = 0; i < 3; i++)
    weft_sheet_put_number (sheet, row, 4 + i, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, people[i]);
  weft_sheet_put_rich (sheet, row, 7, WEFT_STYLE_WORDS, "Higher,", "by between 0.6 and 1.8 points.");
}

static void
add_change_charts (WeftSheet *sheet)
{
  WeftChart *chart;

  chart = weft_sheet_add_chart (sheet, WEFT_CHART_COLUMN, "Average answer, before and after (26 people)",
                                "Average answer, before and after. Column chart, 4 questions.");
  chart->row = 9;
  chart->width = 520;
  chart->first_row = 3;
  chart->last_row = 6;
  chart->maximum = 10;
  weft_chart_add_series (chart, "Before", 1, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, "After", 2, WEFT_FILL_SOLID);

  chart = weft_sheet_add_chart (sheet, WEFT_CHART_BAR_SHARE, "How many people improved, stayed the same or got worse",
                                "How many people improved. Bar chart, 4 questions.");
  chart->row = 9;
  chart->column = 6;
  chart->width = 500;
  chart->first_row = 3;
  chart->last_row = 6;
  chart->format = WEFT_FORMAT_COUNT;
  weft_chart_add_series (chart, "Improved", 4, WEFT_FILL_SOLID);
  weft_chart_add_series (chart, "Same", 5, WEFT_FILL_WHITE);
  weft_chart_add_series (chart, "Worse", 6, WEFT_FILL_HATCH);

  chart = weft_sheet_add_chart (sheet, WEFT_CHART_BAR_STACKED, "How wide each range is",
                                "Ranges: low 5.1, high 11.4.");
  chart->row = 25;
  chart->width = 520;
  chart->first_row = 3;
  chart->last_row = 6;
  weft_chart_add_series (chart, "Low", 1, WEFT_FILL_NONE);
  weft_chart_add_series (chart, "To the middle", 2, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, "To the high end", 4, WEFT_FILL_SOLID);
}

static void
add_change (WeftBook *book)
{
  static const double      widths[] = { 28, 9, 9, 9, 10, 9, 9, 52 };
  static const char *const headers[] = { "Question", "Before", "After", "Change", "Improved", "Same", "Worse", "What we can say" };
  static const guint       people[4][3] = { { 16, 5, 5 }, { 14, 6, 6 }, { 11, 8, 7 }, { 15, 6, 5 } };
  WeftSheet               *sheet = weft_book_add_sheet (book, "Change", widths, G_N_ELEMENTS (widths));

  add_heading (sheet, "What changed", "Warm and Well: the same people, asked at the start and again six months later");
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    weft_sheet_put_text (sheet, 2, i,
                         i == 0 ? WEFT_STYLE_HEADER : i == 7 ? WEFT_STYLE_HEADER_INDENT
                                                             : WEFT_STYLE_HEADER_RIGHT,
                         headers[i]);
  add_change_row (sheet, 3, "Satisfied with life", 5.1, 6.3, people[0]);
  add_change_row (sheet, 4, "What I do is worthwhile", 5.6, 6.5, people[1]);
  add_change_row (sheet, 5, "Happy yesterday", 5.8, 6.3, people[2]);
  add_change_row (sheet, 6, "Anxious yesterday", 4.9, 4.4, people[3]);
  weft_sheet_put_text (sheet, 7, 0, WEFT_STYLE_STRONG_NOTE,
                       "Before and after alone shows change. It does not show that we caused it: people often come when "
                       "things are at their worst, and some would have felt better anyway.");
  add_change_charts (sheet);
  sheet->landscape = TRUE;
  sheet->fit_wide = 1;
  sheet->fit_tall = 1;
}

static void
add_how_counted (WeftBook *book)
{
  static const double      widths[] = { 7, 28, 15, 62, 10, 24 };
  static const char *const headers[] = { "Line", "Figure", "Value", "How it was made", "Records", "Rounding" };
  WeftSheet               *sheet = weft_book_add_sheet (book, "How counted", widths, G_N_ELEMENTS (widths));

  add_heading (sheet, "How counted", "Each figure of this return: what it is, how it was made, how many records stand behind it");
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    weft_sheet_put_text (sheet, 2, i,
                         i == 2 || i == 4 ? WEFT_STYLE_HEADER_RIGHT : i == 3 || i == 5 ? WEFT_STYLE_HEADER_INDENT
                                                                                       : WEFT_STYLE_HEADER,
                         headers[i]);
  weft_sheet_put_text (sheet, 3, 0, WEFT_STYLE_LABEL, "H1");
  weft_sheet_put_text (sheet, 3, 1, WEFT_STYLE_QUESTION, "Spent");
  weft_sheet_put_pence (sheet, 3, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, 931325);
  weft_sheet_put_text (sheet, 3, 3, WEFT_STYLE_WORDS,
                       "Payments against this grant dated 1 April 2026 to 31 March 2027, less refunds. Voided payments are left out.");
  weft_sheet_put_number (sheet, 3, 4, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, 64);
  weft_sheet_put_text (sheet, 3, 5, WEFT_STYLE_WORDS, "none");
  weft_sheet_put_text (sheet, 4, 0, WEFT_STYLE_LABEL, "H5");
  weft_sheet_put_text (sheet, 4, 1, WEFT_STYLE_QUESTION, "People");
  weft_sheet_put_number (sheet, 4, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_ABOUT, 95);
  weft_sheet_put_text (sheet, 4, 3, WEFT_STYLE_WORDS, "Members and visitors on the registers, each counted once.");
  weft_sheet_put_text (sheet, 4, 4, WEFT_STYLE_FIGURE, "protected");
  weft_sheet_put_text (sheet, 4, 5, WEFT_STYLE_WORDS, "nearest 5");
  weft_sheet_add_table (sheet, "How_counted", 2, 0, 4, 5);
  sheet->landscape = TRUE;
  sheet->fit_wide = 1;
  sheet->repeat_first = 2;
  sheet->repeat_last = 2;
  sheet->freeze_row = 3;
  sheet->freeze_column = 1;
}

static void
add_formats (WeftBook *book)
{
  static const double widths[] = { 26, 20, 16 };
  WeftSheet          *sheet = weft_book_add_sheet (book, "Formats", widths, G_N_ELEMENTS (widths));

  for (guint i = 0; i < WEFT_N_FORMATS; i++)
    {
      weft_sheet_put_number (sheet, i, 0, WEFT_STYLE_NUMBER, (WeftFormat)i, 1234.5);
      weft_sheet_put_number (sheet, i, 1, WEFT_STYLE_FIGURE, (WeftFormat)i, -0.125);
      weft_sheet_put_number (sheet, i, 2, WEFT_STYLE_CLOSING, (WeftFormat)i, 0);
    }
  weft_sheet_put_minutes (sheet, WEFT_N_FORMATS, 0, WEFT_STYLE_PLAIN, 165);
  weft_sheet_put_formula_text (sheet, WEFT_N_FORMATS, 1, WEFT_STYLE_PLAIN, "=IF(1=1,\"Agrees\",\"\")", "Agrees");
  weft_sheet_put_link (sheet, WEFT_N_FORMATS, 2, WEFT_STYLE_LABEL, "Money", "Money");
  sheet->locked = TRUE;
}

WeftBook *
sample_book_new (const char *language)
{
  WeftBook *book = weft_book_new ("Return R-2027-01", "Marsh Lane Warm Hub",
                                  "Marsh Lane Warm Hub · Return R-2027-01, revision 1", language, "2027-04-21");

  add_return (book);
  add_money (book);
  add_change (book);
  add_how_counted (book);
  add_formats (book);
  return book;
}
