/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A process that works on a file is killed at a random moment, again and again; what it said was saved is there
 * each time, and the file is sound. `test-kill --many` kills two hundred times. */

#include "store-fixture.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "weft-history.h"

static guint kills = 30;

/* The kernel kills this process without a word when so many nanoseconds have passed. */
static void
arrange_death (gint64 nanoseconds)
{
  struct sigevent   event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL };
  struct itimerspec when = { .it_value = { nanoseconds / 1000000000, nanoseconds % 1000000000 + 1 } };
  timer_t           timer;

  if (timer_create (CLOCK_MONOTONIC, &event, &timer) != 0 || timer_settime (timer, 0, &when, NULL) != 0)
    _exit (2);
}

/* An import of @n rows: all of them or none. */
static gboolean
import (WeftFile *file,
        guint     n)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO people (id, name, notes) VALUES (%" G_GINT64_FORMAT ", 'Person', hex (zeroblob (100)))", weft_file_next_id (file));

      if (step == NULL || sqlite3_exec (weft_file_database (file), sql, NULL, NULL, NULL) != SQLITE_OK)
        return FALSE;
    }
  return step != NULL && weft_step_commit (step, "People imported", NULL);
}

/* What the file must hold from now on. */
typedef struct
{
  gint64 changes;
  gint64 people;
} Promise;

static gint64
count_people (WeftFile *file)
{
  g_autofree char *count = fixture_ask (file, "SELECT count (*) FROM people");

  return g_ascii_strtoll (count, NULL, 10);
}

/* Steps without end, each promised to @said when it is acknowledged. Somewhere in the @last one, or in the
 * opening when there is none, comes death: @moment thousandths into the time that the one before took. */
static void
work (int   said,
      guint last,
      guint moment)
{
  g_autofree char *path = fixture_path ("tea.weft");
  gint64           started = g_get_monotonic_time ();
  WeftFile        *file;

  if (last == 0)
    arrange_death (moment * 5000);
  file = weft_file_open (path, WEFT_OPEN_DEFAULT, NULL);
  if (file == NULL)
    _exit (2);

  for (guint turn = 1;; turn++)
    {
      g_autoptr (GPtrArray) undone = NULL;
      Promise promise;

      if (turn == last)
        arrange_death ((g_get_monotonic_time () - started) * moment);
      started = g_get_monotonic_time ();
      if (turn % 4 == 0)
        undone = weft_history_undo (file, 1, NULL);
      if (turn % 4 == 0 ? undone == NULL : !import (file, 10 * turn))
        _exit (2);
      promise = (Promise){ weft_file_get_changes (file), count_people (file) };
      if (write (said, &promise, sizeof promise) != sizeof promise)
        _exit (2);
    }
}

/* Returns the last promise of a process that was killed. */
static Promise
run_and_kill (guint  last,
              guint  moment,
              guint *acknowledged)
{
  Promise promise = { 0, 0 };
  int     said[2];
  int     status;
  pid_t   child;

  ck_assert_int_eq (pipe (said), 0);
  child = fork ();
  if (child == 0)
    {
      close (said[0]);
      work (said[1], last, moment);
    }

  close (said[1]);
  while (read (said[0], &promise, sizeof promise) == sizeof promise)
    (*acknowledged)++;
  close (said[0]);
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert_msg (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL, "%x", status);
  return promise;
}

START_TEST (what_was_acknowledged_outlasts_a_kill)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  guint acknowledged = 0;

  fixture_close (fixture_create ("tea.weft"));
  for (guint i = 0; i < kills; i++)
    {
      guint     last = (guint)g_rand_int_range (chance, 0, 6);
      guint     moment = (guint)g_rand_int_range (chance, 0, 1000);
      Promise   promise = run_and_kill (last, moment, &acknowledged);
      WeftFile *file = fixture_open ("tea.weft");

      ck_assert_int_ge (weft_file_get_changes (file), promise.changes);
      if (weft_file_get_changes (file) == promise.changes)
        ck_assert_int_eq (count_people (file), promise.people);

      /* Now and then it is closed cleanly in between, and kept small. */
      if (i % 10 == 9)
        {
          fixture_do (file, "DELETE FROM people", "All people removed");
          fixture_close (file);
        }
      else
        weft_file_free (file);
    }
  ck_assert_uint_gt (acknowledged, kills);
}
END_TEST

int
main (int    argc,
      char **argv)
{
  Suite *suite = suite_create ("kill");
  TCase *kill_case = tcase_create ("kill");

  if (argc > 1 && g_str_equal (argv[1], "--many"))
    kills = 200;
  tcase_set_timeout (kill_case, 0);
  tcase_add_checked_fixture (kill_case, fixture_begin, fixture_end);
  tcase_add_test (kill_case, what_was_acknowledged_outlasts_a_kill);
  suite_add_tcase (suite, kill_case);
  return fixture_main (suite);
}
