/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in a pile of paper: on top once when it was asked and for what, then a line a sheet. "paper.save" (Ctrl+S,
 * Ctrl+Enter) saves all that fits as one step; the rest stays to be mended. */

#pragma once

#include <adwaita.h>

#include "weft-paper-read.h"
#include "weft-workspace.h"

G_BEGIN_DECLS

#define WEFT_TYPE_PAPER_VIEW (weft_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (WeftPaperView, weft_paper_view, WEFT, PAPER_VIEW, AdwBin)

GtkWidget *weft_paper_view_new (WeftWorkspace *workspace);
/** weft_paper_view_show: what was typed stays. */
void weft_paper_view_show (WeftPaperView       *view,
                           const WeftPaperRead *read);
/** weft_paper_view_is_kept: whether a pile of @measure was typed before the program ended without being asked. */
gboolean weft_paper_view_is_kept (WeftWorkspace *workspace,
                                  const char    *measure);
void     weft_paper_view_fold (WeftPaperView *view,
                               gboolean       is_narrow);
/** weft_paper_view_has_words: whether something is typed that was not saved. */
gboolean weft_paper_view_has_words (WeftPaperView *view);

G_END_DECLS
