/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page shows of the file: the question, and which tables were read for its answer. As long as these are as they
 * were, nothing needs to be read or shown again. For weft-page-run.c alone. */

#pragma once

#include "weft-workspace.h"

G_BEGIN_DECLS

typedef struct _WeftPageReading WeftPageReading;

/**
 * weft_page_reading_new:
 * @question: (nullable): what is asked for
 * @data: (transfer full) (nullable): for @work, freed with @free_data
 * @before: (nullable): what is shown now
 *
 * Returns: (transfer full)
 */
WeftPageReading *weft_page_reading_new (const char      *question,
                                        WeftWork         work,
                                        gpointer         data,
                                        GDestroyNotify   free_data,
                                        WeftPageReading *before);
WeftPageReading *weft_page_reading_ref (WeftPageReading *reading);
void             weft_page_reading_unref (WeftPageReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftPageReading, weft_page_reading_unref)

/** weft_page_reading_run: a WeftWork: does the work of @reading, unless what is shown now answers its question. */
gpointer weft_page_reading_run (WeftFile     *file,
                                gpointer      reading,
                                WeftProgress *progress,
                                GError      **error);
/**
 * weft_page_reading_end:
 * @result: (transfer full) (nullable): what it was answered with, kept for as long as it is shown
 *
 * On the main thread, after it was run: lets go of its data. Returns FALSE when what is shown already still holds.
 */
gboolean weft_page_reading_end (WeftPageReading *reading,
                                gpointer         result,
                                GDestroyNotify   free_result);

G_END_DECLS
