/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pile of paper typed into the window: what does not fit is said at once, all that fits is one step, rows are pasted
 * and taken back, and nothing that was typed is lost by looking elsewhere. */

#include "ui-fixture.h"

#include "weft-paper-sheet.h"
#include "weft-paper-view.h"

#define MEASURE "ONS personal well-being (four questions)"

static WeftPaperSheet *
open_sheet (WeftWindow *window)
{
  weft_window_go_to (window, "measures", "ons4");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (weft_window_get_page (window)), "measures.type-in", NULL);
  fixture_settle (window);
  return WEFT_PAPER_SHEET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_PAPER_SHEET));
}

static GtkWidget *
get_cell (WeftPaperSheet *sheet,
          int             line,
          int             cell)
{
  return gtk_grid_get_child_at (GTK_GRID (fixture_find (GTK_WIDGET (sheet), GTK_TYPE_GRID)), cell + 1, line * 2 + 1);
}

static const char *
text_at (WeftPaperSheet *sheet,
         int             line,
         int             cell)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_cell (sheet, line, cell)));
}

/* As a person does: the focus goes into each cell before. */
static void
type_line (WeftPaperSheet *sheet,
           int             line,
           const char     *words)
{
  g_auto (GStrv) cells = g_strsplit (words, " ", -1);

  for (int i = 0; cells[i] != NULL; i++)
    {
      gtk_widget_grab_focus (get_cell (sheet, line, i));
      gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, line, i)), cells[i]);
    }
}

static void
save (WeftWindow     *window,
      WeftPaperSheet *sheet)
{
  gtk_widget_activate_action (GTK_WIDGET (sheet), "paper.save", NULL);
  fixture_settle (window);
}

static void
assert_says (WeftWindow *window,
             const char *words)
{
  ck_assert_msg (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), words) != NULL, "nowhere: %s", words);
}

START_TEST (a_pile_is_one_step)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);

  type_line (sheet, 0, "M-01 7 6 7 3");
  type_line (sheet, 1, "M-02 10 6 7 0");
  assert_says (window, "2 sheets");
  gtk_widget_grab_focus (get_cell (sheet, 1, 1));
  assert_says (window, "1. Overall, how satisfied are you with your life nowadays?");
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "responses"), 2);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "2 answers to “" MEASURE "” at the start");
  ck_assert_str_eq (text_at (sheet, 0, 0), "");

  /* In the empty sheet going back means what was saved. */
  weft_paper_sheet_go_back (sheet, FALSE);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "responses"), 0);
  fixture_stop (window);
}
END_TEST

START_TEST (what_does_not_fit_is_said_at_once_and_kept_aside)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);

  type_line (sheet, 0, "M-01 7 6 7 3");
  type_line (sheet, 1, "M-02 12 6 7 0");
  assert_says (window, "“12” is not on the scale from 0 to 10. Look at the answer again.");
  assert_says (window, "1 needs a look");
  ck_assert (gtk_test_accessible_has_state (GTK_ACCESSIBLE (get_cell (sheet, 1, 1)), GTK_ACCESSIBLE_STATE_INVALID));
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "responses"), 1);
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-02");
  assert_says (window, "1 sheet could not be saved and says why. All others are saved.");

  gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, 0, 1)), "2");
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "responses"), 2);
  fixture_stop (window);
}
END_TEST

START_TEST (lines_are_taken_back_and_put_back)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);

  type_line (sheet, 0, "M-01 7 6 7 3");
  type_line (sheet, 1, "M-02 5");
  weft_paper_sheet_empty_line (sheet);
  ck_assert_str_eq (text_at (sheet, 1, 0), "");
  weft_paper_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (text_at (sheet, 1, 0), "M-02");
  weft_paper_sheet_go_back (sheet, FALSE);
  ck_assert_str_eq (text_at (sheet, 1, 0), "");
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-01");
  weft_paper_sheet_go_back (sheet, TRUE);
  ck_assert_str_eq (text_at (sheet, 1, 1), "5");
  fixture_stop (window);
}
END_TEST

