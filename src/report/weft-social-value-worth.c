/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of One page that says what it was worth: three kinds that are not alike, each with its range; then what is
 * set against the cost, in two figures, or why no such figure is given. */

#include "weft-social-value-sheets.h"
#include "weft-text.h"

#include <math.h>

#define FIRST_CASE 2      /* the column of the low case */
#define COLUMN_SHORT 6    /* helper cells of the chart, right of the paper: name, start, below, above, cost */
#define MOST_OUTCOMES 2   /* named beside a kind */
#define SMALL_MONEY 100.0 /* pounds below which pence are told */

/* Rounded to two figures, in the sheet and by the core. A cell in words stays as it is. */
static void
put_two_figures (WeftValueBook *book,
                 guint          column,
                 WeftStyle      style,
                 WeftFormat     format,
                 const char    *cell,
                 double         value)
{
  g_autofree char *formula = g_strdup_printf ("=IF(ISNUMBER(%s),IF(%s=0,0,ROUND(%s,1-INT(LOG10(ABS(%s))))),%s)", cell, cell, cell, cell, cell);

  weft_social_value_put (book, column, style, format, formula, weft_two_figures (value));
}

static WeftFormat
money_format (const WeftRange *range)
{
  double most = 0;

  for (guint which = 0; which < WEFT_N_CASES; which++)
    most = MAX (most, fabs (range->at[which]));
  return most < SMALL_MONEY ? WEFT_FORMAT_MONEY : WEFT_FORMAT_COUNT;
}

static void
put_three (WeftValueBook   *book,
           WeftStyle        style,
           WeftFormat       format,
           guint            what_if_row,
           const WeftRange *values)
{
  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      g_autofree char *cell = weft_social_value_cell (book, P_ ("What if"), what_if_row, WEFT_WHAT_IF_CASES + which);

      put_two_figures (book, FIRST_CASE + which, style, format, cell, values->at[which]);
    }
}

/* "Members: Less heating at home" */
static char *
describe_benefit (const WeftValueBook *book,
                  WeftBenefit          benefit)
{
  GString *text = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; i < book->analysis->outcomes->len; i++)
    {
      const WeftOutcome *outcome = g_ptr_array_index (book->analysis->outcomes, i);

      if (outcome->benefit != benefit || n++ >= MOST_OUTCOMES)
        continue;
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "; " : "", outcome->stakeholder, weft_text_is_empty (outcome->stakeholder) ? "" : ": ",
                              weft_social_value_outcome_name (book, i));
    }
  if (n > MOST_OUTCOMES)
    g_string_append_printf (text, say (book, P_ (" and %u more")), n - MOST_OUTCOMES);
  if (n == 0)
    g_string_append (text, say (book, P_ ("nothing of this kind")));
  return g_string_free (text, FALSE);
}

static void
put_kinds (WeftValueBook *book)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT };
  const char            *titles[] = { say (book, P_ ("Kind")), say (book, P_ ("To whom")), say (book, P_ ("Low (£)")), say (book, P_ ("Central (£)")), say (book, P_ ("High (£)")) };

  weft_layout_section (&book->layout, say (book, P_ ("What it was worth, in three kinds that are not alike")));
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_SHORT, WEFT_STYLE_NOTE, say (book, P_ ("for the chart")));
  weft_layout_header (&book->layout, titles, styles);
  for (guint benefit = 0; benefit < WEFT_N_BENEFITS; benefit++)
    {
      const WeftRange *range = &book->valuation->by_benefit[benefit];
      g_autofree char *to_whom = describe_benefit (book, benefit);

      weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_QUESTION, weft_social_value_benefit (book, benefit, TRUE));
      weft_sheet_put_text (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_WORDS, to_whom);
      put_three (book, WEFT_STYLE_FIGURE, money_format (range), book->benefit_row + benefit, range);
      book->layout.row++;
    }
}

/* What is set against the cost */

static void
put_against (WeftValueBook *book)
{
  g_auto (WeftLiveWords) live = { 0 };

  weft_live_words_init (&live);
  weft_live_words_add_text (&live, say (book, P_ ("All three together, only to compare with ")));
  weft_live_words_add_number (&live, book, "Cost", WEFT_FORMAT_WHOLE_POUNDS, (double)book->valuation->inputs / 100);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, say (book, P_ ("Set against the cost")));
  weft_live_words_put (&live, book, 1, WEFT_STYLE_REMARK);
  put_three (book, WEFT_STYLE_FIGURE, money_format (&book->valuation->present_value), book->all_row, &book->valuation->present_value);
  book->layout.row++;
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_TOTAL_LABEL, say (book, P_ ("For each £1 of cost")));
  weft_sheet_put_blank (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_TOTAL_LABEL);
  put_three (book, WEFT_STYLE_TOTAL, WEFT_FORMAT_POUNDS, book->ratio_row, &book->valuation->ratio);
  book->layout.row++;
}

