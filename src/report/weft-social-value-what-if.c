/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet What if: the case that the whole workbook uses, the three cases side by side, and what one assumption
 * would have to be for a pound of value for each pound of cost. The three columns read their cases directly. */

#include "weft-social-value-sheets.h"

#include <math.h>

#define CASES WEFT_WHAT_IF_CASES
#define COLUMN_WE_SAY 1
#define COLUMN_IT_TAKES 2
#define COLUMN_WORDS 3
#define MOST_OUTCOMES 4 /* with switching values, those worth most first */

static void
put_case (WeftValueBook *book)
{
  const char *cases[] = { say (book, P_ ("Low")), say (book, P_ ("Central")), say (book, P_ ("High")), NULL };
  WeftSheet  *sheet = book->layout.sheet;

  g_assert (book->layout.row == WEFT_CASE_ROW);
  weft_sheet_put_text (sheet, WEFT_CASE_ROW, 0, WEFT_STYLE_QUESTION, say (book, P_ ("Case used in the whole workbook")));
  weft_sheet_put_text (sheet, WEFT_CASE_ROW, 1, WEFT_STYLE_CHOICE, cases[WEFT_CASE_CENTRAL]);
  weft_sheet_add_list (sheet, WEFT_CASE_ROW, 1, cases);
  weft_sheet_put_text (sheet, WEFT_CASE_ROW, 2, WEFT_STYLE_KEY_WORDS, say (book, P_ ("choose Low, Central or High")));
  book->layout.row++;
}

static void
begin_line (WeftValueBook *book,
            const char    *label,
            gboolean       is_total)
{
  weft_layout_fill (&book->layout, 0, is_total ? WEFT_STYLE_TOTAL_LABEL : WEFT_STYLE_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, is_total ? WEFT_STYLE_TOTAL_LABEL : WEFT_STYLE_LABEL, label);
}

static void
put_benefits (WeftValueBook *book)
{
  const guint      last = weft_social_value_last_map_row (book);
  const guint      n = last - WEFT_MAP_ROW;
  g_autofree char *kinds = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last, WEFT_MAP_KIND);

  book->benefit_row = book->layout.row;
  for (guint benefit = 0; benefit < WEFT_N_BENEFITS; benefit++)
    {
      g_autofree char *label = g_strdup_printf ("%s (£)", weft_social_value_benefit (book, benefit, TRUE));

      begin_line (book, label, FALSE);
      for (guint which = 0; which < WEFT_N_CASES; which++)
        {
          g_autofree char *values = weft_social_value_range (book, P_ ("Impact map"), book->cases_row, book->cases_row + n, WEFT_MAP_CASES + which);
          g_autofree char *formula = g_strdup_printf ("=SUMIF(%s,\"%s\",%s)", kinds, weft_social_value_benefit (book, benefit, FALSE), values);

          weft_social_value_put (book, CASES + which, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, book->valuation->by_benefit[benefit].at[which]);
        }
      book->layout.row++;
    }
}

/* A line whose formula has the column's letter for each "#". */
static void
put_line (WeftValueBook   *book,
          const char      *label,
          WeftFormat       format,
          const char      *formula,
          const WeftRange *values,
          gboolean         is_total)
{
  begin_line (book, label, is_total);
  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      const char letter[] = { (char)('A' + CASES + which), '\0' };
      g_auto (GStrv) parts = g_strsplit (formula, "#", -1);
      g_autofree char *of_column = g_strjoinv (letter, parts);

      weft_social_value_put (book, CASES + which, is_total ? WEFT_STYLE_TOTAL : WEFT_STYLE_FIGURE, format, of_column, values->at[which]);
    }
  book->layout.row++;
}

static void
put_cases (WeftValueBook *book)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER };
  const WeftValuation   *valuation = book->valuation;
  const double           cost = (double)valuation->inputs / 100;
  const WeftRange        costs = { { cost, cost, cost } };
  const char            *titles[] = { "", say (book, P_ ("Low")), say (book, P_ ("Central")), say (book, P_ ("High")), "" };
  g_autofree char       *all = NULL;
  g_autofree char       *net = NULL;
  g_autofree char       *ratio = NULL;
  g_autofree char       *net_ratio = NULL;

  weft_layout_section (&book->layout, say (book, P_ ("The three cases side by side")));
  weft_layout_header (&book->layout, titles, styles);
  put_benefits (book);
  book->all_row = book->layout.row;
  all = g_strdup_printf ("=SUM(#%u:#%u)", book->benefit_row + 1, book->layout.row);
  net = g_strdup_printf ("=#%u-Cost", book->all_row + 1);
  ratio = g_strdup_printf ("=IF(Cost>0,#%u/Cost,\"%s\")", book->all_row + 1, say (book, P_ ("no cost")));
  net_ratio = g_strdup_printf ("=IF(Cost>0,(#%u-Cost)/Cost,\"%s\")", book->all_row + 1, say (book, P_ ("no cost")));
  put_line (book, say (book, P_ ("All three together, only to set against the cost (£)")), WEFT_FORMAT_MONEY, all, &valuation->present_value, FALSE);
  put_line (book, say (book, P_ ("Cost (£)")), WEFT_FORMAT_MONEY, "=Cost", &costs, FALSE);
  put_line (book, say (book, P_ ("Value less cost (£)")), WEFT_FORMAT_MONEY, net, &valuation->net_present_value, FALSE);
  if (book->verdict != WEFT_RATIO_SHOWN)
    {
      weft_layout_note (&book->layout, WEFT_STYLE_STRONG_NOTE, say (book, weft_ratio_why_not (book->verdict)));
      return;
    }
  book->ratio_row = book->layout.row;
  put_line (book, say (book, P_ ("For each £1 of cost, gross")), WEFT_FORMAT_RATIO, ratio, &valuation->ratio, TRUE);
  put_line (book, say (book, P_ ("For each £1 of cost, net")), WEFT_FORMAT_RATIO, net_ratio, &valuation->net_ratio, FALSE);
}

