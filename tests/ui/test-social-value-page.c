/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Social Value: begun with one button, as deep as a group wants, worked out again while somebody types, and
 * each check leads to where it is mended. */

#include "list-fixture.h"

#include "weft-field.h"
#include "weft-form.h"
#include "weft-history.h"
#include "weft-ratio-graph.h"
#include "weft-value-save.h"
#include "weft-value-side.h"

#include <glib/gstdio.h>

static GtkWidget *
get_page (WeftWindow *window)
{
  return GTK_WIDGET (weft_window_get_page (window));
}

static gboolean
says (WeftWindow *window,
      const char *words)
{
  return fixture_find_text (get_page (window), words) != NULL;
}

static GtkWidget *
get_form (WeftWindow *window)
{
  GtkWidget *form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);

  ck_assert_msg (form != NULL, "no form is open");
  return form;
}

static const char *
get_share (WeftWindow *window)
{
  g_autofree char *cell = weft_field_collect (WEFT_FIELD (weft_form_get_field (WEFT_FORM (get_form (window)), "deadweight")));

  return g_intern_string (cell);
}

static void
type (WeftWindow *window,
      const char *column,
      const char *text)
{
  GtkWidget *control = fixture_find_field (GTK_WIDGET (window), column);

  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
  fixture_settle (window);
}

static void
press (WeftWindow *window,
       const char *words)
{
  fixture_press (get_page (window), words);
  fixture_settle (window);
}

/* The row that says @title. */
static GtkWidget *
find_row (WeftWindow *window,
          const char *title)
{
  GtkWidget *label = fixture_find_text (get_page (window), title);

  ck_assert_msg (label != NULL, "no row “%s”", title);
  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

static void
open_row (WeftWindow *window,
          const char *title)
{
  gtk_widget_activate (find_row (window, title));
  fixture_settle (window);
}

static void
act (WeftWindow *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  fixture_settle (window);
}

static WeftWindow *
start (WeftWindow *window)
{
  weft_window_go_to (window, "social-value", NULL);
  fixture_settle (window);
  return window;
}

static void
save (WeftWindow *window)
{
  weft_form_save (WEFT_FORM (get_form (window)));
  fixture_settle (window);
}

/* An analysis that puts a value on it, with money of 1,000 pounds. */
static WeftWindow *
start_valued (void)
{
  WeftWindow *window = start (fixture_start_empty ());

  press (window, "Start with 2026–27");
  open_row (window, "Put a value on it");
  fixture_bring_in (window, "inputs", "analysis,stakeholder,what,kind,amount,counted\n2026–27,Funders,Money,cash,1000.00,yes\n");
  return window;
}

static GtkDropDown *
find_drop_down (WeftWindow *window)
{
  return GTK_DROP_DOWN (fixture_find (get_page (window), GTK_TYPE_DROP_DOWN));
}

/* In a year that has just begun there is nothing to tell of yet, or little; the others are offered too. */
START_TEST (the_year_that_has_ended_comes_first)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "group", "key,value\nyear_end,02-28\n");
  start (window);
  ck_assert (says (window, "Start with 2027–28"));
  fixture_bring_in (window, "activities", "name,date\nLunch,2027-02-04\nTo come,2027-03-19\n");
  start (window);
  ck_assert (says (window, "Start with 2026–27"));
  ck_assert_ptr_null (find_drop_down (window));
  fixture_bring_in (window, "activities", "name,date\nLunch,2027-03-04\nLunch,2025-12-04\n");
  start (window);
  ck_assert (says (window, "Start with 2026–27"));

  gtk_drop_down_set_selected (find_drop_down (window), 0);
  fixture_settle (window);
  ck_assert (says (window, "Start with 2027–28"));
  gtk_drop_down_set_selected (find_drop_down (window), 2);
  fixture_settle (window);
  press (window, "Start with 2025–26");
  ck_assert (says (window, "1 March 2025 to 28 February 2026"));

  /* The newest year first, of those that have none. */
  gtk_drop_down_set_selected (find_drop_down (window), 2);
  fixture_settle (window);
  ck_assert (says (window, "1 March 2026 to 28 February 2027"));
  ck_assert_uint_eq (fixture_count (window, "analyses"), 2);
  act (window, "win.undo");
  ck_assert (says (window, "1 March 2025 to 28 February 2026"));
  fixture_stop (window);
}
END_TEST

