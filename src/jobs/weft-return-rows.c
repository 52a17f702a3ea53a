/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows behind a figure of a return, as they are shown when somebody asks where it comes from. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-hours.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

#define FIRST_DAY "0001-01-01"

void
weft_row_behind_free (WeftRowBehind *row)
{
  g_free (row->date);
  g_free (row->what);
  g_free (row->amount);
  g_free (row->table);
  g_free (row);
}

typedef enum
{
  SPAN_PERIOD,
  SPAN_HELD, /* of the period, but not later than today */
  SPAN_END,  /* what was so at its end */
  SPAN_GRANT /* from the first row of the grant on */
} Span;

typedef struct
{
  const char *figure;
  WeftSql     sql;
  const char *table;
  void (*read) (WeftQuery *query, WeftRowBehind *row); /* what and amount */
  Span span;
  int  received; /* of MONEY_ROWS: which side; -1: another statement */
} Source;

/* Takes id and date, which every statement here gives first. */
static WeftRowBehind *
read_row (WeftQuery    *query,
          const Source *source)
{
  WeftRowBehind *row = g_new0 (WeftRowBehind, 1);

  row->id = weft_query_int (query, 0);
  row->date = weft_date_format (weft_query_text (query, 1));
  row->table = g_strdup (source->table);
  source->read (query, row);
  return row;
}

static void
read_money (WeftQuery     *query,
            WeftRowBehind *row)
{
  row->what = g_strdup (weft_query_text (query, 2));
  row->amount = weft_pence_format (weft_query_int (query, 3));
}

static char *
format_people (gint64 people)
{
  gulong n = (gulong)people;

  return g_strdup_printf (ngettext ("%lu person", "%lu people", n), n);
}

static void
read_session (WeftQuery     *query,
              WeftRowBehind *row)
{
  row->what = g_strdup (weft_query_text (query, 2));
  row->amount = format_people (weft_query_int (query, 3));
}

static void
read_person (WeftQuery     *query,
             WeftRowBehind *row)
{
  gulong times = (gulong)weft_query_int (query, 3);

  row->what = g_strdup (weft_query_text (query, 2));
  row->amount = g_strdup_printf (ngettext ("came %lu time", "came %lu times", times), times);
}

static void
read_hours (WeftQuery     *query,
            WeftRowBehind *row)
{
  g_autofree char *who = weft_query_is_null (query, 2) ? format_people (weft_query_int (query, 3)) : weft_query_dup (query, 2);
  const char      *role = weft_query_text (query, 4);

  row->what = *role == '\0' ? g_steal_pointer (&who) : g_strdup_printf ("%s, %s", who, role);
  row->amount = weft_hours_format (weft_query_int (query, 5));
}

static const Source sources[] = {
  { "spent", WEFT_SQL_MONEY_ROWS, "money", read_money, SPAN_PERIOD, 0 },
  { "unspent", WEFT_SQL_MONEY_ROWS, "money", read_money, SPAN_GRANT, 0 },
  { "received", WEFT_SQL_MONEY_ROWS, "money", read_money, SPAN_GRANT, 1 },
  { "still_due", WEFT_SQL_INSTALMENTS_ROWS, "instalments", read_money, SPAN_END, -1 },
  { "people", WEFT_SQL_ATTENDANCE_ROWS, "attendance", read_person, SPAN_HELD, -1 },
  { "attendances", WEFT_SQL_ACTIVITIES_ROWS, "activities", read_session, SPAN_HELD, -1 },
  { "sessions", WEFT_SQL_ACTIVITIES_ROWS, "activities", read_session, SPAN_HELD, -1 },
  { "volunteers", WEFT_SQL_HOURS_ROWS, "hours", read_hours, SPAN_PERIOD, -1 },
  { "volunteer_hours", WEFT_SQL_HOURS_ROWS, "hours", read_hours, SPAN_PERIOD, -1 },
  { "volunteer_value", WEFT_SQL_HOURS_ROWS, "hours", read_hours, SPAN_PERIOD, -1 },
};

/* A number of people that no register tells was counted at sessions. */
static const Source *
find_source (const WeftReturn *ret,
             const char       *figure)
{
  if (g_str_equal (figure, "people") && g_strcmp0 (ret->how_counted, "unique") != 0)
    figure = "sessions";
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].figure, figure))
      return &sources[i];

  return NULL;
}

static gboolean
is_protected (const WeftReturn *ret,
              const char       *key)
{
  g_autoptr (GPtrArray) figures = weft_return_figures (ret);

  for (guint i = 0; i < figures->len; i++)
    {
      const WeftFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->key, key))
        return figure->is_protected;
    }

  return FALSE;
}

static void
bind_source (WeftQuery        *query,
             const Source     *source,
             gint64            grant,
             const WeftReturn *ret)
{
  if (source->span == SPAN_HELD)
    weft_return_bind_held (query, grant, ret);
  else if (source->span == SPAN_PERIOD)
    weft_return_bind (query, grant, ret);
  else
    {
      weft_query_bind_int (query, ":grant", grant);
      weft_query_bind_text (query, ":to", ret->to);
      if (source->span == SPAN_GRANT)
        weft_query_bind_text (query, ":from", FIRST_DAY);
    }
  if (source->received >= 0)
    weft_query_bind_int (query, ":received", source->received);
}

static gboolean
add_rows (WeftFile         *file,
          const WeftReturn *ret,
          gint64            grant,
          const Source     *source,
          GPtrArray        *rows,
          GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, source->sql);

  bind_source (&query, source, grant, ret);
  while (weft_query_step (&query, error))
    g_ptr_array_add (rows, read_row (&query, source));

  return !query.failed;
}

GPtrArray *
weft_return_rows_behind (WeftFile         *file,
                         const WeftReturn *ret,
                         const char       *figure_key,
                         GError          **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_behind_free);
  g_autoptr (GError) failure = NULL;
  g_autoptr (WeftRow) grant = NULL;
  const Source *source = find_source (ret, figure_key);

  if (source == NULL || is_protected (ret, figure_key))
    return g_steal_pointer (&rows);

  grant = weft_row_find (file, weft_description_find ("grants"), ret->grant_ref, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (grant != NULL && !add_rows (file, ret, grant->id, source, rows, error))
    return NULL;

  return g_steal_pointer (&rows);
}
