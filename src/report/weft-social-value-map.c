/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Impact map: who changed, how much, and what part of it is ours. All formulas, which follow the case that is
 * chosen on the sheet What if. */

#include "weft-social-value-sheets.h"
#include "weft-text.h"

static const WeftOutcomeValue *
value_at (const WeftValueBook *book,
          guint                i)
{
  return g_ptr_array_index (book->valuation->rows, i);
}

static void
put_chosen (WeftValueBook *book,
            guint          column,
            WeftFormat     format,
            guint          outcome,
            WeftAssumption assumption)
{
  const WeftOutcomeValue *row = value_at (book, outcome);
  const gboolean          is_value = assumption == WEFT_ASSUMPTION_VALUE;
  g_autofree char        *low = weft_social_value_assumption (book, outcome, assumption, WEFT_CASE_LOW);
  g_autofree char        *central = weft_social_value_assumption (book, outcome, assumption, WEFT_CASE_CENTRAL);
  g_autofree char        *high = weft_social_value_assumption (book, outcome, assumption, WEFT_CASE_HIGH);
  g_autofree char        *uprating = weft_social_value_uprating (book, outcome);
  g_autofree char        *formula = g_strdup_printf ("=CHOOSE(CaseNo,%s,%s,%s)%s%s", low, central, high, is_value ? "*" : "", is_value ? uprating : "");
  const double            value = row->outcome->assumptions[assumption].at[WEFT_CASE_CENTRAL];

  weft_social_value_put (book, column, WEFT_STYLE_FIGURE, format, formula, is_value ? value * row->uprating : value);
}

static void
put_results (WeftValueBook          *book,
             const WeftOutcomeValue *row)
{
  const guint      at = book->layout.row + 1;
  g_autofree char *duration = weft_book_cell_name (book->layout.row, WEFT_MAP_DURATION);
  g_autofree char *drop_off = weft_book_cell_name (book->layout.row, WEFT_MAP_DROP_OFF);
  g_autofree char *over_years = weft_social_value_over_years (book, row->outcome->discount, duration, drop_off);
  g_autofree char *impact = g_strdup_printf ("=C%u*E%u*(1-F%u)*(1-G%u)*(1-H%u)", at, at, at, at, at);
  g_autofree char *present = g_strdup_printf ("=K%u*%s", at, over_years);

  weft_social_value_put (book, WEFT_MAP_IMPACT, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, impact, row->impact.at[WEFT_CASE_CENTRAL]);
  weft_social_value_put (book, WEFT_MAP_PRESENT_VALUE, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, present, row->present_value.at[WEFT_CASE_CENTRAL]);
}

static void
put_outcome (WeftValueBook *book,
             guint          i)
{
  static const WeftAssumption shares[] = { WEFT_ASSUMPTION_DEADWEIGHT, WEFT_ASSUMPTION_DISPLACEMENT, WEFT_ASSUMPTION_ATTRIBUTION, WEFT_ASSUMPTION_DROP_OFF };
  const WeftOutcomeValue     *row = value_at (book, i);
  const WeftOutcome          *outcome = row->outcome;
  WeftSheet                  *sheet = book->layout.sheet;
  const guint                 at = book->layout.row;

  weft_sheet_put_text (sheet, at, WEFT_MAP_WHO, WEFT_STYLE_LABEL, outcome->stakeholder);
  weft_sheet_put_text (sheet, at, WEFT_MAP_WHAT, WEFT_STYLE_WORDS, weft_social_value_outcome_name (book, i));
  put_chosen (book, WEFT_MAP_QUANTITY, WEFT_FORMAT_HOURS, i, WEFT_ASSUMPTION_QUANTITY);
  weft_sheet_put_text (sheet, at, WEFT_MAP_UNIT, WEFT_STYLE_WORDS, say (book, outcome->unit));
  put_chosen (book, WEFT_MAP_VALUE, WEFT_FORMAT_MONEY, i, WEFT_ASSUMPTION_VALUE);
  for (guint k = 0; k < G_N_ELEMENTS (shares); k++)
    put_chosen (book, WEFT_MAP_DEADWEIGHT + k, weft_social_value_share_format (&outcome->assumptions[shares[k]]), i, shares[k]);
  put_chosen (book, WEFT_MAP_DURATION, WEFT_FORMAT_GENERAL, i, WEFT_ASSUMPTION_DURATION);
  put_results (book, row);
  weft_sheet_put_text (sheet, at, WEFT_MAP_KIND, WEFT_STYLE_WORDS, weft_social_value_benefit (book, outcome->benefit, FALSE));
  weft_sheet_put_text (sheet, at, WEFT_MAP_DISCOUNT, WEFT_STYLE_NOTE,
                       outcome->discount == WEFT_DISCOUNT_WELLBEING ? say (book, P_ ("health and wellbeing")) : say (book, P_ ("usual")));
  book->layout.row++;
}

