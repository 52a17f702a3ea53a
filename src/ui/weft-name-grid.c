/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid that is read down its columns. */

#include "weft-name-grid.h"

#define GAP 6
#define MOST_COLUMNS 4

struct _WeftNameGrid
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (WeftNameGrid, weft_name_grid, GTK_TYPE_WIDGET)

typedef struct
{
  int n;       /* children */
  int minimum; /* width of the widest child, at least and ... */
  int natural; /* ... as it would like to be */
} Size;

static Size
measure_children (GtkWidget *widget)
{
  Size size = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      size.n++;
      size.minimum = MAX (size.minimum, minimum);
      size.natural = MAX (size.natural, natural);
    }
  return size;
}

static int
count_columns (Size size,
               int  width)
{
  int fit = (width + GAP) / (MAX (size.natural, 1) + GAP);

  return CLAMP (fit, 1, CLAMP (size.n, 1, MOST_COLUMNS));
}

static int
find_column_width (Size size,
                   int  width)
{
  int columns = count_columns (size, width);

  return MAX ((width - (columns - 1) * GAP) / columns, size.minimum);
}

static int
count_rows (Size size,
            int  width)
{
  int columns = count_columns (size, width);

  return (size.n + columns - 1) / columns;
}

/* (element-type int): where each row begins, and where one after the last would: a row is as high as the highest in it. */
static GArray *
find_rows (GtkWidget *widget,
           int        rows,
           int        column_width)
{
  GArray *tops = g_array_new (FALSE, TRUE, sizeof (int));
  int    *top, i = 0;

  g_array_set_size (tops, (guint)rows + 1);
  top = (int *)(gpointer)tops->data;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, &height, NULL, NULL, NULL);
      top[i % rows + 1] = MAX (top[i % rows + 1], height + GAP);
    }
  for (i = 0; i < rows; i++)
    top[i + 1] += top[i];
  return tops;
}

static GtkSizeRequestMode
weft_name_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weft_name_grid_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  Size size = measure_children (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = size.minimum;
      *natural = MAX (size.minimum, size.natural * MOST_COLUMNS + GAP * (MOST_COLUMNS - 1));
    }
  else
    {
      int width = for_size < 0 ? size.natural : for_size;
      int rows = MAX (count_rows (size, width), 1);
      g_autoptr (GArray) tops = find_rows (widget, rows, find_column_width (size, width));

      *minimum = *natural = MAX (g_array_index (tops, int, rows) - GAP, 0);
    }
}

static void
weft_name_grid_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  Size     size = measure_children (widget);
  int      rows = MAX (count_rows (size, width), 1);
  int      column_width = find_column_width (size, width);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) tops = find_rows (widget, rows, column_width);
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    {
      int           x = i / rows * (column_width + GAP);
      int           y = g_array_index (tops, int, i % rows);
      int           row_height = g_array_index (tops, int, i % rows + 1) - GAP - y;
      GtkAllocation place = { is_mirrored ? width - x - column_width : x, y, column_width, row_height };

      gtk_widget_size_allocate (child, &place, -1);
    }
}

/* GTK would go along the rows. */
static gboolean
weft_name_grid_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean   is_forward = direction == GTK_DIR_TAB_FORWARD;

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (weft_name_grid_parent_class)->focus (widget, direction);

  if (child != NULL)
    child = is_forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  else
    child = is_forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
weft_name_grid_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (weft_name_grid_parent_class)->dispose (object);
}

static void
weft_name_grid_class_init (WeftNameGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weft_name_grid_dispose;
  widget_class->get_request_mode = weft_name_grid_get_request_mode;
  widget_class->measure = weft_name_grid_measure;
  widget_class->size_allocate = weft_name_grid_size_allocate;
  widget_class->focus = weft_name_grid_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
weft_name_grid_init (WeftNameGrid *self)
{
}
