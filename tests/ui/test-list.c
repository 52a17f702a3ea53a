/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists: how one is left is found again, views are kept, several rows are one step, and what is shown goes on paper
 * and into spreadsheets. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-list.h"
#include "weft-pages.h"
#include "weft-settings.h"

#include <string.h>

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

/* As a press on the header of that title does. */
static void
press_header (WeftWindow *window,
              const char *title)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (fixture_find (GTK_WIDGET (get_list (window)), GTK_TYPE_COLUMN_VIEW));
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
  WeftWindow *window = start_on ("money");
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
  act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

START_TEST (the_account_that_is_shown_is_kept_with_the_view)
{
  WeftWindow *window = start_on ("money");
  guint       all = count_shown (window), in_tin;
  g_autoptr (WeftListing) listing = NULL;
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;

  press_chip (window, "Cash tin");
  in_tin = count_shown (window);
  ck_assert_uint_lt (in_tin, all);
  assert_view (window, "chips=;sort=-date;hidden=;shown=Cash%20tin,");
  listing = weft_page_make_listing (weft_window_get_page (window));
  words = weft_listing_say (listing);
  expected = g_strdup_printf ("Money · Cash tin · %u rows", in_tin);
  ck_assert_str_eq (words, expected);
  fixture_stop (window);

  window = start_on ("money");
  ck_assert_uint_eq (count_shown (window), in_tin);
  act (window, "list.show-all");
  ck_assert_uint_eq (count_shown (window), all);
  weft_list_use_view (get_list (window), "chips=;sort=-date;hidden=;shown=Nowhere,Nothing");
  fixture_settle (window);
  ck_assert_uint_eq (count_shown (window), all);
  fixture_stop (window);
}
END_TEST

START_TEST (several_payments_get_another_category)
{
  WeftWindow *window = start_on ("money");

  tick (window, 2, 3);
  fixture_press (GTK_WIDGET (get_list (window)), "Change…");
  fixture_settle (window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_DROP_DOWN)), 3);
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (find_dialog ()), "category")), "Other costs");
  answer (window, "change");
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Money: Category changed in 3 records");
  fixture_stop (window);
}
END_TEST

/* The oldest payments of the example lie inside a return that was signed. */
START_TEST (several_payments_are_voided_with_one_reason)
{
  WeftWindow *window = start_on ("money");
  guint       before = fixture_count (window, "money");

  weft_list_use_view (get_list (window), "chips=;sort=date;hidden=");
  fixture_settle (window);
  tick (window, 0, 400);
  fixture_press (GTK_WIDGET (get_list (window)), "Take out");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (find_dialog ()))), "Wrong file");
  answer (window, "void");
  ck_assert (g_str_has_suffix (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "records voided or taken out: Wrong file"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "money"), before);
  act (window, "list.show-all");
  fixture_stop (window);
}
END_TEST

/* It is neither money in nor money out, and of another table. */
START_TEST (a_move_between_accounts_is_not_ticked)
{
  WeftWindow      *window = start_on ("money");
  guint            n = count_shown (window);
  g_autofree char *all = g_strdup_printf ("%u ticked", n);
  g_autofree char *without = g_strdup_printf ("%u ticked", fixture_count (window, "money"));

  tick (window, 0, 0);
  fixture_press (GTK_WIDGET (get_list (window)), "All of them");
  fixture_settle (window);
  ck_assert_uint_gt (n, fixture_count (window, "money"));
  ck_assert (fixture_find_text (GTK_WIDGET (window), all) == NULL);
  ck_assert (fixture_find_text (GTK_WIDGET (window), without) != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_ticked_alone_goes_on_paper)
{
  WeftWindow      *window = start_on ("money");
  g_autofree char *words = NULL;
  g_autoptr (WeftListing) listing = NULL;

  tick (window, 1, 2);
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
  WeftWindow *window = start_on (others[_i].page);
  guint       all = count_shown (window), left = 2;
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
  WeftWindow *window = start_on (others[_i].page);
  GtkWidget  *page = GTK_WIDGET (weft_window_get_page (window));
  guint       left = 2;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.select-several", NULL);
  fixture_settle (window);
  tick_boxes (page, &left);
  fixture_settle (window);
  fixture_press (page, "Change…");
  fixture_settle (window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_DROP_DOWN)), others[_i].column);
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (find_dialog ()), others[_i].field)), others[_i].text);
  answer (window, "change");
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), others[_i].said);
  ck_assert (fixture_find_text (page, "2 ticked") == NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (evidence_that_is_ticked_is_taken_out_and_put_back)
{
  WeftWindow *window = start_on ("evidence");
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
  tcase_add_loop_test (tcase, money_is_sorted_by_its_headers, 0, G_N_ELEMENTS (headers));
  tcase_add_test (tcase, the_account_that_is_shown_is_kept_with_the_view);
  tcase_add_test (tcase, several_payments_get_another_category);
  tcase_add_test (tcase, several_payments_are_voided_with_one_reason);
  tcase_add_test (tcase, a_move_between_accounts_is_not_ticked);
  tcase_add_test (tcase, what_is_ticked_alone_goes_on_paper);
  tcase_add_loop_test (tcase, rows_are_ticked_on_every_page_with_a_list, 0, G_N_ELEMENTS (others));
  tcase_add_loop_test (tcase, ticked_rows_are_changed_on_every_page_with_a_list, 0, G_N_ELEMENTS (others) - 1);
  tcase_add_test (tcase, evidence_that_is_ticked_is_taken_out_and_put_back);
  tcase_add_test (tcase, ticking_opens_nobody);
  tcase_add_test (tcase, none_of_them_is_said_with_a_way_out);
  tcase_add_test (tcase, a_listing_says_which_rows_it_has);
  tcase_add_test (tcase, every_page_with_a_list_has_a_listing);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
