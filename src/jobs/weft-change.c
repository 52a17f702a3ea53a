/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the answers in the file to what changed. Pairs are made by the code alone; a name is never looked at. */

#include "weft-change.h"

#include "weft-job-error.h"
#include "weft-measure-record.h"
#include "weft-row.h"

#include <glib/gi18n-lib.h>

/* The columns of WEFT_SQL_RESPONSES_OF_WAVES. */
enum
{
  COLUMN_KEY,
  COLUMN_WAVE,
  COLUMN_SCORE,
  COLUMN_ITEM,
};

static void
free_item (gpointer data)
{
  WeftChangeItem *item = data;

  g_free (item->item);
  g_free (item->wording);
  g_array_unref (item->asked);
  g_free (item);
}

void
weft_change_report_free (WeftChangeReport *report)
{
  g_free (report->measure);
  g_free (report->name);
  g_ptr_array_unref (report->items);
  g_ptr_array_unref (report->codes);
  g_free (report);
}

static void
bind_meant (WeftQuery  *query,
            gint64      grant,
            const char *activity,
            const char *until)
{
  if (grant != 0)
    weft_query_bind_int (query, ":grant", grant);
  if (activity != NULL)
    weft_query_bind_text (query, ":activity", activity);
  if (until != NULL)
    weft_query_bind_text (query, ":until", until);
}

static gboolean
find_wave (WeftFile               *file,
           const WeftChangeWanted *wanted,
           gint64                  measure,
           gint64                 *to,
           GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_RESPONSES_WAVE);

  weft_query_bind_int (&query, ":measure", measure);
  weft_query_bind_int (&query, ":from", wanted->from_wave);
  weft_query_bind_int (&query, ":wanted", wanted->to_wave);
  bind_meant (&query, wanted->grant, wanted->activity, wanted->until);
  *to = weft_query_one_int (&query, wanted->to_wave, error);
  return !query.failed;
}

/* Puts what the row that @query stands on answers to each of the @n results into @asked. */
static gboolean
read_answers (WeftQuery         *query,
              const WeftMeasure *measure,
              gboolean           is_before,
              WeftAsked         *asked,
              guint              n,
              GError           **error)
{
  g_autoptr (GError) local = NULL;
  const char *score = weft_query_text (query, COLUMN_SCORE);
  const char *items[WEFT_MEASURE_MOST_ITEMS];

  for (int i = 0; i < WEFT_MEASURE_MOST_ITEMS; i++)
    items[i] = weft_query_text (query, COLUMN_ITEM + i);
  for (guint i = 0; i < n; i++)
    {
      gint64         value = 0;
      const gboolean has = weft_measure_score (measure, score, items, WEFT_MEASURE_MOST_ITEMS, i, &value, &local);

      if (local != NULL)
        {
          /* The scale was made narrower after this was answered. */
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (is_before)
        {
          asked[i].has_before = has;
          asked[i].before = value;
        }
      else
        {
          asked[i].was_asked_again = TRUE;
          asked[i].has_after = has;
          asked[i].after = value;
        }
    }
  return TRUE;
}

/* (transfer full) (element-type WeftAsked): one for each code and each of the @n results, those of a code together. */
static GArray *
load_asked (WeftFile               *file,
            const WeftChangeWanted *wanted,
            gint64                  id,
            const WeftMeasure      *measure,
            guint                   n,
            const WeftChangeReport *report,
            GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RESPONSES_OF_WAVES);
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (WeftAsked));
  const char *key = NULL;

  weft_query_bind_int (&query, ":measure", id);
  weft_query_bind_int (&query, ":from", report->from_wave);
  weft_query_bind_int (&query, ":to", report->to_wave);
  bind_meant (&query, wanted->grant, wanted->activity, wanted->until);
  while (weft_query_step (&query, error))
    {
      gboolean is_before = weft_query_int (&query, COLUMN_WAVE) == report->from_wave;

      /* As the file matches them: a code typed in small letters is the same. */
      if (key == NULL || g_ascii_strcasecmp (key, weft_query_text (&query, COLUMN_KEY)) != 0)
        {
          g_ptr_array_add (report->codes, weft_query_dup (&query, COLUMN_KEY));
          key = g_ptr_array_index (report->codes, report->codes->len - 1);
          g_array_set_size (all, all->len + n);
        }
      if (!read_answers (&query, measure, is_before, &g_array_index (all, WeftAsked, all->len - n), n, error))
        return NULL;
    }
  return query.failed ? NULL : g_steal_pointer (&all);
}

