/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What link workers may be told. */

#include "weft-referral-feedback.h"

#include "weft-book-writer.h"
#include "weft-edit.h"
#include "weft-feedback-book.h"
#include "weft-group-fact.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-row.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

static gboolean
may_be_told (const WeftRow *referral)
{
  return g_str_equal (weft_row_get (referral, "consent_feedback"), "yes") && *weft_row_get (referral, "from_organisation") != '\0';
}

/* (transfer full) (element-type WeftRow): of those who agreed */
static GPtrArray *
list_agreed (WeftFile   *file,
             const char *sender,
             GError    **error)
{
  const WeftFilter filter = { .column = "from_organisation", .value = sender };
  GPtrArray       *rows = weft_row_list (file, weft_description_find ("referrals"), &filter, error);

  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    if (!may_be_told (rows->pdata[i - 1]))
      g_ptr_array_remove_index (rows, i - 1);
  return rows;
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return g_utf8_collate (*(const char *const *)one, *(const char *const *)other);
}

GPtrArray *
weft_referral_feedback_senders (const GPtrArray *referrals)
{
  GPtrArray *senders = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < referrals->len; i++)
    {
      const char *from = weft_row_get (referrals->pdata[i], "from_organisation");

      if (may_be_told (referrals->pdata[i]) && !g_ptr_array_find_with_equal_func (senders, from, g_str_equal, NULL))
        g_ptr_array_add (senders, g_strdup (from));
    }
  g_ptr_array_sort (senders, compare_names);
  return senders;
}

/* A reference that holds an NHS number is not ours to pass on. */
static gboolean
is_nhs_number (const char *ref)
{
  g_autoptr (GPtrArray) found = weft_text_find_personal (ref, NULL);

  for (guint i = 0; i < found->len; i++)
    if (((const WeftPersonal *)found->pdata[i])->kind == WEFT_PERSONAL_NHS_NUMBER)
      return TRUE;
  return FALSE;
}

static WeftBook *
make_book (WeftFile   *file,
           const char *sender,
           GPtrArray  *rows,
           GError    **error)
{
  g_autofree char *group = weft_group_fact (file, "name", error);
  g_autofree char *language = group != NULL ? weft_group_fact (file, "language", error) : NULL;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WeftFeedbackLine));

  if (language == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftRow         *row = rows->pdata[i];
      const char            *ref = weft_row_get (row, "their_ref");
      const WeftFeedbackLine line = {
        .their_ref = is_nhs_number (ref) ? "" : ref,
        .received = weft_row_get (row, "received"),
        .status = weft_row_get (row, "status"),
        .came = weft_row_get (row, "first_attended"),
        .visits = g_ascii_strtoll (weft_row_get (row, "visits"), NULL, 10),
      };

      g_array_append_val (lines, line);
    }
  return weft_feedback_book_new (group, language, weft_file_today (file), sender, lines);
}

static GPtrArray *
list_or_refuse (WeftFile   *file,
                const char *sender,
                GError    **error)
{
  g_autoptr (GPtrArray) rows = list_agreed (file, sender, error);

  if (rows != NULL && rows->len == 0)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_NOT_FOUND,
                   /* Translators: %s is an organisation */
                   _ ("Nobody whom %s sent agreed that they are told.\nAsk them first, and write the answer into the referral."), sender);
      return NULL;
    }
  return g_steal_pointer (&rows);
}

WeftBook *
weft_referral_feedback_book (WeftFile   *file,
                             const char *sender,
                             GError    **error)
{
  g_autoptr (GPtrArray) rows = list_or_refuse (file, sender, error);

  return rows != NULL ? make_book (file, sender, rows, error) : NULL;
}

static gboolean
note_sent (WeftFile   *file,
           const char *sender,
           GPtrArray  *rows,
           GError    **error)
{
  g_autoptr (WeftStep) step = weft_step_begin (file, error);
  /* Translators: a step of the history; %s is an organisation */
  g_autofree char *sentence = g_strdup_printf (_ ("Feedback written for %s"), sender);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const WeftSaveOptions options = { 0 };
      g_autoptr (GPtrArray) issues = weft_issues_new ();
      WeftSaved saved;

      if (*weft_row_get (rows->pdata[i], "feedback_sent") != '\0')
        continue;
      weft_row_set (rows->pdata[i], "feedback_sent", weft_file_today (file));
      if (!weft_row_save (file, rows->pdata[i], &options, issues, &saved, error))
        return FALSE;
      if (saved == WEFT_SAVE_REFUSED)
        return weft_edit_refused (issues, _ ("The spreadsheet is written, but its day could not be put into the referrals."), error);
    }
  return weft_step_commit (step, sentence, error);
}

gboolean
weft_referral_feedback_save (WeftFile     *file,
                             const char   *sender,
                             const char   *path,
                             char        **written,
                             WeftProgress *progress,
                             GError      **error)
{
  g_autoptr (GPtrArray) rows = list_or_refuse (file, sender, error);
  g_autoptr (WeftBook) book = rows != NULL ? make_book (file, sender, rows, error) : NULL;

  return book != NULL && weft_output_check (file, path, error) &&
         weft_book_write_xlsx (book, path, written, progress == NULL ? NULL : progress->cancellable, error) &&
         note_sent (file, sender, rows, error);
}
