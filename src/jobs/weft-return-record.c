/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the table "returns" as the job works with them. */

#include "weft-config.h"

#include "weft-return-job-private.h"

#include "weft-job-error.h"

#include <glib/gi18n-lib.h>

void
weft_return_record_free (WeftReturnRecord *record)
{
  g_free (record->ref);
  g_free (record->from);
  g_free (record->to);
  g_free (record->tier);
  g_free (record->due);
  g_free (record->status);
  g_free (record->signed_by);
  g_free (record->second);
  g_free (record);
}

gboolean
weft_return_record_is_open (const WeftReturnRecord *record)
{
  return g_str_equal (record->status, "open");
}

static WeftReturnRecord *
read_record (WeftQuery *query)
{
  WeftReturnRecord *record = g_new0 (WeftReturnRecord, 1);

  record->id = weft_query_int (query, 0);
  record->ref = weft_query_dup (query, 1);
  record->from = weft_query_dup (query, 2);
  record->to = weft_query_dup (query, 3);
  record->tier = weft_query_dup (query, 4);
  record->due = weft_query_dup (query, 5);
  record->status = weft_query_dup (query, 6);
  record->revision = (int)weft_query_int (query, 7);
  record->signed_by = weft_query_dup (query, 8);
  record->second = weft_query_dup (query, 9);
  record->grant = weft_query_int (query, 10);

  return record;
}

static GPtrArray *
read_records (WeftQuery *query,
              GError   **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_return_record_free);

  while (weft_query_step (query, error))
    g_ptr_array_add (records, read_record (query));

  return query->failed ? NULL : g_steal_pointer (&records);
}

GPtrArray *
weft_return_record_list (WeftFile *file,
                         gint64    grant,
                         GError  **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RETURNS_OF_GRANT);

  weft_query_bind_int (&query, ":grant", grant);
  return read_records (&query, error);
}

GPtrArray *
weft_return_record_list_signed (WeftFile   *file,
                                const char *since,
                                GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RETURNS_SIGNED_SINCE);

  weft_query_bind_text (&query, ":since", since);
  return read_records (&query, error);
}

char *
weft_return_record_next_ref (WeftFile   *file,
                             const char *to,
                             GError    **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_RETURN_LAST_NUMBER);
  g_autofree char *year = g_strndup (to, 4);
  gint64           last;

  weft_query_bind_text (&query, ":year", year);
  last = weft_query_one_int (&query, 0, error);
  if (query.failed)
    return NULL;

  return g_strdup_printf ("R-%s-%02" G_GINT64_FORMAT, year, last + 1);
}

WeftRow *
weft_return_find_row (WeftFile   *file,
                      const char *return_ref,
                      GError    **error)
{
  g_autoptr (GError) failure = NULL;
  WeftRow *ret = weft_row_find (file, weft_description_find ("returns"), return_ref, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (ret == NULL)
    g_set_error (error,
                 WEFT_JOB_ERROR,
                 WEFT_JOB_ERROR_NOT_FOUND,
                 _ ("There is no return “%s” in this file.\nLook for its reference in the list of returns."),
                 return_ref);
  return ret;
}

gboolean
weft_return_save_row (WeftFile *file,
                      WeftRow  *row,
                      GError  **error)
{
  static const WeftSaveOptions options = { .dates = WEFT_DATE_ORDER_DAY_FIRST, .signing = TRUE };
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  WeftSaved saved;

  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  if (saved != WEFT_SAVE_REFUSED)
    return TRUE;

  g_set_error_literal (error,
                       WEFT_JOB_ERROR,
                       WEFT_JOB_ERROR_REFUSED,
                       ((WeftIssue *)g_ptr_array_index (issues, 0))->sentence);
  return FALSE;
}

/* The row to fill: as it is in the file, or a new one of the record's grant. */
static WeftRow *
load_row (WeftFile               *file,
          const WeftReturnRecord *record,
          GError                **error)
{
  const WeftTable *returns = weft_description_find ("returns");
  g_autoptr (WeftRow) grant = NULL;
  g_autoptr (WeftRow) row = NULL;

  if (record->id != 0)
    return weft_row_load (file, returns, record->id, error);

  grant = weft_row_load (file, weft_description_find ("grants"), record->grant, error);
  if (grant == NULL)
    return NULL;

  row = weft_row_new (returns);
  weft_row_set (row, "grant", weft_row_get (grant, "ref"));
  return g_steal_pointer (&row);
}

static void
set_cell (WeftRow    *row,
          const char *column,
          const char *text)
{
  weft_row_set (row, column, text == NULL ? "" : text);
}

gboolean
weft_return_record_save (WeftFile         *file,
                         WeftReturnRecord *record,
                         GError          **error)
{
  g_autofree char *revision = g_strdup_printf ("%d", record->revision);
  g_autoptr (WeftRow) row = load_row (file, record, error);

  if (row == NULL)
    return FALSE;

  set_cell (row, "ref", record->ref);
  set_cell (row, "from", record->from_grows ? NULL : record->from);
  set_cell (row, "to", record->to_grows ? NULL : record->to);
  set_cell (row, "tier", record->tier);
  set_cell (row, "due", record->due);
  set_cell (row, "status", record->status);
  set_cell (row, "revision", record->revision == 0 ? "" : revision);
  set_cell (row, "signed_by", record->signed_by);
  set_cell (row, "second", record->second);
  if (!weft_return_save_row (file, row, error))
    return FALSE;

  record->id = row->id;
  return TRUE;
}
