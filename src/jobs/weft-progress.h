/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long work tells how far it is, and hears that it should stop. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  /* Called on the thread of the work; @fraction 0 to 1, below 0 unknown. (nullable) */
  void (*report) (double fraction, const char *sentence, gpointer data);
  gpointer      data;
  GCancellable *cancellable; /* borrowed, nullable */
} WeftProgress;

/**
 * weft_progress_report:
 * @progress: (nullable)
 * @done: how much of the work is behind us ...
 * @of: ... of how much in all; 0 when nobody knows
 *
 * FALSE with G_IO_ERROR_CANCELLED when the work should stop.
 */
gboolean weft_progress_report (WeftProgress *progress,
                               guint         done,
                               guint         of,
                               const char   *sentence,
                               GError      **error);

G_END_DECLS
