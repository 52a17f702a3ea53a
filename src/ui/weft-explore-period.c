/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was asked last, and the days that "this year" means. */

#include "weft-explore-period.h"

#include "weft-date.h"
#include "weft-settings.h"
#include "weft-year.h"

#include <string.h>

#define GROUP "explore"
#define KEY "question"
#define PARTS 5

WeftExploreQuestion *
weft_explore_question_new (const char *measure,
                           const char *by,
                           WeftPeriod  period,
                           const char *from,
                           const char *to)
{
  WeftExploreQuestion *question = g_new0 (WeftExploreQuestion, 1);

  question->measure = g_strdup (measure);
  question->by = g_strdup (by);
  question->period = period;
  question->from = g_strdup (from);
  question->to = g_strdup (to);
  return question;
}

WeftExploreQuestion *
weft_explore_question_copy (const WeftExploreQuestion *question)
{
  return weft_explore_question_new (question->measure, question->by, question->period, question->from, question->to);
}

void
weft_explore_question_free (WeftExploreQuestion *question)
{
  g_free (question->measure);
  g_free (question->by);
  g_free (question->from);
  g_free (question->to);
  g_free (question);
}

static gboolean
is_day_or_none (const char *text)
{
  return *text == '\0' || weft_date_is_valid (text);
}

/* What was kept may be of another version, or typed by somebody. */
static WeftExploreQuestion *
read_kept (char **parts)
{
  guint                    n_measures, n_bys;
  const WeftExploreChoice *measures = weft_explore_measures (&n_measures);
  const WeftExploreChoice *bys = weft_explore_bys (&n_bys);
  guint64                  period;

  if (g_strv_length (parts) != PARTS || !weft_explore_is_choice (measures, n_measures, parts[0]) || !weft_explore_is_choice (bys, n_bys, parts[1]) ||
      !g_ascii_string_to_unsigned (parts[2], 10, 0, WEFT_PERIOD_TOLD, &period, NULL) || !is_day_or_none (parts[3]) || !is_day_or_none (parts[4]))
    return NULL;
  /* This year is another one some time later. */
  if (period == WEFT_PERIOD_THIS_YEAR)
    period = WEFT_PERIOD_TOLD;
  return weft_explore_question_new (parts[0], parts[1], (WeftPeriod)period, parts[3], parts[4]);
}

WeftExploreQuestion *
weft_explore_question_load (void)
{
  g_autofree char *kept = weft_settings_get (GROUP, KEY);
  g_auto (GStrv) parts = g_strsplit (kept != NULL ? kept : "", "|", -1);
  WeftExploreQuestion *question = read_kept (parts);

  return question != NULL ? question : weft_explore_question_new ("hours", "month", WEFT_PERIOD_TOLD, "", "");
}

void
weft_explore_question_save (const WeftExploreQuestion *question)
{
  g_autofree char *text = g_strdup_printf ("%s|%s|%d|%s|%s", question->measure, question->by, question->period, question->from, question->to);

  weft_settings_set (GROUP, KEY, text);
}

static const char *
null_if_empty (const char *text)
{
  return *text == '\0' ? NULL : text;
}

gboolean
weft_explore_question_settle (WeftExploreQuestion *question,
                              WeftFile            *file,
                              GError             **error)
{
  char from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  if (question->period != WEFT_PERIOD_TOLD)
    return TRUE;
  if (!weft_year_read_told (file, from, to, error))
    return FALSE;
  question->period = strcmp (to, weft_file_today (file)) < 0 ? WEFT_PERIOD_LAST_YEAR : WEFT_PERIOD_THIS_YEAR;
  return TRUE;
}

WeftExploration *
weft_explore_question_answer (const WeftExploreQuestion *question,
                              WeftFile                  *file,
                              GError                   **error)
{
  char              from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];
  WeftExploreWanted wanted = { question->measure, question->by, NULL, NULL };
  g_autoptr (WeftExploreQuestion) settled = weft_explore_question_copy (question);

  if (!weft_explore_question_settle (settled, file, error))
    return NULL;
  weft_year_read (file, from, to);
  if (settled->period == WEFT_PERIOD_LAST_YEAR)
    {
      weft_date_add_months (from, -12, from);
      weft_date_add_months (to, -12, to);
    }
  if (settled->period == WEFT_PERIOD_THIS_YEAR || settled->period == WEFT_PERIOD_LAST_YEAR)
    {
      wanted.from = from;
      wanted.to = to;
    }
  if (question->period == WEFT_PERIOD_DAYS)
    {
      wanted.from = null_if_empty (question->from);
      wanted.to = null_if_empty (question->to);
    }
  return weft_explore (file, &wanted, error);
}
