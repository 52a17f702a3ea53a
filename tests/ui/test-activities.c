/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before there is a register: the activity that waits for one, or that is begun for it. */

#include "ui-fixture.h"

#include "weft-activity-list.h"
#include "weft-form.h"
#include "weft-register.h"

/* At Home stands what was held lately and nobody was counted at, and what is held today without names. */
START_TEST (a_register_that_waits_is_offered)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *button;

  fixture_bring_in (window, "activities", "name,date,headcount\nSinging_for all,2027-03-08,\nTea dance,2027-03-12,\nLong ago,2026-12-01,\nTo come,2027-03-19,\n"
                                          "Cinema,2027-02-17,\nCoffee,2027-03-12,9\nWalk,2027-03-11,9\n");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  button = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), "Take a register"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (window);
  ck_assert (fixture_find_text (button, "Tea dance, today") != NULL);
  ck_assert (fixture_find_text (button, "Singing_for all, Mon 8 March") != NULL);
  ck_assert (fixture_find_text (button, "Cinema, Wed 17 February") != NULL);
  ck_assert (fixture_find_text (button, "Coffee, today") != NULL);
  ck_assert (fixture_find_text (button, "Walk, Thu 11 March") == NULL);
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

/* How many rows stand in the list. */
static guint
count_rows (WeftWindow *window)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (window), WEFT_TYPE_ACTIVITY_LIST);
  g_autoptr (WeftListing) listing = weft_activity_list_make_listing (WEFT_ACTIVITY_LIST (list));

  return weft_listing_n_rows (listing);
}

/* One that gets its grant leaves those without, and the last of them says so; a new one is not hidden beside its register. */
START_TEST (what_is_opened_is_in_the_list)
{
  static const char none[] = "There is no activity without a grant in these days.";
  WeftWindow       *window = fixture_start_empty ();

  fixture_bring_in (window, "grants", "ref,funder,title,amount\nG-0001,Ward Fund,Urn,100.00\n");
  fixture_bring_in (window, "activities", "ref,date,name,headcount,grant\nA-0001,2026-05-07,Lunch,9,\nA-0002,2026-05-31,Lunch,9,G-0001\n");
  weft_window_go_to (window, "activities", "no-grant,2026-05-01,2026-05-31");
  fixture_settle (window);
  ck_assert_uint_eq (count_rows (window), 1);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), none));
  weft_window_go_to (window, "activities", "A-0001");
  fixture_settle (window);
  fixture_bring_in (window, "activities", "ref,grant\nA-0001,G-0001\n");
  ck_assert_uint_eq (count_rows (window), 0);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), none));
  weft_window_go_to (window, "activities", "A-0002");
  fixture_settle (window);
  ck_assert_uint_eq (count_rows (window), 2);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), none));
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "For no grant, 1 May 2026 to 31 May 2026"));
  weft_window_go_to (window, "activities", "no-grant,2026-05-01,2026-05-31");
  fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "activities");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "name")), "Tea dance");
  weft_form_save (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)));
  fixture_settle (window);
  ck_assert_uint_eq (count_rows (window), 3);
  fixture_stop (window);
}
END_TEST

/* The list may show one name alone; what is opened of another name is not hidden beside its page. */
START_TEST (what_is_opened_of_another_name_is_in_the_list)
{
  WeftWindow  *window = fixture_start_empty ();
  GtkDropDown *names;

  fixture_bring_in (window, "activities", "ref,name,date\nA-0001,Lunch club,2027-03-02\nA-0002,Lunch club,2027-03-09\nA-0003,Tea dance,2027-03-12\n");
  weft_window_go_to (window, "activities", NULL);
  fixture_settle (window);
  names = GTK_DROP_DOWN (fixture_find (fixture_find (GTK_WIDGET (window), WEFT_TYPE_ACTIVITY_LIST), GTK_TYPE_DROP_DOWN));
  gtk_drop_down_set_selected (names, 1);
  ck_assert_uint_eq (count_rows (window), 2);
  weft_window_go_to (window, "activities", "A-0003");
  fixture_settle (window);
  ck_assert_uint_eq (gtk_drop_down_get_selected (names), 0);
  ck_assert_uint_eq (count_rows (window), 3);

  /* Who chooses the name again means it. */
  gtk_drop_down_set_selected (names, 1);
  fixture_settle (window);
  ck_assert_uint_eq (count_rows (window), 2);
  gtk_drop_down_set_selected (names, 0);
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

/* The largest other day had twelve: three times as many may be a feast, more is asked about and kept all the same. */
START_TEST (a_number_of_a_month_is_asked_about)
{
  WeftWindow *window = fixture_start_empty ();
  const char *words = "That is far more than on other days. Is it of this one day? A month’s total would count as that many different people: put each day down by itself.";
  GtkWidget  *number;

  fixture_bring_in (window, "activities", "ref,name,date,headcount\nA-0001,Tea dance,2027-02-05,12\nA-0002,Tea dance,2027-02-12,9\nA-0003,Tea dance,2027-03-05,\n");
  weft_window_go_to (window, "activities", "A-0003");
  fixture_settle (window);
  number = fixture_find (GTK_WIDGET (weft_window_get_page (window)), GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), 36);
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), words));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), 37);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), words));
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
  tcase_add_test (tcase, a_number_of_a_month_is_asked_about);
  tcase_add_test (tcase, what_is_opened_is_in_the_list);
  tcase_add_test (tcase, what_is_opened_of_another_name_is_in_the_list);
  tcase_add_test (tcase, the_name_of_an_activity_is_offered_again);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
