/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers: what is ticked, typed or only counted is one step. */

#include "ui-fixture.h"

#include "weft-activity-view.h"
#include "weft-names-aside.h"
#include "weft-names.h"
#include "weft-register.h"
#include "weft-row.h"
#include "weft-suggest.h"

#define LUNCH_DAY "2027-03-09"
#define COUNTED_DAY "2027-03-10" /* of an activity that is counted without names */
#define WEEK_LATER "2027-03-16"

typedef struct
{
  gboolean is_done;
  gpointer result;
} Waiting;

static void
note_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  Waiting *waiting = data;
  g_autoptr (GError) error = NULL;

  waiting->result = weft_workspace_finish (result, &error);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  waiting->is_done = TRUE;
}

static gpointer
find_on_day (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const WeftFilter filter = { .column = "date", .value = data };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("activities"), &filter, error);

  return rows != NULL && rows->len == 1 ? weft_row_copy (rows->pdata[0]) : NULL;
}

static gpointer
find_first_time (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  const WeftFilter filter = { .column = "person", .value = data };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("attendance"), &filter, error);

  return rows != NULL && rows->len == 1 ? g_strdup (weft_row_get (rows->pdata[0], "first_time")) : NULL;
}

static gpointer
ask (WeftWindow *window,
     WeftWork    work,
     const char *data)
{
  Waiting waiting = { FALSE, NULL };

  weft_workspace_run_async (weft_window_get_workspace (window), window, work, (gpointer)data, NULL, NULL, NULL, note_result_cb, &waiting);
  while (!waiting.is_done)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_ptr_nonnull (waiting.result);
  return waiting.result;
}

/* The one activity of that day, opened. */
static WeftActivityView *
open_day (WeftWindow *window,
          const char *day)
{
  g_autoptr (WeftRow) activity = ask (window, find_on_day, day);

  weft_window_go_to (window, "activities", weft_row_get (activity, "ref"));
  fixture_settle (window);
  return WEFT_ACTIVITY_VIEW (fixture_find (GTK_WIDGET (window), WEFT_TYPE_ACTIVITY_VIEW));
}

static guint
get_headcount (WeftWindow *window,
               const char *day)
{
  g_autoptr (WeftRow) activity = ask (window, find_on_day, day);

  return (guint)g_ascii_strtoull (weft_row_get (activity, "headcount"), NULL, 10);
}

/* Of those who usually come; NULL: nobody. */
static GtkWidget *
first_tick (WeftWindow *window)
{
  return fixture_find (fixture_find (GTK_WIDGET (window), WEFT_TYPE_REGISTER), GTK_TYPE_CHECK_BUTTON);
}

static GtkCheckButton *
first_ticked (WeftWindow *window)
{
  GtkWidget *tick = first_tick (window);

  while (!gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
    tick = gtk_widget_get_next_sibling (tick);
  return GTK_CHECK_BUTTON (tick);
}

static void
save (WeftWindow       *window,
      WeftActivityView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "activity.save", NULL);
  fixture_settle (window);
}

static void
undo (WeftWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  fixture_settle (window);
}

static void
type_new (WeftWindow *window,
          const char *name)
{
  GtkWidget *entry = fixture_find (fixture_find (GTK_WIDGET (window), WEFT_TYPE_REGISTER), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (g_object_get_data (G_OBJECT (entry), "weft-suggest"), "adding");
}

static const char *
said (WeftWindow *window)
{
  return weft_workspace_get_can_undo (weft_window_get_workspace (window));
}

START_TEST (a_tick_taken_away_is_one_step_and_comes_back)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  guint             names = fixture_count (window, "attendance");
  guint             came = get_headcount (window, LUNCH_DAY);
  GtkCheckButton   *tick = first_ticked (window);
  g_autofree char  *sentence = g_strdup_printf ("Register of Lunch club, 9 March: %u people", came - 1);

  gtk_check_button_set_active (tick, FALSE);
  save (window, view);
  ck_assert_uint_eq (fixture_count (window, "attendance"), names - 1);
  ck_assert_uint_eq (get_headcount (window, LUNCH_DAY), came - 1);
  ck_assert_str_eq (said (window), sentence);

  undo (window);
  ck_assert_uint_eq (fixture_count (window, "attendance"), names);
  ck_assert_uint_eq (get_headcount (window, LUNCH_DAY), came);
  ck_assert (gtk_check_button_get_active (tick));
  fixture_stop (window);
}
END_TEST

