/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in a pile of paper: on top once when it was asked and for what, then a line a sheet. "paper.save" (Ctrl+S,
 * Ctrl+Enter) saves all that fits as one step; the rest stays to be mended. */

#pragma once

#include <adwaita.h>

#include "weft-names.h"
#include "weft-paper.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PAPER_VIEW (weft_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftPaperView, weft_paper_view, WEFT, PAPER_VIEW, AdwBin)

/* What is read for it on the worker thread. */
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

GtkWidget *weft_paper_view_new (WeftWorkspace *workspace);
/** weft_paper_view_show: what was typed stays. */
void weft_paper_view_show (WeftPaperView       *view,
                           const WeftPaperRead *read);
void weft_paper_view_fold (WeftPaperView *view,
                           gboolean       is_narrow);
/** weft_paper_view_has_words: whether something is typed that was not saved. */
gboolean weft_paper_view_has_words (WeftPaperView *view);

G_END_DECLS
