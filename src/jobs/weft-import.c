/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a spreadsheet in, as one step. */

#include "weft-import.h"

#include "weft-import-sheet.h"
#include "weft-job-error.h"
#include "weft-row.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static void
refusal_free (WeftRefusal *refusal)
{
  g_free (refusal->sheet);
  g_free (refusal->column);
  g_free (refusal->value);
  g_free (refusal->reason);
  g_free (refusal);
}

void
weft_import_result_free (WeftImportResult *result)
{
  g_ptr_array_unref (result->refused);
  g_ptr_array_unref (result->notes);
  g_free (result->dates);
  g_free (result->sentence);
  g_free (result);
}

static WeftImportResult *
result_new (void)
{
  WeftImportResult *result = g_new0 (WeftImportResult, 1);

  result->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)refusal_free);
  result->notes = g_ptr_array_new_with_free_func (g_free);

  return result;
}

static void
note (WeftImportResult *result,
      char             *words)
{
  g_ptr_array_add (result->notes, words);
}

/* One sheet's rows on their way in. */
typedef struct
{
  WeftFile                *file;    /* borrowed */
  const WeftImportOptions *options; /* borrowed */
  WeftImportSheet         *sheet;   /* borrowed */
  WeftImportResult        *result;  /* borrowed */
  GPtrArray               *made;    /* borrowed: names that were made */
  GPtrArray               *rows;    /* owned, of WeftRow */
  GHashTable              *alike;   /* owned: key -> how many rows have it */
  GHashTable              *seen;    /* owned: key -> how many have been taken */
} Arriving;

static void
arriving_clear (Arriving *arriving)
{
  g_clear_pointer (&arriving->rows, g_ptr_array_unref);
  g_clear_pointer (&arriving->alike, g_hash_table_unref);
  g_clear_pointer (&arriving->seen, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arriving, arriving_clear)

static guint
count_one_more (GHashTable *counts,
                const char *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (n + 1));
  return n;
}

static void
read_rows (Arriving *arriving)
{
  const WeftImportSheet *sheet = arriving->sheet;

  arriving->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  arriving->alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  arriving->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = sheet->first; i < sheet->grid->rows->len; i++)
    {
      WeftRow         *row = weft_import_sheet_row (sheet, i, arriving->options->account);
      g_autofree char *key = weft_import_row_key (row);

      (void)count_one_more (arriving->alike, key);
      g_ptr_array_add (arriving->rows, row);
    }
}

static const char *
title_in_sheet (const WeftImportSheet *sheet,
                const char            *field)
{
  int column = field == NULL ? WEFT_NO_COLUMN : weft_table_column (sheet->table, field);

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

      if (header->kind == WEFT_HEADER_COLUMN && header->column == column)
        return header->title;
    }

  return field;
}

static void
refuse (Arriving      *arriving,
        guint          line,
        const WeftRow *row,
        WeftIssues    *issues)
{
  arriving->result->refused_rows++;
  for (guint i = 0; i < issues->len; i++)
    {
      const WeftIssue *issue = issues->pdata[i];
      WeftRefusal     *refusal = g_new0 (WeftRefusal, 1);

      refusal->sheet = g_strdup (arriving->sheet->grid->name);
      refusal->line = line;
      refusal->column = g_strdup (title_in_sheet (arriving->sheet, issue->field));
      refusal->value = issue->field == NULL ? NULL : g_strdup (weft_row_get (row, issue->field));
      refusal->reason = g_strdelimit (g_strdup (issue->sentence), "\n", ' ');
      g_ptr_array_add (arriving->result->refused, refusal);
    }
}

static gboolean
take_row (Arriving *arriving,
          guint     at,
          GError  **error)
{
  WeftRow           *row = arriving->rows->pdata[at];
  const WeftGridRow *cells = arriving->sheet->grid->rows->pdata[arriving->sheet->first + at];
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autofree char *key = weft_import_row_key (row);
  guint            nth = count_one_more (arriving->seen, key);
  WeftSaveOptions  options = {
     .dates = arriving->sheet->dates,
     .keep_blank = TRUE,
     .match = TRUE,
     .make_named = TRUE,
     .alike = GPOINTER_TO_UINT (g_hash_table_lookup (arriving->alike, key)),
     .made = arriving->made,
  };
  WeftSaved saved;

  options.repeat = row->table->may_repeat ? nth : 0;
  if (!weft_row_save (arriving->file, row, &options, issues, &saved, error))
    return FALSE;

  if (saved == WEFT_SAVE_ADDED)
    arriving->result->added++;
  else if (saved == WEFT_SAVE_CHANGED)
    arriving->result->changed++;
  else if (saved == WEFT_SAVE_UNCHANGED)
    arriving->result->unchanged++;
  else
    refuse (arriving, cells->line, row, issues);
  return TRUE;
}

/* Columns that Weft does not know are named, never an error. */
static void
note_unknown (const WeftImportSheet *sheet,
              WeftImportResult      *result)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < sheet->headers->len; i++)
    {
      const WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

      if (header->kind == WEFT_HEADER_UNKNOWN && !weft_text_is_empty (header->title))
        g_ptr_array_add (unknown, header->title);
    }
  if (unknown->len == 0)
    return;

  g_ptr_array_add (unknown, NULL);
  list = g_strjoinv (", ", (char **)unknown->pdata);
  note (result, g_strdup_printf (
                  /* Translators: a sheet's name, then column headings */
                  _ ("In “%s” these columns are not known to Weft and were left out: %s."), sheet->grid->name, list));
}

