/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the pages of the help. */

#include "weft-help.h"

#include "weft-text.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/org/weftapp/Weft/help/"
#define LONGEST_FOUND 110

static const char *const names[] = {
  "first-evening",
  "example",
  "home",
  "people",
  "hours",
  "activities",
  "grants",
  "money",
  "evidence",
  "photographs",
  "measures",
  "referrals",
  "tallies",
  "returns",
  "explore",
  "social-value",
  "values",
  "value-checks",
  "history",
  "search",
  "lists",
  "import",
  "copies",
  "handing-over",
  "data-protection",
  "preferences",
  "keys",
  NULL,
};

static void
block_free (WeftHelpBlock *block)
{
  g_free (block->markup);
  g_free (block->plain);
  g_free (block);
}

void
weft_help_page_free (WeftHelpPage *page)
{
  if (page == NULL)
    return;
  g_free (page->title);
  g_ptr_array_unref (page->blocks);
  g_free (page);
}

void
weft_help_hit_free (WeftHelpHit *hit)
{
  weft_help_page_free (hit->page);
  g_free (hit->found);
  g_free (hit);
}

const char *const *
weft_help_names (void)
{
  return names;
}

/* The three marks inside words, each with what takes its place in markup; in plain words its first part does. */
static char *
replace_marks (const char *words,
               gboolean    is_plain)
{
  static const char *const marks[][2] = {
    { "\\*([^*]+)\\*", "<b>\\1</b>" },
    { "`([^`]+)`", "<tt>\\1</tt>" },
    { "\\[([^\\]]+)\\]\\(([a-z-]+)\\)", "<a href=\"page:\\2\">\\1</a>" },
  };
  static GRegex *regexes[G_N_ELEMENTS (marks)]; /* kept: a search reads all pages at each letter */
  char          *replaced = is_plain ? g_strdup (words) : g_markup_escape_text (words, -1);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *before = replaced;

      if (regexes[i] == NULL)
        regexes[i] = g_regex_new (marks[i][0], G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
      replaced = g_regex_replace (regexes[i], before, -1, 0, is_plain ? "\\1" : marks[i][1], G_REGEX_MATCH_DEFAULT, NULL);
    }
  return replaced;
}

static WeftHelpBlock *
add_block (WeftHelpPage *page,
           WeftHelpKind  kind,
           const char   *words)
{
  WeftHelpBlock *block = g_new0 (WeftHelpBlock, 1);
  WeftHelpBlock *before = page->blocks->len > 0 ? g_ptr_array_index (page->blocks, page->blocks->len - 1) : NULL;

  block->kind = kind;
  block->markup = replace_marks (words, FALSE);
  block->plain = replace_marks (words, TRUE);
  if (kind == WEFT_HELP_STEP)
    block->number = before != NULL && before->kind == WEFT_HELP_STEP ? before->number + 1 : 1;
  g_ptr_array_add (page->blocks, block);
  return block;
}

/* What the beginning of a line makes of its words; they begin at @words. */
static WeftHelpKind
find_kind (const char  *line,
           const char **words)
{
  gsize digits = strspn (line, "0123456789");

  *words = line;
  if (g_str_has_prefix (line, "## "))
    {
      *words = line + strlen ("## ");
      return WEFT_HELP_HEADING;
    }
  if (g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "> "))
    {
      *words = line + strlen ("- ");
      return line[0] == '-' ? WEFT_HELP_ITEM : WEFT_HELP_NOTE;
    }
  if (digits > 0 && g_str_has_prefix (line + digits, ". "))
    {
      *words = line + digits + strlen (". ");
      return WEFT_HELP_STEP;
    }
  return WEFT_HELP_PARAGRAPH;
}

WeftHelpPage *
weft_help_parse (const char *name,
                 const char *text)
{
  WeftHelpPage *page = g_new0 (WeftHelpPage, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  page->name = name;
  page->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);
  page->title = g_strdup (g_str_has_prefix (text, "# ") ? lines[0] + strlen ("# ") : name);
  for (guint i = g_str_has_prefix (text, "# ") ? 1 : 0; lines[i] != NULL; i++)
    {
      const char  *words;
      WeftHelpKind kind = find_kind (lines[i], &words);
      gboolean     goes_on = kind == WEFT_HELP_PARAGRAPH && words[0] != '\0';

      if (!goes_on && paragraph->len > 0)
        {
          add_block (page, WEFT_HELP_PARAGRAPH, paragraph->str);
          g_string_truncate (paragraph, 0);
        }
      if (goes_on)
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? " " : "", words);
      else if (kind != WEFT_HELP_PARAGRAPH)
        add_block (page, kind, words);
    }
  if (paragraph->len > 0)
    add_block (page, WEFT_HELP_PARAGRAPH, paragraph->str);
  return page;
}

static GBytes *
find_bytes (const char *language,
            const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, language, "/", name, ".txt", NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* The list of languages ends with "C": what is English at the latest there. */
WeftHelpPage *
weft_help_read (const char *name)
{
  const char *const *languages = g_get_language_names ();
  g_autoptr (GBytes) bytes = NULL;
  guint i = 0;

  while (names[i] != NULL && !g_str_equal (names[i], name))
    i++;
  if (names[i] == NULL)
    return NULL;
  for (guint k = 0; languages[k] != NULL && bytes == NULL; k++)
    bytes = find_bytes (languages[k], name);
  if (bytes == NULL)
    bytes = find_bytes ("en", name);
  g_return_val_if_fail (bytes != NULL, NULL);
  return weft_help_parse (names[i], g_bytes_get_data (bytes, NULL));
}

static gboolean
page_has_words (const WeftHelpPage *page,
                const char         *words)
{
  g_autoptr (GString) all = g_string_new (page->title);

  for (guint i = 0; i < page->blocks->len; i++)
    g_string_append_printf (all, " %s", ((WeftHelpBlock *)g_ptr_array_index (page->blocks, i))->plain);
  return weft_text_has_words (all->str, words);
}

/* The first sentence of @words, shortened where it is long. */
static char *
cut_sentence (const char *words)
{
  const char      *end = strstr (words, ". ");
  g_autofree char *sentence = end != NULL ? g_strndup (words, (gsize)(end + 1 - words)) : g_strdup (words);

  return weft_text_shorten (sentence, LONGEST_FOUND);
}

/* The first block that has all the words, else the one the page begins with. */
static char *
find_sentence (const WeftHelpPage *page,
               const char         *words)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const WeftHelpBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->kind != WEFT_HELP_HEADING && weft_text_has_words (block->plain, words))
        return cut_sentence (block->plain);
    }
  return cut_sentence (((WeftHelpBlock *)g_ptr_array_index (page->blocks, 0))->plain);
}

GPtrArray *
weft_help_search (const char *words)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify)weft_help_hit_free);
  int        n_titles = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (WeftHelpPage) page = weft_help_read (names[i]);
      WeftHelpHit *hit;
      gboolean     is_title;

      if (!page_has_words (page, words))
        continue;
      is_title = weft_text_has_words (page->title, words);
      hit = g_new0 (WeftHelpHit, 1);
      hit->found = find_sentence (page, words);
      hit->page = g_steal_pointer (&page);
      g_ptr_array_insert (hits, is_title ? n_titles++ : -1, hit);
    }
  return hits;
}
