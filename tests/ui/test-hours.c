/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet of hours: saved as one step, with rows that are wrong kept aside, and taken back row by row. */

#include "hours-fixture.h"
#include "ui-fixture.h"

START_TEST (a_sheet_of_hours_is_one_step)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);

  hours_type_line (sheet, 0, hours_two_lines[0]);
  hours_type_line (sheet, 1, hours_two_lines[1]);
  hours_check_totals (sheet, 2, 12 * 120 + 150);
  hours_save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), 2);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "26.5 hours added");
  hours_check_totals (sheet, 0, 0);

  /* In the empty sheet going back means what was saved. */
  weft_hours_sheet_go_back (sheet, FALSE);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);
  fixture_stop (window);
}
END_TEST

START_TEST (a_row_that_is_wrong_is_kept_aside_and_mended)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);

  hours_type_line (sheet, 0, hours_two_lines[0]);
  gtk_widget_grab_focus (hours_get_cell (sheet, 1, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, "9/3\tNobody We Know\t2\n");
  hours_save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), 1);
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "Nobody We Know");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), "Nobody here has this name yet") != NULL, "nobody says what is wrong with it");
  ck_assert_str_eq (hours_text_at (sheet, 1, WEFT_HOURS_WHO), "");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), "1 row could not be saved and says why. All others are saved.") != NULL,
                 "nobody says that a row is left");

  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_WHO)), "3 people");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (sheet), "2 hours each, 6 hours together"));
  hours_save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), 2);
  hours_check_totals (sheet, 0, 0);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (sheet), "2 hours each, 6 hours together"));
  fixture_stop (window);
}
END_TEST

START_TEST (a_new_volunteer_is_not_added_for_hours_that_are_wrong)
{
  static const char *const wrong[] = { "9/3", "Jo Newman", "25", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = hours_open (window);
  WeftHoursCell            cell;

  hours_type_line (sheet, 0, wrong);
  weft_suggest_set_adding (weft_hours_sheet_get_focused (sheet, &cell)->who, TRUE);
  hours_save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);

  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_HOURS)), "2.5");
  hours_save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  ck_assert_uint_eq (fixture_count (window, "hours"), 1);
  fixture_stop (window);
}
END_TEST

/* The total below the sheet never has what the sheet says is wrong, typed or pasted. */
START_TEST (hours_that_are_wrong_count_for_nothing_at_once)
{
  static const char *const wrong[] = { "9/3", "Jo Newman", "25", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = hours_open (window);
  g_autoptr (GString) many = g_string_new (NULL);

  hours_type_line (sheet, 0, hours_two_lines[0]);
  hours_type_line (sheet, 1, wrong);
  hours_check_totals (sheet, 2, 24 * 60);
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 1, WEFT_HOURS_HOURS)), "2");
  hours_check_totals (sheet, 2, 26 * 60);
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 1, WEFT_HOURS_HOURS)), "26");
  hours_check_totals (sheet, 2, 24 * 60);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (many, "9/3\t2 people\t%s\n", i == 0 ? "99" : "1");
  gtk_widget_grab_focus (hours_get_cell (sheet, 2, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, many->str);
  hours_check_totals (sheet, 102, 222 * 60);
  fixture_stop (window);
}
END_TEST

START_TEST (what_was_done_to_a_row_is_taken_back)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);

  hours_type_line (sheet, 0, hours_two_lines[0]);
  hours_type_line (sheet, 1, hours_two_lines[1]);
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_WHO));
  weft_hours_sheet_empty_row (sheet);
  hours_check_totals (sheet, 1, 150);

  weft_hours_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "12 people");
  hours_check_totals (sheet, 2, 12 * 120 + 150);
  weft_hours_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (hours_text_at (sheet, 1, WEFT_HOURS_WHO), "");
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "12 people");
  weft_hours_sheet_go_back (sheet, FALSE);
  hours_check_totals (sheet, 0, 0);

  weft_hours_sheet_go_back (sheet, TRUE);
  weft_hours_sheet_go_back (sheet, TRUE);
  hours_check_totals (sheet, 2, 12 * 120 + 150);
  fixture_stop (window);
}
END_TEST

START_TEST (keys_go_from_cell_to_cell)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);
  WeftHoursCell   cell;

  hours_type_line (sheet, 0, hours_two_lines[0]);
  weft_hours_sheet_move (sheet, 1, -1);
  ck_assert_ptr_eq (weft_hours_sheet_get_focused (sheet, &cell)->cells[cell], hours_get_cell (sheet, 1, WEFT_HOURS_WHAT));
  ck_assert_str_eq (hours_text_at (sheet, 1, WEFT_HOURS_DATE), "9 March 2027");
  weft_hours_sheet_copy_above (sheet);
  ck_assert_str_eq (hours_text_at (sheet, 1, WEFT_HOURS_WHAT), "Lunch club");
  weft_hours_sheet_move (sheet, -2, 0);
  ck_assert_ptr_eq (weft_hours_sheet_get_focused (sheet, &cell)->cells[cell], hours_get_cell (sheet, 1, WEFT_HOURS_WHAT));
  for (int i = 0; i < 12; i++)
    weft_hours_sheet_move (sheet, 1, 0);
  ck_assert_ptr_eq (weft_hours_sheet_get_focused (sheet, &cell)->cells[cell], hours_get_cell (sheet, 13, WEFT_HOURS_WHAT));
  fixture_stop (window);
}
END_TEST

