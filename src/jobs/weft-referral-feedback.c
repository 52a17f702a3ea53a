/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What link workers may be told. */

#include "weft-referral-feedback.h"

#include "weft-book-writer.h"
#include "weft-group-fact.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-row.h"
#include "weft-step.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

enum
{
  COLUMN_REF,
  COLUMN_RECEIVED,
  COLUMN_STATUS,
  COLUMN_CAME,
  COLUMN_VISITS,
  N_COLUMNS,
};

#define HEADER_ROW 3

/* (transfer full) (element-type WeftRow): of those who agreed; @sender nullable: of every organisation */
static GPtrArray *
list_agreed (WeftFile   *file,
             const char *sender,
             GError    **error)
{
  const WeftFilter filter = { .column = "consent_feedback", .value = "yes" };
  GPtrArray       *rows = weft_row_list (file, weft_description_find ("referrals"), &filter, error);

  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      const char *from = weft_row_get (rows->pdata[i - 1], "from_organisation");

      if (*from == '\0' || (sender != NULL && !g_str_equal (from, sender)))
        g_ptr_array_remove_index (rows, i - 1);
    }
  return rows;
}

static int
compare_names (gconstpointer one,
               gconstpointer other)
{
  return g_utf8_collate (*(const char *const *)one, *(const char *const *)other);
}

GPtrArray *
weft_referral_feedback_senders (WeftFile *file,
                                GError  **error)
{
  g_autoptr (GPtrArray) rows = list_agreed (file, NULL, error);
  GPtrArray *senders;

  if (rows == NULL)
    return NULL;
  senders = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *from = weft_row_get (rows->pdata[i], "from_organisation");

      if (!g_ptr_array_find_with_equal_func (senders, from, g_str_equal, NULL))
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

static void
put_row (WeftSheet     *sheet,
         guint          at,
         const WeftRow *row)
{
  const char *ref = weft_row_get (row, "their_ref");
  const char *came = weft_row_get (row, "first_attended");

  for (guint i = 0; i < N_COLUMNS; i++)
    weft_sheet_put_blank (sheet, at, i, WEFT_STYLE_WORDS);
  weft_sheet_put_text (sheet, at, COLUMN_REF, WEFT_STYLE_WORDS, is_nhs_number (ref) ? "" : ref);
  weft_sheet_put_date (sheet, at, COLUMN_RECEIVED, WEFT_STYLE_WORDS, WEFT_FORMAT_DATE_SHORT, weft_row_get (row, "received"));
  weft_sheet_put_text (sheet, at, COLUMN_STATUS, WEFT_STYLE_WORDS, weft_row_get (row, "status"));
  if (*came != '\0')
    weft_sheet_put_date (sheet, at, COLUMN_CAME, WEFT_STYLE_WORDS, WEFT_FORMAT_DATE_SHORT, came);
  weft_sheet_put_number (sheet, at, COLUMN_VISITS, WEFT_STYLE_NUMBER, WEFT_FORMAT_COUNT, (double)g_ascii_strtoll (weft_row_get (row, "visits"), NULL, 10));
}

static WeftBook *
make_book (WeftFile   *file,
           const char *sender,
           GPtrArray  *rows,
           GError    **error)
{
  static const double widths[N_COLUMNS] = { 26, 16, 18, 16, 10 };
  const char         *titles[N_COLUMNS] = { _ ("Your reference"), _ ("Received"), _ ("Status"), _ ("First came"), _ ("Visits") };
  g_autofree char    *group = weft_group_fact (file, "name", error);
  g_autofree char    *title = NULL;
  WeftBook           *book;
  WeftSheet          *sheet;

  if (group == NULL)
    return NULL;
  /* Translators: %s is an organisation: "Eastgate Surgery" */
  title = g_strdup_printf (_ ("Those you sent us: %s"), sender);
  book = weft_book_new (title, group, group, "en", weft_file_today (file));
  sheet = weft_book_add_sheet (book, _ ("Feedback"), widths, N_COLUMNS);
  weft_sheet_put_text (sheet, 0, 0, WEFT_STYLE_TITLE, title);
  weft_sheet_put_text (sheet, 1, 0, WEFT_STYLE_SUBTITLE, _ ("Only people who agreed that you are told."));
  for (guint i = 0; i < N_COLUMNS; i++)
    weft_sheet_put_text (sheet, HEADER_ROW, i, i == COLUMN_VISITS ? WEFT_STYLE_HEADER_RIGHT : WEFT_STYLE_HEADER, titles[i]);
  for (guint i = 0; i < rows->len; i++)
    put_row (sheet, HEADER_ROW + 1 + i, rows->pdata[i]);
  sheet->fit_wide = 1;
  sheet->repeat_first = sheet->repeat_last = HEADER_ROW;
  weft_sheet_fit (sheet);
  return book;
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
