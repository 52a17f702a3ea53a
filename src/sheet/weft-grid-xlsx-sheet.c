/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet of an .xlsx workbook, cell by cell: values that were saved, never a formula. */

#include "weft-grid-xlsx.h"

#include "weft-refusal.h"

#include <string.h>

typedef struct
{
  guint    column;
  char    *type; /* owned, nullable */
  guint    style;
  GString *value; /* owned */
  gboolean was_formula;
} Cell;

/* The column of "B5", and its row where @row is asked for; FALSE for what is no address within a sheet. */
static gboolean
parse_address (const char *address,
               guint      *column)
{
  guint number = 0;

  for (; g_ascii_isalpha (*address); address++)
    {
      number = number * 26 + (guint)(g_ascii_toupper (*address) - 'A') + 1;
      if (number > WEFT_GRID_MOST_COLUMNS)
        return FALSE;
    }
  if (number == 0 || !g_ascii_isdigit (*address))
    return FALSE;
  *column = number - 1;
  return TRUE;
}

/* "_x000D_" is how a workbook keeps a sign that XML cannot. */
static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  while (*text != '\0')
    {
      gunichar c = 0;
      guint    digits = 0;

      if (text[0] == '_' && text[1] == 'x')
        for (; digits < 4 && g_ascii_isxdigit (text[2 + digits]); digits++)
          c = c * 16 + (gunichar)g_ascii_xdigit_value (text[2 + digits]);
      if (digits == 4 && text[6] == '_' && c > 0 && g_unichar_validate (c))
        {
          g_string_append_unichar (plain, c);
          text += 7;
        }
      else
        g_string_append_c (plain, *text++);
    }
  return g_string_free (plain, FALSE);
}

char *
weft_xlsx_read_text (WeftXml    *xml,
                     const char *element)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_text = FALSE;
  gboolean is_phonetic = FALSE; /* how to say it, not what it says */

  while (!weft_xml_is_end (xml, element) && weft_xml_next (xml))
    {
      if (weft_xml_is_text (xml) && is_text && !is_phonetic)
        g_string_append (text, weft_xml_value (xml));
      if (weft_xml_is_start (xml, "t"))
        is_text = TRUE;
      if (weft_xml_is_start (xml, "rPh"))
        is_phonetic = TRUE;
      if (weft_xml_is_end (xml, "t"))
        is_text = FALSE;
      if (weft_xml_is_end (xml, "rPh"))
        is_phonetic = FALSE;
    }
  return strstr (text->str, "_x") != NULL ? unescape (text->str) : g_strdup (text->str);
}

static char *
read_number (const WeftXlsxShared *shared,
             const Cell           *cell,
             WeftGridKind         *kind)
{
  WeftNumberFormat format = { WEFT_NUMBER_PLAIN, 0 };
  char            *end;
  double           number = g_ascii_strtod (cell->value->str, &end);

  if (end == cell->value->str)
    {
      *kind = WEFT_GRID_TEXT;
      return g_strdup (cell->value->str);
    }
  if (cell->style < shared->formats->len)
    format = g_array_index (shared->formats, WeftNumberFormat, cell->style);
  return weft_number_text (number, format, shared->is_1904, kind);
}

static char *
read_shared (const WeftXlsxShared *shared,
             const char           *number)
{
  guint64 i;

  if (!g_ascii_string_to_unsigned (number, 10, 0, G_MAXUINT, &i, NULL) || i >= shared->texts->len)
    return g_strdup ("");
  return g_strdup (g_ptr_array_index (shared->texts, i));
}

