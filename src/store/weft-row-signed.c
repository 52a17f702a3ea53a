/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A return that was signed: what stands on its workbook, and where that is kept, is no longer changed by hand. Only
 * signing it again does that, as its next revision. */

#include "weft-row-private.h"

#include <glib/gi18n-lib.h>

gboolean
weft_row_is_signed (WeftFile        *file,
                    const WeftTable *table,
                    gint64           id,
                    gboolean        *is_signed,
                    GError         **error)
{
  g_auto (WeftQuery) query = { 0 };

  *is_signed = FALSE;
  if (!g_str_equal (table->name, "returns"))
    return TRUE;

  query = weft_query_begin (file, WEFT_SQL_FROZEN_FIND);
  weft_query_bind_int (&query, ":return", id);
  *is_signed = weft_query_step (&query, error);
  return !query.failed;
}

/* Whether the return would stand among those that are still to be signed. */
static gboolean
is_opened (const WeftInner *status)
{
  return status->kind == WEFT_INNER_NULL || g_str_equal (status->text, "open");
}

gboolean
weft_row_check_signed (WeftFile        *file,
                       const WeftTable *table,
                       gint64           id,
                       const WeftInner *before,
                       const WeftInner *after,
                       WeftIssues      *issues,
                       GError         **error)
{
  static const char *const kept[] = { "ref", "grant", "from", "to", "tier", "revision", "signed_by", "second" };
  gboolean                 is_signed;
  int                      at;

  if (!weft_row_is_signed (file, table, id, &is_signed, error))
    return FALSE;
  if (!is_signed)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      at = weft_table_column (table, kept[i]);
      if (!weft_inner_equal (&before[at], &after[at]))
        weft_issues_add (issues, kept[i], TRUE,
                         _ ("This stays as it was signed. Put the records right that were wrong and sign the return again: that makes its next revision, with a list of what changed."));
    }

  at = weft_table_column (table, "status");
  if (!weft_inner_equal (&before[at], &after[at]) && is_opened (&after[at]))
    weft_issues_add (issues, "status", TRUE,
                     _ ("A signed return cannot be opened again. Put the records right that were wrong and sign it again: that makes its next revision, with a list of what changed."));
  return TRUE;
}
