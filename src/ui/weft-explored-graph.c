/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lends the chart's own drawing a widget: its width, its font, and whether the window is dark. */

#include "weft-explored-graph.h"

#include "weft-explore-chart.h"

#include <adwaita.h>
#include <math.h>

#define NARROWEST 260 /* pixels */

struct _WeftExploredGraph
{
  GtkWidget parent_instance;

  const WeftExploration *explored; /* borrowed, nullable */
};

G_DEFINE_FINAL_TYPE (WeftExploredGraph, weft_explored_graph, GTK_TYPE_WIDGET)

static WeftChartLook
look_of (WeftExploredGraph *self)
{
  return (WeftChartLook){
    .font = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))),
    .is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ()),
  };
}

static GtkSizeRequestMode
weft_explored_graph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weft_explored_graph_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  WeftExploredGraph  *self = WEFT_EXPLORED_GRAPH (widget);
  const WeftChartLook look = look_of (self);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = NARROWEST;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->explored != NULL)
    *minimum = *natural = (int)ceil (weft_explore_chart_height (self->explored, &look, MAX (for_size, NARROWEST)));
}

static void
weft_explored_graph_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  WeftExploredGraph  *self = WEFT_EXPLORED_GRAPH (widget);
  const WeftChartLook look = look_of (self);
  const int           width = gtk_widget_get_width (widget);
  const int           height = gtk_widget_get_height (widget);
  cairo_t            *cr;

  if (self->explored == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  weft_explore_chart_draw (self->explored, &look, cr, width);
  cairo_destroy (cr);
}

static void
weft_explored_graph_class_init (WeftExploredGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = weft_explored_graph_get_request_mode;
  widget_class->measure = weft_explored_graph_measure;
  widget_class->snapshot = weft_explored_graph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_explored_graph_init (WeftExploredGraph *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
weft_explored_graph_show (WeftExploredGraph     *graph,
                          const WeftExploration *explored)
{
  g_autofree char *words = explored != NULL ? weft_explore_chart_words (explored) : NULL;

  g_return_if_fail (WEFT_IS_EXPLORED_GRAPH (graph));
  graph->explored = explored;
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (graph), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (graph));
}
