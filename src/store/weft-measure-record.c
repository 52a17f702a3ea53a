/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures in the file, and the rules that a row of a measure or of an answer must keep. */

#include "weft-measure-record.h"

#include "weft-row-private.h"

#include <glib/gi18n-lib.h>

WeftMeasure *
weft_measure_record_load (WeftFile *file,
                          gint64    id,
                          GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MEASURES_GET);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftMeasureTexts texts;

  weft_query_bind_int (&query, ":id", id);
  if (!weft_query_step (&query, error))
    return NULL;

  texts = (WeftMeasureTexts){
    .items = weft_query_text (&query, 0),
    .answers = weft_query_text (&query, 1),
    .bands = weft_query_text (&query, 2),
    .min = weft_query_text (&query, 3),
    .max = weft_query_text (&query, 4),
    .higher_is_better = weft_query_is_null (&query, 5) || weft_query_int (&query, 5) != 0 ? "yes" : "no",
    .scoring = weft_query_text (&query, 6),
  };
  return weft_measure_read (&texts, issues);
}

static const WeftInner *
inner_of (const WeftTable *table,
          const WeftInner *inners,
          const char      *column)
{
  return &inners[weft_table_column (table, column)];
}

void
weft_row_check_measure (const WeftTable *table,
                        const WeftInner *inners,
                        WeftIssues      *issues)
{
  const WeftInner       *higher = inner_of (table, inners, "higher_is_better");
  const WeftMeasureTexts texts = {
    .items = inner_of (table, inners, "items")->text,
    .answers = inner_of (table, inners, "answers")->text,
    .bands = inner_of (table, inners, "bands")->text,
    .min = inner_of (table, inners, "min")->text,
    .max = inner_of (table, inners, "max")->text,
    .higher_is_better = higher->kind == WEFT_INNER_NUMBER && higher->number == 0 ? "no" : "yes",
    .scoring = inner_of (table, inners, "scoring")->text,
  };

  /* What is missing altogether is said elsewhere. */
  if (texts.items != NULL && texts.min != NULL && texts.max != NULL)
    weft_measure_free (weft_measure_read (&texts, issues));
}

/* An answer to the question @at; to one more than the measure asks when @at is as many as those. */
static void
check_item (const WeftMeasure *measure,
            guint              at,
            const char        *column,
            const char        *text,
            WeftIssues        *issues)
{
  g_autoptr (GError) error = NULL;
  gint64 answer;

  if (text == NULL)
    return;
  if (at >= measure->items->len)
    weft_issues_add (issues, column, TRUE,
                     ngettext ("This measure asks %u question only. Look whether the answers slipped.",
                               "This measure asks %u questions only. Look whether the answers slipped.", measure->items->len),
                     measure->items->len);
  else if (!weft_measure_answer (measure, text, &answer, &error))
    weft_issues_add (issues, column, TRUE, "%s", error->message);
}

static void
check_score (const WeftMeasure *measure,
             const char        *score,
             WeftIssues        *issues)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (score == NULL)
    return;
  if (measure->scoring == WEFT_SCORING_EACH && measure->items->len > 1)
    weft_issues_add (issues, "score", TRUE, _ ("The questions of this measure are never put together. Type the answer to each."));
  else if (!weft_measure_score (measure, score, NULL, 0, 0, &value, &error) && error != NULL)
    weft_issues_add (issues, "score", TRUE, "%s", error->message);
}

gboolean
weft_row_check_response (WeftFile        *file,
                         const WeftTable *table,
                         const WeftInner *inners,
                         WeftIssues      *issues,
                         GError         **error)
{
  const WeftInner *id = inner_of (table, inners, "measure");
  g_autoptr (GError) local = NULL;
  g_autoptr (WeftMeasure) measure = id->kind == WEFT_INNER_NUMBER ? weft_measure_record_load (file, id->number, &local) : NULL;
  int first = weft_table_column (table, "item1");

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (measure == NULL)
    return TRUE;

  check_score (measure, inner_of (table, inners, "score")->text, issues);
  for (int i = 0; i < WEFT_MEASURE_MOST_ITEMS; i++)
    check_item (measure, (guint)i, table->columns[first + i].name, inners[first + i].text, issues);
  return TRUE;
}
