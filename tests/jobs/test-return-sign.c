/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signing: what stands in its way, and what is left when it does not succeed. */

#include "job-fixture.h"
#include "signing.h"

#include "weft-job-error.h"
#include "weft-store-error.h"

static WeftFile *file;
static char     *path; /* of the workbook */

static void
open_year (void)
{
  signing_open_year (&file, &path);
}

static void
close_year (void)
{
  signing_close_year (&file, &path);
}

START_TEST (personal_words_leave_only_when_allowed)
{
  static const char *const allow[] = { "did", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autoptr (WeftReturn) ret = NULL;
  gboolean done;

  worked_year_answer (file, CVS, "did", "Ring 07700 900123 for a lift.");
  ret = worked_year_open (file, CVS);
  done = weft_return_save_workbook (file, ret, NULL, path, &written, NULL, &error);
  worked_year_assert_fails (done, error, WEFT_JOB_ERROR_PERSONAL_DATA,
                            "“07700 900123” in the words of this return looks like a telephone number.\n"
                            "Take it out, or allow it (did) when you looked at it and it may be sent.");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));

  g_clear_error (&error);
  ck_assert_msg (weft_return_save_workbook (file, ret, allow, path, &written, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (written, path);
  ck_assert (g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (an_impossible_return_wants_a_reason)
{
  const WeftReturnChoice choice = { .grant = CVS };
  WeftSigning            signing = { .name = "Volunteer Number01", .role = "Treasurer", .path = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-50.00", "grant", CVS, "line", "Food", NULL);
  none = signing_sign (file, CVS, path, &error);
  worked_year_assert_fails (none != NULL, error, WEFT_JOB_ERROR_NEEDS_REASON,
                            "The return cannot be right as it stands. £1,501.85 was spent of an award of £1,500.00, which is £1.85 more than there is. "
                            "Pay the rest from another grant or fund, or put the award right.\n"
                            "Put the records right, or write the reason why it is signed all the same.");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));

  signing.override_reason = "The funder agreed to pay it.";
  g_clear_error (&error);
  was_signed = weft_return_sign (file, &choice, &signing, NULL, &error);
  ck_assert_msg (was_signed != NULL, "%s", error != NULL ? error->message : "");
  ck_assert (signing_workbook_says (path, "The funder agreed to pay it."));
  ret = worked_year_open (file, CVS);
  ck_assert_str_eq (ret->override_reason, "The funder agreed to pay it.");
}
END_TEST

START_TEST (a_reason_that_nothing_wants_is_left_out)
{
  const WeftReturnChoice choice = { .grant = CVS };
  const WeftSigning      signing = { .name = "Volunteer Number01", .role = "Treasurer", .override_reason = "Just in case.", .path = path };
  g_autoptr (WeftSigned) was_signed = weft_return_sign (file, &choice, &signing, NULL, NULL);
  g_autoptr (WeftReturn) ret = worked_year_open (file, CVS);

  ck_assert_ptr_nonnull (was_signed);
  ck_assert (!signing_workbook_says (path, "Just in case."));
  ck_assert_pstr_eq (ret->override_reason, NULL);
}
END_TEST

START_TEST (a_reason_names_nobody_unless_allowed)
{
  static const char *const allow[] = { "override", NULL };
  const WeftReturnChoice   choice = { .grant = CVS };
  WeftSigning              signing = { .name = "A", .role = "B", .override_reason = "Volunteer Number02 paid.", .path = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;

  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-50.00", "grant", CVS, "line", "Food", NULL);
  none = weft_return_sign (file, &choice, &signing, NULL, &error);
  worked_year_assert_fails (none != NULL, error, WEFT_JOB_ERROR_PERSONAL_DATA,
                            "“Volunteer Number02” in the words of this return is the name of someone in your list of people.\n"
                            "Take it out, or allow it (override) when you looked at it and it may be sent.");

  signing.allow = allow;
  was_signed = weft_return_sign (file, &choice, &signing, NULL, NULL);
  ck_assert_ptr_nonnull (was_signed);
}
END_TEST

/* What is refused leaves nothing: no workbook, no return that was begun for it, no other period. */
START_TEST (no_workbook_no_return)
{
  const WeftReturnChoice choice = { .grant = CVS, .from = "2026-05-01" };
  g_autofree char       *nowhere = fixture_path ("nowhere/Return.xlsx");
  const gint64           steps = weft_file_get_changes (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftReturn) looked = weft_return_look (file, &choice, NULL);
  g_autoptr (WeftReturn) none = weft_return_open_and_save (file, &choice, NULL, nowhere, NULL, NULL, &error);
  g_autoptr (WeftReturn) begun = NULL;
  g_autofree char *written = NULL;

  ck_assert_str_eq (looked->return_ref, "R-2027-01");
  ck_assert_ptr_null (none);
  ck_assert (g_str_has_prefix (error->message, "“Return.xlsx” cannot be written: there is no folder “nowhere”.\n"));
  ck_assert_int_eq (weft_file_get_changes (file), steps);
  ck_assert_uint_eq (fixture_count (file, "returns"), 0);

  begun = weft_return_open_and_save (file, &choice, NULL, path, &written, NULL, NULL);
  ck_assert_str_eq (begun->return_ref, looked->return_ref);
  ck_assert_str_eq (written, path);
  worked_year_assert_last_step (file, "Return R-2027-01 begun, 1 May 2026 to 31 March 2027");
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

  worked_year_assert_fails (none != NULL, error, WEFT_JOB_ERROR_REFUSED,
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
  path = fixture_path ("nowhere/Return.xlsx");
  none = signing_sign (file, CVS, path, &error);
  ck_assert_ptr_null (none);
  ck_assert (g_str_has_prefix (error->message, "“Return.xlsx” cannot be written: there is no folder “nowhere”.\n"));
  ret = worked_year_open (file, CVS);
  ck_assert_str_eq (ret->status, "open");
}
END_TEST

/* The other way round: the file cannot keep it, so there is no workbook either. */
START_TEST (no_signature_no_workbook)
{
  g_autofree char *copy = fixture_path ("hub.weft");
  g_autofree char *part = fixture_path (".Return.xlsx.part");
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) none = NULL;

  ck_assert (weft_file_copy_to (file, copy, &error));
  weft_file_free (file);
  file = weft_file_open (copy, WEFT_OPEN_READ_ONLY, &error);
  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  weft_file_pin_clock (file, "2027-04-12");
  none = signing_sign (file, CVS, path, &error);

  ck_assert_ptr_null (none);
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_READ_ONLY));
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
  ck_assert (!g_file_test (part, G_FILE_TEST_EXISTS));
}
END_TEST

static const struct
{
  const char *today, *sentence; /* NULL: nothing to doubt */
} clocks[] = {
  { "2027-04-12", NULL },
  { "2027-03-31", "This computer’s date, 31 March 2027, is earlier than the day this file was last changed, 12 April 2027. Check the computer’s clock before you sign." },
  { "2020-01-01", "This computer’s date, 1 January 2020, is earlier than the day this file was last changed, 12 April 2027. Check the computer’s clock before you sign." },
};

/* It is said, also when there was work with the wrong clock already; and it does not stand in the way. */
START_TEST (a_wrong_clock_is_said)
{
  g_autoptr (WeftReturn) ret = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autofree char *doubt = NULL;

  weft_file_pin_clock (file, clocks[_i].today);
  worked_year_answer (file, CVS, "did", "We cooked.");
  ret = worked_year_open (file, CVS);
  doubt = weft_return_doubt_clock (file, ret);
  ck_assert_pstr_eq (doubt, clocks[_i].sentence);
  was_signed = signing_sign_well (file, CVS, path);
}
END_TEST

/* A file that was begun with the wrong clock, and a return that is signed before its time is over. */
static const struct
{
  const char *today, *sentence;
} early[] = {
  { "2026-01-01", "This return is for the time from 1 April 2026, and today is 1 January 2026. If today is another day, put the computer’s clock right first." },
  { "2026-04-01", "The time of this return ends on 31 October 2026. You can sign it now; what comes until then is not in it." },
  { "2026-10-31", NULL },
};

START_TEST (a_period_that_is_not_over_is_said)
{
  g_autoptr (WeftFile) other = weft_file_create_in_memory (NULL);
  g_autoptr (WeftReturn) ret = NULL;
  g_autofree char *doubt = NULL;

  weft_file_pin_clock (other, early[_i].today);
  worked_year_put (other, "grants", "ref", "G-0001", "funder", "Marsh Trust", "title", "Urn", "amount", "450.00", "starts", "2026-04-01", "ends", "2026-10-31", NULL);
  ret = worked_year_open (other, "G-0001");
  doubt = weft_return_doubt_clock (other, ret);
  ck_assert_pstr_eq (doubt, early[_i].sentence);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("return signing");
  TCase *tcase = tcase_create ("signing");

  tcase_add_checked_fixture (tcase, open_year, close_year);
  tcase_add_test (tcase, personal_words_leave_only_when_allowed);
  tcase_add_test (tcase, an_impossible_return_wants_a_reason);
  tcase_add_test (tcase, a_reason_that_nothing_wants_is_left_out);
  tcase_add_test (tcase, a_reason_names_nobody_unless_allowed);
  tcase_add_test (tcase, no_workbook_no_return);
  tcase_add_test (tcase, a_full_return_is_signed_only_when_it_can_be_right);
  tcase_add_test (tcase, nobody_signs_without_a_name);
  tcase_add_test (tcase, no_workbook_no_signature);
  tcase_add_test (tcase, no_signature_no_workbook);
  tcase_add_loop_test (tcase, a_wrong_clock_is_said, 0, G_N_ELEMENTS (clocks));
  tcase_add_loop_test (tcase, a_period_that_is_not_over_is_said, 0, G_N_ELEMENTS (early));
  suite_add_tcase (suite, tcase);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
