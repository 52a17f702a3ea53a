/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: a step's changeset is applied the other way round, or once more, and that is a step again. */

#include "weft-history-private.h"

#include "weft-file-private.h"
#include "weft-step-private.h"
#include "weft-text.h"
#include "weft-transaction.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  UNDO,
  REDO,
} Direction;

typedef struct
{
  WeftFile  *file;
  Direction  direction;
  GPtrArray *entries; /* borrowed (element-type WeftHistoryEntry): in the order of work */
} Turn;

static void
report_nothing (Direction direction,
                guint     there_are,
                GError  **error)
{
  if (direction == UNDO && there_are > 0)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOTHING,
                 ngettext ("There is only %u step to undo.\nUndo that one, or look at the history.",
                           "There are only %u steps to undo.\nUndo so many, or look at the history.", there_are),
                 there_are);
  else if (there_are > 0)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOTHING,
                 ngettext ("There is only %u step to redo.\nRedo that one, or look at the history.",
                           "There are only %u steps to redo.\nRedo so many, or look at the history.", there_are),
                 there_are);
  else if (direction == UNDO)
    g_set_error_literal (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOTHING,
                         _ ("There is nothing to undo.\nThe history lists what was done and what was undone."));
  else
    g_set_error_literal (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_NOTHING,
                         _ ("There is nothing to redo.\nThe history lists what was done and what was undone."));
}

static void
report_barrier (const Turn             *turn,
                const WeftHistoryEntry *entry,
                const char             *barrier,
                GError                **error)
{
  g_autofree char *what = weft_text_inner_quotes (entry->what);
  g_autofree char *closing = weft_text_inner_quotes (barrier);

  if (turn->direction == UNDO && entry->barrier)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER,
                 /* Translators: %s is a step of the history: "Return R-2026-01 signed". */
                 _ ("“%s” cannot be undone: it was done for good.\nPut right by a new entry what was wrong."), what);
  else if (turn->direction == UNDO)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER,
                 /* Translators: two steps of the history: "12 hours added", "Return R-2026-01 signed". */
                 _ ("“%s” cannot be undone: it is closed by “%s”.\nPut right by a new entry what was wrong."), what, closing);
  else
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER,
                 /* Translators: two steps of the history: "12 hours added", "Return R-2026-01 signed". */
                 _ ("“%s” cannot be redone: it is closed by “%s”.\nEnter it once more instead."), what, closing);
}

/* Keeps the @sentences for weft_history_later(). */
static void
report_later (const Turn *turn,
              const char *step,
              GPtrArray  *sentences,
              GError    **error)
{
  g_autofree char *what = weft_text_inner_quotes (step);
  g_autoptr (GPtrArray) quoted = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const char      *sentence = sentences->pdata[i];
      g_autofree char *inner = weft_text_inner_quotes (sentence);

      g_ptr_array_add (turn->file->later, g_strdup (sentence));
      /* Translators: a step of the history within a sentence, in quotation marks. */
      g_ptr_array_add (quoted, g_strdup_printf (_ ("“%s”"), inner));
    }
  g_ptr_array_add (quoted, NULL);
  list = weft_text_join_words ((char **)quoted->pdata);

  if (sentences->len == 0)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_LATER_STEPS,
                 /* Translators: %s is a step of the history: "12 hours added". */
                 _ ("“%s” does not fit with what is there now.\nUndo or redo the steps in their order, the newest first."), what);
  else if (turn->direction == UNDO)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_LATER_STEPS,
                 /* Translators: a step of the history, and a list of later ones. */
                 _ ("“%s” cannot be undone by itself: %s came after it and builds on it.\nUndo that first."), what, list);
  else
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_LATER_STEPS,
                 /* Translators: a step of the history, and a list of other ones. */
                 _ ("“%s” cannot be redone: %s has changed the same since.\nUndo that first, or enter it once more."), what, list);
}

/* Whether the rules allow it; the reason when they do not. */
static gboolean
is_allowed (const Turn             *turn,
            const WeftHistoryEntry *entry,
            GError                **error)
{
  g_autofree char *barrier = weft_history_find_barrier (turn->file, entry->id);
  g_autoptr (GPtrArray) in_the_way = NULL;

  if (barrier != NULL)
    {
      report_barrier (turn, entry, barrier, error);
      return FALSE;
    }

  in_the_way = weft_history_find_in_the_way (turn->file, entry->id, error);
  if (in_the_way == NULL)
    return FALSE;
  if (in_the_way->len > 0)
    report_later (turn, entry->what, in_the_way, error);
  return in_the_way->len == 0;
}

/* The changeset names one table and row after the other; a record that points to one that is gone by the end
 * is looked at then. Nothing else may be other than it was. */
static int
meet_conflict (void                   *context,
               int                     kind,
               sqlite3_changeset_iter *iter)
{
  gboolean *points_nowhere = context;

  if (kind != SQLITE_CHANGESET_FOREIGN_KEY)
    return SQLITE_CHANGESET_ABORT;

  *points_nowhere = TRUE;
  return SQLITE_CHANGESET_OMIT;
}

/* The steps that made the records which would point nowhere. */
static void
report_pointing_nowhere (const Turn             *turn,
                         const WeftHistoryEntry *entry,
                         GError                **error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_auto (WeftQuery) faults = weft_query_begin (turn->file, WEFT_SQL_FILE_FOREIGN_KEY_FAULTS);

  while (weft_query_step (&faults, NULL))
    {
      g_auto (WeftQuery) query = weft_query_begin (turn->file, WEFT_SQL_HISTORY_OF_ROW);

      weft_query_bind_text (&query, ":table", weft_query_text (&faults, 0));
      weft_query_bind_int (&query, ":row", weft_query_int (&faults, 1));
      if (weft_query_step (&query, NULL) && !g_ptr_array_find_with_equal_func (sentences, weft_query_text (&query, 0), g_str_equal, NULL))
        g_ptr_array_add (sentences, weft_query_dup (&query, 0));
    }

  report_later (turn, entry->what, sentences, error);
}

