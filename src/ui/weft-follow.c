/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Following what is scrolled, by a margin above. What is higher than the window follows once its end is in sight, so
 * that all of it can be reached. */

#include "weft-follow.h"

#define LEAST_MARGIN 12

static void
follow_cb (GtkWidget     *widget,
           GtkAdjustment *adjustment)
{
  GtkWidget *columns = gtk_widget_get_parent (widget);
  const int  height = gtk_widget_get_height (widget);
  const int  page = (int)gtk_adjustment_get_page_size (adjustment);
  const int  room = gtk_widget_get_height (columns) - height - 2 * LEAST_MARGIN;
  double     x = 0;
  int        top = 0;

  if (gtk_widget_translate_coordinates (widget, columns, 0, 0, &x, NULL) && x > LEAST_MARGIN * 4)
    top = CLAMP ((int)gtk_adjustment_get_value (adjustment) - MAX (height + 2 * LEAST_MARGIN - page, 0), 0, MAX (room, 0));
  if (gtk_widget_get_margin_top (widget) != LEAST_MARGIN + top)
    gtk_widget_set_margin_top (widget, LEAST_MARGIN + top);
}

void
weft_follow_scrolling (GtkWidget         *widget,
                       GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  gtk_widget_set_margin_top (widget, LEAST_MARGIN);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (follow_cb), widget, G_CONNECT_SWAPPED);
}
