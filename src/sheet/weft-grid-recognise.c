/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is, by its bytes: its name often says something else. */

#include "weft-grid-read.h"

#include <string.h>

#define LOOKED_AT 4096 /* bytes at the beginning */

typedef struct
{
  const char *start;
  gsize       length;
  WeftRefusal refusal;
} Mark;

#define MARK(text) text, sizeof text - 1

static const Mark marks[] = {
  { MARK ("%PDF-"), WEFT_REFUSAL_PDF },
  { MARK ("\x89PNG\r\n"), WEFT_REFUSAL_PICTURE },
  { MARK ("\xFF\xD8\xFF"), WEFT_REFUSAL_PICTURE },
  { MARK ("GIF8"), WEFT_REFUSAL_PICTURE },
  { MARK ("II*\0"), WEFT_REFUSAL_PICTURE },
  { MARK ("MM\0*"), WEFT_REFUSAL_PICTURE },
  { MARK ("SQLite format 3"), WEFT_REFUSAL_WEFT },
  { MARK ("{\\rtf"), WEFT_REFUSAL_DOCUMENT },
  { MARK ("OFXHEADER:"), WEFT_REFUSAL_STATEMENT },
  { MARK ("!Type:"), WEFT_REFUSAL_STATEMENT },
  { MARK ("\x1F\x8B"), WEFT_REFUSAL_ZIP },
  { MARK ("7z\xBC\xAF\x27\x1C"), WEFT_REFUSAL_ZIP },
  { MARK ("Rar!"), WEFT_REFUSAL_ZIP },
};

/* Of text that begins with "<". */
static const struct
{
  const char *word;
  WeftRefusal refusal;
} tags[] = {
  { "<ofx", WEFT_REFUSAL_STATEMENT },
  { "<html", WEFT_REFUSAL_WEB_PAGE },
  { "<!doctype html", WEFT_REFUSAL_WEB_PAGE },
  { "<table", WEFT_REFUSAL_WEB_PAGE },
  { "<workbook", WEFT_REFUSAL_OTHER_SPREADSHEET },
  { "<office:document", WEFT_REFUSAL_OTHER_SPREADSHEET },
  { "<?xml", WEFT_REFUSAL_OTHER },
};

/* Whether @word stands there in UTF-16, as the names of parts do. */
static gboolean
holds_wide (const char *bytes,
            gsize       length,
            const char *word)
{
  const gsize letters = strlen (word);

  for (gsize i = 0; i + 2 * letters <= length; i++)
    {
      gsize same = 0;

      while (same < letters && bytes[i + 2 * same] == word[same] && bytes[i + 2 * same + 1] == '\0')
        same++;
      if (same == letters)
        return TRUE;
    }
  return FALSE;
}

/* Microsoft's container of before 2007 holds workbooks, letters, and today's workbooks behind a password. */
static WeftRefusal
recognise_container (const char *bytes,
                     gsize       length)
{
  if (holds_wide (bytes, length, "EncryptedPackage"))
    return WEFT_REFUSAL_PASSWORD;
  if (holds_wide (bytes, length, "WordDocument") || holds_wide (bytes, length, "PowerPoint Document"))
    return WEFT_REFUSAL_DOCUMENT;
  return WEFT_REFUSAL_OLD_WORKBOOK;
}

static gboolean
is_blank (const char *bytes,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (bytes[i]))
      return FALSE;
  return TRUE;
}

static const char *
skip_mark (const char *bytes,
           gsize      *length)
{
  if (*length < 3 || memcmp (bytes, "\xEF\xBB\xBF", 3) != 0)
    return bytes;
  *length -= 3;
  return bytes + 3;
}

static gboolean
recognise_tags (const char  *bytes,
                gsize        length,
                WeftRefusal *refusal)
{
  g_autofree char *head = NULL;

  while (length > 0 && g_ascii_isspace (*bytes))
    {
      bytes++;
      length--;
    }
  if (length == 0 || *bytes != '<')
    return FALSE;
  head = g_ascii_strdown (bytes, (gssize)MIN (length, LOOKED_AT));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strstr (head, tags[i].word) != NULL)
      {
        *refusal = tags[i].refusal;
        return TRUE;
      }
  return FALSE;
}

WeftBytesKind
weft_grid_recognise (const char  *bytes,
                     gsize        length,
                     WeftRefusal *refusal)
{
  bytes = skip_mark (bytes, &length);
  *refusal = WEFT_REFUSAL_EMPTY;
  if (is_blank (bytes, length))
    return WEFT_BYTES_REFUSED;
  if (length >= 4 && memcmp (bytes, "PK\3\4", 4) == 0)
    return WEFT_BYTES_ZIP;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].start, marks[i].length) == 0)
      {
        *refusal = marks[i].refusal;
        return WEFT_BYTES_REFUSED;
      }
  if (length >= 8 && memcmp (bytes, "\xD0\xCF\x11\xE0", 4) == 0)
    {
      *refusal = recognise_container (bytes, length);
      return WEFT_BYTES_REFUSED;
    }
  if (length >= 12 && (memcmp (bytes + 4, "ftyp", 4) == 0 ||
                       (memcmp (bytes, "RIFF", 4) == 0 && memcmp (bytes + 8, "WEBP", 4) == 0)))
    {
      *refusal = WEFT_REFUSAL_PICTURE;
      return WEFT_BYTES_REFUSED;
    }
  return recognise_tags (bytes, length, refusal) ? WEFT_BYTES_REFUSED : WEFT_BYTES_TEXT;
}

static gboolean
has_part_in (GHashTable *parts,
             const char *prefix,
             const char *suffix)
{
  GHashTableIter iter;
  const char    *part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, (gpointer *)&part, NULL))
    if (g_str_has_prefix (part, prefix) && g_str_has_suffix (part, suffix))
      return TRUE;
  return FALSE;
}

WeftRefusal
weft_grid_recognise_zip (GHashTable *parts)
{
  if (g_hash_table_contains (parts, "xl/workbook.bin"))
    return WEFT_REFUSAL_BINARY_WORKBOOK;
  if (has_part_in (parts, "word/", ".xml") || has_part_in (parts, "ppt/", ".xml") || g_hash_table_contains (parts, "content.xml"))
    return WEFT_REFUSAL_DOCUMENT;
  if (has_part_in (parts, "Index/", ".iwa") || g_hash_table_contains (parts, "Index.zip"))
    return WEFT_REFUSAL_NUMBERS;
  return WEFT_REFUSAL_ZIP;
}
