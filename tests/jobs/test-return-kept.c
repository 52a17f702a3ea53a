/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stays of a return that was signed. */

#include "job-fixture.h"
#include "signing.h"

#include "weft-edit.h"
#include "weft-history.h"
#include "weft-import.h"
#include "weft-job-error.h"
#include "weft-store-error.h"

#include <glib/gstdio.h>

#define HOW(what) " Put the records right that were wrong and sign " what " again: that makes its next revision, with a list of what changed."
#define KEPT "This stays as it was signed." HOW ("the return")
#define OPENED "A signed return cannot be opened again." HOW ("it")

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

START_TEST (a_signed_return_stays_as_it_was_sent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = NULL;
  g_autoptr (WeftReturn) before = NULL;
  g_autoptr (WeftReturn) after = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *digest = NULL;

  worked_year_answer (file, CVS, "did", "A lunch a week.");
  before = worked_year_open (file, CVS);
  was_signed = signing_sign_well (file, CVS, path);
  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-10.00", "grant", CVS, "line", "Food", NULL);
  worked_year_answer (file, CVS, "did", "Two lunches a week.");
  after = worked_year_open (file, CVS);

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

START_TEST (the_signed_workbook_is_the_same_bytes_again)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GBytes) first = signing_read (path);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (WeftReturn) ret = NULL;

  ck_assert_int_eq (g_unlink (path), 0);
  worked_year_put (file, "money", "date", "2027-03-01", "account", "Bank", "amount", "-10.00", "grant", CVS, NULL);
  ret = worked_year_open (file, CVS);
  ck_assert (weft_return_save_workbook (file, ret, NULL, path, NULL, NULL, &error));
  again = signing_read (path);

  ck_assert_int_eq (was_signed->revision, 1);
  ck_assert (g_bytes_equal (first, again));
}
END_TEST

START_TEST (nothing_before_a_signature_is_undone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) undone = NULL;

  worked_year_assert_last_step (file, "Return R-2027-01, revision 1, signed by Volunteer Number01");
  undone = weft_history_undo (file, 1, &error);
  ck_assert_ptr_null (undone);
  ck_assert (g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER));
  ck_assert_str_eq (error->message,
                    "“Return R-2027-01, revision 1, signed by Volunteer Number01” cannot be undone: it was done for good.\n"
                    "Put right by a new entry what was wrong.");
  ck_assert_int_eq (was_signed->revision, 1);
}
END_TEST

START_TEST (what_a_signed_return_does_not_do)
{
  const WeftReturnChoice choice = { .grant = CVS };
  const WeftReturnChoice tier = { .grant = CVS, .tier = "full" };
  const WeftReturnChoice by_ref = { .return_ref = "r-2027-01" };
  const WeftReturnChoice unknown = { .return_ref = "R-2027-02" };
  g_autoptr (GError) unsigned_yet = NULL;
  g_autoptr (GError) fixed = NULL;
  g_autoptr (GError) nowhere = NULL;
  g_autoptr (GPtrArray) none = weft_return_corrections (file, &choice, &unsigned_yet);
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (WeftReturn) changed = weft_return_open (file, &tier, &fixed);
  g_autoptr (WeftReturn) found = weft_return_open (file, &by_ref, NULL);
  g_autoptr (WeftReturn) lost = weft_return_open (file, &unknown, &nowhere);

  worked_year_assert_fails (none != NULL, unsigned_yet, WEFT_JOB_ERROR_NOT_FOUND,
                            "No return of this grant has been signed yet.\n"
                            "Sign it first: what changes afterwards is shown against what was signed.");
  worked_year_assert_fails (changed != NULL, fixed, WEFT_JOB_ERROR_REFUSED,
                            "The period and the kind of a signed return stay as they were sent.\n"
                            "Leave them out, or give the dates of another return of this grant.");
  worked_year_assert_fails (lost != NULL, nowhere, WEFT_JOB_ERROR_NOT_FOUND,
                            "There is no return “R-2027-02” in this file.\nLook for its reference in the list of returns.");
  ck_assert_str_eq (found->return_ref, was_signed->return_ref);
  ck_assert_str_eq (found->status, "signed");
}
END_TEST

