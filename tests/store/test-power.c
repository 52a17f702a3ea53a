/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a failing disk and a power cut do to the real store: a step that was acknowledged is there, one that failed
 * is not, and the file is sound. The same runs with durability switched off must lose something, or they would
 * prove nothing. `test-power --many` strikes at every point, not only where it matters most, and takes more chances. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "weft-history.h"
#include "weft-shim.h"

#define UNDO "undo"
#define REDO "redo"

static const char *const steps[] = {
  "INSERT INTO people (id, ref, name, notes) VALUES (1001, 'P-1001', 'Rose Akande', 'keeps the key')",
  "UPDATE people SET phone = '020 7946 0000' WHERE id % 3 = 0",
  "INSERT INTO people (id, ref, name, notes) SELECT id + 2000, ref || 'b', name || ' junior', hex (zeroblob (200)) FROM people",
  "DELETE FROM people WHERE id % 7 = 0",
  UNDO,
  "INSERT INTO funds (id, name, kind) VALUES (5001, 'Hall roof', 'restricted')",
  UNDO,
  REDO,
};

#define N_STEPS G_N_ELEMENTS (steps)

/* What the file holds after so many of the steps. */
static char  *states[N_STEPS + 1];
static char  *base;
static gsize  base_size;
static gint64 base_changes;

static gboolean
do_step (WeftFile   *file,
         const char *what,
         GError    **error)
{
  g_autoptr (WeftStep) step = NULL;
  g_autoptr (GPtrArray) turned = NULL;

  if (g_str_equal (what, UNDO) || g_str_equal (what, REDO))
    {
      turned = g_str_equal (what, UNDO) ? weft_history_undo (file, 1, error) : weft_history_redo (file, 1, error);
      return turned != NULL;
    }

  step = weft_step_begin (file, error);
  if (step == NULL)
    return FALSE;
  if (sqlite3_exec (weft_file_database (file), what, NULL, NULL, NULL) != SQLITE_OK)
    {
      weft_file_set_error (file, sqlite3_extended_errcode (weft_file_database (file)), error);
      return FALSE;
    }
  return weft_step_commit (step, what, error);
}

/* A closed file with forty people, and what each step makes of it on a sound disk. */
static void
begin (void)
{
  g_autofree char *path = NULL;
  WeftFile        *file;

  fixture_begin ();
  path = fixture_path ("tea.weft");
  file = fixture_create ("tea.weft");
  fixture_do (file,
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) "
              "INSERT INTO people (id, ref, name) SELECT i, printf ('P-%04d', i), 'Person ' || i FROM n",
              "Forty people added");
  base_changes = weft_file_get_changes (file);
  fixture_close (file);
  ck_assert (g_file_get_contents (path, &base, &base_size, NULL));

  file = fixture_open ("tea.weft");
  states[0] = fixture_dump (file);
  for (guint i = 0; i < N_STEPS; i++)
    {
      ck_assert (do_step (file, steps[i], NULL));
      states[i + 1] = fixture_dump (file);
    }
  fixture_close (file);
  shim_install ();
}

static void
end (void)
{
  shim_remove ();
  for (guint i = 0; i <= N_STEPS; i++)
    g_clear_pointer (&states[i], g_free);
  g_clear_pointer (&base, g_free);
  fixture_end ();
}

static void
put_base_back (void)
{
  g_autofree char *path = fixture_path ("tea.weft");
  g_autofree char *journal = fixture_path ("tea.weft-journal");

  ck_assert (g_file_set_contents_full (path, base, (gssize)base_size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_unlink (journal);
}

typedef enum
{
  DURABLE,
  DEFAULTS,    /* SQLite's own: a journal that is deleted, and synced in full */
  NOT_DURABLE, /* nothing is synced, the journal stands in memory */
} Durability;

static void
set_durability (WeftFile  *file,
                Durability durability)
{
  static const char *const settings[] = {
    [DEFAULTS] = "PRAGMA locking_mode = NORMAL; SELECT * FROM meta; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL",
    [NOT_DURABLE] = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF",
  };

  if (durability != DURABLE)
    ck_assert_int_eq (sqlite3_exec (weft_file_database (file), settings[durability], NULL, NULL, NULL), SQLITE_OK);
}

/* Does the steps until one fails. Returns how many were acknowledged. */
static guint
do_steps (Durability durability)
{
  g_autofree char *path = fixture_path ("tea.weft");
  g_autoptr (WeftFile) file = weft_file_open (path, WEFT_OPEN_DEFAULT, NULL);
  guint acknowledged = 0;

  if (file == NULL)
    return 0;

  set_durability (file, durability);
  while (acknowledged < N_STEPS && do_step (file, steps[acknowledged], NULL))
    acknowledged++;
  return acknowledged;
}

/* How many steps the file holds, -1 when it cannot be opened or holds something that no step made. */
static int
count_steps (void)
{
  g_autofree char *path = fixture_path ("tea.weft");
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftFile) file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);
  gint64 n;

  if (file == NULL)
    {
      g_debug ("%s", error->message);
      return -1;
    }

  n = weft_file_get_changes (file) - base_changes;
  now = fixture_dump (file);
  return n >= 0 && n <= (gint64)N_STEPS && g_str_equal (now, states[n]) ? (int)n : -1;
}

