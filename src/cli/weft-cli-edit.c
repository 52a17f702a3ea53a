/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record: set, clear, remove, merge-people. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-edit.h"
#include "weft-job-error.h"
#include "weft-merge-people.h"
#include "weft-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* The words: FILE TABLE REF and, from here on, what to change. */
#define FIRST_CHANGE 3

/* What stands in the way, column by column, for the error that is told. */
static void
remember_issues (WeftCli          *cli,
                 const WeftIssues *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = issues->pdata[i];

      g_ptr_array_add (cli->findings, issue->field != NULL ? g_strdup_printf ("%s: %s", issue->field, issue->sentence)
                                                           : g_strdup (issue->sentence));
    }
}

static gboolean
check_column (const WeftTable *table,
              const char      *column,
              GError         **error)
{
  if (weft_table_column (table, column) >= 0)
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
               /* Translators: the title of a table (Grants), then a column as it was typed */
               _ ("“%s” has no column “%s”.\nUse a column as the list shows it with --json."), _ (table->title), column);
  return FALSE;
}

/* A fact about the group that nobody has said yet is empty, not missing. */
static GPtrArray *
begin_fact (const WeftTable *table,
            const char      *key)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  WeftRow   *row = weft_row_new (table);

  weft_row_set (row, table->label, key);
  g_ptr_array_add (rows, row);
  return rows;
}

/* The one record that the words mean. */
static WeftRow *
find_record (WeftCli         *cli,
             WeftFile        *file,
             const WeftTable *table,
             GError         **error)
{
  const char *ref = weft_cli_argument (cli, 2);
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) rows = weft_edit_find (file, table, ref, &local);

  if (rows == NULL && g_str_equal (table->name, "group") && g_error_matches (local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND))
    rows = begin_fact (table, ref);
  else if (rows == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (rows->len > 1)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   /* Translators: the reference of a payment, the number of its parts, and the reference again */
                   _ ("“%s” is a payment in %u parts.\nSay which part: %s/1 is the first."), ref, rows->len, ref);
      return NULL;
    }

  return weft_row_copy (rows->pdata[0]);
}

static gboolean
save_record (WeftCli *cli,
             WeftRow *row,
             GError **error)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autofree char *name = NULL;
  WeftSaved        saved;

  if (!weft_edit_save (cli->file, row, issues, &saved, error))
    {
      remember_issues (cli, issues);
      return FALSE;
    }

  name = weft_edit_name (row);
  weft_cli_put_text (cli, "table", row->table->name);
  weft_cli_put_flag (cli, "changed", saved != WEFT_SAVE_UNCHANGED);
  weft_cli_begin_object (cli, "row");
  for (guint i = 0; i < row->table->n_columns; i++)
    weft_cli_put_text (cli, row->table->columns[i].name, row->cells[i]);
  weft_cli_end_object (cli);
  /* Translators: %s is a record's name */
  weft_cli_say (cli, saved == WEFT_SAVE_UNCHANGED ? _ ("“%s” is like that already.") : _ ("“%s” was saved."), name);
  return TRUE;
}

/* "COLUMN=VALUE" into the row. */
static gboolean
apply_set (WeftCli    *cli,
           WeftRow    *row,
           const char *change,
           GError    **error)
{
  const char      *equals = strchr (change, '=');
  g_autofree char *column = NULL;

  if (equals == NULL)
    /* Translators: %s is a word of the command line */
    return weft_cli_refuse_usage (cli, error, _ ("“%s” should be COLUMN=VALUE."), change);
  column = g_strndup (change, (gsize)(equals - change));
  if (equals[1] == '\0')
    /* Translators: %s is a column's name */
    return weft_cli_refuse_usage (cli, error, _ ("“%s” has no value; the command “clear” empties a column."), column);
  if (!check_column (row->table, column, error))
    return FALSE;

  weft_row_set (row, column, equals + 1);
  return TRUE;
}

