/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trouble around the file: other windows, moved files, places that cannot be written, full disks. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "weft-history.h"

#define ADD_ROSE "INSERT INTO people (id, ref, name) VALUES (1, 'P-0001', 'Rose Akande')"
#define NOBODY 65534

START_TEST (a_second_window_of_this_program_is_told_since_when)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *path = fixture_path ("tea.weft");
  g_autofree char *hour = g_date_time_format (now, "since %H:");
  WeftFile        *file = fixture_create ("tea.weft");

  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_DEFAULT, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_IN_USE, "“tea.weft” is open in another window on this computer since");
  ck_assert_msg (strstr (error->message, hour) != NULL || g_date_time_get_minute (now) == 59, "%s", error->message);
  g_clear_error (&error);
  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_READ_ONLY, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_IN_USE, "“tea.weft” is open in another window");

  /* The attempts have not cost the first window its lock. */
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_close (file);
  fixture_close (fixture_open ("tea.weft"));
}
END_TEST

/* Holds the file in a process of its own until @go is closed; @ready is closed when it is held. */
static pid_t
hold_elsewhere (int ready[2],
                int go[2])
{
  pid_t child;

  ck_assert_int_eq (pipe (ready), 0);
  ck_assert_int_eq (pipe (go), 0);
  child = fork ();
  if (child == 0)
    {
      char byte;

      close (go[1]);
      fixture_open ("tea.weft");
      close (ready[0]);
      close (ready[1]);
      if (read (go[0], &byte, 1) != 0)
        _exit (1);
      /* As if it crashed: the lock goes with the process, the note of the time stays. */
      _exit (0);
    }
  close (ready[1]);
  close (go[0]);
  return child;
}

START_TEST (another_process_keeps_the_file_until_it_ends)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");
  int              ready[2];
  int              go[2];
  char             byte;
  pid_t            child;

  fixture_close (fixture_create ("tea.weft"));
  child = hold_elsewhere (ready, go);
  ck_assert_int_eq (read (ready[0], &byte, 1), 0);
  ck_assert_ptr_null (weft_file_open (path, WEFT_OPEN_DEFAULT, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_IN_USE, "since");

  close (go[1]);
  ck_assert_int_eq (waitpid (child, NULL, 0), child);
  fixture_close (fixture_open ("tea.weft"));
}
END_TEST

START_TEST (two_windows_may_read)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");
  g_autoptr (WeftFile) one = NULL;
  g_autoptr (WeftFile) other = NULL;

  fixture_close (fixture_create ("tea.weft"));
  one = weft_file_open (path, WEFT_OPEN_READ_ONLY, &error);
  other = weft_file_open (path, WEFT_OPEN_READ_ONLY, &error);
  ck_assert_ptr_nonnull (one);
  ck_assert_ptr_nonnull (other);
  ck_assert_ptr_null (weft_step_begin (one, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_READ_ONLY, "“tea.weft” can be read here but not changed");
  ck_assert_ptr_null (weft_history_can_undo (other));
}
END_TEST

START_TEST (a_file_that_is_moved_away_is_not_written)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path ("tea.weft");
  g_autofree char *elsewhere = fixture_path ("elsewhere.weft");
  WeftFile        *file = fixture_create ("tea.weft");

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  ck_assert_int_eq (g_rename (path, elsewhere), 0);
  /* Another file in its place does not help. */
  if (_i == 1)
    ck_assert (g_file_set_contents (path, "new", -1, NULL));
  ck_assert_ptr_null (weft_step_begin (file, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_MOVED, "“tea.weft” was moved, renamed or replaced");
  g_clear_error (&error);

  /* What is on the screen can be saved, and it can go on when the file is back. */
  ck_assert_int_eq (g_rename (elsewhere, path), 0);
  fixture_do (file, "UPDATE people SET phone = '1'", "Telephone 1");
  fixture_close (file);
}
END_TEST

/* Root may write anywhere; somebody else may not. */
static void
become_nobody (void)
{
  g_autofree char *folder = fixture_path (".");

  if (geteuid () != 0)
    return;
  ck_assert_int_eq (chown (folder, NOBODY, NOBODY), 0);
  ck_assert_int_eq (seteuid (NOBODY), 0);
}

static void
become_root (void)
{
  if (getuid () == 0)
    ck_assert_int_eq (seteuid (0), 0);
}

