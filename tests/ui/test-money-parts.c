/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A payment that is shared out in parts while it is typed. */

#include "money-fixture.h"

#include "weft-money-parts.h"
#include "weft-tripwire-view.h"

START_TEST (a_payment_is_split_and_the_last_part_takes_what_is_left)
{
  WeftWindow *window = money_start ();
  guint       before = fixture_count (window, "money");

  money_type_payment (window, "9/3", "Marsh Lane Hall", "Neighbours together", "Room hire", "210");
  gtk_toggle_button_set_active (money_find_split_button (window), TRUE);
  ck_assert_str_eq (money_text_of (money_get_part_cell (window, 0, 0)), "Neighbours together");
  ck_assert_str_eq (money_text_of (money_get_part_cell (window, 0, 1)), "Room hire");
  money_type_part (window, 0, "Neighbours together", "Room hire", "150");
  money_check_says (window, "£60.00 is left. The part without an amount takes it.");
  money_type_part (window, 1, "General", "Room hire", "");
  money_press_enter (window, money_get_part_cell (window, 1, 2));
  ck_assert_uint_eq (fixture_count (window, "money"), before + 2);
  ck_assert_str_eq (money_said (window), "£210.00 out added: Marsh Lane Hall, in 2 parts");
  ck_assert_ptr_null (fixture_find (money_find_entry (window), WEFT_TYPE_MONEY_PARTS));

  money_undo (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  fixture_stop (window);
}
END_TEST

/* Whichever part is typed last, all of the payment is gone from its grant. */
START_TEST (all_parts_are_taken_off_the_grant)
{
  WeftWindow      *window = money_start ();
  GtkWidget       *said;
  g_autofree char *leaves = NULL;

  money_type_payment (window, "9/3", "Marsh Lane Hall", "Neighbours together", "Room hire", "120");
  said = fixture_find (fixture_find (money_find_entry (window), WEFT_TYPE_TRIPWIRE_VIEW), GTK_TYPE_LABEL);
  ck_assert_ptr_nonnull (said);
  leaves = g_strdup (gtk_label_get_text (GTK_LABEL (said)));
  ck_assert_msg (g_str_has_prefix (leaves, "This leaves"), "%s", leaves);
  gtk_toggle_button_set_active (money_find_split_button (window), TRUE);
  money_type_part (window, 0, "Neighbours together", "Room hire", "90");
  money_type_part (window, 1, "Neighbours together", "Equipment", "30");
  fixture_settle (window);
  ck_assert_str_eq (gtk_label_get_text (GTK_LABEL (said)), leaves);
  fixture_stop (window);
}
END_TEST

START_TEST (parts_that_do_not_come_to_the_payment_are_not_added)
{
  WeftWindow *window = money_start ();
  guint       before = fixture_count (window, "money");

  money_type_payment (window, "9/3", "Marsh Lane Hall", "", "Room hire", "210");
  gtk_toggle_button_set_active (money_find_split_button (window), TRUE);
  money_type_part (window, 0, "General", "Room hire", "150");
  money_type_part (window, 1, "General", "Food and materials", "80");
  money_press_enter (window, money_get_part_cell (window, 1, 2));
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  money_check_says (window, "The parts come to £20.00 too much.");

  money_type_part (window, 1, "Lotery", "", "60");
  money_press_enter (window, money_get_part_cell (window, 1, 2));
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  money_check_says (window, "There is no grant or fund called “Lotery”. Press Down to choose one, or leave it empty for the general fund.");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), money_get_part_cell (window, 1, 0)));
  fixture_stop (window);
}
END_TEST

START_TEST (a_split_that_is_taken_back_leaves_the_payment_as_it_was)
{
  WeftWindow *window = money_start ();

  money_type_payment (window, "9/3", "Marsh Lane Hall", "Neighbours together", "Room hire", "210");
  gtk_toggle_button_set_active (money_find_split_button (window), TRUE);
  gtk_toggle_button_set_active (money_find_split_button (window), FALSE);
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_PLACE)), "Neighbours together");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_LINE)), "Room hire");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_OUT)), "210");
  fixture_stop (window);
}
END_TEST

/* With its parts, in the row where it was typed, and in no other. */
START_TEST (a_payment_outlasts_the_program)
{
  WeftWindow      *window = money_start ();
  g_autofree char *file = NULL;
  g_autoptr (WeftTyped) typed = NULL;
  g_autoptr (WeftTyped) after = NULL;

  money_type_payment (window, "9/3", "Marsh Lane Hall", "", "", "100");
  gtk_toggle_button_set_active (money_find_split_button (window), TRUE);
  money_type_part (window, 0, "General", "Room hire", "60");
  money_type_part (window, 1, "Neighbours together", "", "");
  typed = fixture_wait_for_typed (window, "money");
  ck_assert_str_eq (typed->what, "a payment");
  fixture_stop (window);

  window = fixture_start ();
  file = weft_workspace_say_file (weft_window_get_workspace (window));
  weft_typed_write (file, "money", typed);
  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_WHO)), "");
  weft_window_go_to (window, "money", NULL);
  fixture_settle (window);
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_WHO)), "Marsh Lane Hall");
  ck_assert_str_eq (money_text_of (money_get_cell (window, WEFT_MONEY_OUT)), "100");
  ck_assert_str_eq (money_text_of (money_get_part_cell (window, 0, 0)), "General");
  ck_assert_str_eq (money_text_of (money_get_part_cell (window, 0, 2)), "60");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "Not saved yet: a payment"));

  gtk_toggle_button_set_active (money_find_split_button (window), FALSE);
  money_press_enter (window, money_get_cell (window, WEFT_MONEY_OUT));
  ck_assert_str_eq (money_said (window), "£100.00 out added: Marsh Lane Hall");
  after = weft_typed_read (file, "money");
  ck_assert_ptr_null (after);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("money-parts");
  TCase *tcase = tcase_create ("money-parts");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_payment_is_split_and_the_last_part_takes_what_is_left);
  tcase_add_test (tcase, all_parts_are_taken_off_the_grant);
  tcase_add_test (tcase, parts_that_do_not_come_to_the_payment_are_not_added);
  tcase_add_test (tcase, a_split_that_is_taken_back_leaves_the_payment_as_it_was);
  tcase_add_test (tcase, a_payment_outlasts_the_program);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
