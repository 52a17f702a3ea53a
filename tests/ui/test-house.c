/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around the pages: preferences, the side list, the windows for keys and About. */

#include "ui-fixture.h"

#include "weft-form.h"
#include "weft-hours-sheet.h"
#include "weft-money-entry.h"
#include "weft-return-view.h"
#include "weft-side.h"

static void
act (WeftWindow *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  fixture_settle (window);
}

static gboolean
is_in_side (WeftWindow *window,
            const char *title)
{
  GtkWidget *side = fixture_find (GTK_WIDGET (window), WEFT_TYPE_SIDE);

  return fixture_find_text (side, title) != NULL;
}

/* What made the file closes nothing: there was nothing before. */
START_TEST (the_history_begins_with_the_file)
{
  WeftWindow *window = fixture_start_empty ();

  weft_window_go_to (window, "history", NULL);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (window), "With this the file began."));
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "This stays, and so does all that was done before it. Every record can still be changed."));
  fixture_stop (window);
}
END_TEST

/* Opened, a step says what each field was and is. */
START_TEST (a_step_of_the_history_opens)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *row;

  fixture_bring_in (window, "people", "ref,name,phone\nP-0001,Rose Akande,1234\n");
  fixture_bring_in (window, "people", "ref,name,phone\nP-0001,Rose Akande,5678\n");
  weft_window_go_to (window, "history", NULL);
  fixture_settle (window);
  row = fixture_find (GTK_WIDGET (weft_window_get_page (window)), ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (row, "People: Rose Akande"));
  ck_assert_ptr_nonnull (fixture_find_text (row, "Telephone: was “1234”, now “5678”"));
  fixture_stop (window);
}
END_TEST

START_TEST (the_group_is_changed_in_the_ordinary_form)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *form;

  act (window, "win.preferences");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "31 March") != NULL);
  fixture_press (GTK_WIDGET (window), "Change…");
  form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);
  ck_assert_ptr_nonnull (form);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (form, "name")), "Marsh Lane Community Hub");
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (form, "year_end")), "5 April");
  weft_form_save (WEFT_FORM (form));
  fixture_settle (window);
  ck_assert_str_eq (weft_workspace_get_group (weft_window_get_workspace (window)), "Marsh Lane Community Hub");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "5 April") != NULL);

  act (window, "win.undo");
  ck_assert_str_eq (weft_workspace_get_group (weft_window_get_workspace (window)), "Marsh Lane Warm Hub");
  fixture_stop (window);
}
END_TEST

START_TEST (pages_come_when_they_are_used)
{
  WeftWindow *window = fixture_start_empty ();

  ck_assert (is_in_side (window, "People"));
  ck_assert (!is_in_side (window, "Money"));
  weft_window_go_to (window, "money", NULL);
  fixture_settle (window);
  ck_assert (is_in_side (window, "Money"));
  fixture_stop (window);

  window = fixture_start ();
  ck_assert (is_in_side (window, "Activities"));
  fixture_stop (window);
}
END_TEST

START_TEST (a_page_is_switched_on_and_off)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *row, *toggle;

  act (window, "win.preferences");
  row = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "Activities"), ADW_TYPE_ACTION_ROW);
  toggle = fixture_find (row, GTK_TYPE_SWITCH);
  ck_assert (!gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  fixture_settle (window);
  ck_assert (is_in_side (window, "Activities"));
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  fixture_settle (window);
  ck_assert (!is_in_side (window, "Activities"));
  fixture_stop (window);
}
END_TEST

START_TEST (the_number_keys_count_what_is_seen)
{
  WeftWindow *window = fixture_start_empty ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-number", "i", 4);
  fixture_settle (window);
  ck_assert_str_eq (G_OBJECT_TYPE_NAME (weft_window_get_page (window)), "WeftGrantsPage");
  fixture_stop (window);
}
END_TEST

