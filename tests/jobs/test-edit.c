/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record saved and taken out; money that was reconciled or sent is voided instead. */

#include "job-fixture.h"

#include "weft-edit.h"
#include "weft-history.h"
#include "weft-job-error.h"
#include "weft-value-error.h"

static WeftFile *file;

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "accounts", "name=Bank;kind=bank");
  fixture_put (file, "grants", "ref=G-0001;funder=Marsh Trust;title=Warm hub;amount=1500.00;fund=Hub");
  fixture_put (file, "people", "name=Joan Whitfield;email=joan@example.org");
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static GPtrArray *
find (const char *table,
      const char *ref)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = weft_edit_find (file, weft_description_find (table), ref, &error);

  ck_assert_msg (rows != NULL, "%s", error != NULL ? error->message : "");
  return rows;
}

static gboolean
take_out (const char *table,
          const char *ref,
          const char *why,
          gboolean   *voided,
          GError    **error)
{
  g_autoptr (GPtrArray) rows = find (table, ref);
  g_autoptr (GPtrArray) issues = weft_issues_new ();

  return weft_edit_remove (file, rows, why, issues, voided, error);
}

START_TEST (a_saved_record_is_one_step_with_its_name)
{
  g_autoptr (GPtrArray) rows = find ("people", "Joan Whitfield");
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved;

  weft_row_set (rows->pdata[0], "phone", "01632 960001");
  ck_assert (weft_edit_save (file, rows->pdata[0], issues, &saved, NULL));
  ck_assert_int_eq (saved, WEFT_SAVE_CHANGED);
  fixture_assert_newest (file, "Person “Joan Whitfield” changed");
  fixture_assert_cell (file, "people", "P-0001", "phone", "01632 960001");
}
END_TEST

START_TEST (a_refused_record_says_all_reasons_and_leaves_no_trace)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("grants"));
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GPtrArray) before = weft_history_list (file, 0, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  WeftSaved saved;

  weft_row_set (row, "title", "Lunch club");
  ck_assert (!weft_edit_save (file, row, issues, &saved, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, "Grant “Lunch club” was not saved.\nFunder is missing. It is needed here.");
  ck_assert_uint_eq (issues->len, 2);
  after = weft_history_list (file, 0, NULL);
  ck_assert_uint_eq (after->len, before->len);
}
END_TEST

START_TEST (what_is_not_there_is_named)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = weft_edit_find (file, weft_description_find ("people"), "P-0099", &error);

  ck_assert_ptr_null (rows);
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND));
  ck_assert_str_eq (error->message, "“People” has no record “P-0099”.\nUse its reference or its whole name, as the list shows it.");
}
END_TEST

START_TEST (two_of_one_name_are_told_apart)
{
  g_autoptr (GError) error = NULL;
  const WeftTable *activities = weft_description_find ("activities");

  fixture_put (file, "activities", "ref=A-0001;name=Lunch club;date=2026-09-03");
  fixture_put (file, "activities", "ref=A-0002;name=Lunch club;date=2026-09-10");
  ck_assert_ptr_null (weft_edit_find (file, activities, "Lunch club", &error));
  ck_assert (g_error_matches (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_AMBIGUOUS));
  ck_assert_str_eq (error->message, "There are 2 called “Lunch club” in “Activities”.\n"
                                    "Use the reference of the one that is meant: A-0001 (3 September 2026), A-0002 (10 September 2026).");
}
END_TEST

START_TEST (a_payment_in_parts_is_found_whole_and_by_part)
{
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) second = NULL;

  fixture_put (file, "money", "ref=M-0007;split=1;date=2026-05-01;account=Bank;amount=-10.00;description=Paint");
  fixture_put (file, "money", "ref=M-0007;split=2;date=2026-05-01;account=Bank;amount=-2.50;description=Brushes");
  both = find ("money", "M-0007");
  second = find ("money", "M-0007/2");
  ck_assert_uint_eq (both->len, 2);
  ck_assert_uint_eq (second->len, 1);
  ck_assert_str_eq (weft_row_get (second->pdata[0], "description"), "Brushes");
}
END_TEST

