/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences or JSON, and how failures are told. */

#include "weft-cli-output.h"

#include "weft-hours.h"
#include "weft-job-error.h"
#include "weft-measure.h"
#include "weft-pence.h"
#include "weft-sheet-error.h"
#include "weft-value-error.h"

#include <stdio.h>
#include <string.h>

static const char *
value_error_nick (int code)
{
  static const char *const nicks[] = {
    [WEFT_VALUE_ERROR_INVALID] = "invalid",
    [WEFT_VALUE_ERROR_RANGE] = "range",
    [WEFT_VALUE_ERROR_AMBIGUOUS] = "ambiguous",
  };

  return nicks[code];
}

static const char *
usage_error_nick (int code)
{
  (void)code;
  return "usage";
}

static const char *
io_error_nick (int code)
{
  switch (code)
    {
    case G_IO_ERROR_CANCELLED:
      return "cancelled";
    case G_IO_ERROR_NOT_FOUND:
      return "not-found";
    default:
      return "failed";
    }
}

/* The domains of all layers, and the word that JSON has for each of their codes. */
static const struct
{
  GQuark (*domain) (void);
  const char *(*nick) (int code);
} domains[] = {
  { weft_cli_error_quark, usage_error_nick },
  { weft_job_error_quark, weft_job_error_nick },
  { weft_sheet_error_quark, weft_sheet_error_nick },
  { weft_store_error_quark, weft_store_error_nick },
  { weft_value_error_quark, value_error_nick },
  { g_io_error_quark, io_error_nick },
};

static const char *
error_nick (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (domains[i].domain () == error->domain)
      return domains[i].nick (error->code);

  return "failed";
}

static int
exit_code (const GError *error)
{
  if (error->domain == WEFT_CLI_ERROR)
    return 2;
  if (error->domain != WEFT_STORE_ERROR)
    return 1;

  switch (error->code)
    {
    case WEFT_STORE_ERROR_NOT_WEFT:
    case WEFT_STORE_ERROR_NEWER:
    case WEFT_STORE_ERROR_DAMAGED:
    case WEFT_STORE_ERROR_CHANGED:
    case WEFT_STORE_ERROR_IN_USE:
    case WEFT_STORE_ERROR_READ_ONLY:
      return 4;
    default:
      return 1;
    }
}

void
weft_cli_say (WeftCli    *cli,
              const char *format,
              ...)
{
  va_list values;

  if (cli->json != NULL)
    return;

  va_start (values, format);
  vprintf (format, values);
  va_end (values);
  putchar ('\n');
}

/* One line however many the text has. */
static char *
make_one_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\r\t", ' ');
}

static void
say_columns (const char *const *cells,
             const glong       *widths,
             guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = make_one_line (cells[i]);
      glong            padding = i + 1 < n ? widths[i] - g_utf8_strlen (line, -1) + 2 : 0;

      printf ("%s%*s", line, (int)MAX (padding, 0), "");
    }
  putchar ('\n');
}

void
weft_cli_say_table (WeftCli           *cli,
                    const char *const *header,
                    GPtrArray         *rows)
{
  guint             n = g_strv_length ((char **)header);
  g_autofree glong *widths = g_new0 (glong, n);

  if (cli->json != NULL)
    return;

  for (guint i = 0; i < n; i++)
    widths[i] = g_utf8_strlen (header[i], -1);
  for (guint row = 0; row < rows->len; row++)
    for (guint i = 0; i < n; i++)
      widths[i] = MAX (widths[i], g_utf8_strlen (((char **)rows->pdata[row])[i], -1));

  say_columns (header, widths, n);
  for (guint row = 0; row < rows->len; row++)
    say_columns (rows->pdata[row], widths, n);
}

/* Where a value goes: a member of the object, or, without @key, the next of a list. */
static gboolean
begin_value (WeftCli    *cli,
             const char *key)
{
  if (cli->json != NULL && key != NULL)
    json_builder_set_member_name (cli->json, key);
  return cli->json != NULL;
}

