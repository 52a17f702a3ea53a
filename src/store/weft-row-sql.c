/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements made from the description. Names come from the description alone, values are bound. */

#include "weft-row-sql.h"

static gboolean
refers (const WeftColumn *column)
{
  return column->type == WEFT_TYPE_ID || column->type == WEFT_TYPE_NAMED;
}

/* What names a record to people: its label when that is unique, else its ref. For one row the others of its name are
 * looked up; for many the names that are there twice are gathered once. */
static char *
make_label (const WeftTable *table,
            gboolean         is_many)
{
  const char      *name = table->name, *label = table->label;
  g_autofree char *is_shared = NULL;

  if (table->prefix == NULL || g_str_equal (label, "ref"))
    return g_strdup_printf ("r.\"%s\"", label);

  if (is_many)
    is_shared = g_strdup_printf ("r.\"%s\" COLLATE NOCASE IN (SELECT \"%s\" FROM \"%s\" GROUP BY \"%s\" COLLATE NOCASE HAVING COUNT (*) > 1)",
                                 label, label, name, label);
  else
    is_shared = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" o WHERE o.\"%s\" = r.\"%s\" COLLATE NOCASE AND o.id <> r.id)", name, label, label);
  return g_strdup_printf ("CASE WHEN %s THEN r.\"ref\" ELSE r.\"%s\" END", is_shared, label);
}

static void
append_shown (GString          *sql,
              const WeftColumn *column,
              gboolean          is_many)
{
  if (refers (column))
    {
      g_autofree char *label = make_label (weft_description_find (column->target), is_many);

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
      append_shown (sql, &table->columns[i], order);
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
weft_row_sql_order (const WeftTable *table,
                    gboolean         newest_first)
{
  GString *sql = g_string_new ("SELECT t.id");
  GString *order = g_string_new (NULL);
  g_auto (GStrv) columns = g_strsplit (table->order, ",", -1);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      const int at = weft_table_column (table, columns[i]);

      g_string_append (sql, ", ");
      if (at < 0)
        g_string_append_printf (sql, "t.\"%s\"", columns[i]);
      else
        append_shown (sql, &table->columns[at], TRUE);
      g_string_append_printf (order, "%u%s%s, ", i + 2, at >= 0 && table->columns[at].type == WEFT_TYPE_TEXT ? " COLLATE NOCASE" : "",
                              newest_first && i == 0 ? " DESC" : "");
    }
  g_string_append_printf (sql, " FROM \"%s\" t ORDER BY %st.id%s", table->name, order->str, newest_first ? " DESC" : "");
  g_string_free (order, TRUE);
  return g_string_free (sql, FALSE);
}

char *
weft_row_sql_names (const WeftTable *table)
{
  g_autofree char *label = make_label (table, TRUE);

  return g_strdup_printf ("SELECT r.id, coalesce (%s, '') || char (10) || coalesce (r.\"%s\", '') FROM \"%s\" r", label, table->label, table->name);
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
