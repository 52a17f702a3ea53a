/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a spreadsheet in, as one step. */

#include "weft-import.h"

#include "weft-export-folder.h"
#include "weft-import-alike.h"
#include "weft-import-remarks.h"
#include "weft-job-error.h"
#include "weft-keep-file.h"
#include "weft-row.h"
#include "weft-pseudonym.h"
#include "weft-step.h"
#include "weft-survey.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

/* One sheet's rows on their way in. */
#define SHOWN 40
#define REFUSED G_MAXUINT /* instead of a row above: this one stands in nobody's way */

typedef struct
{
  WeftFile                *file;    /* borrowed */
  const WeftImportOptions *options; /* borrowed */
  const char              *files;   /* borrowed, nullable: the folder of the files that rows name */
  WeftImportSheet         *sheet;   /* borrowed */
  WeftImportResult        *result;  /* borrowed */
  GPtrArray               *made;    /* borrowed: names that were made */
  GPtrArray               *rows;    /* owned, of WeftRow */
  GHashTable              *alike;   /* owned: key -> how many rows have it */
  GHashTable              *seen;    /* owned: key -> how many have been taken */
  GPtrArray               *here;    /* owned, of char *, for each row: that somebody typed it already; NULL: nobody did */
  GArray                  *against; /* owned, of guint, for each row: the one above it, from 1, that means the same and says otherwise; 0: none */
} Arriving;

static void
arriving_clear (Arriving *arriving)
{
  g_clear_pointer (&arriving->rows, g_ptr_array_unref);
  g_clear_pointer (&arriving->alike, g_hash_table_unref);
  g_clear_pointer (&arriving->seen, g_hash_table_unref);
  g_clear_pointer (&arriving->here, g_ptr_array_unref);
  g_clear_pointer (&arriving->against, g_array_unref);
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
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  arriving->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_row_free);
  arriving->alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  arriving->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  arriving->against = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = sheet->first; i < sheet->grid->rows->len; i++)
    {
      WeftRow         *row = weft_import_sheet_row (sheet, i, arriving->options->account);
      g_autofree char *key = weft_import_row_key (row);
      guint            above = GPOINTER_TO_UINT (g_hash_table_lookup (first, key));

      g_ptr_array_add (arriving->rows, row);
      if (count_one_more (arriving->alike, key) == 0)
        g_hash_table_insert (first, g_strdup (key), GUINT_TO_POINTER (arriving->rows->len));
      else if (row->table->may_repeat || !weft_import_row_contradicts (row, arriving->rows->pdata[above - 1]))
        above = 0;
      g_array_append_val (arriving->against, above);
    }
}

/* In a text file a comma inside an amount parts it into two cells, and all after it stand one place too far. */
static gboolean
check_width (const Arriving    *arriving,
             const WeftGridRow *cells,
             WeftIssues        *issues)
{
  for (guint i = arriving->sheet->headers->len; arriving->sheet->is_text && i < cells->n_cells; i++)
    if (!weft_text_is_empty (cells->cells[i].text))
      {
        g_autofree char *shown = weft_text_shorten (cells->cells[i].text, SHOWN);

        weft_issues_add (issues, NULL, TRUE, _ ("“%s” stands beyond the last heading. An amount with a comma in it must stand in quotation marks, like \"1,250.00\"."), shown);
        return FALSE;
      }
  return TRUE;
}

/* Two sessions of one name and day, or one heading in two rows of a budget: the later row would quietly overwrite the first. */
static gboolean
check_same (const Arriving *arriving,
            guint           at,
            WeftIssues     *issues)
{
  const guint        above = g_array_index (arriving->against, guint, at);
  const gboolean     stands = above > 0 && g_array_index (arriving->against, guint, above - 1) != REFUSED;
  const WeftGridRow *cells = stands ? arriving->sheet->grid->rows->pdata[arriving->sheet->first + above - 1] : NULL;

  if (cells != NULL)
    weft_issues_add (issues, NULL, TRUE,
                     _ ("Row %u is about the same thing and says otherwise, so this row was left out. Put the two together, or give each a name or reference of its own."),
                     cells->line);
  return cells == NULL;
}

/* A code that stands twice for one time would quietly overwrite an answer; a name in its place is not kept. */
static gboolean
check_code (Arriving   *arriving,
            WeftRow    *row,
            guint       line,
            guint       nth,
            WeftIssues *issues)
{
  const char *code = weft_row_get (row, "key");

  if (nth > 0)
    {
      weft_issues_add (issues, "key", TRUE, _ ("“%s” answered twice at this time. Give each person a code of their own, or leave one of the two out."), code);
      return FALSE;
    }
  if (weft_pseudonym_is_name (code))
    {
      g_autofree char *made = weft_pseudonym_make (arriving->file, code, NULL);

      weft_row_set (row, "key", made);
      weft_import_warn (arriving->result, arriving->sheet, line, row, "key", _ ("A name stood here. It was not kept: this code stands for it now, and will each time."));
    }
  return TRUE;
}

