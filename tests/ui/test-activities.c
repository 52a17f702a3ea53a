/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before there is a register: the activity that waits for one, or that is begun for it. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-register.h"

/* At Home stands what was held lately and nobody was counted at. */
START_TEST (a_register_that_waits_is_offered)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *button;

  fixture_bring_in (window, "activities", "name,date\nSinging_for all,2027-03-08\nTea dance,2027-03-12\nLong ago,2026-12-01\nTo come,2027-03-19\n");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  button = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), "Take a register"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (window);
  ck_assert (fixture_find_text (button, "Tea dance, today") != NULL);
  ck_assert (fixture_find_text (button, "Singing_for all, Mon 8 March") != NULL);
  ck_assert (fixture_find_text (button, "A new activity") != NULL);
  ck_assert (fixture_find_text (button, "Lunch club, Tue 9 March") == NULL);
  ck_assert (fixture_find_text (button, "Long ago, Tue 1 December 2026") == NULL);
  ck_assert (fixture_find_text (button, "To come, Fri 19 March") == NULL);

  weft_window_go_to (window, "activities", "Tea dance");
  fixture_settle (window);
  ck_assert (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), fixture_find (GTK_WIDGET (window), WEFT_TYPE_REGISTER)));
  fixture_stop (window);
}
END_TEST

/* Where nothing waits it says why it asks for an activity, and goes on to its register. */
START_TEST (a_register_begins_with_its_activity)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *form;

  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  fixture_press (GTK_WIDGET (window), "Take a register");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "A register belongs to an activity: first its name. When you save this, the register opens."));
  form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (form, "name")), "Tea dance");
  weft_form_save (WEFT_FORM (form));
  fixture_settle (window);
  ck_assert (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), fixture_find (GTK_WIDGET (window), WEFT_TYPE_REGISTER)));
  fixture_stop (window);
}
END_TEST

START_TEST (the_name_of_an_activity_is_offered_again)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *name;

  weft_window_go_to (window, "activities", NULL);
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
  fixture_settle (window);
  name = fixture_find_field (GTK_WIDGET (window), "name");
  gtk_editable_set_text (GTK_EDITABLE (name), "lun");
  fixture_settle (window);
  ck_assert_msg (fixture_find_text (name, "Lunch club") != NULL, "the lunch club is not offered");
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("activities");
  TCase *tcase = tcase_create ("activities");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_register_that_waits_is_offered);
  tcase_add_test (tcase, a_register_begins_with_its_activity);
  tcase_add_test (tcase, the_name_of_an_activity_is_offered_again);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
