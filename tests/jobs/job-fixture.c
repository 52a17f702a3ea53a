/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records for the tests of the jobs. */

#include "job-fixture.h"

#include "weft-history.h"
#include "weft-sample.h"
#include "weft-step.h"

#include <glib/gstdio.h>

static char *folder;

void
fixture_make_folder (void)
{
  folder = g_dir_make_tmp ("weft-jobs-XXXXXX", NULL);
  ck_assert_ptr_nonnull (folder);
  /* Looked up once in each process, so this comes before anything else. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
fixture_remove_folder (void)
{
  remove_tree (folder);
  g_clear_pointer (&folder, g_free);
}

char *
fixture_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

WeftFile *
fixture_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  WeftFile *file = weft_file_create_in_memory (&error);

  ck_assert_msg (file != NULL, "%s", error != NULL ? error->message : "");
  weft_file_pin_clock (file, "2026-11-22");
  return file;
}

WeftFile *
fixture_sample (const char *name,
                const char *today,
                guint       scale,
                guint64     seed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path (name);
  WeftFile        *file = weft_sample_create (path, today, scale, seed, NULL, &error);

  ck_assert_msg (file != NULL, "%s", error == NULL ? "" : error->message);
  return file;
}

void
fixture_put (WeftFile   *file,
             const char *table,
             const char *cells)
{
  const WeftSaveOptions options = { .make_named = TRUE };
  g_autoptr (WeftRow) row = weft_row_new (weft_description_find (table));
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeftStep) step = weft_step_begin (file, &error);
  g_auto (GStrv) pairs = g_strsplit (cells, ";", -1);
  WeftSaved saved;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      weft_row_set (row, pair[0], pair[1]);
    }

  ck_assert_msg (weft_row_save (file, row, &options, issues, &saved, &error), "%s", error != NULL ? error->message : "");
  ck_assert_msg (issues->len == 0, "%s: %s", cells, issues->len > 0 ? ((WeftIssue *)issues->pdata[0])->sentence : "");
  ck_assert_int_eq (saved, WEFT_SAVE_ADDED);
  ck_assert (weft_step_commit (step, cells, &error));
}

char *
fixture_cell (WeftFile   *file,
              const char *table,
              const char *ref,
              const char *column)
{
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find (table), ref, NULL);

  return g_strdup (row != NULL ? weft_row_get (row, column) : "(none)");
}

guint
fixture_count (WeftFile   *file,
               const char *table)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find (table), NULL, NULL);

  ck_assert_ptr_nonnull (rows);
  return rows->len;
}

char *
fixture_newest (WeftFile *file)
{
  g_autoptr (GPtrArray) steps = weft_history_list (file, 1, NULL);

  ck_assert_uint_eq (steps->len, 1);
  return g_strdup (((WeftHistoryEntry *)steps->pdata[0])->what);
}
