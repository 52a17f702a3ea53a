/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do in the sheet of hours. */

#include "weft-hours-keys.h"

#include "weft-sheet-cell.h"

#include <string.h>

/* Words without tabs and line ends go into the cell as they always do. */
static void
finish_paste_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (WeftHoursSheet) sheet = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  WeftHoursCell    cell;
  WeftHoursEntry  *line = gtk_widget_get_mapped (GTK_WIDGET (sheet)) ? weft_hours_sheet_get_focused (sheet, &cell) : NULL;

  if (text == NULL || line == NULL)
    return;
  if (strpbrk (text, "\t\n") != NULL)
    {
      weft_hours_sheet_paste (sheet, text);
      return;
    }
  weft_sheet_cell_insert (line->cells[cell], text);
}

static gboolean
press_control (WeftHoursSheet *sheet,
               guint           key,
               gboolean        has_shift)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      gtk_widget_activate_action (GTK_WIDGET (sheet), "hours.save", NULL);
      return TRUE;
    case GDK_KEY_z:
      weft_hours_sheet_go_back (sheet, has_shift);
      return TRUE;
    case GDK_KEY_d:
      weft_hours_sheet_copy_above (sheet);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      weft_hours_sheet_empty_row (sheet);
      return TRUE;
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (sheet)), NULL, finish_paste_cb, g_object_ref (sheet));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_side (WeftHoursSheet *sheet,
            GtkWidget      *cell,
            gboolean        goes_right)
{
  if (!weft_sheet_cell_is_at_end (cell, goes_right))
    return FALSE;
  weft_hours_sheet_move (sheet, 0, goes_right ? 1 : -1);
  return TRUE;
}

/* In a cell with suggestions Down shows them while it is empty. */
static gboolean
press_arrow (WeftHoursSheet *sheet,
             guint           key,
             WeftHoursEntry *line,
             WeftHoursCell   cell)
{
  WeftSuggest *suggest = weft_hours_entry_get_suggest (line, cell);

  if (suggest != NULL && weft_suggest_is_open (suggest))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return press_side (sheet, line->cells[cell], key == GDK_KEY_Right);
    case GDK_KEY_Up:
      weft_hours_sheet_move (sheet, -1, 0);
      return TRUE;
    case GDK_KEY_Down:
      if (suggest != NULL && weft_hours_entry_get_text (line, cell)[0] == '\0')
        return FALSE;
      weft_hours_sheet_move (sheet, 1, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_key_cb (WeftHoursSheet *sheet,
              guint           key,
              guint           code,
              GdkModifierType state)
{
  WeftHoursCell   cell;
  WeftHoursEntry *line = weft_hours_sheet_get_focused (sheet, &cell);

  if (line == NULL || (state & GDK_ALT_MASK) != 0)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return press_control (sheet, key, (state & GDK_SHIFT_MASK) != 0);
  return (state & GDK_SHIFT_MASK) == 0 && press_arrow (sheet, key, line, cell);
}

void
weft_hours_keys_attach (WeftHoursSheet *sheet)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), sheet, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (sheet), keys);
}
