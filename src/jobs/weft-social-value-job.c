/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a Social Value report tells, gathered: the analysis, its checks, who came, what changed, time given, and the
 * words of those who agreed. */

#include "weft-social-value-private.h"

#include "weft-came.h"
#include "weft-change-told.h"
#include "weft-group-fact.h"
#include "weft-home.h"
#include "weft-job-error.h"
#include "weft-phrase.h"
#include "weft-return-job-private.h"
#include "weft-return-told.h"
#include "weft-small-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_QUOTES 2

/* The analysis called @name, or the one whose period ends last. */
static WeftRow *
find_analysis (WeftFile   *file,
               const char *name,
               GError    **error)
{
  const WeftTable *table = weft_description_find ("analyses");
  g_autoptr (GPtrArray) rows = NULL;
  WeftRow *last = NULL;

  if (name != NULL)
    return weft_row_find (file, table, name, error);

  rows = weft_row_list (file, table, NULL, error);
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    if (last == NULL || strcmp (weft_row_get (rows->pdata[i], "to"), weft_row_get (last, "to")) > 0)
      last = rows->pdata[i];
  if (last != NULL)
    return weft_row_copy (last);

  g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                       _ ("There is no analysis of Social Value in this file yet.\nMake one on the page Social Value, or import the tables analyses, inputs and outcomes."));
  return NULL;
}

/* In the report's own language, not the program's. */
static char *
say_people (const WeftSocialValue *report,
            gint64                 came,
            int                    fewest)
{
  const WeftSmallNumber shown = weft_small_number_protect (came, fewest);

  if (shown.shown == WEFT_SHOWN_FEWER)
    return g_strdup_printf (weft_phrase (report->language, "fewer than %d"), fewest);
  return weft_small_number_format (shown, fewest);
}

/* Rounded here always. */
static void
tell_people (const WeftReturn *ret,
             WeftSocialValue  *report)
{
  const char    *label = ret->people_protected == WEFT_PEOPLE_EXACT ? WEFT_BANDS_ROUGHLY : "";
  const gboolean is_told = ret->people > 0 && ret->people_protected != WEFT_PEOPLE_LEFT_OUT;

  report->people = is_told ? say_people (report, ret->people, ret->small_number_threshold) : g_strdup ("");
  report->people_are_least = weft_return_is_least (ret);
  report->hides_attendances = ret->people_protected != WEFT_PEOPLE_EXACT;
  if (is_told)
    g_ptr_array_add (report->told, weft_return_told_count (WEFT_BANDS_OF_ALL, ret->from, ret->to, label, ret->people, ret->small_number_threshold));
  if (!report->hides_attendances && ret->attendances > 0)
    g_ptr_array_add (report->told, weft_return_told_count (WEFT_BANDS_OF_VISITS, ret->from, ret->to, "", ret->attendances, WEFT_EXACTLY));
}

/* Different people, as a return tells a number of them. */
static gboolean
gather_people (WeftFile        *file,
               WeftSocialValue *report,
               GError         **error)
{
  g_autofree char *threshold = weft_group_fact (file, "small_number_threshold", error);
  g_autoptr (WeftReturn) ret = weft_return_new ();
  WeftCame came;

  if (threshold == NULL || !weft_came_count (file, 0, report->analysis->from, report->analysis->to, &came, error))
    return FALSE;
  report->sessions = came.sessions;
  report->attendances = came.visits;

  ret->from = g_strdup (report->analysis->from);
  ret->to = g_strdup (report->analysis->to);
  ret->people = g_str_equal (came.how, "attendances") ? 0 : came.people;
  ret->how_counted = g_strdup (came.how);
  ret->sessions = came.sessions;
  ret->sessions_counted_only = came.without_register;
  ret->attendances = came.visits;
  if (*threshold != '\0')
    ret->small_number_threshold = (int)g_ascii_strtoll (threshold, NULL, 10);
  if (!weft_return_gather_told (file, ret->from, ret->to, ret, error))
    return FALSE;
  weft_return_settle (ret, weft_return_ladder (file));
  tell_people (ret, report);
  return TRUE;
}

