/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV and its relatives as banks, spreadsheet programs and people make them: separators are found out, quotes
 * are forgiven, and a row knows the line it starts on. */

#include "weft-grid-build.h"
#include "weft-grid-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_TRIED 60 /* of each separator */
#define MOST_FIELDS_TRIED 256
#define MOST_OPEN_QUOTES 10 /* after so many that are never closed no quote counts any more */

typedef struct
{
  const char *at, *end;
  char        separator;
  guint       line;
  guint       open_quotes;      /* that were never closed */
  guint       first_open_quote; /* its line */
} Parser;

typedef enum
{
  AFTER_FIELD,
  AFTER_ROW,
} Place;

/* Steps over one line end: LF, CR LF or a CR alone. */
static gboolean
take_line_end (Parser *parser)
{
  if (parser->at >= parser->end || (*parser->at != '\n' && *parser->at != '\r'))
    return FALSE;
  if (*parser->at == '\r' && parser->at + 1 < parser->end && parser->at[1] == '\n')
    parser->at++;
  parser->at++;
  parser->line++;
  return TRUE;
}

static void
skip_spaces (Parser *parser)
{
  while (parser->at < parser->end && *parser->at != parser->separator && (*parser->at == ' ' || *parser->at == '\t'))
    parser->at++;
}

/* From behind the opening quote to behind the closing one; FALSE, and back where it was, when there is none. */
static gboolean
take_quoted (Parser  *parser,
             GString *field)
{
  const Parser before = *parser;

  while (parser->at < parser->end)
    {
      if (*parser->at == '"' && parser->at + 1 < parser->end && parser->at[1] == '"')
        {
          g_string_append_c (field, '"');
          parser->at += 2;
        }
      else if (*parser->at == '"')
        {
          parser->at++;
          return TRUE;
        }
      else if (take_line_end (parser))
        g_string_append_c (field, '\n');
      else
        g_string_append_c (field, *parser->at++);
    }

  g_string_truncate (field, 0);
  *parser = before;
  if (parser->open_quotes++ == 0)
    parser->first_open_quote = parser->line;
  return FALSE;
}

static void
take_plain (Parser  *parser,
            GString *field)
{
  const char *start = parser->at;
  const char *stop;

  while (parser->at < parser->end && *parser->at != parser->separator && *parser->at != '\n' && *parser->at != '\r')
    parser->at++;
  for (stop = parser->at; stop > start && g_ascii_isspace (stop[-1]); stop--)
    ;
  g_string_append_len (field, start, stop - start);
}

/* One field and what ends it. */
static Place
take_field (Parser  *parser,
            GString *field)
{
  g_string_truncate (field, 0);
  skip_spaces (parser);
  if (parser->at < parser->end && *parser->at == '"' && parser->open_quotes < MOST_OPEN_QUOTES)
    {
      parser->at++;
      if (!take_quoted (parser, field))
        parser->at--;
    }
  take_plain (parser, field);

  if (parser->at < parser->end && *parser->at == parser->separator)
    {
      parser->at++;
      return AFTER_FIELD;
    }
  take_line_end (parser);
  return AFTER_ROW;
}

/* How well the file falls into columns with this separator: rows of the commonest width, then that width. */
static guint
score_separator (const char *text,
                 gsize       length,
                 char        separator)
{
  g_autoptr (GString) field = g_string_new (NULL);
  Parser parser = { text, text + length, separator, 1, 0, 0 };
  guint  rows_of[MOST_FIELDS_TRIED] = { 0 };
  guint  best = 0;

  for (guint row = 0; row < ROWS_TRIED && parser.at < parser.end; row++)
    {
      guint fields = 1;

      while (take_field (&parser, field) == AFTER_FIELD)
        fields++;
      rows_of[MIN (fields, MOST_FIELDS_TRIED - 1)]++;
    }
  for (guint fields = 2; fields < MOST_FIELDS_TRIED; fields++)
    best = MAX (best, rows_of[fields] > 0 ? rows_of[fields] * MOST_FIELDS_TRIED + fields : 0);
  return best;
}

