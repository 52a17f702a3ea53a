/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture with a height that suits its width. GtkPicture asks for all its dots or for none. */

#include "weft-photograph.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define HIGHEST 360
#define DOTS_A_PIXEL 2 /* on the finest screens */
#define MOST_ACROSS (1200 * DOTS_A_PIXEL)
#define MOST_DOWN (HIGHEST * DOTS_A_PIXEL)
#define CORNER 6

struct _WeftPhotograph
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (WeftPhotograph, weft_photograph, GTK_TYPE_WIDGET)

/* How high it is drawn when there is so much room across. */
static int
get_height (WeftPhotograph *self,
            int             room)
{
  int width = gdk_texture_get_width (self->texture);
  int height = gdk_texture_get_height (self->texture);

  return (int)MIN (MIN (HIGHEST, height), (gint64)height * room / width);
}

static void
weft_photograph_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  WeftPhotograph *self = WEFT_PHOTOGRAPH (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (self->texture == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = gdk_texture_get_width (self->texture);
  else
    *minimum = *natural = get_height (self, for_size < 0 ? gdk_texture_get_width (self->texture) : for_size);
}

static GtkSizeRequestMode
weft_photograph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
weft_photograph_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  WeftPhotograph *self = WEFT_PHOTOGRAPH (widget);
  const float     thickness[] = { 1, 1, 1, 1 };
  GdkRGBA         colour;
  GskRoundedRect  frame;
  float           width, height;

  if (self->texture == NULL)
    return;

  height = (float)get_height (self, gtk_widget_get_width (widget));
  width = height * (float)gdk_texture_get_width (self->texture) / (float)gdk_texture_get_height (self->texture);
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (((float)gtk_widget_get_width (widget) - width) / 2, 0, width, height), CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_texture (snapshot, self->texture, &frame.bounds);
  gtk_snapshot_pop (snapshot);

  /* A white wall would have no edge on a white ground. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.2f;
  gtk_snapshot_append_border (snapshot, &frame, thickness, (GdkRGBA[]){ colour, colour, colour, colour });
}

static void
weft_photograph_finalize (GObject *object)
{
  WeftPhotograph *self = WEFT_PHOTOGRAPH (object);

  g_clear_object (&self->texture);

  G_OBJECT_CLASS (weft_photograph_parent_class)->finalize (object);
}

static void
weft_photograph_class_init (WeftPhotographClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weft_photograph_finalize;
  widget_class->measure = weft_photograph_measure;
  widget_class->get_request_mode = weft_photograph_get_request_mode;
  widget_class->snapshot = weft_photograph_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
weft_photograph_init (WeftPhotograph *self)
{
}

GdkTexture *
weft_photograph_open (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, error);
  g_autoptr (GdkPixbuf) smaller = NULL;
  int width, height;

  if (pixbuf == NULL)
    return NULL;
  width = gdk_pixbuf_get_width (pixbuf);
  height = gdk_pixbuf_get_height (pixbuf);
  if (height > MOST_DOWN)
    {
      width = (int)MAX (1, (gint64)width * MOST_DOWN / height);
      height = MOST_DOWN;
    }
  if (width > MOST_ACROSS)
    {
      height = (int)MAX (1, (gint64)height * MOST_ACROSS / width);
      width = MOST_ACROSS;
    }
  smaller = width < gdk_pixbuf_get_width (pixbuf) ? gdk_pixbuf_scale_simple (pixbuf, width, height, GDK_INTERP_BILINEAR) : NULL;
  return gdk_texture_new_for_pixbuf (smaller != NULL ? smaller : pixbuf);
}

void
weft_photograph_set_texture (WeftPhotograph *photograph,
                             GdkTexture     *texture)
{
  g_return_if_fail (WEFT_IS_PHOTOGRAPH (photograph));

  g_set_object (&photograph->texture, texture);
  gtk_widget_queue_resize (GTK_WIDGET (photograph));
}

GdkTexture *
weft_photograph_get_texture (WeftPhotograph *photograph)
{
  return photograph->texture;
}

void
weft_photograph_set_words (WeftPhotograph *photograph,
                           const char     *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (photograph), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
