/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Checks: what Weft worked out beside what the workbook works out, sums of rows beside sums of years, and
 * what a sceptic would ask; and the sheet Audit, which says who made it and how. */

#include "weft-social-value-sheets.h"
#include "weft-text.h"

#define FIRST_ROW 3
#define AGREES_WITHIN "0.005"
#define MOST_ON_A_PAGE 5 /* outcomes with the three cases */

enum
{
  COLUMN_WHAT,
  COLUMN_WEFT,
  COLUMN_SHEET,
  COLUMN_DIFFERENCE,
  COLUMN_SAYS,
  N_COLUMNS,
};

/* @cell: a formula without "=". @weft: the core's number, or NULL where @other is compared with it. */
static void
put_check (WeftValueBook *book,
           const char    *what,
           const double  *weft,
           const char    *other,
           const char    *cell,
           double         value)
{
  const guint      at = book->layout.row + 1;
  g_autofree char *compared = g_strconcat ("=", other, NULL);
  g_autofree char *formula = g_strconcat ("=", cell, NULL);
  g_autofree char *difference = g_strdup_printf ("=IF(ISNUMBER(C%u),C%u-B%u,C%u)", at, at, at, at);
  const char      *agrees = say (book, P_ ("Agrees"));
  g_autofree char *says = g_strdup_printf ("=IF(IF(ISNUMBER(D%u),ABS(D%u),1)<" AGREES_WITHIN ",\"%s\",\"%s\")", at, at, agrees,
                                           weft != NULL ? say (book, P_ ("Differs: changed since Weft wrote it")) : say (book, P_ ("Differs")));

  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_WHAT, WEFT_STYLE_LABEL, what);
  if (weft != NULL)
    weft_sheet_put_number (book->layout.sheet, book->layout.row, COLUMN_WEFT, WEFT_STYLE_NUMBER, WEFT_FORMAT_MONEY, *weft);
  else
    weft_social_value_put (book, COLUMN_WEFT, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, compared, value);
  weft_social_value_put (book, COLUMN_SHEET, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, value);
  weft_social_value_put (book, COLUMN_DIFFERENCE, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, difference, 0);
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row++, COLUMN_SAYS, WEFT_STYLE_WORDS, says, agrees);
}

static void
put_range (WeftValueBook   *book,
           const char      *what,
           guint            what_if_row,
           const WeftRange *range)
{
  static const char *const cases[WEFT_N_CASES] = { P_ ("Low"), P_ ("Central"), P_ ("High") };

  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      g_autofree char *label = g_strdup_printf ("%s: %s", what, say (book, cases[which]));
      g_autofree char *cell = weft_social_value_cell (book, P_ ("What if"), what_if_row, WEFT_WHAT_IF_CASES + which);

      put_check (book, label, &range->at[which], "", cell, range->at[which]);
    }
}

static void
put_core_and_sheet (WeftValueBook *book)
{
  const WeftValuation *valuation = book->valuation;
  const double         cost = (double)valuation->inputs / 100;

  put_check (book, say (book, P_ ("Cost")), &cost, "", "Cost", cost);
  for (guint benefit = 0; benefit < WEFT_N_BENEFITS; benefit++)
    put_range (book, weft_social_value_benefit (book, benefit, TRUE), book->benefit_row + benefit, &valuation->by_benefit[benefit]);
  put_range (book, say (book, P_ ("All three together")), book->all_row, &valuation->present_value);
  if (book->verdict == WEFT_RATIO_SHOWN)
    put_range (book, say (book, P_ ("For each £1 of cost")), book->ratio_row, &valuation->ratio);
  for (guint i = 0; i < valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = g_ptr_array_index (valuation->rows, i);
      g_autofree char        *cell = weft_social_value_cell (book, P_ ("Impact map"), book->cases_row + i, WEFT_MAP_CASES + WEFT_CASE_CENTRAL);

      put_check (book, weft_social_value_outcome_name (book, i), &row->present_value.at[WEFT_CASE_CENTRAL], "", cell, row->present_value.at[WEFT_CASE_CENTRAL]);
    }
}

