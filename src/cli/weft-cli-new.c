/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are made: new, sample. */

#include "weft-cli-commands.h"
#include "weft-cli-output.h"

#include "weft-new.h"
#include "weft-sample.h"

#include <glib/gi18n.h>

#define SAMPLE_SEED 1
#define ONE_FILE G_MININT /* of the very name that was given */

static gboolean
run_new (WeftCli *cli,
         GError **error)
{
  g_autofree char   *name = NULL;
  g_autofree char   *nation = g_strdup ("england");
  g_autofree char   *year_end = g_strdup ("03-31");
  const GOptionEntry options[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("The group's name"), "NAME" },
    { "nation", 0, 0, G_OPTION_ARG_STRING, &nation, N_ ("england (as it is), wales, scotland or northern-ireland"), "NATION" },
    { "year-end", 0, 0, G_OPTION_ARG_STRING, &year_end, N_ ("The last day of the group's year (03-31)"), "MM-DD" },
    { NULL },
  };
  g_autoptr (WeftFile) file = NULL;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  if (name == NULL)
    return weft_cli_refuse_usage (cli, error, _ ("A new file wants the group's name: --name NAME."));
  file = weft_new_group (weft_cli_argument (cli, 0), name, nation, year_end, weft_cli_today (), 0, error);
  if (file == NULL)
    return FALSE;

  weft_cli_put_text (cli, "output", weft_cli_argument (cli, 0));
  /* Translators: a group's name, then a file's */
  weft_cli_say (cli, _ ("A new file for “%s” stands at %s."), name, weft_cli_argument (cli, 0));
  return weft_file_close (g_steal_pointer (&file), error);
}

static gboolean
make_one (WeftCli    *cli,
          const char *path,
          const char *today,
          guint       scale,
          guint64     seed,
          GError    **error)
{
  g_autoptr (WeftFile) file = weft_sample_create (path, today, scale, seed, weft_cli_progress (cli), error);

  if (file == NULL || !weft_file_close (g_steal_pointer (&file), error))
    return FALSE;

  weft_cli_put_text (cli, "output", path);
  /* Translators: %s is a file's name */
  weft_cli_say (cli, _ ("The example group stands at %s."), path);
  return TRUE;
}

static gboolean
make_many (WeftCli    *cli,
           const char *path,
           guint       groups,
           const char *today,
           guint       scale,
           guint64     seed,
           GError    **error)
{
  if (!weft_sample_create_many (path, groups, today, scale, seed, weft_cli_progress (cli), error))
    return FALSE;

  weft_cli_put_count (cli, "groups", groups);
  /* Translators: a number, and the name of a file from which theirs are made */
  weft_cli_say (cli, ngettext ("%u example group stands beside %s.", "%u example groups stand beside %s.", groups), groups, path);
  return TRUE;
}

static char *
day_of_the_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static gboolean
run_sample (WeftCli *cli,
            GError **error)
{
  int                groups = ONE_FILE;
  int                scale = 1;
  gint64             seed = SAMPLE_SEED;
  const GOptionEntry options[] = {
    { "groups", 0, 0, G_OPTION_ARG_INT, &groups, N_ ("That many files: NAME-0001.weft ... from NAME.weft"), "N" },
    { "scale", 0, 0, G_OPTION_ARG_INT, &scale, N_ ("That many times the records (1)"), "K" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_ ("The same number makes the same file"), "S" },
    { NULL },
  };
  g_autofree char *today = NULL;
  const char      *path;

  if (!weft_cli_parse (cli, options, error))
    return FALSE;
  if ((groups != ONE_FILE && groups < 1) || scale < 1 || seed < 1)
    return weft_cli_refuse_usage (cli, error, _ ("--groups, --scale and --seed want whole numbers from 1 up."));

  path = weft_cli_argument (cli, 0);
  today = weft_cli_today () != NULL ? g_strdup (weft_cli_today ()) : day_of_the_clock ();
  return groups != ONE_FILE ? make_many (cli, path, (guint)groups, today, (guint)scale, (guint64)seed, error)
                            : make_one (cli, path, today, (guint)scale, (guint64)seed, error);
}

const WeftCliCommand weft_cli_new_commands[] = {
  { "new", "FILE", N_ ("Make a new group's file"), run_new },
  { "sample", "FILE", N_ ("Make the file of an example group"), run_sample },
  { NULL },
};
