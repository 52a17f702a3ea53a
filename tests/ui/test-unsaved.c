/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and is not in the file yet: the window says so, and does not close over it. */

#include "list-fixture.h"
#include "ui-fixture.h"

#include "weft-activity-view.h"
#include "weft-answer-box.h"
#include "weft-form.h"
#include "weft-hours-sheet.h"
#include "weft-register.h"

#include <signal.h>
#include <sys/resource.h>

static const char *const saved = "Saved up to the last step";

static WeftWindow *
begin_person (void)
{
  WeftWindow *window = fixture_start_empty ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "people");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "name")), "Joan Whitfield");
  return window;
}

static gboolean
says (WeftWindow *window,
      const char *text)
{
  return fixture_find_text (GTK_WIDGET (window), text) != NULL;
}

static gboolean
is_open (WeftWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  return g_list_find (all, window) != NULL;
}

static void
close_window (WeftWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle (window);
}

/* Its file is closed by the worker first. */
static void
wait_until_closed (WeftWindow *window)
{
  while (is_open (window))
    g_main_context_iteration (NULL, TRUE);
}

START_TEST (a_form_is_not_closed_over)
{
  WeftWindow *window = begin_person ();
  WeftForm   *form = WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));

  ck_assert (says (window, "Not saved yet: New person"));
  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  close_window (window);
  ck_assert (is_open (window));
  list_answer (window, "stay");
  ck_assert_str_eq (weft_window_get_page_name (window), "people");
  ck_assert (weft_form_is_changed (form));

  weft_form_save (form);
  fixture_settle (window);
  ck_assert (says (window, saved));
  gtk_window_close (GTK_WINDOW (window));
  wait_until_closed (window);
}
END_TEST

static gboolean
has_keyboard (WeftWindow *window,
              GtkWidget  *in)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, in);
}

/* Pressed once more it leads to the next. */
START_TEST (what_is_not_saved_yet_leads_there)
{
  WeftWindow *window = begin_person ();
  GtkWidget  *form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);
  GtkWidget  *words = fixture_find_text (GTK_WIDGET (window), "Not saved yet: New person");
  GtkWidget  *button = gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "grants");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "title")), "Mugs");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);

  g_signal_emit_by_name (button, "clicked");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "people");
  ck_assert (has_keyboard (window, form));
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  ck_assert (!has_keyboard (window, form));
  close_window (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (list_find_dialog ()), "leave");
  wait_until_closed (window);
}
END_TEST

START_TEST (what_may_go_goes)
{
  WeftWindow *window = begin_person ();

  close_window (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (list_find_dialog ()), "leave");
  wait_until_closed (window);
}
END_TEST

/* As Escape in a form asks. */
START_TEST (what_was_typed_can_be_saved_on_the_way_out)
{
  WeftWindow      *window = begin_person ();
  g_autofree char *path = g_strdup (weft_workspace_get_path (weft_window_get_workspace (window)));

  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  close_window (window);
  ck_assert_str_eq (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (list_find_dialog ())), "Save what you typed?");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (list_find_dialog ()), "save");
  wait_until_closed (window);

  window = weft_window_new (ADW_APPLICATION (g_application_get_default ()));
  gtk_window_present (GTK_WINDOW (window));
  weft_window_open_path (window, path);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  fixture_stop (window);
}
END_TEST

/* A date that is none: the window stays, at the field that says so, and the file that was asked for is not opened. */
START_TEST (what_cannot_be_saved_on_the_way_out_keeps_the_window_open)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *field;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "grants");
  fixture_settle (window);
  field = fixture_find_field (GTK_WIDGET (window), "starts");
  gtk_editable_set_text (GTK_EDITABLE (field), "whenever");
  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  close_window (window);
  list_answer (window, "save");
  ck_assert (is_open (window));
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  ck_assert (says (window, "Not saved yet: New grant"));
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM))));
  fixture_stop (window);
}
END_TEST

/* All of it, wherever it was typed. */
START_TEST (hours_and_a_person_are_saved_on_the_way_out)
{
  WeftWindow      *window = fixture_start ();
  g_autofree char *path = g_strdup (weft_workspace_get_path (weft_window_get_workspace (window)));
  guint            n_hours = fixture_count (window, "hours");
  GtkWidget       *sheet;

  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  sheet = fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET);
  gtk_widget_child_focus (sheet, GTK_DIR_TAB_FORWARD);
  weft_hours_sheet_paste (WEFT_HOURS_SHEET (sheet), "9/3\t12 people\t2\n");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "people");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "name")), "Joan Whitfield");
  weft_window_open_path (window, path);
  fixture_settle (window);
  list_answer (window, "save");
  ck_assert (says (window, saved));
  ck_assert_uint_eq (fixture_count (window, "hours"), n_hours + 1);
  fixture_stop (window);
}
END_TEST