static void
put_sums (WeftValueBook *book)
{
  const double     total = book->valuation->present_value.at[WEFT_CASE_CENTRAL];
  g_autofree char *years = weft_social_value_cell (book, P_ ("Years"), book->years_total_row, 4);
  g_autofree char *first = weft_social_value_cell (book, P_ ("What if"), book->benefit_row, WEFT_WHAT_IF_CASES);
  g_autofree char *kinds = g_strdup_printf ("SUM(INDEX(%s:$D$%u,0,CaseNo))", first, book->benefit_row + WEFT_N_BENEFITS);

  put_check (book, say (book, P_ ("Sum of the years, and sum of the outcomes")), NULL, years, "Total", total);
  put_check (book, say (book, P_ ("Sum of the three kinds, and sum of the outcomes")), NULL, kinds, "Total", total);
}

/* A duration beyond the sheet's years would be cut short there. */
static void
put_longest (WeftValueBook *book)
{
  const guint      last = weft_social_value_last_map_row (book);
  g_autofree char *durations = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last, WEFT_MAP_DURATION);
  g_autofree char *formula = g_strdup_printf ("=MAX(%s,0)", durations);
  const guint      at = book->layout.row + 1;
  const char      *agrees = say (book, P_ ("Agrees"));
  g_autofree char *says = g_strdup_printf ("=IF(C%u<=B%u,\"%s\",\"%s\")", at, at, agrees, say (book, P_ ("Longer than the sheet Years: what comes after is not counted")));
  double           longest = 0;

  for (guint i = 0; i < book->valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, i);

      longest = MAX (longest, row->outcome->assumptions[WEFT_ASSUMPTION_DURATION].at[WEFT_CASE_CENTRAL]);
    }
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_WHAT, WEFT_STYLE_LABEL, say (book, P_ ("Years on the sheet Years, and the longest duration")));
  weft_sheet_put_number (book->layout.sheet, book->layout.row, COLUMN_WEFT, WEFT_STYLE_NUMBER, WEFT_FORMAT_GENERAL, book->n_years);
  weft_social_value_put (book, COLUMN_SHEET, WEFT_STYLE_FIGURE, WEFT_FORMAT_GENERAL, formula, longest);
  weft_sheet_put_blank (book->layout.sheet, book->layout.row, COLUMN_DIFFERENCE, WEFT_STYLE_FIGURE);
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row++, COLUMN_SAYS, WEFT_STYLE_WORDS, says,
                               longest <= book->n_years ? agrees : say (book, P_ ("Longer than the sheet Years: what comes after is not counted")));
}

/* What a sceptic would ask */

static void
put_questions (WeftValueBook *book)
{
  const GPtrArray *checks = book->report->checks;

  weft_layout_section (&book->layout, say (book, P_ ("What a sceptic would ask")));
  if (checks == NULL || checks->len == 0)
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Nothing was found that claims more than it can show.")));
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      const WeftCheck *check = g_ptr_array_index (checks, i);
      g_autofree char *words = weft_check_words (check, say (book, weft_check_sentence (check->code)));

      weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
      weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_QUESTION,
                           check->outcome >= 0 ? weft_social_value_outcome_name (book, (guint)check->outcome) : say (book, P_ ("All of it")));
      weft_sheet_put_text (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_WORDS, words);
      weft_sheet_join (book->layout.sheet, book->layout.row++, 1, N_COLUMNS - 1);
    }
}

void
weft_social_value_checks_lay_out (WeftValueBook *book)
{
  static const WeftStyle styles[N_COLUMNS] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT };
  const double           money = weft_social_value_money_width (15, weft_social_value_largest (book));
  const double           widths[N_COLUMNS] = { 46, money, money, 12, 38 };
  const char            *titles[N_COLUMNS] = { say (book, P_ ("What")), say (book, P_ ("Weft")), say (book, P_ ("This workbook")), say (book, P_ ("Difference")), say (book, P_ ("Result")) };

  weft_layout_begin (&book->layout, P_ ("Checks"), widths, N_COLUMNS);
  book->layout.sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Checks")), say (book, P_ ("What Weft worked out, and what this workbook works out")));
  weft_layout_header (&book->layout, titles, styles);
  g_assert (book->layout.row == FIRST_ROW);
  /* On paper the header is for the next page's numbers; where they end on the first it would stand above questions. */
  if (book->valuation->rows->len > MOST_ON_A_PAGE)
    book->layout.sheet->repeat_first = book->layout.sheet->repeat_last = FIRST_ROW - 1;
  book->layout.sheet->freeze_row = FIRST_ROW;
  put_core_and_sheet (book);
  put_sums (book);
  put_longest (book);
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("“Agrees” means by less than half a penny. Whoever changes an assumption sees here how far it moved.")));
  put_questions (book);
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}

