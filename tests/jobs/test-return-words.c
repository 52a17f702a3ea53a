/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers, and the look for people in what somebody typed. */

#include "worked-year.h"

#include "weft-job-error.h"

START_TEST (an_answer_is_a_step_and_can_be_taken_away)
{
  g_autoptr (WeftReturn) with = NULL;
  g_autoptr (WeftReturn) without = NULL;
  gint64 steps;

  worked_year_answer (worked_file, CVS, "did", "  A lunch a week.\r\n");
  worked_year_assert_last_step (worked_file, "Answer to “What did you do?” written");
  steps = weft_file_get_changes (worked_file);
  worked_year_answer (worked_file, CVS, "did", "A lunch a week.");
  ck_assert_int_eq (weft_file_get_changes (worked_file), steps);
  with = worked_year_open (worked_file, CVS);
  ck_assert_str_eq (weft_return_answer (with, "did"), "A lunch a week.");

  worked_year_answer (worked_file, CVS, "did", " ");
  worked_year_assert_last_step (worked_file, "Answer to “What did you do?” taken away");
  without = worked_year_open (worked_file, CVS);
  ck_assert_ptr_null (weft_return_answer (without, "did"));
}
END_TEST

START_TEST (a_reason_stands_with_its_line)
{
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_answer (worked_file, LOTTERY, "variance:Publicity", "The posters were a gift.");
  worked_year_assert_last_step (worked_file, "Answer to “Publicity” written");
  ret = worked_year_open (worked_file, LOTTERY);
  ck_assert_str_eq (((const WeftBudgetLine *)ret->lines->pdata[4])->why, "The posters were a gift.");
}
END_TEST

START_TEST (what_is_no_question_is_said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (WeftReturn) ret = worked_year_open (worked_file, CVS);
  gboolean done;

  done = weft_return_save_answer (worked_file, ret->return_ref, "weather", "Fine.", &error);
  worked_year_assert_fails (done, error, WEFT_JOB_ERROR_NOT_FOUND,
                            "“weather” is not a question that is answered in words.\n"
                            "The return lists its questions; a reason for a budget line is “variance:” and the line.");
  done = weft_return_save_answer (worked_file, "R-1", "did", "Fine.", &other);
  worked_year_assert_fails (done, other, WEFT_JOB_ERROR_NOT_FOUND,
                            "There is no return “R-1” in this file.\nLook for its reference in the list of returns.");
}
END_TEST

static const struct
{
  const char *text, *found, *reason;
} personal[] = {
  { "Ring 07700 900123 for a lift.", "07700 900123", "looks like a telephone number" },
  { "Write to joan@example.org.", "joan@example.org", "looks like an e-mail address" },
  { "We met at LS9 8AB.", "LS9 8AB", "looks like a postcode" },
  { "volunteer NUMBER02 cooked.", "volunteer NUMBER02", "is the name of someone in your list of people" },
  { "Brenda Holt at hub@example.org tells more. 48 lunches, £1,104.85.", NULL, NULL },
};

START_TEST (people_are_found_in_free_words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (WeftReturn) ret = NULL;
  const WeftPersonalFinding *finding;

  worked_year_put (worked_file, "people", "name", "Brenda Holt", NULL);
  worked_year_answer (worked_file, CVS, "did", personal[_i].text);
  ret = worked_year_open (worked_file, CVS);
  findings = weft_return_personal (worked_file, ret, &error);

  ck_assert_msg (findings != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (findings->len, personal[_i].found == NULL ? 0 : 1);
  if (findings->len == 0)
    return;
  finding = findings->pdata[0];
  ck_assert_str_eq (finding->question, "did");
  ck_assert_str_eq (finding->found, personal[_i].found);
  ck_assert_str_eq (finding->reason, personal[_i].reason);
}
END_TEST

/* Everything that somebody typed is looked at, each under its own key. */
START_TEST (people_are_found_in_stories_and_targets)
{
  static const char *const keys[] = { "story", "head", "target:Company" };
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (worked_file, "evidence", "date", "2027-03-01", "kind", "quote", "text", "Ask somebody.", "grant", CVS, "consent", "return", NULL);
  worked_year_put (worked_file, "evidence", "date", "2027-03-01", "kind", "quote", "text", "Ask Volunteer Number02.", "grant", CVS, "consent", "return", NULL);
  worked_year_put (worked_file, "targets", "grant", CVS, "outcome", "Company", "target", "Volunteer Number03 has company", NULL);
  worked_year_change (worked_file, "grants", CVS, "purpose", "Lunches, see 01632 960001", "Purpose");
  ret = worked_year_open (worked_file, CVS);
  findings = weft_return_personal (worked_file, ret, NULL);

  ck_assert_uint_eq (findings->len, G_N_ELEMENTS (keys));
  for (guint i = 0; i < findings->len; i++)
    ck_assert_str_eq (((const WeftPersonalFinding *)findings->pdata[i])->question, keys[i]);
  ck_assert_str_eq (((const WeftPersonalFinding *)findings->pdata[0])->story, "E-0002");
  ck_assert_pstr_eq (((const WeftPersonalFinding *)findings->pdata[1])->story, NULL);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("return words");
  TCase *words = tcase_create ("words");

  tcase_add_checked_fixture (words, worked_year_begin, worked_year_end);
  tcase_add_test (words, an_answer_is_a_step_and_can_be_taken_away);
  tcase_add_test (words, a_reason_stands_with_its_line);
  tcase_add_test (words, what_is_no_question_is_said);
  tcase_add_loop_test (words, people_are_found_in_free_words, 0, G_N_ELEMENTS (personal));
  tcase_add_test (words, people_are_found_in_stories_and_targets);
  suite_add_tcase (suite, words);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
