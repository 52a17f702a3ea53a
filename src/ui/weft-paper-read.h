/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pile of paper is typed in by, read on the worker thread. */

#pragma once

#include "weft-names.h"
#include "weft-paper.h"

G_BEGIN_DECLS

typedef struct
{
  WeftPaperKnown *known;               /* owned, nullable: the measure is gone */
  WeftNames      *grants, *activities; /* owned */
} WeftPaperRead;

/** weft_paper_read: a WeftWork; @data: the measure's key. Returns a WeftPaperRead. */
gpointer weft_paper_read (WeftFile     *file,
                          gpointer      data,
                          WeftProgress *progress,
                          GError      **error);
void     weft_paper_read_free (WeftPaperRead *read);

G_END_DECLS
