/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a spreadsheet may be written. It replaces what stands in its place, so a slip of the hand such as "-o"
 * with the name of the records themselves would cost a group everything. */

#include "weft-output.h"

#include "weft-job-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define RECORDS ".weft" /* what the name of a group's file ends in */

/* Looks without opening: to open and close the file would drop the locks that this process holds on it. A file in
 * memory has no path and is like no other. */
gboolean
weft_output_is_same_file (const char *one,
                          const char *other)
{
  GStatBuf first;
  GStatBuf second;

  return one != NULL && other != NULL && g_stat (one, &first) == 0 && g_stat (other, &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

gboolean
weft_output_check (WeftFile   *file,
                   const char *path,
                   GError    **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (!g_str_has_suffix (lower, RECORDS) && !weft_output_is_same_file (weft_file_get_path (file), path))
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
               /* Translators: %s is a file's name. */
               _ ("“%s” is a place for a group’s records, and a spreadsheet would replace them. Nothing was written.\n"
                  "Give the spreadsheet another name, such as “Return.xlsx”."),
               name);
  return FALSE;
}
