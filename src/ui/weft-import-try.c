/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trying a file out before it is brought in. */

#include "weft-import-try.h"

#include "weft-job-error.h"

WeftImportTry *
weft_import_try_new (const char *path,
                     const char *table,
                     const char *dates,
                     gboolean    for_good)
{
  WeftImportTry *attempt = g_new0 (WeftImportTry, 1);

  attempt->path = g_strdup (path);
  attempt->table = g_strdup (table);
  attempt->dates = g_strdup (dates);
  attempt->for_good = for_good;
  return attempt;
}

void
weft_import_try_free (WeftImportTry *attempt)
{
  if (attempt == NULL)
    return;
  g_free (attempt->path);
  g_free (attempt->table);
  g_free (attempt->dates);
  g_free (attempt->survey);
  g_free (attempt->account);
  g_strfreev (attempt->accounts);
  g_clear_pointer (&attempt->grid, weft_grid_free);
  g_clear_pointer (&attempt->result, weft_import_result_free);
  g_free (attempt->sentence);
  g_free (attempt);
}

/* What a file without a column of accounts comes to is only known with one. */
static WeftImportResult *
run (WeftFile          *file,
     WeftImportTry     *attempt,
     WeftImportOptions *options,
     WeftProgress      *progress,
     GError           **error)
{
  g_autoptr (WeftImportResult) result = weft_import_run (file, options, progress, error);

  if (result == NULL || !result->wants_account || attempt->for_good)
    return g_steal_pointer (&result);
  attempt->accounts = weft_import_list_accounts (file, error);
  if (attempt->accounts == NULL)
    return NULL;
  if (attempt->account != NULL)
    return g_steal_pointer (&result);

  attempt->account = g_strdup (attempt->accounts[0]);
  options->account = attempt->account;
  return weft_import_run (file, options, progress, error);
}

gpointer
weft_import_try_run (WeftFile     *file,
                     gpointer      data,
                     WeftProgress *progress,
                     GError      **error)
{
  WeftImportTry    *attempt = data;
  g_autofree char  *wave = g_strdup_printf ("%" G_GINT64_FORMAT, attempt->wave);
  WeftImportOptions options = {
    .source = attempt->path,
    .table = attempt->table,
    .dates = attempt->dates,
    .account = attempt->account,
    .add_alike = attempt->add_alike,
    .survey = attempt->survey,
    .wave = attempt->survey != NULL ? wave : NULL,
    .dry_run = !attempt->for_good,
  };
  g_autoptr (GError) failure = NULL;

  attempt->grid = weft_grid_read (attempt->path, progress->cancellable, &failure);
  options.grid = attempt->grid;
  if (attempt->grid != NULL)
    attempt->result = run (file, attempt, &options, progress, &failure);
  if (failure == NULL)
    return attempt;

  if (g_error_matches (failure, WEFT_JOB_ERROR, WEFT_JOB_ERROR_AMBIGUOUS_DATES))
    attempt->asked = WEFT_ASKED_DATES;
  /* Of a survey it means that a question has no column, which nobody can answer here. */
  if (attempt->survey == NULL && g_error_matches (failure, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE))
    attempt->asked = WEFT_ASKED_TABLE;
  attempt->sentence = g_strdup (failure->message);
  return attempt;
}
