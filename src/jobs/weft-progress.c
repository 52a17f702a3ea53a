/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress of long work. */

#include "weft-progress.h"

gboolean
weft_progress_report (WeftProgress *progress,
                      double        fraction,
                      const char   *sentence,
                      GError      **error)
{
  if (progress == NULL)
    return TRUE;

  if (progress->report != NULL)
    progress->report (fraction, sentence, progress->data);

  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}