/* Two of three parts, and what they come to. */
START_TEST (several_parts_are_named_with_their_sum)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *name = NULL;

  fixture_put (file, "money", "ref=M-0007;split=1;date=2026-05-01;account=Bank;amount=-10.00;description=Paint");
  fixture_put (file, "money", "ref=M-0007;split=2;date=2026-05-01;account=Bank;amount=-2.50;description=Brushes");
  fixture_put (file, "money", "ref=M-0007;split=3;date=2026-05-01;account=Bank;amount=-1.00;description=String");
  rows = find ("money", "M-0007");
  ck_assert_uint_eq (rows->len, 3);
  g_ptr_array_remove_index (rows, 2);
  name = weft_edit_name_all (file, rows, NULL);
  ck_assert_str_eq (name, "M-0007, Paint, 2 of its 3 parts, −£12.50");
}
END_TEST

/* What is removed, how many parts stay, and what the history says of it. */
static const struct
{
  const char *ref;
  guint       stay;
  const char *sentence;
} parts[] = {
  { "M-0007", 1, "Payment “Paint, −£12.50 in 2 parts” removed" },
  { "M-0007/1", 2, "Payment “M-0007/1, Paint, −£10.00” removed" },
  { "M-0007/2", 2, "Payment “M-0007/2, Brushes, −£2.50” removed" },
  { "M-0008/1", 2, "Payment “Bus, −£4.00” removed" },
};

START_TEST (a_payment_is_named_by_as_much_of_it_as_goes)
{
  gboolean voided;

  fixture_put (file, "money", "ref=M-0007;split=1;date=2026-05-01;account=Bank;amount=-10.00;description=Paint");
  fixture_put (file, "money", "ref=M-0007;split=2;date=2026-05-01;account=Bank;amount=-2.50;description=Brushes");
  fixture_put (file, "money", "ref=M-0008;split=1;date=2026-05-01;account=Bank;amount=-4.00;description=Bus");
  ck_assert (take_out ("money", parts[_i].ref, NULL, &voided, NULL));
  ck_assert (!voided);
  ck_assert_uint_eq (fixture_count (file, "money"), parts[_i].stay);
  fixture_assert_newest (file, parts[_i].sentence);
}
END_TEST

/* What was typed into a payment, and the sentence that refuses it. */
static const struct
{
  const char *column, *text, *sentence;
} mistyped[] = {
  { "amount", "ten pounds", "Payment “Paint, −£10.00” was not saved." },
  { "amount", "0", "Payment “Paint, −£10.00” was not saved." },
  { "date", "yesterday", "Payment “Paint, −£10.00” was not saved." },
};

START_TEST (a_refused_change_is_told_of_the_payment_as_it_is)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  WeftSaved saved;

  fixture_put (file, "money", "ref=M-0007;split=1;date=2026-05-01;account=Bank;amount=-10.00;description=Paint");
  rows = find ("money", "M-0007");
  weft_row_set (rows->pdata[0], mistyped[_i].column, mistyped[_i].text);
  ck_assert (!weft_edit_save (file, rows->pdata[0], issues, &saved, &error));
  ck_assert_msg (g_str_has_prefix (error->message, mistyped[_i].sentence), "%s", error->message);
}
END_TEST

START_TEST (a_new_payment_without_an_amount_has_none_in_its_name)
{
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("money"));
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  WeftSaved saved;

  weft_row_set (row, "description", "Paint");
  weft_row_set (row, "amount", "ten pounds");
  ck_assert (!weft_edit_save (file, row, issues, &saved, &error));
  ck_assert_msg (g_str_has_prefix (error->message, "Payment “Paint” was not saved.\n"), "%s", error->message);
}
END_TEST

