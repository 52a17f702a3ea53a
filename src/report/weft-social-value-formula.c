/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The formulas of a Social Value workbook: where a cell is, what an outcome is worth over its years, and words that
 * move with their numbers. No function here needs a newer spreadsheet program than that of 2003. */

#include "weft-book-style.h"
#include "weft-social-value-sheets.h"
#include "weft-text.h"

#include <math.h>

#define LONGEST_LITERAL 200 /* bytes of the 255 letters that a text in a formula may have */

/* "$B$5" */
static char *
fixed_name (guint row,
            guint column)
{
  g_autofree char *name = weft_book_cell_name (row, column);
  const gsize      letters = strcspn (name, "0123456789");

  return g_strdup_printf ("$%.*s$%s", (int)letters, name, name + letters);
}

char *
weft_social_value_cell (const WeftValueBook *book,
                        const char          *sheet,
                        guint                row,
                        guint                column)
{
  g_autofree char *name = fixed_name (row, column);

  return g_strdup_printf ("'%s'!%s", weft_phrase (book->layout.language, sheet), name);
}

char *
weft_social_value_range (const WeftValueBook *book,
                         const char          *sheet,
                         guint                first_row,
                         guint                last_row,
                         guint                column)
{
  g_autofree char *first = weft_social_value_cell (book, sheet, first_row, column);
  g_autofree char *last = fixed_name (last_row, column);

  return g_strconcat (first, ":", last, NULL);
}

char *
weft_social_value_assumption (const WeftValueBook *book,
                              guint                outcome,
                              WeftAssumption       assumption,
                              WeftCase             which)
{
  const WeftOutcomePlace *place = &g_array_index (book->places, WeftOutcomePlace, outcome);
  const char             *sheet = assumption == WEFT_ASSUMPTION_VALUE ? P_ ("Values used") : P_ ("Reasons");

  /* Both sheets have them in their third to fifth column. */
  return weft_social_value_cell (book, sheet, place->rows[assumption], 2 + (guint)which);
}

char *
weft_social_value_uprating (const WeftValueBook *book,
                            guint                outcome)
{
  return weft_social_value_cell (book, P_ ("Indices"), g_array_index (book->places, WeftOutcomePlace, outcome).uprating, 5);
}

/* The first year stands apart: nothing has faded then, and a spreadsheet program knows no 0 to the power of 0. */
char *
weft_social_value_over_years (const WeftValueBook *book,
                              WeftDiscount         discount,
                              const char          *duration,
                              const char          *drop_off)
{
  const guint      column = discount == WEFT_DISCOUNT_WELLBEING ? 2 : 1;
  const guint      last = WEFT_YEARS_ROW + book->n_years - 1;
  g_autofree char *first = weft_social_value_cell (book, P_ ("Years"), WEFT_YEARS_ROW, column);
  g_autofree char *years = weft_social_value_range (book, P_ ("Years"), WEFT_YEARS_ROW + 1, last, 0);
  g_autofree char *factors = weft_social_value_range (book, P_ ("Years"), WEFT_YEARS_ROW + 1, last, column);

  return g_strdup_printf ("(MAX(0,MIN(1,%s))*%s+SUMPRODUCT((1-%s)^(%s-1)*((%s>=%s)+(%s>%s-1)*(%s<%s)*(%s-%s+1))*%s))",
                          duration, first, drop_off, years, duration, years, duration, years, duration, years, duration, years, factors);
}

char *
weft_social_value_present_value (const WeftValueBook *book,
                                 guint                outcome,
                                 const WeftCase      *cases)
{
  const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, outcome);
  g_autofree char        *uprating = weft_social_value_uprating (book, outcome);
  g_autofree char        *over_years = NULL;
  g_auto (GStrv) at = g_new0 (char *, WEFT_N_ASSUMPTIONS + 1);

  for (guint i = 0; i < WEFT_N_ASSUMPTIONS; i++)
    at[i] = weft_social_value_assumption (book, outcome, i, cases[i]);
  over_years = weft_social_value_over_years (book, row->outcome->discount, at[WEFT_ASSUMPTION_DURATION], at[WEFT_ASSUMPTION_DROP_OFF]);
  return g_strdup_printf ("%s*%s*%s*(1-%s)*(1-%s)*(1-%s)*%s", at[WEFT_ASSUMPTION_QUANTITY], at[WEFT_ASSUMPTION_VALUE], uprating,
                          at[WEFT_ASSUMPTION_DEADWEIGHT], at[WEFT_ASSUMPTION_DISPLACEMENT], at[WEFT_ASSUMPTION_ATTRIBUTION], over_years);
}

guint
weft_social_value_last_map_row (const WeftValueBook *book)
{
  return WEFT_MAP_ROW + MAX (book->analysis->outcomes->len, 1) - 1;
}

void
weft_social_value_put (WeftValueBook *book,
                       guint          column,
                       WeftStyle      style,
                       WeftFormat     format,
                       const char    *formula,
                       double         value)
{
  weft_sheet_put_formula (book->layout.sheet, book->layout.row, column, style, format, formula, value);
}

char *
weft_social_value_format (const WeftValueBook *book,
                          WeftFormat           format,
                          double               number)
{
  const WeftCell cell = { .kind = WEFT_CELL_NUMBER, .format = format, .number = number };

  return weft_cell_format_text (&cell, book->layout.language);
}

WeftFormat
weft_social_value_share_format (const WeftRange *range)
{
  const double tenths_of_percent = 1000;

  for (guint i = 0; i < WEFT_N_CASES; i++)
    if (fmod (round (range->at[i] * tenths_of_percent), 10) != 0)
      return WEFT_FORMAT_SHARE_FINE;
  return WEFT_FORMAT_SHARE;
}

