/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page Social Value reads and does. */

#include "weft-value-state.h"

#include "weft-measure-record.h"
#include "weft-measure-words.h"
#include "weft-measures.h"
#include "weft-shipped.h"
#include "weft-step.h"
#include "weft-year.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
weft_value_state_free (WeftValueState *state)
{
  g_clear_pointer (&state->analyses, g_ptr_array_unref);
  weft_row_free (state->analysis);
  g_clear_pointer (&state->report, weft_social_value_free);
  g_clear_pointer (&state->inputs, g_ptr_array_unref);
  g_clear_pointer (&state->outcomes, g_ptr_array_unref);
  g_clear_pointer (&state->not_valued, g_ptr_array_unref);
  g_clear_pointer (&state->values, g_ptr_array_unref);
  g_clear_pointer (&state->measures, g_ptr_array_unref);
  g_clear_pointer (&state->years, g_ptr_array_unref);
  g_free (state->told);
  g_free (state->next);
  g_free (state);
}

static GPtrArray *
list_all (WeftFile   *file,
          const char *table,
          const char *analysis,
          GError    **error)
{
  const WeftFilter filter = { .column = analysis != NULL ? "analysis" : NULL, .value = analysis };

  return weft_row_list (file, weft_description_find (table), &filter, error);
}

static gboolean
is_of (const WeftRow *analysis,
       const char    *year)
{
  g_autofree char *period = g_strdup_printf ("%s/%s", weft_row_get (analysis, "from"), weft_row_get (analysis, "to"));

  return g_str_equal (period, year);
}

static WeftRow *
choose_analysis (const WeftValueState *state,
                 const char           *name)
{
  WeftRow *last = NULL;
  WeftRow *told = NULL;

  for (guint i = 0; i < state->analyses->len; i++)
    {
      WeftRow *row = state->analyses->pdata[i];

      if (g_strcmp0 (weft_row_get (row, "name"), name) == 0)
        return weft_row_copy (row);
      if (last == NULL || strcmp (weft_row_get (row, "to"), weft_row_get (last, "to")) > 0)
        last = row;
      if (is_of (row, state->told))
        told = row;
    }
  if (told == NULL)
    told = last;
  return told != NULL ? weft_row_copy (told) : NULL;
}

static void
free_measure (gpointer data)
{
  WeftValueMeasure *measure = data;

  g_free (measure->key);
  g_free (measure->name);
  g_free (measure);
}

static void
add_measure (GPtrArray  *measures,
             const char *key,
             const char *name)
{
  WeftValueMeasure *measure = g_new0 (WeftValueMeasure, 1);

  measure->key = g_strdup (key);
  measure->name = g_strdup (name);
  g_ptr_array_add (measures, measure);
}

/* Questions that are not added up are told one by one. */
static gboolean
add_measures (WeftFile      *file,
              GPtrArray     *measures,
              const WeftRow *row,
              GError       **error)
{
  g_autoptr (WeftMeasure) measure = weft_measure_record_load (file, row->id, error);
  const char *key = weft_row_get (row, "key");

  if (measure == NULL)
    return FALSE;
  if (measure->scoring != WEFT_SCORING_EACH || measure->items->len < 2)
    {
      add_measure (measures, key, weft_measure_words_name (row));
      return TRUE;
    }
  for (guint i = 0; i < measure->items->len; i++)
    {
      const WeftMeasureItem *item = measure->items->pdata[i];
      g_autofree char       *item_key = g_strdup_printf ("%s.%s", key, item->key);

      add_measure (measures, item_key, item->wording);
    }
  return TRUE;
}

static GPtrArray *
list_measures (WeftFile *file,
               GError  **error)
{
  g_autoptr (GPtrArray) states = weft_measures_read (file, error);
  g_autoptr (GPtrArray) measures = g_ptr_array_new_with_free_func (free_measure);

  if (states == NULL)
    return NULL;
  for (guint i = 0; i < states->len; i++)
    {
      const WeftMeasureState *state = states->pdata[i];

      if (state->answers > 0 && !add_measures (file, measures, state->row, error))
        return NULL;
    }
  return g_steal_pointer (&measures);
}

static gboolean
read_analysis (WeftFile       *file,
               WeftValueState *state,
               GError        **error)
{
  const char *name = weft_row_get (state->analysis, "name");

  state->report = weft_social_value_gather (file, name, WEFT_TIMING_AS_ENTERED, error);
  return state->report != NULL &&
         (state->inputs = list_all (file, "inputs", name, error)) != NULL &&
         (state->outcomes = list_all (file, "outcomes", name, error)) != NULL &&
         (state->not_valued = list_all (file, "not_valued", name, error)) != NULL &&
         weft_social_value_paid (file, state->report->analysis, &state->paid, error);
}

