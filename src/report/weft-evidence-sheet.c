/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Evidence: targets against what was reached, stories and quotes, and "you said, we did". */

#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-text.h"

/* Of a photograph, in pixels: the column of words is 351 wide. */
#define MOST_ACROSS 340
#define MOST_DOWN 300
#define GAP_BELOW 12
#define POINTS_A_PIXEL 0.75

gboolean
weft_evidence_sheet_is_needed (const WeftReturn *ret)
{
  return ret->tier == WEFT_TIER_FULL ||
         (ret->tier == WEFT_TIER_STANDARD && (ret->stories->len > 0 || ret->targets->len > 0));
}

static gboolean
closes_loop (const WeftStory *story)
{
  return g_str_equal (story->kind, "you-said-we-did") || !weft_text_is_empty (story->we_did);
}

/* "Quote", "Letter": what a piece of evidence is called; other kinds keep their own word. */
static const char *
kind_name (const WeftLayout *layout,
           const WeftStory  *story)
{
  static const struct
  {
    const char *kind, *name;
  } kinds[] = {
    { "story", P_ ("Story") },
    { "quote", P_ ("Quote") },
    { "photo", P_ ("Photograph") },
    { "feedback", P_ ("Feedback") },
    { "letter", P_ ("Letter") },
    { "press", P_ ("In the press") },
    { "you-said-we-did", P_ ("You said, we did") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (story->kind, kinds[i].kind))
      return weft_phrase (layout->language, kinds[i].name);
  return story->kind;
}

static void
put_targets (WeftLayout *layout)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT };
  const char            *language = layout->language;
  const GPtrArray       *targets = layout->ret->targets;
  const char            *titles[] = {
               weft_phrase (language, "Outcome"),
               weft_phrase (language, "Target"),
               weft_phrase (language, "Reached"),
  };

  if (targets->len == 0)
    return;
  weft_layout_section (layout, weft_phrase (language, "Targets and what was reached"));
  weft_layout_header (layout, titles, styles);
  for (guint i = 0; i < targets->len; i++)
    {
      const WeftReturnTarget *target = g_ptr_array_index (targets, i);
      g_autofree char        *reached = weft_return_words_reached (layout, target);
      g_autofree char        *wanted = weft_text_number (target->target);

      weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_QUESTION, target->outcome);
      weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, reached);
      weft_layout_words (layout, 1, WEFT_STYLE_WORDS, wanted, target->indicator != NULL ? target->indicator : "");
    }
}

/* Below the words, which are what is read out to those who cannot see it. */
static void
put_picture (WeftLayout      *layout,
             const WeftStory *story)
{
  const WeftSheetPicture *picture;

  if (story->file == NULL && story->picture == NULL)
    return;
  weft_layout_keep (layout);
  weft_sheet_put_blank (layout->sheet, layout->row, 0, WEFT_STYLE_PLAIN);
  weft_sheet_put_text (layout->sheet, layout->row++, 1, WEFT_STYLE_NOTE, weft_phrase (layout->language, "With this photograph"));
  if (story->picture == NULL)
    return;
  weft_layout_keep (layout);
  picture = weft_sheet_add_picture (layout->sheet, layout->row, 1, story->picture, (guint)story->picture_width,
                                    (guint)story->picture_height, MOST_ACROSS, MOST_DOWN, story->text);
  /* One row, for no page ends within a row. */
  weft_layout_fill (layout, 0, WEFT_STYLE_LABEL);
  weft_sheet_set_height (layout->sheet, layout->row++, (picture->height + GAP_BELOW) * POINTS_A_PIXEL);
}

static void
put_story (WeftLayout      *layout,
           const WeftStory *story)
{
  gboolean         spoken = g_str_equal (story->kind, "quote");
  g_autofree char *quoted = spoken ? g_strdup_printf ("“%s”", story->text) : g_strdup (story->text);
  g_autofree char *when = weft_phrase_date (layout->language, story->date);
  g_autofree char *label = g_strdup_printf ("%s\n%s", kind_name (layout, story), when);

  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, label);
  weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_WORDS, story->said_by != NULL ? story->said_by : "");
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, quoted);
  put_picture (layout, story);
}

static void
put_stories (WeftLayout *layout)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT };
  const char            *language = layout->language;
  const GPtrArray       *stories = layout->ret->stories;
  const char            *titles[] = {
               weft_phrase (language, "What and when"),
               weft_phrase (language, "In their words"),
               weft_phrase (language, "Who said it"),
  };
  gboolean begun = FALSE;

  for (guint i = 0; i < stories->len; i++)
    {
      const WeftStory *story = g_ptr_array_index (stories, i);
      if (closes_loop (story) || weft_text_is_empty (story->text))
        continue;
      if (!begun)
        {
          weft_layout_section (layout, weft_phrase (language, "Stories and quotes"));
          weft_layout_header (layout, titles, styles);
        }
      begun = TRUE;
      put_story (layout, story);
    }
}

static void
put_loop (WeftLayout      *layout,
          const WeftStory *story)
{
  const char *language = layout->language;

  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_QUESTION, weft_phrase (language, "You said"));
  weft_sheet_put_date (layout->sheet, layout->row, 2, WEFT_STYLE_NUMBER, WEFT_FORMAT_DATE_SHORT, story->date);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, story->text);
  weft_layout_keep (layout);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_QUESTION, weft_phrase (language, "We did"));
  weft_layout_fill (layout, 1, WEFT_STYLE_LABEL);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, weft_text_is_empty (story->we_did) ? "–" : story->we_did);
}

static void
put_loops (WeftLayout *layout)
{
  const GPtrArray *stories = layout->ret->stories;
  gboolean         begun = FALSE;

  for (guint i = 0; i < stories->len; i++)
    {
      const WeftStory *story = g_ptr_array_index (stories, i);
      if (!closes_loop (story))
        continue;
      if (!begun)
        weft_layout_section (layout, weft_phrase (layout->language, "You said, we did"));
      begun = TRUE;
      put_loop (layout, story);
    }
}

void
weft_evidence_sheet_lay_out (WeftLayout *layout)
{
  static const double widths[] = { 27, 49.5, 18 };
  const char         *language = layout->language;

  weft_layout_begin (layout, "Evidence", widths, G_N_ELEMENTS (widths));
  weft_layout_title (layout, weft_phrase (language, "Evidence"), weft_phrase (language, "What was reached and what people said, used with their consent"));
  put_targets (layout);
  put_stories (layout);
  put_loops (layout);
  if (layout->row == 2)
    weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (language, "No targets, stories or quotes are on record for this period."));
  weft_layout_end (layout, WEFT_PAPER_READING);
}
