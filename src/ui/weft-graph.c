/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small graph, drawn with cairo. */

#include "weft-graph.h"

#include "weft-graph-ink.h"

#define GAP 1.5
#define RADIUS 4.0

typedef enum
{
  SHAPE_BARS,
  SHAPE_LINE,
  SHAPE_PARTS,
  SHAPE_BUDGET,
} Shape;

struct _WeftGraph
{
  GtkWidget parent_instance;

  Shape   shape;
  GArray *parts; /* owned, of WeftPart */
  gint64  whole; /* PARTS: all of it; BUDGET: the budget */
  gint64  scale;
};

G_DEFINE_FINAL_TYPE (WeftGraph, weft_graph, GTK_TYPE_WIDGET)

static void
fill_part (cairo_t     *cr,
           WeftPartFill fill,
           double       x,
           double       y,
           double       width,
           double       height)
{
  if (width <= 0)
    return;
  if (fill == WEFT_PART_PROMISED || fill == WEFT_PART_SECOND)
    {
      weft_graph_ink_lines (cr, weft_graph_ink_colour (fill), x, y, width, height);
      return;
    }
  weft_graph_ink_set (cr, weft_graph_ink_colour (fill), 1);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_ground (cairo_t *cr,
             GdkRGBA  foreground,
             double   width,
             double   height,
             double   radius)
{
  weft_graph_ink_rounded (cr, 0.5, 0.5, width - 1, height - 1, radius);
  weft_graph_ink_set (cr, foreground, 0.07);
  cairo_fill_preserve (cr);
  weft_graph_ink_set (cr, foreground, 0.16);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static gint64
find_largest (WeftGraph *self)
{
  gint64 largest = 1;

  for (guint i = 0; i < self->parts->len; i++)
    largest = MAX (largest, g_array_index (self->parts, WeftPart, i).value);
  return largest;
}

static void
draw_bars (WeftGraph *self,
           cairo_t   *cr,
           double     width,
           double     height)
{
  guint  n = self->parts->len;
  double step = width / n;
  double bar = step - MIN (3, step * 0.25);

  for (guint i = 0; i < n; i++)
    {
      double share = (double)g_array_index (self->parts, WeftPart, i).value / (double)find_largest (self);
      double tall = MAX (2, share * height);

      /* Rounded at the top, flat at the foot. */
      cairo_save (cr);
      cairo_rectangle (cr, i * step, height - tall, bar, tall);
      cairo_clip (cr);
      weft_graph_ink_rounded (cr, i * step, height - tall, bar, tall + RADIUS, 3);
      weft_graph_ink_set (cr, weft_graph_ink_colour (WEFT_PART_FIRST), i + 1 == n ? 1 : 0.45);
      cairo_fill (cr);
      cairo_restore (cr);
    }
}

static void
draw_line (WeftGraph *self,
           cairo_t   *cr,
           double     width,
           double     height)
{
  guint  n = self->parts->len;
  double left = 4, right = width - 5, top = 5;
  double step = n > 1 ? (right - left) / (n - 1) : 0;
  double x = left, y = height;

  for (guint i = 0; i < n; i++)
    {
      double share = (double)g_array_index (self->parts, WeftPart, i).value / (double)find_largest (self);

      x = left + i * step;
      y = height - share * (height - top);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_width (cr, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  weft_graph_ink_set (cr, weft_graph_ink_colour (WEFT_PART_FIRST), 1);
  cairo_stroke_preserve (cr);
  cairo_line_to (cr, x, height);
  cairo_line_to (cr, left, height);
  weft_graph_ink_set (cr, weft_graph_ink_colour (WEFT_PART_FIRST), 0.14);
  cairo_fill (cr);
  cairo_arc (cr, x, y, 4, 0, 2 * G_PI);
  weft_graph_ink_set (cr, weft_graph_ink_colour (WEFT_PART_FIRST), 1);
  cairo_fill (cr);
}

static void
draw_parts (WeftGraph *self,
            cairo_t   *cr,
            GdkRGBA    foreground,
            double     width,
            double     height)
{
  double radius = height / 2;
  double x = 0;

  draw_ground (cr, foreground, width, height, radius);
  cairo_save (cr);
  weft_graph_ink_rounded (cr, 0, 0, width, height, radius);
  cairo_clip (cr);
  for (guint i = 0; i < self->parts->len && self->whole > 0; i++)
    {
      WeftPart *part = &g_array_index (self->parts, WeftPart, i);
      double    wide = MIN ((double)part->value / (double)self->whole * width, width - x);

      fill_part (cr, part->fill, x, 0, x + wide < width - 0.5 ? wide - GAP : wide, height);
      x += MAX (wide, 0);
    }
  cairo_restore (cr);
}

static void
draw_budget (WeftGraph *self,
             cairo_t   *cr,
             GdkRGBA    foreground,
             double     width,
             double     height)
{
  gint64 actual = g_array_index (self->parts, WeftPart, 0).value;
  double unit = self->scale > 0 ? (width - 2) / (double)self->scale : 0;
  double mark = (double)self->whole * unit;
  double spent = (double)MIN (actual, self->whole) * unit;
  double bar = height - 6;

  cairo_save (cr);
  cairo_translate (cr, 0, 3);
  if (mark > 2)
    draw_ground (cr, foreground, mark, bar, 3);
  weft_graph_ink_rounded (cr, 0, 0, MAX (spent, 0), bar, 3);
  weft_graph_ink_set (cr, weft_graph_ink_colour (WEFT_PART_FIRST), 1);
  cairo_fill (cr);
  if (actual > self->whole)
    fill_part (cr, WEFT_PART_SECOND, mark + GAP, 0, (double)(actual - self->whole) * unit, bar);
  cairo_restore (cr);
  weft_graph_ink_set (cr, foreground, 1);
  cairo_rectangle (cr, mark, 0, 2, height);
  cairo_fill (cr);
}

static void
weft_graph_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  WeftGraph *self = WEFT_GRAPH (widget);
  int        width = gtk_widget_get_width (widget);
  int        height = gtk_widget_get_height (widget);
  cairo_t   *cr;
  GdkRGBA    foreground;

  if (width <= 0 || height <= 0 || self->parts->len == 0)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &foreground);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  switch (self->shape)
    {
    case SHAPE_BARS:
      draw_bars (self, cr, width, height);
      break;
    case SHAPE_LINE:
      draw_line (self, cr, width, height);
      break;
    case SHAPE_PARTS:
      draw_parts (self, cr, foreground, width, height);
      break;
    case SHAPE_BUDGET:
    default:
      draw_budget (self, cr, foreground, width, height);
      break;
    }
  cairo_destroy (cr);
}

static void
weft_graph_finalize (GObject *object)
{
  g_array_unref (WEFT_GRAPH (object)->parts);
  G_OBJECT_CLASS (weft_graph_parent_class)->finalize (object);
}

static void
weft_graph_class_init (WeftGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_graph_finalize;
  widget_class->snapshot = weft_graph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "graph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_graph_init (WeftGraph *self)
{
  self->parts = g_array_new (FALSE, TRUE, sizeof (WeftPart));
}

static void
set_values (WeftGraph    *self,
            Shape         shape,
            const gint64 *values,
            guint         n,
            const char   *sentence)
{
  g_array_set_size (self->parts, 0);
  for (guint i = 0; i < n; i++)
    {
      WeftPart part = { values[i], WEFT_PART_FIRST };

      g_array_append_val (self->parts, part);
    }
  self->shape = shape;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
weft_graph_new (void)
{
  return g_object_new (WEFT_TYPE_GRAPH, NULL);
}

void
weft_graph_set_bars (WeftGraph    *self,
                     const gint64 *values,
                     guint         n,
                     const char   *sentence)
{
  g_return_if_fail (WEFT_IS_GRAPH (self));
  set_values (self, SHAPE_BARS, values, n, sentence);
}

void
weft_graph_set_line (WeftGraph    *self,
                     const gint64 *values,
                     guint         n,
                     const char   *sentence)
{
  g_return_if_fail (WEFT_IS_GRAPH (self));
  set_values (self, SHAPE_LINE, values, n, sentence);
}

void
weft_graph_set_parts (WeftGraph      *self,
                      const WeftPart *parts,
                      guint           n,
                      gint64          whole,
                      const char     *sentence)
{
  g_return_if_fail (WEFT_IS_GRAPH (self));
  set_values (self, SHAPE_PARTS, NULL, 0, sentence);
  g_array_append_vals (self->parts, parts, n);
  self->whole = whole;
}

void
weft_graph_set_budget (WeftGraph  *self,
                       gint64      actual,
                       gint64      budget,
                       gint64      scale,
                       const char *sentence)
{
  g_return_if_fail (WEFT_IS_GRAPH (self));
  set_values (self, SHAPE_BUDGET, &actual, 1, sentence);
  self->whole = budget;
  self->scale = scale;
}
