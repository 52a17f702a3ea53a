/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts what was asked for. Most pairs are one statement each; ages, bands and change have parts of their own. */

#include "weft-explore-private.h"

#include "weft-came.h"
#include "weft-date.h"
#include "weft-group-fact.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

#define FIRST_DAY "0000-01-01"

/* The columns of the statements that count. */
enum
{
  COLUMN_LABEL,
  COLUMN_VALUE,
  COLUMN_REF,
};

static void
asked_clear (WeftExploreAsked *asked)
{
  g_clear_pointer (&asked->from, g_free);
  g_clear_pointer (&asked->to, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeftExploreAsked, asked_clear)

/* Sessions that are planned were not held yet, and an answer of a day to come has a wrong date. */
static gboolean
is_over (WeftExploreSubject subject)
{
  return subject == WEFT_EXPLORE_PEOPLE || subject == WEFT_EXPLORE_ATTENDANCES || subject == WEFT_EXPLORE_SESSIONS || weft_explore_is_answered (subject);
}

static void
ask (WeftFile                *file,
     const WeftExploreWanted *wanted,
     WeftExploreAsked        *asked)
{
  const char *to = wanted->to != NULL ? wanted->to : WEFT_EXPLORE_LAST_DAY;

  if (is_over (asked->pair->subject) && strcmp (to, weft_file_today (file)) > 0)
    to = weft_file_today (file);
  asked->from = g_strdup (wanted->from != NULL ? wanted->from : FIRST_DAY);
  asked->to = g_strdup (to);
  asked->is_all = wanted->from == NULL && wanted->to == NULL;
}

void
weft_explore_bind (WeftQuery              *query,
                   const WeftExploreAsked *asked)
{
  weft_query_bind_text (query, ":from", asked->from);
  weft_query_bind_text (query, ":to", asked->to);
}

static void
bind_undated (WeftQuery              *query,
              const WeftExploreAsked *asked)
{
  if (weft_explore_is_answered (asked->pair->subject))
    weft_query_bind_int (query, ":undated", asked->is_all);
}

static WeftSql
days_statement (WeftExploreSubject subject)
{
  switch (subject)
    {
    case WEFT_EXPLORE_HELPERS:
      return WEFT_SQL_EXPLORE_DAYS_OF_ROLES;
    case WEFT_EXPLORE_HOURS:
      return WEFT_SQL_EXPLORE_DAYS_OF_HOURS;
    case WEFT_EXPLORE_POUNDS:
      return WEFT_SQL_EXPLORE_DAYS_OF_POUNDS;
    case WEFT_EXPLORE_ANSWERS:
    case WEFT_EXPLORE_BANDS:
      return WEFT_SQL_EXPLORE_DAYS_ANSWERED;
    case WEFT_EXPLORE_PEOPLE:
    case WEFT_EXPLORE_ATTENDANCES:
    case WEFT_EXPLORE_SESSIONS:
    case WEFT_EXPLORE_TALLIES:
    case WEFT_EXPLORE_CHANGE:
    default:
      return WEFT_SQL_EXPLORE_DAYS_HELD;
    }
}

/* Where no period was asked for it is that of the records. */
static gboolean
load_days (WeftFile                *file,
           const WeftExploreWanted *wanted,
           const WeftExploreAsked  *asked,
           WeftExploration         *explored,
           GError                 **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, days_statement (asked->pair->subject));

  weft_explore_bind (&query, asked);
  bind_undated (&query, asked);
  if (!weft_query_step (&query, error))
    return FALSE;
  explored->from = g_strdup (wanted->from != NULL ? wanted->from : weft_query_text (&query, 0));
  explored->to = g_strdup (wanted->to != NULL ? wanted->to : weft_query_text (&query, 1));
  return TRUE;
}

static gboolean
follows (const char *month,
         const char *next)
{
  g_autofree char *day = g_strconcat (month, "-01", NULL);
  char             after[WEFT_DATE_SIZE];

  weft_date_add_months (day, 1, after);
  return strncmp (after, next, strlen (next)) == 0;
}

static void
add_month (WeftExploration *explored,
           const char      *month,
           gint64           value)
{
  g_autofree char *label = weft_date_format (month);

  weft_exploration_add (explored, label, value)->month = g_strdup (month);
}

