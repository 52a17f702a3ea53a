/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers, the look for people, signing, and what changed since. */

#include "worked-year.h"

#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-return-job.h"
#include "weft-row.h"
#include "weft-store-error.h"
#include "weft-zip.h"

#include <glib/gstdio.h>

static WeftFile *file;
static char     *folder, *path; /* of the workbook */

static void
open_year (void)
{
  folder = g_dir_make_tmp ("weft-sign-XXXXXX", NULL);
  path = g_build_filename (folder, "Return.xlsx", NULL);
  file = worked_year_new ();
}

static void
close_year (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *one = g_build_filename (folder, name, NULL);

      g_unlink (one);
    }
  g_rmdir (folder);
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&file, weft_file_free);
}

static WeftReturn *
open_return (const char *grant)
{
  const WeftReturnChoice choice = { .grant = grant };
  g_autoptr (GError) error = NULL;
  WeftReturn *ret = weft_return_open (file, &choice, &error);

  ck_assert_msg (ret != NULL, "%s", error != NULL ? error->message : "");
  return ret;
}

static void
answer (const char *grant,
        const char *question,
        const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) ret = open_return (grant);

  ck_assert_msg (weft_return_save_answer (file, ret->return_ref, question, text, &error), "%s", error != NULL ? error->message : "");
}

static WeftSigned *
sign (const char *grant,
      GError    **error)
{
  const WeftReturnChoice choice = { .grant = grant };
  const WeftSigning      signing = { .name = "Volunteer Number01", .role = "Treasurer", .path = path };

  return weft_return_sign (file, &choice, &signing, NULL, error);
}

static WeftSigned *
sign_well (const char *grant)
{
  g_autoptr (GError) error = NULL;
  WeftSigned *was_signed = sign (grant, &error);

  ck_assert_msg (was_signed != NULL, "%s", error != NULL ? error->message : "");
  return was_signed;
}

static void
assert_fails (gboolean      done,
              const GError *error,
              WeftJobError  code,
              const char   *sentence)
{
  ck_assert (!done);
  ck_assert_msg (g_error_matches (error, WEFT_JOB_ERROR, (int)code), "%s", error->message);
  ck_assert_str_eq (error->message, sentence);
}

static void
assert_last_step (const char *sentence)
{
  g_autoptr (GPtrArray) entries = weft_history_list (file, 1, NULL);

  ck_assert_str_eq (((const WeftHistoryEntry *)entries->pdata[0])->what, sentence);
}

START_TEST (an_answer_is_a_step_and_can_be_taken_away)
{
  g_autoptr (WeftReturn) with = NULL;
  g_autoptr (WeftReturn) without = NULL;
  gint64 steps;

  answer (CVS, "did", "  A lunch a week.\r\n");
  assert_last_step ("Answer to “What did you do?” written");
  steps = weft_file_get_changes (file);
  answer (CVS, "did", "A lunch a week.");
  ck_assert_int_eq (weft_file_get_changes (file), steps);
  with = open_return (CVS);
  ck_assert_str_eq (weft_return_answer (with, "did"), "A lunch a week.");

  answer (CVS, "did", " ");
  assert_last_step ("Answer to “What did you do?” taken away");
  without = open_return (CVS);
  ck_assert_ptr_null (weft_return_answer (without, "did"));
}
END_TEST

START_TEST (a_reason_stands_with_its_line)
{
  g_autoptr (WeftReturn) ret = NULL;

  answer (LOTTERY, "variance:Publicity", "The posters were a gift.");
  assert_last_step ("Answer to “Publicity” written");
  ret = open_return (LOTTERY);
  ck_assert_str_eq (((const WeftBudgetLine *)ret->lines->pdata[4])->why, "The posters were a gift.");
}
END_TEST