START_TEST (what_is_not_saved_is_undone_in_the_register)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  GtkWidget        *names = fixture_find (GTK_WIDGET (view), WEFT_TYPE_REGISTER);
  GtkCheckButton   *tick = first_ticked (window);
  g_autofree char  *before = g_strdup (said (window));

  gtk_check_button_set_active (tick, FALSE);
  gtk_widget_activate_action (names, "register.undo", NULL);
  fixture_settle (window);
  ck_assert (gtk_check_button_get_active (tick));
  ck_assert_str_eq (said (window), before);

  /* Then comes the last step of the file. */
  gtk_widget_activate_action (names, "register.undo", NULL);
  fixture_settle (window);
  ck_assert_str_ne (said (window), before);
  fixture_stop (window);
}
END_TEST

/* As with Enter, where nothing is suggested. */
static void
enter (WeftRegister *names,
       const char   *text)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (names), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

START_TEST (people_without_names_are_typed_where_names_go)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  WeftRegister     *names = WEFT_REGISTER (fixture_find (GTK_WIDGET (view), WEFT_TYPE_REGISTER));
  guint             before = weft_register_count (names);
  guint             ticked = weft_register_count_ticked (names);
  GtkWidget        *told;

  enter (names, "12 people");
  ck_assert_uint_eq (weft_register_count (names), ticked + 12);
  told = fixture_find_text (GTK_WIDGET (view), "12 people came who are not named. Ctrl+Z takes it back.");
  ck_assert_ptr_nonnull (told);
  ck_assert (gtk_widget_has_css_class (told, "told"));
  enter (names, "13 people");
  ck_assert_uint_eq (weft_register_count (names), ticked + 13);
  gtk_widget_activate_action (GTK_WIDGET (names), "register.undo", NULL);
  ck_assert_uint_eq (weft_register_count (names), ticked + 12);
  gtk_widget_activate_action (GTK_WIDGET (names), "register.undo", NULL);
  ck_assert_uint_eq (weft_register_count (names), before);

  /* A number that stands beside no name may be a slip. */
  enter (names, "9876");
  ck_assert_uint_eq (weft_register_count (names), before);
  told = fixture_find_text (GTK_WIDGET (view), "Nobody here has the number 9876. For people who came and are not named, type “9876 people”.");
  ck_assert_ptr_nonnull (told);
  ck_assert (!gtk_widget_has_css_class (told, "told"));
  enter (names, "2 Bar Blues");
  ck_assert_uint_eq (weft_register_count (names), before);
  enter (names, "3 Smith");
  ck_assert_uint_eq (weft_register_count (names), before);
  fixture_stop (window);
}
END_TEST

static gpointer
read_people (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  return weft_names_read (file, data, error);
}

START_TEST (a_day_below_a_name_is_said_as_a_person_writes_it)
{
  WeftWindow *window = fixture_start ();
  g_autoptr (GPtrArray) people = ask (window, read_people, "people");
  guint n_days = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const WeftName *name = g_ptr_array_index (people, i);

      ck_assert_msg (!g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", name->help, 0, 0), "%s", name->help);
      n_days += g_regex_match_simple ("^[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}$", name->help, 0, 0);
    }
  ck_assert_uint_gt (n_days, 0);
  fixture_stop (window);
}
END_TEST

