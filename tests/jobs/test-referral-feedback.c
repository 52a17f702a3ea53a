/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feedback to link workers: only of those who agreed, and nothing that says who they are. */

#include "job-fixture.h"

#include "weft-referral-feedback.h"

/* Two of one surgery agreed; the others did not, or nobody sent them. */
static WeftFile *
open_with_referrals (void)
{
  static const char *const referrals[] = {
    "ref=F-0001;received=2026-05-01;from_organisation=Eastgate Surgery;their_ref=SP-1;consent_feedback=yes;status=attending;first_attended=2026-05-12;visits=4",
    "ref=F-0002;received=2026-05-02;from_organisation=Eastgate Surgery;their_ref=SP-2;consent_feedback=no;status=attending;first_attended=2026-05-13;visits=9",
    "ref=F-0003;received=2026-05-03;from_organisation=Eastgate Surgery;their_ref=943 476 5919;consent_feedback=yes;status=passed back;visits=0;reason=Panics among people",
    "ref=F-0004;received=2026-05-04;from_organisation=Advice Line;their_ref=A-9;consent_feedback=no;status=received",
    "ref=F-0005;received=2026-05-05;consent_feedback=yes;status=attending",
  };
  WeftFile *file = fixture_in_memory ();

  for (guint i = 0; i < G_N_ELEMENTS (referrals); i++)
    fixture_put (file, "referrals", referrals[i]);
  return file;
}

/* All that stands on a sheet, cell by cell. */
static char *
read_sheet (const WeftSheet *sheet)
{
  GString *words = g_string_new (NULL);

  for (guint row = 0; row < weft_sheet_n_rows (sheet); row++)
    for (guint column = 0; column < 5; column++)
      {
        const WeftCell *cell = weft_sheet_get (sheet, row, column);

        if (cell != NULL)
          g_string_append_printf (words, "%s;", cell->text != NULL ? cell->text : "");
      }
  return g_string_free (words, FALSE);
}

START_TEST (only_who_agreed_is_told_of)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (GPtrArray) all = weft_row_list (file, weft_description_find ("referrals"), NULL, NULL);
  g_autoptr (GPtrArray) senders = weft_referral_feedback_senders (all);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftBook) book = weft_referral_feedback_book (file, "Eastgate Surgery", &error);
  g_autofree char *words = NULL;

  ck_assert_uint_eq (senders->len, 1);
  ck_assert_str_eq (senders->pdata[0], "Eastgate Surgery");
  ck_assert_ptr_nonnull (book);
  words = read_sheet (book->sheets->pdata[0]);
  ck_assert_ptr_nonnull (strstr (words, "SP-1;2026-05-01;attending;2026-05-12;"));
  ck_assert_ptr_null (strstr (words, "SP-2"));
  /* Neither an NHS number that was typed as a reference, nor the reason. */
  ck_assert_ptr_nonnull (strstr (words, ";2026-05-03;passed back;"));
  ck_assert_ptr_null (strstr (words, "5919"));
  ck_assert_ptr_null (strstr (words, "Panics"));
}
END_TEST

START_TEST (nobody_agreed)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (weft_referral_feedback_book (file, "Advice Line", &error));
  ck_assert_str_eq (error->message, "Nobody whom Advice Line sent agreed that they are told.\nAsk them first, and write the answer into the referral.");
}
END_TEST

START_TEST (what_was_written_is_dated)
{
  g_autoptr (WeftFile) file = open_with_referrals ();
  g_autofree char *path = fixture_path ("feedback.xlsx");
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (weft_referral_feedback_save (file, "Eastgate Surgery", path, &written, NULL, &error), "%s", error != NULL ? error->message : "");
  ck_assert (g_file_test (written, G_FILE_TEST_EXISTS));
  fixture_assert_cell (file, "referrals", "F-0001", "feedback_sent", "2026-11-22");
  fixture_assert_cell (file, "referrals", "F-0002", "feedback_sent", "");
  fixture_assert_newest (file, "Feedback written for Eastgate Surgery");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("referral feedback");
  TCase *tcase = tcase_create ("referral feedback");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (tcase, only_who_agreed_is_told_of);
  tcase_add_test (tcase, nobody_agreed);
  tcase_add_test (tcase, what_was_written_is_dated);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
