/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money that needs looking after: instalments to come, claims to make, grants that end with money left, funds
 * overdrawn by more than is due. */

#include "weft-config.h"

#include "weft-home-todo.h"

#include "weft-date.h"
#include "weft-pence.h"

#include <glib/gi18n-lib.h>

#define DAYS_BEFORE_INSTALMENT 30
#define DAYS_BEFORE_CLAIM 60
#define DAYS_A_CLAIM_TAKES 28
#define DAYS_BEFORE_END 60

/* What is expected or claimed, as its statement reads it; borrowed from the query. */
typedef struct
{
  gboolean    is_claim;
  const char *pence; /* as it is written for people */
  const char *due;   /* a day or words */
  gboolean    due_is_day;
  const char *submitted; /* "" when it was not */
  const char *grant_ref, *grant, *funder;
  const char *ends; /* of the grant, "" when not known */
  const char *came; /* the day by the books on which it seems to have come, "" when it does not */
} Expected;

static void
add_come (const Expected *expected,
          GPtrArray      *todos)
{
  g_autofree char *day = weft_date_format (expected->came);

  weft_todo_add (todos,
                 WEFT_TODO_INSTALMENT,
                 "instalment-came",
                 /* Translators: money, a funder */
                 g_strdup_printf (_ ("%s from %s has come, it seems"), expected->pence, expected->funder),
                 /* Translators: a date, a grant */
                 g_strdup_printf (_ ("So much came in on %s for %s. If that was it, press “Came in” beside it."), day, expected->grant),
                 NULL,
                 "grants",
                 expected->grant_ref);
}

static void
add_claim_sent (const Expected *expected,
                GPtrArray      *todos,
                const char     *today)
{
  g_autofree char *day = weft_date_format (expected->submitted);

  if (weft_date_days_between (expected->submitted, today) <= DAYS_A_CLAIM_TAKES)
    return;

  weft_todo_add (todos,
                 WEFT_TODO_INSTALMENT,
                 "claim-unpaid",
                 /* Translators: money, a funder */
                 g_strdup_printf (_ ("%s claimed from %s has not come yet"), expected->pence, expected->funder),
                 /* Translators: a date, a grant */
                 g_strdup_printf (_ ("Claimed on %s for %s"), day, expected->grant),
                 NULL,
                 "grants",
                 expected->grant_ref);
}

static void
add_claim (const Expected *expected,
           GPtrArray      *todos)
{
  weft_todo_add (todos,
                 WEFT_TODO_INSTALMENT,
                 "claim-due",
                 /* Translators: money, a funder */
                 g_strdup_printf (_ ("Claim %s from %s"), expected->pence, expected->funder),
                 /* Translators: %s is a grant */
                 g_strdup_printf (_ ("For %s, not claimed yet"), expected->grant),
                 expected->due_is_day ? expected->due : NULL,
                 "grants",
                 expected->grant_ref);
}

static void
add_instalment (const Expected *expected,
                GPtrArray      *todos)
{
  weft_todo_add (todos,
                 WEFT_TODO_INSTALMENT,
                 "instalment-due",
                 /* Translators: money, a funder */
                 g_strdup_printf (_ ("%s expected from %s"), expected->pence, expected->funder),
                 *expected->due == '\0' || expected->due_is_day
                   /* Translators: %s is a grant */
                   ? g_strdup_printf (_ ("An instalment of %s"), expected->grant)
                   /* Translators: a grant, and when it is due in the funder's words ("on approved return") */
                   : g_strdup_printf (_ ("An instalment of %s, due %s"), expected->grant, expected->due),
                 expected->due_is_day ? expected->due : NULL,
                 "grants",
                 expected->grant_ref);
}

/* Days until it matters. What is due in words ("on the approved end report") waits for the end of the grant. */
static int
days_until (const Expected *expected,
            const char     *today)
{
  const char *day = expected->due_is_day ? expected->due : expected->ends;

  return *day == '\0' ? 0 : weft_date_days_between (today, day);
}

static void
add_expected (const Expected *expected,
              GPtrArray      *todos,
              const char     *today)
{
  int days = days_until (expected, today);

  if (*expected->came != '\0' && (!expected->is_claim || *expected->submitted != '\0'))
    add_come (expected, todos);
  else if (expected->is_claim && *expected->submitted != '\0')
    add_claim_sent (expected, todos, today);
  else if (expected->is_claim && days <= DAYS_BEFORE_CLAIM)
    add_claim (expected, todos);
  else if (!expected->is_claim && days <= DAYS_BEFORE_INSTALMENT)
    add_instalment (expected, todos);
}

