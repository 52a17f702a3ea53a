/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked again is answered from memory, and never with what was true before. */

#include "store-fixture.h"

#include <sqlite3.h>

#include "weft-changes.h"
#include "weft-description.h"
#include "weft-history.h"
#include "weft-query.h"

#define FIRST                                                                                       \
  "INSERT INTO people (id, name) VALUES (1, 'Ann Lee'), (2, 'Gwen Marsh');"                         \
  "INSERT INTO \"group\" (id, \"key\", \"value\") VALUES (1, 'name', 'Tea'), (2, 'area', 'Leeds');" \
  "INSERT INTO equality (id, period, question, answer, count) VALUES (7, '2026-04-01/2027-03-31', 'age', '25-34', 4)"
#define TALLIES "2026-04-01/2027-03-31"

static WeftFile *file;
static guint     n_run;

static int
count_run (unsigned int what,
           void        *data,
           void        *statement,
           void        *text)
{
  n_run++;
  return 0;
}

static void
begin (void)
{
  fixture_begin ();
  file = fixture_create ("tea.weft");
  fixture_do (file, FIRST, "Begun");
}

static void
end (void)
{
  fixture_close (g_steal_pointer (&file));
  fixture_end ();
}

/* All that @query answers, with its types. */
static char *
read_all (WeftQuery *query)
{
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  while (weft_query_step (query, &error))
    g_string_append_printf (text, "%s%s;", weft_query_is_null (query, 0) ? "none " : "", weft_query_text (query, 0));
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  return g_string_free (text, FALSE);
}

/* The names of people; counts in n_run what SQLite was asked for. */
static char *
ask_names (void)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_PEOPLE_NAMES);
  char *answer;

  n_run = 0;
  sqlite3_trace_v2 (weft_file_database (file), SQLITE_TRACE_STMT, count_run, NULL);
  answer = read_all (&query);
  sqlite3_trace_v2 (weft_file_database (file), 0, NULL, NULL);
  return answer;
}

static char *
ask_fact (const char *key)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_GROUP_VALUE);

  weft_query_bind_text (&query, ":key", key);
  return read_all (&query);
}

static char *
ask_tallies (void)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_EQUALITY_OF_PERIOD);

  weft_query_bind_text (&query, ":period", TALLIES);
  return weft_query_step (&query, NULL) ? g_strdup_printf ("%s %s %d", weft_query_text (&query, 0), weft_query_text (&query, 1), (int)weft_query_int (&query, 2))
                                        : g_strdup ("none");
}

#define assert_says(call, expected)        \
  do                                       \
    {                                      \
      g_autofree char *said = (call);      \
      ck_assert_str_eq (said, (expected)); \
    }                                      \
  while (0)

START_TEST (what_is_asked_again_is_not_looked_up_again)
{
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  ck_assert_uint_eq (n_run, 1);
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  ck_assert_uint_eq (n_run, 0);

  fixture_do (file, "INSERT INTO funds (id, name, kind) VALUES (1, 'Roof', 'restricted')", "Roof added");
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  ck_assert_uint_eq (n_run, 0);
}
END_TEST

/* What is done to people, and their names then. */
static const struct
{
  const char *sql;
  const char *names;
} changes[] = {
  { "INSERT INTO people (id, name) VALUES (3, 'Rose Akande')", "Ann Lee;Gwen Marsh;Rose Akande;" },
  { "UPDATE people SET name = 'Ann L' WHERE id = 1", "Ann L;Gwen Marsh;" },
  { "DELETE FROM people WHERE id = 2", "Ann Lee;" },
  { "DELETE FROM people", "" },
  { "INSERT OR REPLACE INTO people (id, name) VALUES (2, 'Gwen M')", "Ann Lee;Gwen M;" },
  { "WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO people (id, name) SELECT i, 'Z' FROM n;"
    "DELETE FROM people WHERE id > 3",
    "Ann Lee;Gwen Marsh;Z;" },
};

START_TEST (a_step_its_undo_and_its_redo_are_seen)
{
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) redone = NULL;

  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  fixture_do (file, changes[_i].sql, "Changed");
  assert_says (ask_names (), changes[_i].names);
  undone = weft_history_undo (file, 1, NULL);
  ck_assert_ptr_nonnull (undone);
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  redone = weft_history_redo (file, 1, NULL);
  ck_assert_ptr_nonnull (redone);
  assert_says (ask_names (), changes[_i].names);
}
END_TEST

