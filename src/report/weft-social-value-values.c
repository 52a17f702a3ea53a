/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets Indices and Values used: what one of each is worth, who says so, and how it was brought to the prices of
 * the analysis, both index cells in sight. What two outcomes share stands once. */

#include "weft-social-value-sheets.h"
#include "weft-text.h"

#include <string.h>

#define FIRST_INDEX_ROW 4

static const WeftOutcome *
outcome_at (const WeftValueBook *book,
            guint                i)
{
  return g_ptr_array_index (book->analysis->outcomes, i);
}

/* Indices */

static gboolean
is_same_year (const WeftIndexYear *one,
              const WeftIndexYear *other)
{
  return one->year == other->year && one->prices == other->prices && one->incomes == other->incomes;
}

static guint
find_year (const GArray        *years,
           const WeftIndexYear *year)
{
  guint i = 0;

  while (i < years->len && !is_same_year (&g_array_index (years, WeftIndexYear, i), year))
    i++;
  return i;
}

static int
compare_years (gconstpointer one,
               gconstpointer other)
{
  return ((const WeftIndexYear *)one)->year - ((const WeftIndexYear *)other)->year;
}

static GArray *
collect_years (const WeftValueBook *book)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (WeftIndexYear));

  for (guint i = 0; i < book->analysis->outcomes->len; i++)
    {
      const WeftIndexYear *both[] = { &outcome_at (book, i)->index_from, &outcome_at (book, i)->index_to };

      for (guint k = 0; k < G_N_ELEMENTS (both); k++)
        if (find_year (years, both[k]) == years->len)
          g_array_append_vals (years, both[k], 1);
    }
  g_array_sort (years, compare_years);
  return years;
}

static void
put_index (WeftValueBook *book,
           guint          column,
           double         value)
{
  if (value > 0)
    weft_sheet_put_number (book->layout.sheet, book->layout.row, column, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_FACTOR, value);
  else
    weft_sheet_put_blank (book->layout.sheet, book->layout.row, column, WEFT_STYLE_BOXED_NUMBER);
}

static void
put_years (WeftValueBook *book,
           const GArray  *years)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER };
  const char            *titles[] = { say (book, P_ ("Year")), say (book, P_ ("Prices (GDP deflator)")), say (book, P_ ("Incomes (GDP per head)")), "", "", "" };

  weft_layout_gap (&book->layout);
  weft_layout_header (&book->layout, titles, styles);
  for (guint i = 0; i < years->len; i++)
    {
      const WeftIndexYear *year = &g_array_index (years, WeftIndexYear, i);

      weft_layout_fill (&book->layout, 3, WEFT_STYLE_LABEL);
      weft_sheet_put_number (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, WEFT_FORMAT_GENERAL, year->year);
      put_index (book, 1, year->prices);
      put_index (book, 2, year->incomes);
      if (year->prices <= 0)
        weft_sheet_put_text (book->layout.sheet, book->layout.row, 3, WEFT_STYLE_WORDS_GREY, say (book, P_ ("no index of prices for this year")));
      book->layout.row++;
    }
}

/* The rule of the core, live: the same year, or a year without an index, leaves a value as it is. */
static char *
uprating_formula (guint    from,
                  guint    to,
                  gboolean takes_incomes)
{
  const guint      a = FIRST_INDEX_ROW + from + 1;
  const guint      b = FIRST_INDEX_ROW + to + 1;
  g_autofree char *incomes = g_strdup_printf ("*IF(AND(C%u>0,C%u>0),(C%u/C%u)^1.3,1)", a, b, b, a);

  return g_strdup_printf ("=IF(A%u=A%u,1,IF(OR(B%u<=0,B%u<=0),1,B%u/B%u%s))", a, b, a, b, b, a, takes_incomes ? incomes : "");
}

typedef enum
{
  BY_NOTHING,     /* of the analysis's year already */
  BY_NO_INDEX,    /* a year has none */
  BY_PRICES,      /* not a value of wellbeing */
  BY_PRICES_ONLY, /* a value of wellbeing, and a year has no index of incomes */
  BY_PRICES_AND_INCOMES,
  N_WAYS,
} Way;

