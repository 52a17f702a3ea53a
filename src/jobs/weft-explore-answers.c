/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was answered: how high, and what changed. Each question stands on its own; what too few answered is not told. */

#include "weft-explore-private.h"

#include "weft-change-told.h"
#include "weft-date.h"
#include "weft-measure-record.h"
#include "weft-phrase.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>

/* The columns of WEFT_SQL_EXPLORE_ANSWERS_OF_MEASURES. */
enum
{
  COLUMN_MEASURE,
  COLUMN_NAME,
  COLUMN_SCORE,
  COLUMN_ITEM,
  COLUMN_MEASURE_KEY = COLUMN_ITEM + WEFT_MEASURE_MOST_ITEMS,
  COLUMN_CODE,
  COLUMN_WAVE,
};

/* The columns of WEFT_SQL_EXPLORE_CHANGES_OF_GRANTS and its like. */
enum
{
  COLUMN_KEY,
  COLUMN_FIRST_WAVE,
  COLUMN_PLACE,
  COLUMN_REF,
  COLUMN_GRANT,
};

/* The measure that is being read, with a table for each of its questions that has bands. */
typedef struct
{
  gint64       id;
  char        *name;    /* owned */
  WeftMeasure *measure; /* owned */
  char        *key;     /* owned */
  GPtrArray   *tables;  /* owned, of WeftBands, as many as it has scores */
  GPtrArray   *answers; /* owned, of WeftTold: those that stand in each */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->name, g_free);
  g_clear_pointer (&reading->measure, weft_measure_free);
  g_clear_pointer (&reading->key, g_free);
  g_clear_pointer (&reading->tables, g_ptr_array_unref);
  g_clear_pointer (&reading->answers, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* "left out" of "left_out"; the measure's name where it has one score. */
static char *
name_item (const char *item,
           const char *measure)
{
  return *item == '\0' ? g_strdup (measure) : g_strdelimit (g_strdup (item), "_", ' ');
}

static gboolean
begin_measure (WeftFile  *file,
               WeftQuery *query,
               Reading   *reading,
               GError   **error)
{
  guint n;

  reading_clear (reading);
  reading->id = weft_query_int (query, COLUMN_MEASURE);
  reading->name = weft_query_dup (query, COLUMN_NAME);
  reading->key = weft_query_dup (query, COLUMN_MEASURE_KEY);
  reading->measure = weft_measure_record_load (file, reading->id, error);
  if (reading->measure == NULL)
    return FALSE;

  n = reading->measure->scoring == WEFT_SCORING_EACH ? reading->measure->items->len : 1;
  reading->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_bands_free);
  reading->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  for (guint i = 0; i < n; i++)
    {
      const WeftMeasureItem *item = reading->measure->items->pdata[i];
      g_autofree char       *name = name_item (n > 1 ? item->key : "", reading->name);
      WeftBands             *table = weft_bands_new (name, NULL);

      for (guint k = 0; k < item->bands->len; k++)
        weft_bands_add (table, ((WeftMeasureBand *)item->bands->pdata[k])->label, 0);
      g_ptr_array_add (reading->tables, table);
      g_ptr_array_add (reading->answers, weft_change_told_new (WEFT_CHANGE_BANDS, reading->key, n > 1 ? item->key : ""));
    }
  return TRUE;
}

/* An average may lie between two bands: then it is of the lower. */
static void
count_score (const WeftMeasureItem *item,
             gint64                 score,
             WeftBands             *table)
{
  WeftBand *found = NULL;

  for (guint i = 0; i < item->bands->len; i++)
    if (((WeftMeasureBand *)item->bands->pdata[i])->low <= score)
      found = table->rows->pdata[i];
  if (found != NULL)
    found->count++;
}

