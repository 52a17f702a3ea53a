/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in data/sample as it goes into the file: funds, funders, grants, returns and their answers. */

#include "weft-sample-private.h"

static void
add_table (WeftSample     *sample,
           WeftSamplePage *page,
           const char     *table)
{
  for (guint i = 0; i < weft_shipped_n_rows (weft_sample_table (sample, table)); i++)
    g_ptr_array_add (page->rows, weft_sample_row (sample, table, i));
}

/* A larger group began with more. */
static void
add_opening (WeftSample     *sample,
             WeftSamplePage *page,
             const char     *table)
{
  guint first = page->rows->len;

  add_table (sample, page, table);
  for (guint i = first; i < page->rows->len; i++)
    weft_sample_enlarge (sample, g_ptr_array_index (page->rows, i), "opening");
}

/* The rows of @table that belong to a record: whose @column is @ref. */
static guint
add_of (WeftSample     *sample,
        WeftSamplePage *page,
        const char     *table,
        const char     *column,
        const char     *ref)
{
  guint added = 0;

  for (guint i = 0; i < weft_shipped_n_rows (weft_sample_table (sample, table)); i++)
    {
      g_autoptr (WeftRow) row = weft_sample_row (sample, table, i);

      if (g_str_equal (weft_row_get (row, column), ref))
        {
          g_ptr_array_add (page->rows, g_steal_pointer (&row));
          added++;
        }
    }

  return added;
}

static void
add_grants (WeftSample *sample)
{
  static const char *const parts[] = { "instalments", "budget", "targets" };

  for (guint i = 0; i < weft_shipped_n_rows (weft_sample_table (sample, "grants")); i++)
    {
      WeftRow        *row = weft_sample_row (sample, "grants", i);
      WeftSamplePage *page = weft_sample_page (sample, WEFT_SAMPLE_GRANT, weft_row_get (row, "awarded"), "grant", weft_row_get (row, "title"));

      g_ptr_array_add (page->rows, row);
      for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
        add_of (sample, page, parts[part], "grant", weft_row_get (row, "ref"));
    }
}

void
weft_sample_add_papers (WeftSample *sample)
{
  WeftSamplePage *page = weft_sample_page (sample, WEFT_SAMPLE_START, sample->start, "start", NULL);

  add_table (sample, page, "group");
  add_opening (sample, page, "accounts");
  add_opening (sample, page, "funds");
  add_table (sample, page, "funders");
  add_grants (sample);
}

static const char *
title_of (WeftSample *sample,
          const char *grant)
{
  const WeftShipped *grants = weft_sample_table (sample, "grants");

  return weft_shipped_text (grants, weft_shipped_find (grants, "ref", grant), "title");
}

void
weft_sample_add_returns (WeftSample *sample)
{
  const WeftShipped *returns = weft_sample_table (sample, "returns");

  for (guint i = 0; i < weft_shipped_n_rows (returns); i++)
    {
      WeftRow         *row = weft_sample_row (sample, "returns", i);
      g_autofree char *begun = weft_sample_date (sample, weft_shipped_text (returns, i, "begun"));
      WeftSamplePage  *page = weft_sample_page (sample, WEFT_SAMPLE_RETURN, begun, "answers", title_of (sample, weft_row_get (row, "grant")));

      g_ptr_array_add (page->rows, row);
      page->count = add_of (sample, page, "answers", "return", weft_row_get (row, "ref"));
    }
}