/* The result @at of @n. */
static void
add_item (const WeftMeasure *measure,
          const GArray      *answers,
          guint              at,
          guint              n,
          WeftChangeReport  *report)
{
  const WeftMeasureItem *asked = measure->items->pdata[at];
  gboolean               stands_alone = measure->scoring == WEFT_SCORING_EACH;
  guint                  n_codes = answers->len / n;
  WeftChangeItem        *item = g_new0 (WeftChangeItem, 1);

  item->asked = g_array_sized_new (FALSE, FALSE, sizeof (WeftAsked), n_codes);
  for (guint i = 0; i < n_codes; i++)
    g_array_append_val (item->asked, g_array_index (answers, WeftAsked, i * n + at));
  item->item = g_strdup (n > 1 ? asked->key : "");
  item->wording = g_strdup (stands_alone ? asked->wording : report->name);
  item->higher_is_better = stands_alone ? asked->higher_is_better : measure->higher_is_better;
  item->result = weft_before_after ((const WeftAsked *)item->asked->data, n_codes, item->higher_is_better);
  g_ptr_array_add (report->items, item);
}

/* The question that @key names; -1 for all. */
static gboolean
find_item (const WeftMeasure *measure,
           const char        *key,
           int               *item,
           GError           **error)
{
  *item = -1;
  if (key == NULL)
    return TRUE;
  if (measure->scoring == WEFT_SCORING_EACH)
    *item = weft_measure_find_item (measure, key);
  if (*item >= 0)
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
               _ ("This measure has no question “%s” that stands alone.\nGive the measure’s short name without it to see all."), key);
  return FALSE;
}

WeftChangeReport *
weft_change_report (WeftFile               *file,
                    const WeftChangeWanted *wanted,
                    GError                **error)
{
  g_auto (GStrv) parts = g_strsplit (wanted->measure, ".", 2);
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("measures"), parts[0] != NULL ? parts[0] : "", error);
  g_autoptr (WeftMeasure) measure = row != NULL ? weft_measure_record_load (file, row->id, error) : NULL;
  g_autoptr (WeftChangeReport) report = NULL;
  g_autoptr (GArray) answers = NULL;
  gint64 to_wave;
  int    item;
  guint  n;

  if (measure == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                     _ ("There is no measure “%s” in this file.\nThe list of measures shows their short names."), wanted->measure);
      return NULL;
    }
  if (!find_item (measure, parts[1], &item, error) || !find_wave (file, wanted, row->id, &to_wave, error))
    return NULL;

  report = g_new0 (WeftChangeReport, 1);
  *report = (WeftChangeReport){ g_strdup (weft_row_get (row, "key")), g_strdup (weft_row_get (row, "name")),
                                measure->min, measure->max, wanted->from_wave, to_wave, g_ptr_array_new_with_free_func (free_item),
                                g_ptr_array_new_with_free_func (g_free) };
  n = measure->scoring == WEFT_SCORING_EACH ? measure->items->len : 1;
  answers = load_asked (file, wanted, row->id, measure, n, report, error);
  if (answers == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (item < 0 || item == (int)i)
      add_item (measure, answers, i, n, report);
  return g_steal_pointer (&report);
}

GPtrArray *
weft_change_measures (WeftFile   *file,
                      gint64      grant,
                      const char *until,
                      GError    **error)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_change_report_free);
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_RESPONSES_MEASURES);

  bind_meant (&query, grant, NULL, until);
  while (weft_query_step (&query, error))
    {
      const WeftChangeWanted wanted = { weft_query_text (&query, 0), weft_query_int (&query, 1), WEFT_LAST_WAVE, grant, until, NULL };
      WeftChangeReport      *report = weft_change_report (file, &wanted, error);

      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
    }
  return query.failed ? NULL : g_steal_pointer (&reports);
}

WeftReturnChange *
weft_change_for_return (const WeftChangeReport *report,
                        const WeftChangeItem   *item)
{
  WeftReturnChange *change = weft_return_change_new (&item->result, item->higher_is_better);

  change->measure = g_strdup (report->measure);
  change->name = g_strdup (report->name);
  change->item = g_strdup (item->item);
  change->wording = g_strdup (item->wording);
  change->min = report->min;
  change->max = report->max;
  change->from_wave = report->from_wave;
  change->to_wave = report->to_wave;
  return change;
}

char *
weft_change_note (const WeftChangeItem *item)
{
  const WeftBeforeAfter *result = &item->result;
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  switch (weft_before_after_verdict (result, item->higher_is_better))
    {
    case WEFT_VERDICT_TOO_FEW:
      g_strv_builder_add (sentences, _ ("There are too few answers to say: at least 8 people must have answered both times."));
      break;
    case WEFT_VERDICT_CANNOT_TELL:
      g_strv_builder_add (sentences, _ ("We cannot tell: the change may be up or down."));
      break;
    case WEFT_VERDICT_BETTER:
      g_strv_builder_add (sentences, _ ("On average the same people answered better than before."));
      break;
    case WEFT_VERDICT_WORSE:
    default:
      g_strv_builder_add (sentences, _ ("On average the same people answered worse than before."));
      break;
    }
  if (result->both >= WEFT_FEWEST_TO_SAY && result->both < WEFT_SMALL_GROUP)
    g_strv_builder_add (sentences, _ ("This is a small group: read it as a description."));
  g_strv_builder_add (sentences, _ ("Before and after alone shows change, not cause."));
  all = g_strv_builder_end (sentences);
  return g_strjoinv ("\n", all);
}