START_TEST (a_row_is_taken_out_with_its_button)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);
  GtkWidget      *button;

  hours_type_line (sheet, 0, hours_two_lines[0]);
  hours_type_line (sheet, 1, hours_two_lines[1]);
  button = hours_get_cell (sheet, 0, WEFT_HOURS_N_CELLS);
  ck_assert (gtk_widget_get_sensitive (button));
  ck_assert (!gtk_widget_get_sensitive (hours_get_cell (sheet, 2, WEFT_HOURS_N_CELLS)));
  g_signal_emit_by_name (button, "clicked");
  hours_check_totals (sheet, 1, 150);
  ck_assert (!gtk_widget_get_sensitive (button));
  weft_hours_sheet_go_back (sheet, FALSE);
  hours_check_totals (sheet, 2, 12 * 120 + 150);
  fixture_stop (window);
}
END_TEST

START_TEST (a_message_runs_as_the_interface_does)
{
  static const char *const hebrew[] = { "9/3", "3 people", "\u05e9\u05d4", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = hours_open (window);
  WeftHoursCell            cell;
  const char              *said;

  hours_type_line (sheet, 0, hebrew);
  said = gtk_label_get_text (GTK_LABEL (weft_hours_sheet_get_focused (sheet, &cell)->issue));
  ck_assert_msg (g_str_has_prefix (said, "\xe2\x80\x8e"), "%s", said);
  fixture_stop (window);
}
END_TEST

#define NO_SUCH_DATE "“31/2” is not a date.\nWrite day, month and year, like 25/3/2026 or 25 March 2026."
#define NO_TIME "“two” is not a length of time.\nWrite hours like 2.5 or 2:30, or minutes like 90 min."
#define TOO_LONG "That is more hours than there are. Give the hours of one person."

static const struct
{
  WeftHoursCell cell;
  const char   *text, *sentence, *mended;
} judged[] = {
  { WEFT_HOURS_DATE, "31/2", NO_SUCH_DATE, "28/2" },
  { WEFT_HOURS_HOURS, "two", NO_TIME, "2" },
  { WEFT_HOURS_HOURS, "99", TOO_LONG, "9" },
};

START_TEST (a_cell_that_is_left_says_what_is_wrong)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);
  GtkWidget      *cell = hours_get_cell (sheet, 0, judged[_i].cell);

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), judged[_i].text);
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), judged[_i].sentence) == NULL);
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_WHAT));
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), judged[_i].sentence) != NULL, "nothing is said of “%s”", judged[_i].text);
  ck_assert_ptr_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE));

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), judged[_i].mended);
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_WHAT));
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), judged[_i].sentence) == NULL);
  ck_assert (!gtk_test_accessible_has_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID));
  fixture_stop (window);
}
END_TEST

START_TEST (the_first_date_is_today_and_goes_on_in_the_next_row)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);

  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_DATE), "12 March 2027");
  hours_check_totals (sheet, 0, 0);
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_DATE));
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_DATE)), "8/3");
  gtk_widget_grab_focus (hours_get_cell (sheet, 1, WEFT_HOURS_DATE));
  ck_assert_str_eq (hours_text_at (sheet, 1, WEFT_HOURS_DATE), "8 March 2027");

  /* What is no date goes no further. */
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 1, WEFT_HOURS_DATE)), "31/2");
  gtk_widget_grab_focus (hours_get_cell (sheet, 2, WEFT_HOURS_WHO));
  ck_assert_str_eq (hours_text_at (sheet, 2, WEFT_HOURS_DATE), "8 March 2027");
  fixture_stop (window);
}
END_TEST

/* The keyboard was there before the day was known. */
START_TEST (what_is_typed_takes_the_place_of_the_first_date)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet;
  int             start, end;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "hours");
  sheet = WEFT_HOURS_SHEET (fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_HOURS_SHEET));
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_DATE), "");
  fixture_settle (window);
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_DATE), "12 March 2027");
  ck_assert (gtk_editable_get_selection_bounds (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_DATE)), &start, &end));
  ck_assert_int_eq (end - start, (int)strlen ("12 March 2027"));
  fixture_stop (window);
}
END_TEST

static WeftHoursCell
press_enter (WeftHoursSheet *sheet,
             int            *line)
{
  WeftHoursCell   cell = WEFT_HOURS_DATE;
  WeftHoursEntry *entry = weft_hours_sheet_get_focused (sheet, &cell);

  g_signal_emit_by_name (entry->cells[cell], "activate");
  entry = weft_hours_sheet_get_focused (sheet, &cell);
  for (*line = 0; hours_get_cell (sheet, *line, cell) != entry->cells[cell];)
    *line += 1;
  return cell;
}

