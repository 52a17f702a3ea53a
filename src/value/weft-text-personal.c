/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding what could name a person in free text, before it leaves the file. It is a second look for the
 * person who exports, so a finding too many is better than one too few. */

#include "weft-text.h"

#include <string.h>

/* Ways of writing: a national health number in threes and a four, never with two noughts in front; telephone
 * numbers of the United Kingdom from nought, those of the world from a plus or two noughts; a postcode, with
 * ordinals such as "B1 2nd" left out. */
#define NHS_NUMBER "(?<![0-9])(?!00)[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])"
#define GAP "[ ().\\x{a0}\\x{2011}-]{0,3}"
#define PHONE_HOME "(?<![\\w£.])\\(?0[1-9][0-9](?:" GAP "[0-9]){7,8}(?![0-9])"
#define PHONE_WORLD "(?<![\\w])(?:\\+|00)[1-9](?:" GAP "[0-9]){8,13}(?![0-9])"
#define POSTCODE                              \
  "(?<![A-Z0-9])[A-Z]{1,2}[0-9][0-9A-Z]?\\s?" \
  "(?![0-9](?:ST|ND|RD|TH)\\b)[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])"

static const struct
{
  WeftPersonalKind kind;
  const char      *pattern;
} patterns[] = {
  { WEFT_PERSONAL_NHS_NUMBER, NHS_NUMBER },
  { WEFT_PERSONAL_PHONE, PHONE_HOME "|" PHONE_WORLD },
  { WEFT_PERSONAL_POSTCODE, POSTCODE },
};

/* A word of the text, folded, and where it stands. */
typedef struct
{
  char *folded;
  gsize start, end;
} Word;

static void
clear_word (Word *word)
{
  g_free (word->folded);
}

void
weft_personal_free (WeftPersonal *personal)
{
  if (personal == NULL)
    return;
  g_free (personal->found);
  g_free (personal);
}

static void
add_finding (GPtrArray       *findings,
             WeftPersonalKind kind,
             const char      *start,
             gsize            length)
{
  g_autofree char *found = g_strndup (start, length);
  WeftPersonal    *personal;

  for (guint i = 0; i < findings->len; i++)
    {
      const WeftPersonal *known = g_ptr_array_index (findings, i);

      if (known->kind == kind && g_str_equal (known->found, found))
        return;
    }
  personal = g_new0 (WeftPersonal, 1);
  personal->kind = kind;
  personal->found = g_steal_pointer (&found);
  g_ptr_array_add (findings, personal);
}

/* Source: NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11; a check of 10 is never issued. */
static gboolean
passes_nhs_check (const char *text)
{
  guint digits[10], n = 0, sum = 0;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      digits[n++] = (guint)g_ascii_digit_value (*at);
  for (guint i = 0; i < 9; i++)
    sum += (10 - i) * digits[i];
  return (11 - sum % 11) % 11 == digits[9];
}

static void
find_pattern (GPtrArray       *findings,
              const char      *text,
              WeftPersonalKind kind,
              const char      *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      if (kind != WEFT_PERSONAL_NHS_NUMBER || passes_nhs_check (found))
        add_finding (findings, kind, found, strlen (found));
    }
}

static gboolean
is_mail_character (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80) != 0 || (c != '\0' && strchr (".!#$%&'*+/=?^_`{|}~-", c) != NULL);
}

/* Walks out from each @, because a pattern would try every letter of a long text as a beginning. */
static void
find_emails (GPtrArray  *findings,
             const char *text)
{
  for (const char *at = strchr (text, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      const char *start = at, *end = at + 1, *point;

      while (start > text && is_mail_character (start[-1]))
        start--;
      while (is_mail_character (*end))
        end++;
      while (end > at && strchr (".!?'-", end[-1]) != NULL)
        end--;
      while (start < at && strchr (".'", *start) != NULL)
        start++;
      point = g_strrstr_len (at, end - at, ".");
      if (start < at && point != NULL && point > at + 1 && end - point > 2)
        add_finding (findings, WEFT_PERSONAL_EMAIL, start, (gsize)(end - start));
    }
}

static GArray *
split_words (const char *text)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *at = text;

  g_array_set_clear_func (words, (GDestroyNotify)clear_word);
  while (*at != '\0')
    {
      const char *start = at;

      while (g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at == start)
        at = g_utf8_next_char (at);
      else
        {
          g_autofree char *word = g_strndup (start, (gsize)(at - start));
          Word             split = { weft_text_fold (word), (gsize)(start - text), (gsize)(at - text) };

          g_array_append_val (words, split);
        }
    }
  return words;
}

static const Word *
word_at (const GArray *words,
         guint         i)
{
  return &g_array_index (words, Word, i);
}

/* One short word, such as "May" or "Rose", is found in too many sentences that name nobody. */
static gboolean
is_worth_a_look (const GArray *name)
{
  if (name->len == 0)
    return FALSE;
  return name->len > 1 || g_utf8_strlen (word_at (name, 0)->folded, -1) > 4;
}

static gboolean
stands_at (const GArray *name,
           const GArray *words,
           guint         i)
{
  if (i + name->len > words->len)
    return FALSE;
  for (guint k = 0; k < name->len; k++)
    if (!g_str_equal (word_at (name, k)->folded, word_at (words, i + k)->folded))
      return FALSE;
  return TRUE;
}

/* Where each word of the text stands: a list of places, the last first. */
static GHashTable *
index_words (const GArray *words)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < words->len; i++)
    {
      GArray *list = g_hash_table_lookup (places, word_at (words, i)->folded);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (places, word_at (words, i)->folded, list);
        }
      g_array_append_val (list, i);
    }
  return places;
}

static void
find_names (GPtrArray  *findings,
            const char *text,
            GPtrArray  *names)
{
  g_autoptr (GArray) words = split_words (text);
  g_autoptr (GHashTable) places = index_words (words);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GArray) name = split_words (g_ptr_array_index (names, i));
      const GArray *list;

      if (!is_worth_a_look (name))
        continue;
      list = g_hash_table_lookup (places, word_at (name, 0)->folded);
      for (guint k = 0; list != NULL && k < list->len; k++)
        {
          guint first = g_array_index (list, guint, k);

          if (stands_at (name, words, first))
            add_finding (findings, WEFT_PERSONAL_NAME, text + word_at (words, first)->start,
                         word_at (words, first + name->len - 1)->end - word_at (words, first)->start);
        }
    }
}

GPtrArray *
weft_text_find_personal (const char *text,
                         GPtrArray  *names)
{
  GPtrArray       *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_personal_free);
  g_autofree char *clean = weft_text_clean (text);

  find_emails (findings, clean);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    find_pattern (findings, clean, patterns[i].kind, patterns[i].pattern);
  if (names != NULL)
    find_names (findings, clean, names);
  return findings;
}