/* Months without a record between two that have some stand there too, as 0. */
static void
add_month_and_gap (WeftExploration *explored,
                   const char      *month,
                   gint64           value)
{
  while (explored->rows->len > 0)
    {
      const WeftExploredRow *last = explored->rows->pdata[explored->rows->len - 1];
      g_autofree char       *day = g_strconcat (last->month, "-01", NULL);
      char                   next[WEFT_DATE_SIZE];

      if (follows (last->month, month))
        break;
      weft_date_add_months (day, 1, next);
      next[strlen ("YYYY-MM")] = '\0';
      add_month (explored, next, 0);
    }
  add_month (explored, month, value);
}

static void
add_row (const WeftExploreAsked *asked,
         WeftQuery              *query,
         WeftExploration        *explored)
{
  const char      *text = weft_query_text (query, COLUMN_LABEL);
  const char      *label = *text != '\0' ? text : weft_explore_no_label (asked->pair->by);
  gint64           value = weft_query_int (query, COLUMN_VALUE);
  WeftExploredRow *row;

  if (*text != '\0' && g_str_equal (asked->pair->by, "month"))
    {
      add_month_and_gap (explored, text, value);
      return;
    }
  row = weft_exploration_add (explored, label, value);
  row->is_rest = *text == '\0';
  row->ref = weft_query_dup (query, COLUMN_REF);
  if (row->ref != NULL)
    row->table = g_strdup (g_str_equal (asked->pair->by, "grant") ? "grants" : "activities");
}

/* Two grants of one name are told apart by their references. */
static void
tell_apart (WeftExploration *explored)
{
  for (guint i = 0; i < explored->rows->len; i++)
    for (guint k = i + 1; k < explored->rows->len; k++)
      {
        WeftExploredRow *one = explored->rows->pdata[i];
        WeftExploredRow *other = explored->rows->pdata[k];
        char            *label;

        if (g_strcmp0 (one->table, "grants") != 0 || g_strcmp0 (other->table, "grants") != 0 || !g_str_equal (one->label, other->label))
          continue;
        label = g_strdup_printf ("%s (%s)", other->label, other->ref);
        g_free (other->label);
        other->label = label;
      }
}

static gboolean
load_rows (WeftFile               *file,
           const WeftExploreAsked *asked,
           WeftExploration        *explored,
           GError                **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, asked->pair->rows);
  g_autoptr (WeftBands) people = weft_bands_new (asked->pair->by, NULL);

  weft_explore_bind (&query, asked);
  bind_undated (&query, asked);
  while (weft_query_step (&query, error))
    if (asked->pair->by_people)
      {
        const char *text = weft_query_text (&query, COLUMN_LABEL);

        weft_bands_add (people, *text != '\0' ? text : weft_explore_no_label (asked->pair->by), weft_query_int (&query, COLUMN_VALUE));
      }
    else
      add_row (asked, &query, explored);
  if (query.failed)
    return FALSE;
  tell_apart (explored);
  return people->rows->len == 0 || weft_explore_protect (file, asked, people, explored, error);
}

static gboolean
count_helpers (WeftFile               *file,
               const WeftExploreAsked *asked,
               WeftExploration        *explored,
               GError                **error)
{
  g_auto (WeftQuery) people = weft_query_begin (file, WEFT_SQL_EXPLORE_PEOPLE_OF_ROLES);

  weft_explore_bind (&people, asked);
  explored->total = weft_query_one_int (&people, 0, error);
  return !people.failed;
}

static gboolean
count_came (WeftFile               *file,
            const WeftExploreAsked *asked,
            WeftExploration        *explored,
            GError                **error)
{
  WeftCame came;

  if (!weft_came_count (file, 0, asked->from, asked->to, &came, error))
    return FALSE;
  explored->total = came.people;
  explored->total_is_least = came.is_least;
  if (came.without_register > 0 && g_str_equal (came.how, "unique"))
    g_ptr_array_add (explored->notes,
                     g_strdup_printf (ngettext ("%ld session has no register; nobody is added here for it.",
                                                "%ld sessions have no register; nobody is added here for them.",
                                                (gulong)came.without_register),
                                      (glong)came.without_register));
  else if (came.without_register > 0)
    g_ptr_array_add (explored->notes,
                     g_strdup_printf (ngettext ("%ld session has no register; what was counted there stands where it is more than the registers hold.",
                                                "%ld sessions have no register; the largest number counted at one of them stands where it is more than the registers hold.",
                                                (gulong)came.without_register),
                                      (glong)came.without_register));
  return weft_explore_note_ages (file, asked, explored, error);
}

