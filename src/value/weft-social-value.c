/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report's parts, made and freed. */

#include "weft-social-value.h"

#include "weft-return.h"

static void
free_quote (gpointer data)
{
  WeftQuote *quote = data;

  g_free (quote->said_by);
  g_free (quote->text);
  g_free (quote);
}

WeftSocialValue *
weft_social_value_new (void)
{
  WeftSocialValue *report = g_new0 (WeftSocialValue, 1);

  report->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_return_change_free);
  report->told = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  report->quotes = g_ptr_array_new_with_free_func (free_quote);
  return report;
}

void
weft_social_value_free (WeftSocialValue *report)
{
  g_clear_pointer (&report->checks, g_ptr_array_unref);
  g_clear_pointer (&report->valuation, weft_valuation_free);
  g_clear_pointer (&report->analysis, weft_analysis_free);
  g_free (report->group);
  g_free (report->language);
  g_free (report->today);
  g_free (report->people);
  g_free (report->time.rate_name);
  g_ptr_array_unref (report->changes);
  g_ptr_array_unref (report->quotes);
  g_ptr_array_unref (report->told);
  g_free (report);
}
