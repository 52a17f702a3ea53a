/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photographs as cameras write them. */

#include "photograph.h"

#include "weft-test.h"

/* What cameras and programs write beside the dots, as segments of a JPEG between its first marker and the rest.
 * Exif: CIPA DC-008-2019 (Exif 2.32) 4.5.4 and 4.7.2.1: APP1, "Exif", then a TIFF header (TIFF 6.0 section 2) of
 * little-endian numbers at which all offsets begin. Its first directory (8) has two entries of 12 bytes: Orientation
 * (tag 0x0112, SHORT, 4.6.5.1.6): 6, the first row is the right-hand side; and the place of the GPS directory (tag 0x8825,
 * LONG, 4.6.3.1.2): 38, which has GPSLatitudeRef (tag 1, ASCII, 4.6.7.1.2) "N" and GPSLatitude (tag 2, three
 * RATIONALs at 68) 51 degrees 28 minutes 38 seconds. */
static const guint8 exif[] =
  "\xff\xe1\x00\x64"
  "Exif\0\0"
  "II*\0\x08\0\0\0"
  "\x02\0"
  "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"
  "\x25\x88\x04\0\x01\0\0\0\x26\0\0\0"
  "\0\0\0\0"
  "\x02\0"
  "\x01\0\x02\0\x02\0\0\0N\0\0\0"
  "\x02\0\x05\0\x03\0\0\0\x44\0\0\0"
  "\0\0\0\0"
  "\x33\0\0\0\x01\0\0\0\x1c\0\0\0\x01\0\0\0\x26\0\0\0\x01\0\0\0";
/* XMP: Adobe XMP Specification part 3, 1.1.3; a comment: ITU-T T.81 B.2.4.5; IPTC in APP13: the same part 3, 1.1.3. */
static const guint8 xmp[] = "\xff\xe1\x00\x48http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><GPSPlace/></x:xmpmeta>-------";
static const guint8 iptc[] = "\xff\xed\x00\x1aPhotoshop 3.0\0"
                             "8BIM-Hall-";
static const guint8 comment[] = "\xff\xfe\x00\x12Taken by Alice..";

GdkPixbuf *
photograph_draw (int width,
                 int height)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) corner = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, MAX (1, width / 4), MAX (1, height / 4));

  gdk_pixbuf_fill (pixbuf, 0xffffffff);
  gdk_pixbuf_fill (corner, 0xff0000ff);
  return pixbuf;
}

GByteArray *
photograph_write (int         width,
                  int         height,
                  const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = photograph_draw (width, height);
  char *bytes;
  gsize size;

  ck_assert (gdk_pixbuf_save_to_buffer (pixbuf, &bytes, &size, type, NULL, NULL));
  return g_byte_array_new_take ((guint8 *)bytes, size);
}

static void
append_segment (GByteArray   *jpeg,
                const guint8 *segment)
{
  guint length = 2u + (guint)(segment[2] << 8 | segment[3]);
  g_autoptr (GByteArray) rest = g_byte_array_new ();

  /* After the marker that begins the picture. */
  g_byte_array_append (rest, jpeg->data + 2, jpeg->len - 2);
  g_byte_array_set_size (jpeg, 2);
  g_byte_array_append (jpeg, segment, length);
  g_byte_array_append (jpeg, rest->data, rest->len);
}

GByteArray *
photograph_take (int width,
                 int height)
{
  GByteArray *jpeg = photograph_write (width, height, "jpeg");

  ck_assert_uint_eq (sizeof exif - 1, 2 + 0x64);
  ck_assert_uint_eq (sizeof xmp - 1, 2 + 0x48);
  ck_assert_uint_eq (sizeof iptc - 1, 2 + 0x1a);
  ck_assert_uint_eq (sizeof comment - 1, 2 + 0x12);
  append_segment (jpeg, comment);
  append_segment (jpeg, iptc);
  append_segment (jpeg, xmp);
  append_segment (jpeg, exif);
  return jpeg;
}
