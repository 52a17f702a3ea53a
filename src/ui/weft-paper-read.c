/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pile of paper is typed in by. */

#include "weft-paper-read.h"

void
weft_paper_read_free (WeftPaperRead *read)
{
  if (read == NULL)
    return;
  g_clear_pointer (&read->known, weft_paper_known_unref);
  g_clear_pointer (&read->grants, g_ptr_array_unref);
  g_clear_pointer (&read->activities, g_ptr_array_unref);
  g_free (read);
}

gpointer
weft_paper_read (WeftFile     *file,
                 gpointer      data,
                 WeftProgress *progress,
                 GError      **error)
{
  WeftPaperRead *read = g_new0 (WeftPaperRead, 1);
  g_autoptr (GError) local = NULL;

  read->known = weft_paper_known_read (file, data, &local);
  read->grants = local == NULL ? weft_names_read (file, "grants", &local) : NULL;
  read->activities = local == NULL ? weft_names_read (file, "activities", &local) : NULL;
  if (local == NULL)
    return read;
  weft_paper_read_free (read);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