static void
begin_sum (WeftValueBook *book,
           const char    *label,
           WeftStyle      style)
{
  weft_layout_fill (&book->layout, 0, style);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, style, label);
  weft_sheet_put_blank (book->layout.sheet, book->layout.row, WEFT_MAP_IMPACT, WEFT_STYLE_FIGURE);
}

static void
put_kinds (WeftValueBook *book)
{
  const WeftValuation *valuation = book->valuation;
  const guint          last = weft_social_value_last_map_row (book) + 1;

  for (guint kind = 0; kind < WEFT_N_BENEFITS; kind++)
    {
      double impact = 0;

      for (guint i = 0; i < valuation->rows->len; i++)
        if (value_at (book, i)->outcome->benefit == kind)
          impact += value_at (book, i)->impact.at[WEFT_CASE_CENTRAL];
      begin_sum (book, weft_social_value_benefit (book, kind, TRUE), WEFT_STYLE_QUESTION);
      for (guint column = WEFT_MAP_IMPACT; column <= WEFT_MAP_PRESENT_VALUE; column++)
        {
          const char       letter = (char)('A' + column);
          g_autofree char *formula = g_strdup_printf ("=SUMIF($M$%u:$M$%u,\"%s\",%c$%u:%c$%u)", WEFT_MAP_ROW + 1, last,
                                                      weft_social_value_benefit (book, kind, FALSE), letter, WEFT_MAP_ROW + 1, letter, last);

          weft_social_value_put (book, column, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula,
                                 column == WEFT_MAP_IMPACT ? impact : valuation->by_benefit[kind].at[WEFT_CASE_CENTRAL]);
        }
      book->layout.row++;
    }
}

static void
put_totals (WeftValueBook *book)
{
  const WeftValuation *valuation = book->valuation;
  const guint          last = weft_social_value_last_map_row (book) + 1;
  g_autofree char     *total = g_strdup_printf ("=SUM(L%u:L%u)", WEFT_MAP_ROW + 1, last);
  g_autofree char     *ratio = g_strdup_printf ("=IF(Cost>0,Total/Cost,\"%s\")", say (book, P_ ("no cost")));

  put_kinds (book);
  begin_sum (book, say (book, P_ ("All three together, only to set against the cost")), WEFT_STYLE_LABEL);
  book->total_row = book->layout.row;
  weft_social_value_put (book, WEFT_MAP_PRESENT_VALUE, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, total, valuation->present_value.at[WEFT_CASE_CENTRAL]);
  book->layout.row++;
  begin_sum (book, say (book, P_ ("Cost (sheet Inputs)")), WEFT_STYLE_TOTAL_LABEL);
  weft_social_value_put (book, WEFT_MAP_PRESENT_VALUE, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, "=Cost", (double)valuation->inputs / 100);
  book->layout.row++;
  if (book->verdict == WEFT_RATIO_SHOWN)
    {
      begin_sum (book, say (book, P_ ("For each £1 of cost, all kinds")), WEFT_STYLE_TOTAL_LABEL);
      weft_social_value_put (book, WEFT_MAP_PRESENT_VALUE, WEFT_STYLE_TOTAL, WEFT_FORMAT_RATIO, ratio, valuation->ratio.at[WEFT_CASE_CENTRAL]);
      weft_sheet_put_text (book->layout.sheet, book->layout.row++, WEFT_MAP_KIND, WEFT_STYLE_TOTAL_WORDS, say (book, P_ ("gross")));
    }
  else
    weft_layout_note (&book->layout, WEFT_STYLE_STRONG_NOTE, say (book, weft_ratio_why_not (book->verdict)));
}

