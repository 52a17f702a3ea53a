/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers before and after, drawn with cairo. */

#include "weft-answers-graph.h"

#include "weft-graph-ink.h"
#include "weft-phrase.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_STEPS 21
#define WIDE 480        /* from here on the names of the lines stand before them */
#define NAMES_WIDTH 64  /* pixels */
#define BANDS_HEIGHT 22 /* of the names of parts of the scale */
#define MEAN_HEIGHT 30
#define SCALE_HEIGHT 20
#define LARGEST_DOT 11.0
#define SMALLEST_DOT 4.0

typedef struct
{
  guint      counts[MOST_STEPS];
  WeftSpread spread;
} Track;

struct _WeftAnswersGraph
{
  GtkWidget parent_instance;

  guint      n_steps;
  double     min, step; /* points */
  Track      before, after;
  GPtrArray *bands; /* owned, nullable, of WeftMeasureBand */
};

/* Where things stand. */
typedef struct
{
  double left, unit; /* of the scale, pixels */
  double dots;       /* height of one line's dots */
  double dot;        /* their diameter */
} Plan;

G_DEFINE_FINAL_TYPE (WeftAnswersGraph, weft_answers_graph, GTK_TYPE_WIDGET)

static double
to_points (gint64 millionths)
{
  return (double)millionths / (double)WEFT_SCORE_ONE;
}

static double
find_x (WeftAnswersGraph *self,
        const Plan       *plan,
        double            points)
{
  return plan->left + ((points - self->min) / self->step + 0.5) * plan->unit;
}

static void
draw_text (WeftAnswersGraph *self,
           cairo_t          *cr,
           const char       *text,
           double            x,
           double            y,
           double            align, /* 0: begins at x, 0.5: around it */
           PangoWeight       weight)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.87));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, CLAMP (x - align * width, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0)), y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_bands (WeftAnswersGraph *self,
            cairo_t          *cr,
            const Plan       *plan,
            GdkRGBA           foreground,
            double            height)
{
  for (guint i = 0; self->bands != NULL && i < self->bands->len; i++)
    {
      const WeftMeasureBand *band = self->bands->pdata[i];
      double                 from = find_x (self, plan, to_points (band->low)) - plan->unit / 2;
      double                 to = find_x (self, plan, to_points (band->high)) + plan->unit / 2;

      if (i % 2 == 1)
        {
          weft_graph_ink_set (cr, foreground, 0.05);
          cairo_rectangle (cr, from, 0, to - from, height - SCALE_HEIGHT);
          cairo_fill (cr);
        }
      weft_graph_ink_set (cr, foreground, 0.72);
      draw_text (self, cr, weft_phrase (weft_phrase_language (), band->label), (from + to) / 2, BANDS_HEIGHT / 2.0, 0.5, PANGO_WEIGHT_NORMAL);
    }
}

static void
draw_dot (cairo_t *cr,
          double   x,
          double   y,
          double   radius,
          gboolean is_after)
{
  GdkRGBA colour = weft_graph_ink_colour (is_after ? WEFT_PART_FIRST : WEFT_PART_SECOND);

  cairo_new_sub_path (cr);
  weft_graph_ink_set (cr, colour, 1);
  cairo_arc (cr, x, y, is_after ? radius : radius - 0.75, 0, 2 * G_PI);
  if (is_after)
    {
      cairo_fill (cr);
      return;
    }
  weft_graph_ink_set (cr, colour, 0.14);
  cairo_fill_preserve (cr);
  weft_graph_ink_set (cr, colour, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/* Where there is no room for a dot a person, a bar is as high as they would be. */
static void
draw_bar (cairo_t *cr,
          double   x,
          double   y,
          double   width,
          double   height,
          gboolean is_after)
{
  GdkRGBA colour = weft_graph_ink_colour (is_after ? WEFT_PART_FIRST : WEFT_PART_SECOND);

  if (!is_after)
    {
      weft_graph_ink_lines (cr, colour, x, y, width, height);
      return;
    }
  weft_graph_ink_set (cr, colour, 1);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

/* The average as a triangle below the line, with one standard deviation to each side. */
static void
draw_mean (WeftAnswersGraph *self,
           cairo_t          *cr,
           const Plan       *plan,
           const Track      *track,
           GdkRGBA           foreground,
           double            y)
{
  double           x = find_x (self, plan, track->spread.mean);
  double           reach = track->spread.deviation / self->step * plan->unit;
  g_autofree char *number = weft_score_format (weft_statistics_millionths (track->spread.mean));
  /* Translators: %s is an average, below a graph */
  g_autofree char *words = g_strdup_printf (_ ("average %s"), number);

  weft_graph_ink_set (cr, foreground, 0.45);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x - reach, y + 6);
  cairo_line_to (cr, x + reach, y + 6);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x + side * reach, y + 3);
      cairo_line_to (cr, x + side * reach, y + 9);
    }
  cairo_stroke (cr);
  weft_graph_ink_set (cr, foreground, 1);
  cairo_move_to (cr, x, y + 1);
  cairo_line_to (cr, x + 5, y + 10);
  cairo_line_to (cr, x - 5, y + 10);
  cairo_close_path (cr);
  cairo_fill (cr);
  draw_text (self, cr, words, x, y + MEAN_HEIGHT - 9, 0.5, PANGO_WEIGHT_NORMAL);
}

