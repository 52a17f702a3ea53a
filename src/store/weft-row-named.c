/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells that name another record: finding it, or making it when its name is new (a funder, a fund, an account, a
 * category). */

#include "weft-row-private.h"

#include "weft-text.h"
#include "weft-value-error.h"

#include <glib/gi18n-lib.h>

gboolean
weft_row_resolve (WeftFile         *file,
                  const WeftColumn *column,
                  const char       *text,
                  WeftDateOrder     dates,
                  WeftInner        *inner,
                  GError          **error)
{
  const WeftTable *target;
  g_autofree char *clean = NULL;
  gint64           id;

  if (column->type != WEFT_TYPE_ID && column->type != WEFT_TYPE_NAMED)
    return weft_inner_parse (column, text, dates, inner, error);

  weft_inner_clear (inner);
  clean = weft_text_clean (text);
  if (*clean == '\0')
    return TRUE;

  target = weft_description_find (column->target);
  if (!weft_row_find_id (file, target, clean, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, WEFT_VALUE_ERROR, WEFT_VALUE_ERROR_INVALID,
                   /* Translators: %s is a kind of record (person, grant), the second a name or reference */
                   _ ("There is no %s called “%s” here. Add it first, or put the name right."), _ (target->one), clean);
      return FALSE;
    }

  inner->kind = WEFT_INNER_NUMBER;
  inner->number = id;
  return TRUE;
}

/* An analysis is of the group's year, as far as anybody has said. */
static gboolean
complete_analysis (WeftFile *file,
                   WeftRow  *made,
                   GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_GROUP_VALUE);
  char from[WEFT_DATE_SIZE];
  char to[WEFT_DATE_SIZE];

  weft_query_bind_text (&query, ":key", "year_end");
  if (!weft_query_step (&query, error) && query.failed)
    return FALSE;
  weft_date_year_of (weft_file_today (file), query.statement != NULL && *weft_query_text (&query, 0) != '\0' ? weft_query_text (&query, 0) : "03-31", from, to);
  weft_row_set (made, "from", from);
  weft_row_set (made, "to", to);
  return TRUE;
}

/* Fills in what a record made by its name alone has to have. */
static gboolean
complete (WeftFile *file,
          WeftRow  *made,
          gboolean  comes_in,
          GError  **error)
{
  g_autofree char *lower = g_utf8_strdown (weft_row_get (made, made->table->label), -1);

  if (g_str_equal (made->table->name, "funds"))
    weft_row_set (made, "kind", g_str_equal (lower, "general") ? "general" : g_str_has_prefix (lower, "designated") ? "designated"
                                                                                                                    : "restricted");
  else if (g_str_equal (made->table->name, "accounts"))
    weft_row_set (made, "kind", strstr (lower, "cash") != NULL || strstr (lower, "tin") != NULL ? "cash" : "bank");
  else if (g_str_equal (made->table->name, "categories"))
    {
      weft_row_set (made, "direction", comes_in ? "in" : "out");
      weft_row_set (made, "line", comes_in ? "A1" : "A3");
    }
  else if (g_str_equal (made->table->name, "analyses"))
    return complete_analysis (file, made, error);
  return TRUE;
}

gboolean
weft_row_make_named (WeftFile         *file,
                     const WeftColumn *column,
                     const char       *name,
                     gboolean          comes_in,
                     WeftInner        *inner,
                     WeftIssues       *issues,
                     GError          **error)
{
  const WeftSaveOptions plain = { 0 };
  g_autoptr (WeftRow) made = weft_row_new (weft_description_find (column->target));
  g_autoptr (GPtrArray) own_issues = weft_issues_new ();
  WeftSaved saved;

  weft_row_set (made, made->table->label, name);
  if (!complete (file, made, comes_in, error) || !weft_row_save (file, made, &plain, own_issues, &saved, error))
    return FALSE;

  for (guint i = 0; i < own_issues->len; i++)
    weft_issues_add (issues, column->name, TRUE, "%s", ((WeftIssue *)own_issues->pdata[i])->sentence);
  weft_inner_clear (inner);
  inner->kind = WEFT_INNER_NUMBER;
  inner->number = made->id;
  return TRUE;
}