/* Audit */

static void
put_audit_text (WeftValueBook *book,
                const char    *key,
                const char    *value)
{
  if (weft_text_is_empty (value))
    return;
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_FACT_LABEL, key);
  weft_layout_words (&book->layout, 1, WEFT_STYLE_FACT, NULL, value);
}

static void
put_audit_date (WeftValueBook *book,
                const char    *key,
                const char    *iso)
{
  put_audit_text (book, key, iso);
  if (!weft_text_is_empty (iso))
    weft_sheet_put_date (book->layout.sheet, book->layout.row - 1, 1, WEFT_STYLE_FACT, WEFT_FORMAT_DATE, iso);
}

static void
put_audit_count (WeftValueBook *book,
                 const char    *key,
                 guint          value)
{
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_FACT_LABEL, key);
  weft_sheet_put_number (book->layout.sheet, book->layout.row++, 1, WEFT_STYLE_FACT, WEFT_FORMAT_COUNT, value);
}

static void
put_audit_meaning (WeftValueBook *book)
{
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_QUESTION, say (book, P_ ("What this means")));
  if (book->report->depth == WEFT_DEPTH_VALUE)
    weft_layout_words (&book->layout, 1, WEFT_STYLE_WORDS, NULL,
                       say (book, P_ ("An estimate, not a measurement. Each assumption stands once, in a box, with its reason; all else is worked out in this workbook and was worked out by Weft too: the sheet Checks compares them. No person is named, and no single answer is in it.")));
  else
    weft_layout_words (&book->layout, 1, WEFT_STYLE_WORDS, NULL, say (book, P_ ("Counted from the group’s own records. No person is named, and no single answer is in it.")));
}

void
weft_social_value_audit_lay_out (WeftValueBook *book,
                                 const char    *program)
{
  static const double      widths[] = { 26, 70 };
  static const char *const depths[] = { "tell", "change", "value" };
  const WeftSocialValue   *report = book->report;

  weft_layout_begin (&book->layout, "Audit", widths, G_N_ELEMENTS (widths));
  book->layout.sheet->locked = TRUE;
  weft_layout_title (&book->layout, "Audit", say (book, P_ ("Who made this workbook, and how")));
  put_audit_text (book, "made_by", program);
  put_audit_date (book, "made_at", report->today);
  put_audit_text (book, "organisation", report->group);
  put_audit_text (book, "analysis", book->analysis->name);
  put_audit_date (book, "from", book->analysis->from);
  put_audit_date (book, "to", book->analysis->to);
  put_audit_text (book, "depth", depths[report->depth]);
  put_audit_text (book, "copy", book->copy == WEFT_COPY_AUDIT ? "audit" : "funder");
  if (report->depth == WEFT_DEPTH_VALUE)
    {
      put_audit_text (book, "kind", book->analysis->is_evaluative ? "evaluative" : "forecast");
      put_audit_text (book, "timing", book->analysis->timing == WEFT_TIMING_SROI ? "sroi" : "green_book");
      put_audit_count (book, "inputs", book->analysis->inputs->len);
      put_audit_count (book, "outcomes", book->analysis->outcomes->len);
      put_audit_text (book, "prices", book->analysis->prices_vintage);
      put_audit_text (book, "incomes", book->analysis->incomes_vintage);
      if (book->copy == WEFT_COPY_AUDIT)
        put_audit_text (book, "notes", book->analysis->notes);
    }
  put_audit_meaning (book);
  weft_layout_end (&book->layout, WEFT_PAPER_ONE_PAGE);
}
