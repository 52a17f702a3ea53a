/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sheet that is typed in was before each act of a person: typing in a line, pasting, emptying. An act that is
 * taken back leaves its opposite, which puts it back. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint      first; /* line of the sheet */
  GPtrArray *lines; /* owned: what stood in it, in the form that the sheet has it, from that line on */
  GPtrArray *held;  /* owned, nullable: pasted rows that have no line */
} WeftSheetPast;

/** weft_sheet_past_new: @lines: (transfer full); @held: (transfer none) (nullable). */
WeftSheetPast *weft_sheet_past_new (guint      first,
                                    GPtrArray *lines,
                                    GPtrArray *held);
void           weft_sheet_past_free (WeftSheetPast *past);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftSheetPast, weft_sheet_past_free)

typedef struct
{
  GPtrArray *done, *undone; /* owned, of WeftSheetPast, the newest last */
} WeftSheetUndo;

void weft_sheet_undo_init (WeftSheetUndo *undo);
void weft_sheet_undo_clear (WeftSheetUndo *undo);
/** weft_sheet_undo_forget: there is nothing to take back any more. */
void weft_sheet_undo_forget (WeftSheetUndo *undo);
/** weft_sheet_undo_push: @past: (transfer full): as it was before what happens now; nothing can be put back any more. */
void weft_sheet_undo_push (WeftSheetUndo *undo,
                           WeftSheetPast *past);
/** weft_sheet_undo_pop: (transfer full) (nullable): what to show again; @redo: of what was taken back. */
WeftSheetPast *weft_sheet_undo_pop (WeftSheetUndo *undo,
                                    gboolean       redo);
/** weft_sheet_undo_push_back: @past: (transfer full): as it was before weft_sheet_undo_pop() was shown. */
void weft_sheet_undo_push_back (WeftSheetUndo *undo,
                                gboolean       redo,
                                WeftSheetPast *past);

G_END_DECLS
