/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The group's year so far in numbers, with its months. */

#include "weft-home-todo.h"

#include "weft-came.h"
#include "weft-date.h"
#include "weft-group-fact.h"

#define MONTHS 12

void
weft_year_free (WeftYear *year)
{
  g_free (year->from);
  g_free (year->to);
  g_free (year);
}

/* Months since the year 0 of an ISO date or month. */
static gint64
count_months (const char *iso)
{
  return g_ascii_strtoll (iso, NULL, 10) * MONTHS + g_ascii_strtoll (iso + 5, NULL, 10);
}

/* Which month of the year @month ("YYYY-MM") is, the first being 0. */
static guint
month_index (const WeftYear *year,
             const char     *month)
{
  return (guint)CLAMP (count_months (month) - count_months (year->from), 0, MONTHS - 1);
}

static void
bind_year (WeftQuery      *query,
           const WeftYear *year)
{
  weft_query_bind_text (query, ":from", year->from);
  weft_query_bind_text (query, ":to", year->to);
}

static gboolean
load_months (WeftFile       *file,
             WeftSql         sql,
             const WeftYear *year,
             gint64         *counted,
             gint64         *also_counted,
             GError        **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, sql);

  bind_year (&query, year);
  while (weft_query_step (&query, error))
    {
      guint month = month_index (year, weft_query_text (&query, 0));

      counted[month] = weft_query_int (&query, 1);
      if (also_counted != NULL)
        also_counted[month] = weft_query_int (&query, 2);
    }

  return !query.failed;
}

static gboolean
load_people (WeftFile *file,
             WeftYear *year,
             GError  **error)
{
  g_auto (WeftQuery) last = weft_query_begin (file, WEFT_SQL_ACTIVITY_LAST);
  WeftCame came;

  if (!weft_came_count (file, 0, year->from, year->to, &came, error))
    return FALSE;
  year->people = came.people;
  year->are_least = came.is_least;
  year->are_visits = g_str_equal (came.how, "attendances");
  year->first_time = came.first_time;
  year->sessions = came.sessions;

  bind_year (&last, year);
  year->last_session_people = weft_query_one_int (&last, 0, error);
  return !last.failed;
}

/* Different people, or visits where nothing tells how many: never both in one row of bars. */
static gboolean
load_people_by_month (WeftFile *file,
                      WeftYear *year,
                      GError  **error)
{
  gint64 visits[MONTHS] = { 0 };

  return load_months (file, WEFT_SQL_ACTIVITIES_BY_MONTH, year, year->month_sessions, year->are_visits ? year->month_people : visits, error) &&
         (year->are_visits || load_months (file, WEFT_SQL_ATTENDANCE_BY_MONTH, year, year->month_people, NULL, error));
}

static gboolean
load_hours (WeftFile *file,
            WeftYear *year,
            GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_HOURS_OF_PERIOD);

  bind_year (&query, year);
  if (!weft_query_step (&query, error))
    return FALSE;

  year->volunteers = weft_query_int (&query, 0);
  year->minutes = weft_query_int (&query, 1);
  return load_months (file, WEFT_SQL_HOURS_BY_MONTH, year, year->month_minutes, NULL, error);
}

static gboolean
load_money (WeftFile *file,
            WeftYear *year,
            GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_MONEY_OF_YEAR);

  bind_year (&query, year);
  if (!weft_query_step (&query, error))
    return FALSE;

  year->money_in = weft_query_int (&query, 0);
  year->money_out = weft_query_int (&query, 1);
  return TRUE;
}

static gboolean
load_grants (WeftFile *file,
             WeftYear *year,
             GError  **error)
{
  g_autoptr (GPtrArray) states = weft_home_grants (file, error);

  if (states == NULL)
    return FALSE;

  for (guint i = 0; i < states->len; i++)
    {
      const WeftGrantState *state = g_ptr_array_index (states, i);

      if (!weft_grant_state_is_running (state))
        continue;

      /* What one is over by is not taken from what another has left. */
      year->grants_left += MAX (state->left, 0);
      year->grants_award += state->award;
    }
  return TRUE;
}

WeftYear *
weft_home_year (WeftFile *file,
                GError  **error)
{
  g_autoptr (WeftYear) year = g_new0 (WeftYear, 1);
  const char *today = weft_file_today (file);
  char        from[WEFT_DATE_SIZE], to[WEFT_DATE_SIZE];

  if (!weft_group_year (file, today, from, to, error))
    return NULL;

  year->from = g_strdup (from);
  year->to = g_strdup (today);
  year->n_months = month_index (year, today) + 1;

  if (!load_people (file, year, error) ||
      !load_people_by_month (file, year, error) ||
      !load_hours (file, year, error) ||
      !load_money (file, year, error) ||
      !load_grants (file, year, error))
    return NULL;

  return g_steal_pointer (&year);
}