static Way
find_way (const WeftOutcome *outcome)
{
  const WeftIndexYear *from = &outcome->index_from;
  const WeftIndexYear *to = &outcome->index_to;

  if (from->year == to->year)
    return BY_NOTHING;
  if (from->prices <= 0 || to->prices <= 0)
    return BY_NO_INDEX;
  if (outcome->route != WEFT_ROUTE_WELLBEING)
    return BY_PRICES;
  return from->incomes > 0 && to->incomes > 0 ? BY_PRICES_AND_INCOMES : BY_PRICES_ONLY;
}

/* By what a value is brought up, as live as the number beside it. */
static void
put_way (WeftValueBook     *book,
         const WeftOutcome *outcome,
         guint              from,
         guint              to)
{
  const char      *words[N_WAYS] = { say (book, P_ ("nothing: it is of that year")), say (book, P_ ("nothing: a year has no index of prices")),
                                     say (book, P_ ("prices")), say (book, P_ ("prices only: a year has no index of incomes")),
                                     say (book, P_ ("prices, and incomes to the power of 1.3")) };
  const gboolean   takes_incomes = outcome->route == WEFT_ROUTE_WELLBEING;
  const guint      a = FIRST_INDEX_ROW + from + 1;
  const guint      b = FIRST_INDEX_ROW + to + 1;
  g_autofree char *formula = g_strdup_printf ("=IF(A%u=A%u,\"%s\",IF(OR(B%u<=0,B%u<=0),\"%s\",IF(AND(C%u>0,C%u>0),\"%s\",\"%s\")))", a, b, words[BY_NOTHING], a, b,
                                              words[BY_NO_INDEX], a, b, words[takes_incomes ? BY_PRICES_AND_INCOMES : BY_PRICES],
                                              words[takes_incomes ? BY_PRICES_ONLY : BY_PRICES]);

  weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, 3, WEFT_STYLE_WORDS_GREY, formula, words[find_way (outcome)]);
}

/* One line for each pair of years and kind of uprating. */
static void
put_upratings (WeftValueBook *book,
               const GArray  *years)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT };
  const char            *titles[] = { say (book, P_ ("From")), say (book, P_ ("To")), "", say (book, P_ ("By what")), "", say (book, P_ ("Times")) };
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  weft_layout_section (&book->layout, say (book, P_ ("What a value is multiplied with")));
  weft_layout_header (&book->layout, titles, styles);
  for (guint i = 0; i < book->analysis->outcomes->len; i++)
    {
      const WeftOutcome      *outcome = outcome_at (book, i);
      const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, i);
      const guint             from = find_year (years, &outcome->index_from);
      const guint             to = find_year (years, &outcome->index_to);
      g_autofree char        *formula = uprating_formula (from, to, outcome->route == WEFT_ROUTE_WELLBEING);
      const guint             known = GPOINTER_TO_UINT (g_hash_table_lookup (rows, formula));

      g_array_index (book->places, WeftOutcomePlace, i).uprating = known > 0 ? known : book->layout.row;
      if (known > 0)
        continue;
      weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
      weft_sheet_put_number (book->layout.sheet, book->layout.row, 0, WEFT_STYLE_LABEL, WEFT_FORMAT_GENERAL, outcome->index_from.year);
      weft_sheet_put_number (book->layout.sheet, book->layout.row, 1, WEFT_STYLE_LABEL, WEFT_FORMAT_GENERAL, outcome->index_to.year);
      put_way (book, outcome, from, to);
      weft_social_value_put (book, 5, WEFT_STYLE_ANSWER, WEFT_FORMAT_FACTOR, formula, row->uprating);
      g_hash_table_insert (rows, g_steal_pointer (&formula), GUINT_TO_POINTER (book->layout.row++));
    }
}

static gboolean
has_way (const WeftValueBook *book,
         Way                  way)
{
  for (guint i = 0; i < book->analysis->outcomes->len; i++)
    if (find_way (outcome_at (book, i)) == way)
      return TRUE;
  return FALSE;
}

