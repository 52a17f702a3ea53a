/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tallies stand outside the history: nothing in the file tells when one was typed, or after whom. */

#include "store-fixture.h"

#include "weft-history.h"
#include "weft-row.h"

#define ADD_ROSE "INSERT INTO people (id, name) VALUES (1, 'Rose Akande')"
#define ADD_TALLY "INSERT INTO equality (id, period, question, answer, count) VALUES (7, '2026-04-01/2027-03-31', 'age', '25-34', 4)"

static WeftFile *file;

static void
begin (void)
{
  fixture_begin ();
  file = fixture_create ("tea.weft");
}

static void
end (void)
{
  fixture_close (g_steal_pointer (&file));
  fixture_end ();
}

static void
reopen (void)
{
  fixture_close (file);
  file = fixture_open ("tea.weft");
}

START_TEST (a_tally_is_kept_and_leaves_no_trace)
{
  fixture_do (file, ADD_TALLY, "Ages typed in");
  fixture_assert_sound (file);
  fixture_assert_answer (file, "SELECT count (*) FROM history", "0");
  fixture_assert_answer (file, "SELECT count (*) FROM history_rows", "0");

  reopen ();
  fixture_assert_answer (file, "SELECT count FROM equality", "4");
  fixture_do (file, "UPDATE equality SET count = 5", "Ages typed in");
  reopen ();
  fixture_assert_answer (file, "SELECT count FROM equality", "5");
  fixture_assert_answer (file, "SELECT count (*) FROM history", "0");
}
END_TEST

START_TEST (what_is_saved_with_a_tally_is_undone_without_it)
{
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;

  fixture_do (file, ADD_ROSE ";" ADD_TALLY, "Rose Akande added");
  fixture_assert_answer (file, "SELECT group_concat (table_name) FROM history_rows", "people");
  undone = weft_history_undo (file, 1, &error);
  ck_assert_msg (undone != NULL, "%s", error != NULL ? error->message : "");
  fixture_assert_answer (file, "SELECT count (*) FROM people", "0");
  fixture_assert_answer (file, "SELECT count (*) FROM equality", "1");
  fixture_assert_sound (file);
}
END_TEST

START_TEST (a_tally_let_go_is_rolled_back)
{
  g_autoptr (GError) error = NULL;
  WeftStep *step = weft_step_begin (file, &error);

  fixture_run (file, ADD_TALLY);
  ck_assert (weft_step_changed (step));
  weft_step_free (step);
  fixture_assert_answer (file, "SELECT count (*) FROM equality", "0");
  fixture_assert_sound (file);
}
END_TEST

static gint64
add_tally (const char *answer)
{
  const WeftSaveOptions options = { .match = TRUE };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find ("equality"));
  WeftSaved saved;

  weft_row_set (row, "period", "2026-04-01/2027-03-31");
  weft_row_set (row, "question", "religion");
  weft_row_set (row, "answer", answer);
  weft_row_set (row, "count", "1");
  ck_assert (weft_row_save (file, row, &options, issues, &saved, &error));
  ck_assert_int_eq (saved, WEFT_SAVE_ADDED);
  ck_assert (weft_step_commit (step, "Religion typed in", &error));
  return row->id;
}

/* The ids of people grow with time; of forty tallies in a row, about half come below the one before. */
START_TEST (the_number_of_a_tally_says_nothing_of_its_turn)
{
  gint64 before = 0;
  guint  falls = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *answer = g_strdup_printf ("Answer %u", i);
      gint64           id = add_tally (answer);

      falls += id < before;
      before = id;
    }
  ck_assert_uint_gt (falls, 5);
  ck_assert_uint_lt (falls, 35);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("quiet");
  TCase *quiet = tcase_create ("quiet");

  tcase_add_checked_fixture (quiet, begin, end);
  tcase_add_test (quiet, a_tally_is_kept_and_leaves_no_trace);
  tcase_add_test (quiet, what_is_saved_with_a_tally_is_undone_without_it);
  tcase_add_test (quiet, a_tally_let_go_is_rolled_back);
  tcase_add_test (quiet, the_number_of_a_tally_says_nothing_of_its_turn);
  suite_add_tcase (suite, quiet);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