/* What was signed: each column that a signed return would lose, and what became of it since, which may be said. */
static const struct
{
  const char *column, *text;
  gboolean    kept;
} columns[] = {
  { "ref", "R-2027-09", TRUE },
  { "grant", LOTTERY, TRUE },
  { "from", "2026-05-01", TRUE },
  { "to", "", TRUE },
  { "tier", "full", TRUE },
  { "revision", "2", TRUE },
  { "signed_by", "", TRUE },
  { "second", "Volunteer Number02, Chair", TRUE },
  { "status", "open", TRUE },
  { "status", "", TRUE },
  { "status", "sent", FALSE },
  { "status", "sent back", FALSE },
  { "sent", "2027-04-13", FALSE },
  { "due", "2027-05-24", FALSE },
};

START_TEST (a_signed_return_is_not_changed_by_hand)
{
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("returns"), was_signed->return_ref, NULL);
  g_autofree char *before = g_strdup (weft_row_get (row, columns[_i].column));
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  const char *sentence = g_str_equal (columns[_i].column, "status") ? OPENED : KEPT;
  WeftSaved   saved;
  gboolean    done;

  weft_row_set (row, columns[_i].column, columns[_i].text);
  done = weft_edit_save (file, row, issues, &saved, &error);
  if (columns[_i].kept)
    {
      g_autofree char *said = g_strdup_printf ("Return “R-2027-01” was not saved.\n%s", sentence);

      worked_year_assert_fails (done, error, WEFT_JOB_ERROR_REFUSED, said);
      ck_assert_uint_eq (issues->len, 1);
      ck_assert_pstr_eq (weft_issues_find (issues, columns[_i].column), sentence);
      fixture_assert_cell (file, "returns", was_signed->return_ref, columns[_i].column, before);
    }
  else
    {
      ck_assert_msg (done, "%s", error != NULL ? error->message : "");
      fixture_assert_cell (file, "returns", was_signed->return_ref, columns[_i].column, columns[_i].text);
    }
}
END_TEST

START_TEST (a_signed_return_is_not_changed_by_a_sheet)
{
  const char *sheet = "ref,grant,from,to,status,sent\n"
                      "R-2027-01," CVS ",2026-05-01,2027-02-28,open,\n"
                      "R-2027-01," CVS ",2026-04-01,2027-03-31,sent,2027-04-12\n";
  g_autoptr (WeftGrid) grid = weft_grid_read_text (sheet, strlen (sheet), "returns", NULL);
  const WeftImportOptions options = { .grid = grid };
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (WeftImportResult) result = weft_import_run (file, &options, NULL, NULL);
  static const char *const refused[][2] = { { "from", KEPT }, { "to", KEPT }, { "status", OPENED } };

  ck_assert_str_eq (was_signed->return_ref, "R-2027-01");
  ck_assert_uint_eq (result->refused_rows, 1);
  ck_assert_uint_eq (result->changed, 1);
  ck_assert_uint_eq (result->refused->len, G_N_ELEMENTS (refused));
  for (guint i = 0; i < result->refused->len; i++)
    {
      const WeftRefusal *refusal = result->refused->pdata[i];

      ck_assert_uint_eq (refusal->line, 2);
      ck_assert_str_eq (refusal->column, refused[i][0]);
      ck_assert_str_eq (refusal->reason, refused[i][1]);
    }
}
END_TEST

START_TEST (a_signed_return_is_not_removed)
{
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) rows = weft_edit_find (file, weft_description_find ("returns"), was_signed->return_ref, NULL);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  gboolean voided, done = weft_edit_remove (file, rows, NULL, issues, &voided, &error);

  worked_year_assert_fails (done, error, WEFT_JOB_ERROR_REFUSED,
                            "Return “R-2027-01” was not removed.\n"
                            "It was signed, and what was signed is kept." HOW ("it"));
  fixture_assert_cell (file, "returns", "R-2027-01", "status", "signed");
}
END_TEST

