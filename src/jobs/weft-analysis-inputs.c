/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was put into an analysis: money, gifts in kind, volunteers' time. */

#include "weft-social-value-private.h"

#include "weft-home.h"
#include "weft-pence.h"

#include <string.h>

static WeftInputKind
kind_of (const char *text)
{
  if (g_str_equal (text, "volunteer"))
    return WEFT_INPUT_VOLUNTEER;
  return g_str_equal (text, "cash") ? WEFT_INPUT_CASH : WEFT_INPUT_IN_KIND;
}

gboolean
weft_social_value_paid (WeftFile           *file,
                        const WeftAnalysis *analysis,
                        gint64             *pence,
                        GError            **error)
{
  g_auto (WeftQuery) query = weft_query_begin_kept (file, WEFT_SQL_MONEY_OF_YEAR);

  weft_query_bind_text (&query, ":from", analysis->from);
  weft_query_bind_text (&query, ":to", analysis->to);
  if (!weft_query_step (&query, error))
    return FALSE;

  *pence = ABS (weft_query_int (&query, 1));
  return TRUE;
}

static gboolean
take_from_ledger (WeftFile           *file,
                  const WeftAnalysis *analysis,
                  WeftInput          *input,
                  GError            **error)
{
  input->from_ledger = TRUE;
  return weft_social_value_paid (file, analysis, &input->pence, error);
}

/* The hours of the period, where none were typed, at the rate of its last day, where none was typed. */
static void
take_hours (const WeftVolunteering *volunteering,
            WeftInput              *input)
{
  if (input->minutes == 0)
    {
      input->minutes = volunteering->minutes;
      input->from_ledger = TRUE;
    }
  if (input->rate == 0)
    {
      input->rate = volunteering->rate;
      g_free (input->rate_name);
      input->rate_name = g_strdup (volunteering->rate_name);
    }
  input->pence = weft_pence_times_minutes (input->rate, input->minutes);
}

static gboolean
read_input (WeftFile               *file,
            const WeftVolunteering *volunteering,
            const WeftRow          *row,
            WeftAnalysis           *analysis,
            GError                **error)
{
  WeftInput *input = g_new0 (WeftInput, 1);

  g_ptr_array_add (analysis->inputs, input);
  input->id = row->id;
  input->stakeholder = g_strdup (weft_row_get (row, "stakeholder"));
  input->what = g_strdup (weft_row_get (row, "what"));
  input->rate_name = g_strdup ("");
  input->kind = kind_of (weft_row_get (row, "kind"));
  input->is_counted = !g_str_equal (weft_row_get (row, "counted"), "no");
  input->minutes = weft_row_minutes (row, "hours");
  input->rate = weft_row_money (row, "rate");
  if (*weft_row_get (row, "amount") != '\0')
    input->pence = weft_row_money (row, "amount");
  else if (input->kind == WEFT_INPUT_VOLUNTEER)
    take_hours (volunteering, input);
  else if (input->minutes > 0)
    input->pence = weft_pence_times_minutes (input->rate, input->minutes);
  else
    return take_from_ledger (file, analysis, input, error);
  return TRUE;
}

gboolean
weft_analysis_read_inputs (WeftFile     *file,
                           WeftAnalysis *analysis,
                           GError      **error)
{
  g_autoptr (WeftVolunteering) volunteering = weft_volunteering (file, analysis->from, analysis->to, error);
  g_autoptr (GPtrArray) rows = volunteering != NULL ? weft_analysis_rows (file, "inputs", analysis, error) : NULL;

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!read_input (file, volunteering, rows->pdata[i], analysis, error))
      return FALSE;
  return TRUE;
}
