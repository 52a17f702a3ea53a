/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was answered, and what has changed since. */

#include "weft-memo.h"

#include "weft-description.h"
#include "weft-query.h"
#include "weft-row-sql.h"

/* Of one answer, and of all together: some six megabytes. */
#define MOST_VALUES_OF_ONE 10000
#define MOST_VALUES 100000
/* Of one table; where more have changed, all is read again. */
#define MOST_ROWS 1000

typedef struct
{
  guint64 at; /* the count of changes with this one */
  gint64  id;
} RowChange;

/* What became of a table. */
typedef struct
{
  guint64     changed;  /* the count at its last change */
  guint64     known;    /* the count from which on all its changes are in rows */
  GArray     *rows;     /* owned, of RowChange */
  GHashTable *names;    /* owned, nullable: id -> what others show of the record, when that was asked the last time ... */
  guint64     names_at; /* ... with which count of changes ... */
  guint64     renamed;  /* ... and that of the last time when one of them was not as before */
} Watched;

struct _WeftMemo
{
  sqlite3     *database; /* borrowed */
  guint        watch;    /* unlike that of any other memo */
  GHashTable  *tables;   /* owned: name of a table (static) -> Watched (owned) */
  GHashTable  *read;     /* owned: text of a statement (owned) -> GPtrArray of names of tables, NULL for any other */
  GHashTable  *answers;  /* owned: text of a statement with its bindings (owned) -> WeftAnswer */
  GPtrArray   *noted;    /* borrowed, nullable: the tables that the statement reads that is being prepared */
  WeftReading *reading;  /* owned, nullable: what is under way */
  guint64      n_changes;
  gsize        n_values;
};

struct _WeftReading
{
  WeftMoment at;
  GPtrArray *tables; /* owned, of static names; NULL among them: something that nobody watches */
  char      *today;  /* owned */
};

static void
clear_answer (gpointer data)
{
  g_ptr_array_unref (((WeftAnswer *)data)->values);
}

void
weft_answer_unref (WeftAnswer *answer)
{
  if (answer != NULL)
    g_rc_box_release_full (answer, clear_answer);
}

WeftAnswer *
weft_answer_new (guint n_columns)
{
  WeftAnswer *answer = g_rc_box_new0 (WeftAnswer);

  answer->n_columns = n_columns;
  answer->values = g_ptr_array_new_with_free_func ((GDestroyNotify)sqlite3_value_free);
  return answer;
}

gboolean
weft_answer_add (WeftAnswer   *answer,
                 sqlite3_stmt *statement)
{
  for (guint i = 0; i < answer->n_columns; i++)
    {
      sqlite3_value *value = sqlite3_value_dup (sqlite3_column_value (statement, (int)i));

      if (value == NULL)
        return FALSE;
      g_ptr_array_add (answer->values, value);
    }
  answer->n_rows++;
  return TRUE;
}

static void
free_watched (gpointer data)
{
  g_array_unref (((Watched *)data)->rows);
  g_clear_pointer (&((Watched *)data)->names, g_hash_table_unref);
  g_free (data);
}

/* The hook of every change. */
static void
note_change (gpointer      data,
             int           operation,
             const char   *database,
             const char   *table,
             sqlite3_int64 id)
{
  WeftMemo       *memo = data;
  Watched        *watched = g_hash_table_lookup (memo->tables, table);
  const RowChange change = { memo->n_changes + 1, id };

  if (watched == NULL)
    return;
  watched->changed = ++memo->n_changes;
  if (watched->rows->len < MOST_ROWS)
    {
      g_array_append_val (watched->rows, change);
      return;
    }
  g_array_set_size (watched->rows, 0);
  watched->known = memo->n_changes;
}

static void
add_once (GPtrArray *tables,
          gpointer   name)
{
  if (!g_ptr_array_find (tables, name, NULL))
    g_ptr_array_add (tables, name);
}

/* Asked by SQLite for each table and column while a statement is prepared. */
static int
note_table (gpointer    data,
            int         action,
            const char *table,
            const char *column,
            const char *database,
            const char *trigger)
{
  WeftMemo *memo = data;
  gpointer  name = NULL;

  if (memo->noted == NULL || action != SQLITE_READ)
    return SQLITE_OK;
  (void)g_hash_table_lookup_extended (memo->tables, table, &name, NULL);
  add_once (memo->noted, name);
  return SQLITE_OK;
}

