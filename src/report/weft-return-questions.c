/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions of the sheet Return: each with its answer, the figure that Weft has for it, or a box that
 * says it is still to answer. */

#include "weft-pence.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-text.h"

#include <string.h>

/* A choice in the words of its button, as the bold start of its answer: "Mostly. Food cost more." */
static const char *
lead_of (const char *choice)
{
  static const struct
  {
    const char *choice, *lead;
  } leads[] = {
    { "yes", P_ ("Yes.") },
    { "mostly", P_ ("Mostly.") },
    { "changed", P_ ("Plans changed.") },
    { "keep", P_ ("Ask to keep it.") },
    { "carry", P_ ("Carry it on.") },
    { "return", P_ ("Give it back.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_strcmp0 (choice, leads[i].choice) == 0)
      return leads[i].lead;
  return NULL;
}

/* "mostly, food cost more" becomes a sentence of its own behind its choice. */
static char *
begin_sentence (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), 1));
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, words + strlen (first), NULL);
}

static void
put_typed (WeftLayout *layout,
           const char *question,
           const char *text)
{
  gboolean         is_choice = g_str_equal (question, "spent_as_agreed") || g_str_equal (question, "unspent");
  const char      *words = text;
  const char      *lead = is_choice ? lead_of (weft_answer_choice (text, &words)) : NULL;
  g_autofree char *sentence = begin_sentence (words);

  if (lead != NULL)
    weft_layout_words (layout, 1, WEFT_STYLE_WORDS, weft_phrase (layout->language, lead), sentence);
  else
    weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, text);
}

void
weft_return_sheet_put_missing (WeftLayout *layout)
{
  layout->has_boxes = layout->has_boxes || weft_return_is_draft (layout->ret);
  if (weft_return_is_draft (layout->ret))
    weft_layout_words (layout, 1, WEFT_STYLE_BOXED, NULL, weft_phrase (layout->language, "still to answer"));
  else
    weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, weft_phrase (layout->language, "not answered"));
}

/* Puts what was typed for @question, else @fallback in Weft's grey, else a box while it is missing. */
static void
put_answer (WeftLayout *layout,
            const char *question,
            const char *fallback)
{
  const char *text = weft_return_answer (layout->ret, question);

  if (text != NULL)
    put_typed (layout, question, text);
  else if (fallback != NULL)
    weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, fallback);
  else if (weft_layout_is_missing (layout, question))
    weft_return_sheet_put_missing (layout);
  else
    layout->row++;
}

static const char *
label_of (const WeftLayout *layout,
          const char       *question)
{
  const WeftQuestion *known = weft_ladder_find_question (question);

  return known != NULL ? weft_phrase (layout->language, known->words) : question;
}

gboolean
weft_return_sheet_is_asked (const WeftLayout *layout,
                            const char       *question)
{
  return weft_return_answer (layout->ret, question) != NULL || weft_layout_is_missing (layout, question);
}

/* What was spent beyond the award is said with its amount, also where it was told what paid for it. */
static void
put_overspent (WeftLayout *layout)
{
  g_autofree char *more = weft_return_words_overspent (layout->ret, layout->language);

  weft_return_sheet_begin_line (layout, weft_phrase (layout->language, "Where did the rest come from?"), WEFT_STYLE_QUESTION);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, more);
  if (weft_return_overspent_answer (layout->ret) == NULL)
    return;
  weft_return_sheet_begin_line (layout, "", WEFT_STYLE_LABEL);
  put_answer (layout, "unspent", NULL);
}

static void
put_unspent (WeftLayout *layout)
{
  gboolean    note = layout->ret->tier == WEFT_TIER_NOTE;
  gint64      unspent = weft_return_unspent (layout->ret);
  const char *language = layout->language;
  const char *fallback = unspent == 0 ? weft_phrase (language, "Nothing is left.") : NULL;

  weft_return_sheet_begin_line (layout, note ? weft_phrase (language, "What is left?") : label_of (layout, "unspent"), WEFT_STYLE_QUESTION);
  if (note)
    weft_sheet_put_pence (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, unspent);
  put_answer (layout, "unspent", fallback);
}