START_TEST (rows_are_pasted_by_their_headings)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);
  g_autoptr (GString) many = g_string_new (NULL);

  weft_paper_sheet_paste (sheet, "anxious\tcode\tsatisfied\n3\tM-01\t7\n\n4\tM-02\t8\n");
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-01");
  ck_assert_str_eq (text_at (sheet, 0, 1), "7");
  ck_assert_str_eq (text_at (sheet, 0, 2), "");
  ck_assert_str_eq (text_at (sheet, 1, 4), "4");
  assert_says (window, "2 sheets");

  for (int i = 0; i <= WEFT_PAPER_MOST_LINES; i++)
    g_string_append_printf (many, "N-%d\t1\t2\t3\t4\n", i);
  weft_paper_sheet_paste (sheet, many->str);
  assert_says (window, "2 sheets");
  assert_says (window, "More than 200 sheets at once are too many to look at here. Save the rows as a spreadsheet and bring it in as a survey file.");
  fixture_stop (window);
}
END_TEST

START_TEST (new_of_a_measure_are_its_answers)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *sheet;

  weft_window_go_to (window, "measures", "ons4");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  sheet = fixture_find (GTK_WIDGET (window), WEFT_TYPE_PAPER_SHEET);
  ck_assert_ptr_nonnull (sheet);
  ck_assert (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), gtk_widget_get_ancestor (sheet, WEFT_TYPE_PAPER_VIEW)));
  fixture_stop (window);
}
END_TEST

/* A column says in short what is asked, and to whoever points at it or listens all of it. */
START_TEST (columns_say_what_was_asked)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);
  GtkWidget      *heading = fixture_find_text (GTK_WIDGET (sheet), "4. anxious");
  const char     *words = "4. On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did you feel yesterday?";

  ck_assert_ptr_nonnull (heading);
  ck_assert_str_eq (gtk_widget_get_tooltip_text (heading), words);
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, words));
  assert_says (window, "The code on each sheet stands in place of a name, and is the same each time that person answers. If a sheet has none, make one below and write it there.");
  fixture_stop (window);
}
END_TEST

START_TEST (sheets_without_a_code_get_one)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);

  type_line (sheet, 0, " 7 6 7 3");
  type_line (sheet, 1, "M-02 5 5 5 5");
  fixture_press (GTK_WIDGET (window), "Make codes for sheets without one");
  ck_assert_uint_eq (strlen (text_at (sheet, 0, 0)), 7);
  ck_assert_str_eq (text_at (sheet, 1, 0), "M-02");
  save (window, sheet);
  ck_assert_uint_eq (fixture_count (window, "responses"), 2);
  fixture_stop (window);
}
END_TEST

START_TEST (what_was_typed_stays_while_looking_elsewhere)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet = open_sheet (window);

  type_line (sheet, 0, "M-01 7 6 7 3");
  weft_window_go_back (window);
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_PAPER_SHEET));
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  sheet = open_sheet (window);
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-01");
  ck_assert_str_eq (text_at (sheet, 0, 4), "3");
  fixture_stop (window);
}
END_TEST

/* Its measure opens with the pile on top, as it stood when the program ended. */
START_TEST (what_was_typed_outlasts_the_program)
{
  WeftWindow      *window = fixture_start_empty ();
  WeftPaperSheet  *sheet = open_sheet (window);
  g_autofree char *file = NULL;
  g_autoptr (WeftTyped) typed = NULL;

  type_line (sheet, 1, "M-02 10 6 7 0");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (fixture_find (GTK_WIDGET (weft_window_get_page (window)), GTK_TYPE_SPIN_BUTTON)), 6);
  type_line (sheet, 2, "M-03 1");
  typed = fixture_wait_for_typed (window, "paper ons4");
  ck_assert_str_eq (typed->what, "2 sheets of answers");
  fixture_stop (window);

  window = fixture_start_empty ();
  file = weft_workspace_say_file (weft_window_get_workspace (window));
  weft_typed_write (file, "paper ons4", typed);
  weft_window_go_to (window, "measures", "ons4");
  fixture_settle (window);
  sheet = WEFT_PAPER_SHEET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_PAPER_SHEET));
  ck_assert (gtk_widget_get_mapped (GTK_WIDGET (sheet)));
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-02");
  ck_assert_str_eq (text_at (sheet, 0, 4), "0");
  ck_assert_str_eq (text_at (sheet, 1, 1), "1");
  assert_says (window, "2 sheets");
  ck_assert_int_eq (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (fixture_find (GTK_WIDGET (weft_window_get_page (window)), GTK_TYPE_SPIN_BUTTON))), 6);
  save (window, sheet);
  g_clear_pointer (&typed, weft_typed_free);
  ck_assert_uint_eq (fixture_count (window, "responses"), 2);
  typed = weft_typed_read (file, "paper ons4");
  ck_assert_ptr_null (typed);
  fixture_stop (window);
}
END_TEST

