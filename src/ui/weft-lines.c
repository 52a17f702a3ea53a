/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a row. */

#include "weft-lines.h"

static GtkSizeRequestMode
get_request_mode (GtkWidget *lines)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget     *lines,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  const gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  for (GtkWidget *line = gtk_widget_get_first_child (lines); line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      int least, usual;

      gtk_widget_measure (line, orientation, is_width ? -1 : for_size, &least, &usual, NULL, NULL);
      *minimum = is_width ? MAX (*minimum, least) : *minimum + least;
      *natural = is_width ? MAX (*natural, usual) : *natural + usual;
    }
}

static void
allocate (GtkWidget *lines,
          int        width,
          int        height,
          int        baseline)
{
  int top = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (lines); line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      int usual;

      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, NULL, &usual, NULL, NULL);
      if (gtk_widget_should_layout (line))
        gtk_widget_size_allocate (line, &(GtkAllocation){ 0, top, width, usual }, -1);
      top += usual;
    }
}

/* The box of title and subtitle: the toolkit gives it this name for its style. */
static GtkWidget *
find_words (AdwActionRow *row)
{
  GtkWidget *header = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *child = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  while (child != NULL && !(GTK_IS_BOX (child) && gtk_widget_has_css_class (child, "title")))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

void
weft_lines_lay_out (AdwActionRow *row)
{
  GtkWidget *words = find_words (row);

  if (words != NULL)
    gtk_widget_set_layout_manager (words, gtk_custom_layout_new (get_request_mode, measure, allocate));
}