START_TEST (what_is_no_question_is_said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (WeftReturn) ret = open_return (CVS);
  gboolean done;

  done = weft_return_save_answer (file, ret->return_ref, "weather", "Fine.", &error);
  assert_fails (done, error, WEFT_JOB_ERROR_NOT_FOUND,
                "“weather” is not a question that is answered in words.\n"
                "The return lists its questions; a reason for a budget line is “variance:” and the line.");
  done = weft_return_save_answer (file, "R-1", "did", "Fine.", &other);
  assert_fails (done, other, WEFT_JOB_ERROR_NOT_FOUND,
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

  worked_year_put (file, "people", "name", "Brenda Holt", NULL);
  answer (CVS, "did", personal[_i].text);
  ret = open_return (CVS);
  findings = weft_return_personal (file, ret, &error);

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

START_TEST (personal_words_leave_only_when_allowed)
{
  static const char *const allow[] = { "did", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autoptr (WeftReturn) ret = NULL;
  gboolean done;

  answer (CVS, "did", "Ring 07700 900123 for a lift.");
  ret = open_return (CVS);
  done = weft_return_save_workbook (file, ret, NULL, path, &written, NULL, &error);
  assert_fails (done, error, WEFT_JOB_ERROR_PERSONAL_DATA,
                "“07700 900123” in the words of this return looks like a telephone number.\n"
                "Take it out, or allow it (did) when you looked at it and it may be sent.");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));

  g_clear_error (&error);
  ck_assert_msg (weft_return_save_workbook (file, ret, allow, path, &written, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (written, path);
  ck_assert (g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_signed_return_stays_as_it_was_sent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (WeftReturn) before = NULL;
  g_autoptr (WeftReturn) after = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *digest = NULL;

  answer (CVS, "did", "A lunch a week.");
  before = open_return (CVS);
  was_signed = sign_well (CVS);
  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-10.00", "grant", CVS, "line", "Food", NULL);
  answer (CVS, "did", "Two lunches a week.");
  after = open_return (CVS);

  ck_assert_str_eq (was_signed->return_ref, "R-2027-01");
  ck_assert_int_eq (was_signed->revision, 1);
  ck_assert_str_eq (was_signed->output, path);
  ck_assert_str_eq (after->status, "signed");
  ck_assert_str_eq (after->signed_by, "Volunteer Number01");
  ck_assert_str_eq (after->signed_role, "Treasurer");
  ck_assert_str_eq (after->signed_on, "2027-04-12");
  ck_assert_int_eq (after->spent, before->spent);
  ck_assert_uint_eq (after->lines->len, before->lines->len);
  ck_assert_uint_eq (after->month_hours->len, before->month_hours->len);
  ck_assert_str_eq (weft_return_answer (after, "did"), "A lunch a week.");
  ck_assert_pstr_eq (after->second_name, NULL);
  rows = weft_return_figure_rows (after);
  digest = weft_return_digest (rows);
  ck_assert_str_eq (digest, was_signed->sha256);
}
END_TEST

static GBytes *
read_workbook (void)
{
  char *text;
  gsize size;

  ck_assert (g_file_get_contents (path, &text, &size, NULL));
  return g_bytes_new_take (text, size);
}

START_TEST (the_signed_workbook_is_the_same_bytes_again)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = sign_well (CVS);
  g_autoptr (GBytes) first = read_workbook ();
  g_autoptr (GBytes) again = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  ck_assert_int_eq (g_unlink (path), 0);
  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-10.00", "grant", CVS, NULL);
  ret = open_return (CVS);
  ck_assert (weft_return_save_workbook (file, ret, NULL, path, NULL, NULL, &error));
  again = read_workbook ();

  ck_assert_int_eq (was_signed->revision, 1);
  ck_assert (g_bytes_equal (first, again));
}
END_TEST

START_TEST (nothing_before_a_signature_is_undone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = sign_well (CVS);
  g_autoptr (GPtrArray) undone = NULL;

  assert_last_step ("Return R-2027-01, revision 1, signed by Volunteer Number01");
  undone = weft_history_undo (file, 1, &error);
  ck_assert_ptr_null (undone);
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER));
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

static void
assert_correction (GPtrArray  *corrections,
                   const char *key,
                   const char *was,
                   const char *now,
                   const char *why)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const WeftCorrection *correction = corrections->pdata[i];

      if (!g_str_equal (correction->key, key))
        continue;
      ck_assert_str_eq (correction->was, was);
      ck_assert_str_eq (correction->now, now);
      ck_assert_str_eq (correction->why, why);
      return;
    }
  ck_abort_msg ("no correction of %s", key);
}