static gboolean
count_answers (WeftQuery *query,
               Reading   *reading,
               GError   **error)
{
  g_autoptr (GError) local = NULL;
  const char *items[WEFT_MEASURE_MOST_ITEMS];
  gint64      score;

  for (int i = 0; i < WEFT_MEASURE_MOST_ITEMS; i++)
    items[i] = weft_query_text (query, COLUMN_ITEM + i);
  for (guint i = 0; i < reading->tables->len; i++)
    {
      if (weft_measure_score (reading->measure, weft_query_text (query, COLUMN_SCORE), items, WEFT_MEASURE_MOST_ITEMS, i, &score, &local))
        {
          g_autofree char *label = weft_change_told_label (weft_query_text (query, COLUMN_CODE), weft_query_int (query, COLUMN_WAVE), score);

          count_score (reading->measure->items->pdata[i], score, reading->tables->pdata[i]);
          weft_told_add (reading->answers->pdata[i], label, label, 1);
        }
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
hides_a_few (const WeftBands *table,
             int              threshold)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (weft_small_number_protect (((const WeftBand *)table->rows->pdata[i])->count, threshold).shown == WEFT_SHOWN_FEWER)
      return TRUE;
  return FALSE;
}

/* The question at @at of the measure; who has the average of the same answers would find out how many are few. */
static gboolean
tell_question (WeftFile               *file,
               const WeftExploreAsked *asked,
               const Reading          *reading,
               guint                   at,
               WeftExploration        *explored,
               GError                **error)
{
  const WeftBands *table = reading->tables->pdata[at];
  const WeftTold  *answers = reading->answers->pdata[at];
  const char      *item = reading->tables->len > 1 ? ((const WeftMeasureItem *)reading->measure->items->pdata[at])->key : "";
  const gboolean   hides = hides_a_few (table, explored->threshold);
  const guint      n_told = explored->told->len;
  gboolean         is_known = FALSE;

  if (hides && !weft_change_told_of (file, answers, reading->key, item, &is_known, error))
    return FALSE;
  if (is_known)
    {
      weft_explore_say_unsafe (table, explored);
      return TRUE;
    }
  if (!weft_explore_tell_safe (file, asked, reading->name, table, explored, error))
    return FALSE;
  if (hides && explored->told->len > n_told)
    g_ptr_array_add (explored->told, weft_told_copy (answers));
  return TRUE;
}

static gboolean
tell_measure (WeftFile               *file,
              const WeftExploreAsked *asked,
              const Reading          *reading,
              WeftExploration        *explored,
              GError                **error)
{
  for (guint i = 0; reading->tables != NULL && i < reading->tables->len; i++)
    {
      const WeftBands *table = reading->tables->pdata[i];

      if (table->rows->len > 0 && weft_bands_total (table) > 0 &&
          !tell_question (file, asked, reading, i, explored, error))
        return FALSE;
    }
  return TRUE;
}

static void
close_bands (WeftExploration *explored)
{
  if (explored->rows->len > 0)
    {
      g_ptr_array_add (explored->notes, g_strdup (_ ("Small numbers are hidden and the others rounded, so that nobody can be recognised.")));
      g_ptr_array_add (explored->notes, g_strdup (_ ("Each question of a measure counts by itself.")));
      explored->total_display = weft_exploration_format (explored->unit, explored->total);
    }
  else if (explored->notes->len > 0)
    explored->sentence = g_strdup (_ ("So few people are in this that somebody could be recognised, so it is not shown."));
  explored->is_protected = TRUE;
}

gboolean
weft_explore_bands (WeftFile               *file,
                    const WeftExploreAsked *asked,
                    WeftExploration        *explored,
                    GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EXPLORE_ANSWERS_OF_MEASURES);
  g_auto (Reading) reading = { 0 };

  weft_explore_bind (&query, asked);
  weft_query_bind_int (&query, ":undated", asked->is_all);
  while (weft_query_step (&query, error))
    {
      if (reading.measure == NULL || reading.id != weft_query_int (&query, COLUMN_MEASURE))
        {
          if (!tell_measure (file, asked, &reading, explored, error) || !begin_measure (file, &query, &reading, error))
            return FALSE;
        }
      if (!count_answers (&query, &reading, error))
        return FALSE;
    }
  if (query.failed || !tell_measure (file, asked, &reading, explored, error))
    return FALSE;
  close_bands (explored);
  return TRUE;
}