static gboolean
apply (const Turn             *turn,
       const WeftHistoryEntry *entry,
       GBytes                 *changeset,
       GError                **error)
{
  int flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT | (turn->direction == UNDO ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  gboolean      points_nowhere = FALSE;
  gsize         size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  int           code;

  code = sqlite3changeset_apply_v2 (turn->file->database, (int)size, (void *)bytes, NULL, meet_conflict, &points_nowhere, NULL, NULL, flags);
  if (code == SQLITE_ABORT)
    report_later (turn, entry->what, nothing, error);
  else if (code != SQLITE_OK)
    weft_file_set_error (turn->file, code, error);
  else if (points_nowhere)
    report_pointing_nowhere (turn, entry, error);
  return code == SQLITE_OK && !points_nowhere;
}

static gboolean
mark (const Turn       *turn,
      WeftHistoryEntry *entry,
      GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (turn->file, WEFT_SQL_HISTORY_MARK);

  entry->undone = turn->direction == UNDO;
  weft_query_bind_int (&query, ":step", entry->id);
  weft_query_bind_int (&query, ":undone", entry->undone);
  return weft_query_run (&query, error);
}

/* (transfer full) (nullable): NULL with @error when it is no longer kept. */
static GBytes *
load_changeset (const Turn             *turn,
                const WeftHistoryEntry *entry,
                GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin (turn->file, WEFT_SQL_HISTORY_CHANGESET);
  g_autofree char *what = weft_text_inner_quotes (entry->what);

  weft_query_bind_int (&query, ":step", entry->id);
  if (weft_query_step (&query, error) && !weft_query_is_null (&query, 0))
    return weft_query_blob (&query, 0);

  if (!query.failed)
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_BARRIER,
                 /* Translators: %s is a step of the history: "12 hours added". */
                 _ ("“%s” is too long ago: what it was before is no longer kept.\nPut right by a new entry what was wrong."), what);
  return NULL;
}

/* Returns: (transfer full) (nullable): the operation id of the step that this is */
static char *
turn_one (const Turn       *turn,
          WeftHistoryEntry *entry,
          GError          **error)
{
  WeftStepRecord record = { .of_step = entry->id, .inverted = turn->direction == UNDO };
  g_autoptr (GBytes) changeset = NULL;
  gsize size;

  if (!is_allowed (turn, entry, error))
    return NULL;
  changeset = load_changeset (turn, entry, error);
  if (changeset == NULL || !apply (turn, entry, changeset, error) || !mark (turn, entry, error))
    return NULL;

  record.kind = turn->direction == UNDO ? "undo" : "redo";
  record.what = entry->what;
  record.changeset = g_bytes_get_data (changeset, &size);
  record.size = (int)size;
  return weft_step_record (turn->file, &record, error);
}

/* All or none. */
static gboolean
turn_all (const Turn *turn,
          GError    **error)
{
  g_autofree char *operation = NULL;

  g_ptr_array_set_size (turn->file->later, 0);
  if (!weft_transaction_begin (turn->file, error))
    return FALSE;

  for (guint i = 0; i < turn->entries->len; i++)
    {
      g_free (operation);
      operation = turn_one (turn, g_ptr_array_index (turn->entries, i), error);
      if (operation == NULL)
        {
          weft_transaction_roll_back (turn->file);
          return FALSE;
        }
    }

  return weft_transaction_commit (turn->file, operation, error);
}

static GPtrArray *
turn_newest (WeftFile *file,
             Direction direction,
             guint     n,
             GError  **error)
{
  WeftSql sql = direction == UNDO ? WEFT_SQL_HISTORY_TO_UNDO : WEFT_SQL_HISTORY_TO_REDO;
  g_autoptr (GPtrArray) entries = weft_history_select (file, sql, ":limit", n, error);
  Turn turn = { file, direction, entries };

  g_return_val_if_fail (n > 0, NULL);

  if (entries == NULL)
    return NULL;
  if (entries->len < n)
    {
      report_nothing (direction, entries->len, error);
      return NULL;
    }
  return turn_all (&turn, error) ? g_steal_pointer (&entries) : NULL;
}

static GPtrArray *
turn_step (WeftFile *file,
           Direction direction,
           gint64    step,
           GError  **error)
{
  g_autoptr (GPtrArray) entries = weft_history_select (file, WEFT_SQL_HISTORY_STEP, ":step", step, error);
  Turn turn = { file, direction, entries };

  if (entries == NULL)
    return NULL;
  if (entries->len == 0 || ((WeftHistoryEntry *)entries->pdata[0])->undone == (direction == UNDO))
    {
      report_nothing (direction, 0, error);
      return NULL;
    }
  return turn_all (&turn, error) ? g_steal_pointer (&entries) : NULL;
}

GPtrArray *
weft_history_undo (WeftFile *file,
                   guint     n,
                   GError  **error)
{
  return turn_newest (file, UNDO, n, error);
}

GPtrArray *
weft_history_undo_step (WeftFile *file,
                        gint64    step,
                        GError  **error)
{
  return turn_step (file, UNDO, step, error);
}

GPtrArray *
weft_history_redo (WeftFile *file,
                   guint     n,
                   GError  **error)
{
  return turn_newest (file, REDO, n, error);
}

GPtrArray *
weft_history_redo_step (WeftFile *file,
                        gint64    step,
                        GError  **error)
{
  return turn_step (file, REDO, step, error);
}
