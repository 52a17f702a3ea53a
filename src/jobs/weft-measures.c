/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures with their answers counted. A person is a code here, as everywhere that answers are compared. */

#include "weft-measures.h"

#include "weft-measure-record.h"

static void
free_state (gpointer data)
{
  WeftMeasureState *state = data;

  weft_row_free (state->row);
  g_free (state->last);
  g_free (state);
}

static gboolean
count_answers (WeftFile   *file,
               GHashTable *states,
               GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_MEASURES_ASKED);

  while (weft_query_step (&query, error))
    {
      const gint64      id = weft_query_int (&query, 0);
      WeftMeasureState *state = g_hash_table_lookup (states, &id);

      if (state == NULL)
        continue;
      state->started = (guint)weft_query_int (&query, 1);
      state->asked_again = (guint)weft_query_int (&query, 2);
      state->answers = (guint)weft_query_int (&query, 3);
      g_free (state->last);
      state->last = g_strdup (weft_query_text (&query, 4));
    }
  return !query.failed;
}

static int
compare_states (gconstpointer one,
                gconstpointer other)
{
  const WeftMeasureState *a = *(const WeftMeasureState *const *)one;
  const WeftMeasureState *b = *(const WeftMeasureState *const *)other;

  if ((a->answers > 0) != (b->answers > 0))
    return a->answers > 0 ? -1 : 1;
  return g_utf8_collate (weft_row_get (a->row, "name"), weft_row_get (b->row, "name"));
}

GPtrArray *
weft_measures_read (WeftFile *file,
                    GError  **error)
{
  g_autoptr (GPtrArray) rows = weft_row_list (file, weft_description_find ("measures"), NULL, error);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (free_state);
  g_autoptr (GHashTable) index = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      WeftMeasureState *state = g_new0 (WeftMeasureState, 1);

      state->row = weft_row_copy (rows->pdata[i]);
      state->last = g_strdup ("");
      g_ptr_array_add (states, state);
      g_hash_table_insert (index, &state->row->id, state);
    }
  if (!count_answers (file, index, error))
    return NULL;
  g_ptr_array_sort (states, compare_states);
  return g_steal_pointer (&states);
}

static void
free_wave (gpointer data)
{
  WeftMeasureWave *wave = data;

  g_free (wave->first);
  g_free (wave->last);
  g_free (wave);
}

WeftMeasureWanted *
weft_measure_wanted_new (const char *key,
                         gint64      from,
                         gint64      to,
                         gint64      grant)
{
  WeftMeasureWanted *wanted = g_new0 (WeftMeasureWanted, 1);

  *wanted = (WeftMeasureWanted){ g_strdup (key), from, to, grant };
  return wanted;
}

void
weft_measure_wanted_free (WeftMeasureWanted *wanted)
{
  g_free (wanted->key);
  g_free (wanted);
}

void
weft_measure_details_free (WeftMeasureDetails *details)
{
  if (details == NULL)
    return;
  g_clear_pointer (&details->row, weft_row_free);
  g_clear_pointer (&details->measure, weft_measure_free);
  g_clear_pointer (&details->waves, g_ptr_array_unref);
  g_clear_pointer (&details->grants, g_ptr_array_unref);
  g_clear_pointer (&details->report, weft_change_report_free);
  g_free (details);
}

static gboolean
read_waves (WeftFile           *file,
            WeftMeasureDetails *details,
            GError            **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RESPONSES_WAVES);

  weft_query_bind_int (&query, ":measure", details->row->id);
  while (weft_query_step (&query, error))
    {
      WeftMeasureWave *wave = g_new0 (WeftMeasureWave, 1);

      wave->months = weft_query_int (&query, 0);
      wave->answers = (guint)weft_query_int (&query, 1);
      wave->first = g_strdup (weft_query_text (&query, 2));
      wave->last = g_strdup (weft_query_text (&query, 3));
      g_ptr_array_add (details->waves, wave);
    }
  return !query.failed;
}

static gboolean
read_grants (WeftFile           *file,
             WeftMeasureDetails *details,
             GError            **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RESPONSES_GRANTS);

  weft_query_bind_int (&query, ":measure", details->row->id);
  while (weft_query_step (&query, error))
    {
      WeftRow *grant = weft_row_load (file, weft_description_find ("grants"), weft_query_int (&query, 0), error);

      if (grant == NULL)
        return FALSE;
      g_ptr_array_add (details->grants, grant);
    }
  return !query.failed;
}

static gboolean
has_wave (const WeftMeasureDetails *details,
          gint64                    months)
{
  for (guint i = 0; i < details->waves->len; i++)
    if (((const WeftMeasureWave *)details->waves->pdata[i])->months == months)
      return TRUE;
  return FALSE;
}

static gboolean
has_grant (const WeftMeasureDetails *details,
           gint64                    grant)
{
  for (guint i = 0; i < details->grants->len; i++)
    if (((const WeftRow *)details->grants->pdata[i])->id == grant)
      return TRUE;
  return FALSE;
}

static void
choose (WeftMeasureDetails      *details,
        const WeftMeasureWanted *wanted)
{
  const GPtrArray *waves = details->waves;

  details->grant = has_grant (details, wanted->grant) ? wanted->grant : 0;
  if (wanted->from < wanted->to && has_wave (details, wanted->from) && has_wave (details, wanted->to))
    {
      details->from = wanted->from;
      details->to = wanted->to;
    }
  else if (waves->len > 0)
    {
      details->from = ((const WeftMeasureWave *)waves->pdata[0])->months;
      details->to = ((const WeftMeasureWave *)waves->pdata[waves->len - 1])->months;
    }
}

WeftMeasureDetails *
weft_measure_details_read (WeftFile                *file,
                           const WeftMeasureWanted *wanted,
                           GError                 **error)
{
  g_autoptr (WeftMeasureDetails) details = g_new0 (WeftMeasureDetails, 1);
  g_autoptr (GError) local = NULL;

  details->waves = g_ptr_array_new_with_free_func (free_wave);
  details->grants = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  details->row = weft_row_find (file, weft_description_find ("measures"), wanted->key, error);
  if (details->row == NULL)
    return NULL;
  details->measure = weft_measure_record_load (file, details->row->id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (!read_waves (file, details, error) || !read_grants (file, details, error))
    return NULL;

  choose (details, wanted);
  if (details->measure != NULL && details->from < details->to)
    {
      const WeftChangeWanted change = {
        .measure = weft_row_get (details->row, "key"), .from_wave = details->from, .to_wave = details->to, .grant = details->grant
      };

      details->report = weft_change_report (file, &change, error);
      if (details->report == NULL)
        return NULL;
    }
  return g_steal_pointer (&details);
}

char *
weft_measures_free_key (const GPtrArray *states)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *key = g_strdup_printf ("own%u", n);
      gboolean         is_taken = FALSE;

      for (guint i = 0; i < states->len; i++)
        is_taken = is_taken || g_ascii_strcasecmp (weft_row_get (((WeftMeasureState *)states->pdata[i])->row, "key"), key) == 0;
      if (!is_taken)
        return g_steal_pointer (&key);
    }
}