static gboolean
gather_time (WeftFile        *file,
             WeftSocialValue *report,
             GError         **error)
{
  g_autoptr (WeftVolunteering) given = weft_volunteering (file, report->analysis->from, report->analysis->to, error);
  g_auto (WeftQuery) expenses = weft_query_begin_kept (file, WEFT_SQL_MONEY_OF_VOLUNTEERS);

  if (given == NULL)
    return FALSE;
  weft_query_bind_text (&expenses, ":from", report->analysis->from);
  weft_query_bind_text (&expenses, ":to", report->analysis->to);
  report->time.people = given->people;
  report->time.minutes = given->minutes;
  report->time.rate = given->rate;
  report->time.rate_name = g_strdup (given->rate_name);
  report->time.value = given->value;
  report->time.income = given->income;
  report->time.per_10000 = given->per_10000;
  report->time.expenses = weft_query_one_int (&expenses, 0, error);
  return !expenses.failed;
}

static gboolean
gather_changes (WeftFile        *file,
                WeftSocialValue *report,
                GError         **error)
{
  g_autoptr (GPtrArray) measures = weft_change_measures (file, 0, report->analysis->to, error);

  if (measures == NULL)
    return FALSE;
  for (guint i = 0; i < measures->len; i++)
    {
      const WeftChangeReport *measure = measures->pdata[i];

      for (guint k = 0; k < measure->items->len; k++)
        {
          WeftReturnChange *change = weft_change_to_leave (file, measure, measure->items->pdata[k], report->told, error);

          if (change == NULL)
            return FALSE;
          g_ptr_array_add (report->changes, change);
        }
    }
  return TRUE;
}

/* Only what consent for everyone covers, today: not withdrawn, not past its end. */
static gboolean
gather_quotes (WeftFile        *file,
               WeftSocialValue *report,
               GError         **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_EVIDENCE_QUOTES);

  weft_query_bind_text (&query, ":from", report->analysis->from);
  weft_query_bind_text (&query, ":to", report->analysis->to);
  weft_query_bind_text (&query, ":today", report->today);
  weft_query_bind_int (&query, ":limit", MOST_QUOTES);
  while (weft_query_step (&query, error))
    {
      WeftQuote *quote = g_new0 (WeftQuote, 1);

      quote->said_by = g_strdup (weft_query_text (&query, 0));
      quote->text = g_strdup (weft_query_text (&query, 1));
      g_ptr_array_add (report->quotes, quote);
    }
  return !query.failed;
}

/* As far as the group said it wants to go; else as far as it has gone. */
static WeftDepth
depth_of (const WeftSocialValue *report,
          const char            *said)
{
  if (g_str_equal (said, "tell"))
    return WEFT_DEPTH_TELL;
  if (g_str_equal (said, "change"))
    return WEFT_DEPTH_CHANGE;
  if (g_str_equal (said, "value") || report->analysis->outcomes->len > 0)
    return WEFT_DEPTH_VALUE;
  return report->changes->len > 0 ? WEFT_DEPTH_CHANGE : WEFT_DEPTH_TELL;
}

void
weft_social_value_go (WeftSocialValue *report,
                      const char      *depth)
{
  report->depth = depth_of (report, depth);
}

WeftSocialValue *
weft_social_value_gather (WeftFile   *file,
                          const char *name,
                          int         timing,
                          GError    **error)
{
  g_autoptr (WeftSocialValue) report = weft_social_value_new ();
  g_autoptr (WeftRow) row = find_analysis (file, name, error);

  if (row == NULL)
    return NULL;
  report->analysis = weft_analysis_read (file, row, timing, error);
  if (report->analysis == NULL)
    return NULL;

  for (guint i = 0; i < report->analysis->told->len; i++)
    g_ptr_array_add (report->told, weft_told_copy (report->analysis->told->pdata[i]));
  report->valuation = weft_valuation_new (report->analysis);
  report->checks = weft_overclaim_checks (report->valuation);
  report->today = g_strdup (weft_file_today (file));
  report->group = weft_group_fact (file, "name", error);
  report->language = report->group != NULL ? weft_group_fact (file, "language", error) : NULL;
  if (report->language == NULL ||
      !gather_people (file, report, error) ||
      !gather_time (file, report, error) ||
      !gather_changes (file, report, error) ||
      !gather_quotes (file, report, error))
    return NULL;

  weft_social_value_go (report, weft_row_get (row, "depth"));
  return g_steal_pointer (&report);
}
