/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing: forms save, refuse at the field and keep what was typed; steps are undone and put back; hours come in by
 * the sheet. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-hours-sheet.h"

static void
type (WeftWindow *window,
      const char *column,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), column)), text);
}

static void
act (WeftWindow *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  fixture_settle (window);
}

static WeftForm *
begin_new (WeftWindow *window,
           const char *page)
{
  GtkWidget *form;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", page);
  fixture_settle (window);
  form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);
  ck_assert_msg (form != NULL, "%s has no form", page);
  return WEFT_FORM (form);
}

START_TEST (a_person_is_added_undone_and_put_back)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "name", "Joan Whitfield");
  type (window, "joined", "12/5/2021");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Joan Whitfield added");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), "12 May 2021") != NULL, "her page does not say when she joined");

  act (window, "win.undo");
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  act (window, "win.redo");
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  fixture_stop (window);
}
END_TEST

START_TEST (a_refused_form_keeps_what_was_typed)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "phone", "0113 496 0142");
  type (window, "joined", "31/2/2026");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  ck_assert_ptr_eq (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), form);
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "phone"))), "0113 496 0142");
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "joined"))), "31/2/2026");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), "Name is missing. It is needed here.") != NULL, "nothing is said at the name");

  type (window, "name", "Joan Whitfield");
  type (window, "joined", "28/2/2026");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  fixture_stop (window);
}
END_TEST

START_TEST (a_form_that_is_left_untouched_saves_nothing)
{
  WeftWindow *window = fixture_start_empty ();
  gint64      before = 0;

  begin_new (window, "people");
  before = fixture_count (window, "people");
  act (window, "win.back");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  ck_assert_int_eq (fixture_count (window, "people"), before);
  fixture_stop (window);
}
END_TEST

/* What was typed and not saved is not thrown away by going elsewhere. */
START_TEST (a_form_waits_while_another_page_is_looked_at)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "name", "Joan Whitfield");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  ck_assert_ptr_eq (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), form);
  ck_assert (weft_form_is_changed (form));
  fixture_stop (window);
}
END_TEST

static GtkEntry *
get_cell (GtkWidget *sheet,
          int        column,
          int        line)
{
  return GTK_ENTRY (gtk_grid_get_child_at (GTK_GRID (adw_bin_get_child (ADW_BIN (sheet))), column, line * 2 + 1));
}

static void
type_line (GtkWidget  *sheet,
           int         line,
           const char *cells[5])
{
  for (int i = 0; i < 5; i++)
    gtk_editable_set_text (GTK_EDITABLE (get_cell (sheet, i + 1, line)), cells[i]);
}

START_TEST (a_sheet_of_hours_is_one_step)
{
  static const char *lines[][5] = {
    { "9/3", "12 people", "2", "Lunch club", "" },
    { "9/3", "1", "2:30", "Kitchen", "" },
  };
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *sheet;
  guint       rows;
  gint64      minutes;

  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  sheet = fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET);
  type_line (sheet, 0, lines[0]);
  type_line (sheet, 1, lines[1]);
  weft_hours_sheet_get_totals (WEFT_HOURS_SHEET (sheet), &rows, &minutes);
  ck_assert_uint_eq (rows, 2);
  ck_assert_int_eq (minutes, 12 * 120 + 150);

  gtk_widget_activate_action (sheet, "hours.save", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), 2);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "26.5 hours added");
  act (window, "win.undo");
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);
  fixture_stop (window);
}
END_TEST

START_TEST (a_sheet_with_one_wrong_row_saves_none)
{
  static const char *lines[][5] = {
    { "9/3", "12 people", "2", "Lunch club", "" },
    { "9/3", "Nobody We Know", "2", "", "" },
  };
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *sheet;

  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  sheet = fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET);
  type_line (sheet, 0, lines[0]);
  type_line (sheet, 1, lines[1]);
  gtk_widget_activate_action (sheet, "hours.save", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), 0);
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (get_cell (sheet, 2, 1))), "Nobody We Know");
  ck_assert (gtk_widget_get_visible (gtk_grid_get_child_at (GTK_GRID (adw_bin_get_child (ADW_BIN (sheet))), 1, 4)));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("forms");
  TCase *tcase = tcase_create ("forms");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_person_is_added_undone_and_put_back);
  tcase_add_test (tcase, a_refused_form_keeps_what_was_typed);
  tcase_add_test (tcase, a_form_that_is_left_untouched_saves_nothing);
  tcase_add_test (tcase, a_form_waits_while_another_page_is_looked_at);
  tcase_add_test (tcase, a_sheet_of_hours_is_one_step);
  tcase_add_test (tcase, a_sheet_with_one_wrong_row_saves_none);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
