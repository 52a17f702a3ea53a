/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An .ods spreadsheet as a grid: values as they were saved, rows and cells that say how often they repeat. */

#include "weft-grid-build.h"
#include "weft-grid-number.h"
#include "weft-grid-read.h"
#include "weft-xml.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  char    *type;  /* owned, nullable */
  char    *value; /* owned, nullable: office:value and its relatives */
  guint    times; /* columns that it fills */
  gboolean was_formula;
} Cell;

static void
clear_cell (Cell *cell)
{
  g_clear_pointer (&cell->type, g_free);
  g_clear_pointer (&cell->value, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cell, clear_cell)

static gboolean
is_cell_start (WeftXml *xml)
{
  return weft_xml_is_start (xml, "table-cell") || weft_xml_is_start (xml, "covered-table-cell");
}

static gboolean
is_cell_end (WeftXml *xml)
{
  return weft_xml_is_end (xml, "table-cell") || weft_xml_is_end (xml, "covered-table-cell");
}

/* What stands in a cell and is not what it says: comments, pictures and boxes, a table within. */
static gboolean
is_aside (WeftXml *xml)
{
  return weft_xml_is_start (xml, "annotation") || weft_xml_is_start (xml, "shapes") || weft_xml_is_start (xml, "table") ||
         weft_xml_is_start_in (xml, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
}

static void
append_spaces (WeftXml *xml,
               GString *text)
{
  const guint spaces = weft_xml_attribute_number (xml, "c", 1);

  for (guint i = 0; i < MIN (spaces, 1000); i++)
    g_string_append_c (text, ' ');
}

/* The paragraphs of the cell that @xml stands on, till behind it. */
static char *
read_words (WeftXml *xml)
{
  GString *text = g_string_new (NULL);
  guint    paragraphs = 0;
  gboolean is_inside = FALSE; /* a paragraph */

  while (!is_cell_end (xml) && weft_xml_next (xml))
    {
      if (is_aside (xml))
        weft_xml_skip (xml);
      else if (weft_xml_is_start (xml, "p"))
        {
          if (paragraphs++ > 0)
            g_string_append_c (text, '\n');
          is_inside = !weft_xml_is_end (xml, "p");
        }
      else if (weft_xml_is_end (xml, "p"))
        is_inside = FALSE;
      else if (is_inside && weft_xml_is_start (xml, "s"))
        append_spaces (xml, text);
      else if (is_inside && weft_xml_is_start (xml, "tab"))
        g_string_append_c (text, '\t');
      else if (is_inside && weft_xml_is_start (xml, "line-break"))
        g_string_append_c (text, '\n');
      else if (is_inside && weft_xml_is_text (xml))
        g_string_append (text, weft_xml_value (xml));
    }
  return g_string_free (text, FALSE);
}

static void
take_attributes (WeftXml *xml,
                 Cell    *cell)
{
  static const char *const values[] = { "date-value", "time-value", "boolean-value", "string-value", "value" };
  g_autofree char         *formula = weft_xml_attribute (xml, "formula");

  cell->was_formula = formula != NULL;
  cell->type = weft_xml_attribute (xml, "value-type");
  for (guint i = 0; i < G_N_ELEMENTS (values) && cell->value == NULL; i++)
    cell->value = weft_xml_attribute (xml, values[i]);
  cell->times = MAX (weft_xml_attribute_number (xml, "number-columns-repeated", 1), 1);
}

/* "PT02H30M00S" */
static char *
read_time (const char *value)
{
  gint64 hours, minutes, seconds;

  if (sscanf (value, "PT%5" G_GINT64_FORMAT "H%5" G_GINT64_FORMAT "M%5" G_GINT64_FORMAT, &hours, &minutes, &seconds) != 3)
    return g_strdup (value);
  return weft_number_clock (hours * 3600 + minutes * 60 + seconds);
}

/* A number that is shown with zeros before it, a telephone's, keeps them. */
static gboolean
is_filled_up (const char *words,
              double      number)
{
  return words[0] == '0' && g_ascii_isdigit (words[1]) && words[strspn (words, "0123456789")] == '\0' &&
         g_ascii_strtod (words, NULL) == number;
}

static char *
read_number (const Cell   *cell,
             const char   *words,
             WeftGridKind *kind)
{
  const double number = g_ascii_strtod (cell->value, NULL);

  if (g_str_equal (cell->type, "percentage"))
    {
      *kind = WEFT_GRID_PERCENT;
      return weft_number_percent (number);
    }
  if (is_filled_up (words, number))
    return g_strdup (words);
  *kind = WEFT_GRID_NUMBER;
  return weft_number_shortest (number);
}

static char *
read_value (const Cell   *cell,
            const char   *words,
            WeftGridKind *kind)
{
  *kind = WEFT_GRID_TEXT;
  if (cell->type == NULL || cell->value == NULL)
    return g_strdup (words);
  if (g_str_equal (cell->type, "float") || g_str_equal (cell->type, "currency") || g_str_equal (cell->type, "percentage"))
    return read_number (cell, words, kind);
  if (g_str_equal (cell->type, "date"))
    {
      *kind = WEFT_GRID_DATE;
      return g_strndup (cell->value, g_str_has_suffix (cell->value, "T00:00:00") ? 10 : strlen (cell->value));
    }
  if (g_str_equal (cell->type, "time"))
    return read_time (cell->value);
  if (g_str_equal (cell->type, "boolean"))
    {
      *kind = WEFT_GRID_BOOLEAN;
      return g_strdup (g_str_equal (cell->value, "true") ? "yes" : "no");
    }
  return g_strdup (cell->value);
}

/* Puts the cell that @xml stands on, as often as it says; FALSE when that leads past the last column. */
static gboolean
read_cell (WeftXml       *xml,
           guint         *column,
           WeftGridBuild *build)
{
  g_auto (Cell) cell = { 0 };
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  WeftGridKind     kind;

  take_attributes (xml, &cell);
  words = read_words (xml);
  text = read_value (&cell, words, &kind);
  if (*text == '\0' && !cell.was_formula)
    {
      *column = MIN (*column + MIN (cell.times, WEFT_GRID_MOST_COLUMNS), WEFT_GRID_MOST_COLUMNS);
      return TRUE;
    }
  if (cell.times > WEFT_GRID_MOST_COLUMNS - *column)
    return FALSE;
  for (guint i = 0; i < cell.times; i++)
    weft_grid_build_put (build, (*column)++, kind, g_strdup (text), cell.was_formula);
  return TRUE;
}

/* The row that @xml stands on; @line moves behind it. */
static gboolean
read_row (WeftXml       *xml,
          guint         *line,
          WeftGridBuild *build,
          GError       **error)
{
  const guint times = CLAMP (weft_xml_attribute_number (xml, "number-rows-repeated", 1), 1, WEFT_GRID_MOST_ROWS);
  guint       column = 0;

  weft_grid_build_begin_row (build, *line);
  while (!weft_xml_is_end (xml, "table-row") && weft_xml_next (xml))
    if (is_cell_start (xml) && !read_cell (xml, &column, build))
      return weft_refuse (error, WEFT_REFUSAL_TOO_LARGE, build->name);
  *line = MIN (*line + times, WEFT_GRID_MOST_ROWS + 1);
  return weft_grid_build_end_row (build, times, error);
}

static gboolean
read_table (WeftXml       *xml,
            WeftGridBuild *build,
            GError       **error)
{
  g_autofree char *name = weft_xml_attribute (xml, "name");
  guint            line = 1;

  weft_grid_build_begin_sheet (build, name != NULL ? name : "");
  while (!weft_xml_is_end (xml, "table") && weft_xml_next (xml))
    {
      if (weft_xml_is_start (xml, "shapes") || weft_xml_is_start (xml, "forms"))
        weft_xml_skip (xml);
      else if (weft_xml_is_start (xml, "table-row") && !read_row (xml, &line, build, error))
        return FALSE;
    }
  return TRUE;
}

/* A password leaves the names of the parts as they are and says so in the manifest. */
static gboolean
is_encrypted (GHashTable *parts)
{
  GBytes *part = g_hash_table_lookup (parts, "META-INF/manifest.xml");
  g_autoptr (WeftXml) xml = NULL;

  if (part == NULL)
    return FALSE;
  xml = weft_xml_open (part);
  while (weft_xml_next (xml))
    if (weft_xml_is_start (xml, "encryption-data"))
      return TRUE;
  return FALSE;
}

WeftGrid *
weft_grid_read_ods (GHashTable   *parts,
                    const char   *name,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_auto (WeftGridBuild) build = { 0 };
  g_autoptr (WeftXml) xml = NULL;

  if (is_encrypted (parts))
    {
      weft_refuse (error, WEFT_REFUSAL_PASSWORD, name);
      return NULL;
    }
  weft_grid_build_init (&build, name, cancellable);
  xml = weft_xml_open (g_hash_table_lookup (parts, "content.xml"));
  while (weft_xml_next (xml))
    if (weft_xml_is_start (xml, "table") && !read_table (xml, &build, error))
      return NULL;
  if (!weft_xml_is_whole (xml) || build.grid->sheets->len == 0)
    {
      weft_refuse (error, WEFT_REFUSAL_DAMAGED, name);
      return NULL;
    }
  return weft_grid_build_finish (&build);
}
