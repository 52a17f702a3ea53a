/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a pile of paper as one step. */

#include "weft-paper.h"

#include "weft-job-error.h"
#include "weft-pseudonym.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define SHEETS_A_REPORT 100

static void
free_refused (gpointer data)
{
  WeftPaperRefused *refused = data;

  g_strfreev (refused->sheet);
  weft_paper_remark_free (refused->remark);
  g_free (refused);
}

WeftPaperSaving *
weft_paper_saving_new (const WeftPaperAbout *about,
                       const GPtrArray      *sheets)
{
  WeftPaperSaving *saving = g_new0 (WeftPaperSaving, 1);

  saving->about = weft_paper_about_copy (about);
  saving->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  saving->refused = g_ptr_array_new_with_free_func (free_refused);
  for (guint i = 0; i < sheets->len; i++)
    g_ptr_array_add (saving->sheets, g_strdupv (sheets->pdata[i]));
  return saving;
}

void
weft_paper_saving_free (WeftPaperSaving *saving)
{
  if (saving == NULL)
    return;
  weft_paper_about_free (saving->about);
  g_ptr_array_unref (saving->sheets);
  g_ptr_array_unref (saving->refused);
  g_free (saving);
}

static void
refuse (WeftPaperSaving *saving,
        guint            at,
        WeftPaperRemark *remark)
{
  WeftPaperRefused *refused = g_new0 (WeftPaperRefused, 1);

  *refused = (WeftPaperRefused){ g_strdupv (saving->sheets->pdata[at]), remark };
  g_ptr_array_add (saving->refused, refused);
}

/* The sheets as they are kept: a name has become its code. */
static GPtrArray *
put_codes (WeftFile        *file,
           WeftPaperSaving *saving)
{
  GPtrArray *coded = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < saving->sheets->len; i++)
    {
      GStrv            sheet = g_strdupv (saving->sheets->pdata[i]);
      g_autofree char *clean = weft_text_clean (sheet[WEFT_PAPER_CODE]);

      g_free (sheet[WEFT_PAPER_CODE]);
      sheet[WEFT_PAPER_CODE] = weft_pseudonym_is_name (clean) ? weft_pseudonym_make (file, clean, NULL) : g_strdup (clean);
      g_ptr_array_add (coded, sheet);
    }
  return coded;
}

static WeftRow *
make_row (const WeftPaperSaving *saving,
          const WeftPaperKnown  *known,
          const char *const     *sheet)
{
  WeftRow         *row = weft_row_new (weft_description_find ("responses"));
  g_autofree char *wave = g_strdup_printf ("%" G_GINT64_FORMAT, saving->about->wave);

  weft_row_set (row, "measure", saving->about->measure);
  weft_row_set (row, "key", sheet[WEFT_PAPER_CODE]);
  weft_row_set (row, "wave", wave);
  weft_row_set (row, "date", saving->about->date);
  weft_row_set (row, "activity", saving->about->activity);
  weft_row_set (row, "grant", saving->about->grant);
  for (guint i = WEFT_PAPER_ANSWERS; sheet[i] != NULL; i++)
    {
      g_autofree char *column = g_strdup_printf ("item%u", i + 1 - WEFT_PAPER_ANSWERS);
      g_autofree char *number = NULL;
      gint64           answer;

      if (!weft_text_is_empty (sheet[i]) && weft_measure_answer (known->measure, sheet[i], &answer, NULL))
        number = weft_score_to_text (answer);
      weft_row_set (row, column, number != NULL ? number : "");
    }
  return row;
}

/* What only the file can tell, such as a grant that is not there, stands at the code. */
static WeftPaperRemark *
make_remark (const WeftIssues *issues)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  WeftPaperRemark *remark = g_new0 (WeftPaperRemark, 1);

  for (guint i = 0; i < issues->len; i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? " " : "", ((const WeftIssue *)issues->pdata[i])->sentence);
  *remark = (WeftPaperRemark){ WEFT_PAPER_CODE, TRUE, g_strdup (sentence->str) };
  return remark;
}

static gboolean
save_one (WeftFile             *file,
          WeftPaperSaving      *saving,
          const WeftPaperKnown *known,
          const GPtrArray      *coded,
          guint                 at,
          GError              **error)
{
  const WeftSaveOptions options = { .match = FALSE };
  WeftPaperRemark      *remark = weft_paper_check (known, saving->about, coded, at);
  g_autoptr (GPtrArray) issues = weft_issues_new ();
  g_autoptr (WeftRow) row = NULL;
  WeftSaved saved;

  if (remark != NULL && remark->blocks)
    {
      refuse (saving, at, remark);
      return TRUE;
    }
  weft_paper_remark_free (remark);
  row = make_row (saving, known, coded->pdata[at]);
  if (!weft_row_save (file, row, &options, issues, &saved, error))
    return FALSE;
  if (saved == WEFT_SAVE_REFUSED)
    {
      refuse (saving, at, make_remark (issues));
      return TRUE;
    }
  saving->n_saved++;
  saving->n_names += weft_pseudonym_is_name (((char **)saving->sheets->pdata[at])[WEFT_PAPER_CODE]) ? 1 : 0;
  return TRUE;
}

static char *
say_saved (const WeftPaperSaving *saving,
           const WeftPaperKnown  *known)
{
  const char *name = weft_row_get (known->row, "name");

  if (saving->about->wave == 0)
    /* Translators: how many people, and a measure: "18 answers to “Our own question” at the start" */
    return g_strdup_printf (ngettext ("%u answer to “%s” at the start", "%u answers to “%s” at the start", saving->n_saved), saving->n_saved, name);
  /* Translators: how many people, a measure and a number of months: "18 answers to “Our own question” after 6 months" */
  return g_strdup_printf (ngettext ("%u answer to “%s” after %d months", "%u answers to “%s” after %d months", saving->n_saved), saving->n_saved, name,
                          (int)saving->about->wave);
}

gboolean
weft_paper_save (WeftFile        *file,
                 WeftPaperSaving *saving,
                 WeftProgress    *progress,
                 GError         **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, saving->about->measure, &local);
  g_autoptr (WeftStep) step = NULL;
  g_autoptr (GPtrArray) coded = NULL;
  g_autofree char *sentence = NULL;

  if (known == NULL)
    {
      if (local == NULL)
        g_set_error (&local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                     _ ("There is no measure “%s” in this file.\nThe list of measures shows their short names."), saving->about->measure);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  step = weft_step_begin (file, error);
  if (step == NULL)
    return FALSE;

  coded = put_codes (file, saving);
  for (guint i = 0; i < coded->len; i++)
    {
      if (i % SHEETS_A_REPORT == 0 && i > 0 && !weft_progress_report (progress, i, coded->len, _ ("Saving answers"), error))
        return FALSE;
      if (!weft_paper_is_blank (coded->pdata[i]) && !save_one (file, saving, known, coded, i, error))
        return FALSE;
    }
  if (saving->n_saved == 0)
    return TRUE;
  sentence = say_saved (saving, known);
  return weft_step_commit (step, sentence, error);
}
