/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sheet of hours was before each act of a person: typing in a line, pasting, emptying. An act that is taken
 * back leaves its opposite, which puts it back. */

#pragma once

#include "weft-hours-typed.h"

G_BEGIN_DECLS

typedef struct
{
  guint      first; /* line of the sheet */
  GPtrArray *lines; /* owned, of WeftHoursTexts, from that line on */
  GPtrArray *held;  /* owned, of WeftHoursTexts: pasted rows that have no line */
} WeftHoursPast;

/** weft_hours_past_new: @lines: (transfer full); @held: (transfer none). */
WeftHoursPast *weft_hours_past_new (guint      first,
                                    GPtrArray *lines,
                                    GPtrArray *held);
void           weft_hours_past_free (WeftHoursPast *past);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeftHoursPast, weft_hours_past_free)

typedef struct
{
  GPtrArray *done, *undone; /* owned, of WeftHoursPast, the newest last */
} WeftHoursUndo;

void weft_hours_undo_init (WeftHoursUndo *undo);
void weft_hours_undo_clear (WeftHoursUndo *undo);
/** weft_hours_undo_forget: there is nothing to take back any more. */
void weft_hours_undo_forget (WeftHoursUndo *undo);
/** weft_hours_undo_push: @past: (transfer full): as it was before what happens now; nothing can be put back any more. */
void weft_hours_undo_push (WeftHoursUndo *undo,
                           WeftHoursPast *past);
/** weft_hours_undo_pop: (transfer full) (nullable): what to show again; @redo: of what was taken back. */
WeftHoursPast *weft_hours_undo_pop (WeftHoursUndo *undo,
                                    gboolean       redo);
/** weft_hours_undo_push_back: @past: (transfer full): as it was before weft_hours_undo_pop() was shown. */
void weft_hours_undo_push_back (WeftHoursUndo *undo,
                                gboolean       redo,
                                WeftHoursPast *past);

G_END_DECLS
