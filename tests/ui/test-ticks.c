/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several rows that are ticked: on every page with a list, changed or taken out as one step, and alone on paper. */

#include "access-fixture.h"
#include "list-fixture.h"

#include <string.h>

START_TEST (several_are_changed_as_one_step)
{
  WeftWindow *window = list_start_on ("hours");

  list_press_chip (window, "All hours");
  list_tick (window, 0, 3);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "3 ticked") != NULL);
  fixture_press (GTK_WIDGET (list_get (window)), "Change…");
  fixture_settle (window);
  {
    GtkWidget *columns = fixture_find (GTK_WIDGET (list_find_dialog ()), GTK_TYPE_DROP_DOWN);

    gtk_drop_down_set_selected (GTK_DROP_DOWN (columns), 1);
    fixture_settle (window);
    access_assert_names (GTK_WIDGET (list_find_dialog ()));
    gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (list_find_dialog ()), "role")), "Gardening");
  }
  list_answer (window, "change");
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Volunteer hours: What changed in 3 records");
  {
    g_autoptr (WeftListing) listing = weft_page_make_listing (weft_window_get_page (window));

    for (guint i = 0; i < 3; i++)
      ck_assert_str_eq (weft_listing_get_cell (listing, i, 3), "Gardening");
    ck_assert_str_ne (weft_listing_get_cell (listing, 3, 3), "Gardening");
  }
  fixture_stop (window);
}
END_TEST

START_TEST (several_are_taken_out_and_put_back)
{
  WeftWindow *window = list_start_on ("hours");
  guint       before = fixture_count (window, "hours");

  list_press_chip (window, "All hours");
  list_tick (window, 1, 4);
  fixture_press (GTK_WIDGET (list_get (window)), "Take out");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), before - 4);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), before);
  fixture_stop (window);
}
END_TEST

START_TEST (several_payments_get_another_category)
{
  WeftWindow *window = list_start_on ("money");

  list_tick (window, 2, 3);
  fixture_press (GTK_WIDGET (list_get (window)), "Change…");
  fixture_settle (window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find (GTK_WIDGET (list_find_dialog ()), GTK_TYPE_DROP_DOWN)), 3);
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (list_find_dialog ()), "category")), "Other costs");
  list_answer (window, "change");
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Money: Category changed in 3 records");
  fixture_stop (window);
}
END_TEST

/* The oldest payments of the example lie inside a return that was signed. */
START_TEST (several_payments_are_voided_with_one_reason)
{
  WeftWindow *window = list_start_on ("money");
  guint       before = fixture_count (window, "money");

  weft_list_use_view (list_get (window), "chips=;sort=date;hidden=");
  fixture_settle (window);
  list_tick (window, 0, 400);
  fixture_press (GTK_WIDGET (list_get (window)), "Take out");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (list_find_dialog ()))), "Wrong file");
  list_answer (window, "void");
  ck_assert (g_str_has_suffix (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "records voided or taken out: Wrong file"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  list_act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

/* It is neither money in nor money out, and of another table. */
START_TEST (a_move_between_accounts_is_not_ticked)
{
  WeftWindow      *window = list_start_on ("money");
  guint            n = list_count_shown (window);
  g_autofree char *all = g_strdup_printf ("%u ticked", n);
  g_autofree char *without = g_strdup_printf ("%u ticked", fixture_count (window, "money"));

  list_tick (window, 0, 0);
  fixture_press (GTK_WIDGET (list_get (window)), "All of them");
  fixture_settle (window);
  ck_assert_uint_gt (n, fixture_count (window, "money"));
  ck_assert (fixture_find_text (GTK_WIDGET (window), all) == NULL);
  ck_assert (fixture_find_text (GTK_WIDGET (window), without) != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_ticked_alone_goes_on_paper)
{
  WeftWindow      *window = list_start_on ("money");
  g_autofree char *words = NULL;
  g_autoptr (WeftListing) listing = NULL;

  list_tick (window, 1, 2);
  listing = weft_page_make_listing (weft_window_get_page (window));
  words = weft_listing_say (listing);
  ck_assert_str_eq (words, "Money · ticked · 2 rows");
  fixture_stop (window);
}
END_TEST

/* The pages whose lists are no WeftList: a button that changes all that are ticked, or none; a column that can be
 * changed there, what it gets, and how that is told. */
static const struct
{
  const char *page;
  guint       column;
  const char *field, *text; /* nullable: nothing can be changed */
  const char *said;
  gboolean    can_remove;
} others[] = {
  { "activities", 0, "grant", "G-0003", "Activities: Grant changed in 2 records", TRUE },
  { "evidence", 0, "grant", "G-0001", "Evidence: Grant changed in 2 records", TRUE },
  { "grants", 1, "programme", "Neighbourhoods", "Grants: Programme changed in 2 records", FALSE },
  { "returns", 0, NULL, NULL, NULL, FALSE },
};

static void
tick_boxes (GtkWidget *root,
            guint     *left)
{
  if (GTK_IS_CHECK_BUTTON (root) && gtk_widget_get_mapped (root) && *left > 0)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (root), TRUE);
      (*left)--;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    tick_boxes (child, left);
}

static void
assert_listed (WeftWindow *window,
               guint       n,
               gboolean    is_ticked)
{
  g_autoptr (WeftListing) listing = weft_page_make_listing (weft_window_get_page (window));
  g_autofree char *words = weft_listing_say (listing);

  ck_assert_uint_eq (weft_listing_n_rows (listing), n);
  ck_assert_int_eq (strstr (words, "ticked") != NULL, is_ticked);
}

START_TEST (rows_are_ticked_on_every_page_with_a_list)
{
  WeftWindow *window = list_start_on (others[_i].page);
  guint       all = list_count_shown (window), left = 2;
  GtkWidget  *page = GTK_WIDGET (weft_window_get_page (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.select-several", NULL);
  fixture_settle (window);
  assert_listed (window, all, FALSE);
  tick_boxes (page, &left);
  fixture_settle (window);
  ck_assert (fixture_find_text (page, "2 ticked") != NULL);
  assert_listed (window, 2, TRUE);
  ck_assert_int_eq (fixture_find_text (page, "Take out") != NULL, others[_i].can_remove);
  ck_assert_int_eq (fixture_find_text (page, "Change…") != NULL, others[_i].field != NULL);

  ck_assert (weft_page_go_back (WEFT_PAGE (page)));
  fixture_settle (window);
  ck_assert (fixture_find_text (page, "2 ticked") == NULL);
  assert_listed (window, all, FALSE);
  ck_assert (!weft_page_go_back (WEFT_PAGE (page)));
  fixture_stop (window);
}
END_TEST

START_TEST (ticked_rows_are_changed_on_every_page_with_a_list)
{
  WeftWindow *window = list_start_on (others[_i].page);
  GtkWidget  *page = GTK_WIDGET (weft_window_get_page (window));
  guint       left = 2;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.select-several", NULL);
  fixture_settle (window);
  tick_boxes (page, &left);
  fixture_settle (window);
  fixture_press (page, "Change…");
  fixture_settle (window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find (GTK_WIDGET (list_find_dialog ()), GTK_TYPE_DROP_DOWN)), others[_i].column);
  fixture_settle (window);
  access_assert_names (GTK_WIDGET (list_find_dialog ()));
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (list_find_dialog ()), others[_i].field)), others[_i].text);
  list_answer (window, "change");
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), others[_i].said);
  ck_assert (fixture_find_text (page, "2 ticked") == NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (evidence_that_is_ticked_is_taken_out_and_put_back)
{
  WeftWindow *window = list_start_on ("evidence");
  GtkWidget  *page = GTK_WIDGET (weft_window_get_page (window));
  guint       before = fixture_count (window, "evidence"), left = 1;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.select-several", NULL);
  fixture_settle (window);
  tick_boxes (page, &left);
  fixture_press (page, "Take out");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "evidence"), before - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "evidence"), before);
  fixture_stop (window);
}
END_TEST

