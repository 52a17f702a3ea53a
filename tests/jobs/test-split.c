/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment in parts: saved, changed and made whole again, with what the bank shows left as it was. */

#include "job-fixture.h"

#include "weft-job-error.h"
#include "weft-split.h"

static WeftFile *file;

static void
begin (void)
{
  file = fixture_in_memory ();
  fixture_put (file, "accounts", "name=Bank;kind=bank");
  fixture_put (file, "grants", "ref=G-0001;funder=Marsh Trust;title=Warm hub;amount=1500.00;fund=Hub");
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
}

static GPtrArray *
new_parts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
}

static WeftRow *
add_part (GPtrArray  *parts,
          const char *ref,
          const char *amount,
          const char *grant)
{
  WeftRow *row = weft_row_new (weft_description_find ("money"));

  weft_row_set (row, "ref", ref);
  weft_row_set (row, "date", "1/5/2026");
  weft_row_set (row, "account", "Bank");
  weft_row_set (row, "payee", "Marsh Lane Hall");
  weft_row_set (row, "amount", amount);
  weft_row_set (row, "grant", grant);
  g_ptr_array_add (parts, row);
  return row;
}

/* All records of the payment @ref, those that were voided too. */
static GPtrArray *
list_parts (const char *ref)
{
  const WeftFilter filter = { .column = "ref", .value = ref };
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = weft_row_list (file, weft_description_find ("money"), &filter, &error);

  ck_assert_msg (rows != NULL, "%s", error != NULL ? error->message : "");
  return rows;
}

static const char *
cell (GPtrArray  *rows,
      guint       i,
      const char *column)
{
  ck_assert_uint_lt (i, rows->len);
  return weft_row_get (rows->pdata[i], column);
}

static void
save (GPtrArray *parts)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  guint at;

  ck_assert_msg (weft_split_save (file, parts, NULL, NULL, issues, &at, &error), "%s", error != NULL ? error->message : "");
}

/* £210.00, £150.00 of it for the grant. */
static GPtrArray *
save_two (void)
{
  g_autoptr (GPtrArray) parts = new_parts ();

  add_part (parts, "", "-150.00", "G-0001");
  add_part (parts, "", "-60.00", "");
  save (parts);
  return list_parts ("M-0001");
}

START_TEST (a_new_payment_in_parts_has_one_ref)
{
  g_autoptr (GPtrArray) rows = save_two ();

  ck_assert_uint_eq (rows->len, 2);
  ck_assert_str_eq (cell (rows, 0, "split"), "1");
  ck_assert_str_eq (cell (rows, 0, "amount"), "-150.00");
  ck_assert_str_eq (cell (rows, 0, "grant"), "Warm hub");
  ck_assert_str_eq (cell (rows, 1, "split"), "2");
  ck_assert_str_eq (cell (rows, 1, "amount"), "-60.00");
  ck_assert_str_eq (cell (rows, 1, "grant"), "");
  fixture_assert_newest (file, "Marsh Lane Hall, £210.00: in 2 parts");
}
END_TEST

START_TEST (the_sentence_of_a_new_payment_is_the_callers)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  guint at;

  add_part (parts, "", "-210.00", "");
  ck_assert (weft_split_save (file, parts, NULL, "£210.00 out added", issues, &at, NULL));
  fixture_assert_newest (file, "£210.00 out added");
  fixture_assert_cell (file, "money", "M-0001", "split", "1");
}
END_TEST

START_TEST (a_payment_that_is_there_is_split)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  fixture_put (file, "money", "ref=M-0007;date=2026-05-01;account=Bank;amount=-210.00;payee=Marsh Lane Hall;reconciled=2026-05-31");
  before = list_parts ("M-0007");
  weft_row_set (before->pdata[0], "amount", "-150.00");
  add_part (before, "M-0007", "-60.00", "G-0001");
  save (before);
  after = list_parts ("M-0007");
  ck_assert_uint_eq (after->len, 2);
  ck_assert_str_eq (cell (after, 0, "amount"), "-150.00");
  ck_assert_str_eq (cell (after, 0, "reconciled"), "2026-05-31");
  ck_assert_str_eq (cell (after, 1, "split"), "2");
  ck_assert_str_eq (cell (after, 1, "grant"), "Warm hub");
  fixture_assert_newest (file, "Marsh Lane Hall, £210.00: in 2 parts");
}
END_TEST

START_TEST (parts_that_come_to_another_amount_are_refused)
{
  g_autoptr (GPtrArray) rows = save_two ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  guint at;

  weft_row_set (rows->pdata[1], "amount", "-80.00");
  ck_assert (!weft_split_save (file, rows, NULL, NULL, issues, &at, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, "The payment was not saved.\n"
                                    "The parts come to £230.00, but £210.00 was paid. Change a part until they agree.");
  after = list_parts ("M-0001");
  ck_assert_str_eq (cell (after, 1, "amount"), "-60.00");
}
END_TEST

START_TEST (a_part_that_is_wrong_is_told_from_the_others)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  guint at;

  add_part (parts, "", "-150.00", "G-0001");
  add_part (parts, "", "-60.00", "G-0099");
  ck_assert (!weft_split_save (file, parts, NULL, NULL, issues, &at, &error));
  ck_assert_uint_eq (at, 1);
  ck_assert_ptr_nonnull (weft_issues_find (issues, "grant"));
  ck_assert_uint_eq (fixture_count (file, "money"), 0);
}
END_TEST

