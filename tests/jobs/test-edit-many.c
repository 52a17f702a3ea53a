/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several records at once: all or none, as one step; and what a list shows as a spreadsheet. */

#include "job-fixture.h"

#include "weft-edit-many.h"
#include "weft-export.h"
#include "weft-history.h"
#include "weft-job-error.h"

static WeftFile *
start (void)
{
  WeftFile *file = fixture_in_memory ();

  fixture_put (file, "people", "name=Joan Whitfield;joined=2021-05-12");
  fixture_put (file, "people", "name=Amir Hussain;joined=2022-05-12");
  fixture_put (file, "people", "name=Gillian Lumb;joined=2023-05-12");
  return file;
}

static GArray *
list_ids (WeftFile   *file,
          const char *table)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), NULL, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((WeftRow *)rows->pdata[i])->id);
  return ids;
}

START_TEST (all_get_the_same_as_one_step)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GArray) ids = list_ids (file, "people");
  g_autoptr (GPtrArray) undone = NULL;

  g_array_set_size (ids, 2);
  ck_assert (weft_edit_many_change (file, weft_description_find ("people"), ids, "area", "Eastgate", NULL));
  fixture_assert_cell (file, "people", "Amir Hussain", "area", "Eastgate");
  fixture_assert_cell (file, "people", "Gillian Lumb", "area", "Eastgate");
  fixture_assert_cell (file, "people", "Joan Whitfield", "area", "");
  fixture_assert_newest (file, "People: Area changed in 2 records");
  undone = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (undone);
  fixture_assert_cell (file, "people", "Amir Hussain", "area", "");
}
END_TEST

/* Gillian joined after the day that is typed. */
START_TEST (one_that_is_refused_stops_all)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GArray) ids = list_ids (file, "people");
  g_autoptr (GError) error = NULL;

  ck_assert (!weft_edit_many_change (file, weft_description_find ("people"), ids, "left", "1/1/2023", &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED));
  ck_assert_str_eq (error->message, "Nothing was changed, because of “Gillian Lumb”.\nThe end lies before the start. Put the later date here.");
  fixture_assert_cell (file, "people", "Amir Hussain", "left", "");
}
END_TEST

START_TEST (all_are_taken_out_as_one_step)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GArray) ids = list_ids (file, "people");

  ck_assert (weft_edit_many_remove (file, weft_description_find ("people"), ids, NULL, NULL));
  ck_assert_uint_eq (fixture_count (file, "people"), 0);
  fixture_assert_newest (file, "People: 3 records taken out");
}
END_TEST

START_TEST (what_was_taken_out_meanwhile_is_no_obstacle)
{
  g_autoptr (WeftFile) file = start ();
  g_autoptr (GArray) ids = list_ids (file, "people");
  const gint64 gone = 999;

  g_array_append_val (ids, gone);
  ck_assert (weft_edit_many_remove (file, weft_description_find ("people"), ids, NULL, NULL));
  ck_assert_uint_eq (fixture_count (file, "people"), 0);
}
END_TEST

START_TEST (a_payment_that_was_reconciled_is_voided_with_a_reason)
{
  g_autoptr (WeftFile) file = fixture_in_memory ();
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (file, "money", "date=2026-11-01;account=Bank;amount=-12.50;description=Milk");
  fixture_put (file, "money", "date=2026-11-02;account=Bank;amount=-40;description=Hall;reconciled=November");
  ids = list_ids (file, "money");
  ck_assert (!weft_edit_many_remove (file, weft_description_find ("money"), ids, "  ", &error));
  ck_assert (g_error_matches (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NEEDS_REASON));
  ck_assert_str_eq (error->message, "1 of them was agreed with the bank or sent in a return, so it is voided instead of removed.\n"
                                    "Say why, and it stays in the list but no longer counts. The others are taken out.");
  ck_assert_uint_eq (fixture_count (file, "money"), 2);

  ck_assert (weft_edit_many_remove (file, weft_description_find ("money"), ids, "Entered twice", NULL));
  ck_assert_uint_eq (fixture_count (file, "money"), 1);
  fixture_assert_cell (file, "money", "Hall", "voided", "Entered twice");
  fixture_assert_newest (file, "Money: 2 records voided or taken out: Entered twice");
  undone = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (undone);
  ck_assert_uint_eq (fixture_count (file, "money"), 2);
}
END_TEST

/* One part of three is reconciled: half a payment is none, so all three are voided; the other payment goes. */
START_TEST (all_parts_of_a_payment_go_the_same_way)
{
  g_autoptr (WeftFile) file = fixture_in_memory ();
  g_autoptr (GArray) ids = NULL;

  fixture_put (file, "money", "ref=M-0007;split=1;date=2026-11-01;account=Bank;amount=-10;description=Paint");
  fixture_put (file, "money", "ref=M-0007;split=2;date=2026-11-01;account=Bank;amount=-2.50;description=Brushes;reconciled=November");
  fixture_put (file, "money", "ref=M-0007;split=3;date=2026-11-01;account=Bank;amount=-1;description=String");
  fixture_put (file, "money", "ref=M-0008;date=2026-11-02;account=Bank;amount=-4;description=Bus");
  ids = list_ids (file, "money");
  g_array_remove_index (ids, 1);
  ck_assert (weft_edit_many_remove (file, weft_description_find ("money"), ids, "By mistake", NULL));
  ck_assert_uint_eq (fixture_count (file, "money"), 3);
  fixture_assert_cell (file, "money", "Paint", "voided", "By mistake");
  fixture_assert_cell (file, "money", "Brushes", "voided", "By mistake");
  fixture_assert_cell (file, "money", "String", "voided", "By mistake");
}
END_TEST

START_TEST (rows_are_written_with_their_words)
{
  g_autoptr (WeftFile) file = start ();
  const WeftTable *table = weft_description_find ("people");
  g_autoptr (GPtrArray) rows = weft_row_list (file, table, NULL, NULL);
  g_autofree char *path = fixture_path ("people.csv");
  g_autofree char *own = fixture_path ("other.weft");
  g_autofree char *written = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (weft_export_rows_to (file, table, rows, "Members · 3 rows", path, &written, NULL, NULL));
  ck_assert_str_eq (written, path);
  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  ck_assert_ptr_nonnull (strstr (text, "Members · 3 rows"));
  ck_assert_ptr_nonnull (strstr (text, "Joan Whitfield"));
  ck_assert (!weft_export_rows_to (file, table, rows, NULL, own, &written, NULL, &error));
  ck_assert_ptr_nonnull (error);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("edit-many");
  TCase *tcase = tcase_create ("edit-many");

  tcase_add_checked_fixture (tcase, fixture_make_folder, fixture_remove_folder);
  tcase_add_test (tcase, all_get_the_same_as_one_step);
  tcase_add_test (tcase, one_that_is_refused_stops_all);
  tcase_add_test (tcase, all_are_taken_out_as_one_step);
  tcase_add_test (tcase, what_was_taken_out_meanwhile_is_no_obstacle);
  tcase_add_test (tcase, a_payment_that_was_reconciled_is_voided_with_a_reason);
  tcase_add_test (tcase, all_parts_of_a_payment_go_the_same_way);
  tcase_add_test (tcase, rows_are_written_with_their_words);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
