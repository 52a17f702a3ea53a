/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sheet of hours was before. */

#include "weft-hours-undo.h"

WeftHoursPast *
weft_hours_past_new (guint      first,
                     GPtrArray *lines,
                     GPtrArray *held)
{
  WeftHoursPast *past = g_new0 (WeftHoursPast, 1);

  past->first = first;
  past->lines = lines;
  past->held = g_ptr_array_ref (held);
  return past;
}

void
weft_hours_past_free (WeftHoursPast *past)
{
  g_ptr_array_unref (past->lines);
  g_ptr_array_unref (past->held);
  g_free (past);
}

void
weft_hours_undo_init (WeftHoursUndo *undo)
{
  undo->done = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_hours_past_free);
  undo->undone = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_hours_past_free);
}

void
weft_hours_undo_clear (WeftHoursUndo *undo)
{
  g_ptr_array_unref (undo->done);
  g_ptr_array_unref (undo->undone);
}

void
weft_hours_undo_forget (WeftHoursUndo *undo)
{
  g_ptr_array_set_size (undo->done, 0);
  g_ptr_array_set_size (undo->undone, 0);
}

void
weft_hours_undo_push (WeftHoursUndo *undo,
                      WeftHoursPast *past)
{
  g_ptr_array_add (undo->done, past);
  g_ptr_array_set_size (undo->undone, 0);
}

WeftHoursPast *
weft_hours_undo_pop (WeftHoursUndo *undo,
                     gboolean       redo)
{
  GPtrArray *stack = redo ? undo->undone : undo->done;

  return stack->len > 0 ? g_ptr_array_steal_index (stack, stack->len - 1) : NULL;
}

void
weft_hours_undo_push_back (WeftHoursUndo *undo,
                           gboolean       redo,
                           WeftHoursPast *past)
{
  g_ptr_array_add (redo ? undo->done : undo->undone, past);
}
