/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the store, and what the window asks of it most, takes with a file far larger than a small group's, beside
 * what the bare work would take in the same run. Prints; asserts nothing. */

#include <glib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>

#include "weft-file.h"
#include "weft-history.h"
#include "weft-home.h"
#include "weft-import.h"
#include "weft-search.h"
#include "weft-step.h"

#define TRANSACTIONS 50000
#define PEOPLE 50000
#define IMPORTED 5000

static const char *const first_names[] = { "Rose", "Tom", "Amina", "Gwen", "Harold", "Iris", "Joseph", "Mary", "Nia", "Owen", "Priya", "Zofia" };
static const char *const last_names[] = { "Akande", "Hale", "Begum", "Pugh", "Smith", "Jones", "Taylor", "Brown", "Evans", "Okoro", "Patel", "Nowak" };

static gint64 started;

static void
start (void)
{
  started = g_get_monotonic_time ();
}

static gint64
stop (void)
{
  return g_get_monotonic_time () - started;
}

static void
say (const char *what,
     gint64      microseconds,
     const char *beside,
     gint64      other)
{
  printf ("%-48s %8.1f ms   %6.2f x %s\n", what, (double)microseconds / 1000, (double)microseconds / (double)MAX (other, 1), beside);
}

static void
must (gboolean      done,
      const GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "failed");
}

static void
run (WeftFile   *file,
     const char *sql)
{
  if (sqlite3_exec (weft_file_database (file), sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (weft_file_database (file)));
}

static const char *
pick (const char *const *words,
      guint              n)
{
  return words[g_random_int_range (0, (gint32)n)];
}

static void
add_people (WeftFile *file,
            guint     n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO people (id, ref, name, email, phone, postcode, joined) VALUES (%" G_GINT64_FORMAT ", 'P-%05u', '%s %s', 'someone%u@example.org', '020 7946 %04u', 'SY2 %uAB', '2025-03-09')",
        weft_file_next_id (file), i, pick (first_names, G_N_ELEMENTS (first_names)), pick (last_names, G_N_ELEMENTS (last_names)), i, i % 10000, i % 10);

      run (file, sql);
    }
}

static void
add_money (WeftFile *file,
           guint     n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO money (id, ref, split, date, account, amount, payee, description, category, fund, receipt) VALUES (%" G_GINT64_FORMAT ", 'M-%05u', 1, date ('2024-01-01', '+%u days'), 1, %d, '%s %s', 'Food for the lunch club', 2, 3, 'R%u')",
        weft_file_next_id (file), i, i % 900, g_random_int_range (-20000, 20000), pick (first_names, G_N_ELEMENTS (first_names)), pick (last_names, G_N_ELEMENTS (last_names)), i);

      run (file, sql);
    }
}

/* One step that @add fills with @n rows. */
static void
add_step (WeftFile *file,
          void (*add) (WeftFile *file, guint n),
          guint       n,
          const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  gint64 rows;
  gint64 commit;

  must (step != NULL, error);
  start ();
  add (file, n);
  rows = stop ();
  start ();
  must (weft_step_commit (step, what, &error), error);
  commit = stop ();
  say (what, rows + commit, "its bare rows", rows);
}

static void
add_lists (WeftFile *file,
           guint     n)
{
  run (file, "INSERT INTO accounts (id, name) VALUES (1, 'Bank')");
  run (file, "INSERT INTO categories (id, name, direction) VALUES (2, 'Food and materials', 'out')");
  run (file, "INSERT INTO funds (id, name, kind) VALUES (3, 'General', 'general')");
}

static gint64
time_bare_check (const char *path)
{
  sqlite3 *database = NULL;

  start ();
  sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL);
  sqlite3_exec (database, "PRAGMA integrity_check", NULL, NULL, NULL);
  sqlite3_close (database);
  return stop ();
}

static void
time_open (const char *path,
           const char *what)
{
  g_autoptr (GError) error = NULL;
  gint64    bare = time_bare_check (path);
  WeftFile *file;

  start ();
  file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);
  must (file != NULL, error);
  say (what, stop (), "a bare integrity_check", bare);
  start ();
  must (weft_file_close (file, &error), error);
  say ("  close", stop (), "the same", bare);
}

static void
time_search (WeftFile *file)
{
  static const char *const searches[] = { "m", "ma", "mary", "mary smith", "M-00017", "lunch", "lunch club ro", "someone1", "nothing at all" };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      g_autofree char *what = NULL;

      start ();
      found = weft_search_find (file, searches[i], 50, NULL);
      what = g_strdup_printf ("search “%s” in 100,000 rows: %u", searches[i], found->len);
      say (what, stop (), "100 ms", 100000);
    }
}

static void
time_undo (WeftFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) redone = NULL;
  gint64 import;

  start ();
  add_step (file, add_people, IMPORTED, "5,000 people added");
  import = stop ();
  start ();
  undone = weft_history_undo (file, 1, &error);
  must (undone != NULL, error);
  say ("undo of them", stop (), "the import", import);
  start ();
  redone = weft_history_redo (file, 1, &error);
  must (redone != NULL, error);
  say ("redo of them", stop (), "the import", import);
}

/* As a statement of five thousand lines comes in: none has a reference, each is looked for by what it is. */
static void
time_import (WeftFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("date,account,amount,payee,description,category,fund\n");
  g_autofree char  *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "money.csv", NULL);
  WeftImportOptions options = { .source = path, .table = "money" };
  g_autoptr (WeftImportResult) result = NULL;

  for (guint i = 0; i < IMPORTED; i++)
    g_string_append_printf (text, "%02u/0%u/2026,Bank,-%u.%02u,%s,Food for the lunch club,Food and materials,General\n",
                            1 + i % 28, 1 + i % 6, 1 + i / 100, i % 100, pick (first_names, G_N_ELEMENTS (first_names)));
  must (g_file_set_contents (path, text->str, -1, &error), error);
  start ();
  result = weft_import_run (file, &options, NULL, &error);
  must (result != NULL && result->added == IMPORTED, error);
  say ("import of 5,000 payments beside 50,000", stop (), "1,000 ms", 1000000);
  g_unlink (path);
}

static void
time_home (WeftFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (WeftYear) year = NULL;

  start ();
  todos = weft_home_todos (file, &error);
  year = todos != NULL ? weft_home_year (file, &error) : NULL;
  must (year != NULL, error);
  say ("all that Home shows of 50,000 transactions", stop (), "100 ms", 100000);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("weft-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.weft", NULL);
  WeftFile        *file;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  file = weft_file_create (path, &error);
  must (file != NULL, error);
  add_step (file, add_lists, 0, "the lists added");
  add_step (file, add_money, TRANSACTIONS, "50,000 transactions added");
  must (weft_file_close (file, &error), error);
  time_open (path, "open 50,000 transactions with all checks");

  file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);
  must (file != NULL, error);
  time_home (file);
  time_import (file);
  add_step (file, add_people, PEOPLE, "50,000 people added");
  time_search (file);
  time_undo (file);
  must (weft_file_close (file, &error), error);

  g_unlink (path);
  return 0;
}
