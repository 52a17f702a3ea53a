/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding an activity again. */

#pragma once

#include "weft-file.h"
#include "weft-progress.h"

G_BEGIN_DECLS

/**
 * weft_activity_repeat:
 * @data: the ref of an activity
 *
 * A WeftWork: adds the same activity a week later, at the same place for as long, as one step. Who came stays behind.
 *
 * Returns: (transfer full): the ref of the new one
 */
gpointer weft_activity_repeat (WeftFile     *file,
                               gpointer      data,
                               WeftProgress *progress,
                               GError      **error);

G_END_DECLS
