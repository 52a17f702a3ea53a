/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every statement of the list fits the layout of a new file, and what an import asks for each of its rows is found
 * without going through all of the table. */

#include "store-fixture.h"

#include "weft-row-sql.h"

#include <sqlite3.h>

static WeftFile *file;
static sqlite3  *database;

static void
begin (void)
{
  g_autoptr (GError) error = NULL;

  fixture_begin ();
  file = weft_file_create_in_memory (&error);
  ck_assert_ptr_nonnull (file);
  database = weft_file_database (file);
}

static void
end (void)
{
  g_clear_pointer (&file, weft_file_free);
  fixture_end ();
}

START_TEST (every_statement_prepares)
{
  sqlite3_stmt *statement = NULL;
  const char   *rest = NULL;

  ck_assert_msg (sqlite3_prepare_v2 (database, weft_sql_text ((WeftSql)_i), -1, &statement, &rest) == SQLITE_OK,
                 "%s: %s", weft_sql_name ((WeftSql)_i), sqlite3_errmsg (database));
  ck_assert_msg (statement != NULL && *rest == '\0', "%s is not one statement", weft_sql_name ((WeftSql)_i));
  for (int i = 1; i <= sqlite3_bind_parameter_count (statement); i++)
    ck_assert_msg (sqlite3_bind_parameter_name (statement, i) != NULL, "%s has a parameter without a name", weft_sql_name ((WeftSql)_i));
  sqlite3_finalize (statement);
}
END_TEST

static const struct
{
  const char *ids;
  const char *counts; /* of those below zero, and of the others */
} distinct[] = {
  { "(1), (2), (1), (NULL), (9223372036854775807), (9223372036854775807), (0)", "0 4" },
  { "(-1), (-9223372036854775808), (-1), (5)", "2 1" },
  { "(NULL), (NULL)", "0 0" },
};

START_TEST (different_numbers_are_counted)
{
  g_autofree char *sql = g_strdup_printf ("WITH ids (id) AS (VALUES %s) SELECT distinct_count (CASE WHEN id < 0 THEN id END) || ' ' || "
                                          "(SELECT distinct_count (id) FROM ids WHERE id >= 0) FROM ids",
                                          distinct[_i].ids);

  fixture_assert_answer (file, sql, distinct[_i].counts);
}
END_TEST

/* The tables that grow with the years. That there are few accounts, and few who come to very many sessions, SQLite
 * cannot know. */
static const struct
{
  const char *table;
  const char *by;
} lookups[] = {
  { "people", "people_name (name=?)" },
  { "activities", "activities_date (date=?)" },
  { "hours", "hours_grant (grant=? AND date=? AND person=? AND people=?)" },
  { "attendance", "attendance_activity (activity=? AND person=?)" },
  { "money", "money_date (date=? AND amount=?)" },
  { "moves", "moves_date (date=?)" },
  { "evidence", "evidence_date (date=?)" },
  { "responses", "responses_measure (measure=? AND key=? AND wave=?)" },
};

START_TEST (a_row_is_found_by_what_tells_it_from_others)
{
  const WeftTable *table = weft_description_find (lookups[_i].table);
  guint64          mask = 0;
  g_autofree char *key = NULL;
  g_autofree char *explain = NULL;
  sqlite3_stmt    *statement = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].flags & WEFT_COLUMN_KEY) != 0)
      mask |= G_GUINT64_CONSTANT (1) << i;
  key = weft_row_sql_key (table, mask);
  explain = g_strconcat ("EXPLAIN QUERY PLAN ", key, NULL);
  ck_assert_int_eq (sqlite3_prepare_v2 (database, explain, -1, &statement, NULL), SQLITE_OK);
  ck_assert_int_eq (sqlite3_step (statement), SQLITE_ROW);
  ck_assert_msg (g_str_has_suffix ((const char *)sqlite3_column_text (statement, 3), lookups[_i].by), "%s: %s", table->name,
                 sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sql");
  TCase *sql = tcase_create ("sql");

  tcase_add_checked_fixture (sql, begin, end);
  tcase_add_loop_test (sql, every_statement_prepares, 0, WEFT_N_SQL);
  tcase_add_loop_test (sql, different_numbers_are_counted, 0, G_N_ELEMENTS (distinct));
  tcase_add_loop_test (sql, a_row_is_found_by_what_tells_it_from_others, 0, G_N_ELEMENTS (lookups));
  suite_add_tcase (suite, sql);
  return fixture_main (suite);
}