static void
note_formulas (const WeftGridSheet *grid,
               WeftImportResult    *result)
{
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const WeftGridRow *row = grid->rows->pdata[i];

      for (guint j = 0; j < row->n_cells; j++)
        if (row->cells[j].was_formula)
          {
            note (result, g_strdup_printf (_ ("“%s” holds formulas. Weft took the values they last showed."), grid->name));
            return;
          }
    }
}

static int
compare_tables (gconstpointer one,
                gconstpointer other)
{
  const WeftTable *first = (*(WeftImportSheet *const *)one)->table;
  const WeftTable *second = (*(WeftImportSheet *const *)other)->table;

  return first < second ? -1 : first > second;
}

/* The sheets that are for a table, what is referred to before what refers. */
static GPtrArray *
choose_sheets (const WeftGrid   *grid,
               const WeftTable  *table,
               WeftImportResult *result,
               GError          **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_import_sheet_free);

  for (guint i = 0; i < grid->sheets->len; i++)
    {
      const WeftGridSheet *source = grid->sheets->pdata[i];
      g_autoptr (GError) local = NULL;
      WeftImportSheet *sheet = weft_import_sheet_new (source, table, &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (sheet != NULL)
        {
          note_unknown (sheet, result);
          note_formulas (source, result);
          g_ptr_array_add (sheets, sheet);
        }
      else if (source->rows->len > 0)
        note (result, g_strdup_printf (_ ("The sheet “%s” is not one that Weft knows and was left out."), source->name));
    }

  if (sheets->len == 0)
    {
      g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_UNKNOWN_TABLE,
                           _ ("Weft cannot tell what this file is about.\nSay what its rows are (people, hours, money ...), or give the columns headings such as Name, Date and Amount. Nothing was brought in."));
      return NULL;
    }

  g_ptr_array_sort (sheets, compare_tables);
  return g_steal_pointer (&sheets);
}

static gboolean
take_sheet (WeftFile                *file,
            const WeftImportOptions *options,
            WeftImportSheet         *sheet,
            GPtrArray               *made,
            WeftImportResult        *result,
            WeftProgress            *progress,
            GError                 **error)
{
  const guint rows_between_reports = 200;
  g_auto (Arriving) arriving = { file, options, sheet, result, made };

  read_rows (&arriving);
  for (guint i = 0; i < arriving.rows->len; i++)
    {
      if (i % rows_between_reports == 0 &&
          !weft_progress_report (progress, i, arriving.rows->len, _ (sheet->table->title), error))
        return FALSE;
      if (!take_row (&arriving, i, error))
        return FALSE;
    }

  return TRUE;
}

static void
note_made (GPtrArray        *made,
           WeftImportResult *result)
{
  g_autofree char *words = NULL;

  if (made->len == 0)
    return;

  g_ptr_array_add (made, NULL);
  words = weft_text_join_words ((char **)made->pdata);
  note (result, g_strdup_printf (_ ("New and made by the way: %s."), words));
}

static char *
make_sentence (const WeftImportOptions *options,
               const WeftGrid          *grid,
               const WeftImportResult  *result)
{
  g_autofree char *name = options->source != NULL ? g_path_get_basename (options->source)
                                                  : g_strdup (grid->sheets->len > 0 ? ((WeftGridSheet *)grid->sheets->pdata[0])->name : "");
  g_autofree char *added = g_strdup_printf (ngettext ("%u row added", "%u rows added", result->added), result->added);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u changed", "%u changed", result->changed), result->changed);

  if (result->added == 0 && result->changed == 0)
    return g_strdup_printf (_ ("Nothing new in %s"), name);
  if (result->changed == 0)
    /* Translators: a file's name, then "12 rows added" */
    return g_strdup_printf (_ ("Brought in %s: %s"), name, added);
  /* Translators: a file's name, then "12 rows added", then "3 changed" */
  return g_strdup_printf (_ ("Brought in %s: %s, %s"), name, added, changed);
}

/* Takes all sheets inside one step; a dry run does everything but keep it. */
static gboolean
take_all (WeftFile                *file,
          const WeftImportOptions *options,
          const WeftGrid          *grid,
          GPtrArray               *sheets,
          WeftImportResult        *result,
          WeftProgress            *progress,
          GError                 **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeftStep) step = weft_step_begin (file, error);

  if (step == NULL)
    return FALSE;

  for (guint i = 0; i < sheets->len; i++)
    if (!take_sheet (file, options, sheets->pdata[i], made, result, progress, error))
      return FALSE;

  note_made (made, result);
  result->sentence = make_sentence (options, grid, result);
  return options->dry_run || weft_step_commit (step, result->sentence, error);
}

WeftImportResult *
weft_import_run (WeftFile                *file,
                 const WeftImportOptions *options,
                 WeftProgress            *progress,
                 GError                 **error)
{
  g_autoptr (WeftImportResult) result = result_new ();
  g_autoptr (WeftGrid) read = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  const WeftGrid  *grid = options->grid;
  const WeftTable *table = NULL;

  if (options->table != NULL && (table = weft_description_find (options->table)) == NULL)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND, _ ("Weft has no table called “%s”.\nTables are people, hours, money, grants and so on."), options->table);
      return NULL;
    }
  if (grid == NULL)
    grid = read = weft_grid_read (options->source, progress == NULL ? NULL : progress->cancellable, error);
  if (grid == NULL)
    return NULL;

  for (guint i = 0; i < grid->notes->len; i++)
    note (result, g_strdup (grid->notes->pdata[i]));
  sheets = choose_sheets (grid, table, result, error);
  if (sheets == NULL ||
      !weft_import_sheets_settle_dates (sheets, options->dates, &result->dates, error) ||
      !take_all (file, options, grid, sheets, result, progress, error))
    return NULL;

  return g_steal_pointer (&result);
}
