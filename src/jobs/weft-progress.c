/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress of long work. */

#include "weft-progress.h"

gboolean
weft_progress_report (WeftProgress *progress,
                      guint         done,
                      guint         of,
                      const char   *sentence,
                      GError      **error)
{
  if (progress == NULL)
    return TRUE;

  if (progress->report != NULL)
    progress->report (of == 0 ? -1.0 : (double)done / of, sentence, progress->data);

  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}
