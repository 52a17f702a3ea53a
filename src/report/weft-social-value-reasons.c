/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets in words: Reasons, where each assumption stands once in its box with why; Not valued; Sources. */

#include "weft-return.h"
#include "weft-social-value-sheets.h"
#include "weft-text.h"

/* Reasons */

enum
{
  COLUMN_OUTCOME,
  COLUMN_ASSUMPTION,
  COLUMN_LOW,
  COLUMN_CENTRAL,
  COLUMN_HIGH,
  COLUMN_WHY,
  N_COLUMNS,
};

static const WeftOutcome *
outcome_at (const WeftValueBook *book,
            guint                i)
{
  return g_ptr_array_index (book->analysis->outcomes, i);
}

static WeftFormat
format_of (const WeftOutcome *outcome,
           WeftAssumption     assumption)
{
  if (weft_assumption_is_share (assumption))
    return weft_social_value_share_format (&outcome->assumptions[assumption]);
  return assumption == WEFT_ASSUMPTION_DURATION ? WEFT_FORMAT_GENERAL : WEFT_FORMAT_HOURS;
}

static void
put_assumption (WeftValueBook *book,
                guint          i,
                WeftAssumption assumption)
{
  const WeftOutcome *outcome = outcome_at (book, i);
  WeftSheet         *sheet = book->layout.sheet;
  const guint        row = book->layout.row;
  const char        *name = weft_social_value_assumption_name (book, assumption, TRUE);
  g_autofree char   *with_unit = g_strdup_printf ("%s (%s)", name, say (book, outcome->unit));
  const gboolean     is_quantity = assumption == WEFT_ASSUMPTION_QUANTITY;

  g_array_index (book->places, WeftOutcomePlace, i).rows[assumption] = row;
  if (is_quantity)
    weft_sheet_put_text (sheet, row, COLUMN_OUTCOME, WEFT_STYLE_QUESTION, weft_social_value_outcome_name (book, i));
  else
    weft_sheet_put_blank (sheet, row, COLUMN_OUTCOME, WEFT_STYLE_LABEL);
  weft_sheet_put_text (sheet, row, COLUMN_ASSUMPTION, WEFT_STYLE_WORDS, is_quantity && *outcome->unit != '\0' ? with_unit : name);
  for (guint which = 0; which < WEFT_N_CASES; which++)
    weft_sheet_put_number (sheet, row, COLUMN_LOW + which, WEFT_STYLE_BOXED_NUMBER, format_of (outcome, assumption), outcome->assumptions[assumption].at[which]);
  if (weft_outcome_lacks_reason (outcome, assumption))
    weft_layout_words (&book->layout, COLUMN_WHY, WEFT_STYLE_WORDS_GREY, NULL, say (book, P_ ("no reason was written")));
  else
    weft_layout_words (&book->layout, COLUMN_WHY, WEFT_STYLE_WORDS, NULL, outcome->reasons[assumption]);
}

static void
put_limit (WeftValueBook *book)
{
  g_autofree char *note = g_strdup_printf (say (book, P_ ("The sheet Years follows %u years; a longer duration counts no more than that. What has faded is left out from the second year on.")), book->n_years);

  weft_layout_gap (&book->layout);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_BOXED, say (book, P_ ("Boxed cells")));
  weft_sheet_put_text (book->layout.sheet, book->layout.row++, 1, WEFT_STYLE_KEY_WORDS, say (book, P_ ("are yours to change: every number that rests on them moves.")));
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, note);
}

void
weft_social_value_reasons_lay_out (WeftValueBook *book)
{
  static const double    widths[N_COLUMNS] = { 26, 30, 11, 11, 11, 66 };
  static const WeftStyle styles[N_COLUMNS] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT,
                                               WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT };
  const char            *titles[N_COLUMNS] = { say (book, P_ ("What changed")), say (book, P_ ("Assumption")), say (book, P_ ("Low")),
                                               say (book, P_ ("Central")), say (book, P_ ("High")), say (book, P_ ("Why")) };

  weft_layout_begin (&book->layout, P_ ("Reasons"), widths, N_COLUMNS);
  book->layout.sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Reasons")), say (book, P_ ("Every assumption once: what the low, the central and the high case use, and why")));
  weft_layout_header (&book->layout, titles, styles);
  book->layout.sheet->repeat_first = book->layout.sheet->repeat_last = (int)book->layout.row - 1;
  book->layout.sheet->freeze_row = book->layout.row;
  for (guint i = 0; i < book->analysis->outcomes->len; i++)
    for (guint assumption = 0; assumption < WEFT_N_ASSUMPTIONS; assumption++)
      if (assumption != WEFT_ASSUMPTION_VALUE)
        put_assumption (book, i, assumption);
  if (book->analysis->outcomes->len == 0)
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Nothing is valued yet.")));
  put_limit (book);
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}

/* Not valued */

static const char *
direction_words (const WeftValueBook *book,
                 int                  direction)
{
  if (direction == 0)
    return say (book, P_ ("not said"));
  return direction < 0 ? say (book, P_ ("it got worse")) : say (book, P_ ("it got better"));
}

