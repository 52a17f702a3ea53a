/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers behind the Explore page. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-explore-save.h"

#include <glib/gi18n.h>

static void
put_value (WeftCli    *cli,
           const char *key,
           WeftUnit    unit,
           gint64      value)
{
  switch (unit)
    {
    case WEFT_UNIT_PENCE:
      weft_cli_put_money (cli, key, value);
      break;
    case WEFT_UNIT_MINUTES:
      weft_cli_put_hours (cli, key, value);
      break;
    case WEFT_UNIT_POINTS:
      weft_cli_put_points (cli, key, value);
      break;
    case WEFT_UNIT_COUNT:
    default:
      weft_cli_put_count (cli, key, value);
      break;
    }
}

static void
put_rows (WeftCli               *cli,
          const WeftExploration *explored)
{
  weft_cli_begin_list (cli, "rows");
  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "label", row->label);
      if (row->is_hidden)
        weft_cli_put_text (cli, "value", NULL);
      else
        put_value (cli, "value", explored->unit, row->value);
      weft_cli_put_text (cli, "display", row->display);
      weft_cli_put_flag (cli, "protected", row->is_protected);
      weft_cli_end_object (cli);
    }
  weft_cli_end_list (cli);
}

static void
put_exploration (WeftCli               *cli,
                 const WeftExploration *explored)
{
  weft_cli_put_text (cli, "measure", explored->measure);
  weft_cli_put_text (cli, "by", explored->by);
  weft_cli_put_text (cli, "title", explored->title);
  weft_cli_put_text (cli, "from", explored->from);
  weft_cli_put_text (cli, "to", explored->to);
  put_rows (cli, explored);
  if (explored->total_display != NULL)
    {
      weft_cli_put_text (cli, "total_display", explored->total_display);
      put_value (cli, "total", explored->unit, explored->total);
    }
  weft_cli_put_text (cli, "sentence", explored->sentence);
  weft_cli_begin_list (cli, "notes");
  for (guint i = 0; i < explored->notes->len; i++)
    weft_cli_put_text (cli, NULL, explored->notes->pdata[i]);
  weft_cli_end_list (cli);
}

static char **
row_of_two (const char *label,
            const char *number)
{
  const char *texts[] = { label, number, NULL };

  return g_strdupv ((char **)texts);
}

static void
say_exploration (WeftCli               *cli,
                 const WeftExploration *explored)
{
  const char *header[] = { explored->by_title, explored->value_title, NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  weft_cli_say (cli, "%s", explored->title);
  weft_cli_say (cli, "%s", explored->sentence);
  for (guint i = 0; i < explored->rows->len; i++)
    {
      const WeftExploredRow *row = explored->rows->pdata[i];

      g_ptr_array_add (rows, row_of_two (row->label, row->display));
    }
  if (explored->total_display != NULL)
    g_ptr_array_add (rows, row_of_two (explored->total_is_least ? _ ("Total, at least") : _ ("Total"), explored->total_display));
  if (rows->len > 0)
    weft_cli_say_table (cli, header, rows);
  for (guint i = 0; i < explored->notes->len; i++)
    weft_cli_say (cli, "%s", (const char *)explored->notes->pdata[i]);
}

static gboolean
save (WeftCli               *cli,
      WeftFile              *file,
      const WeftExploration *explored,
      const char            *path,
      GError               **error)
{
  g_autofree char *written = NULL;

  if (!weft_explore_save (file, explored, path, &written, error))
    return FALSE;
  weft_cli_put_text (cli, "output", written);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("It stands in %s."), written);
  return TRUE;
}

static gboolean
check_output (WeftCli    *cli,
              const char *path,
              GError    **error)
{
  return path == NULL || weft_explore_can_save (path) ||
         weft_cli_refuse_usage (cli, error, _ ("The chart goes into a file ending in .png or .svg, with its numbers into one ending in .xlsx."));
}

static gboolean
run_explore (WeftCli *cli,
             GError **error)
{
  g_autofree char   *measure = NULL;
  g_autofree char   *by = NULL;
  g_autofree char   *from = NULL;
  g_autofree char   *to = NULL;
  g_autofree char   *output = NULL;
  const GOptionEntry options[] = {
    { "measure", 0, 0, G_OPTION_ARG_STRING, &measure, N_ ("What to count: people, attendances, hours, pounds, sessions, answers or change"), "KEY" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("What to split it by: month, area, activity, grant, role or band"), "KEY" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("The first day (that of the first record)"), "YYYY-MM-DD" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("The last day (that of the last record)"), "YYYY-MM-DD" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to put the chart, or with .xlsx a spreadsheet with it"), "OUT.png|OUT.svg|OUT.xlsx" },
    { NULL },
  };
  g_autoptr (WeftExploration) explored = NULL;
  WeftExploreWanted wanted = { 0 };
  WeftFile         *file;

  if (!weft_cli_parse (cli, options, error) ||
      !weft_cli_check_needed (cli, measure, "--measure KEY", error) ||
      !weft_cli_check_needed (cli, by, "--by KEY", error) ||
      !weft_cli_check_day (cli, from, error) ||
      !weft_cli_check_day (cli, to, error) ||
      !check_output (cli, output, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  wanted = (WeftExploreWanted){ measure, by, from, to };
  explored = weft_explore (file, &wanted, error);
  if (explored == NULL)
    return FALSE;

  put_exploration (cli, explored);
  say_exploration (cli, explored);
  return output == NULL || save (cli, file, explored, output, error);
}

const WeftCliCommand weft_cli_explore_commands[] = {
  { "explore", "FILE", N_ ("Count one thing by another, with a chart"), run_explore },
  { NULL },
};
