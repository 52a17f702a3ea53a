/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a page: the switch leads round, its own button stays pressed, and the side list stays where it was. */

#include "ui-fixture.h"

#include "weft-parts.h"

START_TEST (beside_goes_round)
{
  const char *page = "evidence";
  guint       n = 0;

  do
    {
      const char *next = weft_parts_get_beside (page, 1);

      ck_assert_str_eq (weft_parts_get_beside (next, -1), page);
      page = next;
      n++;
    }
  while (!g_str_equal (page, "evidence"));
  ck_assert_uint_gt (n, 1);
  ck_assert_ptr_null (weft_parts_get_beside ("people", 1));
}
END_TEST

/* (nullable): the pressed button of the switch that is seen. */
static GtkWidget *
find_pressed (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_pressed (child);
  return found;
}

static GtkWidget *
find_switch (WeftWindow *window)
{
  GtkWidget *parts = fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_PARTS);

  ck_assert_ptr_nonnull (parts);
  return parts;
}

START_TEST (the_switch_leads_to_the_part)
{
  WeftWindow *window = fixture_start ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  weft_window_go_to (window, "evidence", NULL);
  fixture_settle (window);
  ck_assert_str_eq (gtk_button_get_label (GTK_BUTTON (find_pressed (find_switch (window)))), "Stories");

  fixture_press (find_switch (window), "Referrals");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "referrals");
  ck_assert_str_eq (gtk_button_get_label (GTK_BUTTON (find_pressed (find_switch (window)))), "Referrals");
  ck_assert (gtk_widget_has_focus (find_pressed (find_switch (window))));

  fixture_press (find_switch (window), "Stories");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "evidence");
  ck_assert_str_eq (gtk_button_get_label (GTK_BUTTON (find_pressed (find_switch (window)))), "Stories");
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("parts");
  TCase *tcase = tcase_create ("parts");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, beside_goes_round);
  tcase_add_test (tcase, the_switch_leads_to_the_part);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