void
weft_cli_put_text (WeftCli    *cli,
                   const char *key,
                   const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  if (!begin_value (cli, key))
    return;
  if (valid == NULL)
    json_builder_add_null_value (cli->json);
  else
    json_builder_add_string_value (cli->json, valid);
}

void
weft_cli_put_count (WeftCli    *cli,
                    const char *key,
                    gint64      count)
{
  if (begin_value (cli, key))
    json_builder_add_int_value (cli->json, count);
}

void
weft_cli_put_number (WeftCli    *cli,
                     const char *key,
                     gboolean    is_known,
                     double      number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!begin_value (cli, key))
    return;
  if (is_known)
    json_builder_add_double_value (cli->json, g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.6f", number), NULL));
  else
    json_builder_add_null_value (cli->json);
}

void
weft_cli_put_ratio (WeftCli    *cli,
                    const char *key,
                    gboolean    is_known,
                    double      ratio)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE * 8];

  weft_cli_put_text (cli, key, is_known ? g_ascii_formatd (text, sizeof text, "%.4f", ratio) : NULL);
}

void
weft_cli_put_points (WeftCli    *cli,
                     const char *key,
                     gint64      millionths)
{
  weft_cli_put_number (cli, key, TRUE, (double)millionths / (double)WEFT_SCORE_ONE);
}

void
weft_cli_put_money (WeftCli    *cli,
                    const char *key,
                    gint64      pence)
{
  g_autofree char *text = weft_pence_to_text (pence);

  weft_cli_put_text (cli, key, text);
}

void
weft_cli_put_hours (WeftCli    *cli,
                    const char *key,
                    gint64      minutes)
{
  g_autofree char *text = weft_hours_to_text (minutes);

  weft_cli_put_text (cli, key, text);
}

void
weft_cli_put_flag (WeftCli    *cli,
                   const char *key,
                   gboolean    flag)
{
  if (begin_value (cli, key))
    json_builder_add_boolean_value (cli->json, flag);
}

void
weft_cli_begin_list (WeftCli    *cli,
                     const char *key)
{
  if (begin_value (cli, key))
    json_builder_begin_array (cli->json);
}

void
weft_cli_end_list (WeftCli *cli)
{
  if (cli->json != NULL)
    json_builder_end_array (cli->json);
}

void
weft_cli_begin_object (WeftCli    *cli,
                       const char *key)
{
  if (begin_value (cli, key))
    json_builder_begin_object (cli->json);
}

void
weft_cli_end_object (WeftCli *cli)
{
  if (cli->json != NULL)
    json_builder_end_object (cli->json);
}

static void
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

void
weft_cli_finish (WeftCli *cli)
{
  weft_cli_end_object (cli);
  if (cli->json != NULL)
    print_json (cli->json);
}

static void
put_sentences (WeftCli    *cli,
               const char *key,
               GPtrArray  *sentences)
{
  if (sentences->len == 0)
    return;

  weft_cli_begin_list (cli, key);
  for (guint i = 0; i < sentences->len; i++)
    {
      weft_cli_put_text (cli, NULL, sentences->pdata[i]);
      fprintf (stderr, "  %s\n", (char *)sentences->pdata[i]);
    }
  weft_cli_end_list (cli);
}

int
weft_cli_fail (WeftCli      *cli,
               const GError *error)
{
  /* A message is what failed and, on its next lines, what to do. */
  g_auto (GStrv) parts = g_strsplit (error->message, "\n", 2);
  const char *advice = parts[1] != NULL ? parts[1] : "";

  fprintf (stderr, "%s\n", error->message);
  if (cli->json != NULL)
    json_builder_reset (cli->json);
  weft_cli_begin_object (cli, NULL);
  weft_cli_begin_object (cli, "error");
  weft_cli_put_text (cli, "code", error_nick (error));
  weft_cli_put_text (cli, "message", parts[0]);
  weft_cli_put_text (cli, "do", advice);
  put_sentences (cli, "findings", cli->findings);
  put_sentences (cli, "later", cli->later);
  weft_cli_end_object (cli);
  weft_cli_finish (cli);
  return exit_code (error);
}

void
weft_cli_warn (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
}
