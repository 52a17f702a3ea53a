/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the page of one grant shows. */

#include "weft-grant-details.h"

#include "weft-came.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-return-job.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define FIRST_DAY "0001-01-01"
#define LAST_DAY "9999-12-31"
#define MOST_PAYMENTS 12
#define REASON "variance:"

static void
grant_line_free (WeftGrantLine *line)
{
  g_clear_pointer (&line->row, weft_row_free);
  g_free (line->name);
  g_free (line->why);
  g_free (line);
}

static void
grant_target_free (WeftGrantTarget *target)
{
  g_clear_pointer (&target->row, weft_row_free);
  g_free (target->reached);
  g_free (target);
}

void
weft_grant_details_free (WeftGrantDetails *details)
{
  if (details == NULL)
    return;
  weft_grant_free (details->grant);
  g_clear_pointer (&details->lines, g_ptr_array_unref);
  g_clear_pointer (&details->targets, g_ptr_array_unref);
  g_clear_pointer (&details->instalments, g_ptr_array_unref);
  g_clear_pointer (&details->came_in, g_ptr_array_unref);
  g_clear_pointer (&details->returns, g_ptr_array_unref);
  g_clear_pointer (&details->payments, g_ptr_array_unref);
  g_clear_pointer (&details->names, weft_money_names_unref);
  g_free (details);
}

/* The grant's rows of @table. */
static GPtrArray *
list_of (WeftFile         *file,
         const char       *table,
         WeftGrantDetails *details,
         gboolean          newest_first,
         guint             limit,
         GError          **error)
{
  const WeftFilter filter = { .column = "grant", .value = details->grant->state->ref, .newest_first = newest_first, .limit = limit };

  return weft_row_list (file, weft_description_find (table), &filter, error);
}

static void
bind_grant (WeftQuery        *query,
            WeftGrantDetails *details)
{
  weft_query_bind_int (query, ":grant", details->grant->row->id);
  weft_query_bind_text (query, ":from", FIRST_DAY);
  weft_query_bind_text (query, ":to", LAST_DAY);
}

static gboolean
read_lines (WeftFile         *file,
            WeftGrantDetails *details,
            GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_LINES_OF_GRANT);

  bind_grant (&query, details);
  while (weft_query_step (&query, error))
    {
      WeftGrantLine *line = g_new0 (WeftGrantLine, 1);

      line->name = g_strdup (weft_query_text (&query, 0));
      line->budget = weft_query_int (&query, 1);
      line->spent = weft_query_int (&query, 3);
      g_ptr_array_add (details->lines, line);
    }
  return !query.failed;
}

static gboolean
match_lines (WeftFile         *file,
             WeftGrantDetails *details,
             GError          **error)
{
  g_autoptr (GPtrArray) rows = list_of (file, "budget", details, FALSE, 0, error);

  for (guint i = 0; rows != NULL && i < details->lines->len; i++)
    {
      WeftGrantLine *line = g_ptr_array_index (details->lines, i);

      for (guint j = 0; j < rows->len && line->row == NULL; j++)
        if (g_str_equal (weft_row_get (g_ptr_array_index (rows, j), "line"), line->name))
          line->row = weft_row_copy (g_ptr_array_index (rows, j));
    }
  return rows != NULL;
}

/* The rule of the ladder, with the percentage that the funder wrote into its terms. */
static gboolean
read_rule (WeftFile         *file,
           WeftGrantDetails *details,
           GError          **error)
{
  const WeftLadder *ladder = weft_return_ladder (file);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GRANT_LOAD);

  weft_query_bind_int (&query, ":grant", details->grant->row->id);
  if (!weft_query_step (&query, error))
    return FALSE;
  details->variance_percent = weft_query_is_null (&query, 12) ? ladder->variance_percent : weft_query_int (&query, 12);
  details->variance_pence = ladder->variance_pence;
  return TRUE;
}

/* Pence that were put on no line of the budget. */
static gint64
sum_no_line (const WeftGrantDetails *details)
{
  gint64 sum = 0;

  for (guint i = 0; i < details->lines->len; i++)
    {
      const WeftGrantLine *line = g_ptr_array_index (details->lines, i);

      if (line->name[0] == '\0')
        (void)weft_pence_add (&sum, line->spent);
    }
  return sum;
}

static gboolean
is_far_off (const WeftGrantDetails *details,
            gint64                  off,
            gint64                  budget)
{
  return off > details->variance_pence && weft_pence_is_over_share (off, budget, details->variance_percent);
}

/* As the return judges them: payments on no line may be what a line lacks, and are put on theirs first. */
static void
judge_lines (WeftFile         *file,
             WeftGrantDetails *details)
{
  const WeftLadder *ladder = weft_return_ladder (file);
  const WeftGrant  *grant = details->grant;
  const gint64      no_line = sum_no_line (details);
  gboolean          asks = weft_ladder_ask (ladder, weft_ladder_find_question ("variance"), grant->tier, grant->state->award) ==
                  WEFT_ASK_NEEDED;

  for (guint i = 0; i < details->lines->len; i++)
    {
      WeftGrantLine *line = g_ptr_array_index (details->lines, i);
      gint64         lacks = weft_pence_less (line->budget, line->spent);
      gboolean       waits = lacks > 0 && !is_far_off (details, weft_pence_less (lacks, no_line), line->budget);

      line->wants_reason = asks && line->name[0] != '\0' && !waits && is_far_off (details, ABS (lacks), line->budget);
    }
}

static gboolean
is_open (const WeftRow *ret)
{
  const char *status = weft_row_get (ret, "status");

  return status[0] == '\0' || g_str_equal (status, "open") || g_str_equal (status, "sent back");
}

