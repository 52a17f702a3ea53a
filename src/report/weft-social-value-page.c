/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet One page, which a trustee reads in two minutes and which fits one side of A4: who, what, what it cost, what
 * changed, what people said, and what has to be known before any of it is quoted. What it was worth is in a file of its
 * own. */

#include "weft-change-words.h"
#include "weft-hours.h"
#include "weft-return.h"
#include "weft-social-value-sheets.h"
#include "weft-text.h"

#include <string.h>

#define N_COLUMNS 5
#define MOST_CHANGES 3
#define MOST_QUOTES 2
#define MOST_NOT_VALUED 3
#define MOST_WORSE 3
#define LONGEST_LINE 320 /* letters of a line of words: the page has room for no more */

static void
put_joined (WeftValueBook *book,
            WeftStyle      label_style,
            const char    *label,
            WeftStyle      style,
            const char    *text)
{
  weft_layout_fill (&book->layout, 0, style);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, label_style, label);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 1, style, text);
  weft_sheet_join (book->layout.sheet, book->layout.row++, 1, N_COLUMNS - 1);
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0' ? 1 : 0);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, text + strlen (first), NULL);
}

/* Who and what */

static char *
describe_people (const WeftValueBook *book)
{
  const WeftSocialValue *report = book->report;
  const gboolean         is_number = !weft_text_is_empty (report->people) && report->people[strspn (report->people, "0123456789")] == '\0';
  g_autofree char       *rounded = g_strdup_printf (report->people_are_least ? say (book, P_ ("about %s or more")) : say (book, P_ ("about %s")), report->people);
  g_autofree char       *came = g_strdup_printf (say (book, P_ ("%s people came")), is_number ? rounded : report->people);
  g_autofree char       *gave = g_strdup_printf (say (book, P_ ("volunteers: %d")), (int)report->time.people);
  g_autofree char       *both = NULL;

  if (weft_text_is_empty (report->people) && report->time.people == 0)
    return g_strdup ("");
  if (weft_text_is_empty (report->people))
    return capitalise (gave);
  both = report->time.people > 0 ? g_strdup_printf ("%s; %s", came, gave) : g_strdup (came);
  return capitalise (both);
}

static char *
describe_doings (const WeftValueBook *book)
{
  g_autofree char *sessions = weft_social_value_format (book, WEFT_FORMAT_COUNT, (double)book->report->sessions);
  g_autofree char *visits = weft_social_value_format (book, WEFT_FORMAT_COUNT, (double)book->report->attendances);

  if (book->report->sessions == 0)
    return g_strdup ("");
  if (book->report->hides_attendances)
    return g_strdup_printf (say (book, P_ ("Sessions: %s.")), sessions);
  return g_strdup_printf (say (book, P_ ("Sessions: %s. Attendances: %s.")), sessions, visits);
}

/* "£17,925.30: £12,975.30 in money, £4,950.00 as volunteers’ time", each live. */
static void
put_cost (WeftValueBook *book)
{
  static const char *const kinds[WEFT_N_INPUTS] = { P_ (" in money"), P_ (" given in kind"), P_ (" as volunteers’ time") };
  g_auto (WeftLiveWords) live = { 0 };
  guint n = 0;

  weft_live_words_init (&live);
  weft_live_words_add_number (&live, book, "Cost", WEFT_FORMAT_POUNDS, (double)book->valuation->inputs / 100);
  for (guint i = 0; i < WEFT_N_INPUTS; i++)
    {
      g_autofree char *cell = weft_social_value_cell (book, P_ ("Inputs"), book->input_rows[i], 5);

      if (book->valuation->inputs_by_kind[i] == 0)
        continue;
      weft_live_words_add_text (&live, n++ == 0 ? ": " : ", ");
      weft_live_words_add_number (&live, book, cell, WEFT_FORMAT_POUNDS, (double)book->valuation->inputs_by_kind[i] / 100);
      weft_live_words_add_text (&live, say (book, kinds[i]));
    }
  weft_layout_fill (&book->layout, 1, WEFT_STYLE_FACT);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_FACT_LABEL, say (book, P_ ("What it cost")));
  weft_live_words_put (&live, book, 1, WEFT_STYLE_FACT);
  book->layout.row++;
}

static gboolean
has_told_change (const WeftValueBook *book)
{
  for (guint i = 0; i < book->report->changes->len; i++)
    if (weft_return_change_is_told (g_ptr_array_index (book->report->changes, i)))
      return TRUE;
  return FALSE;
}