START_TEST (corrections_say_was_now_and_why)
{
  const WeftReturnChoice choice = { .grant = CVS };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = sign_well (CVS);
  g_autoptr (GPtrArray) none = weft_return_corrections (file, &choice, &error);
  g_autoptr (GPtrArray) corrections = NULL;

  ck_assert_uint_eq (none->len, 0);
  worked_year_change (file, "money", "M-0015", "amount", "-922.30", "Market Foods put right");
  worked_year_change (file, "money", "M-0007", "amount", "-2345.00", "R. Dean put right");
  answer (CVS, "did", "A lunch a week.");
  corrections = weft_return_corrections (file, &choice, &error);

  ck_assert_msg (corrections != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_uint_eq (corrections->len, 5);
  assert_correction (corrections, "spent", "£1,451.85", "£1,461.85", "Market Foods put right");
  assert_correction (corrections, "unspent", "£48.15", "£38.15", "Market Foods put right");
  assert_correction (corrections, "cash_in_fund", "−£251.85", "−£261.85", "Market Foods put right");
  assert_correction (corrections, "line:Food", "£912.30", "£922.30", "Market Foods put right");
  assert_correction (corrections, "answer:did", "", "A lunch a week.", "Answer to “What did you do?” written");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

/* A row that was given to another grant is nobody's step on this grant's rows any more. */
START_TEST (a_row_that_left_the_grant_is_explained)
{
  const WeftReturnChoice choice = { .grant = CVS };
  g_autoptr (WeftSigned) was_signed = sign_well (CVS);
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_change (file, "money", "M-0015", "grant", LOTTERY, "Market Foods given to the Lottery");
  corrections = weft_return_corrections (file, &choice, NULL);
  assert_correction (corrections, "spent", "£1,451.85", "£539.55", "Market Foods given to the Lottery");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

START_TEST (the_next_revision_wants_a_change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) first = sign_well (CVS);
  g_autoptr (WeftSigned) none = sign (CVS, &error);
  g_autoptr (WeftSigned) second = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  assert_fails (none != NULL, error, WEFT_JOB_ERROR_REFUSED,
                "The return R-2027-01 is signed, and nothing in it has changed since.\n"
                "Save its spreadsheet again if you need another copy.");

  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-10.00", "grant", CVS, "line", "Food", NULL);
  second = sign_well (CVS);
  ret = open_return (CVS);
  ck_assert_str_eq (second->return_ref, first->return_ref);
  ck_assert_int_eq (second->revision, 2);
  ck_assert_str_ne (second->sha256, first->sha256);
  ck_assert_int_eq (ret->revision, 2);
  ck_assert_int_eq (ret->spent, 146185);
}
END_TEST

static gboolean
every_part (const char *part)
{
  (void)part;
  return TRUE;
}

/* Whether any part of the workbook has @words in it. */
static gboolean
workbook_says (const char *words)
{
  g_autoptr (GBytes) bytes = read_workbook ();
  g_autoptr (GHashTable) parts = weft_zip_read (bytes, "Return.xlsx", every_part, NULL, NULL);
  GHashTableIter iter;
  gpointer       part;

  ck_assert_ptr_nonnull (parts);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    {
      gsize       size;
      const char *text = g_bytes_get_data (part, &size);

      if (g_strstr_len (text, (gssize)size, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The diary of a group names its people; a workbook that leaves it does not. */
START_TEST (corrections_leave_without_names)
{
  const WeftReturnChoice choice = { .grant = LOTTERY };
  g_autoptr (WeftSigned) first = sign_well (LOTTERY);
  g_autoptr (WeftSigned) second = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  worked_year_put (file, "hours", "date", "2027-03-02", "person", "Volunteer Number02", "hours", "3", "grant", LOTTERY, NULL);
  worked_year_change (file, "money", "M-0013", "amount", "-99.00", "Print Shop and Volunteer Number03 put right");
  corrections = weft_return_corrections (file, &choice, NULL);
  assert_correction (corrections, "line:Publicity", "£96.00", "£99.00", "Print Shop and Volunteer Number03 put right");
  second = sign_well (LOTTERY);

  ck_assert_int_eq (first->revision + 1, second->revision);
  ck_assert (workbook_says ("Records were put right"));
  ck_assert (workbook_says ("Volunteer Number01")); /* who signs */
  for (guint i = 2; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Volunteer Number%02u", i);

      ck_assert_msg (!workbook_says (name), "%s stands in the workbook", name);
    }
}
END_TEST

START_TEST (the_period_after_a_signed_one_follows_it)
{
  const WeftReturnChoice half = { .grant = LOTTERY, .to = "2026-09-30" };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) first = weft_return_open (file, &half, &error);
  g_autoptr (WeftSigned) was_signed = sign_well (LOTTERY);
  g_autoptr (WeftReturn) second = open_return (LOTTERY);

  ck_assert_int_eq (first->spent, 234000 + 252000 + 61240 + 110485);
  ck_assert_str_eq (was_signed->return_ref, "R-2026-01");
  ck_assert_str_eq (second->return_ref, "R-2027-01");
  ck_assert_str_eq (second->from, "2026-10-01");
  ck_assert_str_eq (second->to, "2027-03-31");
  ck_assert_int_eq (second->spent_before, first->spent);
  ck_assert_int_eq (second->spent + second->spent_before, 931325);
  ck_assert_pstr_eq (second->due, NULL);
}
END_TEST

START_TEST (an_impossible_return_wants_a_reason)
{
  const WeftReturnChoice choice = { .grant = CVS };
  WeftSigning            signing = { .name = "Volunteer Number01", .role = "Treasurer", .path = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;

  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-50.00", "grant", CVS, "line", "Food", NULL);
  none = sign (CVS, &error);
  assert_fails (none != NULL, error, WEFT_JOB_ERROR_NEEDS_REASON,
                "The return cannot be right as it stands. £1,501.85 was spent of an award of £1,500.00, which is £1.85 more than there is. "
                "Pay the rest from another grant or fund, or put the award right.\n"
                "Put the records right, or write the reason why it is signed all the same.");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));

  signing.override_reason = "The funder agreed to pay it.";
  g_clear_error (&error);
  was_signed = weft_return_sign (file, &choice, &signing, NULL, &error);
  ck_assert_msg (was_signed != NULL, "%s", error != NULL ? error->message : "");
}
END_TEST

START_TEST (a_full_return_is_signed_only_when_it_can_be_right)
{
  const WeftReturnChoice choice = { .grant = LOTTERY, .tier = "full" };
  const WeftSigning      signing = { .name = "A", .role = "B", .override_reason = "Please", .path = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = NULL;

  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-500.00", "grant", LOTTERY, NULL);
  none = weft_return_sign (file, &choice, &signing, NULL, &error);
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_BLOCKED));
  ck_assert (g_str_has_suffix (error->message, "\nPut the records right, then sign it."));
}
END_TEST

START_TEST (nobody_signs_without_a_name)
{
  const WeftReturnChoice choice = { .grant = CVS };
  const WeftSigning      signing = { .name = " ", .role = "Treasurer", .path = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = weft_return_sign (file, &choice, &signing, NULL, &error);

  assert_fails (none != NULL, error, WEFT_JOB_ERROR_REFUSED,
                "A return is signed with a name and a role.\nWrite who signs it and what they are in the group: “Treasurer”.");
}
END_TEST

/* The folder is not there: nothing is signed, and nothing is written. */
START_TEST (no_workbook_no_signature)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  g_free (path);
  path = g_build_filename (folder, "nowhere", "Return.xlsx", NULL);
  none = sign (CVS, &error);
  ck_assert_ptr_null (none);
  ck_assert (g_str_has_prefix (error->message, "“Return.xlsx” cannot be written: there is no folder “nowhere”.\n"));
  ret = open_return (CVS);
  ck_assert_str_eq (ret->status, "open");
}
END_TEST

START_TEST (words_that_were_signed_for_another_grant)
{
  static const char *const grants[] = { CVS, LOTTERY };
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    worked_year_put (file, "evidence", "date", "2027-03-01", "kind", "quote", "text", "Tuesday is the best day.", "grant", grants[i], "consent", "return", NULL);
  was_signed = sign_well (CVS);
  ret = open_return (LOTTERY);

  ck_assert_uint_eq (ret->claimed_twice->len, 1);
  ck_assert_str_eq (ret->claimed_twice->pdata[0], "“Tuesday is the best day.” was told in the return R-2027-01 for “" CVS "” too.");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("return signing");
  TCase *words = tcase_create ("words");
  TCase *signing = tcase_create ("signing");

  tcase_add_checked_fixture (words, open_year, close_year);
  tcase_add_test (words, an_answer_is_a_step_and_can_be_taken_away);
  tcase_add_test (words, a_reason_stands_with_its_line);
  tcase_add_test (words, what_is_no_question_is_said);
  tcase_add_loop_test (words, people_are_found_in_free_words, 0, G_N_ELEMENTS (personal));
  tcase_add_test (words, personal_words_leave_only_when_allowed);
  tcase_add_test (words, words_that_were_signed_for_another_grant);
  suite_add_tcase (suite, words);

  tcase_add_checked_fixture (signing, open_year, close_year);
  tcase_add_test (signing, a_signed_return_stays_as_it_was_sent);
  tcase_add_test (signing, the_signed_workbook_is_the_same_bytes_again);
  tcase_add_test (signing, nothing_before_a_signature_is_undone);
  tcase_add_test (signing, corrections_say_was_now_and_why);
  tcase_add_test (signing, a_row_that_left_the_grant_is_explained);
  tcase_add_test (signing, the_next_revision_wants_a_change);
  tcase_add_test (signing, corrections_leave_without_names);
  tcase_add_test (signing, the_period_after_a_signed_one_follows_it);
  tcase_add_test (signing, an_impossible_return_wants_a_reason);
  tcase_add_test (signing, a_full_return_is_signed_only_when_it_can_be_right);
  tcase_add_test (signing, nobody_signs_without_a_name);
  tcase_add_test (signing, no_workbook_no_signature);
  suite_add_tcase (suite, signing);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