double
weft_social_value_money_width (double width,
                               double most)
{
  const double digits = most < 1 ? 1 : floor (log10 (most)) + 1;

  /* A digit takes a column's unit and a little, a comma half of one; then the sign, the point and the pence. */
  return MAX (width, digits * 1.06 + floor ((digits - 1) / 3) * 0.6 + 5.5);
}

double
weft_social_value_largest (const WeftValueBook *book)
{
  double most = (double)book->valuation->inputs / 100;

  for (guint which = 0; which < WEFT_N_CASES; which++)
    for (guint i = 0; i < book->valuation->rows->len; i++)
      {
        const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, i);

        most = MAX (most, fabs (row->impact.at[which]));
        most = MAX (most, fabs (row->present_value.at[which]));
        most = MAX (most, fabs (book->valuation->present_value.at[which]));
      }
  return most;
}

const char *
weft_social_value_benefit (const WeftValueBook *book,
                           WeftBenefit          benefit,
                           gboolean             is_title)
{
  static const char *const titles[WEFT_N_BENEFITS] = { P_ ("Cash released"), P_ ("Capacity freed"), P_ ("Value to people") };
  static const char *const words[WEFT_N_BENEFITS] = { P_ ("cash released"), P_ ("capacity freed"), P_ ("value to people") };

  return weft_phrase (book->layout.language, is_title ? titles[benefit] : words[benefit]);
}

const char *
weft_social_value_assumption_name (const WeftValueBook *book,
                                   WeftAssumption       assumption,
                                   gboolean             is_title)
{
  static const char *const titles[WEFT_N_ASSUMPTIONS] = {
    P_ ("Quantity"), P_ ("Value of one"), P_ ("Would have happened anyway"), P_ ("Moved from elsewhere"),
    P_ ("Due to others"), P_ ("Fades each year"), P_ ("Years")
  };
  static const char *const words[WEFT_N_ASSUMPTIONS] = {
    P_ ("quantity"), P_ ("value of one"), P_ ("would have happened anyway"), P_ ("moved from elsewhere"),
    P_ ("due to others"), P_ ("fades each year"), P_ ("years")
  };

  return weft_phrase (book->layout.language, is_title ? titles[assumption] : words[assumption]);
}

const char *
weft_social_value_outcome_name (const WeftValueBook *book,
                                guint                outcome)
{
  const WeftOutcome *of = g_ptr_array_index (book->analysis->outcomes, outcome);

  return weft_text_is_empty (of->outcome) ? weft_phrase (book->layout.language, "without a name") : of->outcome;
}

void
weft_social_value_put_case (WeftValueBook *book)
{
  const char *central = say (book, P_ ("Central"));

  weft_sheet_put_text (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_QUESTION, say (book, P_ ("Case used")));
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_KEY, "=Case", central);
  weft_sheet_put_text (book->layout.sheet, book->layout.row++, 2, WEFT_STYLE_KEY_WORDS, say (book, P_ ("choose Low, Central or High on the sheet What if")));
}

/* Words that move */

void
weft_live_words_init (WeftLiveWords *live)
{
  live->formula = g_string_new ("=");
  live->words = g_string_new (NULL);
}

void
weft_live_words_clear (WeftLiveWords *live)
{
  if (live->formula != NULL)
    g_string_free (live->formula, TRUE);
  if (live->words != NULL)
    g_string_free (live->words, TRUE);
  *live = (WeftLiveWords){ 0 };
}

/* As texts of a formula, each short enough, joined with "&". */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("\"");
  gsize    length = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gsize bytes = (gsize)(g_utf8_next_char (at) - at);

      if (length + bytes > LONGEST_LITERAL)
        {
          g_string_append (quoted, "\"&\"");
          length = 0;
        }
      if (*at == '"')
        g_string_append_c (quoted, '"');
      g_string_append_len (quoted, at, (gssize)bytes);
      length += bytes;
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

static void
join (WeftLiveWords *live)
{
  if (live->formula->len > 1)
    g_string_append_c (live->formula, '&');
}

void
weft_live_words_add_text (WeftLiveWords *live,
                          const char    *text)
{
  g_autofree char *quoted = quote (text);

  if (*text == '\0')
    return;
  join (live);
  g_string_append (live->formula, quoted);
  g_string_append (live->words, text);
}

void
weft_live_words_add_number (WeftLiveWords       *live,
                            const WeftValueBook *book,
                            const char          *cell,
                            WeftFormat           format,
                            double               number)
{
  g_autofree char *code = quote (weft_format_code (format, book->layout.language));
  g_autofree char *words = weft_social_value_format (book, format, number);

  join (live);
  g_string_append_printf (live->formula, "TEXT(%s,%s)", cell, code);
  g_string_append (live->words, words);
}

void
weft_live_words_add_if (WeftLiveWords *live,
                        const char    *condition,
                        gboolean       is_true,
                        const char    *text,
                        const char    *otherwise)
{
  g_autofree char *quoted = quote (text);
  g_autofree char *other = quote (otherwise);

  join (live);
  g_string_append_printf (live->formula, "IF(%s,%s,%s)", condition, quoted, other);
  g_string_append (live->words, is_true ? text : otherwise);
}

void
weft_live_words_unless (WeftLiveWords *live,
                        const char    *condition,
                        const char    *otherwise)
{
  g_autofree char *other = quote (otherwise);
  g_autofree char *formula = g_strdup_printf ("=IF(%s,%s,%s)", condition, live->formula->str + 1, other);

  g_string_assign (live->formula, formula);
}

void
weft_live_words_put (const WeftLiveWords *live,
                     WeftValueBook       *book,
                     guint                column,
                     WeftStyle            style)
{
  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, column, style, live->formula->str, live->words->str);
}