START_TEST (one_button_begins_and_nothing_is_chosen)
{
  WeftWindow *window = start (fixture_start_empty ());

  ck_assert (says (window, "What was it worth?"));
  press (window, "Start with 2026–27");
  ck_assert_uint_eq (fixture_count (window, "analyses"), 1);
  ck_assert (says (window, "How far do you want to go?"));
  ck_assert (says (window, "1 April 2026 to 31 March 2027"));
  ck_assert_ptr_null (fixture_find (get_page (window), WEFT_TYPE_VALUE_SIDE));
  act (window, "win.undo");
  ck_assert_uint_eq (fixture_count (window, "analyses"), 0);
  ck_assert (says (window, "What was it worth?"));
  fixture_stop (window);
}
END_TEST

/* The buttons in the header say how deep the file is, however that came about. */
static gboolean
is_pressed (WeftWindow *window,
            const char *depth)
{
  GtkWidget *button = gtk_widget_get_ancestor (fixture_find_text (get_page (window), depth), GTK_TYPE_TOGGLE_BUTTON);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

START_TEST (what_is_not_wanted_is_not_seen)
{
  WeftWindow *window = start (fixture_start_empty ());

  press (window, "Start with 2026–27");
  open_row (window, "Count and tell");
  ck_assert (says (window, "What you did") && says (window, "In their words"));
  ck_assert (!says (window, "What changed, by the answers of the same people"));
  ck_assert (is_pressed (window, "Count and tell") && !is_pressed (window, "Show change"));
  press (window, "Show change");
  ck_assert (is_pressed (window, "Show change") && !is_pressed (window, "Count and tell"));
  ck_assert (says (window, "What changed, by the answers of the same people"));
  ck_assert (!says (window, "What was put in"));
  ck_assert_ptr_null (fixture_find (get_page (window), WEFT_TYPE_VALUE_SIDE));
  press (window, "Put a value on it");
  ck_assert (says (window, "What was put in") && says (window, "Not valued in pounds"));
  ck_assert_ptr_nonnull (fixture_find (get_page (window), WEFT_TYPE_VALUE_SIDE));
  ck_assert (says (window, "We give no figure for each £1: nothing is valued yet."));
  fixture_stop (window);
}
END_TEST

static gpointer
count_work (WeftFile     *file,
            gpointer      data,
            WeftProgress *progress,
            GError      **error)
{
  g_autoptr (GPtrArray) steps = weft_history_list (file, 0, error);

  ck_assert_ptr_nonnull (steps);
  *(guint *)data = 0;
  for (guint i = 0; i < steps->len; i++)
    *(guint *)data += ((const WeftHistoryEntry *)steps->pdata[i])->undone ? 0 : 1;
  return NULL;
}

static guint
count_steps (WeftWindow *window)
{
  guint steps;

  fixture_run (window, count_work, &steps);
  return steps;
}

/* Looking further or less far is no change; what the report itself says of it is one, and is then looked at. */
START_TEST (looking_is_no_step)
{
  WeftWindow *window = start_valued ();
  const guint steps = count_steps (window);

  press (window, "Count and tell");
  press (window, "Show change");
  ck_assert (is_pressed (window, "Show change") && !says (window, "What was put in"));
  ck_assert_uint_eq (count_steps (window), steps);
  fixture_bring_in (window, "people", "name\nAda Unseen\n");
  ck_assert (is_pressed (window, "Show change"));
  act (window, "win.undo");
  press (window, "Change");
  weft_field_put (WEFT_FIELD (weft_form_get_field (WEFT_FORM (get_form (window)), "depth")), "tell");
  save (window);
  ck_assert_uint_eq (count_steps (window), steps + 1);
  ck_assert (is_pressed (window, "Count and tell"));
  act (window, "win.undo");
  ck_assert (is_pressed (window, "Put a value on it"));
  fixture_stop (window);
}
END_TEST

/* How far one of them was looked at says nothing about another, nor about the next file. */
START_TEST (looking_is_forgotten_with_what_was_looked_at)
{
  WeftWindow *window = start_valued ();

  fixture_bring_in (window, "analyses", "name,from,to,depth\nEarlier,2025-04-01,2026-03-31,value\n");
  press (window, "Count and tell");
  ck_assert (is_pressed (window, "Count and tell"));
  weft_window_go_to (window, "social-value", "Earlier");
  fixture_settle (window);
  ck_assert (is_pressed (window, "Put a value on it"));
  weft_window_go_to (window, "social-value", "2026–27");
  fixture_settle (window);
  ck_assert (is_pressed (window, "Put a value on it"));
  press (window, "Show change");
  fixture_stop (window);

  window = start_valued ();
  ck_assert (is_pressed (window, "Put a value on it") && says (window, "What was put in"));
  fixture_stop (window);
}
END_TEST

START_TEST (the_books_are_offered)
{
  WeftWindow *window = start_valued ();

  fixture_bring_in (window, "accounts", "name,kind\nBank,bank\n");
  fixture_bring_in (window, "money", "ref,date,account,amount,payee\nM-0001,2026-05-01,Bank,-30.00,Hall\nM-0002,2026-06-01,Bank,-12.50,Shop\n");
  ck_assert (!says (window, "Take £42.50 from the books"));
  open_row (window, "Money");
  gtk_widget_activate_action (get_form (window), "form.remove", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "inputs"), 0);
  ck_assert (says (window, "Take £42.50 from the books"));
  press (window, "Take");
  ck_assert_uint_eq (fixture_count (window, "inputs"), 1);
  ck_assert (says (window, "£42.50") && says (window, "Funders and the group · from the books"));
  press (window, "Look");
  ck_assert_str_eq (weft_window_get_page_name (window), "money");
  fixture_stop (window);
}
END_TEST

