/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second page of the sheet Return, for the larger grants: targets, spending by heading and why it differs
 * from the budget, and other things that a funder may want to know. */

#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-text.h"

/* What was hoped for, as bold words before the answer: "Target: 40 (people who come every week)." */
static char *
target_lead (const WeftLayout       *layout,
             const WeftReturnTarget *target)
{
  g_autofree char *wanted = weft_text_number (target->target);

  if (weft_text_is_empty (target->indicator))
    return g_strdup_printf (weft_phrase (layout->language, "Target: %s."), wanted);
  return g_strdup_printf (weft_phrase (layout->language, "Target: %s (%s)."), wanted, target->indicator);
}

static void
put_target (WeftLayout             *layout,
            const WeftReturnTarget *target)
{
  g_autofree char *question = g_strconcat ("target:", target->outcome, NULL);
  g_autofree char *lead = target_lead (layout, target);
  g_autofree char *reached = weft_return_words_reached (layout, target);
  gboolean         has_words = !weft_text_is_empty (target->words);

  weft_return_sheet_begin_line (layout, target->outcome, WEFT_STYLE_QUESTION);
  weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, reached);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, lead, has_words ? target->words : "");
  if (has_words || !weft_layout_is_missing (layout, question))
    return;
  weft_return_sheet_begin_line (layout, "", WEFT_STYLE_LABEL);
  weft_return_sheet_put_missing (layout);
}

static void
put_targets (WeftLayout *layout)
{
  const char            *language = layout->language;
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT };
  const char            *titles[] = {
               weft_phrase (language, "Outcome"),
               weft_phrase (language, "What changed"),
               weft_phrase (language, "Reached"),
               "",
  };

  if (layout->ret->tier < WEFT_TIER_FULL || layout->ret->targets->len == 0)
    return;
  weft_layout_section (layout, weft_phrase (language, "What difference did it make?"));
  weft_layout_header (layout, titles, styles);
  for (guint i = 0; i < layout->ret->targets->len; i++)
    put_target (layout, g_ptr_array_index (layout->ret->targets, i));
}

/* Spending by heading */

/* By how much it differs stands on the sheet Money: without words that say why there is nothing to say here. */
static void
put_why (WeftLayout           *layout,
         const WeftBudgetLine *line)
{
  g_autofree char *question = g_strconcat ("variance:", line->line, NULL);
  g_autofree char *difference = weft_return_words_difference (line, layout->language);
  g_autofree char *lead = g_strconcat (difference, ":", NULL);

  if (!weft_text_is_empty (line->why))
    weft_layout_words (layout, 1, WEFT_STYLE_WORDS, line->explain ? lead : NULL, line->why);
  else if (weft_layout_is_missing (layout, question))
    weft_return_sheet_put_missing (layout);
  else
    layout->row++;
}

static void
put_heading (WeftLayout *layout,
             const char *label,
             gint64      pence)
{
  weft_return_sheet_begin_line (layout, label, WEFT_STYLE_LABEL);
  weft_sheet_put_pence (layout->sheet, layout->row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, pence);
}

static void
put_spending_total (WeftLayout *layout,
                    guint       first_row)
{
  g_autofree char *first = weft_book_cell_name (first_row, 2);
  g_autofree char *last = weft_book_cell_name (layout->row - 1, 2);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s:%s)", first, last);

  weft_layout_fill (layout, 0, WEFT_STYLE_TOTAL_LABEL);
  weft_sheet_put_text (layout->sheet, layout->row, 0, WEFT_STYLE_TOTAL_LABEL, weft_phrase (layout->language, "Total"));
  weft_sheet_put_formula (layout->sheet, layout->row++, 2, WEFT_STYLE_TOTAL, WEFT_FORMAT_POUNDS, formula, (double)layout->ret->spent / 100);
  weft_layout_note (layout, WEFT_STYLE_NOTE, weft_phrase (layout->language, "Budget, spent and left, line by line: see the sheet Money."));
}

static void
put_spending (WeftLayout *layout)
{
  const WeftReturn      *ret = layout->ret;
  const char            *language = layout->language;
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT };
  const char            *titles[] = {
               weft_phrase (language, "Heading"),
               weft_phrase (language, "Why it differs from the budget"),
               weft_phrase (language, "Spent"),
               "",
  };
  gint64 rest = weft_money_sheet_rest (ret);
  guint  first_row;

  if (!weft_money_sheet_is_needed (ret))
    return;
  weft_layout_wish_page (layout);
  weft_layout_section (layout, weft_phrase (language, "Spending by heading"));
  weft_layout_header (layout, titles, styles);
  first_row = layout->row;
  for (guint i = 0; i < ret->lines->len; i++)
    {
      const WeftBudgetLine *line = g_ptr_array_index (ret->lines, i);
      put_heading (layout, weft_money_sheet_line_name (layout, line), line->period);
      put_why (layout, line);
    }
  if (rest != 0)
    {
      put_heading (layout, weft_phrase (language, "No line of the budget yet"), rest);
      layout->row++;
    }
  put_spending_total (layout, first_row);
}

/* Other things */

static void
put_pointer (WeftLayout *layout,
             const char *label,
             const char *words,
             const char *sheet,
             guint       count)
{
  weft_return_sheet_begin_line (layout, label, WEFT_STYLE_QUESTION);
  if (count > 0)
    weft_sheet_put_number (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_COUNT, count);
  weft_sheet_put_link (layout->sheet, layout->row, 1, WEFT_STYLE_WORDS_GREY, words, weft_phrase (layout->language, sheet));
  layout->row++;
}

static void
put_pointers (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const char       *language = layout->language;
  g_autofree char  *receipts = weft_return_words_receipts (ret, language);

  if (weft_receipts_sheet_is_needed (ret))
    put_pointer (layout, receipts, weft_phrase (language, "on the sheet Receipts"), "Receipts", ret->receipts->len);
  if (ret->bands->len > 0 && weft_people_sheet_is_needed (ret))
    put_pointer (layout, weft_phrase (language, "Who took part"), weft_phrase (language, "on the sheet People"), "People", 0);
  if (weft_change_sheet_is_needed (ret))
    put_pointer (layout, weft_phrase (language, "What changed for people"), weft_phrase (language, "on the sheet Change"), "Change", 0);
  if (ret->stories->len > 0 && weft_evidence_sheet_is_needed (ret))
    put_pointer (layout, weft_phrase (language, "Stories and quotes"), weft_phrase (language, "on the sheet Evidence"), "Evidence", ret->stories->len);
}

static gboolean
has_pointers (const WeftReturn *ret)
{
  return weft_receipts_sheet_is_needed (ret) || weft_change_sheet_is_needed (ret) ||
         (ret->bands->len > 0 && weft_people_sheet_is_needed (ret)) ||
         (ret->stories->len > 0 && weft_evidence_sheet_is_needed (ret));
}

void
weft_return_sheet_ask_further (WeftLayout *layout)
{
  static const char *const questions[] = { "volunteers", "headings", "receipts", "other_income", "changes", "equality", "feedback", "next" };
  gboolean                 any = has_pointers (layout->ret);

  put_targets (layout);
  put_spending (layout);

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    any = any || weft_return_sheet_is_asked (layout, questions[i]);
  if (!any)
    return;
  weft_layout_section (layout, weft_phrase (layout->language, "Other things you may want to know"));
  put_pointers (layout);
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    weft_return_sheet_answer (layout, questions[i]);
}
