/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in memory, and reading them from the file. */

#include "weft-row.h"

#include "weft-hours.h"
#include "weft-inner.h"
#include "weft-pence.h"
#include "weft-row-private.h"
#include "weft-row-sql.h"
#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

/* Most cells of most rows are empty, and share this. */
static char nothing[] = "";

static char *
dup_cell (const char *text)
{
  return text == NULL || *text == '\0' ? nothing : g_strdup (text);
}

static void
free_cell (char *cell)
{
  if (cell != nothing)
    g_free (cell);
}

WeftRow *
weft_row_new (const WeftTable *table)
{
  WeftRow *row = g_atomic_rc_box_new0 (WeftRow);

  row->table = table;
  row->cells = g_new0 (char *, table->n_columns + 1);
  for (guint i = 0; i < table->n_columns; i++)
    row->cells[i] = nothing;

  return row;
}

WeftRow *
weft_row_copy (const WeftRow *row)
{
  WeftRow *copy = weft_row_new (row->table);

  copy->id = row->id;
  for (guint i = 0; i < row->table->n_columns; i++)
    copy->cells[i] = dup_cell (row->cells[i]);

  return copy;
}

WeftRow *
weft_row_ref (WeftRow *row)
{
  return g_atomic_rc_box_acquire (row);
}

static void
clear_row (gpointer data)
{
  WeftRow *row = data;

  for (guint i = 0; i < row->table->n_columns; i++)
    free_cell (row->cells[i]);
  g_free (row->cells);
}

void
weft_row_free (WeftRow *row)
{
  if (row != NULL)
    g_atomic_rc_box_release_full (row, clear_row);
}

static guint
column_of (const WeftRow *row,
           const char    *column)
{
  int at = weft_table_column (row->table, column);

  g_assert (at >= 0);
  return (guint)at;
}

const char *
weft_row_get (const WeftRow *row,
              const char    *column)
{
  return row->cells[column_of (row, column)];
}

void
weft_row_set_cell (WeftRow    *row,
                   guint       at,
                   const char *text)
{
  char *before = row->cells[at];

  row->cells[at] = dup_cell (text);
  free_cell (before);
}

void
weft_row_set (WeftRow    *row,
              const char *column,
              const char *text)
{
  weft_row_set_cell (row, column_of (row, column), text);
}

gint64
weft_row_money (const WeftRow *row,
                const char    *column)
{
  gint64 pence = 0;

  (void)weft_pence_parse (weft_row_get (row, column), &pence, NULL);
  return pence;
}

gint64
weft_row_minutes (const WeftRow *row,
                  const char    *column)
{
  gint64 minutes = 0;

  (void)weft_hours_parse (weft_row_get (row, column), &minutes, NULL);
  return minutes;
}

static WeftRow *
read_row (const WeftTable *table,
          WeftQuery       *query)
{
  WeftRow *row = weft_row_new (table);

  row->id = weft_query_int (query, 0);
  for (guint i = 0; i < table->n_columns; i++)
    if (!weft_query_is_null (query, (int)i + 1))
      row->cells[i] = weft_inner_format (&table->columns[i], query, (int)i + 1);

  return row;
}

WeftRow *
weft_row_load (WeftFile        *file,
               const WeftTable *table,
               gint64           id,
               GError         **error)
{
  g_autofree char *sql = weft_row_sql_select (table, "t.id = :id", FALSE, FALSE, 0);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);

  weft_query_bind_int (&query, ":id", id);
  if (!weft_query_step (&query, error))
    return NULL;

  return read_row (table, &query);
}

/* How many records have @key in @column, and the oldest of them. */
static gboolean
count_by (WeftFile        *file,
          const WeftTable *table,
          const char      *column,
          const char      *key,
          gint64          *id,
          guint           *n,
          GError         **error)
{
  g_autofree char *sql = weft_row_sql_by (table, column);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);
  g_autoptr (GError) local = NULL;

  *n = 0;
  *id = 0;
  weft_query_bind_text (&query, ":key", key);
  while (weft_query_step (&query, &local))
    if ((*n)++ == 0)
      *id = weft_query_int (&query, 0);

  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