/* 30 visits of 100 pounds, half of which would have come anyway: 1,500 pounds for 1,000, and 750 if a half is others'. */
START_TEST (an_outcome_is_worked_out_while_it_is_typed)
{
  WeftWindow *window = start_valued ();

  open_row (window, "Say what changed");
  type (window, "stakeholder", "Doctors");
  type (window, "outcome", "Fewer visits");
  gtk_widget_activate (gtk_widget_get_ancestor (fixture_find_text (get_page (window), "We counted"), GTK_TYPE_LIST_BOX_ROW));
  type (window, "quantity", "30");
  type (window, "value", "100");
  press (window, "About half of it would have");
  press (window, "No, none of it");
  press (window, "None of it");
  press (window, "One year");
  press (window, "It does not fade");
  ck_assert (says (window, "between £1.50 and £1.50, £1.50 in the middle"));
  ck_assert_ptr_nonnull (fixture_find (get_page (window), WEFT_TYPE_RATIO_GRAPH));
  press (window, "About half of it");
  ck_assert (says (window, "between £0.75 and £0.75, £0.75 in the middle"));
  ck_assert (says (window, "In the middle case it was worth less than it cost."));
  ck_assert_uint_eq (fixture_count (window, "outcomes"), 0);
  save (window);
  ck_assert_uint_eq (fixture_count (window, "outcomes"), 1);
  ck_assert (says (window, "Doctors") && says (window, "Fewer visits"));
  ck_assert (says (window, "30, counted, £100.00 each\nWorth between £750 and £750, £750 in the middle"));
  act (window, "win.undo");
  ck_assert_uint_eq (fixture_count (window, "outcomes"), 0);
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_missing_is_said_where_it_is_folded_away)
{
  WeftWindow *window = start_valued ();

  open_row (window, "Say what changed");
  type (window, "stakeholder", "Doctors");
  type (window, "outcome", "Fewer visits");
  type (window, "quantity", "30");
  type (window, "value", "100");
  save (window);
  ck_assert_uint_eq (fixture_count (window, "outcomes"), 0);
  ck_assert_ptr_nonnull (fixture_find_field (get_page (window), "deadweight"));
  ck_assert (gtk_widget_get_mapped (fixture_find_field (get_page (window), "deadweight")));
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (fixture_find_field (get_page (window), "quantity"))), "30");
  fixture_stop (window);
}
END_TEST

