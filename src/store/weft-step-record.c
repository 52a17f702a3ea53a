/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One step's row in the history, the rows it touched, the totals, the search and the files kept. An undo or a redo keeps no
 * changeset of its own: it is that of the step it belongs to. */

#include "weft-step-private.h"

#include "weft-changeset.h"
#include "weft-file-private.h"
#include "weft-kept-file.h"
#include "weft-search.h"
#include "weft-totals.h"

/* Who did it when the clock is pinned: the same on every computer. */
#define PINNED_WHO "treasurer"

static gboolean
is_new (const WeftStepRecord *record)
{
  return record->of_step == 0;
}

static gboolean
add_step (WeftFile             *file,
          const WeftStepRecord *record,
          gint64                id,
          const char           *operation,
          GError              **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_ADD);
  g_autofree char *now = weft_file_now (file);

  weft_query_bind_int (&query, ":id", id);
  weft_query_bind_text (&query, ":operation", operation);
  weft_query_bind_text (&query, ":at", now);
  weft_query_bind_text (&query, ":who", file->today != NULL ? PINNED_WHO : g_get_user_name ());
  weft_query_bind_text (&query, ":what", record->what);
  weft_query_bind_text (&query, ":kind", record->kind);
  weft_query_bind_int (&query, ":barrier", record->barrier);
  weft_query_bind_int (&query, ":layout", file->layout);
  if (is_new (record))
    weft_query_bind_blob (&query, ":changeset", record->changeset, (gsize)record->size);
  else
    weft_query_bind_int (&query, ":of_step", record->of_step);
  return weft_query_run (&query, error);
}

static gboolean
add_rows (WeftFile *file,
          gint64    step,
          GArray   *changes,
          GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HISTORY_ADD_ROW);

  for (guint i = 0; i < changes->len; i++)
    {
      const WeftChange *change = &g_array_index (changes, WeftChange, i);

      weft_query_bind_int (&query, ":step", step);
      weft_query_bind_text (&query, ":table", change->table->name);
      weft_query_bind_int (&query, ":row", change->id);
      weft_query_bind_int (&query, ":columns", (gint64)change->columns);
      if (!weft_query_run (&query, error))
        return FALSE;
    }

  return TRUE;
}

char *
weft_step_record (WeftFile             *file,
                  const WeftStepRecord *record,
                  GError              **error)
{
  g_autofree char *operation = weft_file_make_id (file);
  g_autoptr (GArray) changes = NULL;
  gint64 id = file->recorded + 1;

  changes = weft_changeset_read (file, record->changeset, record->size, record->inverted, error);
  if (changes == NULL ||
      !add_step (file, record, id, operation, error) ||
      (is_new (record) && !add_rows (file, id, changes, error)) ||
      (id == 1 && !weft_file_save_identity (file, error)) ||
      !weft_totals_apply (file, changes, error) ||
      !weft_totals_count_step (file, id, operation, error) ||
      !weft_search_follow (file, changes, error) ||
      !weft_kept_files_follow (file, record->barrier, error))
    return NULL;

  file->recorded = id;
  return g_steal_pointer (&operation);
}

char *
weft_step_record_quiet (WeftFile     *file,
                        gconstpointer changeset,
                        int           size,
                        GError      **error)
{
  g_autofree char *operation = weft_file_make_id (file);
  g_autoptr (GArray) changes = weft_changeset_read (file, changeset, size, FALSE, error);

  if (changes == NULL || !weft_totals_apply (file, changes, error) || !weft_totals_mark_quiet (file, operation, error))
    return NULL;
  return g_steal_pointer (&operation);
}
