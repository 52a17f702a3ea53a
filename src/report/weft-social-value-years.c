/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Years: in which year it falls, what a later year counts for, and in which month it has reached its cost. All
 * formulas, which follow the case that is chosen on the sheet What if. */

#include "weft-social-value-sheets.h"

#include <math.h>

#define MOST_COLUMNS_OF_OUTCOMES 5
#define COLUMN_ADDED_UP 5
#define FIRST_OUTCOME 6
#define MOST_YEARS_ON_A_PAGE 50

static const WeftOutcomeValue *
value_at (const WeftValueBook *book,
          guint                i)
{
  return g_ptr_array_index (book->valuation->rows, i);
}

static void
put_factor (WeftValueBook *book,
            guint          column,
            WeftDiscount   discount,
            guint          year)
{
  const guint      at = book->layout.row + 1;
  g_autofree char *past = weft_social_value_cell (book, P_ ("Inputs"), book->past_row, 5);
  g_auto (GStrv) rates = g_new0 (char *, 5);
  g_autofree char *period = g_strdup_printf ("(A%u-MAX(0,%s-1)-IF(Timing=\"%s\",0,1))", at, past, say (book, P_ ("SROI Guide")));
  g_autofree char *formula = NULL;

  for (guint i = 0; i < 4; i++)
    rates[i] = weft_social_value_cell (book, P_ ("Inputs"), book->rate_rows[i], 5);
  if (discount == WEFT_DISCOUNT_WELLBEING)
    formula = g_strdup_printf ("=IF(A%u<=%s,1,1/(1+%s)^%s)", at, past, rates[3], period);
  else
    formula = g_strdup_printf ("=IF(A%u<=%s,1,1/((1+Rate)^MIN(%s,30)*(1+%s)^MAX(0,MIN(%s,75)-30)*(1+%s)^MAX(0,%s-75)))",
                               at, past, period, rates[1], period, rates[2], period);
  weft_social_value_put (book, column, WEFT_STYLE_FIGURE, WEFT_FORMAT_FACTOR, formula, weft_valuation_factor (book->analysis, discount, year));
}

/* "(1-I)^(year-1)*share" of a row or of all rows; nothing has faded in the first year. */
static char *
part_of_year (const char *drop_off,
              const char *duration,
              guint       at,
              guint       year)
{
  if (year == 1)
    return g_strdup_printf ("((%s>=1)+(%s>0)*(%s<1)*%s)", duration, duration, duration, duration);
  return g_strdup_printf ("(1-%s)^(A%u-1)*((%s>=A%u)+(%s>A%u-1)*(%s<A%u)*(%s-A%u+1))", drop_off, at, duration, at, duration, at, duration, at, duration, at);
}

static void
put_year (WeftValueBook *book,
          guint          year,
          guint          n_outcomes,
          double        *added_up)
{
  const guint      at = book->layout.row + 1;
  const guint      last = weft_social_value_last_map_row (book);
  g_autofree char *impacts = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last, WEFT_MAP_IMPACT);
  g_autofree char *fading = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last, WEFT_MAP_DROP_OFF);
  g_autofree char *durations = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last, WEFT_MAP_DURATION);
  g_autofree char *discounts = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last, WEFT_MAP_DISCOUNT);
  g_autofree char *part = part_of_year (fading, durations, at, year);
  g_autofree char *value = g_strdup_printf ("=SUMPRODUCT(%s*%s)", impacts, part);
  const char      *health = say (book, P_ ("health and wellbeing"));
  g_autofree char *present = g_strdup_printf ("=SUMPRODUCT(%s*%s*((%s=\"%s\")*C%u+(%s<>\"%s\")*B%u))", impacts, part, discounts, health, at, discounts, health, at);
  g_autofree char *sum_so_far = g_strdup_printf ("=SUM(E$%u:E%u)", WEFT_YEARS_ROW + 1, at);
  double           sum = 0;
  double           discounted = 0;

  weft_sheet_put_number (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, WEFT_FORMAT_GENERAL, year);
  put_factor (book, 1, WEFT_DISCOUNT_STANDARD, year);
  put_factor (book, 2, WEFT_DISCOUNT_WELLBEING, year);
  for (guint i = 0; i < book->valuation->rows->len; i++)
    {
      const double of_year = weft_valuation_year (value_at (book, i), year);

      sum += of_year;
      discounted += of_year * weft_valuation_factor (book->analysis, value_at (book, i)->outcome->discount, year);
    }
  weft_social_value_put (book, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, value, sum);
  weft_social_value_put (book, 4, WEFT_STYLE_ANSWER, WEFT_FORMAT_MONEY, present, discounted);
  *added_up += discounted;
  weft_social_value_put (book, COLUMN_ADDED_UP, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, sum_so_far, *added_up);
  for (guint i = 0; i < n_outcomes; i++)
    {
      g_autofree char *impact = weft_social_value_cell (book, P_ ("Impact map"), WEFT_MAP_ROW + i, WEFT_MAP_IMPACT);
      g_autofree char *fade = weft_social_value_cell (book, P_ ("Impact map"), WEFT_MAP_ROW + i, WEFT_MAP_DROP_OFF);
      g_autofree char *lasts = weft_social_value_cell (book, P_ ("Impact map"), WEFT_MAP_ROW + i, WEFT_MAP_DURATION);
      g_autofree char *own = part_of_year (fade, lasts, at, year);
      g_autofree char *formula = g_strdup_printf ("=%s*%s", impact, own);

      weft_social_value_put (book, FIRST_OUTCOME + i, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, weft_valuation_year (value_at (book, i), year));
    }
  book->layout.row++;
}