static const char *
number_of (WeftWindow *window,
           const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (fixture_find_text (fixture_find (GTK_WIDGET (window), WEFT_TYPE_SIDE), title), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *number = gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  return gtk_widget_get_mapped (number) ? gtk_label_get_text (GTK_LABEL (number)) : NULL;
}

/* A page that comes moves the numbers of those below it: while Alt is held each says its own. */
START_TEST (each_page_says_its_number_while_alt_is_held)
{
  WeftWindow *window = fixture_start_empty ();

  ck_assert_ptr_null (number_of (window, "Grants"));
  gtk_window_set_mnemonics_visible (GTK_WINDOW (window), TRUE);
  fixture_settle (window);
  ck_assert_pstr_eq (number_of (window, "Grants"), "4");
  weft_window_go_to (window, "activities", NULL);
  fixture_settle (window);
  ck_assert_pstr_eq (number_of (window, "Grants"), "5");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-number", "i", 5);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  gtk_window_set_mnemonics_visible (GTK_WINDOW (window), FALSE);
  fixture_settle (window);
  ck_assert_ptr_null (number_of (window, "Grants"));
  fixture_stop (window);

  /* As many as there can be. */
  window = fixture_start ();
  gtk_window_set_mnemonics_visible (GTK_WINDOW (window), TRUE);
  weft_window_go_to (window, "social-value", NULL);
  weft_window_go_to (window, "explore", NULL);
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_pstr_eq (number_of (window, "Social Value"), "0");
  fixture_stop (window);
}
END_TEST

/* From a list that has the focus, for the first time and again. */
START_TEST (search_is_typed_at_once)
{
  WeftWindow *window = fixture_start ();

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *focus;

      weft_window_go_to (window, "people", NULL);
      fixture_settle (window);
      gtk_widget_child_focus (GTK_WIDGET (weft_window_get_page (window)), GTK_DIR_TAB_FORWARD);
      act (window, "win.search");
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      ck_assert_ptr_nonnull (focus);
      ck_assert_msg (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL, "the focus is in a %s", G_OBJECT_TYPE_NAME (focus));
    }
  fixture_stop (window);
}
END_TEST

/* Alt with the number of a page that is typed into leads to where it is typed. */
START_TEST (the_keyboard_goes_to_where_is_typed)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-number", "i", 6);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "money");
  entry = fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_MONEY_ENTRY);
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-number", "i", 3);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "hours");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), fixture_find (GTK_WIDGET (window), WEFT_TYPE_HOURS_SHEET)));
  fixture_stop (window);
}
END_TEST

static const struct
{
  const char *words, *title, *page;
} places[] = {
  { "social value", "Social Value", "social-value" },
  { "explo", "Explore", "explore" },
  { "returns", "Returns", "returns" },
  { "gift", "Money", "money" },
  { "PREFÉR", "Preferences", "preferences" },
  { "dark", "Preferences", "preferences" },
};

/* People look for a page as they look for a record. */
START_TEST (a_page_is_found_by_its_name)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page, *entry, *row;

  weft_window_go_to (window, "search", places[_i].words);
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  entry = fixture_find (page, GTK_TYPE_SEARCH_ENTRY);
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, "Pages"));
  row = gtk_widget_get_ancestor (fixture_find_text (page, places[_i].title), ADW_TYPE_ACTION_ROW);
  ck_assert_ptr_nonnull (row);
  g_signal_emit_by_name (entry, "activate");
  ck_assert_ptr_eq (gtk_window_get_focus (GTK_WINDOW (window)), row);
  gtk_widget_activate (row);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), places[_i].page);
  fixture_stop (window);
}
END_TEST

START_TEST (help_is_found_by_its_words)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *page;

  weft_window_go_to (window, "search", "new treasurer");
  fixture_settle (window);
  page = GTK_WIDGET (weft_window_get_page (window));
  g_signal_emit_by_name (fixture_find (page, GTK_TYPE_SEARCH_ENTRY), "search-changed");
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (page, "Help"));
  ck_assert_ptr_null (fixture_find_text (page, "Pages"));
  fixture_stop (window);
}
END_TEST

START_TEST (dark_is_remembered)
{
  WeftWindow      *window = fixture_start_empty ();
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget       *row;

  act (window, "win.preferences");
  row = fixture_find (GTK_WIDGET (window), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  ck_assert (adw_style_manager_get_dark (style));
  fixture_stop (window);

  window = fixture_start_empty ();
  act (window, "win.preferences");
  row = fixture_find (GTK_WIDGET (window), ADW_TYPE_COMBO_ROW);
  ck_assert_uint_eq (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  ck_assert (!adw_style_manager_get_dark (style));
  fixture_stop (window);
}
END_TEST

static void
press_row (WeftWindow *window,
           const char *title)
{
  gtk_widget_activate (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (window), title), ADW_TYPE_ACTION_ROW));
  fixture_settle (window);
}