START_TEST (a_new_name_is_a_new_person_once)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  guint             people = fixture_count (window, "people");
  guint             names = fixture_count (window, "attendance");
  g_autofree char  *first_time = NULL;

  type_new (window, "Zadie Newman");
  type_new (window, " zadie  newman ");
  save (window, view);
  ck_assert_uint_eq (fixture_count (window, "people"), people + 1);
  ck_assert_uint_eq (fixture_count (window, "attendance"), names + 1);
  first_time = ask (window, find_first_time, "Zadie Newman");
  ck_assert_str_eq (first_time, "yes");

  type_new (window, "Ziggy Newman");
  ck_assert_ptr_nonnull (fixture_find_text (GTK_WIDGET (view), "Ziggy Newman is ticked as a new person"));
  save (window, view);
  ck_assert_ptr_null (fixture_find_text (GTK_WIDGET (view), "Ziggy Newman is ticked as a new person"));
  ck_assert_uint_eq (fixture_count (window, "people"), people + 2);
  ck_assert_uint_eq (fixture_count (window, "attendance"), names + 2);
  fixture_stop (window);
}
END_TEST

static gboolean
says_at_home (WeftWindow *window,
              const char *text)
{
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  return fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), text) != NULL;
}

/* Who stands in the first register may have come for years: nothing is said of them. Who is new in the second came for the first time. */
START_TEST (the_first_register_does_not_say_who_is_new)
{
  WeftWindow       *window = fixture_start_empty ();
  WeftActivityView *view;
  g_autofree char  *ada = NULL;
  g_autofree char  *bea = NULL;

  fixture_bring_in (window, "activities", "name,date\nLunch club,2027-03-02\nLunch club,2027-03-09\n");
  view = open_day (window, "2027-03-02");
  type_new (window, "Ada First");
  save (window, view);
  ada = ask (window, find_first_time, "Ada First");
  ck_assert_str_eq (ada, "");
  ck_assert (says_at_home (window, "person at least"));
  ck_assert (!says_at_home (window, "0 for the first time"));

  view = open_day (window, "2027-03-09");
  type_new (window, "Bea Second");
  save (window, view);
  bea = ask (window, find_first_time, "Bea Second");
  ck_assert_str_eq (bea, "yes");
  ck_assert (says_at_home (window, "people came"));
  ck_assert (says_at_home (window, "1 for the first time"));
  fixture_stop (window);
}
END_TEST

/* The first two people who did not come to activity @data. */
static gpointer
find_absent (WeftFile     *file,
             gpointer      data,
             WeftProgress *progress,
             GError      **error)
{
  const WeftFilter filter = { .column = "activity", .value = data };
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("attendance"), &filter, error);
  g_autoptr (GPtrArray) people = weft_row_list (file, weft_description_find ("people"), NULL, error);
  g_autoptr (GHashTable) came = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) absent = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (came, (gpointer)weft_row_get (rows->pdata[i], "person"));
  for (guint i = 0, n = 0; i < people->len && n < 2; i++)
    if (!g_hash_table_contains (came, weft_row_get (people->pdata[i], "name")))
      {
        g_strv_builder_add (absent, weft_row_get (people->pdata[i], "name"));
        n++;
      }
  return g_strv_builder_end (absent);
}