static gboolean
read_reasons (WeftFile         *file,
              WeftGrantDetails *details,
              const WeftRow    *ret,
              GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ANSWERS_OF_RETURN);

  weft_query_bind_int (&query, ":return", ret->id);
  while (weft_query_step (&query, error))
    for (guint i = 0; i < details->lines->len; i++)
      {
        WeftGrantLine *line = g_ptr_array_index (details->lines, i);
        const char    *question = weft_query_text (&query, 0);

        if (g_str_has_prefix (question, REASON) && weft_text_equal_loosely (question + strlen (REASON), line->name))
          {
            g_free (line->why);
            line->why = weft_query_dup (&query, 1);
          }
      }
  return !query.failed;
}

static gboolean
count_hours (WeftFile         *file,
             WeftGrantDetails *details,
             gint64           *minutes,
             GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_HOURS_OF_GRANT);

  bind_grant (&query, details);
  if (!weft_query_step (&query, error))
    return FALSE;
  *minutes = weft_query_int (&query, 1);
  return TRUE;
}

static char *
say_came (const WeftCame *came)
{
  g_autofree char *people = weft_text_thousands ((guint64)came->people);

  /* Translators: a number of people */
  return came->is_least ? g_strdup_printf (_ ("at least %s"), people) : g_steal_pointer (&people);
}

/* What the ledgers count for a target: all that names the grant. */
static gboolean
reach_target (WeftFile         *file,
              WeftGrantDetails *details,
              WeftGrantTarget  *target,
              GError          **error)
{
  const char *counts = weft_row_get (target->row, "counts");
  WeftCame    came;
  gint64      minutes;

  if (!weft_came_count (file, details->grant->row->id, FIRST_DAY, weft_file_today (file), &came, error) || !count_hours (file, details, &minutes, error))
    return FALSE;
  if (g_str_equal (counts, "hours"))
    target->reached = weft_hours_format (minutes);
  else if (g_str_equal (counts, "people"))
    target->reached = say_came (&came);
  else if (g_str_equal (counts, "sessions"))
    target->reached = weft_text_thousands ((guint64)came.sessions);
  else if (g_str_equal (counts, "attendances"))
    target->reached = weft_text_thousands ((guint64)came.visits);
  else
    target->reached = weft_text_number (weft_row_get (target->row, "actual"));
  return TRUE;
}

static gboolean
read_targets (WeftFile         *file,
              WeftGrantDetails *details,
              GError          **error)
{
  g_autoptr (GPtrArray) rows = list_of (file, "targets", details, FALSE, 0, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      WeftGrantTarget *target = g_new0 (WeftGrantTarget, 1);

      target->row = weft_row_copy (g_ptr_array_index (rows, i));
      g_ptr_array_add (details->targets, target);
      if (!reach_target (file, details, target, error))
        return FALSE;
    }
  return rows != NULL;
}

static gboolean
find_came_in (WeftFile         *file,
              WeftGrantDetails *details,
              GError          **error)
{
  for (guint i = 0; i < details->instalments->len; i++)
    {
      g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INSTALMENT_CAME_IN);
      const WeftRow *instalment = g_ptr_array_index (details->instalments, i);

      weft_query_bind_int (&query, ":grant", details->grant->row->id);
      weft_query_bind_int (&query, ":amount", weft_row_money (instalment, "amount"));
      weft_query_bind_text (&query, ":since", weft_row_get (instalment, "submitted"));
      if (!weft_query_step (&query, error))
        return FALSE;
      g_ptr_array_add (details->came_in, weft_query_dup (&query, 0));
    }
  return TRUE;
}

static gboolean
read_records (WeftFile         *file,
              WeftGrantDetails *details,
              GError          **error)
{
  g_autoptr (GPtrArray) stories = NULL;

  details->instalments = list_of (file, "instalments", details, FALSE, 0, error);
  details->returns = details->instalments != NULL ? list_of (file, "returns", details, TRUE, 0, error) : NULL;
  details->payments = details->returns != NULL ? list_of (file, "money", details, TRUE, MOST_PAYMENTS + 1, error) : NULL;
  stories = details->payments != NULL ? list_of (file, "evidence", details, FALSE, 0, error) : NULL;
  if (stories == NULL)
    return FALSE;
  details->n_stories = stories->len;
  details->has_more = details->payments->len > MOST_PAYMENTS;
  if (details->has_more)
    g_ptr_array_set_size (details->payments, MOST_PAYMENTS);
  for (guint i = 0; i < details->returns->len; i++)
    if (is_open (g_ptr_array_index (details->returns, i)))
      return read_reasons (file, details, g_ptr_array_index (details->returns, i), error);
  return TRUE;
}

WeftGrantDetails *
weft_grant_details_read (WeftFile   *file,
                         const char *ref,
                         GError    **error)
{
  g_autoptr (WeftGrantDetails) details = g_new0 (WeftGrantDetails, 1);

  details->lines = g_ptr_array_new_with_free_func ((GDestroyNotify)grant_line_free);
  details->targets = g_ptr_array_new_with_free_func ((GDestroyNotify)grant_target_free);
  details->came_in = g_ptr_array_new_with_free_func (g_free);
  details->grant = weft_grants_read_one (file, ref, error);
  if (details->grant == NULL ||
      !read_lines (file, details, error) ||
      !match_lines (file, details, error) ||
      !read_rule (file, details, error) ||
      !read_targets (file, details, error) ||
      !read_records (file, details, error) ||
      !find_came_in (file, details, error))
    return NULL;
  details->names = weft_money_names_read (file, NULL, error);
  if (details->names == NULL)
    return NULL;
  judge_lines (file, details);
  return g_steal_pointer (&details);
}
