/* SPDX-License-Identifier: GPL-3.0-or-later */

/* history, undo, redo. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-history.h"

#include <glib/gi18n.h>

static void
put_step_id (WeftCli                *cli,
             const WeftHistoryEntry *entry)
{
  /* A text, since ids have more digits than many readers of JSON keep of a number. */
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);

  weft_cli_put_text (cli, "id", id);
}

static gboolean
run_history (WeftCli *cli,
             GError **error)
{
  WeftFile *file;
  g_autoptr (GPtrArray) steps = NULL;

  if (!weft_cli_parse (cli, NULL, error))
    return FALSE;
  file = weft_cli_open (cli, WEFT_CLI_READ, error);
  if (file == NULL)
    return FALSE;
  steps = weft_history_list (file, 0, error);
  if (steps == NULL)
    return FALSE;

  weft_cli_begin_list (cli, "steps");
  for (guint i = 0; i < steps->len; i++)
    {
      const WeftHistoryEntry *entry = steps->pdata[i];

      weft_cli_begin_object (cli, NULL);
      put_step_id (cli, entry);
      weft_cli_put_text (cli, "when", entry->when);
      weft_cli_put_text (cli, "who", entry->who);
      weft_cli_put_text (cli, "what", entry->what);
      weft_cli_put_flag (cli, "undone", entry->undone);
      weft_cli_put_flag (cli, "barrier", entry->barrier);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "%.10s %.5s  %s%s", entry->when, entry->when + 11, entry->what, entry->undone ? _ (" (undone)") : "");
    }
  weft_cli_end_list (cli);
  return TRUE;
}

typedef GPtrArray *(*HistoryFunc) (WeftFile *file,
                                   guint     n,
                                   GError  **error);

static void
remember_later (WeftCli  *cli,
                WeftFile *file)
{
  g_autoptr (GPtrArray) later = weft_history_later (file);

  for (guint i = 0; later != NULL && i < later->len; i++)
    g_ptr_array_add (cli->later, g_strdup (later->pdata[i]));
}

/* Undo and redo differ in their job and their word alone. */
static gboolean
move_in_history (WeftCli    *cli,
                 HistoryFunc move,
                 const char *said,
                 GError    **error)
{
  int                wanted = 1;
  const GOptionEntry options[] = {
    { "steps", 0, 0, G_OPTION_ARG_INT, &wanted, N_ ("How many of the newest steps (1)"), "N" },
    { NULL },
  };
  WeftFile *file;
  g_autoptr (GPtrArray) steps = NULL;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  if (wanted < 1)
    return weft_cli_refuse_usage (cli, error, _ ("--steps wants a number from 1 up."));
  file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
  if (file == NULL)
    return FALSE;
  steps = move (file, (guint)wanted, error);
  if (steps == NULL)
    {
      remember_later (cli, file);
      return FALSE;
    }

  weft_cli_begin_list (cli, "steps");
  for (guint i = 0; i < steps->len; i++)
    {
      const WeftHistoryEntry *entry = steps->pdata[i];

      weft_cli_begin_object (cli, NULL);
      put_step_id (cli, entry);
      weft_cli_put_text (cli, "what", entry->what);
      weft_cli_end_object (cli);
      weft_cli_say (cli, "%s: %s", said, entry->what);
    }
  weft_cli_end_list (cli);
  return TRUE;
}

static gboolean
run_undo (WeftCli *cli,
          GError **error)
{
  return move_in_history (cli, weft_history_undo, _ ("Undone"), error);
}

static gboolean
run_redo (WeftCli *cli,
          GError **error)
{
  return move_in_history (cli, weft_history_redo, _ ("Done again"), error);
}

const WeftCliCommand weft_cli_history_commands[] = {
  { "history", "FILE", N_ ("Show what was done, newest first"), run_history },
  { "undo", "FILE", N_ ("Undo the newest steps"), run_undo },
  { "redo", "FILE", N_ ("Redo what was undone"), run_redo },
  { NULL },
};
