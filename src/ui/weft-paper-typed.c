/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pile of paper as it was typed, to outlast a power cut. */

#include "weft-paper-typed.h"

#define PACKED "(xsssaas)" /* months, date, grant, activity, and of each sheet its cells */

GVariant *
weft_paper_typed_pack (const WeftPaperTyped *typed)
{
  GVariantBuilder sheets;

  g_variant_builder_init (&sheets, G_VARIANT_TYPE ("aas"));
  for (guint i = 0; i < typed->sheets->len; i++)
    if (!weft_paper_is_blank (typed->sheets->pdata[i]))
      g_variant_builder_add (&sheets, "^as", typed->sheets->pdata[i]);
  return g_variant_new ("(xsss@aas)", typed->months, typed->date, typed->grant, typed->activity, g_variant_builder_end (&sheets));
}

WeftPaperTyped *
weft_paper_typed_unpack (GVariant *packed)
{
  WeftPaperTyped *typed;
  g_autoptr (GVariant) sheets = NULL;

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (PACKED)))
    return NULL;
  typed = g_new0 (WeftPaperTyped, 1);
  typed->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_variant_get (packed, "(xsss@aas)", &typed->months, &typed->date, &typed->grant, &typed->activity, &sheets);
  for (gsize i = 0; i < g_variant_n_children (sheets); i++)
    {
      GStrv cells;

      g_variant_get_child (sheets, i, "^as", &cells);
      g_ptr_array_add (typed->sheets, cells);
    }
  return typed;
}

void
weft_paper_typed_free (WeftPaperTyped *typed)
{
  g_free (typed->date);
  g_free (typed->grant);
  g_free (typed->activity);
  g_ptr_array_unref (typed->sheets);
  g_free (typed);
}
