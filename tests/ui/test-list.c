/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists: how one is left is found again, views are kept, headers sort, and what is shown goes on paper and into
 * spreadsheets. */

#include "access-fixture.h"
#include "list-fixture.h"

#include "weft-money-grid.h"
#include "weft-pages.h"
#include "weft-return-place.h"
#include "weft-settings.h"

/* The button of what can be done with the list. */
static GtkMenuButton *
find_list_menu (WeftWindow *window)
{
  GtkWidget *found = fixture_find_hint (GTK_WIDGET (list_get (window)), "Columns, views, print");

  ck_assert_ptr_nonnull (found);
  return GTK_MENU_BUTTON (found);
}

static void
assert_view (WeftWindow *window,
             const char *expected)
{
  g_autofree char *view = weft_list_get_view (list_get (window));

  ck_assert_str_eq (view, expected);
}

/* Whether the menu, opened, has a tick at @column. */
static gboolean
offers_column (WeftWindow *window,
               const char *column)
{
  GtkMenuButton   *button = find_list_menu (window);
  GActionGroup    *actions = g_object_get_data (G_OBJECT (list_get (window)), "actions");
  g_autofree char *name = g_strconcat ("column-", column, NULL);
  g_autoptr (GVariant) state = NULL;

  gtk_menu_button_popup (button);
  fixture_settle (window);
  state = g_action_group_get_action_state (actions, name);
  gtk_menu_button_popdown (button);
  fixture_settle (window);
  return g_variant_get_boolean (state);
}

START_TEST (how_a_list_is_left_is_found_again)
{
  WeftWindow *window = list_start_on ("people");
  guint       all = list_count_shown (window), members;

  assert_view (window, "chips=;sort=name;hidden=");
  list_press_chip (window, "Members");
  members = list_count_shown (window);
  ck_assert_uint_lt (members, all);
  list_act (window, "list.column-phone");
  weft_list_use_view (list_get (window), "chips=members;sort=-joined;hidden=phone");
  fixture_stop (window);

  window = list_start_on ("people");
  assert_view (window, "chips=members;sort=-joined;hidden=phone");
  ck_assert_uint_eq (list_count_shown (window), members);
  ck_assert (fixture_find_text (GTK_WIDGET (list_get (window)), "Telephone") == NULL);
  ck_assert (!offers_column (window, "phone"));
  ck_assert (offers_column (window, "email"));
  list_act (window, "list.show-all");
  assert_view (window, "chips=;sort=name;hidden=");
  ck_assert_uint_eq (list_count_shown (window), all);
  ck_assert (fixture_find_text (GTK_WIDGET (list_get (window)), "Telephone") != NULL);
  fixture_stop (window);
}
END_TEST

/* The toolkit shows the hint of the button wherever the mouse rests in its menu. */
START_TEST (a_hint_does_not_lie_over_its_menu)
{
  WeftWindow              *window = list_start_on ("people");
  static const char *const hints[] = { "Columns, views, print", "Main menu", "The group and its file" };

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      GtkWidget *button = fixture_find_hint (GTK_WIDGET (window), hints[i]);

      ck_assert_msg (button != NULL, "“%s” is not there", hints[i]);
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      fixture_settle (window);
      ck_assert_msg (!gtk_widget_get_has_tooltip (button), "“%s” lies over its menu", hints[i]);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      fixture_settle (window);
      ck_assert (gtk_widget_get_has_tooltip (button));
    }
  fixture_stop (window);
}
END_TEST

/* Who gave hours is a volunteer, with a role or without; a year later no more. */
START_TEST (who_gives_hours_is_a_volunteer)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "people", "Name\nJoan Whitfield\nIqbal Hussain\nPriya Nair\n");
  fixture_bring_in (window, "hours", "Date,Person,Hours each\n2027-03-02,Joan Whitfield,2\n2026-02-02,Iqbal Hussain,2\n");
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  list_press_chip (window, "Volunteers");
  ck_assert_uint_eq (list_count_shown (window), 1);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (list_get (window)), "Joan Whitfield"));
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (list_get (window)), "Gives hours"));
  list_act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

