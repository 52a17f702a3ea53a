/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recognising files by how they begin. */

#include "weft-file-kind.h"

#include <string.h>

/* At which byte what stands. Sources: ITU-T T.81 B.1.1.3 (JPEG), W3C PNG 5.2, GIF89a 17, TIFF 6.0 section 2, RFC 9649
 * (WebP), ISO/IEC 14496-12 4.3 (ftyp of films and HEIC), RFC 8794 (EBML of Matroska), ISO 32000-1 7.5.2 (PDF), PKWARE
 * APPNOTE 4.3.7 (zip), MS-CFB 2.2. */
static const struct
{
  WeftFileKind kind;
  guint        at;
  const char  *bytes;
  guint        n;
} beginnings[] = {
  { WEFT_FILE_JPEG, 0, "\xff\xd8\xff", 3 },
  { WEFT_FILE_PNG, 0, "\x89PNG\r\n\x1a\n", 8 },
  { WEFT_FILE_GIF, 0, "GIF8", 4 },
  { WEFT_FILE_BMP, 0, "BM", 2 },
  { WEFT_FILE_TIFF, 0, "II*\0", 4 },
  { WEFT_FILE_TIFF, 0, "MM\0*", 4 },
  { WEFT_FILE_WEBP, 8, "WEBPVP8", 7 },
  { WEFT_FILE_VIDEO, 8, "AVI ", 4 },
  { WEFT_FILE_VIDEO, 0, "\x1a\x45\xdf\xa3", 4 },
  { WEFT_FILE_HEIC, 4, "ftyphei", 7 },
  { WEFT_FILE_HEIC, 4, "ftyphev", 7 },
  { WEFT_FILE_HEIC, 4, "ftypmif1", 8 },
  { WEFT_FILE_HEIC, 4, "ftypmsf1", 8 },
  { WEFT_FILE_HEIC, 4, "ftypavif", 8 },
  { WEFT_FILE_VIDEO, 4, "ftyp", 4 },
  { WEFT_FILE_PDF, 0, "%PDF-", 5 },
  { WEFT_FILE_DOCUMENT, 0, "PK\x03\x04", 4 },
  { WEFT_FILE_DOCUMENT, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8 },
  { WEFT_FILE_DOCUMENT, 0, "{\\rtf", 5 },
};

/* Of what Weft keeps, and how its name ends. */
static const struct
{
  const char *media_type;
  const char *ending;
} endings[] = {
  { "image/jpeg", ".jpg" },
  { "image/png", ".png" },
  { "application/pdf", ".pdf" },
  { "text/plain", ".txt" },
};

/* Letters as a plain text have lines and tabs, and no other byte below the space. */
static gboolean
is_text (const guint8 *bytes,
         gsize         size)
{
  for (gsize i = 0; i < size; i++)
    if (bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' && bytes[i] != '\f')
      return FALSE;

  return size > 0;
}

WeftFileKind
weft_file_kind_of (GBytes *bytes)
{
  gsize         size;
  const guint8 *start = g_bytes_get_data (bytes, &size);
  gboolean      reads_as_text = is_text (start, size);

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      /* A letter may begin "BM". */
      if (beginnings[i].kind == WEFT_FILE_BMP && reads_as_text)
        continue;
      if (beginnings[i].at + beginnings[i].n <= size && memcmp (start + beginnings[i].at, beginnings[i].bytes, beginnings[i].n) == 0)
        return beginnings[i].kind;
    }

  return reads_as_text ? WEFT_FILE_TEXT : WEFT_FILE_UNKNOWN;
}

gboolean
weft_file_kind_is_picture (WeftFileKind kind)
{
  return kind >= WEFT_FILE_JPEG && kind <= WEFT_FILE_WEBP;
}

gboolean
weft_file_kind_named_picture (const char *name)
{
  static const char *const pictures[] = { "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "svg", NULL };
  const char              *dot = strrchr (name, '.');
  g_autofree char         *ending = g_ascii_strdown (dot != NULL ? dot + 1 : "", -1);

  return g_strv_contains (pictures, ending);
}

const char *
weft_file_kind_ending (const char *media_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (endings[i].media_type, media_type))
      return endings[i].ending;

  g_return_val_if_reached ("");
}
