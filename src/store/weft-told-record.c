/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of people that left, a row of "told" each. */

#include "weft-told-record.h"

#include "weft-file-private.h"
#include "weft-totals.h"
#include "weft-transaction.h"

enum
{
  COLUMN_ID,
  COLUMN_DAY,
  COLUMN_FROM,
  COLUMN_TO,
  COLUMN_THRESHOLD,
  COLUMN_LABEL,
  COLUMN_SHOWN,
  COLUMN_PEOPLE,
};

GPtrArray *
weft_told_record_list (WeftFile   *file,
                       const char *what,
                       GError    **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_told_free);
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_TOLD_OF);
  WeftTold *told = NULL;
  gint64    last = 0;

  weft_query_bind_text (&query, ":what", what);
  while (weft_query_step (&query, error))
    {
      if (told == NULL || weft_query_int (&query, COLUMN_ID) != last)
        {
          last = weft_query_int (&query, COLUMN_ID);
          told = weft_told_new (what, weft_query_text (&query, COLUMN_FROM), weft_query_text (&query, COLUMN_TO), (int)weft_query_int (&query, COLUMN_THRESHOLD));
          told->day = weft_query_dup (&query, COLUMN_DAY);
          g_ptr_array_add (tables, told);
        }
      weft_told_add (told, weft_query_text (&query, COLUMN_LABEL), weft_query_text (&query, COLUMN_SHOWN), weft_query_int (&query, COLUMN_PEOPLE));
    }
  return query.failed ? NULL : g_steal_pointer (&tables);
}

static gboolean
add (WeftFile       *file,
     const WeftTold *told,
     GError        **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_TOLD_ADD);
  const gint64 id = weft_file_next_id (file);

  weft_query_bind_int (&query, ":id", id);
  weft_query_bind_text (&query, ":day", weft_file_today (file));
  weft_query_bind_text (&query, ":what", told->what);
  weft_query_bind_text (&query, ":from", told->from);
  weft_query_bind_text (&query, ":to", told->to);
  weft_query_bind_int (&query, ":threshold", told->threshold);
  if (!weft_query_run (&query, error))
    return FALSE;

  for (guint i = 0; i < told->rows->len; i++)
    {
      const WeftToldRow *row = told->rows->pdata[i];
      g_auto (WeftQuery) row_query = weft_query_begin (file, WEFT_SQL_TOLD_ADD_ROW);

      weft_query_bind_int (&row_query, ":id", weft_file_next_id (file));
      weft_query_bind_int (&row_query, ":told", id);
      weft_query_bind_text (&row_query, ":label", row->label);
      weft_query_bind_text (&row_query, ":shown", row->shown);
      weft_query_bind_int (&row_query, ":people", row->people);
      if (!weft_query_run (&row_query, error))
        return FALSE;
    }
  return TRUE;
}

/* (transfer full) (nullable): the tables that have not left before. */
static GPtrArray *
find_new (WeftFile        *file,
          const GPtrArray *tables,
          GError         **error)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < tables->len; i++)
    {
      const WeftTold *told = tables->pdata[i];
      g_autoptr (GPtrArray) earlier = weft_told_record_list (file, told->what, error);
      gboolean is_known = FALSE;

      if (earlier == NULL)
        return NULL;
      for (guint k = 0; k < earlier->len && !is_known; k++)
        is_known = weft_told_equal (told, earlier->pdata[k]);
      if (!is_known)
        g_ptr_array_add (left, (gpointer)told);
    }
  return g_steal_pointer (&left);
}

static gboolean
add_all (WeftFile        *file,
         const GPtrArray *tables,
         GError         **error)
{
  for (guint i = 0; i < tables->len; i++)
    if (!add (file, tables->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
weft_told_record_keep (WeftFile        *file,
                       const GPtrArray *tables,
                       GError         **error)
{
  g_autoptr (GPtrArray) left = find_new (file, tables, error);
  g_autofree char *operation = NULL;

  if (left == NULL || left->len == 0)
    return left != NULL;
  if (file->in_step)
    return add_all (file, left, error);
  if (!weft_transaction_begin (file, error))
    return FALSE;
  operation = weft_file_make_id (file);
  if (add_all (file, left, error) && weft_totals_mark_quiet (file, operation, error))
    return weft_transaction_commit (file, operation, error);
  weft_transaction_roll_back (file);
  return FALSE;
}