/* Only from the folder that came with the records, and only by a name that cannot lead out of it. One that cannot be kept
 * stays a name. */
static gboolean
bring_file (Arriving *arriving,
            WeftRow  *row,
            guint     line,
            GError  **error)
{
  const char      *name = weft_row_get (row, "file");
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *path = g_build_filename (arriving->files, base, NULL);
  g_autofree char *sum = NULL;
  g_autoptr (WeftKeptFile) kept = NULL;
  g_autoptr (GError) problem = NULL;

  if (!g_str_equal (base, name) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;

  sum = weft_export_find_sum (arriving->files, name);
  kept = weft_keep_file_read_back (path, sum, &problem);
  if (kept == NULL)
    {
      g_strdelimit (problem->message, "\n", ' ');
      weft_import_warn (arriving->result, arriving->sheet, line, row, "file", problem->message);
      return TRUE;
    }
  if (!weft_kept_file_keep (arriving->file, kept, error))
    return FALSE;

  weft_row_set (row, "file", kept->name);
  return TRUE;
}

static gboolean
take_row (Arriving *arriving,
          guint     at,
          GError  **error)
{
  WeftRow           *row = arriving->rows->pdata[at];
  const WeftGridRow *cells = arriving->sheet->grid->rows->pdata[arriving->sheet->first + at];
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) before = NULL;
  g_autofree char *key = weft_import_row_key (row);
  guint            nth = count_one_more (arriving->seen, key);
  const gboolean   is_answer = g_str_equal (row->table->name, "responses");
  WeftSaveOptions  options = {
     .dates = arriving->sheet->dates,
     .keep_blank = TRUE,
     .match = TRUE,
     .make_named = TRUE,
     .alike = GPOINTER_TO_UINT (g_hash_table_lookup (arriving->alike, key)),
     .before = &before,
     .made = arriving->made,
  };
  WeftSaved saved;

  options.repeat = row->table->may_repeat ? nth : 0;
  if (!check_width (arriving, cells, issues) ||
      (is_answer ? !check_code (arriving, row, cells->line, nth, issues) : !check_same (arriving, at, issues)))
    {
      g_array_index (arriving->against, guint, at) = REFUSED;
      weft_import_refuse (arriving->result, arriving->sheet, cells->line, row, issues);
      return TRUE;
    }
  if (arriving->here->pdata[at] != NULL)
    {
      weft_import_say_here (arriving->result, arriving->sheet, cells->line, row, arriving->here->pdata[at]);
      if (!arriving->options->add_alike)
        {
          arriving->result->unchanged++;
          return TRUE;
        }
    }
  if (arriving->files != NULL && g_str_equal (row->table->name, "evidence") && weft_row_get (row, "file")[0] != '\0' &&
      !bring_file (arriving, row, cells->line, error))
    return FALSE;
  if (!weft_row_save (arriving->file, row, &options, issues, &saved, error))
    return FALSE;

  if (saved == WEFT_SAVE_ADDED)
    arriving->result->added++;
  else if (saved == WEFT_SAVE_CHANGED)
    {
      arriving->result->changed++;
      weft_import_warn_moved (arriving->result, arriving->sheet, arriving->file, cells->line, before, row);
    }
  else if (saved == WEFT_SAVE_UNCHANGED)
    arriving->result->unchanged++;
  else
    {
      if (arriving->options->survey != NULL)
        weft_survey_explain (row, issues);
      g_array_index (arriving->against, guint, at) = REFUSED;
      weft_import_refuse (arriving->result, arriving->sheet, cells->line, row, issues);
    }
  if (saved != WEFT_SAVE_REFUSED)
    weft_import_warn_unofficial (arriving->result, arriving->sheet, cells->line, row);
  return saved == WEFT_SAVE_REFUSED || weft_import_warn_order (arriving->result, arriving->sheet, arriving->file, cells->line, row, error);
}

/* The sums below a list are left out, and said to be. */
static gboolean
take_rows (Arriving     *arriving,
           WeftProgress *progress,
           GError      **error)
{
  const guint rows_between_reports = 200;
  guint       n_totals = 0;

  for (guint i = 0; i < arriving->rows->len; i++)
    {
      if (i % rows_between_reports == 0 &&
          !weft_progress_report (progress, i, arriving->rows->len, _ (arriving->sheet->table->title), error))
        return FALSE;
      if (weft_import_sheet_is_total (arriving->sheet, arriving->sheet->first + i))
        n_totals++;
      else if (!take_row (arriving, i, error))
        return FALSE;
    }

  if (n_totals > 0)
    weft_import_note (arriving->result, g_strdup_printf (ngettext ("%u row is a total and was left out.", "%u rows are totals and were left out.", n_totals), n_totals));
  return TRUE;
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
          sheet->is_text = grid->is_text;
          weft_import_note_unknown (sheet, grid->sheets->len == 1, result);
          weft_import_note_formulas (source, result);
          g_ptr_array_add (sheets, sheet);
        }
      else if (source->rows->len > 0)
        weft_import_note (result, g_strdup_printf (_ ("The sheet “%s” is not one that Weft knows and was left out."), source->name));
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

