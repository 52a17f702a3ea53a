/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the words of the command line to a file that is open, and to its end. */

#include "weft-cli.h"

#include "weft-cli-output.h"
#include "weft-config.h"
#include "weft-copies.h"
#include "weft-date.h"
#include "weft-job-error.h"
#include "weft-text.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define QUIET_MICROSECONDS (G_USEC_PER_SEC / 2)

G_DEFINE_QUARK (weft_cli_error_quark, weft_cli_error)

/* Called by the jobs; @fraction below 0 where nobody knows how far it is. */
static void
progress_reported_cb (double      fraction,
                      const char *sentence,
                      gpointer    data)
{
  WeftCli *cli = data;

  if (g_get_monotonic_time () - cli->started < QUIET_MICROSECONDS)
    return;

  cli->shows_progress = TRUE;
  if (fraction < 0)
    fprintf (stderr, "\r\033[K%s", sentence);
  else
    fprintf (stderr, "\r\033[K%3d %%  %s", (int)(fraction * 100), sentence);
}

static void
start (WeftCli              *cli,
       const WeftCliCommand *command,
       char                **words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, "weft-cli");
  g_strv_builder_addv (builder, (const char **)words);
  *cli = (WeftCli){
    .command = command,
    .words = g_strv_builder_end (builder),
    .findings = g_ptr_array_new_with_free_func (g_free),
    .later = g_ptr_array_new_with_free_func (g_free),
    .started = g_get_monotonic_time (),
  };
  cli->progress.data = cli;
  if (isatty (STDERR_FILENO))
    cli->progress.report = progress_reported_cb;
  /* Known before the options are parsed, because what is wrong with them is said in the same way. */
  if (g_strv_contains ((const char *const *)words, "--json"))
    {
      cli->json = json_builder_new ();
      json_builder_begin_object (cli->json);
    }
}

static void
weft_cli_clear (WeftCli *cli)
{
  g_clear_pointer (&cli->words, g_strfreev);
  g_clear_pointer (&cli->rest, g_strfreev);
  g_clear_pointer (&cli->file, weft_file_free);
  g_clear_pointer (&cli->findings, g_ptr_array_unref);
  g_clear_pointer (&cli->later, g_ptr_array_unref);
  g_clear_object (&cli->json);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftCli, weft_cli_clear)

/* What was saved is saved: that its copy could not be kept is a warning. */
static void
close_file (WeftCli *cli)
{
  g_autoptr (GError) error = NULL;

  if (cli->shows_progress)
    fputs ("\r\033[K", stderr);
  if (cli->file != NULL && !weft_copies_close (g_steal_pointer (&cli->file), &error))
    weft_cli_warn (error);
}

int
weft_cli_run (const WeftCliCommand *command,
              char                **words)
{
  g_auto (WeftCli) cli;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  start (&cli, command, words);
  is_done = command->run (&cli, &error);
  close_file (&cli);
  if (!is_done)
    return weft_cli_fail (&cli, error);

  weft_cli_finish (&cli);
  return cli.done_in_part ? 3 : 0;
}

gboolean
weft_cli_refuse_usage (WeftCli    *cli,
                       GError    **error,
                       const char *format,
                       ...)
{
  g_autofree char *sentence = NULL;
  va_list          values;

  va_start (values, format);
  sentence = g_strdup_vprintf (format, values);
  va_end (values);

  g_set_error (error, WEFT_CLI_ERROR, WEFT_CLI_ERROR_USAGE,
               /* Translators: a sentence, then a command's name and its arguments, which are not translated */
               _ ("%s\nUse it like this: weft-cli %s %s; --help says more."),
               sentence, cli->command->name, cli->command->arguments);
  return FALSE;
}

/* The usage says how many words there may be: one in brackets can be left out, the last may repeat. */
static gboolean
check_arguments (WeftCli *cli,
                 GError **error)
{
  g_auto (GStrv) wanted = g_strsplit (cli->command->arguments, " ", -1);
  guint n = g_strv_length (cli->rest);
  guint least = 0;
  guint most = g_strv_length (wanted);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (wanted[i][0] != '[')
        least++;
      if (g_str_has_suffix (wanted[i], "..."))
        most = G_MAXUINT;
    }

  if (n < least)
    return weft_cli_refuse_usage (cli, error, _ ("Something is missing from the command."));
  if (n > most)
    /* Translators: %s is a word of the command line */
    return weft_cli_refuse_usage (cli, error, _ ("“%s” is one word too many."), cli->rest[most]);
  return TRUE;
}