static WeftMemo *
memo_new (sqlite3 *database)
{
  static guint     last_watch; /* of all files */
  WeftMemo        *memo = g_new0 (WeftMemo, 1);
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  memo->database = database;
  memo->watch = (guint)g_atomic_int_add ((gint *)&last_watch, 1) + 1;
  memo->tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_watched);
  memo->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  memo->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)weft_answer_unref);
  for (guint i = 0; i < n; i++)
    {
      Watched *watched = g_new0 (Watched, 1);

      watched->rows = g_array_new (FALSE, FALSE, sizeof (RowChange));
      g_hash_table_insert (memo->tables, (gpointer)tables[i].name, watched);
    }

  sqlite3_update_hook (database, note_change, memo);
  sqlite3_set_authorizer (database, note_table, memo);
  return memo;
}

WeftMemo *
weft_memo_get (WeftFile *file)
{
  if (file->memo == NULL)
    file->memo = memo_new (file->database);
  return file->memo;
}

void
weft_memo_free (WeftMemo *memo)
{
  if (memo == NULL)
    return;
  sqlite3_update_hook (memo->database, NULL, NULL);
  sqlite3_set_authorizer (memo->database, NULL, NULL);
  g_hash_table_unref (memo->tables);
  g_hash_table_unref (memo->read);
  g_hash_table_unref (memo->answers);
  weft_reading_free (memo->reading);
  g_free (memo);
}

/* (transfer none) (nullable): the tables that @statement reads; NULL on failure. */
static GPtrArray *
list_tables (WeftMemo     *memo,
             sqlite3_stmt *statement)
{
  const char   *text = sqlite3_sql (statement);
  GPtrArray    *known = g_hash_table_lookup (memo->read, text);
  sqlite3_stmt *again = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  int code;

  if (known != NULL)
    return known;

  tables = memo->noted = g_ptr_array_new ();
  code = sqlite3_prepare_v2 (memo->database, text, -1, &again, NULL);
  memo->noted = NULL;
  sqlite3_finalize (again);
  if (code != SQLITE_OK)
    return NULL;

  g_hash_table_insert (memo->read, g_strdup (text), g_ptr_array_ref (tables));
  return tables;
}

/* As list_tables(), for an answer that is kept: all must be watched. */
static GPtrArray *
list_watched (WeftMemo     *memo,
              sqlite3_stmt *statement)
{
  GPtrArray *tables = list_tables (memo, statement);

  if (tables == NULL || !g_ptr_array_find (tables, NULL, NULL))
    return tables;
  g_critical ("nobody watches all that is read by: %s", sqlite3_sql (statement));
  return NULL;
}

static gboolean
has_changed (WeftMemo   *memo,
             const char *table,
             guint64     since)
{
  return ((Watched *)g_hash_table_lookup (memo->tables, table))->changed > since;
}

static gboolean
holds (WeftMemo         *memo,
       const WeftAnswer *answer,
       GPtrArray        *tables)
{
  for (guint i = 0; i < tables->len; i++)
    if (has_changed (memo, tables->pdata[i], answer->asked))
      return FALSE;
  return TRUE;
}

WeftAnswer *
weft_memo_recall (WeftMemo     *memo,
                  sqlite3_stmt *statement)
{
  GPtrArray  *tables = list_watched (memo, statement);
  char       *question = tables != NULL ? sqlite3_expanded_sql (statement) : NULL;
  WeftAnswer *answer = question != NULL ? g_hash_table_lookup (memo->answers, question) : NULL;

  sqlite3_free (question);
  return answer != NULL && holds (memo, answer, tables) ? g_rc_box_acquire (answer) : NULL;
}

void
weft_memo_remember (WeftMemo     *memo,
                    sqlite3_stmt *statement,
                    WeftAnswer   *answer)
{
  char *question = NULL;

  if (answer->values->len > MOST_VALUES_OF_ONE || list_watched (memo, statement) == NULL)
    return;
  question = sqlite3_expanded_sql (statement);
  if (question == NULL)
    return;

  /* What nobody asks for any more goes with the rest now and then. */
  memo->n_values += answer->values->len + 1;
  if (memo->n_values > MOST_VALUES)
    {
      g_hash_table_remove_all (memo->answers);
      memo->n_values = answer->values->len + 1;
    }
  answer->asked = memo->n_changes;
  g_hash_table_replace (memo->answers, g_strdup (question), g_rc_box_acquire (answer));
  sqlite3_free (question);
}

WeftMoment
weft_changes_moment (WeftFile *file)
{
  WeftMemo *memo = weft_memo_get (file);

  return (WeftMoment){ memo->watch, memo->n_changes };
}