/* Where a fault strikes: at each turning point, and at every so many-th of all operations. */
typedef struct
{
  ShimOperations what;
  guint          at;
} Point;

#define FIRST_POINT        \
  {                        \
    SHIM_TURNING_POINTS, 1 \
  }

static guint stride = 29;
static guint chances = 3;

/* Whether there is a point after @point, where the fault has just struck or not. */
static gboolean
go_on (Point *point)
{
  if (shim_has_struck ())
    point->at += point->what == SHIM_ALL ? stride : 1;
  else if (point->what == SHIM_TURNING_POINTS)
    *point = (Point){ SHIM_ALL, 1 };
  else
    return FALSE;
  return TRUE;
}

/* The power goes at @point. Returns whether something acknowledged is lost, or the file, by one of the chances. */
static gboolean
loses (const Point *point,
       Durability   durability)
{
  g_autoptr (GPtrArray) cut = NULL;
  gboolean is_lost = FALSE;
  guint    acknowledged;

  put_base_back ();
  shim_arm (SHIM_CUT, point->what, point->at);
  acknowledged = do_steps (durability);
  ck_assert (shim_has_struck () || acknowledged == N_STEPS);
  cut = shim_take ();
  for (guint chance = 0; chance < chances && !is_lost; chance++)
    {
      int found;

      put_base_back ();
      shim_arrive (cut, chance == 0 ? SHIM_DROP : SHIM_RANDOM, point->at * 1000 + chance);
      found = count_steps ();
      shim_settle (SHIM_KEEP, 0);
      is_lost = found < (int)acknowledged || found > (int)acknowledged + 1;
    }
  return is_lost;
}

/* Whether a cut anywhere loses something; the first loss is enough. */
static gboolean
loses_anywhere (Durability durability)
{
  Point point = FIRST_POINT;

  do
    if (loses (&point, durability))
      return TRUE;
  while (go_on (&point));
  return FALSE;
}

START_TEST (a_power_cut_loses_nothing_acknowledged)
{
  ck_assert (!loses_anywhere (DURABLE));
}
END_TEST

START_TEST (without_durability_a_power_cut_loses_something)
{
  ck_assert (loses_anywhere (NOT_DURABLE));
}
END_TEST

START_TEST (with_the_default_journal_a_power_cut_loses_something)
{
  ck_assert (loses_anywhere (DEFAULTS));
}
END_TEST

static void
assert_refused_as_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");

  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_DEFAULT, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_DAMAGED, "“tea.weft” is damaged");
}

/* Copied away in the middle of a step without its journal: SQLite finds many of these sound. */
START_TEST (a_copy_without_its_journal_is_never_taken_for_a_state)
{
  g_autofree char *journal = fixture_path ("tea.weft-journal");
  Point            point = FIRST_POINT;
  guint            refused = 0;

  do
    {
      put_base_back ();
      shim_arm (SHIM_CUT, point.what, point.at);
      do_steps (DURABLE);
      shim_settle (SHIM_KEEP, 0);
      g_unlink (journal);

      if (count_steps () < 0)
        {
          assert_refused_as_damaged ();
          refused++;
        }
      shim_settle (SHIM_KEEP, 0);
    }
  while (go_on (&point));
  ck_assert_uint_gt (refused, 0);
}
END_TEST

/* Where nothing can be written, the journal of a cut step cannot be worked off. */
START_TEST (a_cut_step_cannot_be_put_right_by_reading)
{
  g_autofree char *path = fixture_path ("tea.weft");
  Point            point = FIRST_POINT;
  guint            refused = 0;

  do
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WeftFile) file = NULL;

      put_base_back ();
      shim_arm (SHIM_CUT, point.what, point.at);
      do_steps (DURABLE);
      shim_settle (SHIM_KEEP, 0);
      file = weft_file_open (path, WEFT_OPEN_READ_ONLY, &error);
      if (file == NULL)
        {
          fixture_assert_error (error, WEFT_STORE_ERROR_READ_ONLY, "“tea.weft” was not closed properly");
          refused++;
        }
      g_clear_pointer (&file, weft_file_free);
      shim_settle (SHIM_KEEP, 0);
      ck_assert_int_ge (count_steps (), 0);
      shim_settle (SHIM_KEEP, 0);
    }
  while (go_on (&point));
  ck_assert_uint_gt (refused, 0);
}
END_TEST

