/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet of hours: saved as one step, with rows that are wrong kept aside; pasted into, however much it is; and
 * taken back row by row. */

#include "ui-fixture.h"

#include "weft-hours-sheet.h"

#define MANY 10000
#define WRONG_EACH 100 /* each hundredth row of many is wrong */

static WeftHoursSheet *
open_sheet (WeftWindow *window)
{
  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  return WEFT_HOURS_SHEET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET));
}

static GtkWidget *
get_cell (WeftHoursSheet *sheet,
          int             line,
          WeftHoursCell   cell)
{
  return gtk_grid_get_child_at (GTK_GRID (fixture_find (GTK_WIDGET (sheet), GTK_TYPE_GRID)), (int)cell + 1, line * 5 + 1);
}

static const char *
text_at (WeftHoursSheet *sheet,
         int             line,
         WeftHoursCell   cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_cell (sheet, line, cell)));
}

/* As a person does: the focus goes into each cell before. */
static void
type_line (WeftHoursSheet   *sheet,
           int               line,
           const char *const cells[WEFT_HOURS_N_CELLS])
{
  for (int i = 0; i < WEFT_HOURS_N_CELLS; i++)
    {
      gtk_widget_grab_focus (get_cell (sheet, line, (WeftHoursCell)i));
      gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, line, (WeftHoursCell)i)), cells[i]);
    }
}

static void
save (WeftWindow     *window,
      WeftHoursSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "hours.save", NULL);
  fixture_settle (window);
}

static void
check_totals (WeftHoursSheet *sheet,
              guint           rows,
              gint64          minutes)
{
  guint  is_rows;
  gint64 is_minutes;

  weft_hours_sheet_get_totals (sheet, &is_rows, &is_minutes);
  ck_assert_uint_eq (is_rows, rows);
  ck_assert_int_eq (is_minutes, minutes);
}

static const char *const two_lines[2][WEFT_HOURS_N_CELLS] = {
  { "9/3", "12 people", "2", "Lunch club", "" },
  { "9/3", "1", "2:30", "Kitchen", "" },
};

START_TEST (a_sheet_of_hours_is_one_step)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);

  type_line (sheet, 0, two_lines[0]);
  type_line (sheet, 1, two_lines[1]);
  check_totals (sheet, 2, 12 * 120 + 150);
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), 2);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "26.5 hours added");
  check_totals (sheet, 0, 0);

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
  WeftHoursSheet *sheet = open_sheet (window);

  type_line (sheet, 0, two_lines[0]);
  gtk_widget_grab_focus (get_cell (sheet, 1, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, "9/3\tNobody We Know\t2\n");
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), 1);
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "Nobody We Know");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), "Nobody here has this name yet") != NULL, "nobody says what is wrong with it");
  ck_assert_str_eq (text_at (sheet, 1, WEFT_HOURS_WHO), "");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), "1 row could not be saved and says why. All others are saved.") != NULL,
                 "nobody says that a row is left");

  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_WHO)), "3 people");
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), 2);
  check_totals (sheet, 0, 0);
  fixture_stop (window);
}
END_TEST

START_TEST (a_new_volunteer_is_not_added_for_hours_that_are_wrong)
{
  static const char *const wrong[] = { "9/3", "Jo Newman", "25", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = open_sheet (window);
  WeftHoursCell            cell;

  type_line (sheet, 0, wrong);
  weft_suggest_set_adding (weft_hours_sheet_get_focused (sheet, &cell)->who, TRUE);
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);

  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_HOURS)), "2.5");
  save (window, sheet);
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
  WeftHoursSheet          *sheet = open_sheet (window);
  g_autoptr (GString) many = g_string_new (NULL);

  type_line (sheet, 0, two_lines[0]);
  type_line (sheet, 1, wrong);
  check_totals (sheet, 2, 24 * 60);
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 1, WEFT_HOURS_HOURS)), "2");
  check_totals (sheet, 2, 26 * 60);
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 1, WEFT_HOURS_HOURS)), "26");
  check_totals (sheet, 2, 24 * 60);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (many, "9/3\t2 people\t%s\n", i == 0 ? "99" : "1");
  gtk_widget_grab_focus (get_cell (sheet, 2, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, many->str);
  check_totals (sheet, 102, 222 * 60);
  fixture_stop (window);
}
END_TEST

