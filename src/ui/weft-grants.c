/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grants as their page shows them. */

#include "weft-grants.h"

#include "weft-date.h"
#include "weft-pence.h"
#include "weft-return-job.h"

#include <glib/gi18n-lib.h>

#define URGENT_DAYS 14
#define SOON_DAYS 31

void
weft_grant_free (WeftGrant *grant)
{
  if (grant == NULL)
    return;
  g_clear_pointer (&grant->state, weft_grant_state_free);
  g_clear_pointer (&grant->row, weft_row_free);
  g_free (grant->today);
  g_free (grant);
}

static WeftGrantStanding
find_standing (const char *status)
{
  if (g_str_equal (status, "idea") || g_str_equal (status, "applied"))
    return WEFT_GRANT_ASKED;
  return g_str_equal (status, "closed") || g_str_equal (status, "declined") ? WEFT_GRANT_ENDED : WEFT_GRANT_RUNNING;
}

/* What the grant's letter says comes before what its funder always wants. */
static gboolean
find_tier (WeftFile  *file,
           WeftGrant *grant,
           GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GRANT_LOAD);

  weft_query_bind_int (&query, ":grant", grant->row->id);
  if (!weft_query_step (&query, error))
    return !query.failed;
  grant->tier = weft_ladder_tier (weft_return_ladder (file),
                                  weft_query_int (&query, 8),
                                  (int)weft_query_int (&query, 9),
                                  weft_query_int (&query, 11) != 0,
                                  weft_query_is_null (&query, 10) ? NULL : weft_query_text (&query, 10),
                                  NULL);
  return TRUE;
}

/* Takes @state over. */
static WeftGrant *
read_grant (WeftFile       *file,
            WeftGrantState *state,
            GError        **error)
{
  g_autoptr (WeftGrant) grant = g_new0 (WeftGrant, 1);

  grant->state = state;
  grant->today = g_strdup (weft_file_today (file));
  grant->standing = find_standing (state->status);
  grant->row = weft_row_load (file, weft_description_find ("grants"), state->id, error);
  if (grant->row == NULL || !find_tier (file, grant, error))
    return NULL;
  return g_steal_pointer (&grant);
}

GPtrArray *
weft_grants_read (WeftFile *file,
                  GError  **error)
{
  g_autoptr (GPtrArray) states = weft_home_grants (file, error);
  g_autoptr (GPtrArray) grants = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_grant_free);

  if (states == NULL)
    return NULL;
  while (states->len > 0)
    {
      WeftGrant *grant = read_grant (file, g_ptr_array_steal_index (states, 0), error);

      if (grant == NULL)
        return NULL;
      g_ptr_array_add (grants, grant);
    }
  return g_steal_pointer (&grants);
}

WeftGrant *
weft_grants_read_one (WeftFile   *file,
                      const char *ref,
                      GError    **error)
{
  g_autoptr (WeftRow) row = weft_row_find (file, weft_description_find ("grants"), ref, error);
  g_autoptr (GPtrArray) states = row != NULL ? weft_home_grants (file, error) : NULL;

  for (guint i = 0; states != NULL && i < states->len; i++)
    if (((WeftGrantState *)g_ptr_array_index (states, i))->id == row->id)
      return read_grant (file, g_ptr_array_steal_index (states, i), error);
  return NULL;
}

char *
weft_grant_say_received (const WeftGrant *grant)
{
  const WeftGrantState *state = grant->state;
  g_autofree char      *award = weft_pence_format (state->award);
  g_autofree char      *received = weft_pence_format (state->received);
  g_autofree char      *due = weft_pence_format (state->still_due);

  if (grant->standing == WEFT_GRANT_ASKED)
    /* Translators: of a grant that is not decided yet; %s is money */
    return g_strdup_printf (_ ("%s asked for"), award);
  if (state->received >= state->award)
    /* Translators: %s is money */
    return g_strdup_printf (_ ("%s awarded, all received"), award);
  if (state->received > 0 && state->still_due > 0)
    /* Translators: each %s is money */
    return g_strdup_printf (_ ("%s awarded, %s received, %s to come"), award, received, due);
  if (state->received > 0)
    /* Translators: each %s is money */
    return g_strdup_printf (_ ("%s awarded, %s received"), award, received);
  /* Translators: %s is money */
  return g_strdup_printf (_ ("%s awarded, nothing received yet"), award);
}

char *
weft_grant_say_left (const WeftGrant *grant)
{
  gint64           left = grant->state->left;
  g_autofree char *amount = weft_pence_format (ABS (left));

  return g_strdup_printf (left < 0
                            /* Translators: %s is money, spent beyond what was awarded */
                            ? _ ("<b>%s</b> over")
                            /* Translators: %s is money still to spend */
                            : _ ("<b>%s</b> left"),
                          amount);
}

char *
weft_grant_say_days (const WeftGrant *grant)
{
  const char      *starts = weft_row_get (grant->row, "starts");
  const char      *ends = weft_row_get (grant->row, "ends");
  gint64           left = grant->state->days_left;
  g_autofree char *day = NULL;

  if (starts[0] != '\0' && strcmp (grant->today, starts) < 0)
    {
      day = weft_date_format_near_year (starts, grant->today);
      /* Translators: %s is a date */
      return g_strdup_printf (_ ("begins %s"), day);
    }
  if (ends[0] == '\0')
    return g_strdup ("");
  if (left < 0)
    {
      day = weft_date_format_near_year (ends, grant->today);
      /* Translators: %s is a date */
      return g_strdup_printf (_ ("ended %s"), day);
    }
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "<b>%d day</b> left", "<b>%d days</b> left", (gulong)left), (int)left);
}

char *
weft_grant_say_next (const WeftGrant *grant,
                     const char     **tint)
{
  const WeftGrantState *state = grant->state;
  g_autofree char      *day = NULL;
  int                   days;

  *tint = "";
  if (state->next_date == NULL || grant->standing == WEFT_GRANT_ENDED)
    return g_strdup ("");
  days = weft_date_days_between (grant->today, state->next_date);
  *tint = days <= URGENT_DAYS ? "warning" : days <= SOON_DAYS ? "accent"
                                                              : "";
  if (days < 0)
    {
      day = weft_date_format_near_year (state->next_date, grant->today);
      /* Translators: what was due, and on which day: "Late: return was due 3 April" */
      return g_strdup_printf (_ ("Late: %s was due %s"), state->next_what, day);
    }
  day = weft_date_format_near (state->next_date, grant->today);
  /* Translators: what is due, and when: "return in 12 days", "claim by 31 March" */
  return g_strdup_printf (_ ("%s %s"), state->next_what, day);
}

gint64
weft_grant_count_days (const WeftGrant *grant,
                       gint64          *gone)
{
  const char *starts = weft_row_get (grant->row, "starts");
  const char *ends = weft_row_get (grant->row, "ends");
  gint64      days;

  *gone = 0;
  if (starts[0] == '\0' || ends[0] == '\0')
    return 0;
  days = weft_date_days_between (starts, ends) + 1;
  *gone = CLAMP (weft_date_days_between (starts, grant->today), 0, days);
  return days;
}
