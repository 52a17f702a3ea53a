/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Social Value report that leaves the file: the look for people in its words, what is kept with the analysis, and
 * the verified workbook. */

#include "weft-config.h"

#include "weft-social-value-private.h"

#include "weft-book-writer.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-people-names.h"
#include "weft-step.h"
#include "weft-text.h"
#include "weft-told-record.h"

#include <glib/gi18n-lib.h>

static const char *const all_kinds[] = { "outcomes", "inputs", "not_valued", "reasons", "sources", "quotes", "notes", NULL };

const char *const *
weft_social_value_allowed (void)
{
  return all_kinds;
}

typedef struct
{
  GPtrArray *names; /* borrowed: of all people */
  GPtrArray *found; /* owned: of char * */
  GPtrArray *kinds; /* owned: of char *, one for each found */
} Search;

static void
look (Search     *search,
      const char *kind,
      const char *text)
{
  g_autoptr (GPtrArray) personal = weft_text_find_personal (text, search->names);

  for (guint i = 0; i < personal->len; i++)
    {
      g_ptr_array_add (search->found, g_strdup (((const WeftPersonal *)personal->pdata[i])->found));
      g_ptr_array_add (search->kinds, g_strdup (kind));
    }
}

static void
look_at_outcome (Search            *search,
                 const WeftOutcome *outcome)
{
  look (search, "outcomes", outcome->stakeholder);
  look (search, "outcomes", outcome->outcome);
  look (search, "outcomes", outcome->unit);
  look (search, "sources", outcome->source);
  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    look (search, "reasons", outcome->reasons[i]);
}

static void
look_everywhere (Search                *search,
                 const WeftSocialValue *report)
{
  const WeftAnalysis *analysis = report->analysis;

  look (search, "notes", analysis->notes);
  for (guint i = 0; i < analysis->outcomes->len; i++)
    look_at_outcome (search, analysis->outcomes->pdata[i]);
  for (guint i = 0; i < analysis->inputs->len; i++)
    {
      look (search, "inputs", ((const WeftInput *)analysis->inputs->pdata[i])->stakeholder);
      look (search, "inputs", ((const WeftInput *)analysis->inputs->pdata[i])->what);
    }
  for (guint i = 0; i < analysis->not_valued->len; i++)
    {
      look (search, "not_valued", ((const WeftNotValued *)analysis->not_valued->pdata[i])->what);
      look (search, "not_valued", ((const WeftNotValued *)analysis->not_valued->pdata[i])->why);
    }
  for (guint i = 0; i < report->quotes->len; i++)
    {
      look (search, "quotes", ((const WeftQuote *)report->quotes->pdata[i])->said_by);
      look (search, "quotes", ((const WeftQuote *)report->quotes->pdata[i])->text);
    }
}

GPtrArray *
weft_social_value_names (WeftFile              *file,
                         const WeftSocialValue *report,
                         GPtrArray            **kinds,
                         GError               **error)
{
  g_autoptr (GPtrArray) names = weft_people_names (file, error);
  Search search;

  if (names == NULL)
    return NULL;
  search.names = names;
  search.found = g_ptr_array_new_with_free_func (g_free);
  search.kinds = g_ptr_array_new_with_free_func (g_free);
  look_everywhere (&search, report);
  *kinds = search.kinds;
  return search.found;
}

static gboolean
check_names (WeftFile              *file,
             const WeftSocialValue *report,
             const char *const     *allow,
             GError               **error)
{
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GPtrArray) found = weft_social_value_names (file, report, &kinds, error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (allow == NULL || !g_strv_contains (allow, kinds->pdata[i]))
      {
        g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_PERSONAL_DATA,
                     /* Translators: a name or an address, then where it stands: outcomes, reasons, sources ... */
                     _ ("“%s” looks like a person, in the words of “%s”. The report was not written.\nTake it out, or allow it there if they agreed."),
                     (const char *)found->pdata[i], (const char *)kinds->pdata[i]);
        return FALSE;
      }
  return TRUE;
}

/* So that the same report can be made again when the indices have moved. */
static gboolean
keep (WeftFile              *file,
      const WeftSocialValue *report,
      GError               **error)
{
  g_autoptr (WeftStep) step = NULL;
  g_autofree char *sentence = NULL;

  if (weft_file_is_read_only (file) || report->depth < WEFT_DEPTH_VALUE)
    return TRUE;
  step = weft_step_begin (file, error);
  if (step == NULL || !weft_analysis_keep_indices (file, report->analysis, error))
    return FALSE;
  /* Translators: %s is the name of an analysis */
  sentence = g_strdup_printf (_ ("Kept what the report “%s” was worked out with"), report->analysis->name);
  return weft_step_commit (step, sentence, error);
}

gboolean
weft_social_value_save (WeftFile              *file,
                        const WeftSocialValue *report,
                        WeftReportCopy         copy,
                        const char *const     *allow,
                        const char            *path,
                        char                 **written,
                        WeftProgress          *progress,
                        GError               **error)
{
  g_autoptr (WeftBook) book = NULL;

  if (!weft_output_check (file, path, error) || !check_names (file, report, allow, error) ||
      !weft_progress_report (progress, 1, 3, _ ("Laying out the report"), error))
    return FALSE;

  if (!weft_file_is_read_only (file) && !weft_told_record_keep (file, report->told, error))
    return FALSE;
  book = weft_social_value_book (report, copy, "Weft " WEFT_VERSION);
  return weft_progress_report (progress, 2, 3, _ ("Writing the workbook"), error) &&
         weft_book_write_xlsx (book, path, written, progress != NULL ? progress->cancellable : NULL, error) &&
         keep (file, report, error);
}