START_TEST (what_was_done_to_a_row_is_taken_back)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);

  type_line (sheet, 0, two_lines[0]);
  type_line (sheet, 1, two_lines[1]);
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_WHO));
  weft_hours_sheet_empty_row (sheet);
  check_totals (sheet, 1, 150);

  weft_hours_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "12 people");
  check_totals (sheet, 2, 12 * 120 + 150);
  weft_hours_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (text_at (sheet, 1, WEFT_HOURS_WHO), "");
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "12 people");
  weft_hours_sheet_go_back (sheet, FALSE);
  check_totals (sheet, 0, 0);

  weft_hours_sheet_go_back (sheet, TRUE);
  weft_hours_sheet_go_back (sheet, TRUE);
  check_totals (sheet, 2, 12 * 120 + 150);
  fixture_stop (window);
}
END_TEST

START_TEST (keys_go_from_cell_to_cell)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);
  WeftHoursCell   cell;

  type_line (sheet, 0, two_lines[0]);
  weft_hours_sheet_move (sheet, 1, -1);
  ck_assert_ptr_eq (weft_hours_sheet_get_focused (sheet, &cell)->cells[cell], get_cell (sheet, 1, WEFT_HOURS_WHAT));
  ck_assert_str_eq (text_at (sheet, 1, WEFT_HOURS_DATE), "9 March 2027");
  weft_hours_sheet_copy_above (sheet);
  ck_assert_str_eq (text_at (sheet, 1, WEFT_HOURS_WHAT), "Lunch club");
  weft_hours_sheet_move (sheet, -2, 0);
  ck_assert_ptr_eq (weft_hours_sheet_get_focused (sheet, &cell)->cells[cell], get_cell (sheet, 1, WEFT_HOURS_WHAT));
  for (int i = 0; i < 12; i++)
    weft_hours_sheet_move (sheet, 1, 0);
  ck_assert_ptr_eq (weft_hours_sheet_get_focused (sheet, &cell)->cells[cell], get_cell (sheet, 13, WEFT_HOURS_WHAT));
  fixture_stop (window);
}
END_TEST

START_TEST (a_few_pasted_rows_stand_in_the_sheet)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);

  type_line (sheet, 0, two_lines[0]);
  gtk_widget_grab_focus (get_cell (sheet, 1, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, "10/3\t3 people\t2\tDriving\n\t4 people\t1\tWelcome desk\n");
  ck_assert_str_eq (text_at (sheet, 1, WEFT_HOURS_DATE), "10 March 2027");
  ck_assert_str_eq (text_at (sheet, 2, WEFT_HOURS_DATE), "10 March 2027");
  ck_assert_str_eq (text_at (sheet, 2, WEFT_HOURS_WHAT), "Welcome desk");
  check_totals (sheet, 3, (12 * 2 + 3 * 2 + 4) * 60);

  weft_hours_sheet_go_back (sheet, FALSE);
  check_totals (sheet, 1, 12 * 2 * 60);
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
  WeftHoursSheet  *sheet = open_sheet (window);
  g_autofree char *many = make_many ();
  guint            wrong = MANY / WRONG_EACH;

  weft_hours_sheet_paste (sheet, many);
  check_totals (sheet, MANY, (gint64)(MANY - wrong) * 3 * 120 + wrong * 120);
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), "10,000 pasted rows have no room here. They are saved with this sheet.") != NULL,
                 "nobody says where the rows are");

  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "hours"), MANY - wrong);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "59,400.0 hours added");
  check_totals (sheet, wrong, wrong * 120);
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "Nobody We Know");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);
  fixture_stop (window);
}
END_TEST

static void
check_note (WeftHoursSheet *sheet,
            const char     *text,
            gboolean        is_said)
{
  GtkWidget *label = fixture_find_text (GTK_WIDGET (sheet), text);

  ck_assert_msg ((label != NULL && gtk_widget_get_mapped (label)) == is_said, "%s", text);
}

START_TEST (pasted_names_that_nobody_has_are_added_together)
{
  static const char *const ann[] = { "9/3", "Ann Bell", "1", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = open_sheet (window);

  type_line (sheet, 0, ann);
  save (window, sheet);
  weft_hours_sheet_paste (sheet, "9/3\tCora Dale\t2\n9/3\tDai Evans\t1\n9/3\tCora Dale\t1\n9/3\tAnn Bel\t1\n");
  check_note (sheet, "2 names are new here: are they written as they should be?", TRUE);
  fixture_press (GTK_WIDGET (sheet), "Add all 2 as new people");
  check_note (sheet, "2 names are new here: are they written as they should be?", FALSE);
  save (window, sheet);
  /* Who may have been meant is still asked. */
  ck_assert_uint_eq (fixture_count (window, "people"), 3);
  ck_assert_uint_eq (fixture_count (window, "hours"), 4);
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "Ann Bel");
  fixture_stop (window);
}
END_TEST

