/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture is opened by gdk-pixbuf and only its dots are written again: what is not a dot cannot come along. */

#include "weft-picture.h"

#include "weft-job-error.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A telephone's largest photograph has 50 million dots; opened, this many take 200 MB of memory. */
#define MOST_DOTS (G_GINT64_CONSTANT (64) * 1000 * 1000)

#define QUALITY_SMALLER "85"
#define QUALITY_AS_IT_IS "92"

typedef struct
{
  int      width; /* as the file says, 0 until it has said so */
  int      height;
  int      rows; /* how far down it is drawn */
  gboolean is_too_large;
} Opening;

void
weft_picture_clear (WeftPicture *picture)
{
  g_clear_pointer (&picture->bytes, g_bytes_unref);
}

/* Before any memory is taken for the dots; of a picture that should be 0 dots wide nothing is opened. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Opening         *opening)
{
  opening->width = width;
  opening->height = height;
  opening->is_too_large = (gint64)width * height > MOST_DOTS;
  if (opening->is_too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static void
area_updated_cb (GdkPixbufLoader *loader,
                 int              x,
                 int              y,
                 int              width,
                 int              height,
                 Opening         *opening)
{
  opening->rows = MAX (opening->rows, y + height);
}

/* The last marker of a JPEG (ITU-T T.81 B.1.1.3), the last chunk of a PNG (W3C PNG 11.2.5). */
static gboolean
has_end (GBytes *bytes)
{
  static const struct
  {
    const char *first, *last;
    gsize       n;
  } ends[] = { { "\xff\xd8", "\xff\xd9", 2 }, { "\x89PNG", "IEND\xae\x42\x60\x82", 8 } };
  gsize       size;
  const char *start = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (size >= 2 * ends[i].n && memcmp (start, ends[i].first, strlen (ends[i].first)) == 0)
      return memcmp (start + size - ends[i].n, ends[i].last, ends[i].n) == 0;
  return TRUE;
}

/* Of a picture that was cut off gdk-pixbuf makes up the rest when it is closed, so how far the bytes themselves led
 * counts. A loader that draws nothing before then has only the end to go by, and its own word. */
static gboolean
is_cut_off (const Opening *opening,
            GBytes        *bytes)
{
  return opening->rows > 0 ? opening->rows < opening->height : !has_end (bytes);
}

static void
report (const Opening *opening,
        const char    *name,
        const GError  *problem,
        GError       **error)
{
  if (opening->is_too_large)
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 /* Translators: a file's name, then how many dots wide and high a picture says it is */
                 _ ("“%s” says that it is %d × %d dots large, and no photograph is. It was not opened.\nIf it is yours, save it smaller first."),
                 name, opening->width, opening->height);
  else if (g_error_matches (problem, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE))
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 /* Translators: %s is a file's name */
                 _ ("This computer has nothing to open “%s” with.\nOpen the picture where it was made and save it as JPEG, then add that."), name);
  else
    g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_REFUSED,
                 /* Translators: %s is a file's name */
                 _ ("“%s” is broken: part of the picture is missing.\nCopy it from the camera or telephone once more, then add it."), name);
}

/* (transfer full) (nullable) */
static GdkPixbuf *
open_picture (GBytes     *bytes,
              const char *name,
              GError    **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) problem = NULL;
  Opening    opening = { 0 };
  GdkPixbuf *pixbuf;
  gboolean   is_sound;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &opening);
  g_signal_connect (loader, "area-updated", G_CALLBACK (area_updated_cb), &opening);
  is_sound = gdk_pixbuf_loader_write_bytes (loader, bytes, &problem) && !is_cut_off (&opening, bytes);
  /* It must be closed in any case. */
  is_sound = gdk_pixbuf_loader_close (loader, problem == NULL ? &problem : NULL) && is_sound;
  pixbuf = is_sound ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (pixbuf != NULL)
    return g_object_ref (pixbuf);

  report (&opening, name, problem, error);
  return NULL;
}