/* Known names are ticked however they are written; who is unknown is kept aside until mended or added. */
START_TEST (a_pasted_column_is_ticked_or_kept_aside)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  WeftRegister     *names = WEFT_REGISTER (fixture_find (GTK_WIDGET (view), WEFT_TYPE_REGISTER));
  const char       *ref = weft_row_get (weft_activity_view_get_details (view)->activity, "ref");
  g_auto (GStrv) absent = ask (window, find_absent, ref);
  g_autofree char *loud = g_utf8_strup (absent[0], -1);
  g_autofree char *pasted = g_strdup_printf ("Name\r\n  %s\tcame\r\n\r\nNobody Known\r\n%sX\r\n%s\r\n", loud, absent[1], absent[0]);
  g_autofree char *left = g_strdup_printf ("Nobody Known\n%sX", absent[1]);
  g_autofree char *mended = g_strdup_printf ("Nobody Known\n%s", absent[1]);
  g_autofree char *rest = NULL;
  guint            before = weft_register_count_ticked (names);
  GtkWidget       *aside;

  weft_register_paste (names, pasted);
  ck_assert_uint_eq (weft_register_count_ticked (names), before + 1);
  aside = fixture_find (GTK_WIDGET (view), WEFT_TYPE_NAMES_ASIDE);
  ck_assert_msg (fixture_find_text (aside, "2 names are not known") != NULL, "it does not say how many");
  rest = weft_names_aside_get_text (WEFT_NAMES_ASIDE (aside));
  ck_assert_str_eq (rest, left);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find (aside, GTK_TYPE_TEXT_VIEW))), mended, -1);
  fixture_press (aside, "Look again");
  ck_assert_uint_eq (weft_register_count_ticked (names), before + 2);
  ck_assert (fixture_find_text (aside, "1 name is not known") != NULL);

  weft_window_go_to (window, "activities", "A-0001");
  fixture_settle (window);
  ck_assert_msg (!gtk_widget_get_mapped (aside), "names of one activity stand at another");
  open_day (window, LUNCH_DAY);
  ck_assert_msg (gtk_widget_get_mapped (aside), "what was kept aside is lost");
  fixture_press (aside, "Add them as new");
  ck_assert_uint_eq (weft_register_count_ticked (names), before + 3);
  ck_assert (!gtk_widget_get_mapped (aside));
  fixture_stop (window);
}
END_TEST

START_TEST (just_a_number_keeps_no_names)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, COUNTED_DAY);
  guint             names = fixture_count (window, "attendance");
  GtkWidget        *number = fixture_find (GTK_WIDGET (view), GTK_TYPE_SPIN_BUTTON);

  ck_assert_msg (fixture_find (GTK_WIDGET (view), WEFT_TYPE_REGISTER) == NULL, "a number was counted, names are asked for");
  gtk_editable_set_text (GTK_EDITABLE (number), "45");
  save (window, view);
  ck_assert_uint_eq (get_headcount (window, COUNTED_DAY), 45);
  ck_assert_uint_eq (fixture_count (window, "attendance"), names);
  ck_assert_str_eq (said (window), "Letters and forms desk, 10 March: 45 people");
  fixture_stop (window);
}
END_TEST

START_TEST (to_look_at_the_other_way_changes_nothing)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  g_autofree char  *before = g_strdup (said (window));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (fixture_find_text (GTK_WIDGET (view), "Just a number"), GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_str_eq (said (window), before);
  fixture_stop (window);
}
END_TEST

START_TEST (what_was_ticked_is_saved_when_the_page_is_left)
{
  WeftWindow *window = fixture_start ();
  guint       came = get_headcount (window, LUNCH_DAY);

  open_day (window, LUNCH_DAY);
  type_new (window, "Zadie Newman");
  weft_window_go_to (window, "home", NULL);
  fixture_settle (window);
  ck_assert_uint_eq (get_headcount (window, LUNCH_DAY), came + 1);
  fixture_stop (window);
}
END_TEST

START_TEST (held_again_is_a_week_later_with_nobody_there)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view = open_day (window, LUNCH_DAY);
  g_autoptr (WeftRow) before = ask (window, find_on_day, LUNCH_DAY);
  g_autoptr (WeftRow) after = NULL;

  gtk_widget_activate_action (GTK_WIDGET (view), "activity.repeat", NULL);
  fixture_settle (window);
  after = ask (window, find_on_day, WEEK_LATER);
  ck_assert_str_eq (weft_row_get (after, "name"), weft_row_get (before, "name"));
  ck_assert_str_eq (weft_row_get (after, "place"), weft_row_get (before, "place"));
  ck_assert_str_eq (weft_row_get (after, "hours"), weft_row_get (before, "hours"));
  ck_assert_str_eq (weft_row_get (after, "headcount"), "");
  ck_assert_str_ne (weft_row_get (after, "ref"), weft_row_get (before, "ref"));
  ck_assert_msg (fixture_find_text (GTK_WIDGET (window), "0 ticked") != NULL, "its register is not open");
  ck_assert_msg (first_tick (window) != NULL, "those who usually come are not there to be ticked");
  fixture_stop (window);
}
END_TEST

