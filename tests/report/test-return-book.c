/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbook of a return: the sheets of each tier, and the sheets that are tables. */

#include "weft-test.h"

#include "book-look.h"
#include "weft-return-book.h"

#include <math.h>

static const struct
{
  Sample      sample;
  const char *sheets;
} books[] = {
  { SAMPLE_NOTE, "Return,Figures,Audit" },
  { SAMPLE_SHORT, "Return,Figures,Audit" },
  { SAMPLE_CLAIMS, "Return,Figures,Audit" },
  { SAMPLE_STANDARD, "Return,Money,Volunteers,Evidence,Receipts,How counted,Figures,Audit" },
  { SAMPLE_FULL, "Return,Money,People,Change,Volunteers,Evidence,Receipts,How counted,Figures,Audit" },
};

static char *
join_sheets (const WeftBook *book)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < book->sheets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "," : "", ((const WeftSheet *)g_ptr_array_index (book->sheets, i))->name);
  return g_string_free (names, FALSE);
}

START_TEST (a_tier_has_its_sheets)
{
  g_autoptr (WeftBook) book = look_book (books[_i].sample, "en", TRUE);
  g_autofree char *names = join_sheets (book);

  ck_assert_str_eq (names, books[_i].sheets);
  ck_assert_str_eq (book->author, "Marsh Lane Warm Hub");
  ck_assert_str_eq (book->language, "en");
}
END_TEST

/* What has nothing to show has no sheet; only a Full return says that there is nothing. */
START_TEST (nothing_to_show_is_no_sheet)
{
  g_autoptr (WeftReturn) standard = sample_return (SAMPLE_STANDARD, "en", FALSE);
  g_autoptr (WeftReturn) full = sample_return (SAMPLE_FULL, "en", FALSE);
  g_autoptr (WeftBook) few = NULL;
  g_autoptr (WeftBook) all = NULL;
  g_autofree char *few_names = NULL;
  g_autofree char *all_names = NULL;

  for (int i = 0; i < 2; i++)
    {
      WeftReturn *ret = i == 0 ? standard : full;

      g_ptr_array_set_size (ret->lines, 0);
      g_ptr_array_set_size (ret->bands, 0);
      g_ptr_array_set_size (ret->changes, 0);
      g_ptr_array_set_size (ret->stories, 0);
      g_ptr_array_set_size (ret->targets, 0);
      g_ptr_array_set_size (ret->receipts, 0);
      g_ptr_array_set_size (ret->month_hours, 0);
      ret->spent = ret->fund_spent = ret->spent_before = ret->volunteers = ret->volunteer_minutes = ret->volunteer_value = 0;
      ret->people = ret->attendances = ret->sessions = 0;
    }
  few = weft_return_book (standard, NULL, "Weft 0.1.0");
  all = weft_return_book (full, NULL, "Weft 0.1.0");
  few_names = join_sheets (few);
  all_names = join_sheets (all);

  ck_assert_str_eq (few_names, "Return,How counted,Figures,Audit");
  ck_assert_str_eq (all_names, "Return,People,Volunteers,Evidence,How counted,Figures,Audit");
  ck_assert (look_has_text (all, "No volunteer hours were written down for this grant."));
  ck_assert (look_has_text (all, "No targets, stories or quotes are on record for this period."));
}
END_TEST

static const struct
{
  const char *line;
  double      left, difference;
  gboolean    is_bold;
} lines[] = {
  { "Sessional worker", 120, -0.025, FALSE },
  { "Room hire", -120, 0.05, FALSE },
  { "Volunteer expenses", 287.60, -0.32, TRUE },
  { "Materials and food", -104.85, 0.105, FALSE },
  { "Publicity", 104, -0.52, TRUE },
  { "Overheads", 0, 0, FALSE },
};

