/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements made from the description. Names come from the description alone, values are bound. */

#include "weft-row-sql.h"

static gboolean
refers (const WeftColumn *column)
{
  return column->type == WEFT_TYPE_ID || column->type == WEFT_TYPE_NAMED;
}

char *
weft_row_sql_label (const WeftTable *table,
                    const char      *alias)
{
  if (table->prefix == NULL || g_str_equal (table->label, "ref"))
    return g_strdup_printf ("%s.\"%s\"", alias, table->label);

  return g_strdup_printf ("CASE WHEN EXISTS (SELECT 1 FROM \"%s\" o WHERE o.\"%s\" = %s.\"%s\" COLLATE NOCASE AND o.id <> %s.id)"
                          " THEN %s.\"ref\" ELSE %s.\"%s\" END",
                          table->name, table->label, alias, table->label, alias, alias, alias, table->label);
}

static void
append_shown (GString          *sql,
              const WeftColumn *column)
{
  if (refers (column))
    {
      g_autofree char *label = weft_row_sql_label (weft_description_find (column->target), "r");

      g_string_append_printf (sql, "(SELECT %s FROM \"%s\" r WHERE r.id = t.\"%s\")", label, column->target, column->name);
    }
  else
    g_string_append_printf (sql, "t.\"%s\"", column->name);
}

static void
append_order (GString         *sql,
              const WeftTable *table,
              gboolean         newest_first)
{
  g_auto (GStrv) columns = g_strsplit (table->order, ",", -1);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      int         at = weft_table_column (table, columns[i]);
      const char *way = newest_first && i == 0 ? " DESC" : "";

      g_string_append (sql, i == 0 ? " ORDER BY " : ", ");
      if (at < 0)
        g_string_append_printf (sql, "t.\"%s\"%s", columns[i], way);
      else
        g_string_append_printf (sql, "%d%s%s", at + 2, table->columns[at].type == WEFT_TYPE_TEXT ? " COLLATE NOCASE" : "", way);
    }
  g_string_append (sql, newest_first ? ", t.id DESC" : ", t.id");
}

char *
weft_row_sql_select (const WeftTable *table,
                     const char      *where,
                     gboolean         order,
                     gboolean         newest_first,
                     guint            limit)
{
  GString *sql = g_string_new ("SELECT t.id");

  for (guint i = 0; i < table->n_columns; i++)
    {
      g_string_append (sql, ", ");
      append_shown (sql, &table->columns[i]);
    }
  g_string_append_printf (sql, " FROM \"%s\" t", table->name);
  if (where != NULL)
    g_string_append_printf (sql, " WHERE %s", where);
  if (order)
    append_order (sql, table, newest_first);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  return g_string_free (sql, FALSE);
}

char *
weft_row_sql_inner (const WeftTable *table)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (sql, ", \"%s\"", table->columns[i].name);
  g_string_append_printf (sql, " FROM \"%s\" WHERE id = :id", table->name);

  return g_string_free (sql, FALSE);
}

char *
weft_row_sql_insert (const WeftTable *table)
{
  GString *sql = g_string_new (NULL);
  GString *values = g_string_new (":id");

  g_string_append_printf (sql, "INSERT INTO \"%s\" (id", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_string_append_printf (sql, ", \"%s\"", table->columns[i].name);
      g_string_append_printf (values, ", :c%u", i);
    }
  g_string_append_printf (sql, ") VALUES (%s)", values->str);
  g_string_free (values, TRUE);

  return g_string_free (sql, FALSE);
}

char *
weft_row_sql_update (const WeftTable *table)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (sql, "%s \"%s\" = :c%u", i == 0 ? "" : ",", table->columns[i].name, i);
  g_string_append (sql, " WHERE id = :id");

  return g_string_free (sql, FALSE);
}

char *
weft_row_sql_delete (const WeftTable *table)
{
  return g_strdup_printf ("DELETE FROM \"%s\" WHERE id = :id", table->name);
}

char *
weft_row_sql_by (const WeftTable *table,
                 const char      *column)
{
  return g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = :key COLLATE NOCASE ORDER BY id", table->name, column);
}

char *
weft_row_sql_key (const WeftTable *table,
                  guint64          mask)
{
  GString    *sql = g_string_new (NULL);
  const char *between = "WHERE";

  g_string_append_printf (sql, "SELECT id FROM \"%s\"", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    if ((mask >> i & 1) != 0)
      {
        const WeftColumn *column = &table->columns[i];

        /* Half of all payments have the one account: SQLite, which cannot know, must not look them up by it. */
        g_string_append_printf (sql, " %s %s\"%s\" IS :c%u%s", between, column->type == WEFT_TYPE_NAMED ? "+" : "", column->name, i,
                                column->type == WEFT_TYPE_TEXT ? " COLLATE NOCASE" : "");
        between = "AND";
      }
  /* With the plus the few that are found are sorted, instead of a poorer index being taken for its order. */
  g_string_append (sql, " ORDER BY +id");

  return g_string_free (sql, FALSE);
}

char *
weft_row_sql_last_number (const WeftTable *table,
                          const char      *prefix)
{
  return g_strdup_printf ("SELECT max (CAST (substr (\"ref\", %u) AS INTEGER)) FROM \"%s\" WHERE \"ref\" GLOB '%s[0-9]*'",
                          (guint)strlen (prefix) + 1, table->name, prefix);
}

char *
weft_row_sql_referring (const WeftTable  *table,
                        const WeftColumn *column)
{
  return g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = :id", table->name, column->name);
}