/* The first column of all rows that are ticked: "Ann|Bea". */
static char *
say_ticked (WeftWindow *window)
{
  g_autoptr (WeftListing) listing = weft_page_make_listing (weft_window_get_page (window));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < weft_listing_n_rows (listing); i++)
    g_string_append_printf (words, "%s|", weft_listing_get_cell (listing, i, 0));
  return g_string_free (words, FALSE);
}

START_TEST (ticks_stay_on_their_records)
{
  WeftWindow      *window = list_start_on ("people");
  g_autofree char *before = NULL;
  g_autofree char *turned = NULL;
  g_autofree char *back = NULL;

  list_tick (window, 3, 2);
  before = say_ticked (window);
  weft_list_use_view (list_get (window), "sort=-name");
  fixture_settle (window);
  turned = say_ticked (window);
  ck_assert_uint_eq (strlen (turned), strlen (before));
  ck_assert_str_ne (turned, before);

  /* One comes before them all, one after. */
  fixture_bring_in (window, "people", "name,email\nAab Aab,a@example.org\nZz Top,z@example.org\n");
  weft_list_use_view (list_get (window), "sort=name");
  fixture_settle (window);
  back = say_ticked (window);
  ck_assert_str_eq (back, before);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "2 ticked") != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (ticking_opens_nobody)
{
  WeftWindow *window = list_start_on ("people");

  list_tick (window, 0, 2);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "2 ticked") != NULL);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "Contact") == NULL);
  fixture_press (GTK_WIDGET (list_get (window)), "Done");
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "2 ticked") == NULL);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("ticks");
  TCase *tcase = tcase_create ("ticks");

  tcase_set_timeout (tcase, 180);
  tcase_add_test (tcase, several_are_changed_as_one_step);
  tcase_add_test (tcase, several_are_taken_out_and_put_back);
  tcase_add_test (tcase, several_payments_get_another_category);
  tcase_add_test (tcase, several_payments_are_voided_with_one_reason);
  tcase_add_test (tcase, a_move_between_accounts_is_not_ticked);
  tcase_add_test (tcase, what_is_ticked_alone_goes_on_paper);
  tcase_add_loop_test (tcase, rows_are_ticked_on_every_page_with_a_list, 0, G_N_ELEMENTS (others));
  tcase_add_loop_test (tcase, ticked_rows_are_changed_on_every_page_with_a_list, 0, G_N_ELEMENTS (others) - 1);
  tcase_add_test (tcase, evidence_that_is_ticked_is_taken_out_and_put_back);
  tcase_add_test (tcase, ticks_stay_on_their_records);
  tcase_add_test (tcase, ticking_opens_nobody);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