/* One chip more: pressed while no other is. */
START_TEST (all_is_a_chip_too)
{
  WeftWindow *window = list_start_on ("people");
  guint       all = list_count_shown (window);
  GtkWidget  *chip = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), "All"), GTK_TYPE_TOGGLE_BUTTON);

  ck_assert (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  list_press_chip (window, "Members");
  list_press_chip (window, "Volunteers");
  ck_assert (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  ck_assert_uint_lt (list_count_shown (window), all);
  list_press_chip (window, "All");
  assert_view (window, "chips=;sort=name;hidden=");
  ck_assert_uint_eq (list_count_shown (window), all);
  list_press_chip (window, "All");
  ck_assert (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)));
  fixture_stop (window);
}
END_TEST

/* A label of a chip that takes a line of a phone. */
#define LONG_CHIP "Whoever joined, or was away and joined again, by the spring"

/* (nullable): the button of the menu that is seen in their place, by what it says. */
static GtkWidget *
find_menu (WeftWindow *window,
           const char *words)
{
  GtkWidget *label = fixture_find_text (GTK_WIDGET (list_get (window)), words);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON) : NULL;
}

/* In the menu they are chosen as above the list, and it says which are. */
START_TEST (chips_of_more_than_two_lines_become_a_menu)
{
  WeftWindow *window = list_start_on ("people");
  guint       all = list_count_shown (window);
  GtkWidget  *button;
  GtkPopover *popover;
  GtkWidget  *choice;

  ck_assert_ptr_null (find_menu (window, "All"));
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (list_get (window)), "Due"));
  weft_list_set_chip_label (list_get (window), "volunteers", LONG_CHIP);
  weft_list_set_chip_label (list_get (window), "participants", LONG_CHIP);
  weft_list_set_chip_label (list_get (window), "due", LONG_CHIP);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 720);
  fixture_settle (window);
  button = find_menu (window, "All");
  ck_assert_ptr_nonnull (button);

  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  gtk_popover_popup (popover);
  fixture_settle (window);
  choice = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (popover), "Members"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  gtk_popover_popdown (popover);
  fixture_settle (window);
  assert_view (window, "chips=members;sort=name;hidden=");
  ck_assert_uint_lt (list_count_shown (window), all);
  ck_assert_ptr_eq (find_menu (window, "Members"), button);
  list_act (window, "list.show-all");
  ck_assert_ptr_eq (find_menu (window, "All"), button);
  ck_assert_uint_eq (list_count_shown (window), all);
  fixture_stop (window);
}
END_TEST

static double
scrolled (WeftWindow *window)
{
  GtkWidget *view = fixture_find (GTK_WIDGET (list_get (window)), GTK_TYPE_COLUMN_VIEW);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
}

/* Typed on the page of money, with a day long ago: it stands far down. */
START_TEST (what_is_new_comes_into_sight)
{
  WeftWindow *window = list_start_on ("money");
  GtkWidget  *entry = fixture_find (GTK_WIDGET (window), WEFT_TYPE_MONEY_GRID);

  ck_assert_double_eq (scrolled (window), 0);
  gtk_editable_set_text (GTK_EDITABLE (weft_money_grid_get_cell (WEFT_MONEY_GRID (entry), WEFT_MONEY_DATE)), "1/5/2026");
  gtk_editable_set_text (GTK_EDITABLE (weft_money_grid_get_cell (WEFT_MONEY_GRID (entry), WEFT_MONEY_WHO)), "Garden Centre");
  gtk_editable_set_text (GTK_EDITABLE (weft_money_grid_get_cell (WEFT_MONEY_GRID (entry), WEFT_MONEY_OUT)), "7.77");
  g_signal_emit_by_name (weft_money_grid_get_cell (WEFT_MONEY_GRID (entry), WEFT_MONEY_OUT), "activate");
  fixture_settle (window);
  ck_assert_double_gt (scrolled (window), 1000);
  ck_assert (fixture_find_text (GTK_WIDGET (list_get (window)), "Garden Centre") != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_not_understood_is_as_at_first)
{
  WeftWindow *window = list_start_on ("people");

  weft_list_use_view (list_get (window), "chips=nobody;sort=-nothing;hidden=,;=;bananas");
  assert_view (window, "chips=;sort=name;hidden=");
  fixture_stop (window);
}
END_TEST

START_TEST (a_view_is_kept_under_its_name)
{
  WeftWindow *window = list_start_on ("people");

  weft_list_use_view (list_get (window), "chips=volunteers;sort=-joined;hidden=");
  list_act (window, "list.keep-view");
  access_assert_names (GTK_WIDGET (list_find_dialog ()));
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (list_find_dialog ()))), "Kitchen team");
  list_answer (window, "keep");
  list_act (window, "list.show-all");
  fixture_stop (window);

  window = list_start_on ("people");
  fixture_press (GTK_WIDGET (list_get (window)), "Kitchen team");
  fixture_settle (window);
  assert_view (window, "chips=volunteers;sort=-joined;hidden=");
  gtk_widget_activate_action (GTK_WIDGET (list_get (window)), "list.forget-view", "s", "Kitchen team");
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (list_get (window)), "Kitchen team") == NULL);
  list_act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

