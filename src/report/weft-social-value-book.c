/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a Social Value report out as a book: which sheets its depth needs, in the order in which they rest on each other
 * and then in the order in which they are read; and the names that formulas use. */

#include "weft-social-value-book.h"

#include "weft-return-sheets.h"
#include "weft-social-value-sheets.h"

#define FEWEST_YEARS 20 /* of the sheet Years, so that a reader can make an assumption last longer */
#define SPARE_YEARS 10

/* As they are read. */
static const char *const order[] = {
  P_ ("One page"),
  P_ ("Inputs"),
  P_ ("What changed"),
  P_ ("Impact map"),
  P_ ("Years"),
  P_ ("What if"),
  P_ ("Values used"),
  P_ ("Indices"),
  P_ ("Volunteers"),
  P_ ("Not valued"),
  P_ ("Reasons"),
  P_ ("Sources"),
  P_ ("Checks"),
  "Audit",
};

static WeftBook *
new_book (const WeftSocialValue *report)
{
  const WeftAnalysis *analysis = report->analysis;
  g_autofree char    *from = weft_phrase_date (report->language, analysis->from);
  g_autofree char    *to = weft_phrase_date (report->language, analysis->to);
  g_autofree char    *title = g_strdup_printf (weft_phrase (report->language, "Social Value, %s to %s"), from, to);
  g_autofree char    *footer = g_strdup_printf ("%s · %s", report->group, title);

  return weft_book_new (title, report->group, footer, report->language, report->today);
}

static void
init (WeftValueBook         *book,
      WeftBook              *sheets,
      const WeftSocialValue *report,
      WeftReportCopy         copy)
{
  *book = (WeftValueBook){ .report = report, .analysis = report->analysis, .valuation = report->valuation, .copy = copy };
  weft_layout_init (&book->layout, sheets);
  book->verdict = weft_overclaim_verdict (report->valuation);
  book->n_years = CLAMP (report->valuation->n_years + SPARE_YEARS, FEWEST_YEARS, WEFT_MOST_YEARS);
  book->places = g_array_new (FALSE, TRUE, sizeof (WeftOutcomePlace));
  g_array_set_size (book->places, report->analysis->outcomes->len);
}

static void
clear (WeftValueBook *book)
{
  weft_layout_clear (&book->layout);
  g_clear_pointer (&book->places, g_array_unref);
}

static void
define (WeftValueBook *book,
        const char    *name,
        const char    *sheet,
        guint          row,
        guint          column)
{
  g_autofree char *cell = weft_social_value_cell (book, sheet, row, column);
  g_autofree char *formula = g_strconcat ("=", cell, NULL);

  weft_book_define_name (book->layout.book, name, formula);
}

/* A case that is none counts as central: nothing then breaks. */
static void
define_names (WeftValueBook *book)
{
  g_autofree char *match = g_strdup_printf ("MATCH(Case,{\"%s\",\"%s\",\"%s\"},0)", say (book, P_ ("Low")), say (book, P_ ("Central")), say (book, P_ ("High")));
  g_autofree char *case_number = g_strdup_printf ("=IF(ISNA(%s),2,%s)", match, match);

  define (book, "Case", P_ ("What if"), WEFT_CASE_ROW, 1);
  weft_book_define_name (book->layout.book, "CaseNo", case_number);
  define (book, "Cost", P_ ("Inputs"), book->cost_row, 5);
  define (book, "Total", P_ ("Impact map"), book->total_row, WEFT_MAP_PRESENT_VALUE);
  define (book, "Rate", P_ ("Inputs"), book->rate_rows[0], 5);
  define (book, "Timing", P_ ("Inputs"), book->timing_row, 5);
}

/* Each after those whose cells it refers to. */
static void
lay_out_value (WeftValueBook *book)
{
  weft_social_value_inputs_lay_out (book);
  weft_social_value_indices_lay_out (book);
  weft_social_value_values_lay_out (book);
  weft_social_value_reasons_lay_out (book);
  weft_social_value_years_lay_out (book);
  weft_social_value_map_lay_out (book);
  weft_social_value_what_if_lay_out (book);
  weft_social_value_not_valued_lay_out (book);
  weft_social_value_checks_lay_out (book);
  define_names (book);
}

static void
lay_out_changes (WeftValueBook *book)
{
  static const double widths[] = { 90 };

  if (book->report->changes->len > 0)
    {
      weft_change_sheet_lay_out_changes (&book->layout, P_ ("What changed"), book->report->changes);
      return;
    }
  weft_layout_begin (&book->layout, P_ ("What changed"), widths, G_N_ELEMENTS (widths));
  weft_layout_title (&book->layout, say (book, P_ ("What changed")), say (book, P_ ("The same people, asked twice")));
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Nobody was asked before and after in this period, so no change is shown.")));
  weft_layout_end (&book->layout, WEFT_PAPER_ONE_PAGE);
}

static void
put_in_order (const WeftValueBook *book)
{
  guint at = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (weft_book_move_sheet (book->layout.book, weft_phrase (book->layout.language, order[i]), at))
      at++;
}

WeftBook *
weft_social_value_book (const WeftSocialValue *report,
                        WeftReportCopy         copy,
                        const char            *program)
{
  g_autoptr (WeftBook) sheets = new_book (report);
  WeftValueBook book;

  init (&book, sheets, report, copy);
  if (report->depth == WEFT_DEPTH_VALUE)
    lay_out_value (&book);
  if (report->depth >= WEFT_DEPTH_CHANGE)
    lay_out_changes (&book);
  weft_social_value_time_lay_out (&book);
  weft_social_value_sources_lay_out (&book);
  weft_social_value_audit_lay_out (&book, program);
  weft_social_value_page_lay_out (&book);
  put_in_order (&book);
  clear (&book);
  return g_steal_pointer (&sheets);
}
