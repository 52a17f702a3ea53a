/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps: one transaction, one changeset, one sentence. */

#include "store-fixture.h"

#include <string.h>

#include "weft-description.h"
#include "weft-query.h"

#define ADD_ROSE "INSERT INTO people (id, ref, name, phone) VALUES (1, 'P-0001', 'Rose Akande', '1')"

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
  fixture_assert_sound (file);
  fixture_close (file);
  fixture_end ();
}

START_TEST (a_step_outlasts_a_restart)
{
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  ck_assert_int_eq (weft_file_get_changes (file), 1);
  ck_assert (weft_file_was_changed (file));
  fixture_close (file);

  file = fixture_open ("tea.weft");
  fixture_assert_answer (file, "SELECT name FROM people", "Rose Akande");
  fixture_assert_answer (file, "SELECT what FROM history", "Rose Akande added");
  ck_assert_int_eq (weft_file_get_changes (file), 1);
  ck_assert (!weft_file_was_changed (file));
}
END_TEST

START_TEST (a_step_that_changes_nothing_leaves_no_trace)
{
  static const char *const nothings[] = {
    "SELECT 1",
    "UPDATE people SET phone = '1'",
    "UPDATE people SET phone = '2'; UPDATE people SET phone = '1'",
    "INSERT INTO people (id, name) VALUES (9, 'Nobody'); DELETE FROM people WHERE id = 9",
  };

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_do (file, nothings[_i], "Nothing done");
  ck_assert_int_eq (weft_file_get_changes (file), 1);
  fixture_assert_answer (file, "SELECT count (*) FROM history", "1");
}
END_TEST

START_TEST (a_step_that_is_let_go_is_rolled_back)
{
  g_autoptr (GError) error = NULL;
  WeftStep *step = weft_step_begin (file, &error);

  ck_assert (!weft_step_changed (step));
  fixture_run (file, ADD_ROSE);
  ck_assert (weft_step_changed (step));
  weft_step_free (step);
  fixture_assert_answer (file, "SELECT count (*) FROM people", "0");
  ck_assert (!weft_file_was_changed (file));
}
END_TEST

START_TEST (a_finished_step_does_not_disturb_the_next)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) one = weft_step_begin (file, &error);
  g_autoptr (WeftStep) other = NULL;

  fixture_run (file, ADD_ROSE);
  ck_assert (weft_step_commit (one, "Rose Akande added", &error));
  other = weft_step_begin (file, &error);
  ck_assert_ptr_nonnull (other);
  fixture_run (file, "UPDATE people SET phone = '2'");
  g_clear_pointer (&one, weft_step_free);
  ck_assert (weft_step_commit (other, "Telephone 2", &error));
  fixture_assert_answer (file, "SELECT phone FROM people", "2");
}
END_TEST

START_TEST (writing_outside_a_step_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_SET_FACT);

  weft_query_bind_text (&query, ":name", "colour");
  weft_query_bind_text (&query, ":value", "red");
  ck_assert (!weft_query_run (&query, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_FAILED, "Nothing was changed");
  fixture_assert_answer (file, "SELECT count (*) FROM meta WHERE name = 'colour'", "0");
}
END_TEST

START_TEST (what_does_not_fit_is_said_and_not_saved)
{
  static const char *const misfits[] = {
    "INSERT INTO people (id, name) VALUES (:id, '')",
    "INSERT INTO people (id, name, joined) VALUES (:id, 'Rose', '2026-02-31')",
    "INSERT INTO roles (id, person, role) VALUES (:id, 77, 'cook')",
    "INSERT INTO money (id, date, account, amount) VALUES (:id, '2026-03-09', 77, 'twelve')",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  g_auto (WeftQuery) query = weft_query_begin_text (file, misfits[_i]);

  weft_query_bind_int (&query, ":id", 5);
  ck_assert (!weft_query_run (&query, &error));
  ck_assert (query.failed);
  fixture_assert_error (error, WEFT_STORE_ERROR_FAILED, "does not fit with what else is in “tea.weft”");
}
END_TEST

/* The bits of the columns that the newest step touched in people 1. */
static guint64
read_bits (void)
{
  g_autofree char *bits = fixture_ask (file, "SELECT columns FROM history_rows WHERE table_name = 'people' AND row_id = 1 ORDER BY step DESC LIMIT 1");

  return (guint64)g_ascii_strtoll (bits, NULL, 10);
}

START_TEST (a_step_says_which_fields_it_touched)
{
  const WeftTable *people = weft_description_find ("people");

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  ck_assert_uint_eq (read_bits (), G_MAXUINT64);
  for (guint i = 0; i < people->n_columns; i++)
    if (people->columns[i].type == WEFT_TYPE_TEXT || people->columns[i].type == WEFT_TYPE_LONG_TEXT)
      {
        g_autofree char *sql = g_strdup_printf ("UPDATE people SET \"%s\" = 'other'", people->columns[i].name);

        fixture_do (file, sql, sql);
        /* The table's first column is the id. */
        ck_assert_uint_eq (read_bits (), G_GUINT64_CONSTANT (1) << (i + 1));
      }
  fixture_do (file, "DELETE FROM people", "Rose Akande removed");
  ck_assert_uint_eq (read_bits (), G_MAXUINT64);
}
END_TEST

/* The columns of every table stand in the file as the description lists them, after the id. */
START_TEST (the_layout_is_the_description)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) expected = g_string_new ("id");
      g_autofree char *sql = g_strdup_printf ("SELECT group_concat (name) FROM pragma_table_info ('%s')", tables[i].name);

      for (guint c = 0; c < tables[i].n_columns; c++)
        g_string_append_printf (expected, ",%s", tables[i].columns[c].name);
      fixture_assert_answer (file, sql, expected->str);
    }
}
END_TEST

START_TEST (a_step_of_many_rows_adds_up)
{
  fixture_do (file,
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
              "INSERT INTO people (id, ref, name, subscription_due, notes) "
              "SELECT i, printf ('P-%04d', i), 'Person ' || i, i * 7919, hex (randomblob (i % 40)) FROM n",
              "3,000 people added");
  fixture_assert_sound (file);
  fixture_do (file, "UPDATE people SET subscription_due = -subscription_due, notes = NULL, carer = id % 2 WHERE id % 3 = 0", "Changed");
  fixture_assert_sound (file);
  fixture_do (file, "DELETE FROM people WHERE id % 2 = 0", "Half removed");
  fixture_assert_sound (file);
  fixture_assert_answer (file, "SELECT row_count FROM totals WHERE table_name = 'people'", "1500");
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("step");
  TCase *step = tcase_create ("step");

  tcase_add_checked_fixture (step, begin, end);
  tcase_add_test (step, a_step_outlasts_a_restart);
  tcase_add_loop_test (step, a_step_that_changes_nothing_leaves_no_trace, 0, 4);
  tcase_add_test (step, a_step_that_is_let_go_is_rolled_back);
  tcase_add_test (step, a_finished_step_does_not_disturb_the_next);
  tcase_add_test (step, writing_outside_a_step_is_refused);
  tcase_add_loop_test (step, what_does_not_fit_is_said_and_not_saved, 0, 4);
  tcase_add_test (step, a_step_says_which_fields_it_touched);
  tcase_add_test (step, the_layout_is_the_description);
  tcase_add_test (step, a_step_of_many_rows_adds_up);
  suite_add_tcase (suite, step);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