/* As a press on the header of that title does. */
static void
press_header (WeftWindow *window,
              const char *title)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (fixture_find (GTK_WIDGET (list_get (window)), GTK_TYPE_COLUMN_VIEW));
  GListModel    *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column) && g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
    }
  fixture_settle (window);
}

/* A header of money, how the list is left then, and the column of the listing that it sorts. */
static const struct
{
  const char *title, *view;
  guint       cell;
} headers[] = {
  { "Out £", "chips=;sort=-out;hidden=", 5 },
  { "Balance £", "chips=;sort=-balance;hidden=", 6 },
  { "Date", "chips=;sort=-date;hidden=", 0 },
};

static double
read_cell (WeftListing *listing,
           guint        row,
           guint        column)
{
  g_auto (GStrv) words = g_strsplit (weft_listing_get_cell (listing, row, column), "-", -1);
  g_autofree char *digits = column == 0 ? g_strjoinv ("", words) : g_strdup (weft_listing_get_cell (listing, row, column));

  return g_ascii_strtod (digits, NULL);
}

START_TEST (money_is_sorted_by_its_headers)
{
  WeftWindow *window = list_start_on ("money");
  g_autoptr (WeftListing) listing = NULL;

  if (headers[_i].cell == 0)
    press_header (window, "Out £");
  press_header (window, headers[_i].title);
  assert_view (window, headers[_i].view);
  listing = weft_page_make_listing (weft_window_get_page (window));
  ck_assert_uint_gt (weft_listing_n_rows (listing), 100);
  for (guint i = 1; i < 20; i++)
    {
      double before = read_cell (listing, i - 1, headers[_i].cell), now = read_cell (listing, i, headers[_i].cell);

      /* Money out is below nothing, so that the largest is the least. */
      ck_assert (headers[_i].cell == 5 ? before <= now && now < 0 : before >= now);
    }
  list_act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

START_TEST (the_account_that_is_shown_is_kept_with_the_view)
{
  WeftWindow *window = list_start_on ("money");
  guint       all = list_count_shown (window), in_tin;
  g_autoptr (WeftListing) listing = NULL;
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;

  list_press_chip (window, "Cash tin");
  in_tin = list_count_shown (window);
  ck_assert_uint_lt (in_tin, all);
  assert_view (window, "chips=;sort=-date;hidden=;shown=Cash%20tin,");
  listing = weft_page_make_listing (weft_window_get_page (window));
  words = weft_listing_say (listing);
  expected = g_strdup_printf ("Money · Cash tin · %u rows", in_tin);
  ck_assert_str_eq (words, expected);
  fixture_stop (window);

  window = list_start_on ("money");
  ck_assert_uint_eq (list_count_shown (window), in_tin);
  list_act (window, "list.show-all");
  ck_assert_uint_eq (list_count_shown (window), all);
  weft_list_use_view (list_get (window), "chips=;sort=-date;hidden=;shown=Nowhere,Nothing");
  fixture_settle (window);
  ck_assert_uint_eq (list_count_shown (window), all);
  fixture_stop (window);
}
END_TEST

START_TEST (none_of_them_is_said_with_a_way_out)
{
  WeftWindow *window = list_start_on ("people");

  weft_list_use_view (list_get (window), "chips=volunteers,participants,members,due");
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (window), "None of them") != NULL);
  list_act (window, "list.show-all");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "None of them") == NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (a_listing_says_which_rows_it_has)
{
  WeftWindow      *window = list_start_on ("people");
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (WeftListing) listing = NULL;

  list_press_chip (window, "Volunteers");
  list_press_chip (window, "Members");
  listing = weft_page_make_listing (weft_window_get_page (window));
  words = weft_listing_say (listing);
  expected = g_strdup_printf ("People · Volunteers, Members · %u rows", weft_listing_n_rows (listing));
  ck_assert_str_eq (words, expected);
  list_act (window, "list.show-all");
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

/* What a return asks for is shown for now: neither remembered, nor in the place of how a person had left the list. */
START_TEST (what_is_shown_for_a_return_is_not_remembered)
{
  WeftWindow *window = fixture_start ();
  g_autoptr (WeftReturn) ret = weft_return_new ();
  const char *const own = "chips=this-year;sort=-hours;hidden=what";

  g_free (ret->from);
  g_free (ret->to);
  ret->from = g_strdup ("2026-05-01");
  ret->to = g_strdup ("2026-05-31");
  ck_assert (weft_return_place_open (GTK_WIDGET (weft_window_get_page (window)), ret, WEFT_ISSUE_NO_GRANT_HOURS));
  fixture_settle (window);
  weft_list_use_view (list_get (window), own);
  assert_view (window, own);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *left = NULL;

      ck_assert (weft_return_place_open (GTK_WIDGET (weft_window_get_page (window)), ret, WEFT_ISSUE_NO_GRANT_HOURS));
      fixture_settle (window);
      assert_view (window, "chips=no-grant;sort=-hours;hidden=what;shown=2026-05-01,2026-05-31");
      left = weft_settings_get ("lists", weft_list_get_kind (list_get (window))->name);
      ck_assert_str_eq (left, own);
    }
  list_press_chip (window, "1 May 2026 to 31 May 2026");
  assert_view (window, own);
  weft_list_use_view (list_get (window), "");
  fixture_stop (window);
}
END_TEST