/* What one assumption would have to be */

static const WeftSwitch *
switch_at (const WeftValueBook *book,
           guint                outcome,
           guint                i)
{
  return &g_array_index (book->valuation->switches, WeftSwitch, outcome * WEFT_SWITCHES + i);
}

/* What the outcome's whole value has to be multiplied with, the others central; no "=". */
static char *
multiple_formula (const WeftValueBook *book,
                  guint                outcome,
                  char               **present)
{
  *present = weft_social_value_cell (book, P_ ("Impact map"), book->cases_row + outcome, WEFT_MAP_CASES + WEFT_CASE_CENTRAL);
  return g_strdup_printf ("(Cost-($C$%u-%s))/%s", book->all_row + 1, *present, *present);
}

static void
put_it_takes (WeftValueBook    *book,
              const WeftSwitch *found,
              WeftFormat        format)
{
  const char      *never = say (book, P_ ("not reachable"));
  const gboolean   is_share = weft_assumption_is_share (found->assumption);
  g_autofree char *present = NULL;
  g_autofree char *multiple = multiple_formula (book, found->outcome, &present);
  g_autofree char *we_say = weft_book_cell_name (book->layout.row, COLUMN_WE_SAY);
  g_autofree char *share = g_strdup_printf ("1-(1-%s)*%s", we_say, multiple);
  g_autofree char *formula = NULL;

  if (is_share)
    formula = g_strdup_printf ("=IF(%s=0,\"%s\",IF(AND(%s>=0,%s<=1),%s,\"%s\"))", present, never, share, share, share, never);
  else
    formula = g_strdup_printf ("=IF(%s=0,\"%s\",IF(%s>=0,%s*%s,\"%s\"))", present, never, multiple, we_say, multiple, never);
  if (found->is_known && found->is_reachable)
    weft_social_value_put (book, COLUMN_IT_TAKES, WEFT_STYLE_ANSWER, format, formula, found->value);
  else
    weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, COLUMN_IT_TAKES, WEFT_STYLE_FIGURE, formula, never);
}

/* "12 points more", "54% of what we say" */
static void
put_in_words (WeftValueBook    *book,
              const WeftSwitch *found,
              double            central)
{
  const guint      at = book->layout.row + 1;
  const gboolean   is_share = weft_assumption_is_share (found->assumption);
  const gboolean   is_told = found->is_known && found->is_reachable;
  const char      *more = say (book, P_ ("points more"));
  const char      *fewer = say (book, P_ ("points less"));
  const char      *never = say (book, P_ ("no change of it alone is enough"));
  g_autofree char *formula = NULL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (is_share)
    {
      number = weft_social_value_format (book, WEFT_FORMAT_COUNT, fabs (found->value - central) * 100);
      words = g_strdup_printf ("%s %s", number, found->value >= central ? more : fewer);
      formula = g_strdup_printf ("=IF(ISNUMBER(C%u),TEXT(ABS(C%u-B%u)*100,\"#,##0\")&IF(C%u>=B%u,\" %s\",\" %s\"),\"%s\")", at, at, at, at, at, more, fewer, never);
    }
  else
    {
      const char *of = say (book, P_ ("of what we say"));

      number = weft_social_value_format (book, WEFT_FORMAT_SHARE, central != 0 ? found->value / central : 0);
      words = g_strdup_printf ("%s %s", number, of);
      formula = g_strdup_printf ("=IF(AND(ISNUMBER(C%u),B%u<>0),TEXT(C%u/B%u,\"#,##0%%\")&\" %s\",\"%s\")", at, at, at, at, of, never);
    }
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, COLUMN_WORDS, WEFT_STYLE_REMARK, formula, is_told ? words : never);
}

