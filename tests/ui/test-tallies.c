/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part: numbers are kept as they are typed, and leave no trace of when. */

#include "ui-fixture.h"

#include "weft-row.h"

static GtkSpinButton *
find_number (GtkWidget  *widget,
             const char *question,
             const char *answer)
{
  GtkSpinButton *found = NULL;

  if (GTK_IS_SPIN_BUTTON (widget) && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "question"), question) == 0 &&
      g_strcmp0 (g_object_get_data (G_OBJECT (widget), "answer"), answer) == 0)
    return GTK_SPIN_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_number (child, question, answer);
  return found;
}

static GtkSpinButton *
get_number (WeftWindow *window,
            const char *question,
            const char *answer)
{
  GtkSpinButton *number = find_number (GTK_WIDGET (weft_window_get_page (window)), question, answer);

  ck_assert_msg (number != NULL, "%s: %s is not asked for", question, answer);
  return number;
}

static void
type (WeftWindow *window,
      const char *question,
      const char *answer,
      double      count)
{
  gtk_spin_button_set_value (get_number (window, question, answer), count);
  fixture_settle (window);
}

START_TEST (numbers_are_kept)
{
  WeftWindow *window = fixture_start ();
  guint       before = fixture_count (window, "equality");
  char       *undo = g_strdup (weft_workspace_get_can_undo (weft_window_get_workspace (window)));

  weft_window_go_to (window, "tallies", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "86 answers"));
  ck_assert_int_eq (gtk_spin_button_get_value_as_int (get_number (window, "disability", "Yes")), 31);

  type (window, "age", "16 to 24", 12);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "98 answers"));
  ck_assert_uint_eq (fixture_count (window, "equality"), before + 1);

  /* It is nowhere in the history, and another visit shows it. */
  ck_assert_pstr_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), undo);
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  weft_window_go_to (window, "tallies", NULL);
  fixture_settle (window);
  ck_assert_int_eq (gtk_spin_button_get_value_as_int (get_number (window, "age", "16 to 24")), 12);

  type (window, "age", "16 to 24", 0);
  ck_assert_uint_eq (fixture_count (window, "equality"), before);
  g_free (undo);
  fixture_stop (window);
}
END_TEST

START_TEST (a_new_group_is_asked_everything)
{
  WeftWindow *window = fixture_start_empty ();

  weft_window_go_to (window, "tallies", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "Nobody counted yet"));
  type (window, "ethnic-group", "Roma", 3);
  type (window, "gender-identity", "Prefer not to say", 1);
  ck_assert_uint_eq (fixture_count (window, "equality"), 2);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "1 answer"));
  fixture_stop (window);
}
END_TEST

/* In a year that has just begun nobody took part yet. */
START_TEST (the_year_that_has_ended_is_asked_about)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "group", "key,value\nyear_end,02-28\n");
  fixture_bring_in (window, "activities", "name,date\nLunch,2027-02-04\n");
  weft_window_go_to (window, "tallies", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "1 March 2026 to 28 February 2027"));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("tallies");
  TCase *tcase = tcase_create ("tallies");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, numbers_are_kept);
  tcase_add_test (tcase, a_new_group_is_asked_everything);
  tcase_add_test (tcase, the_year_that_has_ended_is_asked_about);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
