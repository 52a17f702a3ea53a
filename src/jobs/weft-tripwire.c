/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tripwire: what a payment would do to its grant, line and fund, said while it is typed. */

#include "weft-config.h"

#include "weft-home.h"

#include "weft-date.h"
#include "weft-pence.h"
#include "weft-row.h"
#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

#define FIRST_DAY "0001-01-01"
#define LAST_DAY "9999-12-31"

typedef struct
{
  char    *date, *starts, *ends; /* owned */
  gint64   fund;                 /* 0: none */
  gboolean has_budget;
  gint64   pence, others;
} Payment;

static void
payment_clear (Payment *payment)
{
  g_free (payment->date);
  g_free (payment->starts);
  g_free (payment->ends);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Payment, payment_clear)

void
weft_tripwire_free (WeftTripwire *tripwire)
{
  g_free (tripwire->sentence);
  g_free (tripwire->purpose);
  g_free (tripwire->line);
  g_free (tripwire);
}

/* The id of what was typed so far, 0 when it is no record (yet) or could be two. */
static gboolean
find_typed (WeftFile   *file,
            const char *table,
            const char *typed,
            gint64     *id,
            GError    **error)
{
  g_autoptr (WeftRow) row = NULL;
  g_autoptr (GError) failure = NULL;

  *id = 0;
  if (weft_text_is_empty (typed))
    return TRUE;

  row = weft_row_find (file, weft_description_find (table), typed, &failure);
  if (failure != NULL && !g_error_matches (failure, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_AMBIGUOUS))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (row != NULL)
    *id = row->id;
  return TRUE;
}

static gboolean
load_grant (WeftFile     *file,
            gint64        grant,
            Payment      *payment,
            WeftTripwire *tripwire,
            GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GRANT_LOAD);

  weft_query_bind_int (&query, ":grant", grant);
  if (!weft_query_step (&query, error))
    return FALSE;

  tripwire->has_grant = TRUE;
  tripwire->purpose = g_strdup (weft_query_text (&query, 4));
  payment->starts = weft_query_dup (&query, 5);
  payment->ends = weft_query_dup (&query, 6);
  tripwire->grant_left = weft_query_int (&query, 8) - payment->pence - payment->others;
  tripwire->days_left = payment->ends == NULL ? G_MAXINT64
                                              : weft_date_days_between (weft_file_today (file), payment->ends);
  if (payment->fund == 0)
    payment->fund = weft_query_int (&query, 14);
  return TRUE;
}

static gboolean
take_off_spent (WeftFile     *file,
                gint64        grant,
                WeftTripwire *tripwire,
                GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_OF_GRANT);

  weft_query_bind_int (&query, ":grant", grant);
  weft_query_bind_text (&query, ":from", FIRST_DAY);
  weft_query_bind_text (&query, ":to", LAST_DAY);
  if (!weft_query_step (&query, error))
    return FALSE;

  tripwire->grant_left -= weft_query_int (&query, 1);
  return TRUE;
}

static gboolean
load_line (WeftFile     *file,
           gint64        grant,
           const char   *line,
           Payment      *payment,
           WeftTripwire *tripwire,
           GError      **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_MONEY_LINES_OF_GRANT);

  weft_query_bind_int (&query, ":grant", grant);
  weft_query_bind_text (&query, ":from", FIRST_DAY);
  weft_query_bind_text (&query, ":to", LAST_DAY);
  while (weft_query_step (&query, error))
    {
      if (weft_query_is_null (&query, 4))
        continue;

      payment->has_budget = TRUE;
      if (!weft_text_equal_loosely (weft_query_text (&query, 0), line))
        continue;

      tripwire->has_line = TRUE;
      tripwire->line_left = weft_query_int (&query, 1) - weft_query_int (&query, 3) - payment->pence;
    }

  return !query.failed;
}

static void
say (GString    *sentences,
     const char *sentence)
{
  if (sentences->len > 0)
    g_string_append_c (sentences, ' ');
  g_string_append (sentences, sentence);
}

static void
say_dates (GString       *sentences,
           const Payment *payment)
{
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (payment->starts != NULL && strcmp (payment->date, payment->starts) < 0)
    {
      day = weft_date_format (payment->starts);
      /* Translators: %s is a date */
      sentence = g_strdup_printf (_ ("The date is before the grant begins, on %s."), day);
    }
  else if (payment->ends != NULL && strcmp (payment->date, payment->ends) > 0)
    {
      day = weft_date_format (payment->ends);
      /* Translators: %s is a date */
      sentence = g_strdup_printf (_ ("The date is after the end of the grant, on %s."), day);
    }

  if (sentence != NULL)
    say (sentences, sentence);
}