/* The rule of the sheet, worked out on its own cells: "=AND(ABS($F5)>0.15,ABS($E5)>50)". */
START_TEST (money_is_worked_out_line_by_line)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_STANDARD, "en", TRUE);
  const WeftSheet    *sheet = look_sheet (book, "Money");
  const WeftBookRule *rule = g_ptr_array_index (sheet->rules, 0);

  ck_assert_str_eq (rule->formula, "=AND(ABS($F5)>0.15,ABS($E5)>50)");
  ck_assert_uint_eq (rule->first_row, 4);
  ck_assert_uint_eq (rule->last_row, 9);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const WeftCell *left = look_cell (sheet, lines[i].line, 4);
      const WeftCell *difference = look_cell (sheet, lines[i].line, 5);

      ck_assert_int_eq (left->kind, WEFT_CELL_FORMULA);
      ck_assert_double_eq_tol (left->number, lines[i].left, 0.001);
      ck_assert_double_eq_tol (difference->number, lines[i].difference, 0.0005);
      ck_assert_int_eq (fabs (difference->number) > 0.15 && fabs (left->number) > 50, lines[i].is_bold);
    }
}
END_TEST

START_TEST (money_adds_up)
{
  static const double totals[] = { 9600, 9313.25, 9313.25, 286.75 };
  g_autoptr (WeftBook) book = look_book (SAMPLE_STANDARD, "en", TRUE);
  const WeftSheet *sheet = look_sheet (book, "Money");

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    ck_assert_double_eq_tol (look_cell (sheet, "Total", i + 1)->number, totals[i], 0.001);
  ck_assert_str_eq (look_cell (sheet, "Total", 3)->text, "=SUM(D5:D10)");
  ck_assert_str_eq (look_cell (sheet, "Total", 4)->text, "=B11-D11");
  ck_assert_double_eq_tol (look_cell (look_sheet (book, "Return"), "Total", 2)->number, 9313.25, 0.001);
}
END_TEST

/* Payments without a line are a line, or the table would not agree with the figure of the sheet Return. */
START_TEST (money_under_no_heading_is_shown)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;
  const WeftSheet *sheet;

  g_ptr_array_remove_index (ret->lines, 5);
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "Money");
  ck_assert_double_eq_tol (look_cell (sheet, "No line of the budget yet", 3)->number, 300, 0.001);
  ck_assert_str_eq (look_cell (sheet, "No line of the budget yet", 6)->text, "not in the budget");
  ck_assert_int_eq (look_cell (sheet, "No line of the budget yet", 5)->kind, WEFT_CELL_BLANK);
  ck_assert_double_eq_tol (look_cell (sheet, "Total", 3)->number, 9313.25, 0.001);
  ck_assert_double_eq_tol (look_cell (look_sheet (book, "Return"), "No line of the budget yet", 2)->number, 300, 0.001);
}
END_TEST

/* Where the lines are not the whole award, it is said below them. */
START_TEST (a_budget_beside_its_award_is_said)
{
  static const gint64 awards[] = { 960000, 1000000 };
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "en", TRUE);
  g_autoptr (WeftBook) book = NULL;

  ret->award = awards[_i];
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  ck_assert_int_eq (look_row (look_sheet (book, "Money"), "The lines of the budget add up to £9,600.00; the award is £10,000.00.") >= 0, _i == 1);
}
END_TEST

/* Who was paid is left out of a payment to a person; what is left is never nothing. */
START_TEST (a_receipt_without_a_line_is_named)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "cy", TRUE);
  g_autoptr (WeftBook) book = NULL;
  const WeftSheet *sheet;
  WeftReceipt     *receipt = g_ptr_array_index (ret->receipts, 0);
  int              row;

  g_clear_pointer (&receipt->what, g_free);
  g_clear_pointer (&receipt->line, g_free);
  receipt->what = g_strdup ("");
  receipt->line = g_strdup ("");
  book = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (book, "Derbynebau");
  row = look_row (sheet, "Dyddiad") + 1;
  for (guint column = 1; column <= 2; column++)
    ck_assert_str_eq (weft_sheet_get (sheet, (guint)row, column)->text, "Heb linell o’r gyllideb eto");
}
END_TEST

