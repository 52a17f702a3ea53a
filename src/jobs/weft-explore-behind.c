/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of one month, area or role. */

#include "weft-explore-behind.h"

#include "weft-date.h"
#include "weft-explore-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  COLUMN_DATE,
  COLUMN_WORDS,
  COLUMN_VALUE,
  COLUMN_REF,
};

/* What is counted, and where it is written down. */
static const struct
{
  const char *measure, *bys;
  WeftSql     sql;
  const char *table;                /* that a row leads to */
  gboolean    asks_area, asks_role; /* the statement, by which of the two */
} behind[] = {
  { "people", "month", WEFT_SQL_EXPLORE_BEHIND_SESSIONS, "activities", TRUE, FALSE },
  { "people", "role", WEFT_SQL_EXPLORE_BEHIND_HELPERS, "people", FALSE, FALSE },
  { "attendances", "month|area", WEFT_SQL_EXPLORE_BEHIND_SESSIONS, "activities", TRUE, FALSE },
  { "sessions", "month|area", WEFT_SQL_EXPLORE_BEHIND_SESSIONS, "activities", TRUE, FALSE },
  { "hours", "month|area|role", WEFT_SQL_EXPLORE_BEHIND_HOURS, "people", TRUE, TRUE },
  { "pounds", "month|area", WEFT_SQL_EXPLORE_BEHIND_POUNDS, "money", TRUE, FALSE },
};

/* Its place in the list; as many as this has where there is nothing. */
static guint
find_behind (const WeftExploration *explored)
{
  guint i = 0;

  for (; i < G_N_ELEMENTS (behind); i++)
    {
      g_auto (GStrv) bys = g_strsplit (behind[i].bys, "|", -1);

      if (g_str_equal (behind[i].measure, explored->measure) && g_strv_contains ((const char *const *)bys, explored->by))
        break;
    }
  return i;
}

gboolean
weft_explore_has_behind (const WeftExploration *explored,
                         const WeftExploredRow *row)
{
  return !explored->is_protected && row->ref == NULL && row->value != 0 && find_behind (explored) < G_N_ELEMENTS (behind);
}

/* The days of the row: those of its month that are of the whole. */
static void
bind_days (WeftQuery             *query,
           const WeftExploration *explored,
           const WeftExploredRow *row)
{
  g_autofree char *first = NULL;
  char             last[WEFT_DATE_SIZE];

  if (row->month == NULL)
    {
      weft_query_bind_text (query, ":from", explored->from);
      weft_query_bind_text (query, ":to", explored->to);
      return;
    }
  first = g_strconcat (row->month, "-01", NULL);
  weft_date_add_months (first, 1, last);
  weft_date_add_days (last, -1, last);
  weft_query_bind_text (query, ":from", strcmp (first, explored->from) > 0 ? first : explored->from);
  weft_query_bind_text (query, ":to", strcmp (last, explored->to) < 0 ? last : explored->to);
}

static void
bind_row (WeftQuery             *query,
          guint                  found,
          const WeftExploration *explored,
          const WeftExploredRow *row)
{
  bind_days (query, explored, row);
  if (behind[found].asks_area)
    weft_query_bind_int (query, ":by_area", g_str_equal (explored->by, "area"));
  if (behind[found].asks_role)
    weft_query_bind_int (query, ":by_role", g_str_equal (explored->by, "role"));
  if (row->is_rest)
    weft_query_bind_null (query, ":key");
  else
    weft_query_bind_text (query, ":key", row->label);
}

static WeftExploredRow *
read_row (WeftQuery       *query,
          WeftExploration *rows,
          const char      *table)
{
  g_autofree char *day = weft_date_format (weft_query_text (query, COLUMN_DATE));
  const char      *words = weft_query_text (query, COLUMN_WORDS);
  /* Translators: a day, then what was done on it */
  g_autofree char *label = *day == '\0' ? g_strdup (words) : *words == '\0' ? g_strdup (day)
                                                                            : g_strdup_printf (_ ("%s · %s"), day, words);
  WeftExploredRow *row = weft_exploration_add (rows, label, weft_query_int (query, COLUMN_VALUE));

  if (weft_query_is_null (query, COLUMN_VALUE))
    {
      g_free (row->display);
      row->display = g_strdup ("");
    }
  row->ref = weft_query_dup (query, COLUMN_REF);
  row->table = row->ref != NULL ? g_strdup (table) : NULL;
  return row;
}

GPtrArray *
weft_explore_behind (WeftFile              *file,
                     const WeftExploration *explored,
                     guint                  at,
                     GError               **error)
{
  const guint found = find_behind (explored);
  g_autoptr (WeftExploration) rows = weft_exploration_new ();
  g_auto (WeftQuery) query = { 0 };

  g_return_val_if_fail (found < G_N_ELEMENTS (behind) && at < explored->rows->len, NULL);

  query = weft_query_begin (file, behind[found].sql);
  rows->unit = g_str_equal (explored->measure, "people") || g_str_equal (explored->measure, "sessions") ? WEFT_UNIT_COUNT : explored->unit;
  bind_row (&query, found, explored, explored->rows->pdata[at]);
  weft_query_bind_int (&query, ":most", WEFT_EXPLORE_MOST_BEHIND);
  while (weft_query_step (&query, error))
    read_row (&query, rows, behind[found].table);
  return query.failed ? NULL : g_ptr_array_ref (rows->rows);
}
