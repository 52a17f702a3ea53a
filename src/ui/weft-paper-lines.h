/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a pile of paper in their grid: below the headings one a questionnaire, as many as are needed. */

#pragma once

#include "weft-paper-line.h"

G_BEGIN_DECLS

#define WEFT_PAPER_NO_LINE G_MAXUINT

/** WeftPaperWatch: called once for each cell that is made. */
typedef void (*WeftPaperWatch) (gpointer   sheet,
                                GtkWidget *cell);

typedef struct
{
  GtkGrid        *grid;  /* borrowed: a child of the sheet */
  GPtrArray      *lines; /* owned, of WeftPaperLine */
  WeftPaperWatch  watch;
  gpointer        sheet; /* borrowed: for @watch */
  WeftPaperKnown *known; /* owned, nullable */
} WeftPaperLines;

void weft_paper_lines_init (WeftPaperLines *lines,
                            WeftPaperWatch  watch,
                            gpointer        sheet);
void weft_paper_lines_clear (WeftPaperLines *lines);
/** weft_paper_lines_set_known: TRUE: the measure asks more or less than before, so that all lines are new and empty. */
gboolean weft_paper_lines_set_known (WeftPaperLines *lines,
                                     WeftPaperKnown *known);
/** weft_paper_lines_set_codes: what can be chosen from: the codes that were asked before the month @wave. */
void weft_paper_lines_set_codes (WeftPaperLines *lines,
                                 gint64          wave);

/** weft_paper_lines_grow: there are at least @n; the new ones choose from the codes before @wave. */
void           weft_paper_lines_grow (WeftPaperLines *lines,
                                      guint           n,
                                      gint64          wave);
guint          weft_paper_lines_count (const WeftPaperLines *lines);
WeftPaperLine *weft_paper_lines_get (const WeftPaperLines *lines,
                                     guint                 i);
/** weft_paper_lines_cell: (transfer none). */
GtkWidget *weft_paper_lines_cell (const WeftPaperLines *lines,
                                  guint                 i,
                                  guint                 cell);
/** weft_paper_lines_find: the line that @widget is a cell of, else WEFT_PAPER_NO_LINE; @cell: (out): which one. */
guint weft_paper_lines_find (const WeftPaperLines *lines,
                             GtkWidget            *widget,
                             guint                *cell);
/** weft_paper_lines_find_focus: as weft_paper_lines_find(), of the cell that has the focus. */
guint weft_paper_lines_find_focus (const WeftPaperLines *lines,
                                   guint                *cell);
/** weft_paper_lines_collect: (transfer full) (element-type GStrv): so many from @first on, or as many as there are. */
GPtrArray *weft_paper_lines_collect (const WeftPaperLines *lines,
                                     guint                 first,
                                     guint                 n);

G_END_DECLS
