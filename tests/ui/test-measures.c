/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of measures: what was asked before what is ready, what one of them says of the same people before and after,
 * and how little of it would leave the file. */

#include "ui-fixture.h"

#include "weft-answers-graph.h"
#include "weft-import-page.h"
#include "weft-measure-view.h"

/* R's data set "sleep" (Student 1908, Cushny and Peebles 1905): hours more than usual, of ten people, with two drugs. */
static const char *const sleep_before[] = { "0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0", "2" };
static const char *const sleep_after[] = { "1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4" };

static void
add_measure (WeftWindow *window)
{
  fixture_bring_in (window, "measures",
                    "key,name,items,min,max,higher_is_better,scoring\n"
                    "sleep,Sleep,extra: How much longer did you sleep?,-10,10,yes,each\n");
}

/* The first @n people before; the first @again of them once more, when it is @wave months later. */
static void
add_answers (WeftWindow *window,
             guint       n,
             guint       again,
             guint       wave)
{
  g_autoptr (GString) csv = g_string_new ("measure,key,wave,date,item1\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (csv, "sleep,S-%02u,0,2026-06-01,%s\n", i + 1, sleep_before[i]);
  for (guint i = 0; i < again; i++)
    g_string_append_printf (csv, "sleep,S-%02u,%u,2026-12-01,%s\n", i + 1, wave, sleep_after[i]);
  fixture_bring_in (window, "responses", csv->str);
}

static WeftWindow *
start_on_sleep (guint n,
                guint again)
{
  WeftWindow *window = fixture_start_empty ();

  add_measure (window);
  add_answers (window, n, again, 6);
  weft_window_go_to (window, "measures", "sleep");
  fixture_settle (window);
  return window;
}

static void
assert_says (WeftWindow *window,
             const char *words)
{
  ck_assert_msg (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), words) != NULL, "nowhere: %s", words);
}

static void
assert_silent (WeftWindow *window,
               const char *words)
{
  ck_assert_msg (fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), words) == NULL, "still there: %s", words);
}

/* The number beside @title. */
static void
assert_number (WeftWindow *window,
               const char *title,
               const char *number)
{
  GtkWidget *label = fixture_find_text (GTK_WIDGET (weft_window_get_page (window)), title);

  ck_assert_msg (label != NULL, "no number is called %s", title);
  ck_assert_str_eq (gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (label))), number);
}

START_TEST (what_was_asked_comes_before_what_is_ready)
{
  WeftWindow *window = fixture_start_empty ();

  weft_window_go_to (window, "measures", NULL);
  fixture_settle (window);
  assert_says (window, "What changed for people?");
  assert_says (window, "Choose one to begin with");
  assert_says (window, "ONS personal well-being (four questions)");
  assert_silent (window, "Asked so far");

  add_measure (window);
  add_answers (window, 10, 9, 6);
  assert_says (window, "Asked so far");
  assert_says (window, "10 started · 9 asked again · last on 1 December 2026");
  assert_says (window, "Ready to use");
  assert_silent (window, "What changed for people?");
  fixture_stop (window);
}
END_TEST

/* As R: t.test (extra ~ group, paired = TRUE): mean difference 1.58, 95 per cent interval 0.7001 to 2.4599. */
START_TEST (a_measure_says_what_changed)
{
  WeftWindow *window = start_on_sleep (10, 10);

  assert_says (window, "10 people answered both times: 0.8 before, 2.3 after. Higher, by between 0.7 and 2.5 points, which is better.");
  assert_number (window, "Started", "10");
  assert_number (window, "Asked again", "10");
  assert_number (window, "Answered both times", "10");
  assert_number (window, "Share of those who started", "100 %");
  assert_number (window, "Average before", "0.8");
  assert_number (window, "Average after", "2.3");
  assert_number (window, "Average change", "+1.6");
  assert_number (window, "Likely between (95 times in 100)", "+0.7 to +2.5");
  assert_number (window, "Better by a point or more", "8");
  assert_number (window, "About the same", "2");
  assert_number (window, "Worse by a point or more", "0");
  assert_number (window, "How far the changes lie apart", "1.2");
  assert_number (window, "Did not answer again", "0");
  assert_silent (window, "Their average at the start");
  assert_silent (window, "Average change if these people had not changed at all");
  assert_says (window, "Before and after alone shows change, not cause.");
  assert_says (window, "This is a small group: read it as a description.");
  fixture_stop (window);
}
END_TEST

/* Seven of ten: 1.2, 2.4, 1.3, 1.3, 0, 1, 1.8 more, 9 together; the others began at 0.8, 0 and 2. */
START_TEST (too_few_are_for_the_group_alone)
{
  WeftWindow *window = start_on_sleep (10, 7);

  assert_says (window, "7 people answered both times: 0.7 before, 2.0 after.");
  assert_number (window, "Share of those who started", "70 %");
  assert_number (window, "Did not answer again", "3");
  assert_number (window, "Their average at the start", "0.9");
  assert_number (window, "Average change if these people had not changed at all", "+0.9");
  assert_says (window, "There are too few answers to say: at least 8 people must have answered both times.");
  assert_says (window, "These numbers are for you alone. A return says: “Too few to say (fewer than 8 people).”");
  fixture_stop (window);
}
END_TEST

