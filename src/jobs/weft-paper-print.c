/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a measure in the file to its sheets of paper. */

#include "weft-paper-print.h"

#include "weft-group-fact.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-paper.h"
#include "weft-questionnaire.h"
#include "weft-sheet-pdf.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
make_codes (const WeftPaperKnown  *known,
            const WeftPaperWanted *wanted)
{
  GPtrArray *codes = wanted->for_wave > 0 ? weft_paper_earlier (known, wanted->for_wave) : g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Something must be printed, else nobody sees what is wrong. */
  for (guint i = 0; i < MIN (wanted->n_sheets, WEFT_PAPER_MOST_SHEETS) || codes->len == 0; i++)
    {
      char *code = wanted->is_blank ? g_strdup ("") : weft_paper_make_code (known, used);

      g_hash_table_add (used, g_strdup (code));
      g_ptr_array_add (codes, code);
    }
  return codes;
}

WeftBook *
weft_paper_questionnaire (WeftFile              *file,
                          const WeftPaperWanted *wanted,
                          GError               **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (WeftPaperKnown) known = weft_paper_known_read (file, wanted->measure, &local);
  g_autoptr (GPtrArray) codes = NULL;
  g_autofree char  *group = NULL;
  g_autofree char  *intro = NULL;
  WeftQuestionnaire asked;

  if (known == NULL)
    {
      if (local == NULL)
        g_set_error (&local, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                     _ ("There is no measure “%s” in this file.\nThe list of measures shows their short names."), wanted->measure);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  group = weft_group_fact (file, "name", error);
  if (group == NULL)
    return NULL;

  codes = make_codes (known, wanted);
  intro = weft_text_clean (weft_row_get (known->row, "intro"));
  asked = (WeftQuestionnaire){
    .group = group,
    .intro = intro,
    .source = weft_row_get (known->row, "source"),
    .measure = known->measure,
    .codes = codes,
    .language = "en",
    .today = weft_file_today (file),
  };
  return weft_questionnaire_book (&asked);
}

gboolean
weft_paper_write_pdf (WeftFile              *file,
                      const WeftPaperWanted *wanted,
                      const char            *path,
                      GError               **error)
{
  g_autoptr (WeftBook) book = NULL;
  g_autofree char *failure = NULL;

  if (!weft_output_check (file, path, error))
    return FALSE;
  book = weft_paper_questionnaire (file, wanted, error);
  if (book == NULL)
    return FALSE;
  failure = weft_sheet_pdf_write (book, path);
  if (failure == NULL)
    return TRUE;
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               /* Translators: a file's name, then why, in the words of the computer */
               _ ("“%s” could not be written: %s.\nChoose another folder, and look whether there is room."), path, failure);
  return FALSE;
}