/* "Between £0.42 and £6.30 for each £1 put in, £1.80 in the middle." of the cells above. */
static void
put_sentence (WeftValueBook *book)
{
  const WeftRange *ratio = &book->valuation->ratio;
  const guint      at = book->layout.row; /* as a spreadsheet counts rows: the line above */
  const double     low = weft_two_figures (MIN (ratio->at[0], MIN (ratio->at[1], ratio->at[2])));
  const double     high = weft_two_figures (MAX (ratio->at[0], MAX (ratio->at[1], ratio->at[2])));
  g_autofree char *lowest = g_strdup_printf ("ROUND(MIN(C%u:E%u),2)", at, at);
  g_autofree char *highest = g_strdup_printf ("ROUND(MAX(C%u:E%u),2)", at, at);
  g_autofree char *middle = g_strdup_printf ("ROUND(D%u,2)", at);
  g_auto (GStrv) parts = g_strsplit (say (book, P_ ("Between %s and %s for each £1 put in, %s in the middle.")), "%s", 4);
  g_auto (WeftLiveWords) live = { 0 };

  weft_live_words_init (&live);
  weft_live_words_add_text (&live, parts[0]);
  weft_live_words_add_number (&live, book, lowest, WEFT_FORMAT_POUNDS, low);
  weft_live_words_add_text (&live, parts[1]);
  weft_live_words_add_number (&live, book, highest, WEFT_FORMAT_POUNDS, high);
  weft_live_words_add_text (&live, parts[2]);
  weft_live_words_add_number (&live, book, middle, WEFT_FORMAT_POUNDS, weft_two_figures (ratio->at[WEFT_CASE_CENTRAL]));
  weft_live_words_add_text (&live, parts[3]);
  weft_live_words_unless (&live, "Cost>0", say (book, weft_ratio_why_not (WEFT_RATIO_NO_INPUTS)));
  weft_live_words_put (&live, book, 0, WEFT_STYLE_STRONG);
  book->layout.row++;
}

/* A return below 1 is said in words. */
static void
put_below_one (WeftValueBook *book)
{
  const WeftRange *ratio = &book->valuation->ratio;
  const char      *of_all = say (book, P_ ("Even in the best case it was worth less than it cost."));
  const char      *of_middle = say (book, P_ ("In the middle case it was worth less than it cost."));
  const char      *of_low = say (book, P_ ("In the low case it was worth less than it cost."));
  const char      *of_none = say (book, P_ ("In every case it was worth at least what it cost."));
  g_autofree char *low = weft_social_value_cell (book, P_ ("What if"), book->ratio_row, WEFT_WHAT_IF_CASES);
  g_autofree char *central = weft_social_value_cell (book, P_ ("What if"), book->ratio_row, WEFT_WHAT_IF_CASES + 1);
  g_autofree char *high = weft_social_value_cell (book, P_ ("What if"), book->ratio_row, WEFT_WHAT_IF_CASES + 2);
  g_autofree char *formula = g_strdup_printf ("=IF(Cost>0,IF(MAX(%s,%s,%s)<1,\"%s\",IF(%s<1,\"%s\",IF(MIN(%s,%s)<1,\"%s\",\"%s\"))),\"\")",
                                              low, central, high, of_all, central, of_middle, low, high, of_low, of_none);
  const char      *says = of_none;

  if (MIN (ratio->at[WEFT_CASE_LOW], ratio->at[WEFT_CASE_HIGH]) < 1)
    says = of_low;
  if (ratio->at[WEFT_CASE_CENTRAL] < 1)
    says = MAX (ratio->at[WEFT_CASE_LOW], ratio->at[WEFT_CASE_HIGH]) < 1 ? of_all : of_middle;
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row++, 0, WEFT_STYLE_STRONG, formula, says);
}