START_TEST (a_number_of_ones_own_takes_the_card_back)
{
  WeftWindow *window = start_valued ();
  GtkWidget  *card;

  open_row (window, "Say what changed");
  press (window, "Most of it would have");
  card = gtk_widget_get_ancestor (fixture_find_text (get_page (window), "Most of it would have"), GTK_TYPE_TOGGLE_BUTTON);
  ck_assert (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
  ck_assert_str_eq (get_share (window), "75%");
  weft_form_focus_on (WEFT_FORM (get_form (window)), "deadweight");
  fixture_settle (window);
  type (window, "deadweight", "70%");
  ck_assert (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
  type (window, "deadweight", "75");
  ck_assert (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)));
  fixture_stop (window);
}
END_TEST

/* A check beside its outcome opens the form with the keyboard in the field that it is about. */
START_TEST (a_check_leads_to_its_field)
{
  WeftWindow *window = start_valued ();
  GtkWidget  *focus;
  GtkWidget  *check;

  fixture_bring_in (window, "outcomes",
                    "analysis,stakeholder,outcome,quantity,quantity_from,value,price_year,kind,benefit,deadweight,displacement,attribution,drop_off,duration,reason_deadweight\n"
                    "2026–27,Doctors,Fewer visits,30,counted,100.00,2026,fiscal,capacity freed,50%,0%,0%,0%,1,mild winter\n");
  check = fixture_find_text (get_page (window), "Nobody can see where this value comes from. Write its source.");
  ck_assert_ptr_nonnull (check);
  g_signal_emit_by_name (fixture_find (gtk_widget_get_ancestor (check, GTK_TYPE_LIST_BOX_ROW), GTK_TYPE_BUTTON), "clicked");
  fixture_settle (window);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  ck_assert_ptr_nonnull (focus);
  ck_assert (gtk_widget_is_ancestor (focus, get_form (window)));
  ck_assert_str_eq (weft_field_get_column (WEFT_FIELD (gtk_widget_get_ancestor (focus, WEFT_TYPE_FIELD)))->name, "source");
  type (window, "source", "Unit cost workbook");
  save (window);
  ck_assert (!says (window, "Nobody can see where this value comes from. Write its source."));
  fixture_stop (window);
}
END_TEST

START_TEST (an_empty_library_is_filled)
{
  WeftWindow *window = start_valued ();

  if (fixture_count (window, "values") == 0)
    {
      ck_assert (says (window, "The library is empty"));
      press (window, "Bring in");
    }
  ck_assert_uint_gt (fixture_count (window, "values"), 5);
  ck_assert_uint_gt (fixture_count (window, "indices"), 20);
  ck_assert (!says (window, "The library is empty"));
  fixture_stop (window);
}
END_TEST

START_TEST (what_says_the_same_stays)
{
  WeftWindow *window = start_valued ();
  g_autoptr (GtkWidget) money = g_object_ref (find_row (window, "Money"));
  g_autoptr (GtkWidget) next = g_object_ref (find_row (window, "Say what changed"));

  fixture_bring_in (window, "inputs", "analysis,stakeholder,what,kind,amount,counted\n2026–27,Funders,A van,in kind,200.00,yes\n");
  ck_assert (says (window, "A van") && says (window, "£200.00"));
  ck_assert_ptr_eq (find_row (window, "Money"), money);
  ck_assert_ptr_eq (find_row (window, "Say what changed"), next);
  fixture_bring_in (window, "inputs", "analysis,stakeholder,what,kind,amount,counted\n2026–27,Funders,Money,cash,1500.00,yes\n");
  ck_assert (says (window, "£1,500.00") && !says (window, "£1,000.00"));
  act (window, "win.undo");
  act (window, "win.undo");
  ck_assert (says (window, "£1,000.00") && !says (window, "£1,500.00") && !says (window, "A van"));
  ck_assert_ptr_eq (find_row (window, "Say what changed"), next);
  fixture_stop (window);
}
END_TEST

