/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the sheet for a pile of paper share. */

#pragma once

#include "weft-paper-lines.h"
#include "weft-paper-sheet.h"
#include "weft-sheet-undo.h"

G_BEGIN_DECLS

struct _WeftPaperSheet
{
  AdwBin parent_instance;

  WeftPaperAbout *about;   /* owned */
  WeftPaperLines  lines;   /* owned */
  WeftSheetUndo   undo;    /* owned */
  WeftSheetPast  *resting; /* owned, nullable: the line that has the focus, before it was typed in */
  guint           current; /* the line that has the focus, or had it last */
  guint           n_typed, n_wrong;
  gboolean        is_quiet;

  GtkLabel *question; /* borrowed: a child */
};

/** weft_paper_sheet_remember: (transfer full): so many lines as they stand now. */
WeftSheetPast *weft_paper_sheet_remember (WeftPaperSheet *self,
                                          guint           first,
                                          guint           n);
/** weft_paper_sheet_rest_on: all that is typed in line @i from now on is one act. */
void weft_paper_sheet_rest_on (WeftPaperSheet *self,
                               guint           i);
/** weft_paper_sheet_set_line: @sheet: (nullable): what stands in line @i now, without saying so. */
void weft_paper_sheet_set_line (WeftPaperSheet    *self,
                                guint              i,
                                const char *const *sheet);
void weft_paper_sheet_tell_changed (WeftPaperSheet *self);

G_END_DECLS
