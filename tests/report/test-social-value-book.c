/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Social Value workbook: which sheets a depth has, that every number on them is the core's and is live, what is
 * said of it in words, and that no report, however odd, leaves a cell that cannot be read. */

#include "weft-test.h"

#include "book-look.h"
#include "sample-social-values.h"
#include "valuation-fixture.h"
#include "weft-book-writer.h"
#include "weft-social-value-book.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static WeftBook *
make_book (ValueSample    sample,
           const char    *language,
           WeftDepth      depth,
           WeftReportCopy copy)
{
  g_autoptr (WeftSocialValue) report = value_sample (sample, language);

  report->depth = depth;
  return weft_social_value_book (report, copy, "Weft 0.1.0");
}

static WeftBook *
make (ValueSample sample)
{
  return make_book (sample, "en", WEFT_DEPTH_VALUE, WEFT_COPY_AUDIT);
}

static char *
sheet_names (const WeftBook *book)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < book->sheets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((const WeftSheet *)g_ptr_array_index (book->sheets, i))->name);
  return g_string_free (names, FALSE);
}

static const struct
{
  WeftDepth   depth;
  const char *language, *sheets;
} depths[] = {
  { WEFT_DEPTH_TELL, "en", "One page, Volunteers, Sources, Audit" },
  { WEFT_DEPTH_CHANGE, "en", "One page, What changed, Volunteers, Sources, Audit" },
  { WEFT_DEPTH_VALUE, "en", "One page, Inputs, What changed, Impact map, Years, What if, Values used, Indices, Volunteers, Not valued, Reasons, Sources, Checks, Audit" },
  { WEFT_DEPTH_VALUE, "cy", "Un dudalen, Mewnbynnau, Beth newidiodd, Map effaith, Blynyddoedd, Beth os, Gwerthoedd a ddefnyddiwyd, Mynegeion, Gwirfoddolwyr, Heb roi gwerth arno, Rhesymau, Ffynonellau, Gwiriadau, Audit" },
};

START_TEST (a_depth_that_is_not_used_is_not_seen)
{
  g_autoptr (WeftBook) book = make_book (VALUE_WARM_HUB, depths[_i].language, depths[_i].depth, WEFT_COPY_AUDIT);
  g_autofree char *names = sheet_names (book);

  ck_assert_str_eq (names, depths[_i].sheets);
}
END_TEST

START_TEST (no_pounds_without_the_depth_of_pounds)
{
  g_autoptr (WeftBook) book = make_book (VALUE_WARM_HUB, "en", WEFT_DEPTH_CHANGE, WEFT_COPY_AUDIT);
  const WeftSheet *page = look_sheet (book, "One page");

  ck_assert_int_lt (look_row (page, "What it cost"), 0);
  ck_assert_int_lt (look_row (page, "Value to people"), 0);
  ck_assert (look_has_text (book, "We count and tell what happened. We have put no price on it."));
}
END_TEST

/* Source: the designs of the workbook, worked by hand. */
static const struct
{
  const char *label;
  double      cases[WEFT_N_CASES];
} worked[] = {
  { "Cash released (£)", { 180.00, 635.40, 1270.80 } },
  { "Capacity freed (£)", { 71.25, 495.00, 1687.50 } },
  { "Value to people (£)", { 7212.56, 31254.43, 110784.94 } },
  { "Cost (£)", { 17925.30, 17925.30, 17925.30 } },
  { "For each £1 of cost, gross", { 0.42, 1.81, 6.35 } },
  { "For each £1 of cost, net", { -0.58, 0.81, 5.35 } },
};

START_TEST (the_worked_example_is_as_designed)
{
  g_autoptr (WeftBook) book = make (VALUE_WARM_HUB);
  const WeftSheet *sheet = look_sheet (book, "What if");

  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      const WeftCell *cell = look_cell (sheet, worked[_i].label, 1 + which);

      ck_assert_int_eq (cell->kind, WEFT_CELL_FORMULA);
      ck_assert_double_eq_tol (cell->number, worked[_i].cases[which], 0.00501);
    }
}
END_TEST

START_TEST (switching_values_are_as_designed)
{
  g_autoptr (WeftBook) book = make (VALUE_WARM_HUB);
  const WeftSheet *sheet = look_sheet (book, "What if");

  ck_assert_double_eq_tol (look_cell (sheet, "More satisfied with life: would have happened anyway", 2)->number, 0.866, 0.0005);
  ck_assert_double_eq_tol (look_cell (sheet, "More satisfied with life: due to others", 2)->number, 0.731, 0.0005);
  ck_assert_double_eq_tol (look_cell (sheet, "More satisfied with life: quantity", 2)->number, 8.4, 0.05);
  ck_assert_double_eq_tol (look_cell (sheet, "More satisfied with life: value of one", 2)->number, 6986, 0.5);
  ck_assert_str_eq (look_cell (sheet, "More satisfied with life: would have happened anyway", 3)->result, "12 points more");
  ck_assert_str_eq (look_cell (sheet, "Fewer visits: quantity", 2)->result, "not reachable");
}
END_TEST

