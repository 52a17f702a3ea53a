/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet Return, the only one that everybody reads: who and for what, the money, the words, the signatures. */

#include "weft-pence.h"
#include "weft-phrase.h"
#include "weft-return-sheets.h"
#include "weft-return-words.h"
#include "weft-text.h"

#define SIGNING_POINTS 34 /* room to sign by hand */

/* Rows that a formula refers to; 0 where the row is not on this sheet. */
typedef struct
{
  guint award, received, spent, before;
} MoneyRows;

void
weft_return_sheet_begin_line (WeftLayout *layout,
                              const char *label,
                              WeftStyle   style)
{
  weft_sheet_put_text (layout->sheet, layout->row, 0, style, label);
  weft_layout_fill (layout, 1, WEFT_STYLE_LABEL);
}

static gboolean
has_references (const WeftLayout *layout)
{
  return layout->columns > 3;
}

static void
put_references (WeftLayout *layout,
                const char *key,
                const char *other)
{
  const char *keys[] = { key, other, NULL };

  if (has_references (layout))
    weft_layout_put_references (layout, 3, keys);
}

/* Who and for what */

static void
put_title (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const char       *language = layout->language;
  gboolean          draft = weft_return_is_draft (layout->ret);
  const char       *funder = ret->funder != NULL ? ret->funder : "…";
  g_autofree char  *to = draft ? g_strdup_printf (weft_phrase (language, "Draft, not signed. Return to %s"), funder)
                               : g_strdup_printf (weft_phrase (language, "Return to %s"), funder);
  g_autofree char  *whole = g_strconcat (to, ": ", ret->grant_title, NULL);
  gboolean          whole_fits = weft_layout_fits (layout, WEFT_STYLE_SUBTITLE, whole);

  weft_layout_title (layout, ret->organisation, whole_fits ? whole : to);
  if (!whole_fits)
    weft_layout_fact (layout, weft_phrase (language, "Grant"), ret->grant_title);
}

static void
put_facts (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const char       *language = layout->language;
  const gboolean    is_ours = weft_text_is_empty (ret->funder_ref);
  const char       *parted = weft_text_is_empty (ret->contact_name) || weft_text_is_empty (ret->contact_email) ? "" : ", ";
  g_autofree char  *contact = g_strconcat (ret->contact_name != NULL ? ret->contact_name : "", parted,
                                          ret->contact_email, NULL);

  weft_layout_fact (layout, is_ours ? weft_phrase (language, "Our reference") : weft_phrase (language, "Grant reference"),
                    is_ours ? ret->grant_ref : ret->funder_ref);
  if (ret->tier == WEFT_TIER_NOTE)
    {
      weft_layout_fact (layout, weft_phrase (language, "Awarded"), "£");
      weft_sheet_put_pence (layout->sheet, layout->row - 1, 1, WEFT_STYLE_FACT, WEFT_FORMAT_POUNDS, ret->award);
    }
  weft_layout_fact_date (layout, weft_phrase (language, "From"), ret->from);
  weft_layout_fact_date (layout, weft_phrase (language, "To"), ret->to);
  weft_layout_fact (layout, weft_phrase (language, "Purpose"), ret->purpose);
  weft_layout_fact (layout, weft_phrase (language, "Charity number"), ret->charity_number);
  weft_layout_fact (layout, weft_phrase (language, "Contact"), contact);
}

/* The money */

static guint
put_pence (WeftLayout *layout,
           const char *label,
           const char *words,
           gint64      pence,
           const char *key)
{
  guint row = layout->row;

  weft_return_sheet_begin_line (layout, label, WEFT_STYLE_LABEL);
  weft_sheet_put_pence (layout->sheet, row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_POUNDS, pence);
  put_references (layout, key, NULL);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, words);
  return row;
}

/* A figure that follows from the rows above, kept alive by a formula. */
static void
put_worked_out (WeftLayout *layout,
                const char *label,
                const char *words,
                const char *formula,
                gint64      pence,
                const char *key)
{
  weft_return_sheet_begin_line (layout, label, WEFT_STYLE_QUESTION);
  if (formula != NULL)
    weft_sheet_put_formula (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, formula, (double)pence / 100);
  else
    weft_sheet_put_pence (layout->sheet, layout->row, 2, WEFT_STYLE_ANSWER, WEFT_FORMAT_POUNDS, pence);
  put_references (layout, key, NULL);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, words);
}