static void
put_cell (const WeftXlsxShared *shared,
          const Cell           *cell,
          WeftGridBuild        *build)
{
  const char  *type = cell->type != NULL ? cell->type : "n";
  WeftGridKind kind = WEFT_GRID_TEXT;
  char        *text;

  if (cell->value->len == 0)
    text = g_strdup ("");
  else if (g_str_equal (type, "n"))
    text = read_number (shared, cell, &kind);
  else if (g_str_equal (type, "s"))
    text = read_shared (shared, cell->value->str);
  else if (g_str_equal (type, "b"))
    {
      kind = WEFT_GRID_BOOLEAN;
      text = g_strdup (g_str_equal (cell->value->str, "1") ? "yes" : "no");
    }
  else if (g_str_equal (type, "d"))
    {
      kind = WEFT_GRID_DATE;
      text = g_strndup (cell->value->str, g_str_has_suffix (cell->value->str, "T00:00:00") ? 10 : cell->value->len);
    }
  else
    text = g_strdup (cell->value->str);
  weft_grid_build_put (build, cell->column, kind, text, cell->was_formula);
}

/* The start of <c>: where it stands and what it is. A cell without an address follows the one before. */
static gboolean
begin_cell (WeftXml *xml,
            Cell    *cell,
            guint    next_column)
{
  g_autofree char *address = weft_xml_attribute (xml, "r");

  g_free (cell->type);
  cell->type = weft_xml_attribute (xml, "t");
  cell->style = weft_xml_attribute_number (xml, "s", 0);
  cell->was_formula = FALSE;
  g_string_truncate (cell->value, 0);
  cell->column = next_column;
  if (address != NULL && !parse_address (address, &cell->column))
    return FALSE;
  return cell->column < WEFT_GRID_MOST_COLUMNS;
}

static void
read_cell (const WeftXlsxShared *shared,
           WeftXml              *xml,
           Cell                 *cell,
           WeftGridBuild        *build)
{
  gboolean is_value = FALSE;

  while (!weft_xml_is_end (xml, "c") && weft_xml_next (xml))
    {
      if (is_value && weft_xml_is_text (xml))
        g_string_append (cell->value, weft_xml_value (xml));
      if (weft_xml_is_start (xml, "f"))
        cell->was_formula = TRUE;
      if (weft_xml_is_start (xml, "v"))
        is_value = TRUE;
      if (weft_xml_is_end (xml, "v"))
        is_value = FALSE;
      if (weft_xml_is_start (xml, "is"))
        {
          g_autofree char *text = weft_xlsx_read_text (xml, "is");

          g_string_append (cell->value, text);
        }
    }
  if (cell->value->len > 0 || cell->was_formula)
    put_cell (shared, cell, build);
}

static gboolean
read_row (const WeftXlsxShared *shared,
          WeftXml              *xml,
          Cell                 *cell,
          WeftGridBuild        *build)
{
  guint next_column = 0;

  while (!weft_xml_is_end (xml, "row") && weft_xml_next (xml))
    if (weft_xml_is_start (xml, "c"))
      {
        if (!begin_cell (xml, cell, next_column))
          return FALSE;
        read_cell (shared, xml, cell, build);
        next_column = cell->column + 1;
      }
  return TRUE;
}

gboolean
weft_xlsx_read_sheet (const WeftXlsxShared *shared,
                      GBytes               *part,
                      WeftGridBuild        *build,
                      GError              **error)
{
  g_autoptr (WeftXml) xml = weft_xml_open (part);
  g_autoptr (GString) value = g_string_new (NULL);
  Cell     cell = { .value = value };
  guint    line = 0;
  gboolean is_good = TRUE;

  while (is_good && weft_xml_next (xml))
    {
      if (!weft_xml_is_start (xml, "row"))
        continue;
      line = weft_xml_attribute_number (xml, "r", line + 1);
      weft_grid_build_begin_row (build, line);
      is_good = line >= 1 && line <= WEFT_GRID_MOST_ROWS && read_row (shared, xml, &cell, build);
      if (is_good && !weft_grid_build_end_row (build, 1, error))
        {
          g_free (cell.type);
          return FALSE;
        }
    }
  g_free (cell.type);
  if (!is_good || !weft_xml_is_whole (xml))
    return weft_refuse (error, WEFT_REFUSAL_DAMAGED, build->name);
  return TRUE;
}