/* Of any report: what What if and Inputs say is what the core says. */
START_TEST (the_numbers_are_the_cores)
{
  static const char *const kinds[WEFT_N_BENEFITS] = { "Cash released (£)", "Capacity freed (£)", "Value to people (£)" };
  g_autoptr (WeftSocialValue) report = value_sample (_i, "en");
  g_autoptr (WeftBook) book = weft_social_value_book (report, WEFT_COPY_AUDIT, "Weft 0.1.0");
  const WeftSheet *sheet = look_sheet (book, "What if");
  const WeftSheet *map = look_sheet (book, "Impact map");

  for (guint which = 0; which < WEFT_N_CASES; which++)
    {
      for (guint kind = 0; kind < WEFT_N_BENEFITS; kind++)
        ck_assert_double_eq (look_cell (sheet, kinds[kind], 1 + which)->number, report->valuation->by_benefit[kind].at[which]);
      ck_assert_double_eq (look_cell (sheet, "Value less cost (£)", 1 + which)->number, report->valuation->net_present_value.at[which]);
    }
  for (guint i = 0; i < report->valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = g_ptr_array_index (report->valuation->rows, i);
      const guint             at = (guint)look_row (map, "Who") + 1 + i;

      ck_assert_double_eq (weft_sheet_get (map, at, 10)->number, row->impact.at[WEFT_CASE_CENTRAL]);
      ck_assert_double_eq (weft_sheet_get (map, at, 11)->number, row->present_value.at[WEFT_CASE_CENTRAL]);
    }
}
END_TEST

/* Cell by cell */

typedef void (*Look) (const WeftSheet *sheet, const WeftCell *cell);

static void
for_each_cell (const WeftBook *book,
               Look            look)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WeftSheet *sheet = g_ptr_array_index (book->sheets, i);

      for (guint row = 0; row < sheet->rows->len; row++)
        {
          const GPtrArray *cells = g_ptr_array_index (sheet->rows, row);

          for (guint column = 0; column < cells->len; column++)
            if (g_ptr_array_index (cells, column) != NULL)
              look (sheet, g_ptr_array_index (cells, column));
        }
    }
}