static void
put_switch (WeftValueBook    *book,
            const WeftSwitch *found)
{
  const WeftOutcome *outcome = g_ptr_array_index (book->analysis->outcomes, found->outcome);
  const double       central = outcome->assumptions[found->assumption].at[WEFT_CASE_CENTRAL];
  const WeftFormat   format = weft_assumption_is_share (found->assumption)    ? WEFT_FORMAT_SHARE_FINE
                              : found->assumption == WEFT_ASSUMPTION_QUANTITY ? WEFT_FORMAT_HOURS
                                                                              : WEFT_FORMAT_MONEY;
  g_autofree char   *cell = weft_social_value_assumption (book, found->outcome, found->assumption, WEFT_CASE_CENTRAL);
  g_autofree char   *we_say = g_strconcat ("=", cell, NULL);
  g_autofree char   *label = g_strdup_printf ("%s: %s", weft_social_value_outcome_name (book, found->outcome),
                                              weft_social_value_assumption_name (book, found->assumption, FALSE));

  weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, label);
  weft_social_value_put (book, COLUMN_WE_SAY, WEFT_STYLE_FIGURE, format, we_say, central);
  put_it_takes (book, found, format);
  put_in_words (book, found, central);
  book->layout.row++;
}

static int
compare_worth (gconstpointer one,
               gconstpointer other,
               gpointer      data)
{
  const GPtrArray        *rows = data;
  const WeftOutcomeValue *a = g_ptr_array_index (rows, *(const guint *)one);
  const WeftOutcomeValue *b = g_ptr_array_index (rows, *(const guint *)other);
  const double            difference = fabs (b->present_value.at[WEFT_CASE_CENTRAL]) - fabs (a->present_value.at[WEFT_CASE_CENTRAL]);

  if (difference != 0)
    return difference > 0 ? 1 : -1;
  return *(const guint *)one < *(const guint *)other ? -1 : 1;
}

static void
put_switches (WeftValueBook *book)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER };
  const char            *titles[] = { say (book, P_ ("Assumption")), say (book, P_ ("We say")), say (book, P_ ("It would take")), say (book, P_ ("In words")), "" };
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < book->valuation->rows->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_worth, book->valuation->rows);
  weft_layout_section (&book->layout, say (book, P_ ("One at a time: what would make it £1 for each £1")));
  weft_layout_header (&book->layout, titles, styles);
  book->switch_row = book->layout.row;
  book->first_switched = g_array_index (order, guint, 0);
  for (guint i = 0; i < MIN (order->len, MOST_OUTCOMES); i++)
    for (guint k = 0; k < WEFT_SWITCHES; k++)
      put_switch (book, switch_at (book, g_array_index (order, guint, i), k));
  if (order->len > MOST_OUTCOMES)
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Only the outcomes worth most are listed: the others move it less.")));
}

/* Live where the sheet Years could work it out. */
static void
put_payback (WeftValueBook *book)
{
  const gint64     months = book->valuation->payback_months;
  const char      *never = say (book, P_ ("never"));
  g_autofree char *cell = weft_social_value_cell (book, P_ ("Years"), book->payback_row, 4);
  g_autofree char *formula = g_strconcat ("=", cell, NULL);
  g_autofree char *note = g_strdup_printf (say (book, P_ ("As Weft wrote it, the middle case reaches its cost in month %d. This line does not move.")), (int)months);

  if (book->payback_row == 0)
    {
      weft_layout_note (&book->layout, WEFT_STYLE_NOTE, months >= 0 ? note : say (book, P_ ("As Weft wrote it, the middle case never reaches its cost. This line does not move.")));
      return;
    }
  begin_line (book, say (book, P_ ("Month in which it has reached its cost")), FALSE);
  if (months >= 0)
    weft_social_value_put (book, CASES, WEFT_STYLE_FIGURE, WEFT_FORMAT_COUNT, formula, (double)months);
  else
    weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, CASES, WEFT_STYLE_FIGURE, formula, never);
  weft_sheet_put_text (book->layout.sheet, book->layout.row++, CASES + 1, WEFT_STYLE_REMARK, say (book, P_ ("in the case used: see the sheet Years")));
}

void
weft_social_value_what_if_lay_out (WeftValueBook *book)
{
  const double money = weft_social_value_money_width (14, weft_social_value_largest (book));
  const double widths[] = { 52, money, money, money, 18, 4, 34, 12, 12, 12 };

  weft_layout_begin (&book->layout, P_ ("What if"), widths, G_N_ELEMENTS (widths));
  weft_layout_set_columns (&book->layout, 5);
  weft_layout_title (&book->layout, say (book, P_ ("What if")), say (book, P_ ("Change the case, or one assumption, and see what moves")));
  put_case (book);
  put_cases (book);
  if (book->verdict == WEFT_RATIO_SHOWN)
    {
      put_payback (book);
      put_switches (book);
      weft_social_value_swings_lay_out (book);
    }
  weft_layout_end (&book->layout, WEFT_PAPER_ONE_PAGE);
}
