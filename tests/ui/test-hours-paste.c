/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pasted into the sheet of hours, however much it is. */

#include "hours-fixture.h"
#include "ui-fixture.h"

#define MANY 10000
#define WRONG_EACH 100 /* each hundredth row of many is wrong */

START_TEST (a_few_pasted_rows_stand_in_the_sheet)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);

  hours_type_line (sheet, 0, hours_two_lines[0]);
  gtk_widget_grab_focus (hours_get_cell (sheet, 1, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, "10/3\t3 people\t2\tDriving\n\t4 people\t1\tWelcome desk\n");
  ck_assert_str_eq (hours_text_at (sheet, 1, WEFT_HOURS_DATE), "10 March 2027");
  ck_assert_str_eq (hours_text_at (sheet, 2, WEFT_HOURS_DATE), "10 March 2027");
  ck_assert_str_eq (hours_text_at (sheet, 2, WEFT_HOURS_WHAT), "Welcome desk");
  hours_check_totals (sheet, 3, (12 * 2 + 3 * 2 + 4) * 60);

  weft_hours_sheet_go_back (sheet, FALSE);
  hours_check_totals (sheet, 1, 12 * 2 * 60);
  fixture_stop (window);
}
END_TEST

static char *
make_many (void)
{
  GString *text = g_string_new ("Date\tWho\tHours\tWhat\n");

  for (int i = 0; i < MANY; i++)
    g_string_append_printf (text, "%d/%d/2026\t%s\t2\tKitchen\n", i % 28 + 1, i % 12 + 1, i % WRONG_EACH == 0 ? "Nobody We Know" : "3 people");
  return g_string_free (text, FALSE);
}

START_TEST (ten_thousand_pasted_rows_are_saved_but_for_those_to_mend)
{
  WeftWindow      *window = fixture_start_empty ();
  WeftHoursSheet  *sheet = hours_open (window);
  g_autofree char *many = make_many ();
  guint            wrong = MANY / WRONG_EACH;

  weft_hours_sheet_paste (sheet, many);
  hours_check_totals (sheet, MANY, (gint64)(MANY - wrong) * 3 * 120 + wrong * 120);
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), "10,000 pasted rows have no room here. They are saved with this sheet.") != NULL,
                 "nobody says where the rows are");

  hours_save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), MANY - wrong);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "59,400.0 hours added");
  hours_check_totals (sheet, wrong, wrong * 120);
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "Nobody We Know");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);
  fixture_stop (window);
}
END_TEST

START_TEST (pasted_names_that_nobody_has_are_added_together)
{
  static const char *const ann[] = { "9/3", "Ann Bell", "1", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = hours_open (window);

  hours_type_line (sheet, 0, ann);
  hours_save (window, sheet);
  weft_hours_sheet_paste (sheet, "9/3\tCora Dale\t2\n9/3\tDai Evans\t1\n9/3\tCora Dale\t1\n9/3\tAnn Bel\t1\n");
  hours_check_note (sheet, "2 names are new here: are they written as they should be?", TRUE);
  fixture_press (GTK_WIDGET (sheet), "Add all 2 as new people");
  hours_check_note (sheet, "2 names are new here: are they written as they should be?", FALSE);
  hours_save (window, sheet);
  /* Who may have been meant is still asked. */
  ck_assert_uint_eq (fixture_count (window, "people"), 3);
  ck_assert_uint_eq (fixture_count (window, "hours"), 4);
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "Ann Bel");
  fixture_stop (window);
}
END_TEST

START_TEST (adding_names_together_is_taken_back)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);

  weft_hours_sheet_paste (sheet, "9/3\tCora Dale\t2\n9/3\tDai Evans\t1\n");
  fixture_press (GTK_WIDGET (sheet), "Add all 2 as new people");
  weft_hours_sheet_go_back (sheet, FALSE);
  hours_check_note (sheet, "2 names are new here: are they written as they should be?", TRUE);
  fixture_stop (window);
}
END_TEST

START_TEST (what_could_not_be_saved_is_said_until_it_is_mended)
{
  static const char said[] = "1 row could not be saved and says why. All others are saved.";
  WeftWindow       *window = fixture_start_empty ();
  WeftHoursSheet   *sheet = hours_open (window);

  weft_hours_sheet_paste (sheet, "9/3\t3 people\t99\n");
  hours_check_totals (sheet, 1, 0);
  hours_save (window, sheet);
  hours_check_note (sheet, said, TRUE);
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, "9/3\t3 people\t2\n");
  hours_check_note (sheet, said, FALSE);
  hours_check_totals (sheet, 1, 360);
  fixture_stop (window);
}
END_TEST

START_TEST (a_paste_that_was_too_much_is_taken_back)
{
  WeftWindow      *window = fixture_start_empty ();
  WeftHoursSheet  *sheet = hours_open (window);
  g_autofree char *many = make_many ();

  hours_type_line (sheet, 0, hours_two_lines[0]);
  weft_hours_sheet_paste (sheet, many);
  weft_hours_sheet_go_back (sheet, FALSE);
  hours_check_totals (sheet, 1, 12 * 2 * 60);
  weft_hours_sheet_go_back (sheet, TRUE);
  hours_check_totals (sheet, MANY + 1, 12 * 2 * 60 + (gint64)(MANY - MANY / WRONG_EACH) * 3 * 120 + MANY / WRONG_EACH * 120);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("hours-paste");
  TCase *tcase = tcase_create ("hours");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_few_pasted_rows_stand_in_the_sheet);
  tcase_add_test (tcase, ten_thousand_pasted_rows_are_saved_but_for_those_to_mend);
  tcase_add_test (tcase, pasted_names_that_nobody_has_are_added_together);
  tcase_add_test (tcase, adding_names_together_is_taken_back);
  tcase_add_test (tcase, what_could_not_be_saved_is_said_until_it_is_mended);
  tcase_add_test (tcase, a_paste_that_was_too_much_is_taken_back);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
