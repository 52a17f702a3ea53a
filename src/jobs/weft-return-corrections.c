/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Since you sent this": what a signed return would say today, where it differs, and the steps behind it. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-measure.h"
#include "weft-pence.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>

#define LINE_KEY "line:"
#define ANSWER_KEY "answer:"
#define TALLY_KEY "tally:"
#define CHANGE_KEY "change:"

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

static const WeftFigure *
find_figure (GPtrArray  *figures,
             const char *key)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->key, key))
        return figure;
    }

  return NULL;
}

static void
compare_figure (GPtrArray        *corrections,
                const char       *key,
                const WeftFigure *was,
                const WeftFigure *now)
{
  const guint n_before = corrections->len;

  add_if_different (corrections, "", key, was != NULL ? was->display : NULL, now != NULL ? now->display : NULL);
  if (corrections->len > n_before)
    ((WeftCorrection *)corrections->pdata[n_before])->is_protected = (was != NULL && was->is_protected) || (now != NULL && now->is_protected);
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

      compare_figure (corrections, figure->key, figure, find_figure (after, figure->key));
    }
  for (guint i = 0; i < after->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (after, i);

      if (find_figure (before, figure->key) == NULL)
        compare_figure (corrections, figure->key, NULL, figure);
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

/* (transfer full) (nullable): of a table that was let out, as it is shown; NULL where none is. */
static char *
tally_display (const WeftReturn *ret,
               const char       *question,
               const char       *label)
{
  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = ret->bands->pdata[i];

      for (guint k = 0; bands->safe && g_str_equal (bands->question, question) && k < bands->rows->len; k++)
        {
          const WeftBand *band = bands->rows->pdata[k];

          if (g_str_equal (band->label, label))
            return weft_small_number_format (weft_small_number_protect (band->count, ret->small_number_threshold), ret->small_number_threshold);
        }
    }
  return NULL;
}

/* The tallies that @ret shows against those of @other; @is_was: @ret is the signed one. */
static void
compare_tallies_of (GPtrArray        *corrections,
                    const WeftReturn *ret,
                    const WeftReturn *other,
                    gboolean          is_was)
{
  for (guint i = 0; i < ret->bands->len; i++)
    {
      const WeftBands *bands = ret->bands->pdata[i];

      for (guint k = 0; bands->safe && k < bands->rows->len; k++)
        {
          const char      *label = ((const WeftBand *)bands->rows->pdata[k])->label;
          g_autofree char *key = g_strdup_printf ("%s: %s", bands->question, label);
          g_autofree char *own = tally_display (ret, bands->question, label);
          g_autofree char *others = tally_display (other, bands->question, label);

          if (is_was)
            add_if_different (corrections, TALLY_KEY, key, own, others);
          else if (others == NULL)
            add_if_different (corrections, TALLY_KEY, key, NULL, own);
        }
    }
}

static const WeftReturnChange *
find_change (const WeftReturn       *ret,
             const WeftReturnChange *wanted)
{
  for (guint i = 0; i < ret->changes->len; i++)
    {
      const WeftReturnChange *change = ret->changes->pdata[i];

      if (g_str_equal (change->measure, wanted->measure) && g_str_equal (change->item, wanted->item))
        return change;
    }
  return NULL;
}

/* (transfer full) (nullable): of so few that nothing is told, that they are few. */
static char *
change_display (const WeftReturnChange *change)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change == NULL)
    return NULL;
  if (!weft_return_change_is_told (change))
    return g_strdup (change->is_held_back ? _ ("not told beside what left before") : _ ("too few to say"));
  before = weft_score_format (change->before);
  after = weft_score_format (change->after);
  /* Translators: averages of answers before and after, and how many people answered both times */
  return g_strdup_printf (ngettext ("%s before, %s after, %u person", "%s before, %s after, %u people", (gulong)change->both), before, after, (guint)change->both);
}

static void
compare_change (GPtrArray              *corrections,
                const WeftReturnChange *was,
                const WeftReturnChange *now)
{
  const WeftReturnChange *either = was != NULL ? was : now;
  g_autofree char        *before = change_display (was);
  g_autofree char        *after = change_display (now);

  add_if_different (corrections, CHANGE_KEY, *either->wording != '\0' ? either->wording : either->name, before, after);
}

static void
compare_changes (GPtrArray        *corrections,
                 const WeftReturn *was,
                 const WeftReturn *now)
{
  for (guint i = 0; i < was->changes->len; i++)
    compare_change (corrections, was->changes->pdata[i], find_change (now, was->changes->pdata[i]));
  for (guint i = 0; i < now->changes->len; i++)
    if (find_change (was, now->changes->pdata[i]) == NULL)
      compare_change (corrections, NULL, now->changes->pdata[i]);
}

static GPtrArray *
compare (const WeftReturn *was,
         const WeftReturn *now)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_correction_free);

  compare_figures (corrections, was, now);
  compare_lines (corrections, was, now);
  compare_tallies_of (corrections, was, now, TRUE);
  compare_tallies_of (corrections, now, was, FALSE);
  compare_changes (corrections, was, now);
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
    { TALLY_KEY, { "equality" } },
    { CHANGE_KEY, { "responses", "measures" } },
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
  if (g_str_has_prefix (correction->key, TALLY_KEY))
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
