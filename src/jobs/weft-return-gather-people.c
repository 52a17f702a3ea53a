/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people and hours of a return: who came, from registers and head counts; who volunteered and for how long;
 * what was reached of each target. Only rows that name the grant count. */

#include "weft-return-job-private.h"

#include "weft-came.h"
#include "weft-hours.h"
#include "weft-measure.h"
#include "weft-pence.h"

/* What is planned was not held yet. */
static const char *
held_until (const WeftReturn *ret)
{
  return strcmp (ret->to, ret->made_on) < 0 ? ret->to : ret->made_on;
}

static gboolean
gather_came (WeftFile   *file,
             gint64      grant,
             WeftReturn *ret,
             GError    **error)
{
  WeftCame came;

  if (!weft_came_count (file, grant, ret->from, held_until (ret), &came, error))
    return FALSE;
  ret->people = came.people;
  ret->people_rows = came.rows;
  ret->how_counted = g_strdup (came.how);
  ret->attendances = came.visits;
  ret->sessions = came.sessions;
  ret->sessions_counted_only = came.without_register;
  return TRUE;
}

static gboolean
gather_rate (WeftFile   *file,
             WeftReturn *ret,
             GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RATE_OF_VOLUNTEER_HOUR);

  weft_query_bind_text (&query, ":on", ret->to);
  if (!weft_query_step (&query, error))
    return !query.failed;

  ret->volunteer_rate = weft_query_int (&query, 0);
  ret->volunteer_rate_name = weft_query_dup (&query, 1);
  ret->volunteer_value = weft_pence_times_minutes (ret->volunteer_rate, ret->volunteer_minutes);
  return TRUE;
}

static gboolean
gather_hours (WeftFile   *file,
              gint64      grant,
              WeftReturn *ret,
              GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_HOURS_OF_GRANT);

  weft_return_bind (&query, grant, ret);
  if (!weft_query_step (&query, error))
    return FALSE;

  ret->volunteers = weft_query_int (&query, 0);
  ret->volunteer_minutes = weft_query_int (&query, 1);
  ret->volunteer_rows = weft_query_int (&query, 2);
  return ret->volunteer_rows == 0 || gather_rate (file, ret, error);
}

/* How many rows, or minutes, of the period name no grant. */
static gboolean
count_unmarked (WeftFile         *file,
                WeftSql           sql,
                const WeftReturn *ret,
                gint64           *n,
                GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, sql);

  weft_query_bind_text (&query, ":from", ret->from);
  weft_query_bind_text (&query, ":to", held_until (ret));
  *n = weft_query_one_int (&query, 0, error);
  return !query.failed;
}

/* What was given and held, and names no grant: where the return has none of its own a person may have thought that it is in it. */
static gboolean
gather_unmarked (WeftFile   *file,
                 WeftReturn *ret,
                 GError    **error)
{
  return (ret->volunteer_minutes > 0 || count_unmarked (file, WEFT_SQL_HOURS_OF_NO_GRANT, ret, &ret->unmarked_minutes, error)) &&
         (ret->sessions > 0 || count_unmarked (file, WEFT_SQL_ACTIVITIES_OF_NO_GRANT, ret, &ret->unmarked_sessions, error));
}

static gboolean
gather_months (WeftFile   *file,
               gint64      grant,
               WeftReturn *ret,
               GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_HOURS_OF_GRANT_BY_MONTH);

  weft_return_bind (&query, grant, ret);
  while (weft_query_step (&query, error))
    {
      WeftMonthHours *hours = g_new0 (WeftMonthHours, 1);

      hours->month = g_strdup (weft_query_text (&query, 0));
      hours->minutes = weft_query_int (&query, 1);
      g_ptr_array_add (ret->month_hours, hours);
    }

  return !query.failed;
}

/* "5.2 → 6.4": the averages of the same people, in any language; "" when there are too few of them to say. */
static char *
tell_change (const WeftReturnChange *change)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!weft_return_change_is_told (change))
    return g_strdup ("");
  before = weft_score_format (change->before);
  after = weft_score_format (change->after);
  return g_strconcat (before, " → ", after, NULL);
}

/* What a target counts, as far as the ledgers know it; else what was typed. */
static char *
count_target (const WeftReturn *ret,
              const char       *counts,
              const char       *typed)
{
  const struct
  {
    const char *counts;
    gint64      value;
  } counted[] = {
    { "people", ret->people },
    { "attendances", ret->attendances },
    { "sessions", ret->sessions },
  };

  if (g_str_equal (counts, "hours"))
    return weft_hours_to_text (ret->volunteer_minutes);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (g_str_equal (counts, counted[i].counts))
      return g_strdup_printf ("%" G_GINT64_FORMAT, counted[i].value);

  for (guint i = 0; i < ret->changes->len; i++)
    {
      const WeftReturnChange *change = ret->changes->pdata[i];
      g_autofree char        *question = g_strconcat (change->measure, ".", change->item, NULL);

      if (g_str_equal (counts, change->measure) || g_str_equal (counts, question))
        return tell_change (change);
    }
  return g_strdup (typed);
}

static gboolean
gather_targets (WeftFile   *file,
                gint64      grant,
                WeftReturn *ret,
                GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_TARGETS_OF_GRANT);

  weft_query_bind_int (&query, ":grant", grant);
  while (weft_query_step (&query, error))
    {
      WeftReturnTarget *target = g_new0 (WeftReturnTarget, 1);

      target->outcome = g_strdup (weft_query_text (&query, 0));
      target->indicator = weft_query_dup (&query, 1);
      target->target = g_strdup (weft_query_text (&query, 2));
      target->actual = count_target (ret, weft_query_text (&query, 3), weft_query_text (&query, 4));
      g_ptr_array_add (ret->targets, target);
    }

  return !query.failed;
}

void
weft_return_bind_held (WeftQuery        *query,
                       gint64            grant,
                       const WeftReturn *ret)
{
  weft_query_bind_int (query, ":grant", grant);
  weft_query_bind_text (query, ":from", ret->from);
  weft_query_bind_text (query, ":to", held_until (ret));
}

gboolean
weft_return_gather_people (WeftFile   *file,
                           gint64      grant,
                           WeftReturn *ret,
                           GError    **error)
{
  return gather_came (file, grant, ret, error) &&
         gather_hours (file, grant, ret, error) &&
         gather_unmarked (file, ret, error) &&
         gather_months (file, grant, ret, error) &&
         gather_targets (file, grant, ret, error);
}
