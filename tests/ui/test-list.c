/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists: how one is left is found again, views are kept, several rows are one step, and what is shown goes on paper
 * and into spreadsheets. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-list.h"
#include "weft-pages.h"
#include "weft-settings.h"

static WeftWindow *
start_on (const char *page)
{
  WeftWindow *window = fixture_start ();

  weft_window_go_to (window, page, NULL);
  fixture_settle (window);
  return window;
}

static WeftList *
get_list (WeftWindow *window)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (window), WEFT_TYPE_LIST);

  ck_assert_ptr_nonnull (list);
  return WEFT_LIST (list);
}

static guint
count_shown (WeftWindow *window)
{
  g_autoptr (WeftListing) listing = weft_page_make_listing (weft_window_get_page (window));

  return weft_listing_n_rows (listing);
}

static void
press_chip (WeftWindow *window,
            const char *words)
{
  GtkWidget *chip = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), words), GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  fixture_settle (window);
}

static void
act (WeftWindow *window,
     const char *action)
{
  ck_assert (gtk_widget_activate_action (GTK_WIDGET (get_list (window)), action, NULL));
  fixture_settle (window);
}

static void
assert_view (WeftWindow *window,
             const char *expected)
{
  g_autofree char *view = weft_list_get_view (get_list (window));

  ck_assert_str_eq (view, expected);
}

START_TEST (how_a_list_is_left_is_found_again)
{
  WeftWindow *window = start_on ("people");
  guint       all = count_shown (window), members;

  assert_view (window, "chips=;sort=name;hidden=");
  press_chip (window, "Members");
  members = count_shown (window);
  ck_assert_uint_lt (members, all);
  act (window, "list.column-phone");
  weft_list_use_view (get_list (window), "chips=members;sort=-joined;hidden=phone");
  fixture_stop (window);

  window = start_on ("people");
  assert_view (window, "chips=members;sort=-joined;hidden=phone");
  ck_assert_uint_eq (count_shown (window), members);
  ck_assert (fixture_find_text (GTK_WIDGET (get_list (window)), "Telephone") == NULL);
  act (window, "list.show-all");
  assert_view (window, "chips=;sort=name;hidden=");
  ck_assert_uint_eq (count_shown (window), all);
  ck_assert (fixture_find_text (GTK_WIDGET (get_list (window)), "Telephone") != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_not_understood_is_as_at_first)
{
  WeftWindow *window = start_on ("people");

  weft_list_use_view (get_list (window), "chips=nobody;sort=-nothing;hidden=,;=;bananas");
  assert_view (window, "chips=;sort=name;hidden=");
  fixture_stop (window);
}
END_TEST

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  ck_abort_msg ("no dialog is open");
}

static void
answer (WeftWindow *window,
        const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), response);
  fixture_settle (window);
}

START_TEST (a_view_is_kept_under_its_name)
{
  WeftWindow *window = start_on ("people");

  weft_list_use_view (get_list (window), "chips=volunteers;sort=-joined;hidden=");
  act (window, "list.keep-view");
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (find_dialog ()))), "Kitchen team");
  answer (window, "keep");
  act (window, "list.show-all");
  fixture_stop (window);

  window = start_on ("people");
  fixture_press (GTK_WIDGET (get_list (window)), "Kitchen team");
  fixture_settle (window);
  assert_view (window, "chips=volunteers;sort=-joined;hidden=");
  gtk_widget_activate_action (GTK_WIDGET (get_list (window)), "list.forget-view", "s", "Kitchen team");
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (get_list (window)), "Kitchen team") == NULL);
  act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

static GtkSelectionModel *
tick (WeftWindow *window,
      guint       first,
      guint       n)
{
  GtkSelectionModel *model;

  act (window, "list.several");
  model = gtk_column_view_get_model (GTK_COLUMN_VIEW (fixture_find (GTK_WIDGET (get_list (window)), GTK_TYPE_COLUMN_VIEW)));
  for (guint i = 0; i < n; i++)
    gtk_selection_model_select_item (model, first + i, FALSE);
  fixture_settle (window);
  return model;
}

START_TEST (several_are_changed_as_one_step)
{
  WeftWindow *window = start_on ("hours");

  press_chip (window, "All hours");
  tick (window, 0, 3);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "3 ticked") != NULL);
  fixture_press (GTK_WIDGET (get_list (window)), "Change…");
  fixture_settle (window);
  {
    GtkWidget *columns = fixture_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_DROP_DOWN);

    gtk_drop_down_set_selected (GTK_DROP_DOWN (columns), 1);
    fixture_settle (window);
    gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (find_dialog ()), "role")), "Gardening");
  }
  answer (window, "change");
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
  WeftWindow *window = start_on ("hours");
  guint       before = fixture_count (window, "hours");

  press_chip (window, "All hours");
  tick (window, 1, 4);
  fixture_press (GTK_WIDGET (get_list (window)), "Take out");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), before - 4);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "hours"), before);
  fixture_stop (window);
}
END_TEST

START_TEST (ticking_opens_nobody)
{
  WeftWindow *window = start_on ("people");

  tick (window, 0, 2);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "2 ticked") != NULL);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "Contact") == NULL);
  fixture_press (GTK_WIDGET (get_list (window)), "Done");
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "2 ticked") == NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (none_of_them_is_said_with_a_way_out)
{
  WeftWindow *window = start_on ("people");

  weft_list_use_view (get_list (window), "chips=volunteers,participants,members,due");
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "None of them") != NULL);
  act (window, "list.show-all");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "None of them") == NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (a_listing_says_which_rows_it_has)
{
  WeftWindow      *window = start_on ("people");
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (WeftListing) listing = NULL;

  press_chip (window, "Volunteers");
  press_chip (window, "Members");
  listing = weft_page_make_listing (weft_window_get_page (window));
  words = weft_listing_say (listing);
  expected = g_strdup_printf ("People · Volunteers, Members · %u rows", weft_listing_n_rows (listing));
  ck_assert_str_eq (words, expected);
  act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

/* What has a list gives it away, and nothing while a form stands in its place. */
START_TEST (every_page_with_a_list_has_a_listing)
{
  static const char *const with[] = { "people", "activities", "grants", "money", "evidence", "returns", "history", "data-protection" };
  WeftWindow              *window = fixture_start ();

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    {
      g_autoptr (WeftListing) listing = NULL;

      weft_window_go_to (window, with[i], NULL);
      fixture_settle (window);
      listing = weft_page_make_listing (weft_window_get_page (window));
      ck_assert_msg (listing != NULL && weft_listing_n_rows (listing) > 1, "%s lists nothing", with[i]);
    }
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_ptr_null (weft_page_make_listing (weft_window_get_page (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "people");
  fixture_settle (window);
  ck_assert_ptr_null (weft_page_make_listing (weft_window_get_page (window)));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("list");
  TCase *tcase = tcase_create ("list");

  tcase_set_timeout (tcase, 180);
  tcase_add_test (tcase, how_a_list_is_left_is_found_again);
  tcase_add_test (tcase, what_is_not_understood_is_as_at_first);
  tcase_add_test (tcase, a_view_is_kept_under_its_name);
  tcase_add_test (tcase, several_are_changed_as_one_step);
  tcase_add_test (tcase, several_are_taken_out_and_put_back);
  tcase_add_test (tcase, ticking_opens_nobody);
  tcase_add_test (tcase, none_of_them_is_said_with_a_way_out);
  tcase_add_test (tcase, a_listing_says_which_rows_it_has);
  tcase_add_test (tcase, every_page_with_a_list_has_a_listing);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
