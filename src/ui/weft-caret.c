/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page follows the caret of a text that grows. */

#include "weft-caret.h"

#define MARGIN 12   /* pixels that stay free above and below the line that is written */
#define N_FRAMES 12 /* a text that was pasted is laid out a piece at a time */
#define FRAMES_LEFT "weft-caret-frames"

static void
scroll_to_caret (GtkWidget *view,
                 GtkWidget *scroller)
{
  GtkAdjustment   *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GdkRectangle     caret;
  graphene_point_t top;
  double           over, under;
  int              x, y;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (view), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &x, &y);
  if (!gtk_widget_compute_point (view, scroller, &GRAPHENE_POINT_INIT ((float)x, (float)y), &top))
    return;
  under = (double)top.y - MARGIN;
  over = (double)top.y + caret.height + MARGIN - gtk_widget_get_height (scroller);
  if (under < 0 || over > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (under < 0 ? under : over));
}

static gboolean
follow_cb (GtkWidget     *view,
           GdkFrameClock *clock,
           gpointer       data)
{
  guint     *frames = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);

  if (scroller == NULL || !gtk_widget_is_focus (view))
    *frames = 0;
  if (*frames == 0)
    return G_SOURCE_REMOVE;
  *frames -= 1;
  scroll_to_caret (view, scroller);
  return G_SOURCE_CONTINUE;
}

static void
move_cb (GtkWidget *view)
{
  guint *frames = g_object_get_data (G_OBJECT (view), FRAMES_LEFT);

  if (!gtk_widget_is_focus (view))
    return;
  if (*frames == 0)
    gtk_widget_add_tick_callback (view, follow_cb, frames, NULL);
  *frames = N_FRAMES;
}

void
weft_caret_keep_in_sight (GtkTextView *view)
{
  g_object_set_data_full (G_OBJECT (view), FRAMES_LEFT, g_new0 (guint, 1), g_free);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position", G_CALLBACK (move_cb), view, G_CONNECT_SWAPPED);
}