/* "=C8-C10" or, with money spent before this period, "=C8-C10-C11". */
static char *
less_spent (const MoneyRows *rows,
            guint            from)
{
  g_autofree char *first = weft_book_cell_name (from, 2);
  g_autofree char *spent = weft_book_cell_name (rows->spent, 2);
  g_autofree char *before = rows->before > 0 ? weft_book_cell_name (rows->before, 2) : NULL;

  return g_strconcat ("=", first, "-", spent, before != NULL ? "-" : NULL, before, NULL);
}

static void
put_spent (WeftLayout *layout,
           MoneyRows  *rows)
{
  const WeftReturn *ret = layout->ret;
  const char       *language = layout->language;
  gboolean          has_table = ret->tier >= WEFT_TIER_STANDARD;
  g_autofree char  *headings = has_table ? NULL : weft_return_words_headings (ret, language);
  const char       *label = ret->spent_before != 0 ? weft_phrase (language, "Spent in this period") : weft_phrase (language, "Spent");
  const char       *words = headings != NULL ? headings : "";

  if (has_table && weft_money_sheet_is_needed (ret))
    words = weft_phrase (language, "by heading in the table below");
  rows->spent = put_pence (layout, label, words, ret->spent, "spent");
  if (ret->spent_before != 0)
    rows->before = put_pence (layout, weft_phrase (language, "Spent before"), weft_phrase (language, "in earlier periods of this grant"),
                              ret->spent_before, "spent_before");
}

static void
put_money (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const char       *language = layout->language;
  MoneyRows         rows = { 0 };
  g_autofree char  *due = weft_pence_format (ret->still_due);
  g_autofree char  *received = NULL;
  g_autofree char  *unspent = NULL;
  g_autofree char  *cash = NULL;
  g_autofree char  *cash_words = weft_return_words_cash (ret, language);
  g_autofree char  *over = weft_return_overspent (ret) > 0 ? weft_return_words_overspent (ret, language) : NULL;
  const char       *less = ret->spent_before != 0 ? weft_phrase (language, "awarded less all that was spent so far") : weft_phrase (language, "awarded less spent");

  if (ret->still_due > 0)
    received = g_strdup_printf (weft_phrase (language, "%s is still due"), due);
  rows.award = put_pence (layout, weft_phrase (language, "Awarded"), weft_phrase (language, "the whole award"), ret->award, "award");
  put_spent (layout, &rows);
  unspent = less_spent (&rows, rows.award);
  put_worked_out (layout, weft_phrase (language, "Unspent of the award"),
                  over != NULL ? over : less,
                  unspent, weft_return_unspent (ret), "unspent");
  rows.received = put_pence (layout, weft_phrase (language, "Received so far"), received != NULL ? received : weft_phrase (language, "nothing more is due"),
                             ret->received, "received");
  if (weft_return_cash (ret) == ret->received - ret->spent - ret->spent_before)
    cash = less_spent (&rows, rows.received);
  put_worked_out (layout, weft_phrase (language, "Cash in the fund"), cash_words, cash, weft_return_cash (ret), "cash_in_fund");
}

/* People and time, of returns that show them at a glance */

static void
put_count (WeftLayout *layout,
           const char *key,
           const char *words,
           const char *other_key)
{
  const WeftFigure *figure = weft_layout_figure (layout, key, NULL);

  if (figure == NULL)
    return;
  weft_return_sheet_begin_line (layout, weft_return_words_name (key, layout->language), WEFT_STYLE_LABEL);
  weft_layout_put_figure (layout, 2, WEFT_STYLE_FIGURE, figure);
  put_references (layout, key, other_key);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS_GREY, NULL, words);
}

static void
put_counts (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const WeftFigure *hours = weft_layout_figure (layout, "volunteer_hours", NULL);

  if (ret->sessions > 0)
    put_count (layout, "sessions", weft_phrase (layout->language, "held in the period"), NULL);
  if (ret->people > 0 || weft_return_answer (ret, "people") != NULL || weft_layout_is_missing (layout, "people"))
    weft_return_sheet_answer (layout, "people");
  if (ret->volunteers > 0)
    put_count (layout, "volunteers", weft_phrase (layout->language, "people who gave their time"), NULL);
  if (hours != NULL && ret->volunteer_minutes > 0)
    put_count (layout, "volunteer_hours", weft_phrase (layout->language, "a gift in kind that is not in the money above"), NULL);
}

/* Signatures */