START_TEST (another_file_waits_too)
{
  WeftWindow      *window = begin_person ();
  const char      *open = weft_workspace_get_path (weft_window_get_workspace (window));
  g_autofree char *path = g_strconcat (open, ".other.weft", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (open);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  ck_assert (g_file_copy (file, other, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  weft_window_open_path (window, path);
  fixture_settle (window);
  list_answer (window, "stay");
  ck_assert (says (window, "Not saved yet: New person"));
  weft_window_open_path (window, path);
  fixture_settle (window);
  list_answer (window, "leave");
  ck_assert (says (window, saved));
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  fixture_stop (window);
}
END_TEST

START_TEST (rows_of_hours_are_counted)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *sheet;

  weft_window_go_to (window, "hours", NULL);
  fixture_settle (window);
  sheet = fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET);
  gtk_widget_child_focus (sheet, GTK_DIR_TAB_FORWARD);
  weft_hours_sheet_paste (WEFT_HOURS_SHEET (sheet), "9/3\t12 people\t2\n9/3\t3 people\t1\n");
  fixture_settle (window);
  ck_assert (says (window, "Not saved yet: 2 rows of hours"));
  close_window (window);
  list_answer (window, "stay");
  fixture_stop (window);
}
END_TEST

static GtkWidget *
find_answer (WeftWindow *window)
{
  weft_window_go_to (window, "returns", "R-2027-03");
  fixture_settle (window);
  return fixture_find (fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_ANSWER_BOX), GTK_TYPE_TEXT_VIEW);
}

/* An answer saves itself when its box is left, and so when the window closes. */
START_TEST (an_answer_is_saved_as_the_window_closes)
{
  WeftWindow      *window = fixture_start ();
  g_autofree char *path = g_strdup (weft_workspace_get_path (weft_window_get_workspace (window)));
  GtkWidget       *text = find_answer (window);
  GtkTextBuffer   *buffer;
  GtkTextIter      start, end;
  g_autofree char *words = NULL;

  gtk_widget_grab_focus (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Typed a moment before.", -1);
  gtk_window_close (GTK_WINDOW (window));
  wait_until_closed (window);

  window = weft_window_new (ADW_APPLICATION (g_application_get_default ()));
  gtk_window_present (GTK_WINDOW (window));
  weft_window_open_path (window, path);
  fixture_settle (window);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_answer (window)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  ck_assert_str_eq (words, "Typed a moment before.");
  fixture_stop (window);
}
END_TEST

/* As a full disk does: no file may get larger than it is. */
static void
limit_files (rlim_t most)
{
  struct rlimit limit;

  ck_assert_int_eq (getrlimit (RLIMIT_FSIZE, &limit), 0);
  limit.rlim_cur = most;
  ck_assert_int_eq (setrlimit (RLIMIT_FSIZE, &limit), 0);
}

/* The window stays, says why, and keeps the words; with room again they are saved. */
START_TEST (an_answer_that_cannot_be_saved_keeps_the_window_open)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *text = find_answer (window);
  GtkWindow  *message;

  signal (SIGXFSZ, SIG_IGN);
  gtk_widget_grab_focus (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Typed as the disk was full.", -1);
  limit_files (1);
  close_window (window);
  limit_files (RLIM_INFINITY);
  ck_assert (is_open (window));
  message = list_find_dialog ();
  ck_assert_msg (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (message)), "the disk is full") != NULL, "it says “%s”",
                 adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (message)));
  list_answer (window, "close");
  ck_assert (says (window, "Not saved yet: an answer"));

  close_window (window);
  list_answer (window, "stay");
  gtk_widget_grab_focus (text);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  fixture_settle (window);
  ck_assert (says (window, saved));
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Answer to “Spent on what you said?” written");
  gtk_window_close (GTK_WINDOW (window));
  wait_until_closed (window);
}
END_TEST

/* It is sent as it is left; when the file does not take it, it is unsaved once more, and can be saved with room again. */
START_TEST (a_register_that_cannot_be_saved_is_unsaved_again)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *view, *tick;

  fixture_bring_in (window, "activities", "name,date\nChoir practice,2027-03-09\n");
  fixture_bring_in (window, "attendance", "activity,person\nChoir practice,P-0001\n");
  weft_window_go_to (window, "activities", "Choir practice");
  fixture_settle (window);
  view = fixture_find (GTK_WIDGET (window), WEFT_TYPE_ACTIVITY_VIEW);
  tick = fixture_find (fixture_find (view, WEFT_TYPE_REGISTER), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  ck_assert (says (window, "Not saved yet: a register"));

  signal (SIGXFSZ, SIG_IGN);
  limit_files (1);
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  limit_files (RLIM_INFINITY);
  list_answer (window, "close");
  ck_assert (says (window, "Not saved yet: a register"));

  gtk_widget_activate_action (view, "activity.save", NULL);
  fixture_settle (window);
  ck_assert (says (window, saved));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("unsaved");
  TCase *tcase = tcase_create ("unsaved");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_form_is_not_closed_over);
  tcase_add_test (tcase, what_is_not_saved_yet_leads_there);
  tcase_add_test (tcase, what_may_go_goes);
  tcase_add_test (tcase, what_was_typed_can_be_saved_on_the_way_out);
  tcase_add_test (tcase, what_cannot_be_saved_on_the_way_out_keeps_the_window_open);
  tcase_add_test (tcase, hours_and_a_person_are_saved_on_the_way_out);
  tcase_add_test (tcase, another_file_waits_too);
  tcase_add_test (tcase, rows_of_hours_are_counted);
  tcase_add_test (tcase, an_answer_is_saved_as_the_window_closes);
  tcase_add_test (tcase, an_answer_that_cannot_be_saved_keeps_the_window_open);
  tcase_add_test (tcase, a_register_that_cannot_be_saved_is_unsaved_again);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