static gint64
latest_wave (const WeftValueBook *book)
{
  gint64 latest = 0;

  for (guint i = 0; i < book->report->changes->len; i++)
    latest = MAX (latest, ((const WeftReturnChange *)g_ptr_array_index (book->report->changes, i))->to_wave);
  return latest;
}

static char *
describe_certainty (const WeftValueBook *book)
{
  const gboolean   shows_change = weft_overclaim_level (book->analysis) == 2 || has_told_change (book);
  g_autofree char *asked = g_strdup_printf (say (book, P_ ("Asked again after %d months.")), (int)latest_wave (book));
  const char      *level = shows_change ? say (book, P_ ("Level 2 of 5: we can show change, not that we caused it."))
                                        : say (book, P_ ("Level 1 of 5: an account of what people told us."));

  return latest_wave (book) > 0 ? g_strdup_printf ("%s %s", level, asked) : g_strdup (level);
}

static void
put_facts (WeftValueBook *book)
{
  g_autofree char *people = describe_people (book);
  g_autofree char *doings = describe_doings (book);
  g_autofree char *certainty = describe_certainty (book);

  weft_layout_fact (&book->layout, say (book, P_ ("Who")), people);
  weft_layout_fact (&book->layout, say (book, P_ ("What")), doings);
  if (book->report->depth == WEFT_DEPTH_VALUE)
    put_cost (book);
  if (book->report->depth >= WEFT_DEPTH_CHANGE)
    weft_layout_fact (&book->layout, say (book, P_ ("How sure")), certainty);
}

/* What changed */

static void
put_change (WeftValueBook          *book,
            const WeftReturnChange *change)
{
  WeftSheet       *sheet = book->layout.sheet;
  const guint      row = book->layout.row;
  const char      *lead = NULL;
  g_autofree char *words = weft_change_words_says (change, book->layout.language, &lead);
  g_autofree char *name = weft_change_words_name (change, book->layout.language);
  g_autofree char *scale = weft_change_words_scale (change, book->layout.language);
  g_autofree char *label = g_strdup_printf ("%s (%s)", name, scale);
  g_autofree char *people = g_strdup_printf (say (book, P_ ("%d of %d")), (int)change->both, (int)change->started);

  weft_sheet_put_text (sheet, row, 0, WEFT_STYLE_LABEL, label);
  weft_sheet_put_rich (sheet, row, 1, WEFT_STYLE_WORDS, lead, words);
  weft_sheet_put_number (sheet, row, 2, WEFT_STYLE_FIGURE, WEFT_FORMAT_AVERAGE, (double)change->before / 1e6);
  weft_sheet_put_number (sheet, row, 3, WEFT_STYLE_FIGURE, WEFT_FORMAT_AVERAGE, (double)change->after / 1e6);
  weft_sheet_put_text (sheet, row, 4, WEFT_STYLE_FIGURE, people);
  book->layout.row++;
}

static void
put_changes (WeftValueBook *book)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT };
  const char            *titles[] = { say (book, P_ ("Change")), say (book, P_ ("What we found")), say (book, P_ ("Before")), say (book, P_ ("After")), say (book, P_ ("People")) };
  guint                  n = 0;

  if (book->report->depth < WEFT_DEPTH_CHANGE || !has_told_change (book))
    return;
  weft_layout_section (&book->layout, say (book, P_ ("What changed")));
  weft_layout_header (&book->layout, titles, styles);
  for (guint i = 0; i < book->report->changes->len && n < MOST_CHANGES; i++)
    {
      const WeftReturnChange *change = g_ptr_array_index (book->report->changes, i);

      if (!weft_return_change_is_told (change))
        continue;
      put_change (book, change);
      n++;
    }
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LONGEST_LINE)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, LONGEST_LINE - 1);
  return g_strconcat (start, "…", NULL);
}

static void
put_quotes (WeftValueBook *book)
{
  const GPtrArray *quotes = book->report->quotes;

  if (quotes->len > 0)
    weft_layout_gap (&book->layout);
  for (guint i = 0; i < MIN (quotes->len, MOST_QUOTES); i++)
    {
      const WeftQuote *quote = g_ptr_array_index (quotes, i);
      g_autofree char *text = shorten (quote->text);
      g_autofree char *quoted = g_strdup_printf ("“%s”", text);

      put_joined (book, WEFT_STYLE_FACT_LABEL, quote->said_by, WEFT_STYLE_SAYING, quoted);
    }
}

/* Read before you quote */