START_TEST (what_cannot_be_written_can_be_read)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = fixture_path ("place");
  g_autofree char *path = fixture_path ("place/tea.weft");
  g_autofree char *other = fixture_path ("place/other.weft");
  g_autoptr (WeftFile) file = NULL;

  become_nobody ();
  g_mkdir (folder, 0700);
  file = fixture_create ("place/tea.weft");
  fixture_do (file, ADD_ROSE, "Rose Akande added");
  fixture_close (g_steal_pointer (&file));
  if (_i == 0)
    ck_assert_int_eq (g_chmod (path, 0400), 0);
  else
    ck_assert_int_eq (g_chmod (folder, 0500), 0);

  file = weft_file_open (path, WEFT_OPEN_DEFAULT, &error);
  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  ck_assert (weft_file_is_read_only (file));
  fixture_assert_answer (file, "SELECT name FROM people", "Rose Akande");
  ck_assert_ptr_null (weft_step_begin (file, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_READ_ONLY, "“tea.weft” can be read here but not changed");
  g_clear_error (&error);
  ck_assert_ptr_null (weft_history_undo (file, 1, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_READ_ONLY, "Save a copy of it in your Documents folder");
  g_clear_error (&error);

  if (_i == 1)
    {
      ck_assert_ptr_null (weft_file_create (other, &error));
      fixture_assert_error (error, WEFT_STORE_ERROR_READ_ONLY, "nothing can be saved in the folder");
    }
  g_chmod (folder, 0700);
  become_root ();
}
END_TEST

/* A step of some 400 kB. When the disk fills in the middle, what follows must not be saved row by row. */
static gboolean
do_large_step (WeftFile *file,
               GError  **error)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < 400; i++)
    {
      g_auto (WeftQuery) query = weft_query_begin_text (file, "INSERT INTO people (id, name, notes) VALUES (:id, 'Person', hex (zeroblob (500)))");

      weft_query_bind_int (&query, ":id", 100 + i);
      weft_query_run (&query, NULL);
    }
  return weft_step_commit (step, "400 people added", error);
}

static void
assert_full_then_fine (WeftFile *file,
                       void (*make_room) (void))
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (file);
  g_autofree char *after = NULL;

  ck_assert (!do_large_step (file, &error));
  fixture_assert_error (error, WEFT_STORE_ERROR_FULL, "the disk is full. Nothing in the file was changed.\nFree some space elsewhere");
  g_clear_error (&error);
  after = fixture_dump (file);
  ck_assert_str_eq (after, before);

  make_room ();
  fixture_assert_sound (file);
  ck_assert_msg (do_large_step (file, &error), "%s", error != NULL ? error->message : "");
  fixture_assert_answer (file, "SELECT count (*) FROM people", "401");
  fixture_assert_sound (file);
  fixture_close (file);
}

static void
lift_limit (void)
{
  struct rlimit limit;

  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ck_assert_int_eq (setrlimit (RLIMIT_FSIZE, &limit), 0);
}

START_TEST (a_limit_on_files_is_a_full_disk)
{
  g_autofree char *path = fixture_path ("tea.weft");
  WeftFile        *file = fixture_create ("tea.weft");
  struct rlimit    limit;
  struct stat      facts;

  fixture_do (file, ADD_ROSE, "Rose Akande added");
  /* With little memory the disk fills before the step is committed. */
  if (_i % 2 == 1)
    ck_assert_int_eq (sqlite3_exec (weft_file_database (file), "PRAGMA cache_size = 10", NULL, NULL, NULL), SQLITE_OK);
  ck_assert_int_eq (stat (path, &facts), 0);
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = (rlim_t)facts.st_size + (rlim_t)(_i * 20000);
  ck_assert_int_eq (setrlimit (RLIMIT_FSIZE, &limit), 0);
  assert_full_then_fine (file, lift_limit);
}
END_TEST

static char *ballast;

static void
drop_ballast (void)
{
  ck_assert_int_eq (g_unlink (ballast), 0);
}

START_TEST (a_full_disk_loses_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *disk = fixture_path ("disk");
  g_autofree char *heavy = g_malloc0 (4 << 20);
  g_autofree char *copy = fixture_path ("disk/copy.weft");
  WeftFile        *file;

  g_mkdir (disk, 0700);
  if (mount ("none", disk, "tmpfs", 0, "size=5m") != 0)
    return; /* not root: the limit on files above stands for it */

  ballast = fixture_path ("disk/ballast");
  ck_assert (g_file_set_contents (ballast, heavy, 4 << 20, NULL));
  file = fixture_create ("disk/tea.weft");
  fixture_do (file, ADD_ROSE, "Rose Akande added");

  /* No room for a copy either, and no half of one is left. */
  ck_assert (g_file_set_contents (copy, heavy, 256 << 10, NULL));
  g_unlink (copy);
  assert_full_then_fine (file, drop_ballast);
  umount2 (disk, MNT_DETACH);
  g_clear_pointer (&ballast, g_free);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("trouble");
  TCase *trouble = tcase_create ("trouble");

  tcase_add_checked_fixture (trouble, fixture_begin, fixture_end);
  tcase_add_test (trouble, a_second_window_of_this_program_is_told_since_when);
  tcase_add_test (trouble, another_process_keeps_the_file_until_it_ends);
  tcase_add_test (trouble, two_windows_may_read);
  tcase_add_loop_test (trouble, a_file_that_is_moved_away_is_not_written, 0, 2);
  tcase_add_loop_test (trouble, what_cannot_be_written_can_be_read, 0, 2);
  tcase_add_loop_test (trouble, a_limit_on_files_is_a_full_disk, 0, 10);
  tcase_add_test (trouble, a_full_disk_loses_nothing);
  suite_add_tcase (suite, trouble);
  return suite;
}

int
main (void)
{
  return fixture_main (make_suite ());
}
