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

  /* Translators: money, a payee, a date, a payment's reference, another's, a grant */
  return g_strdup_printf (_ ("%s to %s on %s is written down twice: as %s for this grant and as %s for “%s”."),
                          pence,
                          weft_query_text (query, 2),
                          day,
                          weft_query_text (query, 3),
                          weft_query_text (query, 4),
                          weft_query_text (query, 5));
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
  g_autofree char *day = weft_date_format (weft_query_text (query, 1));

  /* Translators: an activity, a date, a grant */
  return g_strdup_printf (_ ("“%s” on %s is written down for this grant and for “%s”: the same people are counted for both."),
                          weft_query_text (query, 0),
                          day,
                          weft_query_text (query, 2));
}

static char *
say_words (WeftQuery *query)
{
  g_autofree char *words = weft_text_shorten (weft_query_text (query, 0), QUOTED_CHARACTERS);

  /* Translators: the beginning of a story, a return's reference, a grant */
  return g_strdup_printf (_ ("“%s” was told in the return %s for “%s” too."),
                          words,
                          weft_query_text (query, 1),
                          weft_query_text (query, 2));
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
  } guards[] = {
    { WEFT_SQL_CLAIMED_PAYMENTS, say_payment },
    { WEFT_SQL_CLAIMED_INSTALMENTS, say_instalment },
    { WEFT_SQL_CLAIMED_HOURS, say_hours },
    { WEFT_SQL_CLAIMED_HOURS_OF_SESSIONS, say_session_hours },
    { WEFT_SQL_CLAIMED_SESSIONS, say_session },
    { WEFT_SQL_CLAIMED_WORDS, say_words },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_auto (WeftQuery) query = weft_query_begin (file, guards[i].sql);

      weft_return_bind (&query, grant, ret);
      while (weft_query_step (&query, error))
        g_ptr_array_add (ret->claimed_twice, guards[i].say (&query));
      if (query.failed)
        return FALSE;
    }

  return TRUE;
}