/* Different people of all rows: they cannot be added up. */
static gboolean
count_people (WeftFile               *file,
              const WeftExploreAsked *asked,
              WeftExploration        *explored,
              GError                **error)
{
  g_ptr_array_add (explored->notes, g_strdup (_ ("Somebody may stand in more than one row, but counts once in the total.")));
  return asked->pair->subject == WEFT_EXPLORE_HELPERS ? count_helpers (file, asked, explored, error) : count_came (file, asked, explored, error);
}

static gboolean
load_total (WeftFile               *file,
            const WeftExploreAsked *asked,
            WeftExploration        *explored,
            GError                **error)
{
  gboolean is_people = asked->pair->subject == WEFT_EXPLORE_PEOPLE || asked->pair->subject == WEFT_EXPLORE_HELPERS;

  if (explored->rows->len == 0 || asked->pair->by_people)
    return TRUE;
  if (is_people && !count_people (file, asked, explored, error))
    return FALSE;
  explored->total_is_the_sum = !is_people;
  for (guint i = 0; i < explored->rows->len && !is_people; i++)
    weft_pence_add (&explored->total, ((WeftExploredRow *)explored->rows->pdata[i])->value);
  explored->total_display = weft_exploration_format (explored->unit, explored->total);
  return TRUE;
}

static gboolean
load (WeftFile                *file,
      const WeftExploreWanted *wanted,
      const WeftExploreAsked  *asked,
      WeftExploration         *explored,
      GError                 **error)
{
  switch (asked->pair->subject)
    {
    case WEFT_EXPLORE_TALLIES:
      return weft_explore_tallies (file, asked, explored, error);
    case WEFT_EXPLORE_CHANGE:
      explored->from = g_strdup (wanted->from != NULL ? wanted->from : "");
      explored->to = g_strdup (wanted->to != NULL ? wanted->to : weft_file_today (file));
      return weft_explore_change (file, asked, explored, error);
    case WEFT_EXPLORE_BANDS:
      return load_days (file, wanted, asked, explored, error) &&
             weft_explore_bands (file, asked, explored, error) &&
             weft_explore_note_left_out (file, wanted, asked, explored, error);
    case WEFT_EXPLORE_PEOPLE:
    case WEFT_EXPLORE_HELPERS:
    case WEFT_EXPLORE_ATTENDANCES:
    case WEFT_EXPLORE_HOURS:
    case WEFT_EXPLORE_POUNDS:
    case WEFT_EXPLORE_SESSIONS:
    case WEFT_EXPLORE_ANSWERS:
    default:
      return load_days (file, wanted, asked, explored, error) &&
             load_rows (file, asked, explored, error) &&
             load_total (file, asked, explored, error) &&
             weft_explore_guard_exact (file, asked, explored, error) &&
             weft_explore_note_left_out (file, wanted, asked, explored, error);
    }
}

static const char *
title_of_by (const char *by)
{
  guint                    n;
  const WeftExploreChoice *bys = weft_explore_bys (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (bys[i].key, by))
      return _ (bys[i].title);
  return by;
}

WeftExploration *
weft_explore (WeftFile                *file,
              const WeftExploreWanted *wanted,
              GError                 **error)
{
  const WeftExplorePair *pair = weft_explore_check (wanted, error);
  g_auto (WeftExploreAsked) asked = { pair, NULL, NULL, FALSE };
  g_autoptr (WeftExploration) explored = weft_exploration_new ();
  g_autofree char *threshold = NULL;

  if (pair == NULL)
    return NULL;
  threshold = weft_group_fact (file, "small_number_threshold", error);
  if (threshold == NULL)
    return NULL;

  ask (file, wanted, &asked);
  explored->measure = pair->measure;
  explored->by = pair->by;
  explored->unit = weft_explore_unit (pair->subject);
  explored->title = g_strdup (_ (pair->title));
  explored->by_title = g_strdup (title_of_by (pair->by));
  explored->value_title = g_strdup (weft_explore_value_title (pair->subject));
  if (*threshold != '\0')
    explored->threshold = (int)g_ascii_strtoll (threshold, NULL, 10);
  if (!load (file, wanted, &asked, explored, error) || !weft_explore_hide_names (file, explored, error))
    return NULL;
  if (explored->sentence == NULL)
    explored->sentence = weft_explore_say (pair->subject, explored, weft_file_today (file));
  return g_steal_pointer (&explored);
}
