/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One run of one command: its words and options, the file it works on, and how it ends. A command is a line
 * in its group's table and one function: parse, open, do the job, print.
 *
 *   static gboolean
 *   run_undo (WeftCli *cli, GError **error)
 *   {
 *     int                steps = 1;
 *     const GOptionEntry options[] = { { "steps", 0, 0, G_OPTION_ARG_INT, &steps, N_ ("How many"), "N" }, { NULL } };
 *     WeftFile          *file;
 *
 *     if (!weft_cli_parse (cli, options, error))
 *       return FALSE;
 *     file = weft_cli_open (cli, WEFT_CLI_WRITE, error);
 *     ...
 */

#pragma once

#include <json-glib/json-glib.h>

#include "weft-description.h"
#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

#define WEFT_CLI_ERROR (weft_cli_error_quark ())

typedef enum
{
  WEFT_CLI_ERROR_USAGE, /* the words of the command line themselves are wrong */
} WeftCliError;

GQuark weft_cli_error_quark (void);

typedef enum
{
  WEFT_CLI_READ,  /* a file that cannot be written to will do */
  WEFT_CLI_WRITE, /* it will not */
} WeftCliAccess;

typedef struct _WeftCliCommand WeftCliCommand;

typedef struct
{
  const WeftCliCommand *command;  /* borrowed */
  char                **words;    /* owned: the program and all that stands after the command */
  char                **rest;     /* owned: of these, what is no option */
  WeftFile             *file;     /* owned, nullable: closed at the end */
  JsonBuilder          *json;     /* owned, nullable: NULL prints sentences */
  GPtrArray            *findings; /* owned, of char *: what stood in the way, one by one */
  GPtrArray            *later;    /* owned, of char *: the later steps that stood in the way */
  WeftProgress          progress;
  gint64                started; /* microseconds, monotonic */
  gboolean              shows_progress;
  gboolean              accepts_changed;
  gboolean              done_in_part;
} WeftCli;

struct _WeftCliCommand
{
  const char *name;
  const char *arguments; /* "FILE TABLE [REF] COLUMN=VALUE...": the usage, and how many there may be */
  const char *summary;   /* msgid: one line */
  gboolean (*run) (WeftCli *cli,
                   GError **error);
};

/**
 * weft_cli_run:
 * @words: the words after the command, NULL-terminated
 *
 * Runs @command from its words to its last line of output.
 *
 * Returns: the exit code: 0 done, 1 failed, 2 wrong usage, 3 done in part, 4 the file cannot be had
 */
int weft_cli_run (const WeftCliCommand *command,
                  char                **words);

/** weft_cli_parse: @options: (nullable): those of this command; fills them and the arguments. */
gboolean weft_cli_parse (WeftCli            *cli,
                         const GOptionEntry *options,
                         GError            **error);
/** weft_cli_argument: (transfer none) (nullable): the @i-th word that is no option; NULL past the end. */
const char *weft_cli_argument (WeftCli *cli,
                               guint    i);
/** weft_cli_check_needed: whether @value was given; @option as the usage shows it: "--grant REF". */
gboolean weft_cli_check_needed (WeftCli    *cli,
                                const char *value,
                                const char *option,
                                GError    **error);
/** weft_cli_check_day: whether @day (nullable) is a day like 2026-11-22. */
gboolean weft_cli_check_day (WeftCli    *cli,
                             const char *day,
                             GError    **error);
/** weft_cli_today: (transfer none): the day that WEFT_TODAY says, NULL without it. */
const char *weft_cli_today (void);

/** weft_cli_open: (transfer none): the file of the first argument. */
WeftFile *weft_cli_open (WeftCli      *cli,
                         WeftCliAccess access,
                         GError      **error);
/** weft_cli_find_table: (transfer none) (nullable): the table of that name. */
const WeftTable *weft_cli_find_table (const char *name,
                                      GError    **error);
/** weft_cli_progress: (transfer none): what the jobs report to; a line on a terminal after half a second. */
WeftProgress *weft_cli_progress (WeftCli *cli);
/** weft_cli_refuse_usage: FALSE, with an error of the domain of this header. */
gboolean weft_cli_refuse_usage (WeftCli    *cli,
                                GError    **error,
                                const char *format,
                                ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