START_TEST (a_new_group_is_told_where_to_begin)
{
  WeftWindow *window = fixture_start_empty ();

  ck_assert (fixture_find_text (GTK_WIDGET (window), "Add your first grant") != NULL);
  press_row (window, "Add your first grant");
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  ck_assert_ptr_nonnull (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  fixture_stop (window);
}
END_TEST

static gboolean
home_says (WeftWindow *window,
           const char *title)
{
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  return fixture_find_text (GTK_WIDGET (window), title) != NULL;
}

/* What is due is done on the page of the return, also when it is not begun. */
START_TEST (a_return_that_is_due_leads_to_its_questions)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *words;

  fixture_bring_in (window, "grants",
                    "Ref,Funder,Title,Amount,Starts,Ends,Report due,Restricted\n"
                    "G-0001,Lanes Ward Fund,Tea urn,450,2026-09-01,2027-03-31,2027-04-01,yes\n");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  words = fixture_find_text (GTK_WIDGET (window), "Return for Tea urn");
  ck_assert_ptr_nonnull (words);
  gtk_widget_activate (gtk_widget_get_ancestor (words, GTK_TYPE_LIST_BOX_ROW));
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "returns");
  ck_assert_ptr_nonnull (fixture_find (GTK_WIDGET (window), WEFT_TYPE_RETURN_VIEW));
  fixture_stop (window);
}
END_TEST

/* Its name in the side list, pressed where it is seen already. */
START_TEST (a_page_pressed_again_shows_its_list)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *row;

  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "A tea urn and mugs"));
  row = gtk_widget_get_ancestor (fixture_find_text (fixture_find (GTK_WIDGET (window), WEFT_TYPE_SIDE), "Grants"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated", row);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "A tea urn and mugs"));
  fixture_stop (window);
}
END_TEST

/* The arrows came there, and a record was opened since: it shows the list at the first press. */
START_TEST (a_page_that_the_arrows_chose_shows_its_list)
{
  WeftWindow *window = fixture_start ();
  GtkWidget  *side = fixture_find (GTK_WIDGET (window), WEFT_TYPE_SIDE);
  GtkWidget  *row = gtk_widget_get_ancestor (fixture_find_text (side, "Activities"), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget  *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);

  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  weft_window_go_to (window, "grants", "G-0001");
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "A tea urn and mugs"));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "A tea urn and mugs"));
  fixture_stop (window);
}
END_TEST

/* People, hours or money alone do not end it: the return follows from a grant. */
START_TEST (it_is_told_so_until_there_is_a_grant)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "people", "name\nJoan Whitfield\n");
  ck_assert (home_says (window, "Add your first grant"));
  ck_assert (home_says (window, "Your first evening"));
  ck_assert (!home_says (window, "Nothing needs doing"));

  fixture_bring_in (window, "roles", "person,role,dbs_recheck\nJoan Whitfield,Driver,2020-01-31\n");
  ck_assert (home_says (window, "DBS recheck for 1 volunteer"));
  ck_assert (home_says (window, "Add your first grant"));

  fixture_bring_in (window, "grants", "title,funder,amount\nA tea urn,Lanes Ward Fund,450\n");
  ck_assert (!home_says (window, "Add your first grant"));
  act (window, "win.undo");
  ck_assert (home_says (window, "Add your first grant"));
  fixture_stop (window);
}
END_TEST

START_TEST (the_tour_leads_through_and_lets_go)
{
  WeftWindow *window = fixture_start_empty ();

  act (window, "win.tour");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "1 of 8") != NULL);
  fixture_press (GTK_WIDGET (window), "Next");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "people");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "2 of 8") != NULL);

  weft_window_go_to (window, "evidence", NULL);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "evidence");
  for (int i = 3; i <= 8; i++)
    {
      fixture_press (GTK_WIDGET (window), "Next");
      fixture_settle (window);
    }
  ck_assert_str_eq (weft_window_get_page_name (window), "history");
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "Next"));
  fixture_press (GTK_WIDGET (window), "End the tour");
  fixture_settle (window);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (window), "End the tour"));
  ck_assert_str_eq (weft_window_get_page_name (window), "home");
  fixture_stop (window);
}
END_TEST

