/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing: forms save, refuse at the field and keep what was typed; steps are undone and put back. */

#include "ui-fixture.h"

#include "weft-field-check.h"
#include "weft-form.h"
#include "weft-saving.h"

static void
type (WeftWindow *window,
      const char *column,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), column)), text);
}

static void
act (WeftWindow *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  fixture_settle (window);
}

static WeftForm *
begin_new (WeftWindow *window,
           const char *page)
{
  GtkWidget *form;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", page);
  fixture_settle (window);
  form = fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM);
  ck_assert_msg (form != NULL, "%s has no form", page);
  return WEFT_FORM (form);
}

START_TEST (a_person_is_added_undone_and_put_back)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "name", "Joan Whitfield");
  type (window, "joined", "12/5/2021");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Joan Whitfield added");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), "12 May 2021") != NULL, "her page does not say when she joined");

  act (window, "win.undo");
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  act (window, "win.redo");
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  fixture_stop (window);
}
END_TEST

/* The next is asked for while the first is still on its way into the file, as fast fingers do; after a refusal it is not. */
START_TEST (the_next_person_is_begun_after_the_first)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "name", "Joan Whitfield");
  weft_form_save (form);
  act (window, "win.new");
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  form = WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  ck_assert_ptr_nonnull (form);
  ck_assert_str_eq (weft_row_get (weft_form_get_row (form), "name"), "");
  ck_assert (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), fixture_find_field (GTK_WIDGET (window), "name")));

  type (window, "name", "Nobody");
  type (window, "joined", "whenever");
  weft_form_save (form);
  act (window, "win.new");
  type (window, "joined", "");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 2);
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  fixture_stop (window);
}
END_TEST

/* The row of the new person is chosen and has the keyboard, not another. */
START_TEST (the_keyboard_is_at_the_person_who_was_added)
{
  static const char *const names[] = { "Agnes Doyle", "Zoe Fox" };
  WeftWindow              *window = fixture_start_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      WeftForm *form = begin_new (window, "people");

      type (window, "name", names[i]);
      weft_form_save (form);
      fixture_settle (window);
    }
  ck_assert_ptr_nonnull (fixture_find_text (gtk_window_get_focus (GTK_WINDOW (window)), "Zoe Fox"));
  fixture_stop (window);
}
END_TEST

/* Two sessions of one name are told apart. */
START_TEST (a_session_is_said_with_its_day)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "activities");

  type (window, "name", "Lunch club");
  type (window, "date", "9/3/2027");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Lunch club, 9 March added");
  fixture_stop (window);
}
END_TEST

static gpointer
change_hours (WeftFile     *file,
              gpointer      data,
              WeftProgress *progress,
              GError      **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("hours"), NULL, error);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftSaving) saving = NULL;

  ck_assert_ptr_nonnull (rows);
  saving = weft_saving_new (rows->pdata[0], issues);
  weft_row_set (saving->row, "hours", "3");
  ck_assert_ptr_nonnull (weft_saving_save (file, saving, progress, error));
  return NULL;
}

/* Whose they are may not leave with a correction of a return. */
START_TEST (hours_are_said_with_their_day)
{
  WeftWindow *window = fixture_start_empty ();

  fixture_bring_in (window, "people", "Name\nJoan Whitfield\n");
  fixture_bring_in (window, "hours", "Date,Person,Hours each,Role\n2027-03-09,Joan Whitfield,2,Potatoes\n");
  fixture_run (window, change_hours, NULL);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "Hours of 9 March changed");
  fixture_stop (window);
}
END_TEST

/* Of people and of activities, so that one place is written in one way. */
START_TEST (areas_that_were_typed_before_are_offered)
{
  WeftWindow *window = fixture_start_empty ();
  GtkWidget  *area;

  fixture_bring_in (window, "activities", "Name,Date,Area\nLunch club,2027-03-02,Hyde Park\n");
  fixture_bring_in (window, "people", "Name,Area\nJoan Whitfield,Headingley\n");
  begin_new (window, "people");
  area = fixture_find_field (GTK_WIDGET (window), "area");
  weft_form_focus_on (WEFT_FORM (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM)), "area");
  gtk_editable_insert_text (GTK_EDITABLE (area), "h", 1, &(int){ 0 });
  fixture_settle (window);
  ck_assert_ptr_nonnull (fixture_find_text (area, "Hyde Park"));
  ck_assert_ptr_nonnull (fixture_find_text (area, "Headingley"));
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (area)), "h");
  fixture_stop (window);
}
END_TEST