START_TEST (the_workbook_leaves)
{
  WeftWindow      *window = start (fixture_start ());
  g_autofree char *folder = g_dir_make_tmp ("weft-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "value.xlsx", NULL);
  GStatBuf         whole, less;

  /* What leaves is rounded, and so it is here. */
  ck_assert (says (window, "about 80"));
  weft_value_save_run (weft_window_get_page (window), "Marsh Lane Warm Hub: what the year was worth", "value", WEFT_COPY_FUNDER, path);
  fixture_settle (window);
  ck_assert_msg (g_file_test (path, G_FILE_TEST_EXISTS), "no workbook was written");
  ck_assert_int_eq (g_stat (path, &whole), 0);
  g_remove (path);
  /* What is not looked at does not leave. */
  weft_value_save_run (weft_window_get_page (window), "Marsh Lane Warm Hub: what the year was worth", "tell", WEFT_COPY_FUNDER, path);
  fixture_settle (window);
  ck_assert_int_eq (g_stat (path, &less), 0);
  ck_assert_int_lt (less.st_size, whole.st_size);
  g_remove (path);
  g_rmdir (folder);
  fixture_stop (window);
}
END_TEST

/* A name in its words is shown first; it leaves only when somebody says that it may. */
START_TEST (a_name_is_asked_about)
{
  WeftWindow      *window = start (fixture_start ());
  const char      *analysis = "Marsh Lane Warm Hub: what the year was worth";
  g_autofree char *folder = g_dir_make_tmp ("weft-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "value.xlsx", NULL);

  fixture_bring_in (window, "people", "name\nWinifred Ashworth-Pole\n");
  fixture_bring_in (window, "not_valued", "analysis,what,why\nMarsh Lane Warm Hub: what the year was worth,Company,Winifred Ashworth-Pole said so\n");
  weft_value_save_run (weft_window_get_page (window), analysis, "value", WEFT_COPY_FUNDER, path);
  fixture_settle (window);
  ck_assert (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (list_find_dialog ())), "“Winifred Ashworth-Pole” under Not valued") != NULL);
  list_answer (window, "back");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
  weft_value_save_run (weft_window_get_page (window), analysis, "value", WEFT_COPY_FUNDER, path);
  fixture_settle (window);
  list_answer (window, "allow");
  ck_assert (g_file_test (path, G_FILE_TEST_EXISTS));
  g_remove (path);
  g_rmdir (folder);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("social-value");
  TCase *tcase = tcase_create ("social-value");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, the_year_that_has_ended_comes_first);
  tcase_add_test (tcase, one_button_begins_and_nothing_is_chosen);
  tcase_add_test (tcase, what_is_not_wanted_is_not_seen);
  tcase_add_test (tcase, looking_is_no_step);
  tcase_add_test (tcase, looking_is_forgotten_with_what_was_looked_at);
  tcase_add_test (tcase, the_books_are_offered);
  tcase_add_test (tcase, an_outcome_is_worked_out_while_it_is_typed);
  tcase_add_test (tcase, what_is_missing_is_said_where_it_is_folded_away);
  tcase_add_test (tcase, a_number_of_ones_own_takes_the_card_back);
  tcase_add_test (tcase, a_check_leads_to_its_field);
  tcase_add_test (tcase, an_empty_library_is_filled);
  tcase_add_test (tcase, what_says_the_same_stays);
  tcase_add_test (tcase, the_workbook_leaves);
  tcase_add_test (tcase, a_name_is_asked_about);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
