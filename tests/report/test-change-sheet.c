/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Change: what may be told, in which order, and in which words. */

#include "weft-test.h"

#include "book-look.h"
#include "weft-return-book.h"

#define SATISFIED "Overall, how satisfied are you with your life nowadays?"
#define WORTHWHILE "Overall, to what extent do you feel that the things you do in your life are worthwhile?"
#define HAPPY "Overall, how happy did you feel yesterday?"
#define ANXIOUS "Overall, how anxious did you feel yesterday?"
#define LONELY "Loneliness, three-item scale"

static WeftBook        *book;
static const WeftSheet *sheet;

static void
open_book (void)
{
  book = look_book (SAMPLE_FULL, "en", TRUE);
  sheet = look_sheet (book, "Change");
}

static void
close_book (void)
{
  g_clear_pointer (&book, weft_book_free);
}

static const struct
{
  const char *question, *scale, *says;
} questions[] = {
  { SATISFIED, "0 to 10", "Higher, by between 0.6 and 1.8 points, which is better." },
  { HAPPY, "0 to 10", "We cannot tell. Between 0.3 lower and 1.3 higher." },
  { ANXIOUS, "0 to 10, low is good", "Higher, by between 0.3 and 1.7 points, which is worse." },
  { WORTHWHILE, "0 to 10", "Too few to say (fewer than 8 people)." },
};

START_TEST (each_question_says_no_more_than_is_known)
{
  g_autofree char *says = look_words (look_cell (sheet, questions[_i].question, 12));

  ck_assert_str_eq (says, questions[_i].says);
  ck_assert_str_eq (look_cell (sheet, questions[_i].question, 1)->text, questions[_i].scale);
}
END_TEST

/* The first row with that label is of who answered, the last of the question. */
START_TEST (the_missing_are_told_first)
{
  const int           who = look_row (sheet, LONELY);
  const int           asked = look_row (sheet, SATISFIED);
  static const double numbers[] = { 41, 33, 26, 0.63 };

  ck_assert_int_gt (who, 0);
  ck_assert_int_lt (who, asked);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    ck_assert_double_eq (weft_sheet_get (sheet, (guint)who, 2 + i)->number, numbers[i]);
}
END_TEST

/* One of the questions of the four is told apart from the others, and is no measure of its own. */
START_TEST (each_measure_is_told_once)
{
  guint n = 0;

  for (guint row = 0; row < (guint)look_row (sheet, SATISFIED); row++)
    {
      const WeftCell *cell = weft_sheet_get (sheet, row, 0);

      n += cell != NULL && cell->kind == WEFT_CELL_TEXT && (g_str_equal (cell->text, LONELY) || g_str_has_prefix (cell->text, "ONS personal"));
    }
  ck_assert_uint_eq (n, 2);
}
END_TEST

START_TEST (too_few_have_no_number_anywhere)
{
  const int row = look_row (sheet, WORTHWHILE);

  for (guint column = 2; column < 12; column++)
    ck_assert_int_eq (weft_sheet_get (sheet, (guint)row, column)->kind, WEFT_CELL_BLANK);
  ck_assert_ptr_null (weft_sheet_get (sheet, (guint)row, 14));
  ck_assert_int_gt (row, look_row (sheet, ANXIOUS));
  ck_assert_int_gt (row, look_row (sheet, HAPPY));
}
END_TEST

START_TEST (the_interval_is_live_and_students)
{
  const WeftCell  *from = look_cell (sheet, SATISFIED, 7);
  const WeftCell  *to = look_cell (sheet, SATISFIED, 8);
  const int        row = look_row (sheet, SATISFIED) + 1;
  g_autofree char *formula = g_strdup_printf ("=F%d-TINV(0.05,C%d-1)*G%d/SQRT(C%d)", row, row, row, row);

  ck_assert_str_eq (from->text, formula);
  ck_assert_double_eq_tol (from->number, 1.2 - 2.059539 * 1.5 / 5.0990195, 1e-5);
  ck_assert_double_eq_tol (to->number, 1.2 + 2.059539 * 1.5 / 5.0990195, 1e-5);
}
END_TEST

/* 5 people of 41 did not answer both times about being anxious, 15 about life: no average of five leaves the file. */
START_TEST (an_average_of_few_leavers_is_not_told)
{
  ck_assert (look_has_text (book, "Satisfied: if nothing had changed at all for the people who did not answer again, the change would be +0.8. They started at 4.6, the others at 5.1."));
  ck_assert (look_has_text (book, "Anxious: if nothing had changed at all for the people who did not answer again, the change would be +0.9."));
}
END_TEST

START_TEST (it_is_never_said_to_be_the_cause)
{
  ck_assert (look_has_text (book, "Before and after alone shows change. It does not show that we caused it: people often come when things are at their worst, and some would have felt better anyway."));
  ck_assert (look_has_text (book, "A small group: read it as a description."));
}
END_TEST

/* The measure with most questions comes first and has the first chart; the rows of a chart have no gap. */
START_TEST (the_charts_show_the_rows_with_numbers)
{
  const WeftChart *averages = g_ptr_array_index (sheet->charts, 0);
  const WeftChart *directions = g_ptr_array_index (sheet->charts, 1);

  ck_assert_int_eq ((int)averages->first_row, look_row (sheet, SATISFIED));
  ck_assert_int_eq ((int)averages->last_row, look_row (sheet, ANXIOUS));
  ck_assert_double_eq (averages->maximum, 10);
  ck_assert_int_eq (averages->format, WEFT_FORMAT_AVERAGE);
  ck_assert_int_eq (weft_chart_axis_format (averages), WEFT_FORMAT_COUNT);
  ck_assert_int_eq ((int)directions->last_row, look_row (sheet, ANXIOUS) + 1);
  for (guint row = directions->first_row; row <= directions->last_row; row++)
    ck_assert_str_ne (weft_sheet_get (sheet, row, directions->label_column)->text, "");
}
END_TEST

START_TEST (a_return_without_answers_has_no_such_sheet)
{
  g_autoptr (WeftBook) standard = look_book (SAMPLE_STANDARD, "en", TRUE);

  ck_assert_ptr_null (weft_book_find_sheet (standard, "Change"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("change-sheet");
  TCase *tcase = tcase_create ("change-sheet");

  tcase_add_checked_fixture (tcase, open_book, close_book);
  tcase_add_loop_test (tcase, each_question_says_no_more_than_is_known, 0, G_N_ELEMENTS (questions));
  tcase_add_test (tcase, the_missing_are_told_first);
  tcase_add_test (tcase, each_measure_is_told_once);
  tcase_add_test (tcase, too_few_have_no_number_anywhere);
  tcase_add_test (tcase, the_interval_is_live_and_students);
  tcase_add_test (tcase, an_average_of_few_leavers_is_not_told);
  tcase_add_test (tcase, it_is_never_said_to_be_the_cause);
  tcase_add_test (tcase, the_charts_show_the_rows_with_numbers);
  tcase_add_test (tcase, a_return_without_answers_has_no_such_sheet);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
