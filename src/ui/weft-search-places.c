/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages and help, by name. */

#include "weft-search-places.h"

#include "weft-help.h"
#include "weft-pages.h"
#include "weft-text.h"

#include <glib/gi18n-lib.h>

#define MOST_HELP 4
#define FEWEST_LETTERS 3 /* of words that help is searched for: one or two begin half of all words */

static void
place_found_free (gpointer data)
{
  WeftPlaceFound *found = data;

  g_free (found->title);
  g_free (found->about);
  g_free (found->action);
  g_free (found);
}

/* What else people call a page, or what they look for on it. */
static const struct
{
  const char *page, *words; /* msgid */
} words_of_pages[] = {
  /* Translators: in all lists of words like this one: what people may type who look for a page, as many words as you know */
  { "home", N_ ("start overview to do due year so far") },
  { "people", N_ ("members volunteers participants contacts roles consents subscriptions DBS") },
  { "hours", N_ ("volunteering time sheet volunteers") },
  { "activities", N_ ("sessions events outings registers attendance head count") },
  { "grants", N_ ("funders awards budgets targets instalments claims conditions") },
  { "money", N_ ("payments receipts bank cash book accounts funds gifts donations income spending") },
  { "evidence", N_ ("stories quotes photographs letters feedback you said we did") },
  { "measures", N_ ("questions surveys scores answers questionnaires wellbeing change") },
  { "referrals", N_ ("link workers social prescribing") },
  { "tallies", N_ ("equality ages diversity ethnic groups disability") },
  { "returns", N_ ("reports to funders sign send") },
  { "explore", N_ ("charts graphs pictures numbers statistics") },
  { "social-value", N_ ("worth impact outcomes SROI") },
  { "history", N_ ("undo changes steps who did what") },
  { "import", N_ ("import spreadsheets CSV bank files") },
  { "data-protection", N_ ("GDPR privacy keeping") },
  { "preferences", N_ ("settings options dark language year end small numbers") },
};

/* In the person's language and in English: people know both names. */
static char *
list_words (const WeftPageKind *kind)
{
  GString *all = g_string_new (NULL);

  g_string_append_printf (all, "%s %s", kind->title, _ (kind->title));
  for (guint i = 0; i < G_N_ELEMENTS (words_of_pages); i++)
    if (g_str_equal (words_of_pages[i].page, kind->name))
      g_string_append_printf (all, " %s %s", words_of_pages[i].words, _ (words_of_pages[i].words));
  return g_string_free (all, FALSE);
}

static gboolean
is_named (const WeftPageKind *kind,
          const char         *words)
{
  g_autofree char *names = g_strdup_printf ("%s %s", kind->title, _ (kind->title));

  return weft_text_has_words (names, words);
}

static char *
say_action (const WeftPageKind *kind)
{
  return g_str_equal (kind->name, "import") ? g_strdup ("win.import") : g_strconcat ("win.go-to::", kind->name, NULL);
}

GPtrArray *
weft_search_places_pages (const char *words)
{
  GPtrArray          *all = g_ptr_array_new_with_free_func (place_found_free);
  guint               n, n_named = 0;
  const WeftPageKind *kinds = weft_pages_list (&n);

  for (guint i = 0; i < n && !weft_text_is_empty (words); i++)
    {
      const WeftPageKind *kind = &kinds[i];
      g_autofree char    *known = list_words (kind);
      WeftPlaceFound     *found;

      if (g_str_equal (kind->name, "search") || !weft_text_has_words (known, words))
        continue;
      found = g_new0 (WeftPlaceFound, 1);
      found->title = g_strdup (_ (kind->title));
      found->about = kind->about != NULL ? g_strdup (_ (kind->about)) : NULL;
      found->icon = kind->icon;
      found->action = say_action (kind);
      g_ptr_array_insert (all, is_named (kind, words) ? (int)n_named++ : -1, found);
    }
  return all;
}

GPtrArray *
weft_search_places_help (const char *words)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (place_found_free);
  g_autoptr (GPtrArray) hits = NULL;

  if (g_utf8_strlen (words, -1) < FEWEST_LETTERS || weft_text_is_empty (words))
    return all;
  hits = weft_help_search (words);
  for (guint i = 0; i < hits->len && i < MOST_HELP; i++)
    {
      const WeftHelpHit *hit = hits->pdata[i];
      WeftPlaceFound    *found = g_new0 (WeftPlaceFound, 1);

      found->title = g_strdup (hit->page->title);
      found->about = g_strdup (hit->found);
      found->icon = "weft-help-symbolic";
      found->action = g_strconcat ("win.help-on::", hit->page->name, NULL);
      g_ptr_array_add (all, found);
    }
  return all;
}