/* "(we say %s)": what @assumption of the outcome worth most would have to be, and what is said. */
static void
add_switch (WeftLiveWords       *live,
            const WeftValueBook *book,
            guint                at,
            WeftFormat           format,
            char               **parts)
{
  const WeftSwitch  *found = &g_array_index (book->valuation->switches, WeftSwitch, book->first_switched * WEFT_SWITCHES + at);
  const WeftOutcome *outcome = g_ptr_array_index (book->analysis->outcomes, book->first_switched);
  g_autofree char   *it_takes = weft_social_value_cell (book, P_ ("What if"), book->switch_row + at, 2);
  g_autofree char   *said = weft_social_value_cell (book, P_ ("What if"), book->switch_row + at, 1);

  weft_live_words_add_number (live, book, it_takes, format, found->value);
  weft_live_words_add_text (live, parts[0]);
  weft_live_words_add_number (live, book, said, format, outcome->assumptions[found->assumption].at[WEFT_CASE_CENTRAL]);
  weft_live_words_add_text (live, parts[1]);
}

/* "“Less alone”: if 86.6% would have happened anyway (we say 75.0%), or if the quantity were 8.4 (we say 15.6)."
 * A quantity can be reached wherever a share can. */
static void
put_what_makes_it_one (WeftValueBook *book)
{
  const WeftSwitch *anyway = &g_array_index (book->valuation->switches, WeftSwitch, book->first_switched * WEFT_SWITCHES + WEFT_SWITCH_DEADWEIGHT);
  const WeftSwitch *quantity = &g_array_index (book->valuation->switches, WeftSwitch, book->first_switched * WEFT_SWITCHES + WEFT_SWITCH_QUANTITY);
  const char       *never = say (book, P_ ("No one assumption about it alone."));
  g_autofree char  *share_cell = weft_social_value_cell (book, P_ ("What if"), book->switch_row + WEFT_SWITCH_DEADWEIGHT, 2);
  g_autofree char  *quantity_cell = weft_social_value_cell (book, P_ ("What if"), book->switch_row + WEFT_SWITCH_QUANTITY, 2);
  g_autofree char  *name = shorten (weft_social_value_outcome_name (book, book->first_switched));
  g_autofree char  *formula = NULL;
  g_auto (GStrv) both = g_strsplit (say (book, P_ ("“%s”: if %s would have happened anyway (we say %s), or if the quantity were %s (we say %s).")), "%s", 6);
  g_auto (GStrv) one = g_strsplit (say (book, P_ ("“%s”: if the quantity were %s (we say %s).")), "%s", 4);
  g_auto (WeftLiveWords) either = { 0 };
  g_auto (WeftLiveWords) only = { 0 };

  weft_live_words_init (&either);
  weft_live_words_add_text (&either, both[0]);
  weft_live_words_add_text (&either, name);
  weft_live_words_add_text (&either, both[1]);
  add_switch (&either, book, WEFT_SWITCH_DEADWEIGHT, WEFT_FORMAT_SHARE_FINE, both + 2);
  add_switch (&either, book, WEFT_SWITCH_QUANTITY, WEFT_FORMAT_HOURS, both + 4);
  weft_live_words_init (&only);
  weft_live_words_add_text (&only, one[0]);
  weft_live_words_add_text (&only, name);
  weft_live_words_add_text (&only, one[1]);
  add_switch (&only, book, WEFT_SWITCH_QUANTITY, WEFT_FORMAT_HOURS, one + 2);
  formula = g_strdup_printf ("=IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s,IF(ISNUMBER(%s),%s,\"%s\"))", share_cell, quantity_cell, either.formula->str + 1,
                             quantity_cell, only.formula->str + 1, never);
  put_joined (book, WEFT_STYLE_QUESTION, say (book, P_ ("What would make it £1")), WEFT_STYLE_WORDS, "");
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row - 1, 1, WEFT_STYLE_WORDS, formula,
                               !quantity->is_known || !quantity->is_reachable ? never
                               : anyway->is_reachable                         ? either.words->str
                                                                              : only.words->str);
}

/* What is named as worse, or as anything else; "" when nothing is. */
static char *
list_not_valued (const WeftValueBook *book,
                 gboolean             is_worse)
{
  const GPtrArray *list = book->analysis->not_valued;
  GString         *text = g_string_new (NULL);
  guint            n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const WeftNotValued *item = g_ptr_array_index (list, i);

      if ((item->direction < 0) != is_worse || n++ >= MOST_NOT_VALUED)
        continue;
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " " : "", item->what, weft_text_is_empty (item->why) ? "." : ": ", weft_text_is_empty (item->why) ? "" : item->why);
      if (!g_str_has_suffix (text->str, "."))
        g_string_append_c (text, '.');
    }
  if (n > MOST_NOT_VALUED)
    g_string_append_printf (text, " %s", say (book, P_ ("More stands on the sheet Not valued.")));
  return g_string_free (text, FALSE);
}

