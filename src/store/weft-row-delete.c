/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking a record out with what hangs on it. SQL has no ON DELETE here: a deletion inside SQLite would be
 * missing from the order in which an undo must put things back. */

#include "weft-row-private.h"

#include "weft-date.h"
#include "weft-row-sql.h"

#include <glib/gi18n-lib.h>

/* Tables whose rows are parts of what they refer to in their first column, and go with it. */
static gboolean
is_part (const WeftTable  *table,
         const WeftColumn *column)
{
  static const char *const parts[] = {
    "consents", "roles", "instalments", "budget", "targets", "attendance", "answers", "inputs", "outcomes", "not_valued", "used_indices", NULL
  };

  return (column->type == WEFT_TYPE_ID || column->type == WEFT_TYPE_NAMED) && (column->flags & WEFT_COLUMN_KEY) != 0 && g_strv_contains (parts, table->name);
}

static GArray *
list_referring (WeftFile         *file,
                const WeftTable  *table,
                const WeftColumn *column,
                gint64            id,
                GError          **error)
{
  g_autofree char *sql = weft_row_sql_referring (table, column);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;

  weft_query_bind_int (&query, ":id", id);
  while (weft_query_step (&query, &local))
    {
      gint64 found = weft_query_int (&query, 0);

      g_array_append_val (ids, found);
    }

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&ids);
}

/* Deletes the parts of a record, or says who else needs it. */
static gboolean
release (WeftFile         *file,
         const WeftTable  *target,
         const WeftTable  *table,
         const WeftColumn *column,
         gint64            id,
         WeftIssues       *issues,
         GError          **error)
{
  g_autoptr (GArray) ids = list_referring (file, table, column, id, error);

  if (ids == NULL)
    return FALSE;

  if (ids->len > 0 && !is_part (table, column))
    weft_issues_add (issues, NULL, TRUE,
                     /* Translators: a kind of record (grant), a count, and what refers to it (Money) */
                     ngettext ("This %s stands in %u row of “%s”. Change that row first.", "This %s stands in %u rows of “%s”. Change those rows first.", ids->len),
                     _ (target->one), ids->len, _ (table->title));
  for (guint i = 0; is_part (table, column) && i < ids->len; i++)
    if (!weft_row_delete (file, table, g_array_index (ids, gint64, i), issues, error))
      return FALSE;

  return TRUE;
}

/* What was signed is kept, and its grant with it: nobody can take the return out first. */
static gboolean
check_grant (WeftFile        *file,
             const WeftTable *table,
             gint64           id,
             WeftIssues      *issues,
             GError         **error)
{
  g_auto (WeftQuery) query = { 0 };
  g_autofree char *iso = NULL;
  g_autofree char *day = NULL;

  if (!g_str_equal (table->name, "grants"))
    return TRUE;
  query = weft_query_begin (file, WEFT_SQL_FROZEN_OF_GRANT);
  weft_query_bind_int (&query, ":grant", id);
  if (!weft_query_step (&query, error))
    return !query.failed;
  iso = g_strndup (weft_query_text (&query, 0), 10);
  day = weft_date_format (iso);
  weft_issues_add (issues, NULL, TRUE,
                   /* Translators: %s is a day: "7 April 2027" */
                   _ ("A return of this grant was signed on %s, and what was signed is kept. Close the grant instead: choose “Closed” as its status, and it stands below the others."),
                   day);
  return TRUE;
}

gboolean
weft_row_delete (WeftFile        *file,
                 const WeftTable *table,
                 gint64           id,
                 WeftIssues      *issues,
                 GError         **error)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);
  g_autofree char *sql = weft_row_sql_delete (table);
  g_auto (WeftQuery) query = { 0 };
  gboolean is_signed;

  if (!weft_row_is_signed (file, table, id, &is_signed, error))
    return FALSE;
  if (is_signed)
    weft_issues_add (issues, NULL, TRUE,
                     _ ("It was signed, and what was signed is kept. Put the records right that were wrong and sign it again: that makes its next revision, with a list of what changed."));

  if (!check_grant (file, table, id, issues, error))
    return FALSE;
  if (weft_issues_block (issues))
    return TRUE;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < tables[i].n_columns; j++)
      {
        const WeftColumn *column = &tables[i].columns[j];

        if (column->target != NULL && g_str_equal (column->target, table->name) &&
            !release (file, table, &tables[i], column, id, issues, error))
          return FALSE;
      }

  if (weft_issues_block (issues))
    return TRUE;

  query = weft_query_begin_text (file, sql);
  weft_query_bind_int (&query, ":id", id);
  return weft_query_run (&query, error);
}