void
weft_social_value_indices_lay_out (WeftValueBook *book)
{
  static const double widths[] = { 12, 16, 16, 50, 10, 14 };
  const WeftAnalysis *analysis = book->analysis;
  g_autoptr (GArray) years = collect_years (book);
  g_autofree char *prices = g_strdup_printf (say (book, P_ ("Prices: %s. %s")), analysis->prices_source, analysis->prices_vintage);
  g_autofree char *incomes = g_strdup_printf (say (book, P_ ("Incomes: %s. %s")), analysis->incomes_source, analysis->incomes_vintage);

  weft_layout_begin (&book->layout, P_ ("Indices"), widths, G_N_ELEMENTS (widths));
  book->layout.sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Indices")), say (book, P_ ("How values of other years were brought to the prices of this analysis")));
  if (years->len == 0)
    {
      weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Nothing is valued yet, so no index is used.")));
      weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
      return;
    }
  put_years (book, years);
  put_upratings (book, years);
  weft_layout_gap (&book->layout);
  if (!weft_text_is_empty (analysis->prices_source))
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, prices);
  if (has_way (book, BY_PRICES_AND_INCOMES))
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, incomes);
  if (has_way (book, BY_PRICES_ONLY))
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Brought up for prices only: no index of incomes (GDP per head) was given for those years. With one, the value of wellbeing would be higher.")));
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("A value whose year has no index stays in the prices of its own year. Type the index into its box and it moves.")));
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}

/* Values used */

enum
{
  COLUMN_CODE,
  COLUMN_WHAT,
  COLUMN_LOW,
  COLUMN_CENTRAL,
  COLUMN_HIGH,
  COLUMN_YEAR,
  COLUMN_UPRATED,
  COLUMN_KIND,
  COLUMN_SOURCE,
  COLUMN_LICENCE,
  N_COLUMNS,
};

/* Whether @other has the same value, so that it stands once. A value of one's own without a code stands for itself. */
static gboolean
shares_value (const WeftValueBook *book,
              guint                one,
              guint                other)
{
  const WeftOutcome *a = outcome_at (book, one);
  const WeftOutcome *b = outcome_at (book, other);

  return *a->value_code != '\0' && g_str_equal (a->value_code, b->value_code) && a->price_year == b->price_year &&
         a->benefit == b->benefit && g_str_equal (a->source, b->source) &&
         memcmp (&a->assumptions[WEFT_ASSUMPTION_VALUE], &b->assumptions[WEFT_ASSUMPTION_VALUE], sizeof (WeftRange)) == 0 &&
         g_array_index (book->places, WeftOutcomePlace, one).uprating == g_array_index (book->places, WeftOutcomePlace, other).uprating;
}

/* "Wellbeing Guidance 2021. Why: ..." with the credit that a licence asks for. */
static char *
describe_source (const WeftValueBook *book,
                 const WeftOutcome   *outcome)
{
  GString    *text = g_string_new (outcome->source);
  const char *reason = outcome->reasons[WEFT_ASSUMPTION_VALUE];

  if (text->len == 0)
    g_string_append (text, say (book, P_ ("no source was written")));
  if (!weft_text_is_empty (reason))
    g_string_append_printf (text, ". %s", reason);
  if (book->copy == WEFT_COPY_AUDIT && !weft_text_is_empty (outcome->licence_ref))
    g_string_append_printf (text, " (%s)", outcome->licence_ref);
  return g_string_free (text, FALSE);
}

static void
put_value (WeftValueBook *book,
           guint          i)
{
  const WeftOutcome      *outcome = outcome_at (book, i);
  const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, i);
  WeftSheet              *sheet = book->layout.sheet;
  const guint             at = book->layout.row;
  g_autofree char        *central = weft_book_cell_name (at, COLUMN_CENTRAL);
  g_autofree char        *uprating = weft_social_value_uprating (book, i);
  g_autofree char        *formula = g_strdup_printf ("=%s*%s", central, uprating);
  g_autofree char        *source = describe_source (book, outcome);

  weft_sheet_put_text (sheet, at, COLUMN_CODE, WEFT_STYLE_LABEL, outcome->value_code);
  weft_sheet_put_text (sheet, at, COLUMN_WHAT, WEFT_STYLE_WORDS, *outcome->value_name != '\0' ? outcome->value_name : say (book, outcome->unit));
  for (guint which = 0; which < WEFT_N_CASES; which++)
    weft_sheet_put_number (sheet, at, COLUMN_LOW + which, WEFT_STYLE_BOXED_NUMBER, WEFT_FORMAT_MONEY, outcome->assumptions[WEFT_ASSUMPTION_VALUE].at[which]);
  if (outcome->price_year > 0)
    weft_sheet_put_number (sheet, at, COLUMN_YEAR, WEFT_STYLE_FIGURE, WEFT_FORMAT_GENERAL, outcome->price_year);
  else
    weft_sheet_put_text (sheet, at, COLUMN_YEAR, WEFT_STYLE_FIGURE, say (book, P_ ("not said")));
  weft_social_value_put (book, COLUMN_UPRATED, WEFT_STYLE_ANSWER, WEFT_FORMAT_MONEY, formula, row->value.at[WEFT_CASE_CENTRAL]);
  weft_sheet_put_text (sheet, at, COLUMN_KIND, WEFT_STYLE_WORDS, weft_social_value_benefit (book, outcome->benefit, FALSE));
  weft_sheet_put_text (sheet, at, COLUMN_SOURCE, WEFT_STYLE_WORDS, source);
  weft_sheet_put_text (sheet, at, COLUMN_LICENCE, WEFT_STYLE_WORDS, outcome->licence);
  book->layout.row++;
}