START_TEST (charts_say_what_they_show)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_STANDARD, "en", TRUE);
  const WeftChart *money = g_ptr_array_index (look_sheet (book, "Money")->charts, 0);
  const WeftChart *hours = g_ptr_array_index (look_sheet (book, "Volunteers")->charts, 0);

  ck_assert_str_eq (money->title, "Budget (striped) and spending (solid) by line (£)");
  ck_assert_str_eq (money->alt_text, "Budget and spending by line. Bar chart, 6 lines. Largest: Sessional worker, budget 4,800.00, spent 4,680.00. "
                                     "Smallest: Publicity, budget 200.00, spent 96.00. The numbers are in the table above.");
  ck_assert_uint_eq (money->last_row - money->first_row, 5);
  ck_assert_str_eq (hours->title, "Volunteer hours by month");
  ck_assert_str_eq (hours->alt_text, "Volunteer hours by month. Column chart, 12 months. Most: February 2027, 49.0 hours. "
                                     "Least: August 2026, 16.0 hours. The numbers are in the table above.");
}
END_TEST

START_TEST (hours_are_a_gift_and_no_income)
{
  g_autoptr (WeftBook) book = look_book (SAMPLE_STANDARD, "en", TRUE);
  const WeftSheet *sheet = look_sheet (book, "Volunteers");

  ck_assert_double_eq_tol (look_cell (sheet, "Volunteer hours", 1)->number, 412.5, 0.001);
  ck_assert_double_eq_tol (look_cell (sheet, "Value of the hours, in kind", 1)->number, 4950, 0.001);
  ck_assert_double_eq_tol (look_cell (sheet, "Total", 1)->number, 412.5, 0.001);
  ck_assert (look_has_text (book, "Given in kind, not in these accounts: 412.5 volunteer hours by 14 people (£4,950.00 at £12.00 an hour)."));
}
END_TEST

/* Each "H7" of the sheet Return leads to the line of How counted that has the same figure. */
START_TEST (references_lead_to_their_figures)
{
  static const char *const labels[][2] = {
    { "Awarded", "Awarded" },
    { "Spent", "Spent" },
    { "Unspent of the award", "Unspent of the award" },
    { "Cash in the fund", "Cash in the fund" },
    { "Sessions", "Sessions" },
    { "People", "People" },
    { "Volunteer hours", "Volunteer hours" },
  };
  g_autoptr (WeftBook) book = look_book (SAMPLE_STANDARD, "en", TRUE);
  const WeftSheet *counted = look_sheet (book, "How counted");

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const WeftCell  *link = look_cell (look_sheet (book, "Return"), labels[i][0], 3);
      const WeftCell  *figure = look_cell (look_sheet (book, "Return"), labels[i][0], 2);
      int              row = look_row (counted, link->text);
      g_autofree char *target = g_strdup_printf ("'How counted'!A%d", row + 1);

      ck_assert_int_eq (link->kind, WEFT_CELL_LINK);
      ck_assert_str_eq (link->link, target);
      ck_assert_str_eq (weft_sheet_get (counted, (guint)row, 1)->text, labels[i][1]);
      ck_assert_double_eq_tol (weft_sheet_get (counted, (guint)row, 2)->number, figure->number, 0.001);
    }
}
END_TEST

/* A row of the sheet as the text that the digest is made of: money in pence, hours as decimals. */
static GStrv
read_figure_row (const WeftSheet *sheet,
                 guint            row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  WeftUnit unit = weft_figure_unit (weft_sheet_get (sheet, row, 6)->text);

  for (guint column = 0; column < 13; column++)
    {
      const WeftCell  *cell = weft_sheet_get (sheet, row, column);
      g_autofree char *number = NULL;

      if (cell->kind == WEFT_CELL_NUMBER && unit == WEFT_UNIT_PENCE && column == 10)
        number = g_strdup_printf ("%lld", llround (cell->number * 100));
      else if (cell->kind == WEFT_CELL_NUMBER)
        number = g_strdup_printf ("%.10g", cell->number);
      g_strv_builder_add (builder, number != NULL ? number : cell->text != NULL ? cell->text
                                                                                : "");
    }
  return g_strv_builder_end (builder);
}