/* It was typed in no part, and nothing is kept of the payment either. */
START_TEST (an_instalment_that_is_wrong_is_told_from_the_parts)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) instalment = weft_row_new (weft_description_find ("instalments"));
  g_autoptr (GError) error = NULL;
  guint at;

  add_part (parts, "", "150.00", "G-0001");
  weft_row_set (instalment, "grant", "G-0001");
  weft_row_set (instalment, "amount", "150.00");
  weft_row_set (instalment, "received", "whenever");
  ck_assert (!weft_split_save (file, parts, instalment, NULL, issues, &at, &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_uint_eq (at, parts->len);
  ck_assert_ptr_nonnull (weft_issues_find (issues, "received"));
  ck_assert_uint_eq (fixture_count (file, "money"), 0);
}
END_TEST

START_TEST (a_part_that_is_missing_is_gone)
{
  g_autoptr (GPtrArray) rows = save_two ();
  g_autoptr (GPtrArray) after = NULL;

  weft_row_set (rows->pdata[1], "amount", "-210.00");
  g_ptr_array_remove_index (rows, 0);
  save (rows);
  after = list_parts ("M-0001");
  ck_assert_uint_eq (after->len, 1);
  ck_assert_str_eq (cell (after, 0, "amount"), "-210.00");
  fixture_assert_newest (file, "Marsh Lane Hall, £210.00: in one piece again");
}
END_TEST

START_TEST (a_part_that_others_rely_on_is_voided_and_counts_no_more)
{
  g_autoptr (GPtrArray) rows = save_two ();
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) again = NULL;

  fixture_put (file, "returns", "grant=G-0001;from=2026-04-01;to=2026-09-30;status=signed");
  weft_row_set (rows->pdata[1], "amount", "-210.00");
  g_ptr_array_remove_index (rows, 0);
  save (rows);
  after = list_parts ("M-0001");
  ck_assert_uint_eq (after->len, 2);
  ck_assert_str_eq (cell (after, 0, "voided"), "Its amount is in the other parts now");
  ck_assert_str_eq (cell (after, 1, "voided"), "");
  ck_assert_str_eq (cell (after, 1, "amount"), "-210.00");

  /* Split again, the new part does not take the number of the voided one. */
  g_ptr_array_remove_index (after, 0);
  weft_row_set (after->pdata[0], "amount", "-200.00");
  add_part (after, "M-0001", "-10.00", "");
  save (after);
  again = list_parts ("M-0001");
  ck_assert_uint_eq (again->len, 3);
  ck_assert_str_eq (cell (again, 2, "split"), "3");
}
END_TEST

/* The day on which the instalment with the funder's reference @ref came. */
static void
assert_received (const char *ref,
                 const char *day)
{
  const WeftFilter filter = { .column = "ref", .value = ref };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("instalments"), &filter, NULL);

  ck_assert_uint_eq (rows->len, 1);
  ck_assert_str_eq (cell (rows, 0, "received"), day);
}

/* Two instalments of one amount and a claim. What is typed is taken for the first that it can be. */
static const struct
{
  const char *amount, *grant;
  const char *received[3];
  const char *sentence;
} marked[] = {
  { "500.00", "G-0001", { "2026-05-01", "", "" }, "In, as the instalment due 1 April 2026" },
  { "120.00", "G-0001", { "", "", "2026-05-01" }, "In, as an instalment that was expected" },
  { "499.99", "G-0001", { "", "", "" }, "In" },
  { "75.00", "G-0001", { "", "", "" }, "In" },
  { "-500.00", "G-0001", { "", "", "" }, "In" },
  { "500.00", "", { "", "", "" }, "In" },
};

START_TEST (money_in_is_taken_for_the_instalment_of_its_amount)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  guint at;

  fixture_put (file, "instalments", "ref=I-2;grant=G-0001;kind=instalment;amount=500.00;due=2026-09-01");
  fixture_put (file, "instalments", "ref=I-1;grant=G-0001;kind=instalment;amount=500.00;due=2026-04-01");
  fixture_put (file, "instalments", "ref=I-3;grant=G-0001;kind=claim;amount=120.00;submitted=2026-04-20");
  fixture_put (file, "instalments", "ref=I-4;grant=G-0001;kind=claim;amount=75.00;due=2026-06-30");
  add_part (parts, "", marked[_i].amount, marked[_i].grant);
  ck_assert (weft_split_save (file, parts, NULL, "In", issues, &at, NULL));
  assert_received ("I-1", marked[_i].received[0]);
  assert_received ("I-2", marked[_i].received[1]);
  assert_received ("I-3", marked[_i].received[2]);
  assert_received ("I-4", "");
  fixture_assert_newest (file, marked[_i].sentence);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("split");
  TCase *tcase = tcase_create ("split");

  tcase_add_checked_fixture (tcase, begin, end);
  tcase_add_test (tcase, a_new_payment_in_parts_has_one_ref);
  tcase_add_test (tcase, the_sentence_of_a_new_payment_is_the_callers);
  tcase_add_test (tcase, a_payment_that_is_there_is_split);
  tcase_add_test (tcase, parts_that_come_to_another_amount_are_refused);
  tcase_add_test (tcase, a_part_that_is_wrong_is_told_from_the_others);
  tcase_add_test (tcase, an_instalment_that_is_wrong_is_told_from_the_parts);
  tcase_add_test (tcase, a_part_that_is_missing_is_gone);
  tcase_add_test (tcase, a_part_that_others_rely_on_is_voided_and_counts_no_more);
  tcase_add_loop_test (tcase, money_in_is_taken_for_the_instalment_of_its_amount, 0, G_N_ELEMENTS (marked));
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
