/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The range for each £1, drawn with cairo. */

#include "weft-ratio-graph.h"

#include "weft-graph-ink.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_HEIGHT 16
#define MARGIN 14 /* so that a number under the end of the bar is whole */
#define GAP 5     /* between words and bar */
#define MOST_STEPS 6

struct _WeftRatioGraph
{
  GtkWidget parent_instance;

  double low, central, high; /* Units: pounds */
  double least, most, step;  /* of the scale */
};

G_DEFINE_FINAL_TYPE (WeftRatioGraph, weft_ratio_graph, GTK_TYPE_WIDGET)

static double
find_x (WeftRatioGraph *self,
        double          pounds)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;

  return MARGIN + width * (CLAMP (pounds, self->least, self->most) - self->least) / (self->most - self->least);
}

static PangoLayout *
make_words (WeftRatioGraph *self,
            const char     *words)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.87));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_line_height (WeftRatioGraph *self)
{
  g_autoptr (PangoLayout) layout = make_words (self, "£1");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
draw_words (WeftRatioGraph *self,
            cairo_t        *cr,
            const char     *words,
            double          x,
            double          y)
{
  g_autoptr (PangoLayout) layout = make_words (self, words);
  const int whole = gtk_widget_get_width (GTK_WIDGET (self));
  int       width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (cr, CLAMP (x - width / 2.0, 0, MAX (whole - width, 0)), y);
  pango_cairo_show_layout (cr, layout);
}

/* "£1", "£0.50", "−£20" */
static char *
say_pounds (double pounds,
            double step)
{
  const char *sign = pounds < 0 ? "−" : "";

  return step < 1 ? g_strdup_printf ("%s£%.2f", sign, fabs (pounds)) : g_strdup_printf ("%s£%.0f", sign, fabs (pounds));
}

static void
draw_scale (WeftRatioGraph *self,
            cairo_t        *cr,
            double          y)
{
  for (double at = self->least; at < self->most + self->step / 2; at += self->step)
    {
      g_autofree char *words = say_pounds (at, self->step);

      draw_words (self, cr, words, find_x (self, at), y);
    }
}

static void
draw_bar (WeftRatioGraph *self,
          cairo_t        *cr,
          double          y,
          GdkRGBA         foreground)
{
  const GdkRGBA ink = weft_graph_ink_colour (WEFT_PART_FIRST);
  const double  low = find_x (self, self->low);
  const double  high = find_x (self, self->high);

  weft_graph_ink_rounded (cr, find_x (self, self->least), y, find_x (self, self->most) - find_x (self, self->least), BAR_HEIGHT, BAR_HEIGHT / 2.0);
  weft_graph_ink_set (cr, foreground, 0.07);
  cairo_fill (cr);
  weft_graph_ink_lines (cr, ink, low, y, MAX (high - low, 3), BAR_HEIGHT);
  weft_graph_ink_set (cr, ink, 1);
  weft_graph_ink_rounded (cr, find_x (self, self->central) - 3, y - 4, 6, BAR_HEIGHT + 8, 3);
  cairo_fill (cr);
}

/* Where it was worth what it cost. */
static void
draw_one (WeftRatioGraph *self,
          cairo_t        *cr,
          double          y,
          GdkRGBA         foreground)
{
  const double dashes[] = { 3, 3 };
  const double x = floor (find_x (self, 1)) + 0.5;

  weft_graph_ink_set (cr, foreground, 1);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x, y - GAP);
  cairo_line_to (cr, x, y + BAR_HEIGHT + GAP);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
weft_ratio_graph_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  WeftRatioGraph *self = WEFT_RATIO_GRAPH (widget);
  const int       width = gtk_widget_get_width (widget);
  const int       line = get_line_height (self);
  const double    y = line + GAP;
  GdkRGBA         foreground;
  cairo_t        *cr;

  if (width <= 2 * MARGIN || self->most <= self->least)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &foreground);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)gtk_widget_get_height (widget)));
  draw_bar (self, cr, y, foreground);
  draw_one (self, cr, y, foreground);
  weft_graph_ink_set (cr, foreground, 0.8);
  draw_words (self, cr, _ ("£1 back for £1"), find_x (self, 1), 0);
  draw_scale (self, cr, y + BAR_HEIGHT + GAP);
  cairo_destroy (cr);
}

static void
weft_ratio_graph_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  const int height = 2 * get_line_height (WEFT_RATIO_GRAPH (widget)) + BAR_HEIGHT + 2 * GAP;

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? height : 160;
}

static void
weft_ratio_graph_class_init (WeftRatioGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = weft_ratio_graph_snapshot;
  widget_class->measure = weft_ratio_graph_measure;
  gtk_widget_class_set_css_name (widget_class, "graph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_ratio_graph_init (WeftRatioGraph *self)
{
}

GtkWidget *
weft_ratio_graph_new (void)
{
  return g_object_new (WEFT_TYPE_RATIO_GRAPH, NULL);
}

/* Steps of 1, 2 or 5 and as many noughts as it takes. */
static double
choose_step (double whole)
{
  const double tens = pow (10, floor (log10 (whole / MOST_STEPS)));
  const double wanted = whole / MOST_STEPS / tens;

  return MAX (tens * (wanted <= 1 ? 1 : wanted <= 2 ? 2
                                      : wanted <= 5 ? 5
                                                    : 10),
              0.5);
}

void
weft_ratio_graph_set (WeftRatioGraph *self,
                      double          low,
                      double          central,
                      double          high,
                      const char     *sentence)
{
  const double least = MIN (MIN (low, high), 0);
  const double most = MAX (MAX (low, high), 1.5);

  g_return_if_fail (WEFT_IS_RATIO_GRAPH (self));
  /* A case that was typed the wrong way round is drawn all the same. */
  self->low = MIN (low, high);
  self->high = MAX (low, high);
  self->central = central;
  self->step = choose_step (most - least);
  self->least = floor (least / self->step) * self->step;
  self->most = ceil (most / self->step) * self->step;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