static void
say_line (GString            *sentences,
          const Payment      *payment,
          const WeftTripwire *tripwire)
{
  g_autofree char *over = NULL;
  g_autofree char *sentence = NULL;

  if (payment->has_budget && !tripwire->has_line && *tripwire->line != '\0')
    /* Translators: %s is what a person typed as the budget line */
    sentence = g_strdup_printf (_ ("“%s” is not a line of this grant's budget."), tripwire->line);
  else if (tripwire->has_line && tripwire->line_left < 0)
    {
      over = weft_pence_format (-tripwire->line_left);
      if (tripwire->grant_left >= 0)
        /* Translators: the first %s is a budget line, the second money */
        sentence = g_strdup_printf (_ ("This takes %s %s over its line. The grant itself has enough."), tripwire->line, over);
      else
        /* Translators: the first %s is a budget line, the second money */
        sentence = g_strdup_printf (_ ("This takes %s %s over its line."), tripwire->line, over);
    }

  if (sentence != NULL)
    say (sentences, sentence);
}

static void
say_grant (GString            *sentences,
           const WeftTripwire *tripwire)
{
  g_autofree char *over = NULL;
  g_autofree char *sentence = NULL;

  if (!tripwire->has_grant || tripwire->grant_left >= 0)
    return;

  over = weft_pence_format (-tripwire->grant_left);
  /* Translators: %s is money */
  sentence = g_strdup_printf (_ ("This takes the grant %s over what was awarded."), over);
  say (sentences, sentence);
}

/* A fund may properly be below zero while an instalment or claim is due to come into it. */
static gboolean
say_fund (WeftFile      *file,
          GString       *sentences,
          const Payment *payment,
          GError       **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_FUND_STATES);
  g_autofree char *over = NULL;
  g_autofree char *sentence = NULL;
  gint64           left;

  if (payment->fund == 0)
    return TRUE;

  weft_query_bind_int (&query, ":fund", payment->fund);
  if (!weft_query_step (&query, error))
    return !query.failed;

  left = weft_query_int (&query, 3) + weft_query_int (&query, 4) - payment->pence - payment->others;
  if (left >= 0)
    return TRUE;

  over = weft_pence_format (-left);
  /* Translators: the first %s is money, the second a fund */
  sentence = g_strdup_printf (_ ("This is %s more than there is in the fund “%s” and still to come in."), over, weft_query_text (&query, 1));
  say (sentences, sentence);
  return TRUE;
}

static gboolean
say_all (WeftFile      *file,
         const Payment *payment,
         WeftTripwire  *tripwire,
         GError       **error)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  say_dates (sentences, payment);
  say_line (sentences, payment, tripwire);
  say_grant (sentences, tripwire);
  if (!say_fund (file, sentences, payment, error))
    return FALSE;

  tripwire->sentence = g_strdup (sentences->str);
  tripwire->warns = sentences->len > 0;
  return TRUE;
}

WeftTripwire *
weft_home_tripwire (WeftFile   *file,
                    const char *grant,
                    const char *fund,
                    const char *line,
                    const char *date,
                    gint64      pence,
                    gint64      others,
                    GError    **error)
{
  g_autoptr (WeftTripwire) tripwire = g_new0 (WeftTripwire, 1);
  g_auto (Payment) payment = { .pence = pence, .others = others };
  gint64 id = 0;

  tripwire->line = weft_text_clean (line == NULL ? "" : line);
  tripwire->days_left = G_MAXINT64;
  payment.date = g_strdup (date != NULL && weft_date_is_valid (date) ? date : weft_file_today (file));

  if (!find_typed (file, "funds", fund, &payment.fund, error) ||
      !find_typed (file, "grants", grant, &id, error))
    return NULL;
  if (id != 0 &&
      (!load_grant (file, id, &payment, tripwire, error) ||
       !take_off_spent (file, id, tripwire, error) ||
       !load_line (file, id, tripwire->line, &payment, tripwire, error)))
    return NULL;
  if (!say_all (file, &payment, tripwire, error))
    return NULL;

  if (tripwire->purpose == NULL)
    tripwire->purpose = g_strdup ("");
  return g_steal_pointer (&tripwire);
}
