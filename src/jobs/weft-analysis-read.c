/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An analysis out of the file, and what is kept with it when a report of it was written. */

#include "weft-social-value-private.h"

#include "weft-job-error.h"

#include <glib/gi18n-lib.h>

GPtrArray *
weft_analysis_rows (WeftFile           *file,
                    const char         *table,
                    const WeftAnalysis *analysis,
                    GError            **error)
{
  const WeftFilter filter = { .column = "analysis", .value = analysis->name };

  return weft_row_list (file, weft_description_find (table), &filter, error);
}

/* The newest year of prices there is an index for, up to the end of the period. */
static gboolean
choose_price_year (WeftFile     *file,
                   WeftAnalysis *analysis,
                   GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INDICES_NEWEST);
  const gint64 last = g_ascii_strtoll (analysis->to, NULL, 10);

  weft_query_bind_text (&query, ":series", "gdp_deflator");
  weft_query_bind_int (&query, ":year", last);
  analysis->price_year = (int)weft_query_one_int (&query, last, error);
  return !query.failed;
}

static gboolean
read_outcomes (WeftFile     *file,
               WeftAnalysis *analysis,
               GError      **error)
{
  g_autoptr (GPtrArray) rows = weft_analysis_rows (file, "outcomes", analysis, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!weft_social_value_read_outcome (file, analysis, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_not_valued (WeftFile     *file,
                 WeftAnalysis *analysis,
                 GError      **error)
{
  g_autoptr (GPtrArray) rows = weft_analysis_rows (file, "not_valued", analysis, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const char    *direction = weft_row_get (rows->pdata[i], "better_or_worse");
      WeftNotValued *not_valued = g_new0 (WeftNotValued, 1);

      not_valued->what = g_strdup (weft_row_get (rows->pdata[i], "what"));
      not_valued->why = g_strdup (weft_row_get (rows->pdata[i], "why"));
      not_valued->direction = g_str_equal (direction, "worse") ? -1 : g_str_equal (direction, "better");
      g_ptr_array_add (analysis->not_valued, not_valued);
    }
  return TRUE;
}

WeftAnalysis *
weft_analysis_read (WeftFile      *file,
                    const WeftRow *row,
                    int            timing,
                    GError       **error)
{
  g_autoptr (WeftAnalysis) analysis = weft_analysis_new ();

  analysis->id = row->id;
  analysis->name = g_strdup (weft_row_get (row, "name"));
  analysis->from = g_strdup (weft_row_get (row, "from"));
  analysis->to = g_strdup (weft_row_get (row, "to"));
  analysis->notes = g_strdup (weft_row_get (row, "notes"));
  analysis->prices_vintage = g_strdup ("");
  analysis->prices_source = g_strdup ("");
  analysis->incomes_vintage = g_strdup ("");
  analysis->incomes_source = g_strdup ("");
  analysis->is_evaluative = g_str_equal (weft_row_get (row, "kind"), "evaluative");
  analysis->timing = g_str_equal (weft_row_get (row, "timing"), "sroi") ? WEFT_TIMING_SROI : WEFT_TIMING_GREEN_BOOK;
  if (timing != WEFT_TIMING_AS_ENTERED)
    analysis->timing = (WeftTiming)timing;
  analysis->price_year = (int)g_ascii_strtoll (weft_row_get (row, "price_year"), NULL, 10);
  if (analysis->price_year == 0 && !choose_price_year (file, analysis, error))
    return NULL;
  if (!weft_analysis_read_inputs (file, analysis, error) ||
      !read_outcomes (file, analysis, error) ||
      !read_not_valued (file, analysis, error))
    return NULL;
  return g_steal_pointer (&analysis);
}

/* Saves @row inside the open step; a refusal is a fault of Weft's and said as one. */
static gboolean
save (WeftFile *file,
      WeftRow  *row,
      GError  **error)
{
  const WeftSaveOptions options = { .dates = WEFT_DATE_ORDER_YEAR_FIRST, .keep_blank = TRUE, .match = TRUE };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved;

  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  if (saved != WEFT_SAVE_REFUSED)
    return TRUE;
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED, "%s", ((WeftIssue *)issues->pdata[0])->sentence);
  return FALSE;
}

static gboolean
keep_index (WeftFile           *file,
            const WeftAnalysis *analysis,
            const char         *series,
            int                 year,
            GError            **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INDICES_OF_YEAR);
  g_autoptr (WeftRow) row = NULL;
  g_autofree char *year_text = g_strdup_printf ("%d", year);

  weft_query_bind_int (&query, ":analysis", analysis->id);
  weft_query_bind_text (&query, ":series", series);
  weft_query_bind_int (&query, ":year", year);
  if (!weft_query_step (&query, error))
    return !query.failed;

  row = weft_row_new (weft_description_find ("used_indices"));
  weft_row_set (row, "analysis", analysis->name);
  weft_row_set (row, "series", series);
  weft_row_set (row, "year", year_text);
  weft_row_set (row, "value", weft_query_text (&query, 0));
  weft_row_set (row, "vintage", weft_query_text (&query, 1));
  weft_row_set (row, "source", weft_query_text (&query, 2));
  return save (file, row, error);
}

static gboolean
keep_price_year (WeftFile           *file,
                 const WeftAnalysis *analysis,
                 GError            **error)
{
  g_autoptr (WeftRow) row = weft_row_load (file, weft_description_find ("analyses"), analysis->id, error);
  g_autofree char *year = g_strdup_printf ("%d", analysis->price_year);

  if (row == NULL)
    return FALSE;
  weft_row_set (row, "price_year", year);
  return save (file, row, error);
}

gboolean
weft_analysis_keep_indices (WeftFile           *file,
                            const WeftAnalysis *analysis,
                            GError            **error)
{
  static const char *const series[] = { "gdp_deflator", "gdp_per_head" };

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      if (!keep_index (file, analysis, series[i], analysis->price_year, error))
        return FALSE;
      for (guint k = 0; k < analysis->outcomes->len; k++)
        {
          const WeftOutcome *outcome = analysis->outcomes->pdata[k];

          if (outcome->price_year != 0 && !keep_index (file, analysis, series[i], outcome->price_year, error))
            return FALSE;
        }
    }
  return keep_price_year (file, analysis, error);
}