START_TEST (what_a_step_let_go_is_forgotten)
{
  WeftStep *step;

  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  step = weft_step_begin (file, NULL);
  ck_assert_ptr_nonnull (step);
  fixture_run (file, changes[_i].sql);
  assert_says (ask_names (), changes[_i].names);
  assert_says (ask_names (), changes[_i].names);
  weft_step_free (step);
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
}
END_TEST

START_TEST (tables_outside_the_history_are_watched_too)
{
  assert_says (ask_tallies (), "age 25-34 4");
  fixture_do (file, "UPDATE equality SET count = 5", "Ages typed in");
  assert_says (ask_tallies (), "age 25-34 5");
}
END_TEST

START_TEST (questions_are_told_apart_by_what_they_ask_for)
{
  for (guint i = 0; i < 2; i++)
    {
      assert_says (ask_fact ("name"), "Tea;");
      assert_says (ask_fact ("area"), "Leeds;");
      assert_says (ask_fact ("it's \"?"), "");
    }
}
END_TEST

START_TEST (two_may_read_one_answer)
{
  g_auto (WeftQuery) one = weft_query_begin_kept (file, WEFT_SQL_PEOPLE_NAMES);
  g_auto (WeftQuery) other = weft_query_begin_kept (file, WEFT_SQL_PEOPLE_NAMES);

  ck_assert (weft_query_step (&one, NULL));
  ck_assert (weft_query_step (&other, NULL));
  ck_assert (weft_query_step (&other, NULL));
  fixture_do (file, changes[0].sql, "Rose Akande added");
  ck_assert_str_eq (weft_query_text (&one, 0), "Ann Lee");
  ck_assert_str_eq (weft_query_text (&other, 0), "Gwen Marsh");
  ck_assert (weft_query_step (&one, NULL));
  ck_assert (!weft_query_step (&one, NULL));
  assert_says (read_all (&one), "Ann Lee;Gwen Marsh;Rose Akande;");
}
END_TEST

START_TEST (a_long_answer_is_whole_and_not_kept)
{
  fixture_do (file,
              "WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 10002) INSERT INTO people (id, name) SELECT i, 'Z' FROM n",
              "Many added");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *names = ask_names ();

      ck_assert_uint_eq (n_run, 1);
      ck_assert_uint_eq (strlen (names), strlen ("Ann Lee;Gwen Marsh;") + 2 * 10000);
    }
}
END_TEST

/* A connection of another program, to a file that is held for writing or for reading. */
START_TEST (nobody_else_can_write)
{
  g_autofree char *path = fixture_path ("tea.weft");
  sqlite3         *other = NULL;

  fixture_close (file);
  file = weft_file_open (path, _i == 0 ? WEFT_OPEN_DEFAULT : WEFT_OPEN_READ_ONLY, NULL);
  ck_assert_ptr_nonnull (file);
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  ck_assert_int_eq (sqlite3_open_v2 (path, &other, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (other, "DELETE FROM people", NULL, NULL, NULL), SQLITE_BUSY);
  sqlite3_close (other);
}
END_TEST

/* SQLite tells of changes by the row's number: every described table must have one. */
START_TEST (every_table_can_be_watched)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = '%s'", tables[i].name);

      fixture_assert_answer (file, sql, "0");
    }
}
END_TEST

static char *
list_rows (const WeftMoment *since)
{
  g_autoptr (GArray) rows = weft_changes_rows (file, since, "people");
  GString *text = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_string_append_printf (text, "%d ", (int)g_array_index (rows, gint64, i));
  if (rows == NULL)
    g_string_append (text, "not known");
  return g_string_free (text, FALSE);
}

