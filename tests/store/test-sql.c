/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every statement of the list fits the layout of a new file. */

#include "store-fixture.h"

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

int
main (void)
{
  Suite *suite = suite_create ("sql");
  TCase *sql = tcase_create ("sql");

  tcase_add_checked_fixture (sql, begin, end);
  tcase_add_loop_test (sql, every_statement_prepares, 0, WEFT_N_SQL);
  suite_add_tcase (suite, sql);
  return fixture_main (suite);
}