/* Who asks what has changed goes by it. */
static Watched *
find_watched (WeftMemo   *memo,
              const char *table)
{
  gpointer name = NULL, watched = NULL;

  (void)g_hash_table_lookup_extended (memo->tables, table, &name, &watched);
  if (memo->reading != NULL)
    add_once (memo->reading->tables, name);
  return watched;
}

gboolean
weft_changes_any (WeftFile         *file,
                  const WeftMoment *since,
                  const char       *table)
{
  WeftMemo *memo = weft_memo_get (file);
  Watched  *watched = find_watched (memo, table);

  g_return_val_if_fail (watched != NULL, TRUE);
  return since->watch != memo->watch || watched->changed > since->n;
}

/* (transfer full) (nullable): NULL on failure. */
static GHashTable *
read_names (WeftFile        *file,
            const WeftTable *table)
{
  g_autofree char *sql = weft_row_sql_names (table);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);

  while (weft_query_step (&query, NULL))
    {
      const gint64 id = weft_query_int (&query, 0);

      g_hash_table_insert (names, g_memdup2 (&id, sizeof id), weft_query_dup (&query, 1));
    }
  return query.failed ? NULL : g_steal_pointer (&names);
}

static gboolean
are_all_in (GHashTable *names,
            GHashTable *now)
{
  GHashTableIter iter;
  gpointer       id, name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &id, &name))
    if (g_strcmp0 (g_hash_table_lookup (now, id), name) != 0)
      return FALSE;
  return TRUE;
}

gboolean
weft_changes_names (WeftFile         *file,
                    const WeftMoment *since,
                    const char       *table)
{
  WeftMemo   *memo = weft_memo_get (file);
  Watched    *watched = find_watched (memo, table);
  GHashTable *now;

  g_return_val_if_fail (watched != NULL, TRUE);
  if (!sqlite3_get_autocommit (memo->database))
    return TRUE;
  if (watched->names == NULL || watched->changed > watched->names_at)
    {
      now = read_names (file, weft_description_find (table));
      if (now == NULL)
        return TRUE;
      if (watched->names == NULL || !are_all_in (watched->names, now))
        watched->renamed = memo->n_changes;
      g_clear_pointer (&watched->names, g_hash_table_unref);
      watched->names = now;
      watched->names_at = memo->n_changes;
    }
  return since->watch != memo->watch || watched->renamed > since->n;
}

GArray *
weft_changes_rows (WeftFile         *file,
                   const WeftMoment *since,
                   const char       *table)
{
  WeftMemo *memo = weft_memo_get (file);
  Watched  *watched = find_watched (memo, table);
  GArray   *ids;

  g_return_val_if_fail (watched != NULL, NULL);
  if (since->watch != memo->watch || since->n < watched->known)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < watched->rows->len; i++)
    if (g_array_index (watched->rows, RowChange, i).at > since->n)
      g_array_append_val (ids, g_array_index (watched->rows, RowChange, i).id);
  return ids;
}

void
weft_memo_note (WeftMemo     *memo,
                sqlite3_stmt *statement)
{
  GPtrArray *tables = memo->reading != NULL ? list_tables (memo, statement) : NULL;

  if (memo->reading == NULL)
    return;
  for (guint i = 0; tables != NULL && i < tables->len; i++)
    add_once (memo->reading->tables, tables->pdata[i]);
  if (tables == NULL)
    add_once (memo->reading->tables, NULL);
}

void
weft_reading_begin (WeftFile *file)
{
  WeftMemo    *memo = weft_memo_get (file);
  WeftReading *reading = g_new0 (WeftReading, 1);

  g_return_if_fail (memo->reading == NULL);
  reading->at = weft_changes_moment (file);
  reading->tables = g_ptr_array_new ();
  reading->today = g_strdup (weft_file_today (file));
  memo->reading = reading;
}

WeftReading *
weft_reading_end (WeftFile *file)
{
  return g_steal_pointer (&weft_memo_get (file)->reading);
}

gboolean
weft_reading_holds (WeftFile          *file,
                    const WeftReading *reading)
{
  WeftMemo *memo = weft_memo_get (file);

  if (reading->at.watch != memo->watch || !g_str_equal (reading->today, weft_file_today (file)))
    return FALSE;
  for (guint i = 0; i < reading->tables->len; i++)
    if (reading->tables->pdata[i] == NULL || has_changed (memo, reading->tables->pdata[i], reading->at.n))
      return FALSE;
  return TRUE;
}

void
weft_reading_free (WeftReading *reading)
{
  if (reading == NULL)
    return;
  g_ptr_array_unref (reading->tables);
  g_free (reading->today);
  g_free (reading);
}
