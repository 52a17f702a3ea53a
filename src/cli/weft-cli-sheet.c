/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets in and out: import, export. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-export-folder.h"
#include "weft-export.h"
#include "weft-import.h"
#include "weft-job-error.h"

#include <glib/gi18n.h>

/* What there is to say of single rows: those that were refused, those that want a look. */
static void
put_rows (WeftCli   *cli,
          GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRefusal *refusal = rows->pdata[i];

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "sheet", refusal->sheet);
      weft_cli_put_count (cli, "line", refusal->line);
      weft_cli_put_text (cli, "column", refusal->column);
      weft_cli_put_text (cli, "value", refusal->value);
      weft_cli_put_text (cli, "reason", refusal->reason);
      weft_cli_end_object (cli);
      /* Translators: a sheet's name, a line's number, and why that line was refused or wants a look */
      weft_cli_say (cli, _ ("  %s, line %u: %s"), refusal->sheet, refusal->line, refusal->reason);
    }
}

static void
put_unpaired (WeftCli   *cli,
              GPtrArray *measures)
{
  weft_cli_begin_list (cli, "unpaired");
  for (guint i = 0; i < measures->len; i++)
    {
      const WeftUnpaired *unpaired = measures->pdata[i];

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "measure", unpaired->measure);
      weft_cli_put_count (cli, "only_first", unpaired->only_first);
      weft_cli_put_count (cli, "only_later", unpaired->only_later);
      weft_cli_put_count (cli, "both", unpaired->both);
      weft_cli_put_text (cli, "sentence", unpaired->sentence);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "  %s", unpaired->sentence);
    }
  weft_cli_end_list (cli);
}

static void
put_notes (WeftCli   *cli,
           GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      weft_cli_put_text (cli, NULL, notes->pdata[i]);
      weft_cli_say (cli, "  %s", (char *)notes->pdata[i]);
    }
}

static void
put_import (WeftCli                *cli,
            const WeftImportResult *result,
            gboolean                is_dry)
{
  weft_cli_say (cli, "%s", result->sentence);
  if (is_dry)
    weft_cli_say (cli, "%s", _ ("This was a trial: nothing was kept."));
  if (result->dates != NULL)
    /* Translators: %s says how dates were read: "day first: row 14 is 25/03/2026" */
    weft_cli_say (cli, _ ("Dates were read %s"), result->dates);
  weft_cli_put_count (cli, "added", result->added);
  weft_cli_put_count (cli, "changed", result->changed);
  weft_cli_put_count (cli, "unchanged", result->unchanged);
  weft_cli_put_count (cli, "refused", result->refused_rows);
  weft_cli_put_count (cli, "already_there", result->unchanged);
  weft_cli_begin_list (cli, "rows");
  put_rows (cli, result->refused);
  weft_cli_end_list (cli);
  weft_cli_begin_list (cli, "warnings");
  put_rows (cli, result->warnings);
  put_rows (cli, result->here);
  weft_cli_end_list (cli);
  put_unpaired (cli, result->unpaired);
  weft_cli_put_text (cli, "dates", result->dates);
  weft_cli_put_text (cli, "bank", result->bank);
  weft_cli_begin_list (cli, "notes");
  put_notes (cli, result->left_out);
  put_notes (cli, result->notes);
  weft_cli_end_list (cli);
}

static gboolean
run_import (WeftCli *cli,
            GError **error)
{
  g_autofree char   *table = NULL;
  g_autofree char   *account = NULL;
  g_autofree char   *dates = NULL;
  g_autofree char   *survey = NULL;
  g_autofree char   *wave = NULL;
  gboolean           add_alike = FALSE;
  gboolean           is_dry = FALSE;
  const GOptionEntry entries[] = {
    { "table", 0, 0, G_OPTION_ARG_STRING, &table, N_ ("The table that the rows are for"), "TABLE" },
    { "account", 0, 0, G_OPTION_ARG_STRING, &account, N_ ("The account of payments that name none"), "NAME" },
    { "survey", 0, 0, G_OPTION_ARG_STRING, &survey, N_ ("The measure that a file of a survey service asked"), "MEASURE" },
    { "wave", 0, 0, G_OPTION_ARG_STRING, &wave, N_ ("When it was asked, in months since the start"), "MONTHS" },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &dates, N_ ("How dates are written: day-first, month-first, year-first"), "ORDER" },
    { "add-alike", 0, 0, G_OPTION_ARG_NONE, &add_alike, N_ ("Add payments too that seem to be here already in other words"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry, N_ ("Say what would come of it and keep nothing"), NULL },
    { NULL },
  };
  const char *const orders[] = { "day-first", "month-first", "year-first", NULL };
  WeftImportOptions options = { NULL };
  g_autoptr (WeftImportResult) result = NULL;
  g_autoptr (GError) local = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, entries, error))
    return FALSE;
  if (dates != NULL && !g_strv_contains (orders, dates))
    return weft_cli_refuse_usage (cli, error, _ ("--dates wants day-first, month-first or year-first."));
  if (survey != NULL && wave == NULL)
    return weft_cli_refuse_usage (cli, error, _ ("--survey wants --wave MONTHS: 0 for the first time, 6 for half a year later."));
  file = weft_cli_open (cli, is_dry ? WEFT_CLI_READ : WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;

  options.source = weft_cli_argument (cli, 1);
  options.table = table;
  options.account = account;
  options.add_alike = add_alike;
  options.survey = survey;
  options.wave = wave;
  options.dates = dates;
  options.dry_run = is_dry;
  result = weft_import_run (file, &options, weft_cli_progress (cli), &local);
  if (result == NULL)
    {
      if (g_error_matches (local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_AMBIGUOUS_DATES))
        g_ptr_array_add (cli->findings, g_strdup (_ ("--dates day-first, --dates month-first or --dates year-first says it.")));
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  put_import (cli, result, is_dry);
  cli->done_in_part = result->refused_rows > 0;
  return TRUE;
}

static gboolean
run_export (WeftCli *cli,
            GError **error)
{
  g_autofree char   *name = NULL;
  gboolean           with_files = FALSE;
  const GOptionEntry options[] = {
    { "files", 0, 0, G_OPTION_ARG_NONE, &with_files, N_ ("Everything with the files kept inside, into a new folder"), NULL },
    { "table", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("The one table that goes into a file ending in .csv"), "TABLE" },
    { NULL },
  };
  const char      *to;
  const WeftTable *table = NULL;
  g_autofree char *written = NULL;
  WeftFile        *file;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  to = weft_cli_argument (cli, 1);
  if (!with_files && (g_str_has_suffix (to, ".csv") != (name != NULL) || (name == NULL && !g_str_has_suffix (to, ".xlsx"))))
    return weft_cli_refuse_usage (cli, error, _ ("Everything goes into a file ending in .xlsx; with --table one table goes into a file ending in .csv."));
  if (name != NULL && (table = weft_cli_find_table (name, error)) == NULL)
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  if (with_files      ? !weft_export_folder (file, to, weft_cli_progress (cli), error)
      : table != NULL ? !weft_export_csv (file, table, to, error)
                      : !weft_export_workbook (file, to, &written, weft_cli_progress (cli), error))
    return FALSE;

  weft_cli_put_text (cli, "output", written != NULL ? written : to);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("Written to %s."), written != NULL ? written : to);
  return TRUE;
}

const WeftCliCommand weft_cli_sheet_commands[] = {
  { "import", "FILE SOURCE", N_ ("Bring a spreadsheet in"), run_import },
  { "export", "FILE OUT", N_ ("Write everything to a workbook, or one table as CSV"), run_export },
  { NULL },
};