static gboolean
check_encoding (WeftCli *cli,
                GError **error)
{
  for (guint i = 0; cli->rest[i] != NULL; i++)
    if (!g_utf8_validate (cli->rest[i], -1, NULL))
      {
        g_autofree char *shown = g_utf8_make_valid (cli->rest[i], -1);

        /* Translators: %s is a word of the command line */
        return weft_cli_refuse_usage (cli, error, _ ("“%s” is not written in UTF-8."), shown);
      }

  return TRUE;
}

static gboolean
check_today (WeftCli *cli,
             GError **error)
{
  const char *today = weft_cli_today ();

  if (today == NULL || weft_date_is_valid (today))
    return TRUE;

  /* Translators: WEFT_TODAY is a setting's name; %s is what it holds */
  return weft_cli_refuse_usage (cli, error, _ ("WEFT_TODAY is “%s”, and should be a day like 2026-11-22."), today);
}

gboolean
weft_cli_parse (WeftCli            *cli,
                const GOptionEntry *options,
                GError            **error)
{
  gboolean           is_json = FALSE;
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print one JSON object"), NULL },
    { "accept-changed", 0, 0, G_OPTION_ARG_NONE, &cli->accepts_changed, N_ ("Open a file although its bytes are not those that Weft last wrote"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &cli->rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (cli->command->arguments);
  g_autoptr (GError) wrong = NULL;
  g_autofree char *program = g_strconcat ("weft-cli ", cli->command->name, NULL);

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (cli->command->summary));
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &cli->words, &wrong))
    return weft_cli_refuse_usage (cli, error, "%s.", wrong->message);

  if (cli->rest == NULL)
    cli->rest = g_new0 (char *, 1);
  return check_arguments (cli, error) && check_encoding (cli, error) && check_today (cli, error);
}

const char *
weft_cli_argument (WeftCli *cli,
                   guint    i)
{
  return i < g_strv_length (cli->rest) ? cli->rest[i] : NULL;
}

gboolean
weft_cli_check_needed (WeftCli    *cli,
                       const char *value,
                       const char *option,
                       GError    **error)
{
  return value != NULL ||
         /* Translators: %s is an option of the command line: "--grant REF" */
         weft_cli_refuse_usage (cli, error, _ ("%s is missing."), option);
}

gboolean
weft_cli_check_day (WeftCli    *cli,
                    const char *day,
                    GError    **error)
{
  return day == NULL || weft_date_is_valid (day) ||
         /* Translators: %s is a day as it was typed */
         weft_cli_refuse_usage (cli, error, _ ("“%s” is no day like 2026-11-22."), day);
}

const char *
weft_cli_today (void)
{
  const char *today = g_getenv ("WEFT_TODAY");

  return today != NULL && *today != '\0' ? today : NULL;
}

WeftFile *
weft_cli_open (WeftCli      *cli,
               WeftCliAccess access,
               GError      **error)
{
  cli->file = weft_file_open (cli->rest[0], cli->accepts_changed ? WEFT_OPEN_ACCEPT_CHANGED : WEFT_OPEN_DEFAULT, error);
  if (cli->file == NULL)
    return NULL;

  if (access == WEFT_CLI_WRITE && weft_file_is_read_only (cli->file))
    {
      g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_READ_ONLY,
                   /* Translators: %s is a file's name */
                   _ ("“%s” can be read here but not written to.\nCopy it to a folder of your own and open that copy."),
                   cli->rest[0]);
      return NULL;
    }
  if (weft_cli_today () != NULL)
    weft_file_pin_clock (cli->file, weft_cli_today ());
  return cli->file;
}

const WeftTable *
weft_cli_find_table (const char *name,
                     GError    **error)
{
  const WeftTable *table = weft_description_find (name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *all = NULL;
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  if (table != NULL)
    return table;

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, tables[i].name);
  names = g_strv_builder_end (builder);
  all = weft_text_join_words (names);
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE,
               /* Translators: the name of a table as it was typed, then all names there are */
               _ ("Weft has no table “%s”.\nIt has %s."), name, all);
  return NULL;
}

WeftProgress *
weft_cli_progress (WeftCli *cli)
{
  return &cli->progress;
}
