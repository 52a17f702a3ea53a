/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the letters of a text file are kept: nobody who saves a CSV knows, and "£" and "é" depend on it. */

#include "weft-grid-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LOOKED_AT 4096

typedef struct
{
  gsize many; /* letters of several bytes that are right in UTF-8 */
  gsize bad;  /* bytes that cannot stand there in UTF-8 */
} Utf8Count;

static Utf8Count
count_utf8 (const char *bytes,
            gsize       length)
{
  const char *end = bytes + length;
  Utf8Count   count = { 0, 0 };

  while (bytes < end)
    {
      gunichar c = (guchar)*bytes < 0x80 ? (guchar)*bytes : g_utf8_get_char_validated (bytes, end - bytes);

      if (c == (gunichar)-1 || c == (gunichar)-2)
        {
          count.bad++;
          bytes++;
          continue;
        }
      if (c >= 0x80)
        count.many++;
      bytes = g_utf8_next_char (bytes);
    }
  return count;
}

static char *
copy_valid (const char *bytes,
            gsize       length,
            gsize      *utf8_length)
{
  char *valid = g_utf8_make_valid (bytes, (gssize)length);

  *utf8_length = strlen (valid);
  return valid;
}

static char *
convert (const char *bytes,
         gsize       length,
         const char *encoding,
         gsize      *utf8_length)
{
  return g_convert (bytes, (gssize)length, "UTF-8", encoding, NULL, utf8_length, NULL);
}

/* UTF-16 without a mark shows itself by a zero in every second byte. */
static const char *
guess_utf16 (const char *bytes,
             gsize       length)
{
  const gsize looked_at = MIN (length, LOOKED_AT) & ~(gsize)1;
  gsize       even = 0, odd = 0;

  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";
  for (gsize i = 0; i < looked_at; i += 2)
    {
      even += bytes[i] == '\0';
      odd += bytes[i + 1] == '\0';
    }
  if (odd > looked_at / 4 && even == 0)
    return "UTF-16LE";
  if (even > looked_at / 4 && odd == 0)
    return "UTF-16BE";
  return NULL;
}

static char *
read_utf16 (const char *bytes,
            gsize       length,
            const char *encoding,
            gsize      *utf8_length,
            char      **note)
{
  g_autofree char *text = convert (bytes, length & ~(gsize)1, encoding, utf8_length);

  if (text == NULL || memchr (text, '\0', *utf8_length) != NULL)
    return NULL;
  *note = g_strdup (_ ("letters read as UTF-16"));
  if (!g_str_has_prefix (text, "\xEF\xBB\xBF"))
    return g_steal_pointer (&text);
  *utf8_length -= 3;
  return g_strdup (text + 3);
}

/* Excel on an old Macintosh ended lines with CR alone; "CSV (MS-DOS)" writes "£" as 0x9C. */
static const char *
guess_old (const char *bytes,
           gsize       length)
{
  const char *end = bytes + length;

  if (memchr (bytes, '\n', length) == NULL && memchr (bytes, '\r', length) != NULL)
    return "MACINTOSH";
  if (memchr (bytes, '\xA3', length) != NULL)
    return "WINDOWS-1252";
  for (const char *at = bytes; (at = memchr (at, '\x9C', (gsize)(end - at))) != NULL && at + 1 < end; at++)
    if (g_ascii_isdigit (at[1]))
      return "IBM850";
  return "WINDOWS-1252";
}

static char *
read_old (const char *bytes,
          gsize       length,
          gsize      *utf8_length,
          char      **note)
{
  const char      *encoding = guess_old (bytes, length);
  g_autofree char *copy = g_memdup2 (bytes, length);
  char            *text;

  /* Windows has no letter for these. */
  if (g_str_equal (encoding, "WINDOWS-1252"))
    for (gsize i = 0; i < length; i++)
      if (memchr ("\x81\x8D\x8F\x90\x9D", copy[i], 5) != NULL)
        copy[i] = '?';

  text = convert (copy, length, encoding, utf8_length);
  if (text == NULL)
    return copy_valid (bytes, length, utf8_length);
  /* Translators: %s is the name of a way to keep letters in a file, such as Windows-1252. */
  *note = g_strdup_printf (_ ("letters read as %s"),
                           g_str_equal (encoding, "WINDOWS-1252") ? "Windows-1252"
                           : g_str_equal (encoding, "MACINTOSH")  ? "Mac Roman"
                                                                  : "DOS 850");
  return text;
}

char *
weft_grid_to_utf8 (const char *bytes,
                   gsize       length,
                   gsize      *utf8_length,
                   char      **note)
{
  const char *utf16 = guess_utf16 (bytes, length);
  Utf8Count   count;

  *note = NULL;
  if (utf16 != NULL)
    return read_utf16 (bytes, length, utf16, utf8_length, note);
  if (memchr (bytes, '\0', length) != NULL)
    return NULL;

  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  count = count_utf8 (bytes, length);
  if (count.bad == 0)
    {
      *utf8_length = length;
      return g_strndup (bytes, length);
    }
  if (count.many <= count.bad)
    return read_old (bytes, length, utf8_length, note);
  *note = g_strdup_printf (ngettext ("%lu letter could not be read and stands as “�”",
                                     "%lu letters could not be read and stand as “�”",
                                     (gulong)count.bad),
                           (gulong)count.bad);
  return copy_valid (bytes, length, utf8_length);
}
