/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the example group says its year was worth: an analysis that a treasurer made a week ago. */

#include "weft-sample-private.h"

#define MADE_ON "d-7"

void
weft_sample_add_social_value (WeftSample *sample)
{
  static const char *const parts[] = { "inputs", "outcomes", "not_valued" };
  g_autofree char         *made_on = weft_sample_date (sample, MADE_ON);
  WeftRow                 *analysis = weft_sample_row (sample, "analyses", 0);
  WeftSamplePage          *page = weft_sample_page (sample, WEFT_SAMPLE_RETURN, made_on, "social-value", weft_row_get (analysis, "name"));

  g_ptr_array_add (page->rows, analysis);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint k = 0; k < weft_shipped_n_rows (weft_sample_table (sample, parts[i])); k++)
      {
        WeftRow *row = weft_sample_row (sample, parts[i], k);

        weft_row_set (row, "analysis", weft_row_get (analysis, "name"));
        g_ptr_array_add (page->rows, row);
      }
  page->count = 1;
}
