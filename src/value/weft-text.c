/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as people type it and as sheets carry it. */

#include "weft-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_MARKS 30

gboolean
weft_text_is_empty (const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return TRUE;
  valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Nearly all text, of which none of the care below makes anything else. */
static gboolean
is_plain (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;
  return *text == '\0';
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_kept (gunichar c)
{
  return c == '\t' || !(g_unichar_iscntrl (c) || c == 0xfffe || c == 0xffff);
}

/* Sorting accents takes a time that grows with the square of their number: 30 on one letter are enough for
 * every language (Unicode Standard Annex 15, Stream-Safe Text Format). */
static char *
without_controls (const char *valid)
{
  GString *result = g_string_sized_new (strlen (valid));
  guint    marks = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      marks = g_unichar_combining_class (c) == 0 ? 0 : marks + 1;
      if (is_line_end (c))
        {
          g_string_append_c (result, '\n');
          if (c == '\r' && at[1] == '\n')
            at++;
        }
      else if (is_kept (c) && marks <= MOST_MARKS)
        g_string_append_unichar (result, c);
    }

  return g_string_free (result, FALSE);
}

static const char *
after_space (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static const char *
before_space (const char *start,
              const char *end)
{
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return end;
}

static char *
trim_plain (const char *text)
{
  gsize length;

  text += strspn (text, " ");
  length = strlen (text);
  while (length > 0 && text[length - 1] == ' ')
    length--;
  return g_strndup (text, length);
}

static char *
clean_any (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *printable = without_controls (valid);
  g_autofree char *composed = g_utf8_normalize (printable, -1, G_NORMALIZE_NFC);
  const char      *start = after_space (composed);
  const char      *end = before_space (start, composed + strlen (composed));

  return g_strndup (start, (gsize)(end - start));
}

char *
weft_text_clean (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  return is_plain (text) ? trim_plain (text) : clean_any (text);
}

/* Spreadsheets turn straight quotes and hyphens into curly ones and dashes as people type. */
static gunichar
plain (gunichar c)
{
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if (c >= 0x2010 && c <= 0x2014)
    return '-';
  return c;
}

static char *
fold_plain (const char *text)
{
  GString *result = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at++)
    if (*at != ' ')
      g_string_append_c (result, g_ascii_tolower (*at));
    else if (result->len > 0 && result->str[result->len - 1] != ' ')
      g_string_append_c (result, ' ');
  if (g_str_has_suffix (result->str, " "))
    g_string_truncate (result, result->len - 1);
  return g_string_free (result, FALSE);
}

static char *
fold_any (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKD);
  g_autofree char *lower = g_utf8_casefold (apart, -1);
  GString         *result = g_string_sized_new (strlen (lower));
  gboolean         has_gap = FALSE;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isspace (c))
        {
          has_gap = result->len > 0;
          continue;
        }
      if (has_gap)
        g_string_append_c (result, ' ');
      has_gap = FALSE;
      g_string_append_unichar (result, plain (c));
    }

  return g_string_free (result, FALSE);
}

char *
weft_text_fold (const char *text)
{
  if (text == NULL)
    return g_strdup ("");
  return is_plain (text) ? fold_plain (text) : fold_any (text);
}

char *
weft_text_header (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);
  GString         *result = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (result, g_utf8_get_char (at));

  return g_string_free (result, FALSE);
}

gboolean
weft_text_equal_loosely (const char *one,
                         const char *other)
{
  g_autofree char *folded_one = weft_text_fold (one);
  g_autofree char *folded_other = weft_text_fold (other);

  return g_str_equal (folded_one, folded_other);
}

/* A cut inside the last word, when that word is longer than half of all, is better than losing it. */
/* Letters and digits, folded, a space before each word. */
static char *
space_words (const char *text)
{
  g_autofree char *folded = weft_text_fold (text);

  g_strcanon (folded, "abcdefghijklmnopqrstuvwxyz0123456789", ' ');
  return g_strconcat (" ", folded, NULL);
}

gboolean
weft_text_has_words (const char *text,
                     const char *words)
{
  g_autofree char *spaced = space_words (text);
  g_autofree char *typed = space_words (words);
  g_auto (GStrv) wanted = g_strsplit (typed, " ", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", wanted[i], NULL);

      if (*wanted[i] != '\0' && strstr (spaced, beginning) == NULL)
        return FALSE;
    }
  return TRUE;
}

char *
weft_text_shorten (const char *text,
                   guint       characters)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);
  const char      *limit, *end;

  if (g_utf8_strlen (valid, -1) <= (glong)characters)
    return g_steal_pointer (&valid);
  if (characters == 0)
    return g_strdup ("");

  limit = g_utf8_offset_to_pointer (valid, (glong)characters - 1);
  end = limit;
  while (end > valid && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  if (end - valid < (limit - valid) / 2)
    end = limit;
  end = before_space (valid, end);
  return g_strdup_printf ("%.*s…", (int)(end - valid), valid);
}

char *
weft_text_inner_quotes (const char *text)
{
  GString *inner = g_string_new (text);

  g_string_replace (inner, "“", "‘", 0);
  g_string_replace (inner, "”", "’", 0);
  return g_string_free (inner, FALSE);
}

char *
weft_text_thousands (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  GString         *result = g_string_new (NULL);

  for (const char *at = digits; *at != '\0'; at++)
    {
      g_string_append_c (result, *at);
      if (at[1] != '\0' && strlen (at + 1) % 3 == 0)
        g_string_append_c (result, ',');
    }
  return g_string_free (result, FALSE);
}

char *
weft_text_number (const char *typed)
{
  if (*typed == '\0' || strspn (typed, "0123456789") != strlen (typed))
    return g_strdup (typed);
  return weft_text_thousands (g_ascii_strtoull (typed, NULL, 10));
}

char *
weft_text_join_words (char **words)
{
  guint            n = g_strv_length (words);
  g_autofree char *joined = NULL;

  if (n == 0)
    return g_strdup ("");
  joined = g_strdup (words[0]);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);

      /* Translators: a list of words in a sentence: %s is what stands before, %s the last word of all. */
      if (i == n - 1)
        joined = g_strdup_printf (C_ ("list of words", "%s and %s"), before, words[i]);
      else
        joined = g_strdup_printf (C_ ("list of words", "%s, %s"), before, words[i]);
    }
  return g_steal_pointer (&joined);
}
