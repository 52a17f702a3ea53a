/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements made from the description. Its names are words of the program, never of a person or a file, so
 * quoting them is enough. */

#include "weft-row-scan.h"

char *
weft_row_scan_all (const WeftTable *table)
{
  return g_strdup_printf ("SELECT * FROM \"%s\"", table->name);
}

gboolean
weft_row_scan_is_searched (const WeftTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].flags & WEFT_COLUMN_SEARCHED) != 0)
      return TRUE;

  return FALSE;
}

/* A column's words: its own, or the name of the record it points to. Nothing for an empty one. */
static char *
make_words (const WeftColumn *column)
{
  const WeftTable *target;

  if (column->target == NULL)
    return g_strdup_printf ("nullif (replace (r.\"%s\", char (10), ' '), '')", column->name);

  target = weft_description_find (column->target);
  return g_strdup_printf ("(SELECT t.\"%s\" FROM \"%s\" t WHERE t.id = r.\"%s\")", target->label, target->name, column->name);
}

char *
weft_row_scan_index (const WeftTable *table,
                     gboolean         one)
{
  g_autoptr (GString) text = g_string_new ("''");
  int              label = weft_table_column (table, table->label);
  g_autofree char *name = make_words (&table->columns[label]);

  for (guint i = 0; i < table->n_columns; i++)
    if ((int)i != label && (table->columns[i].flags & WEFT_COLUMN_SEARCHED) != 0)
      {
        g_autofree char *words = make_words (&table->columns[i]);

        g_string_append_printf (text, " || coalesce (' · ' || %s, '')", words);
      }

  return g_strdup_printf ("INSERT INTO \"search\" (rowid, \"table_name\", \"ref\", \"name\", \"text\") "
                          "SELECT r.id, '%s', %s, coalesce (%s, ''), ltrim (%s, ' ·') FROM \"%s\" r%s",
                          table->name,
                          table->prefix != NULL ? "coalesce (r.\"ref\", '')" : "''",
                          name, text->str, table->name, one ? " WHERE r.id = :id" : "");
}

char *
weft_row_scan_day (const WeftTable *table)
{
  return weft_table_column (table, "date") < 0 ? NULL : g_strdup_printf ("SELECT \"date\" FROM \"%s\" WHERE id = :id", table->name);
}

char *
weft_row_scan_referring (const WeftTable  *table,
                         const WeftColumn *column)
{
  return g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = :id", table->name, column->name);
}