START_TEST (adding_names_together_is_taken_back)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);

  weft_hours_sheet_paste (sheet, "9/3\tCora Dale\t2\n9/3\tDai Evans\t1\n");
  fixture_press (GTK_WIDGET (sheet), "Add all 2 as new people");
  weft_hours_sheet_go_back (sheet, FALSE);
  check_note (sheet, "2 names are new here: are they written as they should be?", TRUE);
  fixture_stop (window);
}
END_TEST

START_TEST (a_row_is_taken_out_with_its_button)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);
  GtkWidget      *button;

  type_line (sheet, 0, two_lines[0]);
  type_line (sheet, 1, two_lines[1]);
  button = get_cell (sheet, 0, WEFT_HOURS_N_CELLS);
  ck_assert (gtk_widget_get_sensitive (button));
  ck_assert (!gtk_widget_get_sensitive (get_cell (sheet, 2, WEFT_HOURS_N_CELLS)));
  g_signal_emit_by_name (button, "clicked");
  check_totals (sheet, 1, 150);
  ck_assert (!gtk_widget_get_sensitive (button));
  weft_hours_sheet_go_back (sheet, FALSE);
  check_totals (sheet, 2, 12 * 120 + 150);
  fixture_stop (window);
}
END_TEST

START_TEST (what_could_not_be_saved_is_said_until_it_is_mended)
{
  static const char said[] = "1 row could not be saved and says why. All others are saved.";
  WeftWindow       *window = fixture_start_empty ();
  WeftHoursSheet   *sheet = open_sheet (window);

  weft_hours_sheet_paste (sheet, "9/3\t3 people\t99\n");
  check_totals (sheet, 1, 0);
  save (window, sheet);
  check_note (sheet, said, TRUE);
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_DATE));
  weft_hours_sheet_paste (sheet, "9/3\t3 people\t2\n");
  check_note (sheet, said, FALSE);
  check_totals (sheet, 1, 360);
  fixture_stop (window);
}
END_TEST

START_TEST (a_message_runs_as_the_interface_does)
{
  static const char *const hebrew[] = { "9/3", "3 people", "\u05e9\u05d4", "", "" };
  WeftWindow              *window = fixture_start_empty ();
  WeftHoursSheet          *sheet = open_sheet (window);
  WeftHoursCell            cell;
  const char              *said;

  type_line (sheet, 0, hebrew);
  said = gtk_label_get_text (GTK_LABEL (weft_hours_sheet_get_focused (sheet, &cell)->issue));
  ck_assert_msg (g_str_has_prefix (said, "\xe2\x80\x8e"), "%s", said);
  fixture_stop (window);
}
END_TEST

START_TEST (a_paste_that_was_too_much_is_taken_back)
{
  WeftWindow      *window = fixture_start_empty ();
  WeftHoursSheet  *sheet = open_sheet (window);
  g_autofree char *many = make_many ();

  type_line (sheet, 0, two_lines[0]);
  weft_hours_sheet_paste (sheet, many);
  weft_hours_sheet_go_back (sheet, FALSE);
  check_totals (sheet, 1, 12 * 2 * 60);
  weft_hours_sheet_go_back (sheet, TRUE);
  check_totals (sheet, MANY + 1, 12 * 2 * 60 + (gint64)(MANY - MANY / WRONG_EACH) * 3 * 120 + MANY / WRONG_EACH * 120);
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
  WeftHoursSheet *sheet = open_sheet (window);
  GtkWidget      *cell = get_cell (sheet, 0, judged[_i].cell);

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), judged[_i].text);
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), judged[_i].sentence) == NULL);
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_WHAT));
  ck_assert_msg (fixture_find_text (GTK_WIDGET (sheet), judged[_i].sentence) != NULL, "nothing is said of “%s”", judged[_i].text);
  ck_assert_ptr_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE));

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), judged[_i].mended);
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_WHAT));
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), judged[_i].sentence) == NULL);
  ck_assert (!gtk_test_accessible_has_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID));
  fixture_stop (window);
}
END_TEST

START_TEST (the_first_date_is_today_and_goes_on_in_the_next_row)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);

  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_DATE), "12 March 2027");
  check_totals (sheet, 0, 0);
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_DATE));
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_DATE)), "8/3");
  gtk_widget_grab_focus (get_cell (sheet, 1, WEFT_HOURS_DATE));
  ck_assert_str_eq (text_at (sheet, 1, WEFT_HOURS_DATE), "8 March 2027");

  /* What is no date goes no further. */
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 1, WEFT_HOURS_DATE)), "31/2");
  gtk_widget_grab_focus (get_cell (sheet, 2, WEFT_HOURS_WHO));
  ck_assert_str_eq (text_at (sheet, 2, WEFT_HOURS_DATE), "8 March 2027");
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
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_DATE), "");
  fixture_settle (window);
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_DATE), "12 March 2027");
  ck_assert (gtk_editable_get_selection_bounds (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_DATE)), &start, &end));
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
  for (*line = 0; get_cell (sheet, *line, cell) != entry->cells[cell];)
    *line += 1;
  return cell;
}

