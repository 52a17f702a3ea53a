/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a pile of paper that is typed in: the code of the sheet and its answers, a mark for how far it is, and
 * below it what does not fit. */

#pragma once

#include <gtk/gtk.h>

#include "weft-paper.h"
#include "weft-suggest.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget   *icon;  /* borrowed, like all of these: in the sheet */
  GPtrArray   *cells; /* owned, of GtkEntry: the code, then the answers */
  GtkWidget   *issue;
  WeftSuggest *code;
  char        *shown; /* owned, nullable: how it is shown, so that the same is not shown again */
} WeftPaperLine;

/** weft_paper_line_new: (transfer full): its widgets are floating. */
WeftPaperLine *weft_paper_line_new (const WeftPaperKnown *known);
void           weft_paper_line_free (WeftPaperLine *line);
/** weft_paper_line_attach: into @grid as line @i; the headings have the row 0. */
void weft_paper_line_attach (WeftPaperLine *line,
                             GtkGrid       *grid,
                             guint          i);
/** weft_paper_line_get: (transfer full): what stands in its cells. */
GStrv weft_paper_line_get (const WeftPaperLine *line);
/** weft_paper_line_set: @sheet: (nullable): shown in all cells; NULL empties them. */
void weft_paper_line_set (WeftPaperLine     *line,
                          const char *const *sheet);
/** weft_paper_line_show: @remark: (nullable): what is said below it; @is_typed: it has the focus. */
void weft_paper_line_show (WeftPaperLine         *line,
                           const WeftPaperRemark *remark,
                           gboolean               is_typed);

G_END_DECLS