/* An error means: not saved. Then the step is tried again. */
static void
do_step_twice (WeftFile *file,
               guint     i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autofree char *now = NULL;

  if (do_step (file, steps[i], &error))
    return;

  ck_assert_ptr_nonnull (error);
  now = fixture_dump (file);
  ck_assert_msg (g_str_equal (now, states[i]), "step %u is there after: %s", i, error->message);
  ck_assert_msg (do_step (file, steps[i], &again), "step %u: %s", i, again != NULL ? again->message : "");
}

START_TEST (a_disk_that_fails_once_is_forgiven)
{
  g_autofree char *path = fixture_path ("tea.weft");
  Point            point = FIRST_POINT;

  do
    {
      WeftFile *file;

      put_base_back ();
      shim_arm (SHIM_FAIL_ONCE, point.what, point.at);
      file = weft_file_open (path, WEFT_OPEN_DEFAULT, NULL);
      if (file == NULL)
        file = weft_file_open (path, WEFT_OPEN_DEFAULT, NULL);
      ck_assert_ptr_nonnull (file);
      for (guint i = 0; i < N_STEPS; i++)
        do_step_twice (file, i);

      weft_file_close (file, NULL);
      shim_settle (SHIM_KEEP, 0);
      ck_assert_int_eq (count_steps (), N_STEPS);
      shim_settle (SHIM_KEEP, 0);
    }
  while (go_on (&point));
}
END_TEST

/* COMMIT fails, what it wrote is there all the same, and the step is acknowledged: then it outlasts a cut, too. */
START_TEST (a_step_that_arrived_in_spite_of_an_error_outlasts_a_cut)
{
  g_autofree char *path = fixture_path ("tea.weft");
  Point            point = FIRST_POINT;

  do
    {
      g_autoptr (WeftFile) file = NULL;
      guint acknowledged = 0;

      put_base_back ();
      shim_arm (SHIM_FAIL_ONCE, point.what, point.at);
      file = weft_file_open (path, WEFT_OPEN_DEFAULT, NULL);
      while (file != NULL && !shim_has_struck () && acknowledged < N_STEPS && do_step (file, steps[acknowledged], NULL))
        acknowledged++;

      shim_cut ();
      g_clear_pointer (&file, weft_file_free);
      shim_settle (SHIM_DROP, 0);
      ck_assert_int_ge (count_steps (), acknowledged);
      shim_settle (SHIM_KEEP, 0);
    }
  while (go_on (&point));
}
END_TEST

START_TEST (a_disk_that_goes_on_failing_loses_nothing_acknowledged)
{
  Point point = FIRST_POINT;

  do
    {
      guint acknowledged;
      int   found;

      put_base_back ();
      shim_arm (SHIM_FAIL_ON, point.what, point.at);
      acknowledged = do_steps (DURABLE);
      shim_settle (SHIM_KEEP, 0);
      found = count_steps ();
      ck_assert_msg (found == (int)acknowledged || found == (int)acknowledged + 1, "%u acknowledged, %d found", acknowledged, found);
      shim_settle (SHIM_KEEP, 0);
    }
  while (go_on (&point));
}
END_TEST

int
main (int    argc,
      char **argv)
{
  Suite *suite = suite_create ("power");
  TCase *power = tcase_create ("power");

  if (argc > 1 && g_str_equal (argv[1], "--many"))
    {
      stride = 1;
      chances = 8;
    }
  tcase_set_timeout (power, 0);
  tcase_add_checked_fixture (power, begin, end);
  tcase_add_test (power, a_power_cut_loses_nothing_acknowledged);
  tcase_add_test (power, without_durability_a_power_cut_loses_something);
  tcase_add_test (power, with_the_default_journal_a_power_cut_loses_something);
  tcase_add_test (power, a_copy_without_its_journal_is_never_taken_for_a_state);
  tcase_add_test (power, a_cut_step_cannot_be_put_right_by_reading);
  tcase_add_test (power, a_disk_that_fails_once_is_forgiven);
  tcase_add_test (power, a_step_that_arrived_in_spite_of_an_error_outlasts_a_cut);
  tcase_add_test (power, a_disk_that_goes_on_failing_loses_nothing_acknowledged);
  suite_add_tcase (suite, power);
  return fixture_main (suite);
}