START_TEST (enter_goes_where_tab_goes_until_the_row_is_whole)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftHoursSheet *sheet = open_sheet (window);
  int             line;

  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_DATE));
  for (int cell = WEFT_HOURS_WHO; cell < WEFT_HOURS_N_CELLS; cell++)
    {
      ck_assert_int_eq (press_enter (sheet, &line), cell);
      ck_assert_int_eq (line, 0);
    }
  ck_assert_int_eq (press_enter (sheet, &line), WEFT_HOURS_WHO);
  ck_assert_int_eq (line, 1);
  gtk_widget_child_focus (GTK_WIDGET (sheet), GTK_DIR_TAB_FORWARD);
  ck_assert_int_eq (press_enter (sheet, &line), WEFT_HOURS_WHAT);

  gtk_widget_grab_focus (get_cell (sheet, 1, WEFT_HOURS_HOURS));
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 1, WEFT_HOURS_HOURS)), "2");
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
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_WHO));
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_WHO)), who);
  gtk_widget_grab_focus (get_cell (sheet, 0, WEFT_HOURS_HOURS));
}

/* Known however it is written; else new, and said so where it stands. */
START_TEST (a_name_that_nobody_has_is_shown_as_new)
{
  WeftWindow     *window = start_with_somebody ();
  WeftHoursSheet *sheet = open_sheet (window);
  GtkWidget      *cell = get_cell (sheet, 0, WEFT_HOURS_WHO);
  guint           people = fixture_count (window, "people");

  type_who (sheet, "audrey  blake");
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "Audrey Blake");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "New person") == NULL);

  type_who (sheet, "Zadie Newman");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "New person") != NULL);
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "New person"));

  type_who (sheet, "Audrey Blaek");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "Did you mean Audrey Blake?") != NULL);
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                          "New person. Did you mean Audrey Blake?"));
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_HOURS)), "2");
  save (window, sheet);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "2 hours added. Audrey Blaek is new here");
  ck_assert_uint_eq (fixture_count (window, "people"), people + 1);
  fixture_stop (window);
}
END_TEST

START_TEST (who_was_meant_is_taken_and_taken_back)
{
  WeftWindow     *window = start_with_somebody ();
  WeftHoursSheet *sheet = open_sheet (window);
  guint           people = fixture_count (window, "people");

  type_who (sheet, "Audrey Blaek");
  gtk_widget_grab_focus (get_cell (sheet, 1, WEFT_HOURS_WHO));
  g_signal_emit_by_name (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (sheet), "Did you mean Audrey Blake?"), GTK_TYPE_BUTTON), "clicked");
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "Audrey Blake");
  ck_assert (fixture_find_text (GTK_WIDGET (sheet), "New person") == NULL);
  ck_assert_ptr_eq (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_ENTRY), get_cell (sheet, 1, WEFT_HOURS_WHO));

  weft_hours_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (text_at (sheet, 0, WEFT_HOURS_WHO), "Audrey Blaek");
  weft_hours_sheet_go_back (sheet, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, WEFT_HOURS_HOURS)), "2");
  save (window, sheet);
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
  tcase_add_test (tcase, a_few_pasted_rows_stand_in_the_sheet);
  tcase_add_test (tcase, ten_thousand_pasted_rows_are_saved_but_for_those_to_mend);
  tcase_add_test (tcase, pasted_names_that_nobody_has_are_added_together);
  tcase_add_test (tcase, adding_names_together_is_taken_back);
  tcase_add_test (tcase, a_row_is_taken_out_with_its_button);
  tcase_add_test (tcase, what_could_not_be_saved_is_said_until_it_is_mended);
  tcase_add_test (tcase, a_message_runs_as_the_interface_does);
  tcase_add_test (tcase, a_paste_that_was_too_much_is_taken_back);
  tcase_add_loop_test (tcase, a_cell_that_is_left_says_what_is_wrong, 0, G_N_ELEMENTS (judged));
  tcase_add_test (tcase, the_first_date_is_today_and_goes_on_in_the_next_row);
  tcase_add_test (tcase, what_is_typed_takes_the_place_of_the_first_date);
  tcase_add_test (tcase, enter_goes_where_tab_goes_until_the_row_is_whole);
  tcase_add_test (tcase, a_name_that_nobody_has_is_shown_as_new);
  tcase_add_test (tcase, who_was_meant_is_taken_and_taken_back);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