START_TEST (the_digest_can_be_worked_out_again)
{
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      g_autoptr (WeftBook) book = look_book (sample, "cy", TRUE);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
      g_autofree char *digest = NULL;
      const WeftSheet *figures = look_sheet (book, "Figures");
      const WeftSheet *audit = look_sheet (book, "Audit");

      for (guint row = 1; row < weft_sheet_n_rows (figures); row++)
        g_ptr_array_add (rows, read_figure_row (figures, row));
      digest = weft_return_digest (rows);
      ck_assert_str_eq (look_cell (audit, "figures_sha256", 1)->text, digest);
      ck_assert_double_eq (look_cell (audit, "figures_rows", 1)->number, rows->len);
      ck_assert (figures->locked && audit->locked);
    }
}
END_TEST

static void
assert_is_said (const WeftSheet *sheet,
                guint            row,
                guint            key_column,
                guint            words_column)
{
  const char     *key = weft_sheet_get (sheet, row, key_column)->text;
  const WeftCell *words = weft_sheet_get (sheet, row, words_column);

  ck_assert_msg (words != NULL && words->text != NULL && *words->text != '\0' && !g_str_equal (words->text, key), "%s: what “%s” is, is not said", sheet->name, key);
}

/* Whoever opens them is no program. */
START_TEST (keys_have_words_beside_them)
{
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      g_autoptr (WeftBook) book = look_book (sample, "en", TRUE);
      const WeftSheet *figures = look_sheet (book, "Figures");
      const WeftSheet *audit = look_sheet (book, "Audit");

      for (guint row = 1; row < weft_sheet_n_rows (figures); row++)
        assert_is_said (figures, row, 6, 13);
      for (int row = look_row (audit, "made_by"); row <= look_row (audit, "figures_sha256"); row++)
        assert_is_said (audit, (guint)row, 0, 2);
    }
}
END_TEST

static const struct
{
  const char *key, *signed_text, *draft_text;
} audit_facts[] = {
  { "made_by", "Weft 0.1.0", "Weft 0.1.0" },
  { "made_at", "2027-04-21", "2027-04-21" },
  { "organisation", "Marsh Lane Warm Hub (WEFT-MLWH)", "Marsh Lane Warm Hub (WEFT-MLWH)" },
  { "return_id", "R-2027-01", "R-2027-01" },
  { "status", "signed", "open" },
  { "signed_by", "Joan Pritchard, Treasurer", "" },
  { "second_signature", "Amir Hussain, Chair", "" },
};

START_TEST (audit_says_who_and_when)
{
  g_autoptr (WeftBook) signed_book = look_book (SAMPLE_STANDARD, "en", TRUE);
  g_autoptr (WeftBook) draft = look_book (SAMPLE_STANDARD, "en", FALSE);

  ck_assert_str_eq (look_cell (look_sheet (signed_book, "Audit"), audit_facts[_i].key, 1)->text, audit_facts[_i].signed_text);
  ck_assert_str_eq (look_cell (look_sheet (draft, "Audit"), audit_facts[_i].key, 1)->text, audit_facts[_i].draft_text);
}
END_TEST

