/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From JPEG or PNG to dots of cairo. */

#include "weft-sheet-picture.h"

#include "weft-sheet-font.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* More dots than that to a point nobody sees on paper. */
#define DOTS_A_POINT 3

typedef struct
{
  int width, height;
} Most;

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  const Most      *most)
{
  const double scale = MIN ((double)most->width / width, (double)most->height / height);

  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int)(width * scale)), MAX (1, (int)(height * scale)));
}

/* (transfer full) (nullable): no larger than it is seen. */
static GdkPixbuf *
open_picture (GBytes *bytes,
              Most    most)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gboolean is_sound;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &most);
  is_sound = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  /* It must be closed in any case. */
  is_sound = gdk_pixbuf_loader_close (loader, NULL) && is_sound;
  return is_sound && gdk_pixbuf_loader_get_pixbuf (loader) != NULL ? g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader)) : NULL;
}

/* The dots of gdk-pixbuf are red, green, blue and maybe how much they cover; those of cairo one number, already covered. */
static cairo_surface_t *
make_surface (GdkPixbuf *pixbuf)
{
  const int        width = gdk_pixbuf_get_width (pixbuf);
  const int        height = gdk_pixbuf_get_height (pixbuf);
  const int        n = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8          *to = cairo_image_surface_get_data (surface);
  const guint8    *from = gdk_pixbuf_read_pixels (pixbuf);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint8 *dot = from + y * gdk_pixbuf_get_rowstride (pixbuf) + x * n;
        const guint32 cover = n == 4 ? dot[3] : 255;
        const guint32 colour = cover << 24 | dot[0] * cover / 255 << 16 | dot[1] * cover / 255 << 8 | dot[2] * cover / 255;

        memcpy (to + y * cairo_image_surface_get_stride (surface) + x * (int)sizeof colour, &colour, sizeof colour);
      }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
draw_words (const char *words,
            cairo_t    *cr,
            double      width,
            double      height)
{
  const double margin = 6;
  g_autoptr (PangoLayout) layout = weft_sheet_font_layout (cr, words, 9, FALSE);

  pango_layout_set_width (layout, (int)((width - 2 * margin) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.75);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_stroke_preserve (cr);
  cairo_clip (cr);
  cairo_move_to (cr, margin, margin);
  pango_cairo_show_layout (cr, layout);
}

void
weft_sheet_picture_draw (const WeftSheetPicture *picture,
                         cairo_t                *cr,
                         double                  width,
                         double                  height)
{
  const Most most = { (int)ceil (width * DOTS_A_POINT), (int)ceil (height * DOTS_A_POINT) };
  g_autoptr (GdkPixbuf) pixbuf = open_picture (picture->bytes, most);
  cairo_surface_t *surface;

  if (pixbuf == NULL)
    {
      draw_words (picture->alt_text, cr, width, height);
      return;
    }
  surface = make_surface (pixbuf);
  cairo_scale (cr, width / gdk_pixbuf_get_width (pixbuf), height / gdk_pixbuf_get_height (pixbuf));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}
