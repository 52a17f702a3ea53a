/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a command prints. It says its sentences and puts its values, both always; of the two, --json picks
 * which one comes out. */

#pragma once

#include "weft-cli.h"

G_BEGIN_DECLS

/** weft_cli_say: one line for people; nothing with --json. */
void weft_cli_say (WeftCli    *cli,
                   const char *format,
                   ...) G_GNUC_PRINTF (2, 3);
/** weft_cli_say_table: (element-type GStrv): @rows of as many texts as @header, in columns as wide as they need. */
void weft_cli_say_table (WeftCli           *cli,
                         const char *const *header,
                         GPtrArray         *rows);

/* The members of the JSON object; @key NULL inside a list. Nothing without --json. */
void weft_cli_put_text (WeftCli    *cli,
                        const char *key,
                        const char *text);
void weft_cli_put_count (WeftCli    *cli,
                         const char *key,
                         gint64      count);
/** weft_cli_put_number: a figure of statistics, to six decimals; null unless @is_known. */
void weft_cli_put_number (WeftCli    *cli,
                          const char *key,
                          gboolean    is_known,
                          double      number);
/** weft_cli_put_ratio: as a string with four decimals; null unless @is_known. */
void weft_cli_put_ratio (WeftCli    *cli,
                         const char *key,
                         gboolean    is_known,
                         double      ratio);
/** weft_cli_put_points: an average of answers, of which @millionths are whole. */
void weft_cli_put_points (WeftCli    *cli,
                          const char *key,
                          gint64      millionths);
/** weft_cli_put_money: as a decimal string in pounds. */
void weft_cli_put_money (WeftCli    *cli,
                         const char *key,
                         gint64      pence);
/** weft_cli_put_hours: as a decimal string. */
void weft_cli_put_hours (WeftCli    *cli,
                         const char *key,
                         gint64      minutes);
void weft_cli_put_flag (WeftCli    *cli,
                        const char *key,
                        gboolean    flag);
void weft_cli_begin_list (WeftCli    *cli,
                          const char *key);
void weft_cli_end_list (WeftCli *cli);
void weft_cli_begin_object (WeftCli    *cli,
                            const char *key);
void weft_cli_end_object (WeftCli *cli);

/** weft_cli_finish: prints the JSON object of a command that is done. */
void weft_cli_finish (WeftCli *cli);
/** weft_cli_fail: prints the failure, as sentences and as a JSON error object; returns the exit code that it deserves. */
int weft_cli_fail (WeftCli      *cli,
                   const GError *error);
/** weft_cli_warn: the sentence goes to standard error, the work goes on. */
void weft_cli_warn (const GError *error);

G_END_DECLS
