/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do in a pile of paper. */

#include "weft-paper-keys.h"

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
  int              at;

  if (text == NULL || cell == NULL)
    return;
  if (strpbrk (text, "\t\n") != NULL)
    {
      weft_paper_sheet_paste (sheet, text);
      return;
    }
  gtk_editable_delete_selection (GTK_EDITABLE (cell));
  at = gtk_editable_get_position (GTK_EDITABLE (cell));
  gtk_editable_insert_text (GTK_EDITABLE (cell), text, -1, &at);
  gtk_editable_set_position (GTK_EDITABLE (cell), at);
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

/* Whether the cursor cannot go further to that side inside the cell; a cell that was just entered is chosen whole. */
static gboolean
is_at_end (GtkWidget *cell,
           gboolean   of_right)
{
  int length = (int)g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (cell)), -1);
  int start, end;

  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (cell), &start, &end))
    return start == 0 && end == length;
  return gtk_editable_get_position (GTK_EDITABLE (cell)) == (of_right ? length : 0);
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
      if (!is_at_end (cell, goes_right))
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
