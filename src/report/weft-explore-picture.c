/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of charts, for a letter, a poster or a web page. */

#include "weft-explore-picture.h"

#include "weft-book-writer.h"
#include "weft-explore-chart.h"
#include "weft-replace-file.h"
#include "weft-xml.h"

#include <cairo-svg.h>
#include <errno.h>
#include <math.h>

#define WIDTH 760.0 /* points: the width of a page between its margins, and a little more */
#define SCALE 2.0   /* pixels of a point */

typedef struct
{
  const WeftExploration *explored;
  WeftPictureKind        kind;
  double                 height; /* points */
} Picture;

static const WeftChartLook look = { NULL, FALSE, TRUE };

static void
draw_on (const Picture   *picture,
         cairo_surface_t *surface,
         double           scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  weft_explore_chart_draw (picture->explored, &look, cr, WIDTH);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

static cairo_surface_t *
draw_pixels (const Picture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)(WIDTH * SCALE), (int)(picture->height * SCALE));

  draw_on (picture, surface, SCALE);
  return surface;
}

static gboolean
report (cairo_status_t status,
        const char    *path,
        GError       **error)
{
  int code = errno;

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  weft_replace_file_set_error (error, path, status == CAIRO_STATUS_WRITE_ERROR && code != 0 ? code : EIO);
  return FALSE;
}

/* Fits weft_replace_file(), as the next. */
static gboolean
write_cb (const char *part_path,
          gpointer    data,
          GError    **error)
{
  const Picture   *picture = data;
  cairo_surface_t *surface;
  cairo_status_t   status;

  errno = 0;
  if (picture->kind == WEFT_PICTURE_PNG)
    {
      surface = draw_pixels (picture);
      status = cairo_surface_write_to_png (surface, part_path);
    }
  else
    {
      surface = cairo_svg_surface_create (part_path, WIDTH, picture->height);
      draw_on (picture, surface, 1);
      cairo_surface_finish (surface);
      status = cairo_surface_status (surface);
    }
  cairo_surface_destroy (surface);
  return report (status, part_path, error);
}

static gboolean
is_whole_png (const char    *path,
              const Picture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  gboolean         is_whole = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS &&
                      cairo_image_surface_get_width (surface) == (int)(WIDTH * SCALE) &&
                      cairo_image_surface_get_height (surface) == (int)(picture->height * SCALE);

  cairo_surface_destroy (surface);
  return is_whole;
}

static gboolean
is_whole_svg (const char *path)
{
  g_autofree char *text = NULL;
  gsize            size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (WeftXml) xml = NULL;
  gboolean is_picture = FALSE;

  if (!g_file_get_contents (path, &text, &size, NULL))
    return FALSE;
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  xml = weft_xml_open (bytes);
  while (weft_xml_next (xml))
    is_picture = is_picture || weft_xml_is_start (xml, "svg");
  return is_picture && weft_xml_is_whole (xml);
}

static gboolean
check_cb (const char *part_path,
          gpointer    data,
          GError    **error)
{
  const Picture *picture = data;

  if (picture->kind == WEFT_PICTURE_PNG ? is_whole_png (part_path, picture) : is_whole_svg (part_path))
    return TRUE;
  weft_replace_file_set_error (error, part_path, EIO);
  return FALSE;
}

static Picture
make_picture (const WeftExploration *explored,
              WeftPictureKind        kind)
{
  return (Picture){ explored, kind, ceil (weft_explore_chart_height (explored, &look, WIDTH)) };
}

gboolean
weft_explore_picture_write (const WeftExploration *explored,
                            WeftPictureKind        kind,
                            const char            *path,
                            GError               **error)
{
  Picture picture = make_picture (explored, kind);

  return weft_replace_file (path, write_cb, check_cb, &picture, error);
}

cairo_surface_t *
weft_explore_chart_picture (const WeftExploration *explored)
{
  const Picture picture = make_picture (explored, WEFT_PICTURE_PNG);

  return draw_pixels (&picture);
}