START_TEST (the_example_begins_with_the_tour)
{
  WeftWindow *window = fixture_start_empty ();

  weft_window_show_start (window);
  fixture_settle (window);
  press_row (window, "Look round an example group");
  ck_assert_str_eq (weft_window_get_page_name (window), "home");
  ck_assert (fixture_find_text (GTK_WIDGET (window), "1 of 8") != NULL);
  fixture_stop (window);
}
END_TEST

/* Before it is made, and afterwards; a second group of the name does not take its place. */
START_TEST (a_new_group_says_where_its_file_is)
{
  static const char *const files[] = { "Riverside Group.weft", "Riverside Group 2.weft" };
  WeftWindow              *window = fixture_start_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS), files[i], NULL);
      g_autofree char *sentence = g_strdup_printf ("It will be kept in Documents as “%s”", files[i]);
      GtkWidget       *name;

      weft_window_show_start (window);
      fixture_settle (window);
      name = fixture_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW);
      gtk_editable_set_text (GTK_EDITABLE (name), "Riverside Group");
      ck_assert_msg (fixture_find_text (GTK_WIDGET (window), sentence) != NULL, "it does not say: %s", sentence);
      g_signal_emit_by_name (name, "entry-activated");
      fixture_settle (window);
      ck_assert_str_eq (weft_workspace_get_path (weft_window_get_workspace (window)), path);
      ck_assert (is_in_side (window, files[i]));
      ck_assert (is_in_side (window, "in Documents"));
    }
  fixture_stop (window);
}
END_TEST

static guint
count_windows (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = all; l != NULL; l = l->next)
    n += gtk_widget_get_mapped (l->data);
  return n;
}

START_TEST (about_and_the_keys_open)
{
  WeftWindow *window = fixture_start_empty ();

  ck_assert_uint_eq (count_windows (), 1);
  act (window, "win.show-help-overlay");
  ck_assert_uint_eq (count_windows (), 2);
  gtk_window_close (GTK_WINDOW (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window))));
  act (window, "app.about");
  ck_assert_uint_eq (count_windows (), 2);
  act (window, "win.where");
  ck_assert_uint_eq (count_windows (), 3);
  fixture_stop (window);
}
END_TEST

START_TEST (a_file_that_is_open_is_shown_and_not_opened_twice)
{
  WeftWindow *window = fixture_start_empty ();
  g_autoptr (GFile) file = g_file_new_for_path (weft_workspace_get_path (weft_window_get_workspace (window)));

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), &file, 1, "");
  fixture_settle (window);
  ck_assert_uint_eq (count_windows (), 1);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("house");
  TCase *tcase = tcase_create ("house");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, the_history_begins_with_the_file);
  tcase_add_test (tcase, a_step_of_the_history_opens);
  tcase_add_test (tcase, the_group_is_changed_in_the_ordinary_form);
  tcase_add_test (tcase, pages_come_when_they_are_used);
  tcase_add_test (tcase, a_page_is_switched_on_and_off);
  tcase_add_test (tcase, the_number_keys_count_what_is_seen);
  tcase_add_test (tcase, each_page_says_its_number_while_alt_is_held);
  tcase_add_test (tcase, search_is_typed_at_once);
  tcase_add_test (tcase, the_keyboard_goes_to_where_is_typed);
  tcase_add_loop_test (tcase, a_page_is_found_by_its_name, 0, G_N_ELEMENTS (places));
  tcase_add_test (tcase, help_is_found_by_its_words);
  tcase_add_test (tcase, dark_is_remembered);
  tcase_add_test (tcase, a_new_group_is_told_where_to_begin);
  tcase_add_test (tcase, a_return_that_is_due_leads_to_its_questions);
  tcase_add_test (tcase, a_page_pressed_again_shows_its_list);
  tcase_add_test (tcase, a_page_that_the_arrows_chose_shows_its_list);
  tcase_add_test (tcase, it_is_told_so_until_there_is_a_grant);
  tcase_add_test (tcase, the_tour_leads_through_and_lets_go);
  tcase_add_test (tcase, the_example_begins_with_the_tour);
  tcase_add_test (tcase, a_new_group_says_where_its_file_is);
  tcase_add_test (tcase, about_and_the_keys_open);
  tcase_add_test (tcase, a_file_that_is_open_is_shown_and_not_opened_twice);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