static void
draw_track (WeftAnswersGraph *self,
            cairo_t          *cr,
            const Plan       *plan,
            const Track      *track,
            GdkRGBA           foreground,
            double            base,
            gboolean          is_after)
{
  int      width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean is_wide = width >= WIDE;

  for (guint i = 0; i < self->n_steps; i++)
    {
      double x = plan->left + (i + 0.5) * plan->unit;
      double wide = MIN (plan->unit - 3, 3 * LARGEST_DOT);

      if (plan->dot < SMALLEST_DOT && track->counts[i] > 0)
        draw_bar (cr, x - wide / 2, base - track->counts[i] * plan->dot, wide, track->counts[i] * plan->dot, is_after);
      for (guint k = 0; plan->dot >= SMALLEST_DOT && k < track->counts[i]; k++)
        draw_dot (cr, x, base - (k + 0.5) * plan->dot - 1, plan->dot / 2 - 0.5, is_after);
    }
  weft_graph_ink_set (cr, foreground, 0.3);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, plan->left, floor (base) + 0.5);
  cairo_line_to (cr, width, floor (base) + 0.5);
  cairo_stroke (cr);
  weft_graph_ink_set (cr, foreground, 1);
  draw_text (self, cr, is_after ? _ ("After") : _ ("Before"), 0, is_wide ? base - 8 : base - plan->dots + 8, 0, PANGO_WEIGHT_BOLD);
  draw_mean (self, cr, plan, track, foreground, base);
}

static void
draw_scale (WeftAnswersGraph *self,
            cairo_t          *cr,
            const Plan       *plan,
            GdkRGBA           foreground,
            double            y)
{
  weft_graph_ink_set (cr, foreground, 0.72);
  for (guint i = 0; i < self->n_steps; i++)
    {
      g_autofree char *number = weft_score_to_text (weft_statistics_millionths (self->min + i * self->step));

      draw_text (self, cr, number, plan->left + (i + 0.5) * plan->unit, y, 0.5, PANGO_WEIGHT_NORMAL);
    }
}

static Plan
make_plan (WeftAnswersGraph *self,
           int               width,
           int               height)
{
  double bands = self->bands != NULL && self->bands->len > 0 ? BANDS_HEIGHT : 4;
  guint  most = 1;
  Plan   plan = { .left = width >= WIDE ? NAMES_WIDTH : 0 };

  for (guint i = 0; i < self->n_steps; i++)
    most = MAX (most, MAX (self->before.counts[i], self->after.counts[i]));
  plan.unit = (width - plan.left) / self->n_steps;
  plan.dots = (height - bands - 2 * MEAN_HEIGHT - SCALE_HEIGHT) / 2;
  plan.dot = MIN (MIN (LARGEST_DOT, plan.unit - 1), (plan.dots - 2) / most);
  return plan;
}

static void
weft_answers_graph_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  WeftAnswersGraph *self = WEFT_ANSWERS_GRAPH (widget);
  int               width = gtk_widget_get_width (widget);
  int               height = gtk_widget_get_height (widget);
  Plan              plan = make_plan (self, width, height);
  double            base = height - SCALE_HEIGHT - MEAN_HEIGHT;
  cairo_t          *cr;
  GdkRGBA           foreground;

  if (plan.unit <= 1 || plan.dots <= 1)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &foreground);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  draw_bands (self, cr, &plan, foreground, height);
  draw_track (self, cr, &plan, &self->before, foreground, base - plan.dots - MEAN_HEIGHT, FALSE);
  draw_track (self, cr, &plan, &self->after, foreground, base, TRUE);
  draw_scale (self, cr, &plan, foreground, height - SCALE_HEIGHT / 2.0);
  cairo_destroy (cr);
}

static void
weft_answers_graph_finalize (GObject *object)
{
  g_clear_pointer (&WEFT_ANSWERS_GRAPH (object)->bands, g_ptr_array_unref);
  G_OBJECT_CLASS (weft_answers_graph_parent_class)->finalize (object);
}

static void
weft_answers_graph_class_init (WeftAnswersGraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_answers_graph_finalize;
  widget_class->snapshot = weft_answers_graph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "graph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_answers_graph_init (WeftAnswersGraph *self)
{
}

static void
count (WeftAnswersGraph *self,
       Track            *track,
       gint64            answer)
{
  int at = (int)lround ((to_points (answer) - self->min) / self->step);

  track->counts[CLAMP (at, 0, (int)self->n_steps - 1)]++;
}

GtkWidget *
weft_answers_graph_new (const WeftChangeItem *item,
                        gint64                min,
                        gint64                max,
                        GPtrArray            *bands,
                        const char           *sentence)
{
  WeftAnswersGraph *self = g_object_new (WEFT_TYPE_ANSWERS_GRAPH, "height-request", 268, NULL);
  double            length = to_points (max - min);

  self->min = to_points (min);
  self->step = MAX (ceil (length / (MOST_STEPS - 1)), 1);
  self->n_steps = (guint)(length / self->step) + 1;
  self->before.spread = item->result.before;
  self->after.spread = item->result.after;
  for (guint i = 0; i < item->asked->len; i++)
    {
      const WeftAsked *asked = &g_array_index (item->asked, WeftAsked, i);

      if (!asked->has_before || !asked->has_after)
        continue;
      count (self, &self->before, asked->before);
      count (self, &self->after, asked->after);
    }
  self->bands = bands != NULL ? g_ptr_array_ref (bands) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  return GTK_WIDGET (self);
}
