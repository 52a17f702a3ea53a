/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the history; weft-undo.c adds to it. */

#include "weft-history.h"

#include "weft-file-private.h"
#include "weft-history-private.h"

#include <string.h>

void
weft_history_entry_free (WeftHistoryEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->when);
  g_free (entry->who);
  g_free (entry->what);
  g_free (entry);
}

static WeftHistoryEntry *
read_entry (WeftQuery *query)
{
  WeftHistoryEntry *entry = g_new0 (WeftHistoryEntry, 1);

  entry->id = weft_query_int (query, 0);
  entry->when = weft_query_dup (query, 1);
  entry->who = weft_query_dup (query, 2);
  entry->what = weft_query_dup (query, 3);
  entry->undone = weft_query_int (query, 4) != 0;
  entry->barrier = weft_query_int (query, 5) != 0;
  return entry;
}

GPtrArray *
weft_history_select (WeftFile   *file,
                     WeftSql     sql,
                     const char *parameter,
                     gint64      value,
                     GError    **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_history_entry_free);
  g_auto (WeftQuery) query = weft_query_begin (file, sql);

  weft_query_bind_int (&query, parameter, value);
  while (weft_query_step (&query, error))
    g_ptr_array_add (entries, read_entry (&query));

  return query.failed ? NULL : g_steal_pointer (&entries);
}

GPtrArray *
weft_history_list (WeftFile *file,
                   guint     limit,
                   GError  **error)
{
  GPtrArray *entries = weft_history_select (file, WEFT_SQL_HISTORY_LIST, ":limit", limit == 0 ? G_MAXUINT : limit, error);
  gboolean   closed = FALSE;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      WeftHistoryEntry *entry = g_ptr_array_index (entries, i);

      closed = closed || entry->barrier;
      entry->closed = closed;
    }

  return entries;
}

/* Not the day of the last step: that may have been made with the wrong clock as well. */
char *
weft_history_newest_day (WeftFile *file)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_NEWEST_TIME);

  return weft_query_step (&query, NULL) ? g_strndup (weft_query_text (&query, 0), strlen ("2027-03-12")) : g_strdup ("");
}

char *
weft_history_find_barrier (WeftFile *file,
                           gint64    step)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_BARRIER);

  weft_query_bind_int (&query, ":step", step);
  return weft_query_step (&query, NULL) ? weft_query_dup (&query, 0) : NULL;
}

GPtrArray *
weft_history_find_in_the_way (WeftFile *file,
                              gint64    step,
                              GError  **error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_IN_THE_WAY);

  weft_query_bind_int (&query, ":step", step);
  while (weft_query_step (&query, error))
    g_ptr_array_add (sentences, weft_query_dup (&query, 1));

  return query.failed ? NULL : g_steal_pointer (&sentences);
}

/* The sentence of the first step that @sql offers, when nothing stands in its way. */
static char *
find_possible (WeftFile *file,
               WeftSql   sql)
{
  g_autoptr (GPtrArray) entries = weft_history_select (file, sql, ":limit", 1, NULL);
  g_autoptr (GPtrArray) in_the_way = NULL;
  g_autofree char  *barrier = NULL;
  WeftHistoryEntry *entry;

  if (entries == NULL || entries->len == 0 || file->read_only)
    return NULL;

  entry = g_ptr_array_index (entries, 0);
  barrier = weft_history_find_barrier (file, entry->id);
  in_the_way = weft_history_find_in_the_way (file, entry->id, NULL);
  if (barrier != NULL || in_the_way == NULL || in_the_way->len > 0)
    return NULL;
  return g_steal_pointer (&entry->what);
}

char *
weft_history_can_undo (WeftFile *file)
{
  return find_possible (file, WEFT_SQL_HISTORY_TO_UNDO);
}

char *
weft_history_can_redo (WeftFile *file)
{
  return find_possible (file, WEFT_SQL_HISTORY_TO_REDO);
}

GPtrArray *
weft_history_later (WeftFile *file)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < file->later->len; i++)
    g_ptr_array_add (sentences, g_strdup (file->later->pdata[i]));
  return sentences;
}