/* Half a year later the same codes are looked for. */
START_TEST (a_measure_that_asks_more_takes_nothing_away)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet;

  fixture_bring_in (window, "measures", "key,name,items,min,max\nmine,Mine,\"One\nTwo\",0,10\n");
  weft_window_go_to (window, "measures", "mine");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (weft_window_get_page (window)), "measures.type-in", NULL);
  fixture_settle (window);
  sheet = WEFT_PAPER_SHEET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_PAPER_SHEET));
  type_line (sheet, 0, "M-01 4 5");
  for (guint i = 0; i < 25; i++)
    weft_paper_sheet_move (sheet, 1, 0);
  fixture_settle (window);

  fixture_bring_in (window, "measures", "key,name,items,min,max\nmine,Mine,\"One\nTwo\nThree\",0,10\n");
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-01");
  ck_assert_str_eq (text_at (sheet, 0, 2), "5");
  ck_assert_str_eq (text_at (sheet, 0, 3), "");
  weft_paper_sheet_make_codes (sheet);
  ck_assert_str_eq (text_at (sheet, 0, 0), "M-01");
  fixture_stop (window);
}
END_TEST

START_TEST (a_later_time_knows_the_earlier)
{
  WeftWindow     *window = fixture_start_empty ();
  WeftPaperSheet *sheet;

  fixture_bring_in (window, "responses", "measure,key,wave,date,item1,item2,item3,item4\nons4,M-01,0,2026-09-01,5,5,5,5\n");
  sheet = open_sheet (window);
  type_line (sheet, 0, "M-01 7 6 7 3");
  type_line (sheet, 1, "M-77 7 6 7 3");
  assert_says (window, "“M-77” has not answered before. It can be saved, but not compared.");
  save (window, sheet);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "2 answers to “" MEASURE "” after 6 months");
  fixture_stop (window);
}
END_TEST

START_TEST (the_sheet_fits_a_phone)
{
  WeftWindow *window = fixture_start_empty ();
  int         minimum;

  open_sheet (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  fixture_settle (window);
  gtk_widget_measure (GTK_WIDGET (weft_window_get_page (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  ck_assert_msg (minimum <= 360, "the sheet wants %d px, a phone has 360", minimum);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("measures-paper");
  TCase *tcase = tcase_create ("measures-paper");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_pile_is_one_step);
  tcase_add_test (tcase, what_does_not_fit_is_said_at_once_and_kept_aside);
  tcase_add_test (tcase, lines_are_taken_back_and_put_back);
  tcase_add_test (tcase, rows_are_pasted_by_their_headings);
  tcase_add_test (tcase, new_of_a_measure_are_its_answers);
  tcase_add_test (tcase, columns_say_what_was_asked);
  tcase_add_test (tcase, sheets_without_a_code_get_one);
  tcase_add_test (tcase, what_was_typed_stays_while_looking_elsewhere);
  tcase_add_test (tcase, what_was_typed_outlasts_the_program);
  tcase_add_test (tcase, a_measure_that_asks_more_takes_nothing_away);
  tcase_add_test (tcase, a_later_time_knows_the_earlier);
  tcase_add_test (tcase, the_sheet_fits_a_phone);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
