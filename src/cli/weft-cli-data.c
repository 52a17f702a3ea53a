/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at records: list, search, volunteering. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-date.h"
#include "weft-home.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-row.h"
#include "weft-search.h"
#include "weft-text.h"

#include <glib/gi18n.h>

#define MOST_FOUND 200
#define WIDEST_CELL 40

static void
put_row (WeftCli       *cli,
         const WeftRow *row)
{
  weft_cli_begin_object (cli, NULL);
  for (guint i = 0; i < row->table->n_columns; i++)
    weft_cli_put_text (cli, row->table->columns[i].name, row->cells[i]);
  weft_cli_end_object (cli);
}

/* The columns that tell rows apart when there is little room. */
static void
say_rows (WeftCli         *cli,
          const WeftTable *table,
          GPtrArray       *rows)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & WEFT_COLUMN_SHORT)
      g_ptr_array_add (header, (char *)_ (table->columns[i].title));
  g_ptr_array_add (header, NULL);

  for (guint r = 0; r < rows->len; r++)
    {
      const WeftRow *row = rows->pdata[r];
      char         **line = g_new0 (char *, header->len);
      guint          n = 0;

      for (guint i = 0; i < table->n_columns; i++)
        if (table->columns[i].flags & WEFT_COLUMN_SHORT)
          line[n++] = weft_text_shorten (row->cells[i], WIDEST_CELL);
      g_ptr_array_add (lines, line);
    }

  weft_cli_say_table (cli, (const char *const *)header->pdata, lines);
}

static gboolean
run_list (WeftCli *cli,
          GError **error)
{
  g_autofree char   *where = NULL;
  const GOptionEntry options[] = {
    { "where", 0, 0, G_OPTION_ARG_STRING, &where, N_ ("Only rows that contain this"), "TEXT" },
    { NULL },
  };
  WeftFilter       filter = { NULL };
  const WeftTable *table;
  g_autoptr (GPtrArray) rows = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  table = weft_cli_find_table (weft_cli_argument (cli, 1), error);
  if (table == NULL)
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  filter.text = where;
  rows = weft_row_list (file, table, &filter, error);
  if (rows == NULL)
    return FALSE;

  weft_cli_put_text (cli, "table", table->name);
  weft_cli_begin_list (cli, "rows");
  for (guint i = 0; i < rows->len; i++)
    put_row (cli, rows->pdata[i]);
  weft_cli_end_list (cli);
  say_rows (cli, table, rows);
  return TRUE;
}

static gboolean
run_search (WeftCli *cli,
            GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *words = NULL;
  WeftFile        *file;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  words = g_strjoinv (" ", cli->rest + 1);
  found = weft_search_find (file, words, MOST_FOUND, error);
  if (found == NULL)
    return FALSE;

  weft_cli_begin_list (cli, "results");
  for (guint i = 0; i < found->len; i++)
    {
      const WeftFound *one = found->pdata[i];
      g_autofree char *day = weft_date_format (one->day);

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "table", one->table);
      weft_cli_put_text (cli, "ref", one->ref);
      weft_cli_put_text (cli, "text", one->text);
      weft_cli_put_text (cli, "date", one->day);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "%s %s: %s%s%s", one->table, one->ref, one->text, *day != '\0' ? " · " : "", day);
    }
  weft_cli_end_list (cli);
  if (found->len == 0)
    /* Translators: %s is what was searched for */
    weft_cli_say (cli, _ ("Nothing was found for “%s”."), words);
  return TRUE;
}

/* Only where there is a rate: without one the hours are worth an unknown amount, not nothing. */
static void
put_value (WeftCli                *cli,
           const WeftVolunteering *volunteering)
{
  g_autofree char *value = weft_pence_format (volunteering->value);
  g_autofree char *rate = weft_pence_format (volunteering->rate);

  if (volunteering->rate == 0)
    {
      weft_cli_put_text (cli, "value", NULL);
      weft_cli_put_text (cli, "rate", NULL);
      weft_cli_say (cli, "%s", _ ("No rate for an hour was known by then, so the hours are not valued.\n"
                                  "To add one, import a row of the table “rates”: kind “volunteer hour”, name “National Living Wage”, the amount, and from which day."));
      return;
    }

  weft_cli_put_money (cli, "value", volunteering->value);
  weft_cli_put_money (cli, "rate", volunteering->rate);
  /* Translators: an amount, an amount for an hour, and what that rate is called */
  weft_cli_say (cli, _ ("At %s an hour (%s) that is worth %s: given in kind, never income."), rate, volunteering->rate_name, value);
}

static void
put_volunteering (WeftCli                *cli,
                  const WeftVolunteering *volunteering)
{
  g_autofree char *hours = weft_hours_format (volunteering->minutes);
  g_autofree char *people = g_strdup_printf ("%" G_GINT64_FORMAT, volunteering->people);
  /* Hundredths look as pence do. */
  g_autofree char *per_10000 = volunteering->per_10000 >= 0 ? weft_pence_to_text (volunteering->per_10000) : NULL;

  weft_cli_put_count (cli, "people", volunteering->people);
  weft_cli_put_hours (cli, "hours", volunteering->minutes);
  weft_cli_put_text (cli, "rate_name", volunteering->rate_name);
  weft_cli_put_text (cli, "per_10000", per_10000);
  /* Translators: hours, then a number of people */
  weft_cli_say (cli, _ ("%s hours were given by %s people."), hours, people);
  put_value (cli, volunteering);
  if (per_10000 != NULL)
    /* Translators: %s is a number with two decimals */
    weft_cli_say (cli, _ ("For every £10,000 of income %s people volunteered."), per_10000);
}

static gboolean
run_volunteering (WeftCli *cli,
                  GError **error)
{
  g_autofree char   *from = NULL;
  g_autofree char   *to = NULL;
  const GOptionEntry options[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("The first day"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("The last day"), "YYYY-MM-DD" },
    { NULL },
  };
  g_autoptr (WeftVolunteering) volunteering = NULL;
  WeftFile *file;

  if (!weft_cli_parse (cli, options, error) ||
      !weft_cli_check_needed (cli, from, "--from YYYY-MM-DD", error) ||
      !weft_cli_check_needed (cli, to, "--to YYYY-MM-DD", error) ||
      !weft_cli_check_day (cli, from, error) ||
      !weft_cli_check_day (cli, to, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  volunteering = weft_volunteering (file, from, to, error);
  if (volunteering == NULL)
    return FALSE;

  put_volunteering (cli, volunteering);
  return TRUE;
}

const WeftCliCommand weft_cli_data_commands[] = {
  { "list", "FILE TABLE", N_ ("List the records of a table"), run_list },
  { "search", "FILE WORDS...", N_ ("Search all records"), run_search },
  { "volunteering", "FILE", N_ ("Show who gave how many hours and what they are worth"), run_volunteering },
  { NULL },
};
