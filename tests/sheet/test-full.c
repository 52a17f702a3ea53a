/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No room, and folders that may only be read: a sentence, nothing left behind, and what stood there stays. */

/* For namespaces: a small disk of the test's own. */
#define _GNU_SOURCE

#include "sample-book.h"
#include "sheet-fixture.h"
#include "weft-book-writer.h"
#include "weft-sheet-error.h"
#include "weft-test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const char no_room[] = "There is not enough room for “Return.xlsx”.\n"
                              "Free some space elsewhere on the computer and try again. Nothing was changed.";

static WeftBook *
make_large_book (void)
{
  WeftBook  *book = weft_book_new ("t", "a", "f", "en", "2026-04-01");
  WeftSheet *sheet = weft_book_add_sheet (book, "Rows", NULL, 0);

  for (guint row = 0; row < 20000; row++)
    for (guint column = 0; column < 5; column++)
      weft_sheet_put_number (sheet, row, column, WEFT_STYLE_PLAIN, WEFT_FORMAT_GENERAL, (row * 7919 + column * 104729) % 999983);
  return book;
}

/* Asserts nothing: what Check writes down about it would meet the limit. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = bytes == RLIM_INFINITY ? limit.rlim_max : bytes;
  setrlimit (RLIMIT_FSIZE, &limit);
}

/* What goes to standard error from here on lands in a file; the old one comes back with what was said in between. */
static int
catch_words (const char *path)
{
  int before = dup (STDERR_FILENO);
  int words = g_open (path, O_CREAT | O_TRUNC | O_WRONLY, 0600);

  dup2 (words, STDERR_FILENO);
  close (words);
  return before;
}

static char *
release_words (const char *path,
               int         before)
{
  char *said = NULL;

  dup2 (before, STDERR_FILENO);
  close (before);
  g_file_get_contents (path, &said, NULL, NULL);
  g_unlink (path);
  return said;
}

/* A disk that is full after so many bytes of a file: at the temporary parts, in the middle, at the end. */
static const rlim_t limits[] = { 0, 1, 512, 2048, 4096, 8192, 12000, 16384, 20000 };

START_TEST (test_file_limit)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_write ("Return.xlsx", "what stood there", 16);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  signal (SIGXFSZ, SIG_IGN);
  limit_files (limits[_i]);
  is_written = weft_book_write_xlsx (book, path, NULL, NULL, &error);
  limit_files (RLIM_INFINITY);

  ck_assert (!is_written);
  ck_assert_str_eq (error->message, no_room);
  ck_assert (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_FULL));
  ck_assert (g_file_get_contents (path, &content, NULL, NULL));
  ck_assert_str_eq (content, "what stood there");
  ck_assert_uint_eq (fixture_count_files (), 1);
}
END_TEST

START_TEST (test_csv_limit)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *path = fixture_path ("Return.xlsx");
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  signal (SIGXFSZ, SIG_IGN);
  limit_files (100);
  is_written = weft_sheet_write_csv (weft_book_find_sheet (book, "Money"), path, &error);
  limit_files (RLIM_INFINITY);

  ck_assert (!is_written);
  ck_assert_str_eq (error->message, no_room);
  ck_assert_uint_eq (fixture_count_files (), 0);
}
END_TEST

/* Runs @act with a disk of its own at @path, and says so where this computer allows no such thing. */
static void
with_disk (const char   *path,
           const char   *options,
           unsigned long flags,
           void (*act) (const char *path))
{
  pid_t child = fork ();
  int   status;

  if (child == 0)
    {
      if (unshare (CLONE_NEWNS | (geteuid () == 0 ? 0 : CLONE_NEWUSER)) != 0 ||
          mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
          mount ("tmpfs", path, "tmpfs", flags, options) != 0)
        _exit (77);
      act (path);
      _exit (0);
    }
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert (WIFEXITED (status));
  ck_assert (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == 77);
  if (WEXITSTATUS (status) == 77)
    g_printerr ("# no disk of its own is allowed here: not tried\n");
}