START_TEST (a_refused_form_keeps_what_was_typed)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "phone", "0113 496 0142");
  type (window, "joined", "31/2/2026");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 0);
  ck_assert_ptr_eq (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), form);
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "phone"))), "0113 496 0142");
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "joined"))), "31/2/2026");
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), "Name is missing. It is needed here.") != NULL, "nothing is said at the name");

  type (window, "name", "Joan Whitfield");
  type (window, "joined", "28/2/2026");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  fixture_stop (window);
}
END_TEST

/* A screen reader is told which field is wrong, and which sentence says why; and that both are over. */
START_TEST (an_error_is_tied_to_its_field)
{
  WeftWindow    *window = fixture_start_empty ();
  WeftForm      *form = begin_new (window, "people");
  GtkAccessible *name = GTK_ACCESSIBLE (fixture_find_field (GTK_WIDGET (window), "name"));
  GtkAccessible *phone = GTK_ACCESSIBLE (fixture_find_field (GTK_WIDGET (window), "phone"));
  GtkWidget     *sentence;

  ck_assert (!gtk_test_accessible_has_state (name, GTK_ACCESSIBLE_STATE_INVALID));
  type (window, "phone", "0113 496 0142");
  weft_form_save (form);
  fixture_settle (window);
  sentence = fixture_find_text (GTK_WIDGET (window), "Name is missing. It is needed here.");
  ck_assert_ptr_nonnull (sentence);
  ck_assert_ptr_null (gtk_test_accessible_check_state (name, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE));
  ck_assert_ptr_null (gtk_test_accessible_check_relation (name, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, sentence));
  ck_assert (!gtk_test_accessible_has_state (phone, GTK_ACCESSIBLE_STATE_INVALID));

  type (window, "name", "Joan Whitfield");
  type (window, "phone", "");
  type (window, "joined", "31/2/2026");
  weft_form_save (form);
  fixture_settle (window);
  ck_assert (!gtk_test_accessible_has_state (name, GTK_ACCESSIBLE_STATE_INVALID));
  ck_assert (!gtk_test_accessible_has_relation (name, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  fixture_stop (window);
}
END_TEST

START_TEST (a_form_that_is_left_untouched_saves_nothing)
{
  WeftWindow *window = fixture_start_empty ();
  gint64      before = 0;

  begin_new (window, "people");
  before = fixture_count (window, "people");
  act (window, "win.back");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM));
  ck_assert_int_eq (fixture_count (window, "people"), before);
  fixture_stop (window);
}
END_TEST

/* What was typed and not saved is not thrown away by going elsewhere. */
START_TEST (a_form_waits_while_another_page_is_looked_at)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  type (window, "name", "Joan Whitfield");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  ck_assert_ptr_eq (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), form);
  ck_assert (weft_form_is_changed (form));
  fixture_stop (window);
}
END_TEST

/* Where the keyboard is in the side list. */
START_TEST (a_form_that_waited_is_saved_by_its_key)
{
  WeftWindow *window = fixture_start_empty ();

  begin_new (window, "people");
  type (window, "name", "Joan Whitfield");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  weft_window_go_to (window, "people", NULL);
  fixture_settle (window);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "people"), 1);
  fixture_stop (window);
}
END_TEST

START_TEST (the_keyboard_goes_forwards_and_back)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, "people");

  gtk_widget_grab_focus (fixture_find_field (GTK_WIDGET (window), "phone"));
  gtk_widget_child_focus (GTK_WIDGET (form), GTK_DIR_TAB_BACKWARD);
  ck_assert (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), fixture_find_field (GTK_WIDGET (window), "name")));
  gtk_widget_child_focus (GTK_WIDGET (form), GTK_DIR_TAB_FORWARD);
  ck_assert (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), fixture_find_field (GTK_WIDGET (window), "phone")));
  fixture_stop (window);
}
END_TEST

static const char *const asking[] = { "people", "activities", "grants", "evidence", "measures", "referrals" };

static gboolean
says (GtkWidget  *button,
      const char *words)
{
  return GTK_IS_BUTTON (button) && fixture_find_text (button, words) != NULL;
}

/* From the last field the Tab key goes to the button that saves, and back from there into the fields. */
START_TEST (the_keyboard_goes_from_the_last_field_to_save)
{
  WeftWindow *window = fixture_start_empty ();
  WeftForm   *form = begin_new (window, asking[_i]);
  GtkWidget  *focus = NULL, *last = NULL;

  for (guint i = 0; i < 200 && !says (focus, "Save"); i++)
    {
      last = focus;
      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      ck_assert_msg (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (form)), "the focus left the form after %u keys", i);
      ck_assert_msg (!says (focus, "Cancel"), "the focus went round before it came to the button that saves");
    }
  ck_assert (says (focus, "Save"));
  g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_BACKWARD);
  ck_assert_ptr_eq (gtk_root_get_focus (GTK_ROOT (window)), last);
  g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
  ck_assert (!gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (form)));
  fixture_stop (window);
}
END_TEST

