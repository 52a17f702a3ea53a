/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks changesets of SQLite's session extension. */

#include "weft-changeset.h"

#include "weft-file-private.h"

#include <string.h>

typedef sqlite3_changeset_iter ChangesetIter;

static void
free_iter (ChangesetIter *iter)
{
  sqlite3changeset_finalize (iter);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChangesetIter, free_iter)

guint64
weft_changeset_column_bit (int index)
{
  return G_GUINT64_CONSTANT (1) << MIN (index, 63);
}

/* Spreads every bit over the whole word, so that small differences do not cancel out in a sum. */
static guint64
mix (guint64 word)
{
  word = (word ^ (word >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  word = (word ^ (word >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return word ^ (word >> 32);
}

static guint64
mix_bytes (guint64       word,
           const guint8 *bytes,
           gsize         size)
{
  guint64 chunk = 0;

  for (; size >= sizeof chunk; bytes += sizeof chunk, size -= sizeof chunk)
    {
      memcpy (&chunk, bytes, sizeof chunk);
      word = mix (word ^ GUINT64_FROM_LE (chunk));
    }

  chunk = size;
  for (gsize i = 0; i < size; i++)
    chunk = chunk << 8 | bytes[i];
  return mix (word ^ chunk);
}

guint64
weft_changeset_cell (gint64         id,
                     int            column,
                     sqlite3_value *value)
{
  guint64 place = mix ((guint64)id) + (guint64)column;
  gint64  number;

  switch (sqlite3_value_type (value))
    {
    case SQLITE_NULL:
      return 0;
    case SQLITE_INTEGER:
      number = sqlite3_value_int64 (value);
      return mix (place ^ mix ((guint64)number));
    default:
      return mix_bytes (place, sqlite3_value_blob (value), (gsize)sqlite3_value_bytes (value));
    }
}

static gint64
read_id (ChangesetIter *iter,
         int            operation)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

/* Adds up what a change does column by column; values that a change does not carry are as they were. */
static void
read_columns (ChangesetIter *iter,
              int            operation,
              int            n_columns,
              WeftChange    *change)
{
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *old = NULL;
      sqlite3_value *new = NULL;

      if (operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &old);
      if (operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &new);

      /* An update gives the key's old value alone, to find the row by. */
      if (operation == SQLITE_UPDATE && new == NULL)
        continue;
      if (old != NULL)
        change->control -= weft_changeset_cell (change->id, i, old);
      if (new != NULL)
        change->control += weft_changeset_cell (change->id, i, new);
      if (operation == SQLITE_UPDATE)
        change->columns |= weft_changeset_column_bit (i);
    }
}

static gboolean
read_change (ChangesetIter *iter,
             WeftChange    *change)
{
  const char *table = NULL;
  int         n_columns = 0;
  int         operation = 0;

  if (sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL) != SQLITE_OK)
    return FALSE;
  if (change->table == NULL || !g_str_equal (change->table->name, table))
    change->table = weft_description_find (table);
  if (change->table == NULL)
    return FALSE;

  change->id = read_id (iter, operation);
  change->rows = operation == SQLITE_INSERT ? 1 : operation == SQLITE_DELETE ? -1
                                                                             : 0;
  change->columns = operation == SQLITE_UPDATE ? 0 : G_MAXUINT64;
  change->control = 0;
  read_columns (iter, operation, n_columns, change);
  return TRUE;
}

GArray *
weft_changeset_read (WeftFile     *file,
                     gconstpointer bytes,
                     int           size,
                     gboolean      inverted,
                     GError      **error)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (WeftChange));
  g_autoptr (ChangesetIter) iter = NULL;
  WeftChange change = { 0 };
  int        code;

  code = sqlite3changeset_start_v2 (&iter, size, (void *)bytes, inverted ? SQLITE_CHANGESETSTART_INVERT : 0);
  while (code == SQLITE_OK && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      code = read_change (iter, &change) ? SQLITE_OK : SQLITE_CORRUPT;
      g_array_append_val (changes, change);
    }
  if (code != SQLITE_DONE)
    {
      weft_file_set_error (file, code, error);
      return NULL;
    }

  return g_steal_pointer (&changes);
}
