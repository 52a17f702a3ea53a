/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Since you sent this": what a signed return would say today, where it differs, and the steps behind it. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-pence.h"

#include <glib/gi18n-lib.h>

#define LINE_KEY "line:"
#define ANSWER_KEY "answer:"

void
weft_correction_free (WeftCorrection *correction)
{
  g_free (correction->key);
  g_free (correction->was);
  g_free (correction->now);
  g_free (correction->why);
  g_free (correction);
}

static void
add_if_different (GPtrArray  *corrections,
                  const char *prefix,
                  const char *key,
                  const char *was,
                  const char *now)
{
  WeftCorrection *correction;

  if (g_strcmp0 (was, now) == 0)
    return;

  correction = g_new0 (WeftCorrection, 1);
  correction->key = g_strconcat (prefix, key, NULL);
  correction->was = g_strdup (was == NULL ? "" : was);
  correction->now = g_strdup (now == NULL ? "" : now);
  correction->why = g_strdup ("");
  g_ptr_array_add (corrections, correction);
}

static const char *
figure_display (GPtrArray  *figures,
                const char *key)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->key, key))
        return figure->display;
    }

  return NULL;
}

/* Figures are compared as they are shown: of a protected one no exact number comes out here either. */
static void
compare_figures (GPtrArray        *corrections,
                 const WeftReturn *was,
                 const WeftReturn *now)
{
  g_autoptr (GPtrArray) before = weft_return_figures (was);
  g_autoptr (GPtrArray) after = weft_return_figures (now);

  for (guint i = 0; i < before->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (before, i);

      add_if_different (corrections, "", figure->key, figure->display, figure_display (after, figure->key));
    }
  for (guint i = 0; i < after->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (after, i);

      if (figure_display (before, figure->key) == NULL)
        add_if_different (corrections, "", figure->key, NULL, figure->display);
    }
}

static const WeftBudgetLine *
find_line (const WeftReturn *ret,
           const char       *name)
{
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);

      if (g_str_equal (line->line, name))
        return line;
    }

  return NULL;
}

static void
compare_line (GPtrArray            *corrections,
              const char           *name,
              const WeftBudgetLine *was,
              const WeftBudgetLine *now)
{
  g_autofree char *before = weft_pence_format (was == NULL ? 0 : was->actual);
  g_autofree char *after = weft_pence_format (now == NULL ? 0 : now->actual);

  add_if_different (corrections, LINE_KEY, name, before, after);
}

static void
compare_lines (GPtrArray        *corrections,
               const WeftReturn *was,
               const WeftReturn *now)
{
  for (guint i = 0; i < was->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (was->lines, i);

      compare_line (corrections, line->line, line, find_line (now, line->line));
    }
  for (guint i = 0; i < now->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (now->lines, i);

      if (find_line (was, line->line) == NULL)
        compare_line (corrections, line->line, NULL, line);
    }
}

static void
compare_answers (GPtrArray        *corrections,
                 const WeftReturn *was,
                 const WeftReturn *now)
{
  for (guint i = 0; i < was->answers->len; i++)
    {
      const WeftAnswer *answer = g_ptr_array_index (was->answers, i);

      add_if_different (corrections, ANSWER_KEY, answer->question, answer->text, weft_return_answer (now, answer->question));
    }
  for (guint i = 0; i < now->answers->len; i++)
    {
      const WeftAnswer *answer = g_ptr_array_index (now->answers, i);

      if (weft_return_answer (was, answer->question) == NULL)
        add_if_different (corrections, ANSWER_KEY, answer->question, NULL, answer->text);
    }
}

static GPtrArray *
compare (const WeftReturn *was,
         const WeftReturn *now)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_correction_free);

  compare_figures (corrections, was, now);
  compare_lines (corrections, was, now);
  compare_answers (corrections, was, now);
  return corrections;
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
    { LINE_KEY, { "money", "budget" } },
    { ANSWER_KEY, { "answers" } },
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

  for (guint i = 0; tables[i] != NULL; i++)
    if (!add_steps (file, since, grant, tables[i], seen, sentences, error))
      return FALSE;
  for (guint i = 0; sentences->len == 0 && tables[i] != NULL; i++)
    if (!add_steps (file, since, 0, tables[i], seen, sentences, error))
      return FALSE;

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

  corrections = compare (was, now);
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
