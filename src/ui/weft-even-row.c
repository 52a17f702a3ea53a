/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Beside or below each other, never both. */

#include "weft-even-row.h"

#define BOLD_IN_8 9 /* what is chosen turns bold: an eighth wider, and may not move the others */

struct _WeftEvenRow
{
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (WeftEvenRow, weft_even_row, GTK_TYPE_WIDGET)

static int
count_children (WeftEvenRow *self)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* The widest of all. */
static void
measure_widest (WeftEvenRow *self,
                int         *minimum,
                int         *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

/* What each gets of @width beside the others; 0 when they stand below each other. */
static int
share_width (WeftEvenRow *self,
             int          width)
{
  const int n = count_children (self);
  const int share = n > 0 ? (width - (n - 1) * self->spacing) / n : 0;
  int       minimum, natural;

  measure_widest (self, &minimum, &natural);
  return share * 8 >= minimum * BOLD_IN_8 ? share : 0;
}

static void
measure_height (WeftEvenRow *self,
                int          width,
                int         *height)
{
  const int share = share_width (self, width);
  int       highest = 0;
  int       sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, share > 0 ? share : width, NULL, &natural, NULL, NULL);
      highest = MAX (highest, natural);
      sum += natural + (sum > 0 ? self->spacing : 0);
    }
  *height = share > 0 ? highest : sum;
}

static void
weft_even_row_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  WeftEvenRow *self = WEFT_EVEN_ROW (widget);
  const int    n = count_children (self);
  int          widest;

  measure_widest (self, minimum, &widest);
  *natural = n > 0 ? n * widest + (n - 1) * self->spacing : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  measure_height (self, for_size >= 0 ? for_size : *natural, natural);
  *minimum = *natural;
}

static void
weft_even_row_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  WeftEvenRow   *self = WEFT_EVEN_ROW (widget);
  const int      share = share_width (self, width);
  const gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            at = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int own = height;

      if (share > 0)
        {
          gtk_widget_size_allocate (child, &(GtkAllocation){ is_mirrored ? width - at - share : at, 0, share, height }, -1);
          at += share + self->spacing;
          continue;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &own, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, at, width, own }, -1);
      at += own + self->spacing;
    }
}

static GtkSizeRequestMode
weft_even_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weft_even_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (weft_even_row_parent_class)->dispose (object);
}

static void
weft_even_row_class_init (WeftEvenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weft_even_row_dispose;
  widget_class->measure = weft_even_row_measure;
  widget_class->size_allocate = weft_even_row_size_allocate;
  widget_class->get_request_mode = weft_even_row_get_request_mode;
}

static void
weft_even_row_init (WeftEvenRow *self)
{
}

GtkWidget *
weft_even_row_new (int spacing)
{
  GtkWidget *widget = g_object_new (WEFT_TYPE_EVEN_ROW, NULL);

  WEFT_EVEN_ROW (widget)->spacing = spacing;
  return widget;
}

void
weft_even_row_append (WeftEvenRow *self,
                      GtkWidget   *child)
{
  g_return_if_fail (WEFT_IS_EVEN_ROW (self));
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
