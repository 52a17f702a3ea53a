/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do in a pile of paper. */

#include "weft-paper-keys.h"

#include "weft-sheet-cell.h"

#include <string.h>

/* Words without tabs and line ends go into the cell as they always do. */
static void
finish_paste_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (WeftPaperSheet) sheet = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  gboolean         is_open;
  GtkWidget       *cell = gtk_widget_get_mapped (GTK_WIDGET (sheet)) ? weft_paper_sheet_get_focused (sheet, &is_open) : NULL;

  if (text == NULL || cell == NULL)
    return;
  if (strpbrk (text, "\t\n") != NULL)
    {
      weft_paper_sheet_paste (sheet, text);
      return;
    }
  weft_sheet_cell_insert (cell, text);
}

static gboolean
press_control (WeftPaperSheet *sheet,
               guint           key,
               gboolean        has_shift)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      gtk_widget_activate_action (GTK_WIDGET (sheet), "paper.save", NULL);
      return TRUE;
    case GDK_KEY_z:
      weft_paper_sheet_go_back (sheet, has_shift);
      return TRUE;
    case GDK_KEY_d:
      weft_paper_sheet_make_codes (sheet);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      weft_paper_sheet_empty_line (sheet);
      return TRUE;
    case GDK_KEY_v:
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (sheet)), NULL, finish_paste_cb, g_object_ref (sheet));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_arrow (WeftPaperSheet *sheet,
             guint           key,
             GtkWidget      *cell)
{
  const gboolean goes_right = key == GDK_KEY_Right;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (!weft_sheet_cell_is_at_end (cell, goes_right))
        return FALSE;
      weft_paper_sheet_move (sheet, 0, goes_right ? 1 : -1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      weft_paper_sheet_move (sheet, key == GDK_KEY_Down ? 1 : -1, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_key_cb (WeftPaperSheet *sheet,
              guint           key,
              guint           code,
              GdkModifierType state)
{
  gboolean   is_open;
  GtkWidget *cell = weft_paper_sheet_get_focused (sheet, &is_open);

  if (cell == NULL || (state & GDK_ALT_MASK) != 0)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return press_control (sheet, key, (state & GDK_SHIFT_MASK) != 0);
  return (state & GDK_SHIFT_MASK) == 0 && !is_open && press_arrow (sheet, key, cell);
}

void
weft_paper_keys_attach (WeftPaperSheet *sheet)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (press_key_cb), sheet, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (sheet), keys);
}
