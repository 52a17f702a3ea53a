/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sheet was before. */

#include "weft-sheet-undo.h"

WeftSheetPast *
weft_sheet_past_new (guint      first,
                     GPtrArray *lines,
                     GPtrArray *held)
{
  WeftSheetPast *past = g_new0 (WeftSheetPast, 1);

  past->first = first;
  past->lines = lines;
  past->held = held != NULL ? g_ptr_array_ref (held) : NULL;
  return past;
}

void
weft_sheet_past_free (WeftSheetPast *past)
{
  g_ptr_array_unref (past->lines);
  g_clear_pointer (&past->held, g_ptr_array_unref);
  g_free (past);
}

void
weft_sheet_undo_init (WeftSheetUndo *undo)
{
  undo->done = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_sheet_past_free);
  undo->undone = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_sheet_past_free);
}

void
weft_sheet_undo_clear (WeftSheetUndo *undo)
{
  g_ptr_array_unref (undo->done);
  g_ptr_array_unref (undo->undone);
}

void
weft_sheet_undo_forget (WeftSheetUndo *undo)
{
  g_ptr_array_set_size (undo->done, 0);
  g_ptr_array_set_size (undo->undone, 0);
}

void
weft_sheet_undo_push (WeftSheetUndo *undo,
                      WeftSheetPast *past)
{
  g_ptr_array_add (undo->done, past);
  g_ptr_array_set_size (undo->undone, 0);
}

WeftSheetPast *
weft_sheet_undo_pop (WeftSheetUndo *undo,
                     gboolean       redo)
{
  GPtrArray *stack = redo ? undo->undone : undo->done;

  return stack->len > 0 ? g_ptr_array_steal_index (stack, stack->len - 1) : NULL;
}

void
weft_sheet_undo_push_back (WeftSheetUndo *undo,
                           gboolean       redo,
                           WeftSheetPast *past)
{
  g_ptr_array_add (redo ? undo->done : undo->undone, past);
}
