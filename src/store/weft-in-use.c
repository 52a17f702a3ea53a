/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Since when a file is open in another window. The lock itself is the kernel's; this is a note beside it that
 * may be missing or old and then does no harm. */

#include "weft-in-use.h"

#include "weft-data-folder.h"
#include "weft-date.h"
#include "weft-file-private.h"

#include <glib/gi18n-lib.h>

static char *
make_note_path (WeftFile *file)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, file->path, -1);

  return weft_data_folder_path ("open", name);
}

void
weft_in_use_note (WeftFile *file)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  file->note = make_note_path (file);
  weft_data_folder_write (file->note, text, FALSE);
}

/* (nullable): "19:40", or with the day when it is not today. Only a help: the lock is the kernel's. */
static char *
read_note (WeftFile *file)
{
  g_autofree char *path = make_note_path (file);
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = NULL;
  g_autofree char *today = NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *day_in_words = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    then = g_date_time_new_from_iso8601 (text, NULL);
  if (then == NULL)
    return NULL;

  today = g_date_time_format (now, "%Y-%m-%d");
  day = g_date_time_format (then, "%Y-%m-%d");
  clock = g_date_time_format (then, "%H:%M");
  if (g_str_equal (day, today))
    return g_steal_pointer (&clock);
  day_in_words = weft_date_format_near_year (day, today);
  /* Translators: a time and another day, when a file was opened: "19:40 on 22 November". */
  return g_strdup_printf (_ ("%s on %s"), clock, day_in_words);
}

void
weft_in_use_report (WeftFile *file,
                    GError  **error)
{
  g_autofree char *since = read_note (file);

  if (since == NULL)
    weft_file_report (file->name, SQLITE_BUSY, error);
  else
    g_set_error (error, WEFT_STORE_ERROR, WEFT_STORE_ERROR_IN_USE,
                 /* Translators: the name of a file, a time of day. */
                 _ ("“%s” is open in another window on this computer since %s.\nClose it there, or go on working in that window."), file->name, since);
}