START_TEST (nobody_asked_twice_is_no_change)
{
  WeftWindow *window = start_on_sleep (4, 0);

  assert_says (window, "4 people answered once so far. What changed can be told when the same people are asked again, in the same words, with the same codes.");
  ck_assert_ptr_null (fixture_find (GTK_WIDGET (window), WEFT_TYPE_ANSWERS_GRAPH));

  /* Others were asked later. */
  fixture_bring_in (window, "responses", "measure,key,wave,date,item1\nsleep,T-01,6,2026-12-01,5\n");
  assert_number (window, "Answered both times", "0");
  assert_silent (window, "Share of those who started");
  assert_silent (window, "Average change");
  assert_silent (window, "Better by a point or more");
  assert_silent (window, "How far the changes lie apart");
  fixture_stop (window);
}
END_TEST

/* Of three times the first and the last, until others are chosen. */
START_TEST (other_times_can_be_compared)
{
  WeftWindow *window = start_on_sleep (10, 10);
  GtkWidget  *view;

  fixture_bring_in (window, "responses", "measure,key,wave,date,item1\nsleep,S-01,12,2027-03-01,5\n");
  assert_number (window, "Answered both times", "1");
  view = fixture_find (GTK_WIDGET (window), WEFT_TYPE_MEASURE_VIEW);
  /* A screen reader calls the choice itself by its name, not only the button inside. */
  ck_assert_ptr_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (fixture_find (view, GTK_TYPE_DROP_DOWN)), GTK_ACCESSIBLE_PROPERTY_LABEL, "From"));
  g_signal_emit_by_name (view, "asked", (gint64)0, (gint64)6, (gint64)0);
  fixture_settle (window);
  assert_number (window, "Answered both times", "10");
  fixture_stop (window);
}
END_TEST

/* A file of Google Forms: what was understood is said before anything is added, what is off the scale stays out, and
 * the rest is one step. */
START_TEST (a_survey_file_is_looked_at_first)
{
  static const char *const answers = "Timestamp,Email Address,Code,How much longer did you sleep?\n"
                                     "2027/03/01 10:15:00,rose@example.org,S-01,2\n"
                                     "2027/03/01 10:20:00,jo@example.org,S-02,1\n"
                                     "2027/03/02 09:00:00,al@example.org,S-03,40\n";
  WeftWindow              *window = start_on_sleep (10, 0);
  g_autofree char         *path = g_build_filename (g_get_user_data_dir (), "answers.csv", NULL);

  ck_assert (g_file_set_contents (path, answers, -1, NULL));
  weft_window_go_to (window, "import", NULL);
  weft_import_page_look_at_survey (WEFT_IMPORT_PAGE (weft_window_get_page (window)), path, "sleep", "Sleep", 6);
  fixture_settle (window);
  assert_says (window, "Answers to “Sleep”");
  assert_says (window, "This looks like answers from Google Forms.");
  assert_says (window, "1 question was found by its words.");
  assert_says (window, "Left out, because they tell who somebody is: “Email Address”.");
  assert_says (window, "1 row is left out");
  fixture_press (GTK_WIDGET (window), "Bring in 2 rows");
  fixture_settle (window);
  ck_assert_uint_eq (fixture_count (window, "responses"), 12);
  ck_assert_str_eq (weft_window_get_page_name (window), "measures");
  assert_number (window, "Answered both times", "2");
  fixture_stop (window);
}
END_TEST

static void
look_at_survey (WeftWindow *window,
                const char *answers)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "answers.csv", NULL);

  ck_assert (g_file_set_contents (path, answers, -1, NULL));
  weft_window_go_to (window, "import", NULL);
  weft_import_page_look_at_survey (WEFT_IMPORT_PAGE (weft_window_get_page (window)), path, "ucla3", "Loneliness, three-item scale", 0);
  fixture_settle (window);
}

#define QUESTIONS "How often do you feel that you lack companionship?,How often do you feel left out?,How often do you feel isolated from others?"

