/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a step out of its changeset. */

#include "weft-step-told.h"

#include "weft-file-private.h"
#include "weft-inner.h"
#include "weft-row.h"

#include <sqlite3.h>

typedef sqlite3_changeset_iter ChangesetIter;

static void
free_iter (ChangesetIter *iter)
{
  sqlite3changeset_finalize (iter);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChangesetIter, free_iter)

/* What is read: one record after the other. */
typedef struct
{
  WeftFile      *file;         /* borrowed */
  ChangesetIter *iter;         /* borrowed */
  GHashTable    *columns;      /* owned: of each table the names of its columns in the file */
  int            operation, n; /* of the record; its columns in the file */
} Reading;

static void
field_free (gpointer data)
{
  WeftFieldTold *field = data;

  g_free (field->was);
  g_free (field->now);
  g_free (field);
}

static void
record_free (gpointer data)
{
  WeftRecordTold *record = data;

  g_free (record->name);
  g_ptr_array_unref (record->fields);
  g_free (record);
}

void
weft_step_told_free (WeftStepTold *told)
{
  g_ptr_array_unref (told->records);
  g_free (told);
}

/* (transfer none) (nullable): in the order in which a changeset numbers them. */
static const char *const *
find_columns (Reading    *reading,
              const char *table)
{
  const char *const *names = g_hash_table_lookup (reading->columns, table);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (WeftQuery) query = { 0 };

  if (names != NULL)
    return names;
  builder = g_strv_builder_new ();
  query = weft_query_begin (reading->file, WEFT_SQL_FILE_COLUMNS);
  weft_query_bind_text (&query, ":table", table);
  while (weft_query_step (&query, NULL))
    g_strv_builder_add (builder, weft_query_text (&query, 0));
  g_hash_table_insert (reading->columns, g_strdup (table), g_strv_builder_end (builder));
  return g_hash_table_lookup (reading->columns, table);
}

/* (transfer full): what a record is called by its own label, else by its number; "" when it is gone or has neither. */
static char *
find_label (WeftFile        *file,
            const WeftTable *table,
            gint64           id)
{
  g_autoptr (WeftRow) row = weft_row_load (file, table, id, NULL);
  const char *column = table->label != NULL ? table->label : table->prefix != NULL ? "ref"
                                                                                   : NULL;

  return g_strdup (row != NULL && column != NULL ? weft_row_get (row, column) : "");
}

/* @value: (nullable) */
static char *
say_value (Reading          *reading,
           const WeftColumn *column,
           sqlite3_value    *value)
{
  g_auto (WeftInner) inner = { 0 };

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return g_strdup ("");
  if (column->target != NULL)
    return find_label (reading->file, weft_description_find (column->target), sqlite3_value_int64 (value));
  if (weft_inner_is_number (column->type))
    inner = (WeftInner){ WEFT_INNER_NUMBER, sqlite3_value_int64 (value), NULL };
  else
    inner = (WeftInner){ WEFT_INNER_TEXT, 0, g_strdup ((const char *)sqlite3_value_text (value)) };
  return weft_inner_to_text (column, &inner);
}

static void
read_field (Reading          *reading,
            const WeftColumn *column,
            int               at,
            WeftRecordTold   *record)
{
  sqlite3_value *was = NULL;
  sqlite3_value *now = NULL;
  WeftFieldTold *field;

  if (reading->operation != SQLITE_INSERT)
    sqlite3changeset_old (reading->iter, at, &was);
  if (reading->operation != SQLITE_DELETE)
    sqlite3changeset_new (reading->iter, at, &now);
  if (was == NULL && now == NULL)
    return;
  field = g_new0 (WeftFieldTold, 1);
  field->column = column;
  field->was = say_value (reading, column, was);
  field->now = say_value (reading, column, now);
  if (g_str_equal (field->was, field->now))
    field_free (field);
  else
    g_ptr_array_add (record->fields, field);
}

/* The record's own words where the step has them, else as it is called now. */
static char *
find_name (Reading              *reading,
           const WeftRecordTold *record)
{
  sqlite3_value *id = NULL;

  for (guint i = 0; record->rows != 0 && record->table->label != NULL && i < record->fields->len; i++)
    {
      const WeftFieldTold *field = record->fields->pdata[i];

      if (g_str_equal (field->column->name, record->table->label))
        return g_strdup (record->rows > 0 ? field->now : field->was);
    }
  if (record->rows != 0)
    return g_strdup ("");
  sqlite3changeset_old (reading->iter, 0, &id);
  return id != NULL ? find_label (reading->file, record->table, sqlite3_value_int64 (id)) : g_strdup ("");
}

static WeftRecordTold *
read_record (Reading         *reading,
             const WeftTable *table)
{
  WeftRecordTold    *record = g_new0 (WeftRecordTold, 1);
  const char *const *names = find_columns (reading, table->name);

  record->table = table;
  record->rows = reading->operation == SQLITE_INSERT ? 1 : reading->operation == SQLITE_DELETE ? -1
                                                                                               : 0;
  record->fields = g_ptr_array_new_with_free_func (field_free);
  for (guint i = 0; i < table->n_columns; i++)
    for (int at = 0; at < reading->n && names[at] != NULL; at++)
      if (g_str_equal (names[at], table->columns[i].name))
        read_field (reading, &table->columns[i], at, record);
  record->name = find_name (reading, record);
  return record;
}

static gboolean
read_records (Reading      *reading,
              guint         most,
              WeftStepTold *told,
              GError      **error)
{
  int code;

  while ((code = sqlite3changeset_next (reading->iter)) == SQLITE_ROW)
    {
      const char      *name = NULL;
      const WeftTable *table;

      if (sqlite3changeset_op (reading->iter, &name, &reading->n, &reading->operation, NULL) != SQLITE_OK)
        break;
      table = weft_description_find (name);
      if (table == NULL || told->records->len >= most)
        told->n_more++;
      else
        g_ptr_array_add (told->records, read_record (reading, table));
    }
  if (code == SQLITE_DONE)
    return TRUE;
  weft_file_set_error (reading->file, code, error);
  return FALSE;
}

WeftStepTold *
weft_step_told_read (WeftFile *file,
                     gint64    step,
                     guint     most,
                     GError  **error)
{
  g_autoptr (WeftStepTold) told = g_new0 (WeftStepTold, 1);
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
  g_autoptr (ChangesetIter) iter = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_CHANGESET);
  Reading       reading = { .file = file, .columns = columns };
  gconstpointer data;
  gsize         size;
  int           code;

  told->records = g_ptr_array_new_with_free_func (record_free);
  weft_query_bind_int (&query, ":step", step);
  if (!weft_query_step (&query, error))
    return query.failed ? NULL : g_steal_pointer (&told);
  if (weft_query_is_null (&query, 0))
    return g_steal_pointer (&told);

  bytes = weft_query_blob (&query, 0);
  data = g_bytes_get_data (bytes, &size);
  told->is_kept = size > 0;
  code = sqlite3changeset_start (&iter, (int)size, (void *)data);
  if (code != SQLITE_OK)
    {
      weft_file_set_error (file, code, error);
      return NULL;
    }
  reading.iter = iter;
  return read_records (&reading, most, told, error) ? g_steal_pointer (&told) : NULL;
}
