/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An exploration that leaves the file: as a picture or as a workbook, by the ending of its name. */

#include "weft-explore-save.h"

#include "weft-book-writer.h"
#include "weft-explore-picture.h"
#include "weft-explore-sheet.h"
#include "weft-group-fact.h"
#include "weft-job-error.h"
#include "weft-output.h"
#include "weft-told-record.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  KIND_NONE,
  KIND_PNG,
  KIND_SVG,
  KIND_WORKBOOK,
} Kind;

static Kind
kind_of (const char *path)
{
  const struct
  {
    const char *ending;
    Kind        kind;
  } kinds[] = {
    { ".png", KIND_PNG },
    { ".svg", KIND_SVG },
    { ".xlsx", KIND_WORKBOOK },
  };
  g_autofree char *lower = g_utf8_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (lower, kinds[i].ending))
      return kinds[i].kind;
  return KIND_NONE;
}

gboolean
weft_explore_can_save (const char *path)
{
  return kind_of (path) != KIND_NONE;
}

static gboolean
check_can_leave (const WeftExploration *explored,
                 const char            *path,
                 GError               **error)
{
  if (kind_of (path) == KIND_NONE)
    {
      g_set_error_literal (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                           _ ("This name does not say what kind of file is meant.\nLet it end in .png or .svg for a picture, in .xlsx for a spreadsheet."));
      return FALSE;
    }
  if (explored->rows->len == 0)
    {
      g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                   /* Translators: %s is a sentence that says that there is nothing, or nothing that may be shown */
                   _ ("%s\nSo there is nothing to draw, and no file was written. Choose another time, or something else."), explored->sentence);
      return FALSE;
    }
  return TRUE;
}

gboolean
weft_explore_leave (WeftFile              *file,
                    const WeftExploration *explored,
                    GError               **error)
{
  return weft_told_record_keep (file, explored->told, error);
}

gboolean
weft_explore_save (WeftFile              *file,
                   const WeftExploration *explored,
                   const char            *path,
                   char                 **written,
                   GError               **error)
{
  g_autofree char *group = NULL;
  g_autoptr (WeftBook) book = NULL;

  if (!check_can_leave (explored, path, error) || !weft_output_check (file, path, error) || !weft_explore_leave (file, explored, error))
    return FALSE;
  if (kind_of (path) != KIND_WORKBOOK)
    {
      if (!weft_explore_picture_write (explored, kind_of (path) == KIND_PNG ? WEFT_PICTURE_PNG : WEFT_PICTURE_SVG, path, error))
        return FALSE;
      if (written != NULL)
        *written = g_strdup (path);
      return TRUE;
    }
  group = weft_group_fact (file, "name", error);
  if (group == NULL)
    return FALSE;
  book = weft_explore_book (explored, group, weft_file_today (file));
  return weft_book_write_xlsx (book, path, written, NULL, error);
}