/* A survey's rows are spoken of by the headings of its file. */
static void
use_headings (WeftImportSheet *sheet,
              char           **headings)
{
  for (guint i = 0; i < sheet->headers->len && headings[i] != NULL; i++)
    if (!weft_text_is_empty (headings[i]))
      {
        WeftHeader *header = &g_array_index (sheet->headers, WeftHeader, i);

        g_free (header->title);
        header->title = g_strdup (headings[i]);
      }
}

static gboolean
warn_unpaired (const Arriving *arriving,
               GError        **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < arriving->rows->len; i++)
    {
      const char *measure = weft_row_get (arriving->rows->pdata[i], "measure");

      if (g_hash_table_add (seen, (char *)measure) && !weft_import_warn_unpaired (arriving->result, arriving->file, measure, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_sheet (WeftFile                *file,
            const WeftImportOptions *options,
            const char              *files,
            WeftImportSheet         *sheet,
            GPtrArray               *made,
            WeftImportResult        *result,
            WeftProgress            *progress,
            GError                 **error)
{
  g_auto (Arriving) arriving = { file, options, files, sheet, result, made };

  if (g_str_equal (sheet->table->name, "money") && !weft_import_names_account (sheet))
    result->wants_account = TRUE;
  read_rows (&arriving);
  arriving.here = weft_import_find_alike (file, sheet, arriving.rows, error);
  if (arriving.here == NULL)
    return FALSE;
  if (!take_rows (&arriving, progress, error))
    return FALSE;
  return !g_str_equal (sheet->table->name, "responses") || warn_unpaired (&arriving, error);
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
          const char              *files,
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
    if (!take_sheet (file, options, files, sheets->pdata[i], made, result, progress, error))
      return FALSE;

  weft_import_note_made (made, result);
  result->sentence = make_sentence (options, grid, result);
  return options->dry_run || weft_step_commit (step, result->sentence, error);
}

WeftImportResult *
weft_import_run (WeftFile                *file,
                 const WeftImportOptions *options,
                 WeftProgress            *progress,
                 GError                 **error)
{
  g_autoptr (WeftImportResult) result = weft_import_result_new ();
  g_autoptr (WeftGrid) read = NULL;
  g_autoptr (WeftGrid) answers = NULL;
  g_auto (GStrv) headings = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  gboolean         is_folder = options->source != NULL && g_file_test (options->source, G_FILE_TEST_IS_DIR);
  g_autofree char *records = is_folder ? g_build_filename (options->source, WEFT_EXPORT_RECORDS, NULL) : g_strdup (options->source);
  g_autofree char *files = is_folder ? g_build_filename (options->source, WEFT_EXPORT_FILES, NULL) : NULL;
  const WeftGrid  *grid = options->grid;
  const WeftTable *table = NULL;

  if (options->table != NULL && (table = weft_description_find (options->table)) == NULL)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND, _ ("Weft has no table called “%s”.\nTables are people, hours, money, grants and so on."), options->table);
      return NULL;
    }
  if (grid == NULL)
    grid = read = weft_grid_read (records, progress == NULL ? NULL : progress->cancellable, error);
  if (grid == NULL)
    return NULL;

  for (guint i = 0; i < grid->notes->len; i++)
    weft_import_note (result, g_strdup (grid->notes->pdata[i]));
  if (options->survey != NULL)
    {
      grid = answers = weft_survey_read (file, grid, options->survey, options->wave, result->notes, &headings, error);
      table = weft_description_find ("responses");
      if (grid == NULL)
        return NULL;
    }
  sheets = choose_sheets (grid, table, result, error);
  if (sheets != NULL && headings != NULL)
    use_headings (sheets->pdata[0], headings);
  if (sheets == NULL ||
      !weft_import_sheets_settle_dates (sheets, options->dates, &result->dates, error) ||
      !take_all (file, options, files, grid, sheets, result, progress, error))
    return NULL;

  return g_steal_pointer (&result);
}

char **
weft_import_list_accounts (WeftFile *file,
                           GError  **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_ACCOUNTS_LAST_USED);
  gboolean has_any = FALSE;

  while (weft_query_step (&query, error))
    {
      g_strv_builder_add (names, weft_query_text (&query, 0));
      has_any = TRUE;
    }
  if (query.failed)
    return NULL;

  if (!has_any)
    /* Translators: the name of an account, for a group that has none yet */
    g_strv_builder_add (names, C_ ("account", "Bank"));
  return g_strv_builder_end (names);
}