/* Whether later years count for less here. */
static void
put_discounting (WeftValueBook *book)
{
  const WeftValuation *valuation = book->valuation;
  g_autofree char     *value = weft_social_value_cell (book, P_ ("Years"), book->years_total_row, 3);
  g_autofree char     *present = weft_social_value_cell (book, P_ ("Years"), book->years_total_row, 4);
  g_autofree char     *same = g_strdup_printf ("ABS(%s-%s)<0.005", value, present);
  double               undiscounted = 0;
  g_auto (WeftLiveWords) live = { 0 };

  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = g_ptr_array_index (valuation->rows, i);

      for (guint year = 0; year < row->years->len; year++)
        undiscounted += g_array_index (row->years, double, year);
    }
  weft_live_words_init (&live);
  weft_live_words_add_if (&live, same, fabs (undiscounted - valuation->present_value.at[WEFT_CASE_CENTRAL]) < 0.005,
                          say (book, P_ ("Everything fell in years that have passed or in the first, so nothing is discounted.")), say (book, P_ ("Later years count for less (sheet Years).")));
  weft_live_words_put (&live, book, 0, WEFT_STYLE_NOTE);
  weft_sheet_join (book->layout.sheet, book->layout.row++, 0, COLUMN_SHORT - 2);
}

/* "Prices of 2024. Timing: Green Book, 3.5% a year (health and wellbeing 1.5%)." */
static void
put_timing (WeftValueBook *book)
{
  g_autofree char *prices = g_strdup_printf (say (book, P_ ("Prices of %d. Timing: ")), book->analysis->price_year);
  const char      *timings[] = { say (book, P_ ("Green Book")), say (book, P_ ("SROI Guide")) };
  g_autofree char *of_wellbeing = weft_social_value_cell (book, P_ ("Inputs"), book->rate_rows[3], 5);
  g_auto (GStrv) rates = g_strsplit (say (book, P_ (", %s a year (health and wellbeing %s).")), "%s", 3);
  g_auto (WeftLiveWords) live = { 0 };

  weft_live_words_init (&live);
  weft_live_words_add_text (&live, prices);
  g_string_append (live.formula, "&Timing");
  g_string_append (live.words, timings[book->analysis->timing]);
  weft_live_words_add_text (&live, rates[0]);
  weft_live_words_add_number (&live, book, "Rate", WEFT_FORMAT_SHARE_FINE, WEFT_RATE_TO_YEAR_30);
  weft_live_words_add_text (&live, rates[1]);
  weft_live_words_add_number (&live, book, of_wellbeing, WEFT_FORMAT_SHARE_FINE, WEFT_RATE_WELLBEING);
  weft_live_words_add_text (&live, rates[2]);
  weft_live_words_put (&live, book, 0, WEFT_STYLE_NOTE);
  weft_sheet_join (book->layout.sheet, book->layout.row++, 0, COLUMN_SHORT - 2);
}

/* The chart */

#define BAR_WIDTH 740
#define BARS_HEIGHT 210

static void
put_helper (WeftValueBook *book,
            guint          row,
            const char    *name,
            guint          of_row,
            const double  *values)
{
  const guint      at = of_row + 1;
  const double     lowest = MIN (values[0], MIN (values[1], values[2]));
  const double     highest = MAX (values[0], MAX (values[1], values[2]));
  g_autofree char *start = g_strdup_printf ("=MIN(C%u:E%u)", at, at);
  g_autofree char *below = g_strdup_printf ("=D%u-MIN(C%u:E%u)", at, at, at);
  g_autofree char *above = g_strdup_printf ("=MAX(C%u:E%u)-D%u", at, at, at);
  WeftSheet       *sheet = book->layout.sheet;

  weft_sheet_put_text (sheet, row, COLUMN_SHORT, WEFT_STYLE_PLAIN, name);
  weft_sheet_put_formula (sheet, row, COLUMN_SHORT + 1, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, start, lowest);
  weft_sheet_put_formula (sheet, row, COLUMN_SHORT + 2, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, below, values[1] - lowest);
  weft_sheet_put_formula (sheet, row, COLUMN_SHORT + 3, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, above, highest - values[1]);
  weft_sheet_put_number (sheet, row, COLUMN_SHORT + 4, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, 0);
}