static gboolean
tell_change (WeftFile               *file,
             const WeftChangeReport *report,
             const WeftChangeItem   *item,
             WeftQuery              *query,
             WeftExploration        *explored,
             gboolean               *is_held_back,
             GError                **error)
{
  g_autoptr (WeftReturnChange) change = weft_change_to_leave (file, report, item, explored->told, error);
  g_autofree char *english = name_item (item->item, report->name);
  const char      *name = weft_phrase (weft_phrase_language (), english);
  g_autofree char *label = NULL;
  WeftExploredRow *row;

  if (change == NULL)
    return FALSE;
  *is_held_back = *is_held_back || change->is_held_back;
  /* Translators: where it was asked, then what was asked */
  if (item->higher_is_better)
    label = g_strdup_printf (_ ("%s: %s"), weft_query_text (query, COLUMN_PLACE), name);
  else
    label = g_strdup_printf (_ ("%s: %s (lower is better)"), weft_query_text (query, COLUMN_PLACE), name);
  if (weft_return_change_is_told (change))
    row = weft_exploration_add (explored, label, change->change);
  else
    row = weft_exploration_add_hidden (explored, label, change->is_held_back ? _ ("not told beside what left before") : _ ("too few to say"));
  if (!row->is_hidden && change->verdict == WEFT_VERDICT_CANNOT_TELL)
    {
      g_autofree char *number = g_steal_pointer (&row->display);

      /* Translators: an average change: its interval includes 0 */
      row->display = g_strdup_printf (_ ("%s, may be up or down"), number);
    }
  row->ref = weft_query_dup (query, COLUMN_REF);
  row->table = g_strdup (row->ref != NULL ? "grants" : NULL);
  return TRUE;
}

gboolean
weft_explore_change (WeftFile               *file,
                     const WeftExploreAsked *asked,
                     WeftExploration        *explored,
                     GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, asked->pair->rows);
  gboolean is_held_back = FALSE;

  weft_query_bind_text (&query, ":to", explored->to);
  while (weft_query_step (&query, error))
    {
      const WeftChangeWanted wanted = {
        .measure = weft_query_text (&query, COLUMN_KEY),
        .from_wave = weft_query_int (&query, COLUMN_FIRST_WAVE),
        .to_wave = WEFT_LAST_WAVE,
        .grant = weft_query_int (&query, COLUMN_GRANT),
        .until = explored->to,
        .activity = weft_query_is_null (&query, COLUMN_GRANT) ? weft_query_text (&query, COLUMN_PLACE) : NULL,
      };
      g_autoptr (WeftChangeReport) report = weft_change_report (file, &wanted, error);

      if (report == NULL)
        return FALSE;
      for (guint i = 0; i < report->items->len; i++)
        if (!tell_change (file, report, report->items->pdata[i], &query, explored, &is_held_back, error))
          return FALSE;
    }
  if (is_held_back && explored->told->len == 0)
    explored->sentence = g_strdup (_ ("Beside the averages that left this file before, these would tell of fewer than eight people, so they are not shown."));
  if (explored->rows->len > 0)
    {
      g_ptr_array_add (explored->notes, g_strdup (_ ("Before and after alone shows change, not cause.")));
      if (*explored->from != '\0')
        g_ptr_array_add (explored->notes, g_strdup (_ ("The first answers may be from before this time.")));
    }
  return !query.failed;
}

gboolean
weft_explore_is_answered (WeftExploreSubject subject)
{
  return subject == WEFT_EXPLORE_ANSWERS || subject == WEFT_EXPLORE_BANDS;
}

/* @from: (nullable): NULL: those without a date */
static gint64
count_answered (WeftFile   *file,
                const char *from,
                const char *to,
                GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EXPLORE_N_ANSWERED);

  weft_query_bind_text (&query, ":from", from);
  weft_query_bind_text (&query, ":to", to);
  weft_query_bind_int (&query, ":undated", from == NULL);
  return weft_query_one_int (&query, 0, error);
}

gboolean
weft_explore_note_left_out (WeftFile                *file,
                            const WeftExploreWanted *wanted,
                            const WeftExploreAsked  *asked,
                            WeftExploration         *explored,
                            GError                 **error)
{
  g_autoptr (GError) local = NULL;
  gint64 undated, to_come;
  char   tomorrow[WEFT_DATE_SIZE];

  if (!weft_explore_is_answered (asked->pair->subject))
    return TRUE;
  weft_date_add_days (weft_file_today (file), 1, tomorrow);
  undated = asked->is_all ? 0 : count_answered (file, NULL, NULL, &local);
  to_come = local == NULL ? count_answered (file, tomorrow, wanted->to != NULL ? wanted->to : WEFT_EXPLORE_LAST_DAY, &local) : 0;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (undated > 0)
    g_ptr_array_add (explored->notes,
                     g_strdup_printf (ngettext ("%ld answer has no date and is left out.", "%ld answers have no date and are left out.", (gulong)undated), (glong)undated));
  if (to_come > 0)
    g_ptr_array_add (explored->notes,
                     g_strdup_printf (ngettext ("%ld answer has a date that is still to come and is left out.", "%ld answers have a date that is still to come and are left out.", (gulong)to_come), (glong)to_come));
  return TRUE;
}