static void
put_years_total (WeftValueBook *book,
                 guint          n_outcomes)
{
  book->years_total_row = book->layout.row;
  weft_layout_fill (&book->layout, 0, WEFT_STYLE_TOTAL_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_TOTAL_LABEL, say (book, P_ ("Total")));
  for (guint column = 3; column < FIRST_OUTCOME + n_outcomes; column++)
    {
      if (column == COLUMN_ADDED_UP)
        continue;
      const char       letter = (char)('A' + column);
      g_autofree char *formula = g_strdup_printf ("=SUM(%c%u:%c%u)", letter, WEFT_YEARS_ROW + 1, letter, book->layout.row);
      double           sum = 0;

      for (guint i = 0; i < book->valuation->rows->len; i++)
        for (guint year = 1; column != 4 && year <= book->n_years && (column == 3 || column == FIRST_OUTCOME + i); year++)
          sum += weft_valuation_year (value_at (book, i), year);
      weft_social_value_put (book, column, WEFT_STYLE_TOTAL, WEFT_FORMAT_MONEY, formula, column == 4 ? book->valuation->present_value.at[WEFT_CASE_CENTRAL] : sum);
    }
  book->layout.row++;
}

void
weft_social_value_years_lay_out (WeftValueBook *book)
{
  const guint  n_rows = book->valuation->rows->len;
  const guint  n_outcomes = n_rows <= MOST_COLUMNS_OF_OUTCOMES ? n_rows : 0;
  const double money = weft_social_value_money_width (15, weft_social_value_largest (book));
  double       widths[FIRST_OUTCOME + MOST_COLUMNS_OF_OUTCOMES] = { 14, 15, 15, money, money, money };
  double       added_up = 0;
  WeftStyle    styles[G_N_ELEMENTS (widths)];
  const char  *titles[G_N_ELEMENTS (widths)] = { say (book, P_ ("Year")), say (book, P_ ("Counts for")), say (book, P_ ("Health and wellbeing count for")),
                                                 say (book, P_ ("Value in that year (£)")), say (book, P_ ("Present value (£)")), say (book, P_ ("Added up so far (£)")) };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    styles[i] = i == 0 ? WEFT_STYLE_HEADER : WEFT_STYLE_HEADER_RIGHT;
  for (guint i = 0; i < n_outcomes; i++)
    {
      widths[FIRST_OUTCOME + i] = money;
      titles[FIRST_OUTCOME + i] = weft_social_value_outcome_name (book, i);
    }
  weft_layout_begin (&book->layout, P_ ("Years"), widths, FIRST_OUTCOME + n_outcomes);
  weft_layout_title (&book->layout, say (book, P_ ("Years")), say (book, P_ ("In which year it falls, and what a later year counts for")));
  weft_social_value_put_case (book);
  weft_layout_header (&book->layout, titles, styles);
  g_assert (book->layout.row == WEFT_YEARS_ROW);
  book->layout.sheet->repeat_first = book->layout.sheet->repeat_last = WEFT_YEARS_ROW - 1;
  book->layout.sheet->freeze_row = WEFT_YEARS_ROW;
  for (guint year = 1; year <= book->n_years; year++)
    put_year (book, year, n_outcomes, &added_up);
  put_years_total (book, n_outcomes);
  if (book->verdict == WEFT_RATIO_SHOWN)
    weft_social_value_payback_lay_out (book);
  weft_layout_gap (&book->layout);
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Timing and rates stand on the sheet Inputs: change them there and these move. Year 1 is the first year of benefit.")));
  weft_layout_end (&book->layout, book->n_years <= MOST_YEARS_ON_A_PAGE ? WEFT_PAPER_ONE_PAGE : WEFT_PAPER_WIDE);
}