static gboolean
apply_clear (WeftCli    *cli,
             WeftRow    *row,
             const char *change,
             GError    **error)
{
  (void)cli;
  if (!check_column (row->table, change, error))
    return FALSE;

  weft_row_set (row, change, "");
  return TRUE;
}

typedef gboolean (*ApplyFunc) (WeftCli    *cli,
                               WeftRow    *row,
                               const char *change,
                               GError    **error);

static gboolean
change_record (WeftCli  *cli,
               ApplyFunc apply,
               GError  **error)
{
  const WeftTable *table;
  WeftFile        *file;
  g_autoptr (WeftRow) row = NULL;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  table = weft_cli_find_table (weft_cli_argument (cli, 1), error);
  if (table == NULL)
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;
  row = find_record (cli, file, table, error);
  if (row == NULL)
    return FALSE;
  for (guint i = FIRST_CHANGE; weft_cli_argument (cli, i) != NULL; i++)
    if (!apply (cli, row, weft_cli_argument (cli, i), error))
      return FALSE;

  return save_record (cli, row, error);
}

static gboolean
run_set (WeftCli *cli,
         GError **error)
{
  return change_record (cli, apply_set, error);
}

static gboolean
run_clear (WeftCli *cli,
           GError **error)
{
  return change_record (cli, apply_clear, error);
}

static gboolean
remove_rows (WeftCli    *cli,
             GPtrArray  *rows,
             const char *why,
             GError    **error)
{
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autofree char *name = weft_edit_name_all (cli->file, rows, error);
  gboolean         voided;

  if (name == NULL)
    return FALSE;
  if (!weft_edit_remove (cli->file, rows, why, issues, &voided, error))
    {
      remember_issues (cli, issues);
      return FALSE;
    }

  weft_cli_put_flag (cli, "voided", voided);
  weft_cli_put_count (cli, "rows", rows->len);
  /* Translators: %s is a record's name */
  weft_cli_say (cli, voided ? _ ("“%s” was voided: it stays in the list and no longer counts.") : _ ("“%s” was removed."), name);
  return TRUE;
}

static gboolean
run_remove (WeftCli *cli,
            GError **error)
{
  g_autofree char   *why = NULL;
  const GOptionEntry options[] = {
    { "why", 0, 0, G_OPTION_ARG_STRING, &why, N_ ("The reason; a payment that was reconciled or sent in a return wants one"), "TEXT" },
    { NULL },
  };
  const WeftTable *table;
  g_autoptr (GPtrArray) rows = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  table = weft_cli_find_table (weft_cli_argument (cli, 1), error);
  if (table == NULL)
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;
  rows = weft_edit_find (file, table, weft_cli_argument (cli, 2), error);
  if (rows == NULL)
    return FALSE;

  return remove_rows (cli, rows, why, error);
}

static gboolean
run_merge_people (WeftCli *cli,
                  GError **error)
{
  g_autoptr (WeftMerged) merged = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;
  merged = weft_merge_people (file, weft_cli_argument (cli, 1), weft_cli_argument (cli, 2), error);
  if (merged == NULL)
    return FALSE;

  weft_cli_put_text (cli, "kept", merged->keep);
  weft_cli_put_text (cli, "other", merged->other);
  weft_cli_put_count (cli, "moved", merged->moved);
  /* Translators: the names of two people */
  weft_cli_say (cli, _ ("“%s” and “%s” are one person now."), merged->keep, merged->other);
  return TRUE;
}

const WeftCliCommand weft_cli_edit_commands[] = {
  { "set", "FILE TABLE REF COLUMN=VALUE...", N_ ("Change one record"), run_set },
  { "clear", "FILE TABLE REF COLUMN...", N_ ("Empty columns of one record"), run_clear },
  { "remove", "FILE TABLE REF", N_ ("Remove one record"), run_remove },
  { "merge-people", "FILE KEEP OTHER", N_ ("Make two records of one person one"), run_merge_people },
  { NULL },
};