static const struct
{
  const char *table, *column, *cell, *sentence;
} left[] = {
  { "people", "joined", "31/2/2027", "“31/2/2027” is a day that the calendar does not have." },
  { "people", "joined", "2027-03-12", NULL },
  { "people", "subscription_due", "twelve", "“twelve” is not an amount of money." },
  { "people", "name", "Joan Whitfield", NULL },
  { "people", "name", "", NULL },
  { "referrals", "their_ref", "943 476 5919", "This looks like an NHS number." },
  { "referrals", "reason", "943 476 5918", NULL },
  { "referrals", "person", "Nobody at all", NULL },
};

START_TEST (a_field_that_is_left_says_what_is_wrong)
{
  const WeftTable *table = weft_description_find (left[_i].table);
  g_autoptr (WeftRow) row = weft_row_new (table);
  g_autofree char *sentence = NULL;

  weft_row_set (row, left[_i].column, left[_i].cell);
  sentence = weft_field_check (row, &table->columns[weft_table_column (table, left[_i].column)]);

  if (left[_i].sentence == NULL)
    ck_assert_msg (sentence == NULL, "%s", sentence);
  else
    ck_assert_msg (sentence != NULL && g_str_has_prefix (sentence, left[_i].sentence), "%s", sentence);
}
END_TEST

#define NO_SUCH_DAY "“31/2/2027” is a day that the calendar does not have.\nLook at the day and the month; write them like 25/3/2026."

START_TEST (it_is_said_at_the_field_when_the_keyboard_leaves)
{
  WeftWindow *window = fixture_start_empty ();

  begin_new (window, "people");
  gtk_widget_grab_focus (fixture_find_field (GTK_WIDGET (window), "joined"));
  type (window, "joined", "31/2/2027");
  ck_assert (fixture_find_text (GTK_WIDGET (window), NO_SUCH_DAY) == NULL);
  gtk_widget_grab_focus (fixture_find_field (GTK_WIDGET (window), "name"));
  fixture_settle (window);
  ck_assert (fixture_find_text (GTK_WIDGET (window), NO_SUCH_DAY) != NULL);
  fixture_stop (window);
}
END_TEST

START_TEST (undo_in_a_field_goes_back_to_what_was_loaded)
{
  WeftWindow      *window = fixture_start_empty ();
  GtkWidget       *text;
  g_autofree char *loaded = NULL;

  begin_new (window, "referrals");
  text = fixture_find (fixture_find_field (GTK_WIDGET (window), "received"), GTK_TYPE_TEXT);
  loaded = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));
  ck_assert_str_ne (loaded, "");
  gtk_widget_activate_action (text, "text.undo", NULL);
  ck_assert_str_eq (gtk_editable_get_text (GTK_EDITABLE (text)), loaded);
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("forms");
  TCase *tcase = tcase_create ("forms");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, a_person_is_added_undone_and_put_back);
  tcase_add_test (tcase, the_next_person_is_begun_after_the_first);
  tcase_add_test (tcase, the_keyboard_is_at_the_person_who_was_added);
  tcase_add_test (tcase, a_session_is_said_with_its_day);
  tcase_add_test (tcase, hours_are_said_with_their_day);
  tcase_add_test (tcase, areas_that_were_typed_before_are_offered);
  tcase_add_test (tcase, a_refused_form_keeps_what_was_typed);
  tcase_add_test (tcase, an_error_is_tied_to_its_field);
  tcase_add_test (tcase, a_form_that_is_left_untouched_saves_nothing);
  tcase_add_test (tcase, a_form_waits_while_another_page_is_looked_at);
  tcase_add_test (tcase, a_form_that_waited_is_saved_by_its_key);
  tcase_add_test (tcase, the_keyboard_goes_forwards_and_back);
  tcase_add_loop_test (tcase, the_keyboard_goes_from_the_last_field_to_save, 0, G_N_ELEMENTS (asking));
  tcase_add_loop_test (tcase, a_field_that_is_left_says_what_is_wrong, 0, G_N_ELEMENTS (left));
  tcase_add_test (tcase, it_is_said_at_the_field_when_the_keyboard_leaves);
  tcase_add_test (tcase, undo_in_a_field_goes_back_to_what_was_loaded);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