static void
put_values (WeftValueBook *book)
{
  for (guint i = 0; i < book->analysis->outcomes->len; i++)
    {
      WeftOutcomePlace *place = &g_array_index (book->places, WeftOutcomePlace, i);
      guint             first = 0;

      while (first < i && !shares_value (book, i, first))
        first++;
      place->rows[WEFT_ASSUMPTION_VALUE] = first < i ? g_array_index (book->places, WeftOutcomePlace, first).rows[WEFT_ASSUMPTION_VALUE] : book->layout.row;
      if (first == i)
        put_value (book, i);
    }
}

static double
largest_value (const WeftValueBook *book)
{
  double most = 0;

  for (guint i = 0; i < book->valuation->rows->len; i++)
    for (guint which = 0; which < WEFT_N_CASES; which++)
      {
        const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, i);

        most = MAX (most, MAX (row->value.at[which], row->outcome->assumptions[WEFT_ASSUMPTION_VALUE].at[which]));
      }
  return most;
}

void
weft_social_value_values_lay_out (WeftValueBook *book)
{
  static const WeftStyle styles[N_COLUMNS] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT,
                                               WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_RIGHT, WEFT_STYLE_HEADER_INDENT,
                                               WEFT_STYLE_HEADER_INDENT, WEFT_STYLE_HEADER_INDENT };
  const double           money = weft_social_value_money_width (11.5, largest_value (book));
  const double           widths[N_COLUMNS] = { 16, 36, money, money, money, 9, MAX (money, 14), 15, 40, 11 };
  g_autofree char       *uprated = g_strdup_printf (say (book, P_ ("Central in %d prices (£)")), book->analysis->price_year);
  const char            *titles[N_COLUMNS] = { say (book, P_ ("Code")), say (book, P_ ("One of what")), say (book, P_ ("Low (£)")), say (book, P_ ("Central (£)")),
                                               say (book, P_ ("High (£)")), say (book, P_ ("Prices of")), uprated, say (book, P_ ("Kind")),
                                               say (book, P_ ("Source")), say (book, P_ ("Licence")) };
  guint                  first_row;

  weft_layout_begin (&book->layout, P_ ("Values used"), widths, N_COLUMNS);
  book->layout.sheet->landscape = TRUE;
  weft_layout_title (&book->layout, say (book, P_ ("Values used")), say (book, P_ ("What one unit is worth, who says so, and how it was brought to the prices of this analysis")));
  weft_layout_header (&book->layout, titles, styles);
  book->layout.sheet->repeat_first = book->layout.sheet->repeat_last = (int)book->layout.row - 1;
  first_row = book->layout.row;
  put_values (book);
  /* Not frozen, so that no buttons for sorting stand in its header: the Impact map refers to its rows. */
  if (book->layout.row > first_row)
    weft_sheet_add_table (book->layout.sheet, "ValuesUsed", first_row - 1, 0, book->layout.row - 1, N_COLUMNS - 1);
  else
    weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("Nothing is valued yet.")));
  weft_layout_gap (&book->layout);
  weft_layout_note (&book->layout, WEFT_STYLE_NOTE, say (book, P_ ("The indices that bring a value from the prices of its own year stand on the sheet Indices. A value that was brought up already is not brought up again.")));
  weft_layout_end (&book->layout, WEFT_PAPER_WIDE);
}