START_TEST (a_grant_with_a_signed_return_is_closed_instead)
{
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autoptr (GPtrArray) rows = weft_edit_find (file, weft_description_find ("grants"), CVS, NULL);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftRow) row = NULL;
  gboolean  voided, done = weft_edit_remove (file, rows, NULL, issues, &voided, &error);
  WeftSaved saved;

  ck_assert (!done);
  ck_assert_uint_eq (issues->len, 1);
  ck_assert_str_eq (weft_issues_find (issues, NULL), "A return of this grant was signed on 12 April 2027, and what was signed is kept. "
                                                     "Close the grant instead: choose “Closed” as its status, and it stands below the others.");

  /* What the sentence says can be done. */
  row = weft_row_find (file, weft_description_find ("grants"), CVS, NULL);
  weft_row_set (row, "status", "closed");
  g_ptr_array_set_size (issues, 0);
  ck_assert (weft_edit_save (file, row, issues, &saved, NULL));
}
END_TEST

/* One that was only written down as signed, in a table brought in from elsewhere, has nothing that it could lose. */
START_TEST (a_return_signed_elsewhere_can_be_put_right)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = NULL;
  WeftSaved saved;

  worked_year_put (file, "returns", "ref", "R-2025-01", "grant", CVS, "from", "2025-04-01", "to", "2026-03-31", "status", "accepted", "revision", "1", NULL);
  row = weft_row_find (file, weft_description_find ("returns"), "R-2025-01", NULL);
  weft_row_set (row, "to", "2026-02-28");
  ck_assert (weft_edit_save (file, row, issues, &saved, NULL));
  fixture_assert_cell (file, "returns", "R-2025-01", "to", "2026-02-28");
}
END_TEST

static void
mark (const char *status)
{
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_return_mark (file, "R-2027-01", status, &error), "%s", error != NULL ? error->message : "");
  fixture_assert_cell (file, "returns", "R-2027-01", "status", status);
}

/* Each is a step of its own, and can be taken back though signing cannot. */
START_TEST (what_became_of_a_signed_return_is_said)
{
  g_autoptr (WeftSigned) was_signed = signing_sign_well (file, CVS, path);
  g_autofree char *sent = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  mark ("sent");
  fixture_assert_cell (file, "returns", "R-2027-01", "sent", "2027-04-12");
  sent = weft_history_can_undo (file);
  ck_assert_pstr_eq (sent, "Return R-2027-01 marked as sent");
  mark ("sent back");
  mark ("accepted");
  undone = weft_history_undo (file, 3, NULL);
  ck_assert_ptr_nonnull (undone);
  fixture_assert_cell (file, "returns", "R-2027-01", "status", "signed");
  fixture_assert_cell (file, "returns", "R-2027-01", "sent", "");
}
END_TEST

START_TEST (a_return_is_not_sent_before_it_is_signed)
{
  g_autoptr (WeftReturn) ret = worked_year_open (file, CVS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) lost = NULL;
  gboolean done = weft_return_mark (file, ret->return_ref, "sent", &error);
  gboolean found = weft_return_mark (file, "R-2001-01", "sent", &lost);

  worked_year_assert_fails (done, error, WEFT_JOB_ERROR_REFUSED, "Return R-2027-01 is not signed yet.\nSign it first; then say that it was sent.");
  worked_year_assert_fails (found, lost, WEFT_JOB_ERROR_NOT_FOUND, "There is no return “R-2001-01” in this file.\nLook for its reference in the list of returns.");
  fixture_assert_cell (file, "returns", ret->return_ref, "status", "open");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("signed returns");
  TCase *tcase = tcase_create ("kept");

  tcase_add_checked_fixture (tcase, open_year, close_year);
  tcase_add_test (tcase, what_became_of_a_signed_return_is_said);
  tcase_add_test (tcase, a_return_is_not_sent_before_it_is_signed);
  tcase_add_test (tcase, a_signed_return_stays_as_it_was_sent);
  tcase_add_test (tcase, the_signed_workbook_is_the_same_bytes_again);
  tcase_add_test (tcase, nothing_before_a_signature_is_undone);
  tcase_add_test (tcase, what_a_signed_return_does_not_do);
  tcase_add_loop_test (tcase, a_signed_return_is_not_changed_by_hand, 0, G_N_ELEMENTS (columns));
  tcase_add_test (tcase, a_signed_return_is_not_changed_by_a_sheet);
  tcase_add_test (tcase, a_signed_return_is_not_removed);
  tcase_add_test (tcase, a_grant_with_a_signed_return_is_closed_instead);
  tcase_add_test (tcase, a_return_signed_elsewhere_can_be_put_right);
  suite_add_tcase (suite, tcase);

  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