/* (transfer full) (nullable): @pixbuf, with what it says of which way is up, no larger than @longest. */
static GdkPixbuf *
shrink (GdkPixbuf *pixbuf,
        int        longest)
{
  int        width = gdk_pixbuf_get_width (pixbuf);
  int        height = gdk_pixbuf_get_height (pixbuf);
  int        side = MAX (width, height);
  GdkPixbuf *smaller;

  if (longest == 0 || side <= longest)
    return g_object_ref (pixbuf);

  width = MAX (1, (int)((gint64)width * longest / side));
  height = MAX (1, (int)((gint64)height * longest / side));
  smaller = gdk_pixbuf_scale_simple (pixbuf, width, height, GDK_INTERP_BILINEAR);
  if (smaller != NULL)
    gdk_pixbuf_copy_options (pixbuf, smaller);
  return smaller;
}

/* Many programs give a picture a transparency that lets nothing through. */
static gboolean
is_see_through (GdkPixbuf *pixbuf)
{
  const guint8 *row = gdk_pixbuf_read_pixels (pixbuf);
  int           width = gdk_pixbuf_get_width (pixbuf);
  int           height = gdk_pixbuf_get_height (pixbuf);

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return FALSE;
  for (int y = 0; y < height; y++, row += gdk_pixbuf_get_rowstride (pixbuf))
    for (int x = 0; x < width; x++)
      if (row[4 * x + 3] != 255)
        return TRUE;

  return FALSE;
}

/* (transfer full) (nullable): the colour profile says how the numbers of the dots look, so it belongs to them. */
static GBytes *
write_as (GdkPixbuf  *pixbuf,
          const char *type,
          const char *quality,
          const char *profile)
{
  char *keys[3] = { NULL };
  char *values[3] = { NULL };
  char *written = NULL;
  gsize size;
  int   n = 0;

  if (quality != NULL)
    {
      keys[n] = (char *)"quality";
      values[n++] = (char *)quality;
    }
  if (profile != NULL)
    {
      keys[n] = (char *)"icc-profile";
      values[n++] = (char *)profile;
    }
  return gdk_pixbuf_save_to_bufferv (pixbuf, &written, &size, type, keys, values, NULL) ? g_bytes_new_take (written, size) : NULL;
}

/* A photograph is far smaller as JPEG, and a drawing or a page of words is sharper as PNG, and often no larger. */
static gboolean
write_smallest (GdkPixbuf   *pixbuf,
                const char  *quality,
                const char  *profile,
                gboolean     may_be_drawing,
                WeftPicture *picture)
{
  gboolean see_through = is_see_through (pixbuf);
  g_autoptr (GBytes) png = see_through || may_be_drawing ? write_as (pixbuf, "png", NULL, profile) : NULL;
  g_autoptr (GBytes) jpeg = see_through ? NULL : write_as (pixbuf, "jpeg", quality, profile);
  gboolean as_png = png != NULL && (jpeg == NULL || g_bytes_get_size (png) / 2 < g_bytes_get_size (jpeg));

  picture->media_type = as_png ? "image/png" : "image/jpeg";
  picture->bytes = as_png ? g_steal_pointer (&png) : g_steal_pointer (&jpeg);
  picture->width = gdk_pixbuf_get_width (pixbuf);
  picture->height = gdk_pixbuf_get_height (pixbuf);
  return picture->bytes != NULL;
}

gboolean
weft_picture_write_anew (GBytes      *bytes,
                         const char  *name,
                         int          longest,
                         WeftPicture *picture,
                         GError     **error)
{
  g_autoptr (GdkPixbuf) opened = open_picture (bytes, name, error);
  g_autoptr (GdkPixbuf) smaller = NULL;
  g_autoptr (GdkPixbuf) upright = NULL;
  const guint8 *start = g_bytes_get_data (bytes, NULL);
  const char   *profile;

  if (opened == NULL)
    return FALSE;

  profile = gdk_pixbuf_get_option (opened, "icc-profile");
  smaller = shrink (opened, longest);
  upright = smaller != NULL ? gdk_pixbuf_apply_embedded_orientation (smaller) : NULL;
  if (upright != NULL && write_smallest (upright, longest > 0 ? QUALITY_SMALLER : QUALITY_AS_IT_IS, profile, start[0] != 0xff, picture))
    return TRUE;

  g_set_error (error, WEFT_JOB_ERROR, WEFT_JOB_ERROR_FAILED,
               /* Translators: %s is a file's name */
               _ ("There is too little memory to open “%s”.\nClose other programs, then add it once more."), name);
  return FALSE;
}
