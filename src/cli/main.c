/* SPDX-License-Identifier: GPL-3.0-or-later */

/* weft-cli: everything the window can do to a file, without a display. Here a command is found by its name;
 * the commands stand in weft-cli-*.c. */

#include "weft-cli-commands.h"

#include "weft-config.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const WeftCliCommand *const groups[] = {
  weft_cli_new_commands,
  weft_cli_sheet_commands,
  weft_cli_data_commands,
  weft_cli_edit_commands,
  weft_cli_evidence_commands,
  weft_cli_explore_commands,
  weft_cli_return_commands,
  weft_cli_social_value_commands,
  weft_cli_file_commands,
  weft_cli_history_commands,
};

static const WeftCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const WeftCliCommand *command = groups[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;

  return NULL;
}

static void
print_help (void)
{
  printf ("%s\n\n", _ ("Usage: weft-cli COMMAND FILE [ARGUMENTS] [--json]"));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const WeftCliCommand *command = groups[i]; command->name != NULL; command++)
      printf ("  %-14s %s\n", command->name, _ (command->summary));
  printf ("\n%s\n", _ ("weft-cli COMMAND --help says what each needs."));
}

/* Takes any command name, to say that there is none of that name the way every other failure is said. */
static gboolean
run_unknown (WeftCli *cli,
             GError **error)
{
  g_set_error (error, WEFT_CLI_ERROR, WEFT_CLI_ERROR_USAGE,
               /* Translators: %s is a command's name as it was typed */
               _ ("Weft has no command “%s”.\nUse it like this: weft-cli COMMAND FILE [ARGUMENTS]; weft-cli --help lists the commands."),
               cli->command->name);
  return FALSE;
}

static void
set_up_language (void)
{
  setlocale (LC_ALL, "");
  /* Words come in and go out as UTF-8; a plain C locale would refuse every name with an accent. */
  if (!g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, WEFT_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Takes the first word that is no option out of @words; "" when there is none. */
static const char *
take_name (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '-')
      {
        const char *name = words[i];

        for (; words[i] != NULL; i++)
          words[i] = words[i + 1];
        return name;
      }

  return "";
}

int
main (int    argc,
      char **argv)
{
  const WeftCliCommand *command;
  WeftCliCommand        unknown = { "", "", "", run_unknown };
  const char           *name = argc > 1 ? argv[1] : "";

  set_up_language ();
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h") || g_str_equal (name, "help"))
    {
      print_help ();
      return 0;
    }
  if (g_str_equal (name, "--version"))
    {
      printf ("weft-cli %s\n", WEFT_VERSION);
      return 0;
    }

  name = take_name (argv + 1);
  command = find_command (name);
  unknown.name = name;
  return weft_cli_run (command != NULL ? command : &unknown, argv + 1);
}
