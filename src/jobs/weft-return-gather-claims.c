/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The double-count guard. A row belongs to one grant, so Weft itself counts nothing twice; what is found here is
 * written down twice, or told to two funders. Each finding is a sentence, to be looked at before sending. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-date.h"
#include "weft-hours.h"
#include "weft-pence.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define QUOTED_CHARACTERS 40

/* Adds the sentence that @query's row makes. */
typedef char *(*SayFunc) (WeftQuery *query);

static char *
say_payment (WeftQuery *query)
{
  g_autofree char *day = weft_date_format (weft_query_text (query, 0));
  g_autofree char *pence = weft_pence_format (weft_query_int (query, 1));
  const char      *payee = weft_query_text (query, 2);
  const char      *grant = weft_query_text (query, 5);
  gint64           n = weft_query_int (query, 6);

  if (n > 1)
    /* Translators: how many payments, a grant, then of the first: money, a payee, a date */
    return g_strdup_printf (_ ("%d payments are written down for this grant and for “%s” too, the first is %s to %s on %s."),
                            (int)n, grant, pence, payee, day);

  /* Translators: money, a payee, a date, a payment's reference, another's, a grant */
  return g_strdup_printf (_ ("%s to %s on %s is written down twice: as %s for this grant and as %s for “%s”."),
                          pence, payee, day, weft_query_text (query, 3), weft_query_text (query, 4), grant);
}

static char *
say_instalment (WeftQuery *query)
{
  g_autofree char *pence = weft_pence_format (weft_query_int (query, 0));
  g_autofree char *day = weft_date_format (weft_query_text (query, 1));

  /* Translators: money, a date, a grant */
  return g_strdup_printf (_ ("%s received on %s stands twice among the instalments, the second time under “%s”."),
                          pence,
                          day,
                          weft_query_text (query, 2));
}

static char *
say_hours (WeftQuery *query)
{
  g_autofree char *hours = weft_hours_format (weft_query_int (query, 0));

  /* Translators: a number of hours, a grant */
  return g_strdup_printf (_ ("%s hours of the same people on the same days are claimed for “%s” too."),
                          hours,
                          weft_query_text (query, 1));
}

static char *
say_session_hours (WeftQuery *query)
{
  g_autofree char *hours = weft_hours_format (weft_query_int (query, 0));

  /* Translators: a number of hours, a grant */
  return g_strdup_printf (_ ("%s hours are claimed for this grant, but were given at sessions of “%s”."),
                          hours,
                          weft_query_text (query, 1));
}

static char *
say_session (WeftQuery *query)
{
  g_autofree char *day = weft_date_format (weft_query_text (query, 0));
  const char      *activity = weft_query_text (query, 1);
  const char      *grant = weft_query_text (query, 2);
  gint64           n = weft_query_int (query, 3);

  if (n > 1)
    /* Translators: how many sessions, a grant, then of the first: an activity, a date */
    return g_strdup_printf (_ ("%d sessions are written down for this grant and for “%s”, the first is “%s” on %s: "
                               "the same people are counted for both."),
                            (int)n, grant, activity, day);

  /* Translators: an activity, a date, a grant */
  return g_strdup_printf (_ ("“%s” on %s is written down for this grant and for “%s”: the same people are counted for both."),
                          activity, day, grant);
}

static char *
say_words (WeftQuery *query)
{
  g_autofree char *words = weft_text_shorten (weft_query_text (query, 1), QUOTED_CHARACTERS);
  const char      *ref = weft_query_text (query, 2);
  const char      *grant = weft_query_text (query, 3);
  gint64           n = weft_query_int (query, 4);

  if (n > 1)
    /* Translators: how many stories, a return's reference, a grant, the beginning of the first story */
    return g_strdup_printf (_ ("%d stories were told in the return %s for “%s” too, the first is “%s”."),
                            (int)n, ref, grant, words);

  /* Translators: the beginning of a story, a return's reference, a grant */
  return g_strdup_printf (_ ("“%s” was told in the return %s for “%s” too."), words, ref, grant);
}

gboolean
weft_return_gather_claims (WeftFile   *file,
                           gint64      grant,
                           WeftReturn *ret,
                           GError    **error)
{
  static const struct
  {
    WeftSql sql;
    SayFunc say;
    WeftQuery (*begin) (WeftFile *file, WeftSql sql);
  } guards[] = {
    { WEFT_SQL_CLAIMED_PAYMENTS, say_payment, weft_query_begin_kept },
    { WEFT_SQL_CLAIMED_INSTALMENTS, say_instalment, weft_query_begin_kept },
    { WEFT_SQL_CLAIMED_HOURS, say_hours, weft_query_begin_kept },
    { WEFT_SQL_CLAIMED_HOURS_OF_SESSIONS, say_session_hours, weft_query_begin_kept },
    { WEFT_SQL_CLAIMED_SESSIONS, say_session, weft_query_begin_kept },
    { WEFT_SQL_CLAIMED_WORDS, say_words, weft_query_begin },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_auto (WeftQuery) query = guards[i].begin (file, guards[i].sql);

      weft_return_bind (&query, grant, ret);
      while (weft_query_step (&query, error))
        g_ptr_array_add (ret->claimed_twice, guards[i].say (&query));
      if (query.failed)
        return FALSE;
    }

  return TRUE;
}