START_TEST (rows_that_changed_are_known)
{
  const WeftMoment before = weft_changes_moment (file);
  const WeftMoment none = { 0 };
  WeftMoment       later;

  ck_assert (!weft_changes_any (file, &before, "people"));
  assert_says (list_rows (&before), "");
  fixture_do (file, "UPDATE people SET phone = '1' WHERE id = 2; INSERT INTO people (id, name) VALUES (3, 'Rose Akande')", "Changed");
  ck_assert (weft_changes_any (file, &before, "people"));
  ck_assert (!weft_changes_any (file, &before, "funds"));
  assert_says (list_rows (&before), "2 3 ");

  later = weft_changes_moment (file);
  g_ptr_array_unref (weft_history_undo (file, 1, NULL));
  ck_assert (weft_changes_any (file, &later, "people"));
  assert_says (list_rows (&later), "2 3 ");

  ck_assert (weft_changes_any (file, &none, "people"));
  assert_says (list_rows (&none), "not known");
}
END_TEST

START_TEST (of_too_many_rows_and_of_another_opening_nothing_is_known)
{
  WeftMoment before = weft_changes_moment (file);

  fixture_do (file, changes[5].sql, "Changed");
  assert_says (list_rows (&before), "not known");

  before = weft_changes_moment (file);
  fixture_close (file);
  file = fixture_open ("tea.weft");
  ck_assert (weft_changes_any (file, &before, "people"));
  assert_says (list_rows (&before), "not known");
}
END_TEST

/* What is done, and whether rows that name people are different then. */
static const struct
{
  const char *sql;
  gboolean    is_renamed;
} renames[] = {
  { "INSERT INTO people (id, ref, name) VALUES (3, 'P-0003', 'Rose Akande')", FALSE },
  { "UPDATE people SET phone = '1' WHERE id = 2", FALSE },
  { "INSERT INTO funds (id, name, kind) VALUES (1, 'Roof', 'restricted')", FALSE },
  { "UPDATE people SET name = 'Gwen M' WHERE id = 2", TRUE },
  { "INSERT INTO people (id, ref, name) VALUES (3, 'P-0003', 'ann lee')", TRUE }, /* both are shown by their refs now */
  { "DELETE FROM people WHERE id = 2", TRUE },
  { "UPDATE people SET name = 'Gwen M' WHERE id = 2; UPDATE people SET name = 'Gwen Marsh' WHERE id = 2", FALSE },
};

START_TEST (who_is_called_otherwise_is_known)
{
  const WeftMoment never = { 0 };
  WeftMoment       before = weft_changes_moment (file);
  WeftMoment       later;

  ck_assert (weft_changes_names (file, &never, "people"));
  ck_assert (!weft_changes_names (file, &before, "people"));
  fixture_do (file, renames[_i].sql, "Changed");
  ck_assert (weft_changes_names (file, &before, "people") == renames[_i].is_renamed);
  ck_assert (weft_changes_names (file, &before, "people") == renames[_i].is_renamed);

  later = weft_changes_moment (file);
  ck_assert (!weft_changes_names (file, &later, "people"));
  fixture_do (file, "UPDATE funds SET name = 'Roof' WHERE id = 1", "Changed");
  ck_assert (!weft_changes_names (file, &later, "people"));

  fixture_close (file);
  file = fixture_open ("tea.weft");
  ck_assert (weft_changes_names (file, &before, "people"));
}
END_TEST

START_TEST (an_undo_calls_them_as_before)
{
  WeftMoment before = weft_changes_moment (file);

  ck_assert (weft_changes_names (file, &(WeftMoment){ 0 }, "people"));
  fixture_do (file, "INSERT INTO people (id, ref, name) VALUES (3, 'P-0003', 'Rose Akande')", "Added");
  ck_assert (!weft_changes_names (file, &before, "people"));
  before = weft_changes_moment (file);
  g_ptr_array_unref (weft_history_undo (file, 1, NULL));
  ck_assert (weft_changes_names (file, &before, "people"));
}
END_TEST

static WeftReading *
read_names (void)
{
  weft_reading_begin (file);
  assert_says (ask_names (), "Ann Lee;Gwen Marsh;");
  return weft_reading_end (file);
}

