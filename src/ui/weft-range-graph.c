/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An interval, drawn with cairo. */

#include "weft-range-graph.h"

#include "weft-graph-ink.h"
#include "weft-measure.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 56
#define BAR_HEIGHT 13
#define BAR_Y 16 /* its middle */

struct _WeftRangeGraph
{
  GtkWidget parent_instance;

  gint64 low, high, change; /* Units: millionths of a point */
  gint64 reach;             /* the line goes as far to both sides */
};

G_DEFINE_FINAL_TYPE (WeftRangeGraph, weft_range_graph, GTK_TYPE_WIDGET)

static double
find_x (WeftRangeGraph *self,
        gint64          millionths)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 16;

  return 8 + width * (double)(millionths + self->reach) / (double)(2 * self->reach);
}

static void
draw_mark (WeftRangeGraph *self,
           cairo_t        *cr,
           gint64          at,
           const char     *words,
           double          width,
           double          height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double x = find_x (self, at);
  int    text_width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.87));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  cairo_rectangle (cr, x - width / 2, BAR_Y - height / 2, width, height);
  cairo_fill (cr);
  cairo_move_to (cr, CLAMP (x - text_width / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - text_width, 0)), HEIGHT - 22);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_line (WeftRangeGraph *self,
           cairo_t        *cr,
           GdkRGBA         foreground)
{
  g_autofree char *number = weft_score_to_text (self->reach);
  g_autofree char *fewer = g_strconcat ("−", number, NULL);
  g_autofree char *more = g_strconcat ("+", number, NULL);

  weft_graph_ink_set (cr, foreground, 0.3);
  cairo_rectangle (cr, find_x (self, -self->reach), BAR_Y - 0.5, find_x (self, self->reach) - find_x (self, -self->reach), 1);
  cairo_fill (cr);
  weft_graph_ink_set (cr, foreground, 0.72);
  draw_mark (self, cr, -self->reach, fewer, 1, 12);
  draw_mark (self, cr, self->reach, more, 1, 12);
  weft_graph_ink_set (cr, foreground, 1);
  draw_mark (self, cr, 0, _ ("no change"), 2, 18);
}

static void
weft_range_graph_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  WeftRangeGraph *self = WEFT_RANGE_GRAPH (widget);
  int             width = gtk_widget_get_width (widget);
  GdkRGBA         ink = weft_graph_ink_colour (WEFT_PART_FIRST);
  GdkRGBA         foreground;
  cairo_t        *cr;

  if (width <= 20)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &foreground);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, HEIGHT));
  draw_line (self, cr, foreground);
  weft_graph_ink_rounded (cr, find_x (self, self->low), BAR_Y - BAR_HEIGHT / 2.0,
                          MAX (find_x (self, self->high) - find_x (self, self->low), 2), BAR_HEIGHT, BAR_HEIGHT / 2.0);
  weft_graph_ink_set (cr, ink, 0.25);
  cairo_fill_preserve (cr);
  weft_graph_ink_set (cr, ink, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_arc (cr, find_x (self, self->change), BAR_Y, 5, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
weft_range_graph_class_init (WeftRangeGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = weft_range_graph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "graph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_range_graph_init (WeftRangeGraph *self)
{
}

GtkWidget *
weft_range_graph_new (const WeftReturnChange *change,
                      const char             *sentence)
{
  WeftRangeGraph *self = g_object_new (WEFT_TYPE_RANGE_GRAPH, "height-request", HEIGHT, NULL);
  gint64          furthest = MAX (ABS (change->low), ABS (change->high));

  self->low = change->low;
  self->high = change->high;
  self->change = change->change;
  /* To the next whole point. */
  self->reach = MAX ((furthest + WEFT_SCORE_ONE - 1) / WEFT_SCORE_ONE, 1) * WEFT_SCORE_ONE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  return GTK_WIDGET (self);
}