static void
put_note_spent (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  g_autofree char  *headings = weft_return_words_headings (ret, layout->language);

  weft_return_sheet_begin_line (layout, weft_phrase (layout->language, "What was spent?"), WEFT_STYLE_QUESTION);
  weft_sheet_put_pence (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, ret->spent + ret->spent_before);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, headings != NULL ? headings : "");
}

static void
put_people (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const WeftFigure *figure = ret->people > 0 ? weft_layout_figure (layout, "people", NULL) : NULL;
  const char       *reference[] = { "people", NULL };
  gboolean          at_a_glance = ret->tier >= WEFT_TIER_STANDARD;
  const char       *label = at_a_glance ? weft_phrase (layout->language, "People") : label_of (layout, "people");
  g_autofree char  *words = figure != NULL ? weft_return_words_people (ret, figure, layout->language) : NULL;

  if (figure == NULL && !weft_return_sheet_is_asked (layout, "people"))
    return;
  weft_return_sheet_begin_line (layout, label, at_a_glance ? WEFT_STYLE_LABEL : WEFT_STYLE_QUESTION);
  if (figure != NULL)
    weft_layout_put_figure (layout, 2, at_a_glance ? WEFT_STYLE_FIGURE : WEFT_STYLE_ANSWER, figure);
  if (figure != NULL && at_a_glance)
    weft_layout_put_references (layout, 3, reference);
  if (words != NULL && weft_return_answer (ret, "people") != NULL)
    {
      weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, words);
      weft_return_sheet_begin_line (layout, "", WEFT_STYLE_LABEL);
    }
  put_answer (layout, "people", words);
}

static void
put_volunteers (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const WeftFigure *people = weft_layout_figure (layout, "volunteers", NULL);
  const WeftFigure *hours = weft_layout_figure (layout, "volunteer_hours", NULL);
  g_autofree char  *words = NULL;

  if (ret->tier < WEFT_TIER_STANDARD && people != NULL && hours != NULL && ret->volunteer_minutes > 0)
    words = people->value == 1 ? g_strdup (weft_phrase (layout->language, "Hours given by one person."))
                               : g_strdup_printf (weft_phrase (layout->language, "Hours given by %s people."), people->display);
  if (words == NULL && !weft_return_sheet_is_asked (layout, "volunteers"))
    return;

  weft_return_sheet_begin_line (layout, label_of (layout, "volunteers"), WEFT_STYLE_QUESTION);
  if (words != NULL)
    weft_layout_put_figure (layout, 2, WEFT_STYLE_ANSWER, hours);
  put_answer (layout, "volunteers", words);
}

/* A quote before a story: it is the shorter. */
static const WeftStory *
find_story (const WeftReturn *ret)
{
  static const char *const kinds[] = { "quote", "story", "feedback", "letter" };

  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < ret->stories->len; i++)
      {
        const WeftStory *story = g_ptr_array_index (ret->stories, i);
        if (g_str_equal (story->kind, kinds[kind]) && !weft_text_is_empty (story->text))
          return story;
      }
  return NULL;
}

static void
put_story (WeftLayout *layout)
{
  const WeftStory *story = find_story (layout->ret);
  g_autofree char *words = NULL;

  if (story == NULL && !weft_return_sheet_is_asked (layout, "story"))
    return;
  weft_return_sheet_begin_line (layout, label_of (layout, "story"), WEFT_STYLE_QUESTION);
  if (story == NULL || weft_return_answer (layout->ret, "story") != NULL)
    {
      put_answer (layout, "story", NULL);
      return;
    }

  if (weft_text_is_empty (story->said_by))
    words = g_strdup_printf (weft_phrase (layout->language, "“%s” (used with consent)"), story->text);
  else
    words = g_strdup_printf (weft_phrase (layout->language, "“%s” (%s, used with consent)"), story->text, story->said_by);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, words);
}

