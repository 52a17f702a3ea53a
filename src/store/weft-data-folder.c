/* SPDX-License-Identifier: GPL-3.0-or-later */

/* $XDG_DATA_HOME/weft. */

#include "weft-data-folder.h"

#include <glib/gstdio.h>
#include <string.h>

char *
weft_data_folder_path (const char *under,
                       const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "weft", under, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("%s cannot be made", folder);
  return g_build_filename (folder, name, NULL);
}

void
weft_data_folder_write (const char *path,
                        const char *text,
                        gboolean    durable)
{
  g_autoptr (GError) error = NULL;
  GFileSetContentsFlags flags = durable ? G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE : G_FILE_SET_CONTENTS_NONE;

  if (!g_file_set_contents_full (path, text, (gssize)strlen (text), flags, 0600, &error))
    g_debug ("%s", error->message);
}