static gboolean
has_analysis (const WeftValueState *state,
              const char           *year)
{
  for (guint i = 0; i < state->analyses->len; i++)
    if (is_of (state->analyses->pdata[i], year))
      return TRUE;
  return FALSE;
}

/* The next is of the year that there is something to tell of, if it has none yet. */
static gboolean
read_years (WeftFile       *file,
            WeftValueState *state,
            GError        **error)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  if (!weft_year_read_told (file, from, to, error))
    return FALSE;
  state->told = g_strdup_printf ("%s/%s", from, to);
  if (has_analysis (state, state->told))
    weft_year_read (file, from, to);
  state->next = g_strdup_printf ("%s/%s", from, to);
  state->years = weft_year_list_told (file, error);
  if (state->years == NULL)
    return FALSE;
  for (guint i = state->years->len; i > 0; i--)
    if (has_analysis (state, state->years->pdata[i - 1]))
      g_ptr_array_remove_index (state->years, i - 1);
  return TRUE;
}

WeftValueState *
weft_value_state_read (WeftFile   *file,
                       const char *name,
                       GError    **error)
{
  g_autoptr (WeftValueState) state = g_new0 (WeftValueState, 1);

  state->is_read_only = weft_file_is_read_only (file);
  state->analyses = list_all (file, "analyses", NULL, error);
  if (state->analyses == NULL || !read_years (file, state, error))
    return NULL;
  state->values = list_all (file, "values", NULL, error);
  state->measures = state->values != NULL ? list_measures (file, error) : NULL;
  if (state->measures == NULL)
    return NULL;
  state->analysis = choose_analysis (state, name);
  if (state->analysis != NULL && !read_analysis (file, state, error))
    return NULL;
  return g_steal_pointer (&state);
}

const WeftRow *
weft_value_state_find (const WeftValueState *state,
                       const char           *code)
{
  for (guint i = 0; i < state->values->len; i++)
    if (g_str_equal (weft_row_get (state->values->pdata[i], "code"), code))
      return state->values->pdata[i];
  return NULL;
}

static gboolean
bring_in_table (WeftFile   *file,
                const char *shipped_name,
                const char *table,
                GError    **error)
{
  g_autoptr (WeftShipped) shipped = weft_shipped_read (shipped_name, error);

  if (shipped == NULL)
    return FALSE;
  for (guint i = 0; i < weft_shipped_n_rows (shipped); i++)
    {
      g_autoptr (WeftRow) row = weft_shipped_row (shipped, i, weft_description_find (table));

      if (!weft_shipped_save (file, row, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
weft_value_state_bring_in (WeftFile *file,
                           GError  **error)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, error);

  return step != NULL &&
         bring_in_table (file, "values.csv", "values", error) &&
         bring_in_table (file, "indices.csv", "indices", error) &&
         weft_step_commit (step, _ ("Values and indices brought in"), error);
}

void
weft_value_trial_free (WeftValueTrial *trial)
{
  weft_social_value_free (trial->report);
  g_free (trial);
}

/* Reading puts an outcome at the end; it goes to where it stood, so that all others keep their places. */
static void
put_in_place (GPtrArray *outcomes,
              guint      at)
{
  gpointer outcome = g_ptr_array_steal_index (outcomes, outcomes->len - 1);

  if (at < outcomes->len)
    g_ptr_array_remove_index (outcomes, at);
  g_ptr_array_insert (outcomes, (int)at, outcome);
}

gboolean
weft_value_trial_work (WeftFile       *file,
                       WeftValueTrial *trial,
                       const WeftRow  *row,
                       GError        **error)
{
  WeftSocialValue *report = trial->report;

  g_clear_pointer (&report->checks, g_ptr_array_unref);
  g_clear_pointer (&report->valuation, weft_valuation_free);
  if (!weft_social_value_read_outcome (file, report->analysis, row, error))
    return FALSE;
  put_in_place (report->analysis->outcomes, trial->at);
  report->valuation = weft_valuation_new (report->analysis);
  report->checks = weft_overclaim_checks (report->valuation);
  return TRUE;
}

WeftValueTrial *
weft_value_trial_new (WeftFile      *file,
                      const char    *name,
                      const WeftRow *row,
                      GError       **error)
{
  g_autoptr (WeftSocialValue) report = weft_social_value_gather (file, name, WEFT_TIMING_AS_ENTERED, error);
  g_autoptr (WeftValueTrial) trial = NULL;

  if (report == NULL)
    return NULL;
  trial = g_new0 (WeftValueTrial, 1);
  trial->at = report->analysis->outcomes->len;
  for (guint i = 0; i < report->analysis->outcomes->len; i++)
    if (row->id != 0 && ((const WeftOutcome *)report->analysis->outcomes->pdata[i])->id == row->id)
      trial->at = i;
  trial->report = g_steal_pointer (&report);
  return weft_value_trial_work (file, trial, row, error) ? g_steal_pointer (&trial) : NULL;
}