START_TEST (enter_goes_where_tab_goes_until_the_row_is_whole)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = hours_open (window);
  int             line;

  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_DATE));
  for (int cell = WEFT_HOURS_WHO; cell < WEFT_HOURS_N_CELLS; cell++)
    {
      ck_assert_int_eq (press_enter (sheet, &line), cell);
      ck_assert_int_eq (line, 0);
    }
  ck_assert_int_eq (press_enter (sheet, &line), WEFT_HOURS_WHO);
  ck_assert_int_eq (line, 1);
  gtk_widget_child_focus (GTK_WIDGET (sheet), GTK_DIR_TAB_FORWARD);
  ck_assert_int_eq (press_enter (sheet, &line), WEFT_HOURS_WHAT);

  gtk_widget_grab_focus (hours_get_cell (sheet, 1, WEFT_HOURS_HOURS));
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 1, WEFT_HOURS_HOURS)), "2");
  ck_assert_int_eq (press_enter (sheet, &line), WEFT_HOURS_WHO);
  ck_assert_int_eq (line, 2);
  fixture_stop (window);
}
END_TEST

static WeftWindow *
start_with_somebody (void)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "people", "name\nAudrey Blake\nHugh Pryce\n");
  return window;
}

static void
type_who (WeftHoursSheet *sheet,
          const char     *who)
{
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_WHO));
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_WHO)), who);
  gtk_widget_grab_focus (hours_get_cell (sheet, 0, WEFT_HOURS_HOURS));
}

/* Known however it is written; else new, and said so where it stands. */
START_TEST (a_name_that_nobody_has_is_shown_as_new)
{
  WeftWindow     *window = start_with_somebody ();
  WeftHoursSheet *sheet = hours_open (window);
  GtkWidget      *cell = hours_get_cell (sheet, 0, WEFT_HOURS_WHO);
  guint           people = fixture_count (window, "people");

  type_who (sheet, "audrey  blake");
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "Audrey Blake");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "New person") == NULL);

  type_who (sheet, "Zadie Newman");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "New person") != NULL);
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "New person"));

  type_who (sheet, "Audrey Blaek");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "Did you mean Audrey Blake?") != NULL);
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                          "New person. Did you mean Audrey Blake?"));
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_HOURS)), "2");
  hours_save (window, sheet);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "2 hours added. Audrey Blaek is new here");
  ck_assert_uint_eq (fixture_count (window, "people"), people + 1);
  fixture_stop (window);
}
END_TEST

START_TEST (who_was_meant_is_taken_and_taken_back)
{
  WeftWindow     *window = start_with_somebody ();
  WeftHoursSheet *sheet = hours_open (window);
  guint           people = fixture_count (window, "people");

  type_who (sheet, "Audrey Blaek");
  gtk_widget_grab_focus (hours_get_cell (sheet, 1, WEFT_HOURS_WHO));
  g_signal_emit_by_name (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (sheet), "Did you mean Audrey Blake?"), GTK_TYPE_BUTTON), "clicked");
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "Audrey Blake");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "New person") == NULL);
  ck_assert_ptr_eq (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_ENTRY), hours_get_cell (sheet, 1, WEFT_HOURS_WHO));

  weft_hours_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (hours_text_at (sheet, 0, WEFT_HOURS_WHO), "Audrey Blaek");
  weft_hours_sheet_go_back (sheet, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (hours_get_cell (sheet, 0, WEFT_HOURS_HOURS)), "2");
  hours_save (window, sheet);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "2 hours added");
  ck_assert_uint_eq (fixture_count (window, "people"), people);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("hours");
  TCase *tcase = tcase_create ("hours");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_sheet_of_hours_is_one_step);
  tcase_add_test (tcase, a_row_that_is_wrong_is_kept_aside_and_mended);
  tcase_add_test (tcase, a_new_volunteer_is_not_added_for_hours_that_are_wrong);
  tcase_add_test (tcase, hours_that_are_wrong_count_for_nothing_at_once);
  tcase_add_test (tcase, what_was_done_to_a_row_is_taken_back);
  tcase_add_test (tcase, keys_go_from_cell_to_cell);
  tcase_add_test (tcase, a_row_is_taken_out_with_its_button);
  tcase_add_test (tcase, a_message_runs_as_the_interface_does);
  tcase_add_loop_test (tcase, a_cell_that_is_left_says_what_is_wrong, 0, G_N_ELEMENTS (judged));
  tcase_add_test (tcase, the_first_date_is_today_and_goes_on_in_the_next_row);
  tcase_add_test (tcase, what_is_typed_takes_the_place_of_the_first_date);
  tcase_add_test (tcase, enter_goes_where_tab_goes_until_the_row_is_whole);
  tcase_add_test (tcase, a_name_that_nobody_has_is_shown_as_new);
  tcase_add_test (tcase, who_was_meant_is_taken_and_taken_back);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