START_TEST (a_register_fits_a_phone)
{
  WeftWindow *window = fixture_start ();
  int         minimum;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  open_day (window, LUNCH_DAY);
  gtk_widget_measure (GTK_WIDGET (weft_window_get_page (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  ck_assert_msg (minimum <= 360, "a register wants %d px, a phone has 360", minimum);
  fixture_stop (window);
}
END_TEST

START_TEST (a_name_typed_wrongly_is_seen_before_it_is_saved)
{
  WeftWindow       *window = fixture_start ();
  WeftActivityView *view;
  WeftRegister     *names;
  guint             people, before;
  GtkWidget        *asked;

  fixture_bring_in (window, "people", "name\nAudrey Blake\n");
  view = open_day (window, LUNCH_DAY);
  names = WEFT_REGISTER (fixture_find (GTK_WIDGET (view), WEFT_TYPE_REGISTER));
  people = fixture_count (window, "people");
  before = weft_register_count_ticked (names);
  type_new (window, "Zadie Newman");
  ck_assert (fixture_find_text (GTK_WIDGET (names), "Zadie Newman (new person)") != NULL);
  type_new (window, "Audrey Blaek");
  ck_assert (fixture_find_text (GTK_WIDGET (names), "Audrey Blaek (new person)") != NULL);
  asked = fixture_find_text (GTK_WIDGET (names), "Did you mean Audrey Blake?");
  ck_assert_msg (asked != NULL, "nobody asks whether Audrey Blake was meant");

  g_signal_emit_by_name (gtk_widget_get_ancestor (asked, GTK_TYPE_BUTTON), "clicked");
  ck_assert (fixture_find_text (GTK_WIDGET (names), "Audrey Blake is ticked in the place of Audrey Blaek") != NULL);
  ck_assert (fixture_find_text (GTK_WIDGET (names), "Did you mean Audrey Blake?") == NULL);
  ck_assert_uint_eq (weft_register_count_ticked (names), before + 2);
  save (window, view);
  ck_assert_uint_eq (fixture_count (window, "people"), people + 1);
  ck_assert_msg (g_str_has_suffix (said (window), ". Zadie Newman is new here"), "%s", said (window));
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("register");
  TCase *tcase = tcase_create ("register");

  tcase_set_timeout (tcase, 120);
  tcase_add_test (tcase, a_tick_taken_away_is_one_step_and_comes_back);
  tcase_add_test (tcase, what_is_not_saved_is_undone_in_the_register);
  tcase_add_test (tcase, people_without_names_are_typed_where_names_go);
  tcase_add_test (tcase, a_day_below_a_name_is_said_as_a_person_writes_it);
  tcase_add_test (tcase, a_new_name_is_a_new_person_once);
  tcase_add_test (tcase, the_first_register_does_not_say_who_is_new);
  tcase_add_test (tcase, a_name_typed_wrongly_is_seen_before_it_is_saved);
  tcase_add_test (tcase, a_pasted_column_is_ticked_or_kept_aside);
  tcase_add_test (tcase, just_a_number_keeps_no_names);
  tcase_add_test (tcase, to_look_at_the_other_way_changes_nothing);
  tcase_add_test (tcase, what_was_ticked_is_saved_when_the_page_is_left);
  tcase_add_test (tcase, held_again_is_a_week_later_with_nobody_there);
  tcase_add_test (tcase, a_register_fits_a_phone);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