/* The cost first, then the kinds; FALSE where a range goes below 0 and no bar can start there. */
static gboolean
put_helpers (WeftValueBook *book,
             guint          first_row)
{
  gboolean can_be_drawn = TRUE;

  weft_sheet_put_text (book->layout.sheet, first_row, COLUMN_SHORT, WEFT_STYLE_PLAIN, say (book, P_ ("Cost")));
  for (guint i = 1; i < 4; i++)
    weft_sheet_put_number (book->layout.sheet, first_row, COLUMN_SHORT + i, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, 0);
  weft_sheet_put_formula (book->layout.sheet, first_row, COLUMN_SHORT + 4, WEFT_STYLE_PLAIN, WEFT_FORMAT_COUNT, "=Cost", (double)book->valuation->inputs / 100);
  for (guint benefit = 0; benefit < WEFT_N_BENEFITS; benefit++)
    {
      double rounded[WEFT_N_CASES];

      for (guint which = 0; which < WEFT_N_CASES; which++)
        {
          rounded[which] = weft_two_figures (book->valuation->by_benefit[benefit].at[which]);
          can_be_drawn = can_be_drawn && rounded[which] >= 0;
        }
      put_helper (book, first_row + 1 + benefit, weft_social_value_benefit (book, benefit, TRUE), first_row + benefit, rounded);
    }
  return can_be_drawn;
}

static char *
describe_chart (const WeftValueBook *book)
{
  GString *text = g_string_new (say (book, P_ ("What it cost, and how wide each range is. Bar chart, 4 lines.")));

  for (guint benefit = 0; benefit < WEFT_N_BENEFITS; benefit++)
    {
      const WeftRange *range = &book->valuation->by_benefit[benefit];
      g_autofree char *low = weft_social_value_format (book, WEFT_FORMAT_COUNT, weft_two_figures (range->at[WEFT_CASE_LOW]));
      g_autofree char *central = weft_social_value_format (book, WEFT_FORMAT_COUNT, weft_two_figures (range->at[WEFT_CASE_CENTRAL]));
      g_autofree char *high = weft_social_value_format (book, WEFT_FORMAT_COUNT, weft_two_figures (range->at[WEFT_CASE_HIGH]));

      g_string_append_printf (text, " %s: ", weft_social_value_benefit (book, benefit, TRUE));
      g_string_append_printf (text, say (book, P_ ("low %s, central %s, high %s.")), low, central, high);
    }
  g_string_append_printf (text, " %s", say (book, P_ ("The numbers are in the table above.")));
  return g_string_free (text, FALSE);
}

static void
put_chart (WeftValueBook *book,
           guint          first_row)
{
  g_autofree char *alt_text = describe_chart (book);
  WeftChart       *chart;

  if (!put_helpers (book, first_row) || weft_social_value_largest (book) == 0)
    return;
  chart = weft_sheet_add_chart (book->layout.sheet, WEFT_CHART_BAR_STACKED, say (book, P_ ("What it cost, and how wide each range is (£)")), alt_text);
  chart->row = book->layout.row;
  chart->width = BAR_WIDTH;
  chart->height = BARS_HEIGHT;
  chart->first_row = first_row;
  chart->last_row = first_row + WEFT_N_BENEFITS;
  chart->label_column = COLUMN_SHORT;
  chart->format = WEFT_FORMAT_COUNT;
  weft_chart_add_series (chart, say (book, P_ ("up to there")), COLUMN_SHORT + 1, WEFT_FILL_NONE);
  weft_chart_add_series (chart, say (book, P_ ("up to central")), COLUMN_SHORT + 2, WEFT_FILL_HATCH);
  weft_chart_add_series (chart, say (book, P_ ("above central")), COLUMN_SHORT + 3, WEFT_FILL_SOLID);
  weft_chart_add_series (chart, say (book, P_ ("Cost")), COLUMN_SHORT + 4, WEFT_FILL_WHITE);
  weft_layout_room (&book->layout, BARS_HEIGHT);
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("White: the cost. Hatched: from low to central. Dark: from central to high.")));
}

void
weft_social_value_worth_lay_out (WeftValueBook *book)
{
  guint first_row;

  put_kinds (book);
  first_row = book->layout.row - WEFT_N_BENEFITS;
  if (book->verdict == WEFT_RATIO_SHOWN)
    {
      put_against (book);
      put_sentence (book);
      put_below_one (book);
    }
  else
    {
      weft_layout_gap (&book->layout);
      weft_layout_note (&book->layout, WEFT_STYLE_STRONG, say (book, weft_ratio_why_not (book->verdict)));
    }
  if (book->valuation->rows->len > 0)
    put_discounting (book);
  put_timing (book);
  put_chart (book, first_row);
}
