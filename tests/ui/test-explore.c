/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Explore: a question is asked, answered, remembered, and its rows lead on. */

#include "ui-fixture.h"

#include "weft-explore-page.h"
#include "weft-explore-period.h"
#include "weft-explored-graph.h"
#include "weft-settings.h"

enum
{
  MEASURE,
  BY,
  PERIOD,
};

static void
collect_all (GtkWidget *root,
             GType      type,
             GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_all (child, type, found);
}

/* The @n-th widget of @type on the page, seen or not. */
static GtkWidget *
find_nth (WeftWindow *window,
          GType       type,
          guint       n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect_all (GTK_WIDGET (weft_window_get_page (window)), type, found);
  ck_assert_uint_gt (found->len, n);
  return g_ptr_array_index (found, n);
}

static void
choose (WeftWindow *window,
        guint       drop_down,
        const char *words)
{
  GtkDropDown *found = GTK_DROP_DOWN (find_nth (window, GTK_TYPE_DROP_DOWN, drop_down));
  GListModel  *titles = gtk_drop_down_get_model (found);

  for (guint i = 0; i < g_list_model_get_n_items (titles); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (titles), i), words))
      {
        gtk_drop_down_set_selected (found, i);
        fixture_settle (window);
        return;
      }
  ck_abort_msg ("“%s” is not offered", words);
}

static WeftWindow *
start (WeftWindow *window)
{
  weft_settings_set ("explore", "question", NULL);
  weft_window_go_to (window, "explore", NULL);
  fixture_settle (window);
  return window;
}

static gboolean
says (WeftWindow *window,
      const char *words)
{
  return fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), words) != NULL;
}

START_TEST (a_question_is_answered)
{
  WeftWindow *window = start (fixture_start ());
  GtkWidget  *graph = fixture_find (GTK_WIDGET (weft_window_get_page (window)), WEFT_TYPE_EXPLORED_GRAPH);

  ck_assert_ptr_nonnull (graph);
  choose (window, PERIOD, "All that is written down");
  choose (window, BY, "Role");
  ck_assert (says (window, "Volunteers gave 3,483.5 hours from October 2025 to 12 March 2027, the most under “Kitchen helper”: 796.5."));
  ck_assert (says (window, "Kitchen helper") && says (window, "796.5") && says (window, "Total"));
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (graph), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                          "Hours of volunteering, by role. Volunteers gave 3,483.5 hours from October 2025 to "
                                                          "12 March 2027, the most under “Kitchen helper”: 796.5. The numbers are in the table."));
  choose (window, MEASURE, "Different people");
  choose (window, BY, "Area");
  ck_assert (says (window, "Small numbers are hidden and the others rounded, so that nobody can be recognised."));
  fixture_stop (window);
}
END_TEST

/* A year that has just begun has little to tell; what is counted may change without choosing a year. */
START_TEST (the_year_that_has_ended_is_told)
{
  WeftWindow  *window = fixture_start_empty ();
  GtkDropDown *period;

  fixture_bring_in (window, "group", "key,value\nyear_end,02-28\n");
  fixture_bring_in (window, "activities", "name,date\nLunch,2027-02-04\nLunch,2026-09-03\nLunch,2027-03-04\n");
  start (window);
  period = GTK_DROP_DOWN (find_nth (window, GTK_TYPE_DROP_DOWN, PERIOD));
  ck_assert_uint_eq (gtk_drop_down_get_selected (period), WEFT_PERIOD_LAST_YEAR);
  choose (window, MEASURE, "Sessions held");
  ck_assert (says (window, "2 sessions were held from 1 March 2026 to 28 February 2027."));
  choose (window, PERIOD, "This year");
  ck_assert (says (window, "1 session was held from 1 March 2027 to 28 February 2028 (so far)."));
  choose (window, BY, "Activity");
  ck_assert_uint_eq (gtk_drop_down_get_selected (period), WEFT_PERIOD_THIS_YEAR);
  fixture_stop (window);
}
END_TEST

START_TEST (what_makes_no_sense_says_so)
{
  WeftWindow *window = start (fixture_start ());

  choose (window, MEASURE, "Pounds spent");
  choose (window, BY, "Role");
  ck_assert (says (window, "These Two Do Not Go Together"));
  ck_assert (says (window, "Money is spent on activities and grants, not on roles.\nLook at pounds by activity or grant."));
  choose (window, BY, "Grant");
  ck_assert (!says (window, "These Two Do Not Go Together"));
  fixture_stop (window);
}
END_TEST

START_TEST (a_row_leads_to_its_grant)
{
  WeftWindow *window = start (fixture_start ());
  GtkWidget  *row;

  choose (window, PERIOD, "All that is written down");
  choose (window, BY, "Grant");
  row = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "Neighbours together"), ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (row);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "grants");
  ck_assert (says (window, "Neighbours together"));
  fixture_stop (window);
}
END_TEST

