/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questionnaire on paper: the exact words, a box for each answer, a code and a page for each sheet, in Welsh round
 * the questions where it is wanted. */

#include "weft-test.h"

#include "weft-questionnaire.h"
#include "weft-sheet-drawing.h"
#include "weft-sheet-paper.h"
#include "weft-sheet-pdf.h"

#include <glib/gstdio.h>

static WeftMeasure *
read_measure (const char *items,
              const char *min,
              const char *max,
              const char *scoring,
              const char *answers)
{
  const WeftMeasureTexts texts = { .items = items, .min = min, .max = max, .higher_is_better = "yes", .scoring = scoring, .answers = answers };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftMeasure *measure = weft_measure_read (&texts, issues);

  ck_assert_ptr_nonnull (measure);
  return measure;
}

static WeftBook *
make_book (const WeftMeasure *measure,
           const char        *language,
           const char *const *codes)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  WeftQuestionnaire asked = { "Marsh Lane Warm Hub", "There are no right or wrong answers.", "our own question", measure, all, language, "2027-03-12" };

  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer)codes[i]);
  return weft_questionnaire_book (&asked);
}

/* All words of the sheet in reading order, with single spaces, as somebody reads them. */
static char *
read_sheet (const WeftBook *book)
{
  g_autofree char *words = weft_sheet_drawing_words (book, book->sheets->pdata[0]);

  return g_strdelimit (g_strdup (words), "\n", ' ');
}

static const char *const two_codes[] = { "KTM-472", "WPF-934", NULL };

#define LONG_QUESTION "Overall, to what extent do you feel that the things you do in your life are worthwhile?"

START_TEST (the_exact_words_are_asked)
{
  static const char *const pieces[] = {
    "Marsh Lane Warm Hub",
    "Code KTM-472",
    "Code WPF-934",
    "There are no right or wrong answers.",
    "1. " LONG_QUESTION,
    "2. Overall, how happy did you feel yesterday?",
    "0: 1: 2: 3: 4: 5: 6: 7: 8: 9: 10",
    "Your answers are kept under the code at the top, not under your name.",
  };
  g_autoptr (WeftMeasure) measure = read_measure ("worthwhile: " LONG_QUESTION "\nhappy: Overall, how happy did you feel yesterday?", "0", "10", "each", NULL);
  g_autoptr (WeftBook) book = make_book (measure, "en", two_codes);
  g_autofree char *words = read_sheet (book);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    ck_assert_msg (strstr (words, pieces[i]) != NULL, "nowhere: %s\n%s", pieces[i], words);
}
END_TEST

/* The scale of three questions that are added up is the scale of each of them. */
START_TEST (words_have_a_box_each)
{
  g_autoptr (WeftMeasure) measure = read_measure ("a: How often?\nb: How much?\nc: How long?", "3", "9", "sum", "Hardly ever = 1\nSometimes = 2\nOften = 3");
  g_autoptr (WeftBook) book = make_book (measure, "en", two_codes);
  g_autofree char *words = read_sheet (book);

  ck_assert_ptr_nonnull (strstr (words, "1: Hardly ever 2: Sometimes 3: Often"));
}
END_TEST

START_TEST (a_long_scale_has_a_place_to_write)
{
  g_autoptr (WeftMeasure) measure = read_measure ("a: How well?", "0", "100", "each", NULL);
  g_autoptr (WeftBook) book = make_book (measure, "en", two_codes);
  g_autofree char *words = read_sheet (book);

  ck_assert_ptr_nonnull (strstr (words, "A number from 0 to 100"));
}
END_TEST

START_TEST (each_sheet_is_a_page)
{
  g_autoptr (WeftMeasure) measure = read_measure ("a: How well?", "0", "10", "each", NULL);
  g_autoptr (WeftBook) book = make_book (measure, "en", two_codes);
  g_autoptr (GArray) pages = weft_sheet_paper_break (book->sheets->pdata[0], 700);

  ck_assert_uint_eq (pages->len, 2);
}
END_TEST

START_TEST (welsh_stands_round_the_questions)
{
  static const char *const one_code[] = { "KTM-472", NULL };
  g_autoptr (WeftMeasure) measure = read_measure ("a: Sut ydych chi heddiw?", "0", "10", "each", NULL);
  g_autoptr (WeftBook) book = make_book (measure, "cy", one_code);
  g_autofree char *words = read_sheet (book);

  ck_assert_ptr_nonnull (strstr (words, "Ychydig o gwestiynau"));
  ck_assert_ptr_nonnull (strstr (words, "Cod KTM-472"));
}
END_TEST

START_TEST (a_pdf_is_written_or_says_why_not)
{
  g_autoptr (WeftMeasure) measure = read_measure ("a: How well?", "0", "10", "each", NULL);
  g_autoptr (WeftBook) book = make_book (measure, "en", two_codes);
  g_autofree char *folder = g_dir_make_tmp ("weft-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "questions.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "questions.pdf", NULL);
  g_autofree char *written = weft_sheet_pdf_write (book, path);
  g_autofree char *failure = weft_sheet_pdf_write (book, nowhere);
  g_autofree char *contents = NULL;

  ck_assert_ptr_null (written);
  ck_assert (g_file_get_contents (path, &contents, NULL, NULL));
  ck_assert (g_str_has_prefix (contents, "%PDF-"));
  ck_assert_ptr_nonnull (failure);
  g_unlink (path);
  g_rmdir (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("questionnaire");
  TCase *tcase = tcase_create ("questionnaire");

  tcase_add_test (tcase, the_exact_words_are_asked);
  tcase_add_test (tcase, words_have_a_box_each);
  tcase_add_test (tcase, a_long_scale_has_a_place_to_write);
  tcase_add_test (tcase, each_sheet_is_a_page);
  tcase_add_test (tcase, welsh_stands_round_the_questions);
  tcase_add_test (tcase, a_pdf_is_written_or_says_why_not);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
