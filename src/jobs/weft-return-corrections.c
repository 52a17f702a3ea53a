/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Since you sent this": what a signed return would say today, where it differs, and the steps behind it. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include <glib/gi18n-lib.h>

void
weft_correction_free (WeftCorrection *correction)
{
  g_free (correction->key);
  g_free (correction->was);
  g_free (correction->now);
  g_free (correction->why);
  g_free (correction);
}

/* The tables that a figure is made from. */
static const char *const *
tables_behind (const char *key)
{
  static const struct
  {
    const char *key;
    const char *tables[4];
  } behind[] = {
    { WEFT_CORRECTION_LINE, { "money", "budget" } },
    { WEFT_CORRECTION_ANSWER, { "answers" } },
    { WEFT_CORRECTION_TALLY, { "equality" } },
    { WEFT_CORRECTION_CHANGE, { "responses", "measures" } },
    { "award", { "grants" } },
    { "unspent", { "money", "grants" } },
    { "still_due", { "instalments" } },
    { "people", { "attendance", "activities", "people" } },
    { "attendances", { "attendance", "activities" } },
    { "sessions", { "activities" } },
    { "volunteer", { "hours", "rates", "people" } },
  };
  static const char *const money[] = { "money", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (g_str_has_prefix (key, behind[i].key))
      return behind[i].tables;

  return money;
}

/* @grant 0: the steps that touched any row of @table. */
static gboolean
add_steps (WeftFile   *file,
           gint64      since,
           gint64      grant,
           const char *table,
           GHashTable *seen,
           GPtrArray  *sentences,
           GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_STEPS_SINCE);

  weft_query_bind_int (&query, ":since", since);
  weft_query_bind_text (&query, ":table", table);
  if (grant == 0)
    weft_query_bind_null (&query, ":grant");
  else
    weft_query_bind_int (&query, ":grant", grant);

  while (weft_query_step (&query, error))
    {
      gint64 step = weft_query_int (&query, 0);

      if (g_hash_table_add (seen, g_memdup2 (&step, sizeof step)))
        g_ptr_array_add (sentences, weft_query_dup (&query, 1));
    }

  return !query.failed;
}

/* The steps on this grant's rows; where none is left (the row was given to another grant), all on these tables. */
static gboolean
explain (WeftFile       *file,
         gint64          since,
         gint64          grant,
         WeftCorrection *correction,
         GError        **error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const char *const *tables = tables_behind (correction->key);

  /* A step says how many it added; beside two rounded numbers that may tell both. */
  if (correction->is_protected)
    {
      g_free (correction->why);
      correction->why = g_strdup (_ ("Who came was counted again"));
      return TRUE;
    }
  for (guint i = 0; tables[i] != NULL; i++)
    if (!add_steps (file, since, grant, tables[i], seen, sentences, error))
      return FALSE;
  for (guint i = 0; sentences->len == 0 && tables[i] != NULL; i++)
    if (!add_steps (file, since, 0, tables[i], seen, sentences, error))
      return FALSE;

  /* A step that could be dated would tell who answered, so of tallies there are none. */
  if (g_str_has_prefix (correction->key, WEFT_CORRECTION_TALLY))
    g_ptr_array_add (sentences, g_strdup (_ ("Who took part was counted again")));
  g_ptr_array_add (sentences, NULL);
  g_free (correction->why);
  correction->why = g_strjoinv ("; ", (char **)sentences->pdata);
  return TRUE;
}

GPtrArray *
weft_return_corrections_of (WeftFile               *file,
                            const WeftReturnRecord *record,
                            const WeftReturn       *now,
                            GError                **error)
{
  g_autoptr (GPtrArray) corrections = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (WeftReturn) was = weft_return_load_frozen (file, record->id, &failure);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_STEP_OF_SIGNATURE);
  gint64 since;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (was == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify)weft_correction_free);

  weft_query_bind_int (&query, ":return", record->id);
  since = weft_query_one_int (&query, 0, error);
  if (query.failed)
    return NULL;

  corrections = weft_return_compare (was, now);
  for (guint i = 0; i < corrections->len; i++)
    if (!explain (file, since, record->grant, g_ptr_array_index (corrections, i), error))
      return NULL;

  return g_steal_pointer (&corrections);
}

GPtrArray *
weft_return_corrections (WeftFile               *file,
                         const WeftReturnChoice *choice,
                         GError                **error)
{
  g_autoptr (WeftReturnRecord) record = weft_return_record_choose (file, choice, WEFT_MEANT_SIGNED, error);
  g_autoptr (WeftReturn) now = record != NULL ? weft_return_gather (file, record, error) : NULL;

  return now == NULL ? NULL : weft_return_corrections_of (file, record, now, error);
}