/* Whoever reads figures that cannot be right reads why they were signed, on the first sheet. */
START_TEST (a_reason_for_signing_stands_with_the_signature)
{
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_NOTE, "en", TRUE);
  g_autoptr (WeftBook) without = weft_return_book (ret, NULL, "Weft 0.1.0");
  g_autoptr (WeftBook) with = NULL;
  const WeftSheet *sheet;
  g_autofree char *words = NULL;
  g_autofree char *audited = NULL;

  ret->override_reason = g_strdup ("The funder agreed to pay it.");
  with = weft_return_book (ret, NULL, "Weft 0.1.0");
  sheet = look_sheet (with, "Return");
  words = look_words (look_cell (sheet, "Signed all the same", 1));
  audited = look_words (look_cell (look_sheet (with, "Audit"), "override_reason", 1));

  ck_assert_str_eq (words, "These figures do not fit the grant. The funder agreed to pay it.");
  ck_assert_int_gt (look_row (sheet, "Signed all the same"), look_row (sheet, "Joan Pritchard"));
  ck_assert_str_eq (audited, "The funder agreed to pay it.");
  ck_assert_int_eq (look_row (look_sheet (without, "Return"), "Signed all the same"), -1);
  ck_assert_int_eq (look_row (look_sheet (without, "Audit"), "override_reason"), -1);
}
END_TEST

START_TEST (corrections_come_with_the_second_revision)
{
  WeftCorrectionLine lines_changed[] = {
    { "spent", "£9,313.25", "£9,323.25", "A taxi was entered on 3 May 2027." },
    { "answer:learned", "Nothing.", "A lot.", "The answer was changed." },
    { "answer:variance:Publicity", "", "One leaflet.", NULL },
  };
  g_autoptr (GPtrArray) corrections = g_ptr_array_new ();
  g_autoptr (WeftReturn) ret = sample_return (SAMPLE_STANDARD, "en", TRUE);
  g_autoptr (WeftBook) first = NULL;
  g_autoptr (WeftBook) second = NULL;
  const WeftSheet *sheet;

  for (gsize i = 0; i < G_N_ELEMENTS (lines_changed); i++)
    g_ptr_array_add (corrections, &lines_changed[i]);
  first = weft_return_book (ret, corrections, "Weft 0.1.0");
  ck_assert_ptr_null (weft_book_find_sheet (first, "Corrections"));

  ret->revision = 2;
  second = weft_return_book (ret, corrections, "Weft 0.1.0");
  sheet = look_sheet (second, "Corrections");
  ck_assert_str_eq (weft_sheet_get (sheet, 1, 0)->text, "What changed between revision 1 and revision 2");
  ck_assert_str_eq (look_cell (sheet, "Spent", 1)->text, "£9,313.25");
  ck_assert_str_eq (look_cell (sheet, "Spent", 2)->text, "£9,323.25");
  ck_assert_str_eq (look_cell (sheet, "Spent", 3)->text, "A taxi was entered on 3 May 2027.");
  ck_assert_str_eq (look_cell (sheet, "What did you learn?", 2)->text, "A lot.");
  ck_assert_str_eq (look_cell (sheet, "Publicity", 2)->text, "One leaflet.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("return-book");
  TCase *tcase = tcase_create ("return-book");

  tcase_add_loop_test (tcase, a_tier_has_its_sheets, 0, G_N_ELEMENTS (books));
  tcase_add_test (tcase, nothing_to_show_is_no_sheet);
  tcase_add_test (tcase, money_is_worked_out_line_by_line);
  tcase_add_test (tcase, money_adds_up);
  tcase_add_test (tcase, money_under_no_heading_is_shown);
  tcase_add_loop_test (tcase, a_budget_beside_its_award_is_said, 0, 2);
  tcase_add_test (tcase, a_receipt_without_a_line_is_named);
  tcase_add_test (tcase, charts_say_what_they_show);
  tcase_add_test (tcase, hours_are_a_gift_and_no_income);
  tcase_add_test (tcase, references_lead_to_their_figures);
  tcase_add_test (tcase, the_digest_can_be_worked_out_again);
  tcase_add_test (tcase, keys_have_words_beside_them);
  tcase_add_loop_test (tcase, audit_says_who_and_when, 0, G_N_ELEMENTS (audit_facts));
  tcase_add_test (tcase, a_reason_for_signing_stands_with_the_signature);
  tcase_add_test (tcase, corrections_come_with_the_second_revision);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