static gboolean
add_all_expected (WeftFile  *file,
                  GPtrArray *todos,
                  GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INSTALMENTS_OPEN);

  while (weft_query_step (&query, error))
    {
      g_autofree char *pence = weft_pence_format (weft_query_int (&query, 1));
      const Expected   expected = {
          .is_claim = g_str_equal (weft_query_text (&query, 0), "claim"),
          .pence = pence,
          .due = weft_query_text (&query, 2),
          .due_is_day = weft_query_int (&query, 3) != 0 && !weft_query_is_null (&query, 2),
          .submitted = weft_query_text (&query, 4),
          .grant_ref = weft_query_text (&query, 5),
          .grant = weft_query_text (&query, 6),
          .funder = weft_query_text (&query, 7),
          .ends = weft_query_text (&query, 8),
          .came = weft_query_text (&query, 9),
      };

      add_expected (&expected, todos, weft_file_today (file));
    }

  return !query.failed;
}

/* A grant that is paid on claims: what was spent and stands in no claim yet. */
static gboolean
add_unclaimed (WeftFile             *file,
               const WeftGrantState *grant,
               GPtrArray            *todos,
               GError              **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_INSTALMENTS_OF_GRANT);
  g_autofree char *pence = NULL;
  gint64           claimed, unclaimed;

  weft_query_bind_int (&query, ":grant", grant->id);
  weft_query_bind_text (&query, ":to", weft_file_today (file));
  if (!weft_query_step (&query, error))
    return FALSE;

  claimed = weft_query_int (&query, 2);
  unclaimed = MIN (grant->award, grant->spent) - claimed;
  if (claimed == 0 || unclaimed <= 0)
    return TRUE;

  pence = weft_pence_format (unclaimed);
  weft_todo_add (todos,
                 WEFT_TODO_INSTALMENT,
                 "claim-due",
                 /* Translators: money, a funder */
                 g_strdup_printf (_ ("Claim %s from %s"), pence, grant->funder),
                 /* Translators: %s is a grant */
                 g_strdup_printf (_ ("Spent for %s and in no claim yet"), grant->title),
                 *grant->ends == '\0' ? NULL : grant->ends,
                 "grants",
                 grant->ref);
  return TRUE;
}

static void
add_ending (const WeftGrantState *grant,
            GPtrArray            *todos)
{
  g_autofree char *left = NULL;
  int              days;

  if (grant->left <= 0 || grant->days_left < 0 || grant->days_left > DAYS_BEFORE_END)
    return;

  left = weft_pence_format (grant->left);
  days = (int)grant->days_left;
  weft_todo_add (todos,
                 WEFT_TODO_GRANT,
                 "grant-ending",
                 /* Translators: money, a grant */
                 g_strdup_printf (_ ("%s left to spend on %s"), left, grant->title),
                 days == 0 ? g_strdup (_ ("The grant ends today"))
                           : g_strdup_printf (ngettext ("The grant ends in %d day", "The grant ends in %d days", (gulong)days), days),
                 grant->ends,
                 "grants",
                 grant->ref);
}

static gboolean
add_funds (WeftFile  *file,
           GPtrArray *todos,
           GError   **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_FUND_STATES);

  weft_query_bind_null (&query, ":fund");
  while (weft_query_step (&query, error))
    {
      gint64           left = weft_query_int (&query, 3) + weft_query_int (&query, 4);
      g_autofree char *over = NULL;

      if (left >= 0)
        continue;

      over = weft_pence_format (-left);
      weft_todo_add (todos,
                     WEFT_TODO_FUND,
                     "fund-overdrawn",
                     /* Translators: %s is a fund */
                     g_strdup_printf (_ ("More was spent from the fund “%s” than there was in it"), weft_query_text (&query, 1)),
                     /* Translators: %s is money */
                     g_strdup_printf (_ ("%s more, also when all that is due has come in. Look whether money in is missing or stands under another fund."), over),
                     NULL,
                     "funds",
                     weft_query_text (&query, 1));
    }

  return !query.failed;
}

gboolean
weft_home_add_money (WeftFile  *file,
                     GPtrArray *grants,
                     GPtrArray *todos,
                     GError   **error)
{
  for (guint i = 0; i < grants->len; i++)
    {
      const WeftGrantState *grant = g_ptr_array_index (grants, i);

      if (!weft_grant_state_is_running (grant))
        continue;
      if (!add_unclaimed (file, grant, todos, error))
        return FALSE;
      add_ending (grant, todos);
    }

  return add_all_expected (file, todos, error) && add_funds (file, todos, error);
}