static void
put_feedback (WeftLayout *layout)
{
  const GPtrArray *stories = layout->ret->stories;
  g_autofree char *words = NULL;

  for (guint i = 0; i < stories->len && words == NULL; i++)
    {
      const WeftStory *story = g_ptr_array_index (stories, i);
      if (!weft_text_is_empty (story->text) && !weft_text_is_empty (story->we_did))
        words = g_strconcat (story->text, " ", story->we_did, NULL);
    }
  if (words == NULL && !weft_return_sheet_is_asked (layout, "feedback"))
    return;
  weft_return_sheet_begin_line (layout, label_of (layout, "feedback"), WEFT_STYLE_QUESTION);
  if (weft_return_answer (layout->ret, "feedback") != NULL || words == NULL)
    put_answer (layout, "feedback", NULL);
  else
    weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, words);
}

/* One line with its range and what it is not; where there is none, why. */
static void
put_social_value (WeftLayout *layout)
{
  static const char *const keys[] = { "social_value_central", NULL };
  const WeftReturn        *ret = layout->ret;
  g_autofree char         *low = weft_pence_format (ret->worth_low);
  g_autofree char         *central = weft_pence_format (ret->worth_central);
  g_autofree char         *high = weft_pence_format (ret->worth_high);
  g_autofree char         *range = NULL;
  g_autofree char         *words = NULL;

  if (ret->asks_worth == 0)
    return;
  weft_return_sheet_begin_line (layout, weft_phrase (layout->language, "Social Value"), WEFT_STYLE_QUESTION);
  if (ret->worth_outcomes == 0)
    {
      weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, weft_phrase (layout->language, ret->worth_why_not));
      return;
    }

  range = g_strdup_printf (weft_phrase (layout->language, "Between %s and %s for each £1 put in, %s in the middle."), low, high, central);
  words = g_strconcat (range, ret->worth_low < 100 ? " " : "",
                       ret->worth_central < 100 ? weft_phrase (layout->language, "In the middle case it was worth less than it cost.")
                       : ret->worth_low < 100   ? weft_phrase (layout->language, "In the low case it was worth less than it cost.")
                                                : "",
                       " ", weft_phrase (layout->language, "Do not compare this with other organisations’ ratios: they count different things."), NULL);
  weft_layout_put_references (layout, layout->columns - 1, keys);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, words);
}

void
weft_return_sheet_answer (WeftLayout *layout,
                          const char *question)
{
  if (g_str_equal (question, "people"))
    put_people (layout);
  else if (g_str_equal (question, "volunteers"))
    put_volunteers (layout);
  else if (g_str_equal (question, "unspent"))
    weft_return_overspent (layout->ret) > 0 ? put_overspent (layout) : put_unspent (layout);
  else if (g_str_equal (question, "story"))
    put_story (layout);
  else if (g_str_equal (question, "feedback"))
    put_feedback (layout);
  else if (weft_return_sheet_is_asked (layout, question))
    {
      weft_return_sheet_begin_line (layout, label_of (layout, question), WEFT_STYLE_QUESTION);
      put_answer (layout, question, NULL);
    }
}

void
weft_return_sheet_ask (WeftLayout *layout)
{
  static const char *const few[] = { "did", "people", "volunteers", "difference", "learned", "story", "headings", "feedback", "next" };
  static const char *const many[] = { "did", "difference", "learned", "story" };
  WeftTier                 tier = layout->ret->tier;
  const char *const       *rest = tier >= WEFT_TIER_STANDARD ? many : few;
  gsize                    n_rest = tier >= WEFT_TIER_STANDARD ? G_N_ELEMENTS (many) : G_N_ELEMENTS (few);

  weft_return_sheet_answer (layout, "spent_as_agreed");
  if (tier == WEFT_TIER_NOTE)
    put_note_spent (layout);
  weft_return_sheet_answer (layout, "unspent");
  for (gsize i = 0; i < n_rest; i++)
    if (!g_str_equal (rest[i], "difference") || layout->ret->tier < WEFT_TIER_FULL || layout->ret->targets->len == 0)
      weft_return_sheet_answer (layout, rest[i]);
  put_social_value (layout);
}