/* A failed assertion in the child ends it: its message is seen, its exit is not 0. */
static void
assert_in_child (gboolean    is_so,
                 const char *what)
{
  if (is_so)
    return;
  g_printerr ("# %s\n", what);
  _exit (1);
}

static void
fill_disk (const char *path)
{
  g_autoptr (WeftBook) book = make_large_book ();
  g_autofree char *target = g_build_filename (path, "Return.xlsx", NULL);
  g_autofree char *words = fixture_path ("words");
  g_autofree char *said = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  int      before = catch_words (words);
  gboolean is_written = weft_book_write_xlsx (book, target, NULL, NULL, &error);

  g_printerr ("heard again");
  said = release_words (words, before);
  assert_in_child (!is_written, "the large book fitted");
  assert_in_child (g_str_equal (said, "heard again"), said);
  assert_in_child (g_str_equal (error->message, no_room), error->message);
  dir = g_dir_open (path, 0, NULL);
  assert_in_child (g_dir_read_name (dir) == NULL, "something was left behind");
}

/* The sizes at which the library once reported success for a part of the rows. */
static const char *const sizes[] = { "size=64k", "size=512k", "size=1m", "size=2m" };

START_TEST (test_full_disk)
{
  g_autofree char *path = fixture_path ("disk");

  g_mkdir (path, 0700);
  with_disk (path, sizes[_i], 0, fill_disk);
  g_rmdir (path);
}
END_TEST

static void
write_beside_full_temporary_folder (const char *path)
{
  g_autoptr (WeftBook) book = make_large_book ();
  g_autofree char *target = fixture_path ("Return.xlsx");
  g_autofree char *filler = g_build_filename (path, "filler", NULL);
  g_autofree char *zeros = g_malloc0 (64 * 1024);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (filler, zeros, 64 * 1024, NULL);
  g_setenv ("TMPDIR", path, TRUE);
  assert_in_child (weft_book_write_xlsx (book, target, NULL, NULL, &error), "a full temporary folder was in the way");
}

START_TEST (test_full_temporary_folder)
{
  g_autofree char *path = fixture_path ("disk");

  g_mkdir (path, 0700);
  with_disk (path, "size=64k", 0, write_beside_full_temporary_folder);
  g_rmdir (path);
}
END_TEST

static void
write_to_read_only_disk (const char *path)
{
  g_autoptr (WeftBook) book = sample_book_new ("en");
  g_autofree char *target = g_build_filename (path, "Return.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  assert_in_child (!weft_book_write_xlsx (book, target, NULL, NULL, &error), "the folder was not read-only");
  assert_in_child (g_error_matches (error, WEFT_SHEET_ERROR, WEFT_SHEET_ERROR_READ_ONLY), error->message);
  assert_in_child (g_str_equal (error->message, "“Return.xlsx” cannot be written: the folder “disk” may only be read.\n"
                                                "Choose another folder, for example your own Documents."),
                   error->message);
}

START_TEST (test_read_only_disk)
{
  g_autofree char *path = fixture_path ("disk");

  g_mkdir (path, 0700);
  with_disk (path, "size=64k", MS_RDONLY, write_to_read_only_disk);
  g_rmdir (path);
}
END_TEST

static Suite *
make_suite (void)
{
  Suite *suite = suite_create ("full");
  TCase *limited = tcase_create ("limited");
  TCase *disks = tcase_create ("disks");

  tcase_add_checked_fixture (limited, fixture_begin, fixture_end);
  tcase_add_loop_test (limited, test_file_limit, 0, G_N_ELEMENTS (limits));
  tcase_add_test (limited, test_csv_limit);
  suite_add_tcase (suite, limited);
  tcase_add_checked_fixture (disks, fixture_begin, fixture_end);
  tcase_set_timeout (disks, 60);
  tcase_add_loop_test (disks, test_full_disk, 0, G_N_ELEMENTS (sizes));
  tcase_add_test (disks, test_full_temporary_folder);
  tcase_add_test (disks, test_read_only_disk);
  suite_add_tcase (suite, disks);
  return suite;
}

int
main (void)
{
  return weft_test_run (make_suite ());
}
