/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Inputs: what was put in, boxed; then what the whole workbook rests on beside it: timing and the rates at
 * which later years count for less. */

#include "weft-social-value-sheets.h"

#include <math.h>

enum
{
  COLUMN_WHO,
  COLUMN_WHAT,
  COLUMN_KIND,
  COLUMN_HOURS,
  COLUMN_RATE,
  COLUMN_AMOUNT,
  COLUMN_COUNTED,
  N_COLUMNS,
};

#define FIRST_ROW 4
#define HALF_A_PENNY_NEAR 0.01 /* pence: a product so near to a half could be rounded either way */

static const char *const kinds[WEFT_N_INPUTS] = { P_ ("money"), P_ ("given in kind"), P_ ("volunteers’ time") };

/* Whether the amount is the hours at their rate, so that the sheet may work it out. */
static gboolean
is_product (const WeftInput *input)
{
  const double pence = (double)input->minutes / 60 * (double)input->rate;

  return input->minutes > 0 && input->rate > 0 && llround (pence) == input->pence &&
         fabs (fabs (pence - floor (pence)) - 0.5) > HALF_A_PENNY_NEAR;
}

static void
put_amount (WeftValueBook   *book,
            const WeftInput *input)
{
  WeftSheet       *sheet = book->layout.sheet;
  const guint      row = book->layout.row;
  g_autofree char *hours = weft_book_cell_name (row, COLUMN_HOURS);
  g_autofree char *rate = weft_book_cell_name (row, COLUMN_RATE);
  g_autofree char *formula = g_strdup_printf ("=ROUND(%s*%s,2)", hours, rate);

  if (!is_product (input))
    {
      weft_sheet_put_blank (sheet, row, COLUMN_HOURS, WEFT_STYLE_LABEL);
      weft_sheet_put_blank (sheet, row, COLUMN_RATE, WEFT_STYLE_LABEL);
      weft_sheet_put_pence (sheet, row, COLUMN_AMOUNT, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_MONEY, input->pence);
      return;
    }
  weft_sheet_put_minutes (sheet, row, COLUMN_HOURS, WEFT_STYLE_BOXED_NUMBER, input->minutes);
  weft_sheet_put_pence (sheet, row, COLUMN_RATE, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_MONEY, input->rate);
  weft_social_value_put (book, COLUMN_AMOUNT, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, (double)input->pence / 100);
}

static void
put_input (WeftValueBook   *book,
           const WeftInput *input)
{
  static const char *const answers[] = { P_ ("counted"), P_ ("not counted"), NULL };
  WeftSheet               *sheet = book->layout.sheet;
  const guint              row = book->layout.row;
  const char              *words[] = { say (book, answers[0]), say (book, answers[1]), NULL };
  g_autofree char         *what = *input->rate_name == '\0' ? g_strdup (input->what) : g_strdup_printf ("%s (%s)", input->what, input->rate_name);

  weft_sheet_put_text (sheet, row, COLUMN_WHO, WEFT_STYLE_LABEL, input->stakeholder);
  weft_sheet_put_text (sheet, row, COLUMN_WHAT, WEFT_STYLE_WORDS, what);
  weft_sheet_put_text (sheet, row, COLUMN_KIND, WEFT_STYLE_WORDS, say (book, kinds[input->kind]));
  put_amount (book, input);
  weft_sheet_put_text (sheet, row, COLUMN_COUNTED, WEFT_STYLE_BOXED, words[input->is_counted ? 0 : 1]);
  weft_sheet_add_list (sheet, row, COLUMN_COUNTED, words);
  book->layout.row++;
}

/* A line to write in, so that the sums have something to add. */
static void
put_empty (WeftValueBook *book)
{
  WeftSheet *sheet = book->layout.sheet;

  weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
  weft_sheet_put_text (sheet, book->layout.row, COLUMN_WHAT, WEFT_STYLE_WORDS_GREY, say (book, P_ ("Nothing is entered yet as put in.")));
  weft_sheet_put_pence (sheet, book->layout.row, COLUMN_AMOUNT, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_MONEY, 0);
  weft_sheet_put_text (sheet, book->layout.row, COLUMN_COUNTED, WEFT_STYLE_BOXED, say (book, P_ ("counted")));
  book->layout.row++;
}

static void
put_sum (WeftValueBook *book,
         const char    *label,
         const char    *formula,
         gint64         pence,
         gboolean       is_total)
{
  weft_layout_fill (&book->layout, 0, is_total ? WEFT_STYLE_TOTAL_LABEL : WEFT_STYLE_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_WHO, is_total ? WEFT_STYLE_TOTAL_LABEL : WEFT_STYLE_LABEL, label);
  weft_social_value_put (book, COLUMN_AMOUNT, is_total ? WEFT_STYLE_TOTAL : WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, (double)pence / 100);
  book->layout.row++;
}