/* Where two fall equally well, the one that stands in words less often wins. */
static char
find_separator (const char *text,
                gsize       length)
{
  static const char separators[] = "\t;|,";
  char              found = ',';
  guint             best = 0;

  for (const char *separator = separators; *separator != '\0'; separator++)
    {
      guint score = score_separator (text, length, *separator);

      if (score > best)
        {
          best = score;
          found = *separator;
        }
    }
  return found;
}

/* Excel's own hint, "sep=;", is a line of its own. */
static gboolean
take_hint (Parser *parser)
{
  const char *at = parser->at;

  if (parser->end - at < 5 || g_ascii_strncasecmp (at, "sep=", 4) != 0)
    return FALSE;
  if (parser->end - at > 5 && at[5] != '\n' && at[5] != '\r')
    return FALSE;
  parser->separator = at[4];
  parser->at += 5;
  take_line_end (parser);
  return TRUE;
}

/* What an apostrophe protects from becoming a formula loses it again. */
static char *
take_apostrophe (const char *text)
{
  const char *first = text + strspn (text, "'");

  if (first > text && *first != '\0' && strchr ("=+-@\t\n", *first) != NULL)
    text++;
  return g_strdup (text);
}

static gboolean
read_rows (Parser        *parser,
           WeftGridBuild *build,
           GError       **error)
{
  g_autoptr (GString) field = g_string_new (NULL);

  while (parser->at < parser->end)
    {
      guint column = 0;
      Place place;

      weft_grid_build_begin_row (build, parser->line);
      do
        {
          place = take_field (parser, field);
          if (column < WEFT_GRID_MOST_COLUMNS && field->len > 0)
            weft_grid_build_put (build, column, WEFT_GRID_TEXT, take_apostrophe (field->str), FALSE);
          column++;
        }
      while (place == AFTER_FIELD);
      if (!weft_grid_build_end_row (build, 1, error))
        return FALSE;
    }
  return TRUE;
}

static void
note_separator (WeftGridBuild *build,
                const Parser  *parser)
{
  if (parser->separator == ';')
    weft_grid_build_note (build, g_strdup (_ ("columns parted by semicolons")));
  else if (parser->separator == '\t')
    weft_grid_build_note (build, g_strdup (_ ("columns parted by tabs")));
  else if (parser->separator != ',')
    /* Translators: %c is the sign that stands between the columns. */
    weft_grid_build_note (build, g_strdup_printf (_ ("columns parted by “%c”"), parser->separator));
  if (parser->open_quotes > 0)
    weft_grid_build_note (build, g_strdup_printf (_ ("the quotation mark that opens on line %u is never closed and was "
                                                     "read as it stands"),
                                                  parser->first_open_quote));
}

/* Zeros among lines of text, as a disk leaves them that was pulled out while it was written to. */
static gboolean
is_spoilt_text (const char *bytes,
                gsize       length)
{
  gsize zeros = 0;

  for (gsize i = 0; i < length; i++)
    if (bytes[i] == '\0')
      zeros++;
    else if (g_ascii_iscntrl (bytes[i]) && !g_ascii_isspace (bytes[i]))
      return FALSE;
  return zeros < length / 2;
}

WeftGrid *
weft_grid_read_csv (const char   *bytes,
                    gsize         length,
                    const char   *name,
                    const char   *sheet_name,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_auto (WeftGridBuild) build = { 0 };
  g_autofree char *note = NULL;
  const gsize      n_bytes = length;
  g_autofree char *text = weft_grid_to_utf8 (bytes, length, &length, &note);
  Parser           parser = { .separator = ',', .line = 1 };

  if (text == NULL)
    {
      weft_refuse (error, is_spoilt_text (bytes, n_bytes) ? WEFT_REFUSAL_NO_TEXT : WEFT_REFUSAL_OTHER, name);
      return NULL;
    }
  parser.at = text;
  parser.end = text + length;
  if (!take_hint (&parser))
    parser.separator = find_separator (text, length);

  weft_grid_build_init (&build, name, cancellable);
  build.grid->is_text = TRUE;
  weft_grid_build_begin_sheet (&build, sheet_name);
  if (!read_rows (&parser, &build, error))
    return NULL;
  if (note != NULL)
    weft_grid_build_note (&build, g_steal_pointer (&note));
  note_separator (&build, &parser);
  return weft_grid_build_finish (&build);
}
