/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What volunteers gave over a period: people, hours, what the hours would have cost, and how many volunteers
 * there are to 10,000 pounds of income. Given in kind: never income. */

#include "weft-home.h"

#include "weft-pence.h"

#define PER_10000_POUNDS_HUNDREDTHS (G_GINT64_CONSTANT (10000) * 100 * 100)

void
weft_volunteering_free (WeftVolunteering *volunteering)
{
  g_free (volunteering->rate_name);
  g_free (volunteering);
}

static gboolean
load_hours (WeftFile         *file,
            const char       *from,
            const char       *to,
            WeftVolunteering *volunteering,
            GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_HOURS_OF_PERIOD);

  weft_query_bind_text (&query, ":from", from);
  weft_query_bind_text (&query, ":to", to);
  if (!weft_query_step (&query, error))
    return FALSE;

  volunteering->people = weft_query_int (&query, 0);
  volunteering->minutes = weft_query_int (&query, 1);
  return TRUE;
}

static gboolean
load_rate (WeftFile         *file,
           const char       *on,
           WeftVolunteering *volunteering,
           GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RATE_OF_VOLUNTEER_HOUR);

  weft_query_bind_text (&query, ":on", on);
  if (!weft_query_step (&query, error))
    {
      volunteering->rate_name = g_strdup ("");
      return !query.failed;
    }

  volunteering->rate = weft_query_int (&query, 0);
  volunteering->rate_name = g_strdup (weft_query_text (&query, 1));
  volunteering->value = weft_pence_times_minutes (volunteering->rate, volunteering->minutes);
  return TRUE;
}

static gboolean
load_income (WeftFile         *file,
             const char       *from,
             const char       *to,
             WeftVolunteering *volunteering,
             GError          **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_MONEY_GROSS_INCOME);

  weft_query_bind_text (&query, ":from", from);
  weft_query_bind_text (&query, ":to", to);
  volunteering->income = weft_query_one_int (&query, 0, error);
  if (query.failed)
    return FALSE;

  volunteering->per_10000 = -1;
  if (volunteering->income > 0)
    volunteering->per_10000 =
      (volunteering->people * PER_10000_POUNDS_HUNDREDTHS + volunteering->income / 2) / volunteering->income;
  return TRUE;
}

WeftVolunteering *
weft_volunteering (WeftFile   *file,
                   const char *from,
                   const char *to,
                   GError    **error)
{
  g_autoptr (WeftVolunteering) volunteering = g_new0 (WeftVolunteering, 1);

  if (!load_hours (file, from, to, volunteering, error) ||
      !load_rate (file, to, volunteering, error) ||
      !load_income (file, from, to, volunteering, error))
    return NULL;

  return g_steal_pointer (&volunteering);
}
