/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite's memory runs out at one moment after the other: the step that fails says so and leaves nothing, and
 * the file goes on. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "weft-history.h"
#include "weft-search.h"

static sqlite3_mem_methods real;
static guint               countdown; /* allocations until one fails, 0: none does */
static guint               allocations;

static gboolean
is_due (void)
{
  allocations++;
  return countdown > 0 && --countdown == 0;
}

static void *
allocate (int size)
{
  return is_due () ? NULL : real.xMalloc (size);
}

static void *
reallocate (void *before,
            int   size)
{
  return is_due () ? NULL : real.xRealloc (before, size);
}

/* Before SQLite is used for the first time. */
static void
take_over_memory (void)
{
  sqlite3_mem_methods mine;

  sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real);
  mine = real;
  mine.xMalloc = allocate;
  mine.xRealloc = reallocate;
  sqlite3_config (SQLITE_CONFIG_MALLOC, &mine);
}

static gboolean
add_person (WeftFile *file,
            guint     i,
            GError  **error)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO people (id, ref, name) VALUES (%u, 'P-%04u', 'Rose Akande')", i, i);

  if (step == NULL)
    return FALSE;
  if (sqlite3_exec (weft_file_database (file), sql, NULL, NULL, NULL) != SQLITE_OK)
    {
      weft_file_set_error (file, SQLITE_NOMEM, error);
      return FALSE;
    }
  return weft_step_commit (step, "Rose Akande added", error);
}

static gboolean
undo_one (WeftFile *file,
          guint     i,
          GError  **error)
{
  g_autoptr (GPtrArray) undone = weft_history_undo (file, 1, error);

  return undone != NULL;
}

static gboolean
search (WeftFile *file,
        guint     i,
        GError  **error)
{
  g_autoptr (GPtrArray) found = weft_search_find (file, "rose", 10, error);

  ck_assert (found == NULL || found->len > 0);
  return found != NULL;
}

static gboolean
check_all (WeftFile *file,
           guint     i,
           GError  **error)
{
  g_autoptr (GPtrArray) findings = weft_file_check (file, error);

  ck_assert (findings == NULL || findings->len == 0);
  return findings != NULL;
}

typedef gboolean (*Deed) (WeftFile *file,
                          guint     i,
                          GError  **error);

static const Deed deeds[] = { add_person, undo_one, search, check_all };

/* From the first allocation of the deed to the last, with growing gaps. */
START_TEST (memory_that_runs_out_leaves_the_file_as_it_was)
{
  g_autoptr (WeftFile) file = fixture_create ("tea.weft");
  gboolean done = FALSE;
  guint    failures = 0;

  for (guint i = 0; i < 200; i++)
    ck_assert (add_person (file, 10000 + i, NULL));
  for (guint at = 1; !done; at += 1 + at / 50)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = fixture_dump (file);
      g_autofree char *after = NULL;

      countdown = at;
      done = deeds[_i](file, at, &error);
      countdown = 0;
      after = fixture_dump (file);
      if (!done)
        {
          ck_assert_ptr_nonnull (error);
          ck_assert_str_eq (after, before);
          failures++;
        }
      ck_assert (done || strchr (error->message, '\n') != NULL);
    }
  ck_assert_uint_gt (failures, 0);
  fixture_assert_sound (file);
  fixture_close (g_steal_pointer (&file));
  fixture_close (fixture_open ("tea.weft"));
}
END_TEST

START_TEST (memory_that_runs_out_while_opening_is_said)
{
  g_autofree char *path = fixture_path ("tea.weft");
  WeftFile        *file = fixture_create ("tea.weft");
  guint            failures = 0;

  ck_assert (add_person (file, 1, NULL));
  fixture_close (file);
  file = NULL;
  for (guint at = 1; file == NULL; at += 1 + at / 50)
    {
      g_autoptr (GError) error = NULL;

      countdown = at;
      file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);
      countdown = 0;
      ck_assert (file != NULL || strchr (error->message, '\n') != NULL);
      ck_assert_msg (file != NULL || !g_error_matches (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOT_WEFT), "%s", error->message);
      failures += file == NULL;
    }
  ck_assert_uint_gt (failures, 0);
  fixture_close (file);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("memory");
  TCase *memory = tcase_create ("memory");

  take_over_memory ();
  tcase_set_timeout (memory, 60);
  tcase_add_checked_fixture (memory, fixture_begin, fixture_end);
  tcase_add_loop_test (memory, memory_that_runs_out_leaves_the_file_as_it_was, 0, G_N_ELEMENTS (deeds));
  tcase_add_test (memory, memory_that_runs_out_while_opening_is_said);
  suite_add_tcase (suite, memory);
  return fixture_main (suite);
}
