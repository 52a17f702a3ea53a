/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Control totals. They wrap; only equality means anything. */

#include "weft-totals.h"

#include "weft-changeset.h"
#include "weft-file-private.h"
#include "weft-row-scan.h"

#include <glib/gi18n-lib.h>

#define QUIET "quiet" /* the row of the last change outside the history */

typedef struct
{
  gint64  rows;
  guint64 control;
} Total;

static gboolean
load (WeftFile   *file,
      const char *table,
      Total      *total,
      GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_TOTALS_GET);

  *total = (Total){ 0 };
  weft_query_bind_text (&query, ":table", table);
  if (weft_query_step (&query, error))
    {
      total->rows = weft_query_int (&query, 0);
      total->control = (guint64)weft_query_int (&query, 1);
    }
  return !query.failed;
}

static gboolean
save (WeftFile    *file,
      const char  *table,
      const Total *total,
      GError     **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_TOTALS_SET);

  weft_query_bind_text (&query, ":table", table);
  weft_query_bind_int (&query, ":rows", total->rows);
  weft_query_bind_int (&query, ":control", (gint64)total->control);
  return weft_query_run (&query, error);
}

static gboolean
has_table (WeftFile        *file,
           const WeftTable *table)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FILE_HAS_TABLE);

  weft_query_bind_text (&query, ":table", table->name);
  return weft_query_one_int (&query, 0, NULL) != 0;
}

/* What the table adds up to now; nothing when the file's layout is older than the table. */
static gboolean
add_up (WeftFile        *file,
        const WeftTable *table,
        Total           *total,
        GError         **error)
{
  g_autofree char *sql = weft_row_scan_all (table);
  g_auto (WeftQuery) query = { 0 };

  *total = (Total){ 0 };
  if (!has_table (file, table))
    return TRUE;

  query = weft_query_begin_text (file, sql);
  while (weft_query_step (&query, error))
    {
      int    n_columns = sqlite3_column_count (query.statement);
      gint64 id = weft_query_int (&query, 0);

      total->rows++;
      for (int i = 0; i < n_columns; i++)
        total->control += weft_changeset_cell (id, i, sqlite3_column_value (query.statement, i));
    }
  return !query.failed;
}

gboolean
weft_totals_apply (WeftFile *file,
                   GArray   *changes,
                   GError  **error)
{
  guint i = 0;

  /* A changeset goes table by table, so there is one load and one save for each. */
  while (i < changes->len)
    {
      const WeftTable *table = g_array_index (changes, WeftChange, i).table;
      Total            total;

      if (!load (file, table->name, &total, error))
        return FALSE;
      for (; i < changes->len && g_array_index (changes, WeftChange, i).table == table; i++)
        {
          total.rows += g_array_index (changes, WeftChange, i).rows;
          total.control += g_array_index (changes, WeftChange, i).control;
        }
      if (!save (file, table->name, &total, error))
        return FALSE;
    }

  return TRUE;
}

static guint64
control_of_operation (const char *operation)
{
  guint64 control = 0;

  for (const char *c = operation; *c != '\0'; c++)
    control = control * 31 + (guint64)*c;
  return control;
}

gboolean
weft_totals_count_step (WeftFile   *file,
                        gint64      id,
                        const char *operation,
                        GError    **error)
{
  Total total = { id, control_of_operation (operation) };

  return save (file, "", &total, error);
}

gboolean
weft_totals_mark_quiet (WeftFile   *file,
                        const char *operation,
                        GError    **error)
{
  const Total total = { 0, control_of_operation (operation) };

  return save (file, QUIET, &total, error);
}

guint64
weft_totals_quiet (WeftFile *file)
{
  Total total;

  return load (file, QUIET, &total, NULL) ? total.control : 0;
}

gboolean
weft_totals_has_quiet (WeftFile   *file,
                       const char *operation)
{
  return weft_totals_quiet (file) == control_of_operation (operation);
}

gboolean
weft_totals_rebuild (WeftFile *file,
                     GError  **error)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    {
      Total total;

      if (!add_up (file, &tables[i], &total, error) || !save (file, tables[i].name, &total, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_steps (WeftFile  *file,
             GPtrArray *findings,
             GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_LAST);
  Total kept;
  Total found = { 0 };

  if (!load (file, "", &kept, error))
    return FALSE;
  if (weft_query_step (&query, error))
    found = (Total){ weft_query_int (&query, 0), control_of_operation (weft_query_text (&query, 1)) };
  if (query.failed)
    return FALSE;

  if (kept.rows != found.rows || kept.control != found.control)
    g_ptr_array_add (findings, g_strdup_printf (_ ("The history ends at step %d, but %d steps were saved."), (int)found.rows, (int)kept.rows));
  return TRUE;
}

static gboolean
check_table (WeftFile        *file,
             const WeftTable *table,
             GPtrArray       *findings,
             GError         **error)
{
  Total kept;
  Total found;

  if (!load (file, table->name, &kept, error) || !add_up (file, table, &found, error))
    return FALSE;

  if (kept.rows != found.rows)
    g_ptr_array_add (findings, g_strdup_printf (_ ("“%s” has %d rows, but %d were saved."), _ (table->title), (int)found.rows, (int)kept.rows));
  else if (kept.control != found.control)
    g_ptr_array_add (findings, g_strdup_printf (_ ("“%s” has other words or figures than were saved."), _ (table->title)));
  return TRUE;
}

gboolean
weft_totals_check (WeftFile  *file,
                   GPtrArray *findings,
                   GError   **error)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint i = 0; i < n; i++)
    if (!check_table (file, &tables[i], findings, error))
      return FALSE;

  return check_steps (file, findings, error);
}

gint64
weft_totals_count (WeftFile        *file,
                   const WeftTable *table,
                   GError         **error)
{
  Total total;

  return load (file, table->name, &total, error) ? total.rows : -1;
}
