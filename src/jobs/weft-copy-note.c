/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One small file for each Weft file, by its id, with a day in it. */

#include "weft-copy-note.h"

#include "weft-data-folder.h"
#include "weft-date.h"

#define FOLDER "copied"

void
weft_copy_note_write (WeftFile *file)
{
  g_autofree char *path = weft_data_folder_path (FOLDER, weft_file_get_id (file));

  weft_data_folder_write (path, weft_file_today (file), FALSE);
}

char *
weft_copy_note_read (WeftFile *file)
{
  g_autofree char *path = weft_data_folder_path (FOLDER, weft_file_get_id (file));
  g_autofree char *day = NULL;

  if (!g_file_get_contents (path, &day, NULL, NULL))
    return NULL;

  g_strchomp (day);
  return weft_date_is_valid (day) ? g_steal_pointer (&day) : NULL;
}
