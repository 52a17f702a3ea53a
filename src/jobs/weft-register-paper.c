/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From an activity in the file to its sheet of paper. */

#include "weft-register-paper.h"

#include "weft-book-writer.h"
#include "weft-edit.h"
#include "weft-group-fact.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-register-book.h"
#include "weft-sheet-pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  COLUMN_REF,
  COLUMN_NAME,
};

/* "12" of P-0012: what is typed on the screen to tick the name. */
static char *
make_code (const char *ref)
{
  const char *number = strrchr (ref, '-');

  return number != NULL && g_ascii_isdigit (number[1]) ? g_strdup_printf ("%" G_GUINT64_FORMAT, g_ascii_strtoull (number + 1, NULL, 10)) : g_strdup ("");
}

static gboolean
read_names (WeftFile      *file,
            const WeftRow *activity,
            GPtrArray     *names,
            GPtrArray     *codes,
            GError       **error)
{
  g_auto (WeftQuery) query = weft_query_begin (file, WEFT_SQL_REGISTER_EXPECTED);

  weft_query_bind_int (&query, ":activity", activity->id);
  weft_query_bind_text (&query, ":name", weft_row_get (activity, "name"));
  weft_query_bind_text (&query, ":date", weft_row_get (activity, "date"));
  while (weft_query_step (&query, error))
    {
      g_ptr_array_add (names, weft_query_dup (&query, COLUMN_NAME));
      g_ptr_array_add (codes, make_code (weft_query_text (&query, COLUMN_REF)));
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (codes, NULL);
  return !query.failed;
}

WeftBook *
weft_register_paper_book (WeftFile   *file,
                          const char *activity,
                          GError    **error)
{
  g_autoptr (GPtrArray) found = weft_edit_find (file, weft_description_find ("activities"), activity, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *group = found != NULL ? weft_group_fact (file, "name", error) : NULL;
  g_autofree char *language = group != NULL ? weft_group_fact (file, "language", error) : NULL;
  const WeftRow   *row;
  WeftRegisterHead head;

  if (language == NULL)
    return NULL;
  row = found->pdata[0];
  if (!read_names (file, row, names, codes, error))
    return NULL;
  head = (WeftRegisterHead){
    .group = group,
    .language = language,
    .today = weft_file_today (file),
    .activity = weft_row_get (row, "name"),
    .when = weft_row_get (row, "date"),
    .place = weft_row_get (row, "place"),
  };
  return weft_register_book_new (&head, (const char *const *)names->pdata, (const char *const *)codes->pdata);
}

gboolean
weft_register_paper_write (WeftFile   *file,
                           const char *activity,
                           const char *path,
                           char      **written,
                           GError    **error)
{
  g_autoptr (WeftBook) book = NULL;
  g_autofree char *failure = NULL;

  if (!weft_output_check (file, path, error))
    return FALSE;
  book = weft_register_paper_book (file, activity, error);
  if (book == NULL)
    return FALSE;
  if (!g_str_has_suffix (path, ".pdf"))
    return weft_book_write_xlsx (book, path, written, NULL, error);

  failure = weft_sheet_pdf_write (book, path);
  if (failure == NULL)
    {
      if (written != NULL)
        *written = g_strdup (path);
      return TRUE;
    }
  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               /* Translators: a file's name, then why, in the words of the computer */
               _ ("“%s” could not be written: %s.\nChoose another folder, and look whether there is room."), path, failure);
  return FALSE;
}
