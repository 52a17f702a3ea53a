/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All grants with their money and days: what was awarded, came in, went out and is still to come. */

#include "weft-config.h"

#include "weft-home-todo.h"

#include "weft-date.h"

#include <glib/gi18n-lib.h>

void
weft_grant_state_free (WeftGrantState *state)
{
  g_free (state->ref);
  g_free (state->title);
  g_free (state->funder);
  g_free (state->status);
  g_free (state->ends);
  g_free (state->fund);
  g_free (state->next_date);
  g_free (state->next_what);
  g_free (state);
}

gboolean
weft_grant_state_is_running (const WeftGrantState *state)
{
  static const char *const running[] = { "", "awarded", "active", "reporting", NULL };

  return g_strv_contains (running, state->status);
}

static gint64
days_until (const char *ends,
            const char *today)
{
  return *ends == '\0' ? G_MAXINT64 : weft_date_days_between (today, ends);
}

static WeftGrantState *
read_state (WeftQuery  *query,
            const char *today)
{
  WeftGrantState *state = g_new0 (WeftGrantState, 1);

  state->id = weft_query_int (query, 0);
  state->ref = g_strdup (weft_query_text (query, 1));
  state->title = g_strdup (weft_query_text (query, 2));
  state->funder = g_strdup (weft_query_text (query, 3));
  state->status = g_strdup (weft_query_text (query, 4));
  state->ends = g_strdup (weft_query_text (query, 5));
  state->fund = g_strdup (weft_query_text (query, 6));
  state->award = weft_query_int (query, 7);
  state->received = weft_query_int (query, 8);
  state->spent = weft_query_int (query, 9);
  state->still_due = weft_query_int (query, 10);
  state->left = state->award - state->spent;
  state->days_left = days_until (state->ends, today);

  return state;
}

static const char *
next_words (const char *kind)
{
  if (g_str_equal (kind, "return"))
    return C_ ("next date of a grant", "return");
  if (g_str_equal (kind, "claim"))
    return C_ ("next date of a grant", "claim");
  return C_ ("next date of a grant", "instalment");
}

/* The statement gives each grant's earliest date first; the others are passed over. */
static gboolean
add_next_dates (WeftFile  *file,
                GPtrArray *states,
                GError   **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GRANT_NEXT_DATES);

  for (guint i = 0; i < states->len; i++)
    {
      WeftGrantState *state = g_ptr_array_index (states, i);

      g_hash_table_insert (by_id, &state->id, state);
    }

  while (weft_query_step (&query, error))
    {
      gint64          id = weft_query_int (&query, 0);
      WeftGrantState *state = g_hash_table_lookup (by_id, &id);

      if (state == NULL || state->next_date != NULL || !weft_grant_state_is_running (state))
        continue;

      state->next_date = weft_query_dup (&query, 1);
      state->next_what = g_strdup (next_words (weft_query_text (&query, 2)));
    }

  return !query.failed;
}

GPtrArray *
weft_home_grants (WeftFile *file,
                  GError  **error)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_grant_state_free);
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_GRANT_STATES);

  while (weft_query_step (&query, error))
    g_ptr_array_add (states, read_state (&query, weft_file_today (file)));

  if (query.failed || !add_next_dates (file, states, error))
    return NULL;

  return g_steal_pointer (&states);
}