/* What the three columns of What if add up. */
static void
put_cases (WeftValueBook *book)
{
  static const char *const names[WEFT_N_CASES] = { P_ ("Low (£)"), P_ ("Central (£)"), P_ ("High (£)") };

  weft_layout_section (&book->layout, say (book, P_ ("Each outcome in the three cases: present value")));
  for (guint i = 0; i < WEFT_MAP_N_COLUMNS; i++)
    weft_sheet_put_text (book->layout.sheet, book->layout.row, i, i == WEFT_MAP_WHO ? WEFT_STYLE_HEADER : i < WEFT_MAP_CASES ? WEFT_STYLE_HEADER_INDENT
                                                                                                                             : WEFT_STYLE_HEADER_RIGHT,
                         i == WEFT_MAP_WHO ? say (book, P_ ("Who")) : i == WEFT_MAP_WHAT  ? say (book, P_ ("What changed"))
                                                                    : i >= WEFT_MAP_CASES ? say (book, names[i - WEFT_MAP_CASES])
                                                                                          : "");
  book->cases_row = ++book->layout.row;
  for (guint i = 0; i < book->valuation->rows->len; i++)
    {
      weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
      weft_sheet_put_text (book->layout.sheet, book->layout.row, WEFT_MAP_WHO, WEFT_STYLE_LABEL, value_at (book, i)->outcome->stakeholder);
      weft_sheet_put_text (book->layout.sheet, book->layout.row, WEFT_MAP_WHAT, WEFT_STYLE_WORDS, weft_social_value_outcome_name (book, i));
      for (guint which = 0; which < WEFT_N_CASES; which++)
        {
          const WeftCase   cases[WEFT_N_ASSUMPTIONS] = { which, which, which, which, which, which, which };
          g_autofree char *present = weft_social_value_present_value (book, i, cases);
          g_autofree char *formula = g_strconcat ("=", present, NULL);

          weft_social_value_put (book, WEFT_MAP_CASES + which, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, value_at (book, i)->present_value.at[which]);
        }
      book->layout.row++;
    }
  if (book->valuation->rows->len == 0)
    weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL), book->layout.row++;
}

static void
put_map_header (WeftValueBook *book)
{
  const char *titles[WEFT_MAP_N_COLUMNS] = { say (book, P_ ("Who")), say (book, P_ ("What changed")), say (book, P_ ("Quantity")), say (book, P_ ("Unit")),
                                             say (book, P_ ("Value of one (£)")), say (book, P_ ("Would have happened anyway")), say (book, P_ ("Moved from elsewhere")),
                                             say (book, P_ ("Due to others")), say (book, P_ ("Fades each year")), say (book, P_ ("Years")),
                                             say (book, P_ ("Impact (£)")), say (book, P_ ("Present value (£)")), say (book, P_ ("Kind")) };
  WeftStyle   styles[WEFT_MAP_N_COLUMNS];

  for (guint i = 0; i < WEFT_MAP_N_COLUMNS; i++)
    styles[i] = WEFT_STYLE_HEADER_RIGHT;
  styles[WEFT_MAP_WHO] = styles[WEFT_MAP_WHAT] = styles[WEFT_MAP_UNIT] = styles[WEFT_MAP_KIND] = WEFT_STYLE_HEADER_INDENT;
  styles[WEFT_MAP_WHO] = WEFT_STYLE_HEADER;
  weft_sheet_put_text (book->layout.sheet, book->layout.row, WEFT_MAP_DISCOUNT, WEFT_STYLE_NOTE, say (book, P_ ("for the years")));
  weft_layout_header (&book->layout, titles, styles);
}

void
weft_social_value_map_lay_out (WeftValueBook *book)
{
  const double money = weft_social_value_money_width (12, weft_social_value_largest (book));
  const double widths[] = { 17, 25, 10.5, 13, 12, 11, 11, 9, 8.5, 7, money, money, MAX (money, 16), 4, 20 };
  WeftSheet   *sheet;

  weft_layout_begin (&book->layout, P_ ("Impact map"), widths, G_N_ELEMENTS (widths));
  weft_layout_set_columns (&book->layout, WEFT_MAP_N_COLUMNS);
  sheet = book->layout.sheet;
  sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Impact map")), say (book, P_ ("Who changed, how much, and what part of it is ours")));
  weft_social_value_put_case (book);
  weft_layout_gap (&book->layout);
  put_map_header (book);
  g_assert (book->layout.row == WEFT_MAP_ROW);
  sheet->repeat_first = sheet->repeat_last = WEFT_MAP_ROW - 1;
  sheet->freeze_row = WEFT_MAP_ROW;
  sheet->freeze_column = 2;
  for (guint i = 0; i < book->valuation->rows->len; i++)
    put_outcome (book, i);
  if (book->valuation->rows->len == 0)
    weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL), book->layout.row++;
  put_totals (book);
  weft_layout_gap (&book->layout);
  weft_sheet_put_text (sheet, book->layout.row, 0, WEFT_STYLE_KEY, say (book, P_ ("Grey cells")));
  weft_sheet_put_text (sheet, book->layout.row++, 1, WEFT_STYLE_KEY_WORDS, say (book, P_ ("are formulas. To change an assumption, go to the sheet Reasons; to change a value, to Values used; to change the case, to What if.")));
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Impact = quantity × value × (1 − anyway) × (1 − moved) × (1 − others). Fading starts in the second year.")));
  put_cases (book);
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}
