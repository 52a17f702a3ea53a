/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two children beside or below each other. The width alone decides, while sizes are given: nothing is moved
 * about in the tree, and the focus order stays. */

#include "weft-columns.h"

struct _WeftColumns
{
  GtkWidget parent_instance;

  int fold_width;
  int second_width;
  int spacing;
};

enum
{
  PROP_0,
  PROP_FOLD_WIDTH,
  PROP_SECOND_WIDTH,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable;

static void weft_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WeftColumns, weft_columns, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, weft_columns_buildable_init))

static void
weft_columns_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  if (GTK_IS_WIDGET (child))
    weft_columns_append (WEFT_COLUMNS (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
weft_columns_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = weft_columns_add_child;
}

static GtkWidget *
get_first (WeftColumns *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* NULL when there is none to give room to. */
static GtkWidget *
get_second (WeftColumns *self)
{
  GtkWidget *second = get_first (self) != NULL ? gtk_widget_get_next_sibling (get_first (self)) : NULL;

  return second != NULL && gtk_widget_should_layout (second) ? second : NULL;
}

/* The width that the second takes beside the first in @width; 0 when it stands below. */
static int
share_width (WeftColumns *self,
             int          width)
{
  int first, second;

  if (width < self->fold_width)
    return 0;
  gtk_widget_measure (get_first (self), GTK_ORIENTATION_HORIZONTAL, -1, &first, NULL, NULL, NULL);
  gtk_widget_measure (get_second (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &second, NULL, NULL);
  if (self->second_width > 0)
    {
      gtk_widget_measure (get_second (self), GTK_ORIENTATION_HORIZONTAL, -1, &second, NULL, NULL, NULL);
      second = MAX (second, self->second_width);
    }
  return first + self->spacing + second <= width ? second : 0;
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* What stands above the second when it is below the first, with the space between them. */
static int
measure_above (WeftColumns *self,
               int          width)
{
  GtkWidget *first = get_first (self);

  return gtk_widget_should_layout (first) ? measure_height (first, width) + self->spacing : 0;
}

static void
measure_width (WeftColumns *self,
               int         *minimum,
               int         *natural)
{
  int other_minimum, other_natural;

  gtk_widget_measure (get_first (self), GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (get_second (self) == NULL)
    return;
  gtk_widget_measure (get_second (self), GTK_ORIENTATION_HORIZONTAL, -1, &other_minimum, &other_natural, NULL, NULL);
  *minimum = MAX (*minimum, other_minimum);
  *natural += self->spacing + MAX (other_natural, self->second_width);
}

static void
weft_columns_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  WeftColumns *self = WEFT_COLUMNS (widget);
  GtkWidget   *second = get_second (self);
  int          width = for_size;
  int          beside;

  *minimum = *natural = 0;
  if (get_first (self) == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  if (width < 0)
    measure_width (self, minimum, &width);
  beside = second != NULL ? share_width (self, width) : 0;
  if (second == NULL)
    *natural = measure_height (get_first (self), width);
  else if (beside > 0)
    *natural = MAX (measure_height (get_first (self), width - self->spacing - beside), measure_height (second, beside));
  else
    *natural = measure_above (self, width) + measure_height (second, width);
  *minimum = *natural;
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
weft_columns_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  WeftColumns *self = WEFT_COLUMNS (widget);
  GtkWidget   *first = get_first (self);
  GtkWidget   *second = get_second (self);
  gboolean     is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int          beside = second != NULL ? share_width (self, width) : 0;
  int          left = width - self->spacing - beside;
  int          top;

  if (first == NULL)
    return;
  if (second == NULL)
    allocate (first, 0, 0, width, height);
  else if (beside > 0)
    {
      allocate (first, is_mirrored ? beside + self->spacing : 0, 0, left, height);
      allocate (second, is_mirrored ? 0 : left + self->spacing, 0, beside, height);
    }
  else
    {
      top = measure_above (self, width);
      allocate (first, 0, 0, width, MAX (top - self->spacing, 0));
      allocate (second, 0, top, width, MAX (height - top, 0));
    }
}

static GtkSizeRequestMode
weft_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int *
find_field (WeftColumns *self,
            guint        id)
{
  return id == PROP_FOLD_WIDTH ? &self->fold_width : id == PROP_SECOND_WIDTH ? &self->second_width
                                                                             : &self->spacing;
}

static void
weft_columns_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  *find_field (WEFT_COLUMNS (object), id) = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
weft_columns_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_value_set_int (value, *find_field (WEFT_COLUMNS (object), id));
}

static void
weft_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (weft_columns_parent_class)->dispose (object);
}

static void
weft_columns_class_init (WeftColumnsClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = weft_columns_dispose;
  object_class->set_property = weft_columns_set_property;
  object_class->get_property = weft_columns_get_property;
  widget_class->measure = weft_columns_measure;
  widget_class->size_allocate = weft_columns_size_allocate;
  widget_class->get_request_mode = weft_columns_get_request_mode;

  properties[PROP_FOLD_WIDTH] = g_param_spec_int ("fold-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SECOND_WIDTH] = g_param_spec_int ("second-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
weft_columns_init (WeftColumns *self)
{
}

GtkWidget *
weft_columns_new (int fold_width,
                  int second_width,
                  int spacing)
{
  return g_object_new (WEFT_TYPE_COLUMNS, "fold-width", fold_width, "second-width", second_width, "spacing", spacing, NULL);
}

void
weft_columns_append (WeftColumns *self,
                     GtkWidget   *child)
{
  g_return_if_fail (WEFT_IS_COLUMNS (self));
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
