/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file as a whole: check, backup, restore. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-copies.h"
#include "weft-home.h"

#include <glib/gi18n.h>

static void
put_integrity (WeftCli   *cli,
               GPtrArray *findings)
{
  if (findings->len == 0)
    {
      weft_cli_put_text (cli, "integrity", "ok");
      weft_cli_say (cli, "%s", _ ("The file is sound."));
      return;
    }

  weft_cli_begin_list (cli, "integrity");
  for (guint i = 0; i < findings->len; i++)
    {
      weft_cli_put_text (cli, NULL, findings->pdata[i]);
      weft_cli_say (cli, "%s", (char *)findings->pdata[i]);
    }
  weft_cli_end_list (cli);
}

static void
put_todos (WeftCli   *cli,
           GPtrArray *todos)
{
  weft_cli_begin_list (cli, "problems");
  for (guint i = 0; i < todos->len; i++)
    {
      const WeftTodo  *todo = todos->pdata[i];
      g_autofree char *message = g_strdup_printf ("%s: %s", todo->title, todo->sentence);
      g_autofree char *where = g_strdup_printf ("%s %s", todo->table, todo->ref);

      weft_cli_begin_object (cli, NULL);
      weft_cli_put_text (cli, "code", todo->code);
      weft_cli_put_text (cli, "message", message);
      weft_cli_put_text (cli, "where", where);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "%s", message);
    }
  weft_cli_end_list (cli);
  if (todos->len == 0)
    weft_cli_say (cli, "%s", _ ("Nothing needs doing."));
}

static gboolean
run_check (WeftCli *cli,
           GError **error)
{
  WeftFile *file;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) todos = NULL;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  findings = weft_file_check (file, error);
  if (findings == NULL)
    return FALSE;
  todos = weft_home_todos (file, error);
  if (todos == NULL)
    return FALSE;

  put_integrity (cli, findings);
  put_todos (cli, todos);
  return TRUE;
}

static gboolean
run_backup (WeftCli *cli,
            GError **error)
{
  WeftFile   *file;
  const char *to;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  to = weft_cli_argument (cli, 1);
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL || !weft_copies_backup (file, to, error))
    return FALSE;

  weft_cli_put_text (cli, "output", to);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("A checked copy stands at %s."), to);
  return TRUE;
}

static gboolean
run_restore (WeftCli *cli,
             GError **error)
{
  g_autofree char *saved = NULL;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  if (!weft_copies_restore (weft_cli_argument (cli, 0), weft_cli_argument (cli, 1), &saved, error))
    return FALSE;

  weft_cli_put_text (cli, "output", weft_cli_argument (cli, 1));
  weft_cli_put_text (cli, "saved", saved);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("The copy now stands at %s."), weft_cli_argument (cli, 1));
  if (saved != NULL)
    /* Translators: %s is a file's name */
    weft_cli_say (cli, _ ("What stood there before was kept as %s."), saved);
  return TRUE;
}

const WeftCliCommand weft_cli_file_commands[] = {
  { "check", "FILE", N_ ("Check the file, and what needs doing"), run_check },
  { "backup", "FILE TO", N_ ("Keep a checked copy elsewhere"), run_backup },
  { "restore", "FROM FILE", N_ ("Put a copy in the place of the file"), run_restore },
  { NULL },
};