static void
put_signature (WeftLayout *layout,
               const char *name,
               const char *role,
               const char *date)
{
  if (!weft_text_is_empty (name))
    {
      weft_return_sheet_begin_line (layout, name, WEFT_STYLE_QUESTION);
      if (!weft_text_is_empty (date))
        weft_sheet_put_date (layout->sheet, layout->row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_DATE_SHORT, date);
      weft_layout_words (layout, 1, WEFT_STYLE_WORDS, NULL, role != NULL ? role : "");
      return;
    }

  weft_return_sheet_begin_line (layout, weft_phrase (layout->language, "Name, role, signature"), WEFT_STYLE_FACT_LABEL);
  weft_sheet_put_text (layout->sheet, layout->row, 2, WEFT_STYLE_LABEL, weft_phrase (layout->language, "Date"));
  weft_sheet_set_height (layout->sheet, layout->row++, SIGNING_POINTS);
}

/* Figures that cannot be right were signed all the same: whoever reads them reads why. */
static void
put_override (WeftLayout *layout)
{
  if (weft_text_is_empty (layout->ret->override_reason))
    return;

  weft_return_sheet_begin_line (layout, weft_phrase (layout->language, "Signed all the same"), WEFT_STYLE_QUESTION);
  weft_layout_words (layout, 1, WEFT_STYLE_WORDS, weft_phrase (layout->language, "These figures do not fit the grant."), layout->ret->override_reason);
}

static void
put_key (WeftLayout *layout,
         const char *sample,
         WeftStyle   style,
         const char *meaning)
{
  weft_sheet_put_text (layout->sheet, layout->row, 0, style, sample);
  weft_sheet_put_text (layout->sheet, layout->row, 1, WEFT_STYLE_KEY_WORDS, meaning);
  layout->row++;
}

static void
put_signatures (WeftLayout *layout)
{
  const WeftReturn *ret = layout->ret;
  const char       *language = layout->language;
  gboolean          draft = weft_return_is_draft (layout->ret);

  weft_layout_section (layout, draft ? weft_phrase (language, "To sign") : weft_phrase (language, "Signed"));
  put_signature (layout, ret->signed_by, ret->signed_role, ret->signed_on);
  if (weft_tier_signatures (ret->tier) > 1 || !weft_text_is_empty (ret->second_name))
    put_signature (layout, ret->second_name, ret->second_role, ret->second_on);
  put_override (layout);

  weft_layout_gap (layout);
  put_key (layout, weft_phrase (language, "Grey cells"), WEFT_STYLE_KEY,
           weft_phrase (language, "are filled in by Weft from the group’s records; white cells are written by the group."));
  if (layout->has_boxes)
    put_key (layout, weft_phrase (language, "Boxed cells"), WEFT_STYLE_BOXED, weft_phrase (language, "are still to be answered."));
  if (has_references (layout))
    put_key (layout, "H1, H2 …", WEFT_STYLE_NOTE,
             weft_phrase (language, "name the line of the sheet How counted that says how a figure was made."));
}

void
weft_return_sheet_lay_out (WeftLayout *layout)
{
  static const double narrow[] = { 26, 52, 16 };
  static const double wide[] = { 26, 46.5, 16, 6 };
  const char         *language = layout->language;
  WeftTier            tier = layout->ret->tier;

  if (tier >= WEFT_TIER_STANDARD)
    weft_layout_begin (layout, "Return", wide, G_N_ELEMENTS (wide));
  else
    weft_layout_begin (layout, "Return", narrow, G_N_ELEMENTS (narrow));
  put_title (layout);
  put_facts (layout);

  if (tier == WEFT_TIER_NOTE)
    weft_layout_section (layout, weft_phrase (language, "What happened"));
  else if (tier == WEFT_TIER_SHORT)
    weft_layout_section (layout, weft_phrase (language, "The money"));
  else
    weft_layout_section (layout, weft_phrase (language, "At a glance"));
  if (tier > WEFT_TIER_NOTE)
    put_money (layout);
  if (tier >= WEFT_TIER_STANDARD)
    put_counts (layout);
  if (tier > WEFT_TIER_NOTE)
    weft_layout_section (layout, weft_phrase (language, "Your questions"));
  weft_return_sheet_ask (layout);
  if (tier >= WEFT_TIER_STANDARD)
    weft_return_sheet_ask_further (layout);

  put_signatures (layout);
  weft_layout_end (layout, tier >= WEFT_TIER_STANDARD ? WEFT_PAPER_READING : WEFT_PAPER_ONE_PAGE);
}