/* What a spreadsheet program of 2003 has. */
static void
assert_known_functions (const char *formula)
{
  static const char *const known[] = { "ABS", "AND", "CHOOSE", "IF", "INDEX", "INT", "ISNUMBER", "LOG10", "MAX", "MIN",
                                       "OR", "ROUND", "SQRT", "SUM", "SUMIF", "SUMPRODUCT", "TEXT", "TINV", NULL };
  g_autoptr (GRegex) quoted = g_regex_new ("\"[^\"]*\"|'[^']*'", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (quoted, formula, -1, 0, "", 0, NULL);
  g_autoptr (GRegex) call = g_regex_new ("([A-Za-z_.0-9]+)\\(", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (call, bare, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      ck_assert_msg (g_strv_contains (known, name), "%s in %s", name, formula);
    }
}

static void
look_at_cell (const WeftSheet *sheet,
              const WeftCell  *cell)
{
  const char *text = cell->result != NULL ? cell->result : cell->text;

  ck_assert_msg (isfinite (cell->number), "%s: %s", sheet->name, cell->text);
  if (cell->kind != WEFT_CELL_FORMULA || cell->result != NULL)
    ck_assert_msg (text == NULL || (*text != '#' && strstr (text, "nan") == NULL && strstr (text, "inf,") == NULL && strstr (text, "(null)") == NULL),
                   "%s: %s", sheet->name, text);
  if (cell->kind == WEFT_CELL_FORMULA)
    {
      ck_assert_msg (*cell->text == '=' && strlen (cell->text) < 8000, "%s: %s", sheet->name, cell->text);
      assert_known_functions (cell->text);
    }
}

START_TEST (every_cell_can_be_read)
{
  static const char *const languages[] = { "en", "cy" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (WeftBook) book = make_book (_i, languages[i], WEFT_DEPTH_VALUE, WEFT_COPY_AUDIT);

      for_each_cell (book, look_at_cell);
    }
}
END_TEST

static void
look_for_typed_numbers (const WeftSheet *sheet,
                        const WeftCell  *cell)
{
  if (g_str_equal (sheet->name, "Impact map") || g_str_equal (sheet->name, "What if"))
    ck_assert_msg (cell->kind != WEFT_CELL_NUMBER, "%s has %g, which is no formula", sheet->name, cell->number);
  if (cell->style == WEFT_STYLE_BOXED || cell->style == WEFT_STYLE_BOXED_NUMBER)
    ck_assert_int_ne (cell->kind, WEFT_CELL_FORMULA);
}

START_TEST (what_is_not_boxed_is_live)
{
  g_autoptr (WeftBook) book = make (_i);

  for_each_cell (book, look_for_typed_numbers);
}
END_TEST

/* Words */

static const struct
{
  ValueSample sample;
  const char *language, *sentence;
} sentences[] = {
  { VALUE_WARM_HUB, "en", "Between £0.42 and £6.30 for each £1 put in, £1.80 in the middle." },
  { VALUE_WARM_HUB, "en", "In the low case it was worth less than it cost." },
  { VALUE_WARM_HUB, "en", "All three together, only to compare with £17,925" },
  { VALUE_WARM_HUB, "en", "£17,925.30: £12,975.30 in money, £4,950.00 as volunteers’ time" },
  { VALUE_WARM_HUB, "en", "“More satisfied with life”: if 86.6% would have happened anyway (we say 75.0%), or if the quantity were 8.38 (we say 15.6)." },
  { VALUE_WARM_HUB, "en", "Everything fell in years that have passed or in the first, so nothing is discounted." },
  { VALUE_WARM_HUB, "en", "Prices of 2024. Timing: Green Book, 3.5% a year (health and wellbeing 1.5%)." },
  { VALUE_WARM_HUB, "cy", "Rhwng £0.42 a £6.30 am bob £1 a roddwyd i mewn, £1.80 yn y canol." },
  { VALUE_FORECAST, "en", "Later years count for less (sheet Years)." },
  { VALUE_FORECAST, "en", "Prices of 2024. Timing: SROI Guide, 3.5% a year (health and wellbeing 1.5%)." },
  { VALUE_BELOW, "en", "Even in the best case it was worth less than it cost." },
  { VALUE_TOO_FEW, "en", "We give no figure for each £1: nothing here was measured before and after by 8 people or more." },
  { VALUE_TOO_FEW, "cy", "Nid ydym yn rhoi ffigur am bob £1: ni fesurwyd dim yma cyn ac ar ôl gan 8 o bobl neu fwy." },
  { VALUE_NO_INPUTS, "en", "We give no figure for each £1: nothing is entered yet as put in." },
  { VALUE_NOTHING, "en", "We give no figure for each £1: nothing is valued yet." },
};

/* The words of a formula are its value. */
static gboolean
says (const WeftSheet *sheet,
      const char      *sentence)
{
  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    for (guint column = 0; column < sheet->widths->len; column++)
      {
        const WeftCell *cell = weft_sheet_get (sheet, row, column);

        if (cell != NULL && g_strcmp0 (cell->result != NULL ? cell->result : cell->text, sentence) == 0)
          return TRUE;
      }
  return FALSE;
}

START_TEST (the_page_says_it_in_words)
{
  g_autoptr (WeftBook) book = make_book (sentences[_i].sample, sentences[_i].language, WEFT_DEPTH_VALUE, WEFT_COPY_FUNDER);

  ck_assert_msg (says (g_ptr_array_index (book->sheets, 0), sentences[_i].sentence), "the page does not say: %s", sentences[_i].sentence);
}
END_TEST

static const ValueSample refused[] = { VALUE_TOO_FEW, VALUE_NO_INPUTS, VALUE_NOTHING };

START_TEST (a_ratio_that_may_not_be_told_stands_nowhere)
{
  static const char *const labels[] = { "For each £1 of cost", "For each £1 of cost, gross", "For each £1 of cost, net",
                                        "For each £1 of cost, all kinds", "For each £1 of cost: Central" };
  g_autoptr (WeftBook) book = make (refused[_i]);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    ck_assert_msg (!look_has_text (book, labels[i]), "%s", labels[i]);
  ck_assert_uint_eq (look_sheet (book, "What if")->charts->len, 0);
}
END_TEST

START_TEST (do_not_compare_is_always_said)
{
  g_autoptr (WeftBook) book = make (_i);

  ck_assert (says (g_ptr_array_index (book->sheets, 0), "Do not compare this with other organisations’ ratios: they count different things."));
}
END_TEST

/* Charts */

START_TEST (what_goes_below_nothing_is_not_drawn)
{
  g_autoptr (WeftBook) drawn = make (VALUE_WARM_HUB);
  g_autoptr (WeftBook) below = make (VALUE_BELOW);
  const WeftSheet *page = look_sheet (drawn, "One page");
  const WeftChart *chart;

  ck_assert_uint_eq (page->charts->len, 1);
  chart = g_ptr_array_index (page->charts, 0);
  ck_assert_str_eq (chart->alt_text, "What it cost, and how wide each range is. Bar chart, 4 lines. Cash released: low 180, central 640, high 1,300. Capacity freed: low 71, central 500, high 1,700. Value to people: low 7,200, central 31,000, high 110,000. The numbers are in the table above.");
  ck_assert_uint_eq (look_sheet (drawn, "What if")->charts->len, 1);
  ck_assert_uint_eq (look_sheet (below, "One page")->charts->len, 0);
  ck_assert_uint_eq (look_sheet (below, "What if")->charts->len, 0);
}
END_TEST

/* Copies, names and the file */

START_TEST (a_funder_gets_no_notes_of_ours)
{
  g_autoptr (WeftSocialValue) report = value_sample (VALUE_WARM_HUB, "en");
  WeftOutcome *outcome = g_ptr_array_index (report->analysis->outcomes, 1);
  g_autoptr (WeftBook) audit = NULL;
  g_autoptr (WeftBook) funder = NULL;
  const char *source = "Brought in by the group from the official unit cost workbook (our licence 1234)";

  fixture_say (&report->analysis->notes, "Ask Joan about the heating.");
  fixture_say (&outcome->licence_ref, "our licence 1234");
  audit = weft_social_value_book (report, WEFT_COPY_AUDIT, "Weft 0.1.0");
  funder = weft_social_value_book (report, WEFT_COPY_FUNDER, "Weft 0.1.0");
  ck_assert (look_has_text (audit, "Ask Joan about the heating."));
  ck_assert (look_has_text (audit, source));
  ck_assert (!look_has_text (funder, "Ask Joan about the heating."));
  ck_assert (!look_has_text (funder, source));
  ck_assert_ptr_nonnull (weft_book_find_sheet (funder, "Checks"));
}
END_TEST

START_TEST (names_and_choices_are_there)
{
  static const char *const names[] = { "Case", "CaseNo", "Cost", "Total", "Rate", "Timing" };
  g_autoptr (WeftBook) book = make_book (VALUE_WARM_HUB, "cy", WEFT_DEPTH_VALUE, WEFT_COPY_AUDIT);
  const WeftSheet    *what_if = look_sheet (book, "Beth os");
  const WeftBookList *list = g_ptr_array_index (what_if->lists, 0);
  g_autofree char    *choices = g_strjoinv (", ", list->choices);

  ck_assert_uint_eq (book->names->len, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ck_assert_str_eq (((const WeftBookName *)g_ptr_array_index (book->names, i))->name, names[i]);
  ck_assert_str_eq (choices, "Isel, Canolog, Uchel");
  ck_assert_str_eq (weft_sheet_get (what_if, list->row, list->column)->text, "Canolog");
}
END_TEST

/* The writer reads back what it wrote, the names and the lists too. */
START_TEST (it_can_be_written)
{
  g_autoptr (WeftBook) book = make (_i);
  g_autofree char *folder = g_dir_make_tmp ("weft-value-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "value.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_book_write_xlsx (book, path, NULL, NULL, &error), "%s", error != NULL ? error->message : "");
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("social-value-book");
  TCase *tcase = tcase_create ("social-value-book");

  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, a_depth_that_is_not_used_is_not_seen, 0, G_N_ELEMENTS (depths));
  tcase_add_test (tcase, no_pounds_without_the_depth_of_pounds);
  tcase_add_loop_test (tcase, the_worked_example_is_as_designed, 0, G_N_ELEMENTS (worked));
  tcase_add_test (tcase, switching_values_are_as_designed);
  tcase_add_loop_test (tcase, the_numbers_are_the_cores, 0, N_VALUES);
  tcase_add_loop_test (tcase, every_cell_can_be_read, 0, N_VALUES);
  tcase_add_loop_test (tcase, what_is_not_boxed_is_live, 0, N_VALUES);
  tcase_add_loop_test (tcase, the_page_says_it_in_words, 0, G_N_ELEMENTS (sentences));
  tcase_add_loop_test (tcase, a_ratio_that_may_not_be_told_stands_nowhere, 0, G_N_ELEMENTS (refused));
  tcase_add_loop_test (tcase, do_not_compare_is_always_said, 0, N_VALUES);
  tcase_add_test (tcase, what_goes_below_nothing_is_not_drawn);
  tcase_add_test (tcase, a_funder_gets_no_notes_of_ours);
  tcase_add_test (tcase, names_and_choices_are_there);
  tcase_add_loop_test (tcase, it_can_be_written, 0, N_VALUES);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