void
weft_social_value_not_valued_lay_out (WeftValueBook *book)
{
  static const double    widths[] = { 36, 18, 60 };
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT };
  const char            *titles[] = { say (book, P_ ("What")), say (book, P_ ("Which way")), say (book, P_ ("Why it has no pounds")) };
  const GPtrArray       *list = book->analysis->not_valued;

  weft_layout_begin (&book->layout, P_ ("Not valued"), widths, G_N_ELEMENTS (widths));
  weft_layout_title (&book->layout, say (book, P_ ("Not valued")), say (book, P_ ("What changed too, and what got worse, without a price on it")));
  if (list->len == 0)
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Nothing is named here. Most of what a group does has no price: a reader may ask why the list is empty.")));
  else
    weft_layout_header (&book->layout, titles, styles);
  for (guint i = 0; i < list->len; i++)
    {
      const WeftNotValued *item = g_ptr_array_index (list, i);

      weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_QUESTION, item->what);
      weft_sheet_put_text (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_WORDS_GREY, direction_words (book, item->direction));
      weft_layout_words (&book->layout, 2, WEFT_STYLE_WORDS, NULL, item->why);
    }
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}

/* Sources */

typedef struct
{
  WeftValueBook *book;
  GHashTable    *known; /* owned, of texts that stand already */
} Sources;

/* @seen: ISO, or "" */
static void
put_source (Sources    *sources,
            const char *source,
            const char *used_for,
            const char *seen)
{
  WeftLayout      *layout = &sources->book->layout;
  g_autofree char *number = NULL;
  g_autofree char *day = weft_phrase_date (layout->language, seen);

  if (weft_text_is_empty (source) || !g_hash_table_add (sources->known, g_strdup (source)))
    return;
  number = g_strdup_printf ("S%u", g_hash_table_size (sources->known));
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_LABEL, number);
  weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_WORDS, source);
  weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_WORDS_GREY, used_for);
  weft_sheet_put_text (layout->sheet, layout->row++, 3, WEFT_STYLE_WORDS_GREY, day);
}

static void
put_value_sources (Sources *sources)
{
  WeftValueBook      *book = sources->book;
  const WeftAnalysis *analysis = book->analysis;
  g_autofree char    *prices = g_strdup_printf ("%s, %s", analysis->prices_source, analysis->prices_vintage);
  g_autofree char    *incomes = g_strdup_printf ("%s, %s", analysis->incomes_source, analysis->incomes_vintage);

  for (guint i = 0; i < analysis->outcomes->len; i++)
    {
      const WeftOutcome *outcome = outcome_at (book, i);
      const char        *name = *outcome->value_name != '\0' ? outcome->value_name : outcome->outcome;
      g_autofree char   *used_for = g_strdup_printf (say (book, P_ ("value: %s")), name);
      g_autofree char   *credited = g_strdup_printf ("%s (%s)", outcome->source, outcome->licence);

      put_source (sources, weft_text_is_empty (outcome->licence) || weft_text_is_empty (outcome->source) ? outcome->source : credited, used_for, outcome->retrieved);
    }
  if (analysis->outcomes->len > 0 && !weft_text_is_empty (analysis->prices_source))
    put_source (sources, prices, say (book, P_ ("bringing values to the prices of this analysis")), "");
  if (analysis->outcomes->len > 0 && !weft_text_is_empty (analysis->incomes_source))
    put_source (sources, incomes, say (book, P_ ("bringing the value of wellbeing up with incomes")), "");
  put_source (sources, say (book, P_ ("HM Treasury, The Green Book (2026), chapter 6 and 6.100")), say (book, P_ ("rates, timing, and the warning about comparing ratios")), "");
  if (analysis->timing == WEFT_TIMING_SROI)
    put_source (sources, say (book, P_ ("The SROI Network, A Guide to Social Return on Investment (2012)")), say (book, P_ ("timing")), "");
}

void
weft_social_value_sources_lay_out (WeftValueBook *book)
{
  static const double    widths[] = { 7, 60, 46, 18 };
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT };
  const WeftSocialValue *report = book->report;
  const char            *titles[] = { say (book, P_ ("No.")), say (book, P_ ("Source")), say (book, P_ ("Used for")), say (book, P_ ("Seen")) };
  g_autofree char       *from = weft_phrase_date (book->layout.language, book->analysis->from);
  g_autofree char       *to = weft_phrase_date (book->layout.language, book->analysis->to);
  g_autofree char       *own = g_strdup_printf (say (book, P_ ("Our own registers, accounts and answers, %s to %s")), from, to);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sources sources = { book, known };
  guint   first_row;

  weft_layout_begin (&book->layout, P_ ("Sources"), widths, G_N_ELEMENTS (widths));
  book->layout.sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Sources")), say (book, P_ ("Where each number comes from")));
  first_row = book->layout.row;
  weft_layout_header (&book->layout, titles, styles);
  if (report->depth == WEFT_DEPTH_VALUE)
    put_value_sources (&sources);
  put_source (&sources, own, say (book, P_ ("people, sessions, hours and what was put in")), report->today);
  for (guint i = 0; report->depth >= WEFT_DEPTH_CHANGE && i < report->changes->len; i++)
    put_source (&sources, ((const WeftReturnChange *)g_ptr_array_index (report->changes, i))->name, say (book, P_ ("what changed: asked before and after")), report->today);
  if (report->time.rate > 0)
    put_source (&sources, report->time.rate_name, say (book, P_ ("what an hour of a volunteer’s time would have cost")), report->today);
  weft_sheet_add_table (book->layout.sheet, "Sources", first_row, 0, book->layout.row - 1, G_N_ELEMENTS (widths) - 1);
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}