/* What is said, and at which place; "" where the whole file is meant. */
static const struct
{
  const char *file, *place, *sentence, *button;
} surveys[] = {
  /* Two rows of headings. */
  { "Respondent ID,Collector ID,Code," QUESTIONS "\n,,Open-Ended Response,Response,Response,Response\n118,44,A1,Often,Often,Often\n",
    "", "This looks like answers from SurveyMonkey.", "Bring in 1 row" },
  { "Code," QUESTIONS "\nRose Akande,Often,Often,Often\n",
    "Line 2", "A name stood here. It was not kept: this code stands for it now, and will each time.", "Bring in 1 row" },
  { "Code," QUESTIONS "\nA1,Often,Often,Often\na1,Often,Often,Often\n",
    "Line 3, Code: a1", "“a1” answered twice at this time. Give each person a code of their own, or leave one of the two out.", "Bring in 1 row" },
  { "Code," QUESTIONS "\nA1,Often,Often,9\n",
    "Line 2, How often do you feel isolated from others?: 9", "“9” is not on the scale from 1 to 3. Look at the answer again.", "Bring in 0 rows" },
  { "Code," QUESTIONS "\nA1,Often,Byth,Often\nA2,Offten,Often,Often\n",
    "Line 2, How often do you feel left out?: Byth", "“Byth” is not among the answers of this measure.", "Bring in 0 rows" },
  { "Code," QUESTIONS "\nA1,Often,Byth,Often\n",
    "", "“Byth” is none of the answers that this measure knows. Write it among its answers with the number it counts, or empty its cells, and bring the file in again.", "Bring in 0 rows" },
  { "Code," QUESTIONS "\nA2,Offten,Often,Often\n",
    "", "“Offten” is none of the answers that this measure knows. If it means “Often”, write “Offten = 3” among its answers and bring the file in again.", "Bring in 0 rows" },
  { "Code,How often do you feel left out?\nA1,Often\n",
    "", "This file has no column for “How often do you feel that you lack companionship?”.", NULL },
};

START_TEST (what_is_wrong_in_a_survey_file_is_said_at_its_place)
{
  WeftWindow *window = fixture_start_empty ();

  look_at_survey (window, surveys[_i].file);
  assert_says (window, surveys[_i].sentence);
  if (*surveys[_i].place != '\0')
    assert_says (window, surveys[_i].place);
  if (surveys[_i].button != NULL)
    assert_says (window, surveys[_i].button);
  if (g_strcmp0 (surveys[_i].button, "Bring in 0 rows") == 0)
    assert_says (window, "No row can be brought in as it stands there");
  ck_assert_uint_eq (fixture_count (window, "responses"), 0);
  fixture_stop (window);
}
END_TEST

/* The first of all answers, which is that of S-01 at one of the times, is put right. */
START_TEST (an_answer_is_put_right)
{
  WeftWindow *window = start_on_sleep (10, 10);
  GtkWidget  *list;

  gtk_widget_activate_action (GTK_WIDGET (weft_window_get_page (window)), "measures.answers", NULL);
  fixture_settle (window);
  assert_says (window, "All answers");
  assert_says (window, "After 6 months");
  assert_says (window, "-1.6");
  list = fixture_find (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);
  g_signal_emit_by_name (list, "activate", 0);
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "item1")), "3");
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), "form.save", NULL);
  fixture_settle (window);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "S-01 changed");
  assert_says (window, "All answers");
  weft_window_go_back (window);
  fixture_settle (window);
  assert_number (window, "Answered both times", "10");
  fixture_stop (window);
}
END_TEST

START_TEST (a_measure_fits_a_phone)
{
  WeftWindow *window = start_on_sleep (10, 10);
  int         minimum;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 700);
  fixture_settle (window);
  gtk_widget_measure (GTK_WIDGET (weft_window_get_page (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  ck_assert_msg (minimum <= 360, "the measure wants %d px, a phone has 360", minimum);
  fixture_stop (window);
}
END_TEST

START_TEST (a_question_of_their_own_is_added)
{
  WeftWindow *window = fixture_start_empty ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin-on", "s", "measures");
  fixture_settle (window);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_field (GTK_WIDGET (window), "name")), "The garden");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find_field (GTK_WIDGET (window), "items"))),
                            "How much do you look forward to the garden?", -1);
  gtk_widget_activate_action (fixture_find (GTK_WIDGET (window), WEFT_TYPE_FORM), "form.save", NULL);
  fixture_settle (window);
  ck_assert_str_eq (weft_workspace_get_can_undo (weft_window_get_workspace (window)), "The garden added");
  assert_says (window, "Nobody was asked yet. Print the questionnaire, or use a survey service with the very same words, and bring the answers in here.");
  weft_window_go_back (window);
  fixture_settle (window);
  assert_says (window, "The garden");
  assert_says (window, "1 question, 0 to 10");
  fixture_stop (window);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("measures");
  TCase *tcase = tcase_create ("measures");

  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, what_was_asked_comes_before_what_is_ready);
  tcase_add_test (tcase, a_measure_says_what_changed);
  tcase_add_test (tcase, too_few_are_for_the_group_alone);
  tcase_add_test (tcase, nobody_asked_twice_is_no_change);
  tcase_add_test (tcase, other_times_can_be_compared);
  tcase_add_test (tcase, a_survey_file_is_looked_at_first);
  tcase_add_loop_test (tcase, what_is_wrong_in_a_survey_file_is_said_at_its_place, 0, G_N_ELEMENTS (surveys));
  tcase_add_test (tcase, an_answer_is_put_right);
  tcase_add_test (tcase, a_measure_fits_a_phone);
  tcase_add_test (tcase, a_question_of_their_own_is_added);
  suite_add_tcase (suite, tcase);
  return weft_test_run (suite);
}