START_TEST (a_month_opens_to_its_sessions)
{
  WeftWindow *window = start (fixture_start ());
  GtkWidget  *month, *row;

  choose (window, MEASURE, "Sessions held");
  choose (window, PERIOD, "All that is written down");
  month = gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), "March 2027"), ADW_TYPE_EXPANDER_ROW);
  ck_assert_ptr_nonnull (month);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (month), TRUE);
  fixture_settle (window);
  row = gtk_widget_get_ancestor (fixture_find_text (month, "11 March 2027 · Warm Thursday"), ADW_TYPE_ACTION_ROW);
  ck_assert_ptr_nonnull (row);
  gtk_widget_activate (row);
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "activities");
  fixture_stop (window);
}
END_TEST

START_TEST (the_question_is_remembered)
{
  WeftWindow *window = start (fixture_start ());

  choose (window, MEASURE, "Sessions held");
  choose (window, BY, "Activity");
  choose (window, PERIOD, "Last year");
  fixture_stop (window);

  window = fixture_start ();
  weft_window_go_to (window, "explore", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_nth (window, GTK_TYPE_DROP_DOWN, MEASURE))), 4);
  ck_assert_uint_eq (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_nth (window, GTK_TYPE_DROP_DOWN, BY))), 2);
  ck_assert_uint_eq (gtk_drop_down_get_selected (GTK_DROP_DOWN (find_nth (window, GTK_TYPE_DROP_DOWN, PERIOD))), 1);
  fixture_stop (window);
}
END_TEST

START_TEST (days_are_typed)
{
  WeftWindow  *window = start (fixture_start ());
  GtkEditable *from, *to;

  choose (window, PERIOD, "From one day to another");
  from = GTK_EDITABLE (find_nth (window, GTK_TYPE_ENTRY, 0));
  to = GTK_EDITABLE (find_nth (window, GTK_TYPE_ENTRY, 1));
  gtk_editable_set_text (from, "1/2/2027");
  gtk_editable_set_text (to, "28/2/2027");
  fixture_settle (window);
  ck_assert (says (window, "Volunteers gave 203.0 hours from 1 February 2027 to 28 February 2027."));
  gtk_editable_set_text (to, "soon");
  fixture_settle (window);
  ck_assert (says (window, "Type a day like 1/4/2026 or 1 April 2026."));
  gtk_editable_set_text (to, "1/1/2027");
  fixture_settle (window);
  ck_assert (says (window, "The time ends before it begins. Look at its two days again."));
  fixture_stop (window);
}
END_TEST

/* What was said while there was nothing is not seen any more, and asks for no room. */
START_TEST (a_chart_is_no_wider_for_what_was_said_before)
{
  WeftWindow *window = fixture_start ();
  g_autoptr (GString) wrong = g_string_new (NULL);

  weft_settings_set ("explore", "question", "hours|month|3|2001-01-01|2001-01-31");
  weft_window_go_to (window, "explore", NULL);
  fixture_settle (window);
  ck_assert (says (window, "Nothing to count yet"));
  choose (window, PERIOD, "This year");
  fixture_draw (window);
  fixture_check_width (window, "explore", "after nothing", wrong);
  ck_assert_msg (wrong->len == 0, "%s", wrong->str);
  fixture_stop (window);
}
END_TEST

START_TEST (an_empty_group_is_told_what_belongs_there)
{
  WeftWindow *window = start (fixture_start_empty ());

  ck_assert (says (window, "Nothing to count yet"));
  fixture_press (GTK_WIDGET (weft_window_get_page (window)), "Go to Hours");
  fixture_settle (window);
  ck_assert_str_eq (weft_window_get_page_name (window), "hours");
  fixture_stop (window);
}
END_TEST

START_TEST (the_picture_is_copied)
{
  WeftWindow   *window = start (fixture_start ());
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  fixture_press (GTK_WIDGET (weft_window_get_page (window)), "Copy picture");
  fixture_settle (window);
  ck_assert (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("explore");
  TCase *tcase = tcase_create ("explore");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_question_is_answered);
  tcase_add_test (tcase, the_year_that_has_ended_is_told);
  tcase_add_test (tcase, what_makes_no_sense_says_so);
  tcase_add_test (tcase, a_row_leads_to_its_grant);
  tcase_add_test (tcase, a_month_opens_to_its_sessions);
  tcase_add_test (tcase, the_question_is_remembered);
  tcase_add_test (tcase, days_are_typed);
  tcase_add_test (tcase, a_chart_is_no_wider_for_what_was_said_before);
  tcase_add_test (tcase, an_empty_group_is_told_what_belongs_there);
  tcase_add_test (tcase, the_picture_is_copied);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
