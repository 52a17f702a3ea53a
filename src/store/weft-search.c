/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The global search: one FTS5 row for each searched record, under the record's id. */

#include "weft-search.h"

#include "weft-changeset.h"
#include "weft-file-private.h"
#include "weft-row-scan.h"
#include "weft-text.h"

/* More words than this only make the search slower. */
#define MOST_WORDS 12
#define LONGEST_TEXT 200

void
weft_found_free (WeftFound *found)
{
  if (found == NULL)
    return;

  g_free (found->table);
  g_free (found->ref);
  g_free (found->text);
  g_free (found->day);
  g_free (found);
}

static gboolean
run_for (WeftQuery *query,
         gint64     id,
         GError   **error)
{
  weft_query_bind_int (query, ":id", id);
  return weft_query_run (query, error);
}

static gboolean
remove_record (WeftFile *file,
               gint64    id,
               GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_SEARCH_REMOVE);

  return run_for (&query, id, error);
}

/* When the record is not there any more, nothing is put in. */
static gboolean
add_record (WeftFile        *file,
            const WeftTable *table,
            gint64           id,
            GError         **error)
{
  g_autofree char *sql = weft_row_scan_index (table, TRUE);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);

  return run_for (&query, id, error);
}

/* Records that are found by the words of the record @id of @target: grants by their funder's name. */
static gboolean
update_referring (WeftFile         *file,
                  const WeftTable  *table,
                  const WeftColumn *column,
                  gint64            id,
                  GError          **error)
{
  g_autofree char *sql = weft_row_scan_referring (table, column);
  g_auto (WeftQuery) query = weft_query_begin_text (file, sql);

  weft_query_bind_int (&query, ":id", id);
  while (weft_query_step (&query, error))
    if (!remove_record (file, weft_query_int (&query, 0), error) ||
        !add_record (file, table, weft_query_int (&query, 0), error))
      return FALSE;

  return !query.failed;
}

static gboolean
update_all_referring (WeftFile        *file,
                      const WeftTable *target,
                      gint64           id,
                      GError         **error)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);

  for (guint t = 0; t < n; t++)
    for (guint i = 0; i < tables[t].n_columns; i++)
      {
        const WeftColumn *column = &tables[t].columns[i];

        if ((column->flags & WEFT_COLUMN_SEARCHED) != 0 && g_strcmp0 (column->target, target->name) == 0 &&
            !update_referring (file, &tables[t], column, id, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
update (WeftFile        *file,
        const WeftTable *table,
        gint64           id,
        GError         **error)
{
  /* A new record may stand there already: what it refers to was new too and came first. */
  if (weft_row_scan_is_searched (table) &&
      (!remove_record (file, id, error) || !add_record (file, table, id, error)))
    return FALSE;

  return update_all_referring (file, table, id, error);
}

gboolean
weft_search_update (WeftFile   *file,
                    const char *table,
                    gint64      id,
                    GError    **error)
{
  return update (file, weft_description_find (table), id, error);
}

gboolean
weft_search_follow (WeftFile *file,
                    GArray   *changes,
                    GError  **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const WeftChange *change = &g_array_index (changes, WeftChange, i);

      if (!update (file, change->table, change->id, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
weft_search_rebuild (WeftFile *file,
                     GError  **error)
{
  guint            n;
  const WeftTable *tables = weft_description_tables (&n);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_SEARCH_REMOVE_ALL);

  if (!weft_query_run (&query, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (weft_row_scan_is_searched (&tables[i]))
      {
        g_autofree char *sql = weft_row_scan_index (&tables[i], FALSE);
        g_auto (WeftQuery) add = weft_query_begin_text (file, sql);

        if (!weft_query_run (&add, error))
          return FALSE;
      }

  return TRUE;
}

/* Everything that is not part of a word becomes a space. */
static char *
keep_words (const char *text)
{
  g_autofree char *clean = weft_text_clean (text);
  GString         *words = g_string_new (NULL);

  for (const char *at = clean; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (words, g_unichar_isalnum (c) || g_unichar_ismark (c) ? c : ' ');
    }
  return g_string_free (words, FALSE);
}

/* Each word in quotation marks and with a star: so none is an operator, and each is a beginning. */
static char *
make_pattern (const char *text)
{
  g_autofree char *kept = keep_words (text);
  g_auto (GStrv) words = g_strsplit (kept, " ", -1);
  GString *pattern = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; words[i] != NULL && n < MOST_WORDS; i++)
    if (*words[i] != '\0')
      {
        g_string_append_printf (pattern, "\"%s\" * ", words[i]);
        n++;
      }
  return g_string_free (pattern, FALSE);
}

static char *
read_day (WeftFile   *file,
          const char *table,
          gint64      id)
{
  g_autofree char *sql = weft_row_scan_day (weft_description_find (table));
  g_auto (WeftQuery) query = { NULL };

  if (sql == NULL)
    return g_strdup ("");

  query = weft_query_begin_text (file, sql);
  weft_query_bind_int (&query, ":id", id);
  return g_strdup (weft_query_step (&query, NULL) ? weft_query_text (&query, 0) : "");
}

static WeftFound *
read_found (WeftFile  *file,
            WeftQuery *query)
{
  WeftFound       *found = g_new0 (WeftFound, 1);
  const char      *ref = weft_query_text (query, 2);
  const char      *name = weft_query_text (query, 3);
  const char      *text = weft_query_text (query, 4);
  gboolean         has_ref = *ref != '\0';
  g_autofree char *line = NULL;

  if (*text == '\0')
    line = g_strdup (name);
  else if (has_ref && *name != '\0')
    line = g_strdup_printf ("%s · %s", name, text);
  else
    line = g_strdup (text);

  found->id = weft_query_int (query, 0);
  found->table = weft_query_dup (query, 1);
  found->ref = g_strdup (has_ref ? ref : name);
  found->text = weft_text_shorten (line, LONGEST_TEXT);
  found->day = read_day (file, found->table, found->id);
  return found;
}

GPtrArray *
weft_search_find (WeftFile   *file,
                  const char *words,
                  guint       limit,
                  GError    **error)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_found_free);
  g_autofree char *pattern = make_pattern (words);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_SEARCH_FIND);

  if (*pattern == '\0')
    return g_steal_pointer (&results);

  weft_query_bind_text (&query, ":words", pattern);
  weft_query_bind_int (&query, ":limit", limit);
  while (weft_query_step (&query, error))
    g_ptr_array_add (results, read_found (file, &query));

  return query.failed ? NULL : g_steal_pointer (&results);
}