START_TEST (what_was_read_holds_until_it_is_changed)
{
  g_autoptr (WeftReading) first = read_names ();
  g_autoptr (WeftReading) again = read_names (); /* from memory */
  g_autoptr (WeftReading) later = NULL;

  ck_assert (weft_reading_holds (file, first));
  fixture_do (file, "INSERT INTO funds (id, name, kind) VALUES (1, 'Roof', 'restricted')", "Roof added");
  ck_assert (weft_reading_holds (file, first));
  ck_assert (weft_reading_holds (file, again));

  fixture_do (file, "UPDATE people SET phone = '1' WHERE id = 2", "Changed");
  ck_assert (!weft_reading_holds (file, first));
  ck_assert (!weft_reading_holds (file, again));
  later = read_names ();
  ck_assert (weft_reading_holds (file, later));
  g_ptr_array_unref (weft_history_undo (file, 1, NULL));
  ck_assert (!weft_reading_holds (file, later));
}
END_TEST

/* Nothing is asked of the table itself then. */
START_TEST (who_goes_by_what_changed_has_read_it)
{
  const WeftMoment before = weft_changes_moment (file);
  g_autoptr (WeftReading) any = NULL;
  g_autoptr (WeftReading) rows = NULL;

  weft_reading_begin (file);
  ck_assert (!weft_changes_any (file, &before, "people"));
  any = weft_reading_end (file);
  weft_reading_begin (file);
  assert_says (list_rows (&before), "");
  rows = weft_reading_end (file);
  ck_assert (weft_reading_holds (file, any));
  ck_assert (weft_reading_holds (file, rows));

  fixture_do (file, "DELETE FROM people WHERE id = 1", "Taken out");
  ck_assert (!weft_reading_holds (file, any));
  ck_assert (!weft_reading_holds (file, rows));
}
END_TEST

START_TEST (what_nobody_watches_never_holds)
{
  g_autoptr (WeftReading) reading = NULL;
  g_auto (WeftQuery) query = { 0 };

  weft_reading_begin (file);
  query = weft_query_begin (file, WEFT_SQL_FILE_FACT);
  weft_query_bind_text (&query, ":name", "file_id");
  ck_assert (weft_query_step (&query, NULL));
  reading = weft_reading_end (file);
  ck_assert (!weft_reading_holds (file, reading));
}
END_TEST

START_TEST (what_was_read_of_another_opening_or_day_does_not_hold)
{
  g_autoptr (WeftReading) reading = read_names ();
  g_autofree char *today = g_strdup (weft_file_today (file));

  weft_file_pin_clock (file, "2031-01-01");
  ck_assert (!weft_reading_holds (file, reading));
  weft_file_pin_clock (file, today);
  ck_assert (weft_reading_holds (file, reading));

  fixture_close (file);
  file = fixture_open ("tea.weft");
  ck_assert (!weft_reading_holds (file, reading));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("memo");
  TCase *memo = tcase_create ("memo");

  tcase_add_checked_fixture (memo, begin, end);
  tcase_add_test (memo, what_is_asked_again_is_not_looked_up_again);
  tcase_add_loop_test (memo, a_step_its_undo_and_its_redo_are_seen, 0, G_N_ELEMENTS (changes));
  tcase_add_loop_test (memo, what_a_step_let_go_is_forgotten, 0, G_N_ELEMENTS (changes));
  tcase_add_test (memo, tables_outside_the_history_are_watched_too);
  tcase_add_test (memo, questions_are_told_apart_by_what_they_ask_for);
  tcase_add_test (memo, two_may_read_one_answer);
  tcase_add_test (memo, a_long_answer_is_whole_and_not_kept);
  tcase_add_loop_test (memo, nobody_else_can_write, 0, 2);
  tcase_add_test (memo, every_table_can_be_watched);
  tcase_add_test (memo, rows_that_changed_are_known);
  tcase_add_test (memo, of_too_many_rows_and_of_another_opening_nothing_is_known);
  tcase_add_loop_test (memo, who_is_called_otherwise_is_known, 0, G_N_ELEMENTS (renames));
  tcase_add_test (memo, an_undo_calls_them_as_before);
  tcase_add_test (memo, what_was_read_holds_until_it_is_changed);
  tcase_add_test (memo, who_goes_by_what_changed_has_read_it);
  tcase_add_test (memo, what_nobody_watches_never_holds);
  tcase_add_test (memo, what_was_read_of_another_opening_or_day_does_not_hold);
  suite_add_tcase (suite, memo);
  return fixture_main (suite);
}