/* What a return says is in its dates and names no grant is all that is shown, until the other days are asked for. */
START_TEST (what_names_no_grant_is_shown_for_a_return)
{
  WeftWindow *window = fixture_start_empty ();
  g_autoptr (WeftReturn) ret = weft_return_new ();

  fixture_bring_in (window, "grants", "ref,funder,title,amount\nG-0001,Ward Fund,Urn,100.00\n");
  fixture_bring_in (window, "hours", "date,people,hours,grant\n2026-04-30,12,1,\n2026-05-01,12,2,\n2026-05,3,2,\n2026-05-31,4,2,G-0001\n2026-06-01,5,2,\n");
  fixture_bring_in (window, "activities", "ref,date,name,headcount,grant\nA-0001,2026-04-30,Lunch,9,\nA-0002,2026-05-31,Lunch,9,\nA-0003,2026-05-07,Lunch,9,G-0001\n");
  g_free (ret->from);
  g_free (ret->to);
  ret->from = g_strdup ("2026-05-01");
  ret->to = g_strdup ("2026-05-31");
  ck_assert (weft_return_place_open (GTK_WIDGET (weft_window_get_page (window)), ret, WEFT_ISSUE_NO_GRANT_HOURS));
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "hours");
  ck_assert_uint_eq (list_count_shown (window), 2);
  list_press_chip (window, "1 May 2026 to 31 May 2026");
  ck_assert_uint_eq (list_count_shown (window), 5);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "1 May 2026 to 31 May 2026"));
  ck_assert (weft_return_place_open (GTK_WIDGET (weft_window_get_page (window)), ret, WEFT_ISSUE_NO_GRANT_SESSIONS));
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "activities");
  ck_assert_uint_eq (list_count_shown (window), 1);
  list_press_chip (window, "For no grant, 1 May 2026 to 31 May 2026");
  ck_assert_uint_eq (list_count_shown (window), 3);
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
  tcase_add_test (tcase, a_hint_does_not_lie_over_its_menu);
  tcase_add_test (tcase, who_gives_hours_is_a_volunteer);
  tcase_add_test (tcase, all_is_a_chip_too);
  tcase_add_test (tcase, chips_of_more_than_two_lines_become_a_menu);
  tcase_add_test (tcase, what_is_new_comes_into_sight);
  tcase_add_test (tcase, what_is_not_understood_is_as_at_first);
  tcase_add_test (tcase, a_view_is_kept_under_its_name);
  tcase_add_loop_test (tcase, money_is_sorted_by_its_headers, 0, G_N_ELEMENTS (headers));
  tcase_add_test (tcase, the_account_that_is_shown_is_kept_with_the_view);
  tcase_add_test (tcase, none_of_them_is_said_with_a_way_out);
  tcase_add_test (tcase, a_listing_says_which_rows_it_has);
  tcase_add_test (tcase, what_is_shown_for_a_return_is_not_remembered);
  tcase_add_test (tcase, what_names_no_grant_is_shown_for_a_return);
  tcase_add_test (tcase, every_page_with_a_list_has_a_listing);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