static void
put_sums (WeftValueBook *book)
{
  static const char *const titles[WEFT_N_INPUTS] = { P_ ("Money"), P_ ("Given in kind"), P_ ("Volunteers’ time") };
  const guint              last = book->layout.row; /* as a spreadsheet counts rows */
  g_autofree char         *total = NULL;

  for (guint i = 0; i < WEFT_N_INPUTS; i++)
    {
      g_autofree char *formula = g_strdup_printf ("=SUMPRODUCT((C%u:C%u=\"%s\")*(G%u:G%u=\"%s\")*F%u:F%u)", FIRST_ROW + 1, last, say (book, kinds[i]),
                                                  FIRST_ROW + 1, last, say (book, P_ ("counted")), FIRST_ROW + 1, last);

      book->input_rows[i] = book->layout.row;
      put_sum (book, say (book, titles[i]), formula, book->valuation->inputs_by_kind[i], FALSE);
    }
  total = g_strdup_printf ("=SUMIF(G%u:G%u,\"%s\",F%u:F%u)", FIRST_ROW + 1, last, say (book, P_ ("counted")), FIRST_ROW + 1, last);
  book->cost_row = book->layout.row;
  put_sum (book, say (book, P_ ("Cost: all that is counted (£)")), total, book->valuation->inputs, TRUE);
}

static void
begin_line (WeftValueBook *book,
            const char    *label,
            const char    *words)
{
  weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_WHO, WEFT_STYLE_LABEL, label);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_WHAT, WEFT_STYLE_WORDS_GREY, words);
}

static void
put_rates (WeftValueBook *book)
{
  static const struct
  {
    const char *label, *words;
    double      rate;
  } rates[] = {
    { P_ ("Years 0 to 30"), P_ ("a later year counts for so much less"), WEFT_RATE_TO_YEAR_30 },
    { P_ ("Years 31 to 75"), P_ ("from where the years before end"), WEFT_RATE_TO_YEAR_75 },
    { P_ ("After year 75"), P_ ("from where the years before end"), WEFT_RATE_AFTER },
    { P_ ("Health, wellbeing"), P_ ("for outcomes of health and wellbeing, every year"), WEFT_RATE_WELLBEING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      begin_line (book, say (book, rates[i].label), say (book, rates[i].words));
      book->rate_rows[i] = book->layout.row;
      weft_sheet_put_number (book->layout.sheet, book->layout.row++, COLUMN_AMOUNT, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_SHARE_FINE, rates[i].rate);
    }
}

static void
put_timing (WeftValueBook *book)
{
  const char *timings[] = { say (book, P_ ("Green Book")), say (book, P_ ("SROI Guide")), NULL };
  WeftSheet  *sheet = book->layout.sheet;

  weft_layout_section (&book->layout, say (book, P_ ("Timing and rates")));
  begin_line (book, say (book, P_ ("Timing")), say (book, P_ ("Green Book: the first year is year 0. SROI Guide: it is year 1, so it is discounted too.")));
  book->timing_row = book->layout.row;
  weft_sheet_put_text (sheet, book->layout.row, COLUMN_AMOUNT, WEFT_STYLE_CHOICE, timings[book->analysis->timing]);
  weft_sheet_add_list (sheet, book->layout.row++, COLUMN_AMOUNT, timings);
  begin_line (book, say (book, P_ ("Years passed")), say (book, P_ ("What has already happened is never discounted.")));
  book->past_row = book->layout.row;
  weft_sheet_put_number (sheet, book->layout.row++, COLUMN_AMOUNT, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_COUNT, weft_analysis_past_years (book->analysis));
  put_rates (book);
  weft_layout_gap (&book->layout);
  weft_sheet_put_text (sheet, book->layout.row, 0, WEFT_STYLE_BOXED, say (book, P_ ("Boxed cells")));
  weft_sheet_put_text (sheet, book->layout.row++, 1, WEFT_STYLE_KEY_WORDS, say (book, P_ ("are yours to change: every number that rests on them moves.")));
}

void
weft_social_value_inputs_lay_out (WeftValueBook *book)
{
  static const WeftStyle styles[N_COLUMNS] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT,
                                               WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT };
  const char            *titles[N_COLUMNS] = { say (book, P_ ("Who")), say (book, P_ ("What was put in")), say (book, P_ ("Kind")), say (book, P_ ("Hours")),
                                               say (book, P_ ("Rate (£)")), say (book, P_ ("Amount (£)")), say (book, P_ ("In the cost?")) };
  const double           widths[N_COLUMNS] = { 18, 46, 18, 10, 10, weft_social_value_money_width (15, weft_social_value_largest (book)), 15 };
  const GPtrArray       *inputs = book->analysis->inputs;

  weft_layout_begin (&book->layout, P_ ("Inputs"), widths, N_COLUMNS);
  book->layout.sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Inputs")), say (book, P_ ("What was put in: money, gifts in kind and volunteers’ time")));
  weft_layout_gap (&book->layout);
  weft_layout_header (&book->layout, titles, styles);
  for (guint i = 0; i < inputs->len; i++)
    put_input (book, g_ptr_array_index (inputs, i));
  if (inputs->len == 0)
    put_empty (book);
  put_sums (book);
  put_timing (book);
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}
