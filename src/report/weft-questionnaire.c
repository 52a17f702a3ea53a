/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A measure on paper. */

#include "weft-questionnaire.h"

#include "weft-book-fit.h"
#include "weft-phrase.h"

#include <string.h>

#define MOST_BOXES 11 /* as many numbers stand beside each other */
#define BOX_WIDTH 6.0 /* characters; with the gap that follows eleven are as wide as the paper */
#define GAP_WIDTH 1.2
#define BOX_HEIGHT 34 /* points: as high as wide */
#define N_COLUMNS (2 * MOST_BOXES)
#define CODE_COLUMN 14
#define SMALL_GAP 8.0 /* points of an empty row */
#define LARGE_GAP 22.0

typedef struct
{
  const WeftQuestionnaire *asked;
  WeftSheet               *sheet;
  guint                    row;
} Paper;

static void
leave_gap (Paper *paper,
           double points)
{
  weft_sheet_put_blank (paper->sheet, paper->row, 0, WEFT_STYLE_PLAIN);
  weft_sheet_set_height (paper->sheet, paper->row++, points);
}

/* A line of words across the paper, as long as it fits. @at: the words that are left, moved past those put. */
static void
put_line (Paper       *paper,
          guint        column,
          WeftStyle    style,
          const char **at)
{
  const char *end = *at;

  while (*end != '\0')
    {
      const char      *next = end + 1 + strcspn (end + 1, " ");
      g_autofree char *line = g_strndup (*at, (gsize)(next - *at));

      weft_sheet_put_text (paper->sheet, paper->row, column, style, line);
      if (end > *at && weft_sheet_fit_cell (paper->sheet, paper->row, column).lines > 1)
        {
          g_autofree char *shorter = g_strndup (*at, (gsize)(end - *at));

          weft_sheet_put_text (paper->sheet, paper->row, column, style, shorter);
          break;
        }
      end = next;
    }
  *at = end + strspn (end, " ");
  paper->row++;
}

/* Words across the paper, in as many rows as they need. */
static void
put_words (Paper      *paper,
           guint       column,
           WeftStyle   style,
           const char *words)
{
  const char *at = words + strspn (words, " ");

  while (*at != '\0')
    put_line (paper, column, style, &at);
}

/* The numbers of the scale beside each other. */
static void
put_numbers (Paper *paper,
             gint64 min,
             guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = weft_score_to_text (min + (gint64)i * WEFT_SCORE_ONE);

      weft_sheet_put_text (paper->sheet, paper->row, 2 * i, WEFT_STYLE_BOX, number);
    }
  weft_sheet_set_height (paper->sheet, paper->row++, BOX_HEIGHT);
}

/* An answer a line, with its box; words count what the entry says, which the paper need not. */
static void
put_answers (Paper             *paper,
             const WeftMeasure *measure)
{
  for (guint i = 0; i < measure->answers->len; i++)
    {
      const WeftMeasureAnswer *answer = measure->answers->pdata[i];
      g_autofree char         *number = weft_score_to_text (answer->counts);

      weft_sheet_put_text (paper->sheet, paper->row, 0, WEFT_STYLE_BOX, number);
      weft_sheet_put_text (paper->sheet, paper->row, 2, WEFT_STYLE_ASKED_WORDS, answer->words);
      weft_sheet_set_height (paper->sheet, paper->row++, BOX_HEIGHT);
      leave_gap (paper, SMALL_GAP / 2);
    }
}

/* A scale too long for boxes: a place to write the number. */
static void
put_place (Paper *paper,
           gint64 min,
           gint64 max)
{
  g_autofree char *low = weft_score_to_text (min);
  g_autofree char *high = weft_score_to_text (max);
  g_autofree char *words = g_strdup_printf (weft_phrase (paper->asked->language, "A number from %s to %s"), low, high);

  weft_sheet_put_text (paper->sheet, paper->row, 0, WEFT_STYLE_BOX, "");
  weft_sheet_put_text (paper->sheet, paper->row, 2, WEFT_STYLE_ASKED_WORDS, words);
  weft_sheet_set_height (paper->sheet, paper->row++, BOX_HEIGHT);
}

static void
put_question (Paper *paper,
              guint  i)
{
  const WeftMeasure     *measure = paper->asked->measure;
  const WeftMeasureItem *item = measure->items->pdata[i];
  const gint64           n_shared = measure->scoring == WEFT_SCORING_SUM ? measure->items->len : 1;
  const gint64           min = measure->min / n_shared;
  const gint64           max = measure->max / n_shared;
  const gint64           n_numbers = (max - min) / WEFT_SCORE_ONE + 1;
  g_autofree char       *words = g_strdup_printf ("%u. %s", i + 1, item->wording);

  leave_gap (paper, LARGE_GAP);
  put_words (paper, 0, WEFT_STYLE_ASKED, words);
  leave_gap (paper, SMALL_GAP);
  if (measure->answers->len > 0)
    put_answers (paper, measure);
  else if (n_numbers <= MOST_BOXES)
    put_numbers (paper, min, (guint)n_numbers);
  else
    put_place (paper, min, max);
}

static void
put_head (Paper      *paper,
          const char *code)
{
  const char      *language = paper->asked->language;
  g_autofree char *words = *code != '\0' ? g_strdup_printf (weft_phrase (language, "Code %s"), code)
                                         : g_strdup (weft_phrase (language, "Code ____________"));

  weft_sheet_put_text (paper->sheet, paper->row, 0, WEFT_STYLE_SUBTITLE, paper->asked->group);
  weft_sheet_put_text (paper->sheet, paper->row++, CODE_COLUMN, WEFT_STYLE_ASKED, words);
  weft_sheet_put_text (paper->sheet, paper->row++, 0, WEFT_STYLE_TITLE, weft_phrase (language, "A few questions"));
  leave_gap (paper, SMALL_GAP);
  put_words (paper, 0, WEFT_STYLE_ASKED_WORDS, paper->asked->intro);
  leave_gap (paper, SMALL_GAP);
  put_words (paper, 0, WEFT_STYLE_ASKED_WORDS, weft_phrase (language, "Please put a ring round one answer to each question. You need not answer any that you would rather not."));
}

static void
put_foot (Paper *paper)
{
  const char *language = paper->asked->language;

  leave_gap (paper, LARGE_GAP);
  put_words (paper, 0, WEFT_STYLE_NOTE, weft_phrase (language, "Your answers are kept under the code at the top, not under your name. They help us see what changes for people over time."));
  put_words (paper, 0, WEFT_STYLE_NOTE, paper->asked->source);
}

WeftBook *
weft_questionnaire_book (const WeftQuestionnaire *asked)
{
  const char *title = weft_phrase (asked->language, "Questions");
  WeftBook   *book = weft_book_new (title, asked->group, asked->group, asked->language, asked->today);
  double      widths[N_COLUMNS];
  Paper       paper = { .asked = asked };

  for (guint i = 0; i < N_COLUMNS; i++)
    widths[i] = i % 2 == 0 ? BOX_WIDTH : GAP_WIDTH;
  paper.sheet = weft_book_add_sheet (book, title, widths, N_COLUMNS);
  paper.sheet->fit_wide = 1;
  for (guint i = 0; i < asked->codes->len; i++)
    {
      if (i > 0)
        weft_sheet_add_break (paper.sheet, paper.row);
      put_head (&paper, asked->codes->pdata[i]);
      for (guint k = 0; k < asked->measure->items->len; k++)
        put_question (&paper, k);
      put_foot (&paper);
    }
  weft_sheet_fit (paper.sheet);
  return book;
}