/* What makes a payment one that others rely on. */
static const struct
{
  const char *payment, *ret;
  gboolean    must;
} relied_on[] = {
  { "ref=M-0001;date=2026-05-01;account=Bank;amount=-10.00;reconciled=2026-05-31", NULL, TRUE },
  { "ref=M-0001;date=2026-05-01;account=Bank;amount=-10.00;grant=G-0001", "grant=G-0001;from=2026-04-01;to=2026-09-30;status=signed", TRUE },
  { "ref=M-0001;date=2026-05-01;account=Bank;amount=-10.00;grant=G-0001", "grant=G-0001;from=2026-05-01;to=2026-05-01;status=accepted", TRUE },
  { "ref=M-0001;date=2026-05-01;account=Bank;amount=-10.00;grant=G-0001", "grant=G-0001;from=2026-04-01;to=2026-09-30;status=open", FALSE },
  { "ref=M-0001;date=2026-05-01;account=Bank;amount=-10.00;grant=G-0001", "grant=G-0001;from=2026-05-02;to=2026-09-30;status=signed", FALSE },
  { "ref=M-0001;date=2026-05-01;account=Bank;amount=-10.00", "grant=G-0001;from=2026-04-01;to=2026-09-30;status=signed", FALSE },
};

START_TEST (money_that_others_rely_on_is_voided_with_a_reason)
{
  g_autoptr (GError) error = NULL;
  gboolean voided;

  fixture_put (file, "money", relied_on[_i].payment);
  if (relied_on[_i].ret != NULL)
    fixture_put (file, "returns", relied_on[_i].ret);

  if (!relied_on[_i].must)
    {
      ck_assert (take_out ("money", "M-0001", NULL, &voided, &error));
      ck_assert_uint_eq (fixture_count (file, "money"), 0);
      return;
    }

  ck_assert (!take_out ("money", "M-0001", NULL, &voided, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON));
  ck_assert_str_eq (error->message, "“M-0001, −£10.00” was agreed with the bank or sent in a return, so it is voided instead of removed.\n"
                                    "Say why, and it stays in the list but no longer counts.");
  ck_assert (take_out ("money", "M-0001", "Paid twice", &voided, NULL));
  ck_assert (voided);
  fixture_assert_cell (file, "money", "M-0001", "voided", "Paid twice");
  fixture_assert_newest (file, "Payment “M-0001, −£10.00” voided: Paid twice");
}
END_TEST

START_TEST (a_record_that_others_need_stays)
{
  g_autoptr (GError) error = NULL;
  gboolean voided;

  fixture_put (file, "hours", "date=2026-05-01;person=P-0001;hours=2");
  ck_assert (!take_out ("people", "P-0001", NULL, &voided, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert (g_str_has_prefix (error->message, "Person “Joan Whitfield” was not removed.\n"));
  ck_assert_uint_eq (fixture_count (file, "people"), 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("edit");
  TCase *tcase = tcase_create ("edit");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_test (tcase, a_saved_record_is_one_step_with_its_name);
  tcase_add_test (tcase, a_refused_record_says_all_reasons_and_leaves_no_trace);
  tcase_add_test (tcase, what_is_not_there_is_named);
  tcase_add_test (tcase, two_of_one_name_are_told_apart);
  tcase_add_test (tcase, a_payment_in_parts_is_found_whole_and_by_part);
  tcase_add_test (tcase, several_parts_are_named_with_their_sum);
  tcase_add_loop_test (tcase, a_payment_is_named_by_as_much_of_it_as_goes, 0, G_N_ELEMENTS (parts));
  tcase_add_loop_test (tcase, a_refused_change_is_told_of_the_payment_as_it_is, 0, G_N_ELEMENTS (mistyped));
  tcase_add_test (tcase, a_new_payment_without_an_amount_has_none_in_its_name);
  tcase_add_loop_test (tcase, money_that_others_rely_on_is_voided_with_a_reason, 0, G_N_ELEMENTS (relied_on));
  tcase_add_test (tcase, a_record_that_others_need_stays);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
