/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at records: list, search. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

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

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "table", one->table);
      weft_cli_put_text (cli, "ref", one->ref);
      weft_cli_put_text (cli, "text", one->text);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "%s %s: %s", one->table, one->ref, one->text);
    }
  weft_cli_end_list (cli);
  if (found->len == 0)
    /* Translators: %s is what was searched for */
    weft_cli_say (cli, _ ("Nothing was found for “%s”."), words);
  return TRUE;
}

const WeftCliCommand weft_cli_data_commands[] = {
  { "list", "FILE TABLE", N_ ("List the records of a table"), run_list },
  { "search", "FILE WORDS...", N_ ("Search all records"), run_search },
  { NULL },
};
