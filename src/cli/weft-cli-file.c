/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file as a whole: check, backup, restore. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-copies.h"
#include "weft-home.h"
#include "weft-job-error.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* The first line of the file @path: a password on the command line could be seen by everybody on the computer. */
static gboolean
read_password (const char *path,
               char      **password,
               GError    **error)
{
  g_autofree char *text = NULL;

  *password = NULL;
  if (path == NULL)
    return TRUE;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   /* Translators: %s is a file's name */
                   _ ("The file with the password, “%s”, cannot be read.\nGive the name of a file whose first line is the password."), path);
      return FALSE;
    }

  text[strcspn (text, "\r\n")] = '\0';
  *password = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
run_backup (WeftCli *cli,
            GError **error)
{
  g_autofree char   *password_file = NULL;
  g_autofree char   *password = NULL;
  const GOptionEntry options[] = {
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &password_file, N_ ("Protect the copy with the password in this file's first line"), "F" },
    { NULL },
  };
  WeftFile   *file;
  const char *to;

  if (!weft_cli_parse (cli, options, error) || !read_password (password_file, &password, error))
    return FALSE;
  to = weft_cli_argument (cli, 1);
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL || !weft_copies_backup (file, to, password, error))
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
  g_autofree char   *password_file = NULL;
  g_autofree char   *password = NULL;
  g_autofree char   *saved = NULL;
  const GOptionEntry options[] = {
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &password_file, N_ ("The password of the copy is this file's first line"), "F" },
    { NULL },
  };

  if (!weft_cli_parse (cli, options, error) || !read_password (password_file, &password, error))
    return FALSE;
  if (!weft_copies_restore (weft_cli_argument (cli, 0), weft_cli_argument (cli, 1), password, &saved, error))
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