static void
put_not_valued (WeftValueBook *book)
{
  g_autofree char *whole = list_not_valued (book, FALSE);
  g_autofree char *text = shorten (whole);

  if (*text != '\0')
    put_joined (book, WEFT_STYLE_QUESTION, say (book, P_ ("Not valued")), WEFT_STYLE_WORDS, text);
}

static void
put_worse (WeftValueBook *book)
{
  g_autofree char *named = list_not_valued (book, TRUE);
  g_autofree char *shortened = NULL;
  GString         *text = g_string_new (NULL);
  guint            n = 0;

  for (guint i = 0; i < book->report->changes->len && n < MOST_WORSE; i++)
    {
      const WeftReturnChange *change = g_ptr_array_index (book->report->changes, i);
      g_autofree char        *name = weft_change_words_name (change, book->layout.language);

      if (!weft_return_change_is_told (change) || change->worse == 0)
        continue;
      g_string_append_printf (text, "%s%s: ", n++ > 0 ? " " : "", name);
      g_string_append_printf (text, say (book, P_ ("%d of %d people were worse off than at the start.")), (int)change->worse, (int)change->both);
    }
  if (*named != '\0' && book->report->depth == WEFT_DEPTH_VALUE)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", named);
  shortened = shorten (text->str);
  if (text->len > 0)
    put_joined (book, WEFT_STYLE_QUESTION, say (book, P_ ("What got worse")), WEFT_STYLE_WORDS, shortened);
  g_string_free (text, TRUE);
}

static void
put_warnings (WeftValueBook *book)
{
  weft_layout_section (&book->layout, say (book, P_ ("Read before you quote")));
  if (book->report->depth == WEFT_DEPTH_VALUE && book->verdict == WEFT_RATIO_SHOWN)
    put_what_makes_it_one (book);
  if (book->report->depth == WEFT_DEPTH_VALUE)
    put_not_valued (book);
  if (book->report->depth >= WEFT_DEPTH_CHANGE)
    put_worse (book);
  if (has_told_change (book) && book->report->depth == WEFT_DEPTH_CHANGE)
    put_joined (book, WEFT_STYLE_QUESTION, say (book, P_ ("Change, not cause")), WEFT_STYLE_WORDS,
                say (book, P_ ("Before and after alone shows change. It does not show that we caused it: people often come when things are at their worst, and some would have felt better anyway.")));
  if (book->report->depth == WEFT_DEPTH_VALUE)
    weft_layout_note (&book->layout, WEFT_STYLE_STRONG_NOTE, say (book, P_ ("Do not compare this with other organisations’ ratios: they count different things.")));
  else
    weft_layout_note (&book->layout, WEFT_STYLE_STRONG_NOTE, say (book, P_ ("We count and tell what happened. We have put no price on it.")));
}

void
weft_social_value_page_lay_out (WeftValueBook *book)
{
  const double     money = MAX (10, weft_social_value_money_width (10, weft_social_value_largest (book)) - 3);
  const double     widths[] = { 25, 50, money, money, money, 4, 18, 12, 12, 12, 12 };
  g_autofree char *from = weft_phrase_date (book->layout.language, book->analysis->from);
  g_autofree char *to = weft_phrase_date (book->layout.language, book->analysis->to);
  g_autofree char *subtitle = NULL;

  if (book->report->depth == WEFT_DEPTH_VALUE)
    subtitle = g_strdup_printf (say (book, P_ ("What it was worth, and to whom: %s to %s")), from, to);
  else
    subtitle = g_strdup_printf (say (book, P_ ("What happened, and for whom: %s to %s")), from, to);
  weft_layout_begin (&book->layout, P_ ("One page"), widths, G_N_ELEMENTS (widths));
  weft_layout_set_columns (&book->layout, N_COLUMNS);
  weft_layout_title (&book->layout, book->report->group, subtitle);
  put_facts (book);
  put_changes (book);
  put_quotes (book);
  if (book->report->depth == WEFT_DEPTH_VALUE)
    weft_social_value_worth_lay_out (book);
  put_warnings (book);
  weft_layout_end (&book->layout, WEFT_PAPER_ONE_PAGE);
}
