/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "weft-came.h"

#include "weft-return.h"

static void
bind (WeftQuery  *query,
      gint64      grant,
      const char *from,
      const char *to)
{
  if (grant != 0)
    weft_query_bind_int (query, ":grant", grant);
  weft_query_bind_text (query, ":from", from);
  weft_query_bind_text (query, ":to", to);
}

gboolean
weft_came_count (WeftFile   *file,
                 gint64      grant,
                 const char *from,
                 const char *to,
                 WeftCame   *came,
                 GError    **error)
{
  g_auto (WeftQuery) sessions = weft_query_begin_kept (file, grant != 0 ? WEFT_SQL_ACTIVITIES_OF_GRANT : WEFT_SQL_ACTIVITIES_OF_PERIOD);
  g_auto (WeftQuery) people = weft_query_begin_kept (file, grant != 0 ? WEFT_SQL_ATTENDANCE_OF_GRANT : WEFT_SQL_ATTENDANCE_OF_PERIOD);
  gint64 registered, counted;

  bind (&sessions, grant, from, to);
  bind (&people, grant, from, to);
  if (!weft_query_step (&sessions, error) || !weft_query_step (&people, error))
    return FALSE;

  came->sessions = weft_query_int (&sessions, 0);
  came->visits = weft_query_int (&sessions, 1);
  came->without_register = weft_query_int (&sessions, 2);
  counted = weft_query_int (&sessions, 4);
  registered = weft_query_int (&people, 0);
  came->first_time = weft_query_int (&people, 1);

  came->people = MAX (registered, counted);
  came->rows = counted > registered ? came->sessions : weft_query_int (&sessions, 3);
  came->how = counted <= registered ? "unique" : weft_query_int (&sessions, 5) != 0 ? "estimate"
                                                                                    : "counted";
  if (came->people == 0)
    {
      came->people = came->visits;
      came->rows = came->sessions;
      came->how = came->visits > 0 ? "attendances" : "";
    }
  came->is_least = weft_return_counts_least (came->how, came->sessions, came->without_register);
  return TRUE;
}
