/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children on as many lines as the width asks for. */

#include "weft-wrap-layout.h"

#define SPACING 4

struct _WeftWrapLayout
{
  GtkLayoutManager parent_instance;

  guint most_lines; /* 0: as many as it takes */
};

enum
{
  PROP_0,
  PROP_MOST_LINES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WeftWrapLayout, weft_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children of one line, from the one at @first, get the height of the highest. */
static void
end_line (GArray *places,
          guint   first,
          int     height)
{
  for (guint i = first; i < places->len; i++)
    g_array_index (places, GtkAllocation, i).height = height;
}

/* A child that is wider than the whole gets the whole, and as many lines of its own as it wants. */
static GtkAllocation
measure_child (GtkWidget *child,
               int        width)
{
  GtkAllocation place = { 0 };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  place.width = MIN (place.width, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
  return place;
}

/* Where the letters of the first line stand, for what stands beside it; -1: nowhere. */
static int
measure_baseline (GtkWidget *widget,
                  int        width)
{
  int baseline = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, measure_child (child, width).width, NULL, NULL, NULL, &baseline);
        break;
      }
  return baseline;
}

/* (element-type GtkAllocation): a place for each child that is shown, in their order; @height: of all lines. */
static GArray *
arrange (GtkWidget *widget,
         int        width,
         int       *height,
         guint     *n_lines)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GtkAllocation));
  guint   first = 0, n = 1;
  int     x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      place = measure_child (child, width);
      if (x > 0 && x + place.width > width)
        {
          end_line (places, first, line_height);
          first = places->len;
          y += line_height + SPACING;
          n++;
          x = line_height = 0;
        }
      place.x = x;
      place.y = y;
      x += place.width > 0 ? place.width + SPACING : 0;
      line_height = MAX (line_height, place.width > 0 ? place.height : 0);
      g_array_append_val (places, place);
    }
  end_line (places, first, line_height);
  *height = y + line_height;
  *n_lines = n;
  return places;
}

/* At least as wide as the widest child, at best all on one line. */
static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, best;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &best, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += best > 0 ? best + (*natural > 0 ? SPACING : 0) : 0;
    }
}

/* The least width from @least to @best at which there are no more lines than may be. */
static int
find_width (WeftWrapLayout *self,
            GtkWidget      *widget,
            int             least,
            int             best)
{
  while (self->most_lines > 0 && least < best)
    {
      const int middle = least + (best - least) / 2;
      int       height;
      guint     n;
      g_autoptr (GArray) places = arrange (widget, middle, &height, &n);

      if (n <= self->most_lines)
        best = middle;
      else
        least = middle + 1;
    }
  return least;
}

static void
weft_wrap_layout_measure (GtkLayoutManager *layout,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  g_autoptr (GArray) places = NULL;
  int   least, best, width;
  guint n;

  measure_width (widget, &least, &best);
  least = find_width (WEFT_WRAP_LAYOUT (layout), widget, least, best);
  *minimum = least;
  *natural = best;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  width = for_size < 0 ? best : MAX (for_size, least);
  places = arrange (widget, width, minimum, &n);
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = measure_baseline (widget, width);
}

static void
weft_wrap_layout_allocate (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      wanted;
  guint    n;
  g_autoptr (GArray) places = arrange (widget, width, &wanted, &n);

  n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation *place;

      if (!gtk_widget_should_layout (child))
        continue;
      place = &g_array_index (places, GtkAllocation, n++);
      if (is_mirrored)
        place->x = width - place->x - place->width;
      gtk_widget_size_allocate (child, place, -1);
    }
}

static GtkSizeRequestMode
weft_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weft_wrap_layout_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_MOST_LINES:
      WEFT_WRAP_LAYOUT (object)->most_lines = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
weft_wrap_layout_class_init (WeftWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = weft_wrap_layout_set_property;
  properties[PROP_MOST_LINES] = g_param_spec_uint ("most-lines", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  layout_class->measure = weft_wrap_layout_measure;
  layout_class->allocate = weft_wrap_layout_allocate;
  layout_class->get_request_mode = weft_wrap_layout_get_request_mode;
}

static void
weft_wrap_layout_init (WeftWrapLayout *self)
{
}