weft_row_find_id (WeftFile        *file,
                  const WeftTable *table,
                  const char      *ref_or_name,
                  gint64          *id,
                  GError         **error)
{
  guint n = 0;

  *id = 0;
  if (table->prefix != NULL &&
      !count_by (file, table, "ref", ref_or_name, id, &n, error))
    return FALSE;
  if (n == 0 && !count_by (file, table, table->label, ref_or_name, id, &n, error))
    return FALSE;
  if (n <= 1)
    return TRUE;

  *id = 0;
  g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_AMBIGUOUS,
               /* Translators: %u is 2 or more; the first %s is a name, the second a kind of record: person, grant */
               _ ("There are %u records called “%s” (%s). Use the reference instead of the name."), n, ref_or_name, _ (table->one));
  return FALSE;
}

WeftRow *
weft_row_find (WeftFile        *file,
               const WeftTable *table,
               const char      *ref_or_name,
               GError         **error)
{
  gint64 id;

  if (!weft_row_find_id (file, table, ref_or_name, &id, error) || id == 0)
    return NULL;

  return weft_row_load (file, table, id, error);
}

static gboolean
contains (const WeftRow *row,
          const char    *folded)
{
  for (guint i = 0; i < row->table->n_columns; i++)
    {
      g_autofree char *cell = weft_text_fold (row->cells[i]);

      if (strstr (cell, folded) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The condition of a filter on one column and on a span of dates. */
static char *
make_condition (const WeftTable  *table,
                const WeftFilter *filter)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (filter->column != NULL)
    g_ptr_array_add (parts, g_strdup_printf ("t.\"%s\" IS :value", table->columns[weft_table_column (table, filter->column)].name));
  if (filter->from != NULL)
    g_ptr_array_add (parts, g_strdup_printf ("t.\"%s\" >= :from", filter->date_column));
  if (filter->to != NULL)
    g_ptr_array_add (parts, g_strdup_printf ("t.\"%s\" <= :to", filter->date_column));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" AND ", (char **)parts->pdata);
}

static gboolean
bind_filter (WeftFile         *file,
             const WeftTable  *table,
             const WeftFilter *filter,
             WeftQuery        *query,
             GError          **error)
{
  g_auto (WeftInner) inner = { 0 };

  if (filter->from != NULL)
    weft_query_bind_text (query, ":from", filter->from);
  if (filter->to != NULL)
    weft_query_bind_text (query, ":to", filter->to);
  if (filter->column == NULL)
    return TRUE;

  if (!weft_row_resolve (file, &table->columns[weft_table_column (table, filter->column)], filter->value, WEFT_DATE_ORDER_DAY_FIRST, &inner, error))
    return FALSE;
  weft_inner_bind (&inner, query, ":value");
  return TRUE;
}

GPtrArray *
weft_row_list (WeftFile         *file,
               const WeftTable  *table,
               const WeftFilter *filter,
               GError          **error)
{
  static const WeftFilter everything = { 0 };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  g_autofree char *condition = NULL;
  g_autofree char *sql = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GError) local = NULL;
  g_auto (WeftQuery) query = { 0 };

  if (filter == NULL)
    filter = &everything;
  if (!weft_text_is_empty (filter->text))
    folded = weft_text_fold (filter->text);

  condition = make_condition (table, filter);
  sql = weft_row_sql_select (table, condition, TRUE, filter->newest_first, folded == NULL ? filter->limit : 0);
  query = weft_query_begin_text (file, sql);
  if (!bind_filter (file, table, filter, &query, error))
    return NULL;

  while ((filter->limit == 0 || rows->len < filter->limit) && weft_query_step (&query, &local))
    {
      g_autoptr (WeftRow) row = read_row (table, &query);

      if (folded == NULL || contains (row, folded))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&rows);
}
