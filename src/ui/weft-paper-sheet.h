/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet to type a pile of paper into: a line a questionnaire, in the paper's order. Enter goes to the next cell and
 * from the last to the next line, the arrows go where they point, Ctrl+Z takes back what was done to a line; rows
 * copied from a spreadsheet can be pasted. What does not fit is said at its cell. Nothing is saved from here.
 *
 * Signals: "changed": something was typed; "counted": all lines were looked at, after that or because the file knows
 * more; "too-many": more rows were pasted than there can be lines, and none were taken. */

#pragma once

#include <adwaita.h>

#include "weft-paper.h"

G_BEGIN_DECLS

#define WEFT_PAPER_MOST_LINES 200

#define WEFT_TYPE_PAPER_SHEET (weft_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WeftPaperSheet, weft_paper_sheet, WEFT, PAPER_SHEET, AdwBin)

/** weft_paper_sheet_set_known: @known: (transfer none): what was typed stays as long as the measure asks as much as before. */
void weft_paper_sheet_set_known (WeftPaperSheet *sheet,
                                 WeftPaperKnown *known);
/** weft_paper_sheet_set_about: what holds for all lines: they are looked at again. */
void weft_paper_sheet_set_about (WeftPaperSheet       *sheet,
                                 const WeftPaperAbout *about);

/** weft_paper_sheet_put: @typed: (element-type GStrv): stands in the first lines. A measure must be known. */
void weft_paper_sheet_put (WeftPaperSheet  *sheet,
                           const GPtrArray *typed);

/** weft_paper_sheet_collect: (transfer full) (element-type GStrv): all lines, blank ones too. */
GPtrArray *weft_paper_sheet_collect (WeftPaperSheet *sheet);
/** weft_paper_sheet_count: the lines in which something stands, and those of them that cannot be saved so. */
void weft_paper_sheet_count (WeftPaperSheet *sheet,
                             guint          *n_lines,
                             guint          *n_wrong);
/** weft_paper_sheet_show: @refused: (element-type WeftPaperRefused): to be mended, instead of all that stands there. */
void weft_paper_sheet_show (WeftPaperSheet  *sheet,
                            const GPtrArray *refused);
/** weft_paper_sheet_make_codes: for each line with answers and no code; else for the line that was used last. */
void weft_paper_sheet_make_codes (WeftPaperSheet *sheet);

/* What the keys do; each where the focus is. */

/** weft_paper_sheet_get_focused: (transfer none) (nullable): the cell, a GtkEntry; @suggest_is_open: (out): its keys are the suggestions'. */
GtkWidget *weft_paper_sheet_get_focused (WeftPaperSheet *sheet,
                                         gboolean       *suggest_is_open);
/** weft_paper_sheet_move: the focus, by so many lines and cells; below the last line there is a new one. */
void weft_paper_sheet_move (WeftPaperSheet *sheet,
                            int             lines,
                            int             cells);
void weft_paper_sheet_empty_line (WeftPaperSheet *sheet);
/** weft_paper_sheet_go_back: takes back, line by line, what was done here; before the first it means what was saved last. @redo: puts it back. */
void weft_paper_sheet_go_back (WeftPaperSheet *sheet,
                               gboolean        redo);
/** weft_paper_sheet_paste: rows of a spreadsheet, from the cell that has the focus to the right and down. */
void weft_paper_sheet_paste (WeftPaperSheet *sheet,
                             const char     *text);

G_END_DECLS
