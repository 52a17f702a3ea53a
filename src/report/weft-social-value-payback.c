/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the sheet Years that says when the value has reached the cost: first the year, then the twelve months of
 * that year, all of them formulas. */

#include "weft-social-value-sheets.h"

#define MONTHS 12
#define COLUMN_MONTH 0
#define COLUMN_SUM 4
#define HAIR 1e-12 /* as the core: what comes to the cost exactly is not late by the way a computer adds */

/* What the central case gives in the first @months of @year, discounted. */
static double
value_by (const WeftValueBook *book,
          guint                year,
          guint                months)
{
  double sum = 0;

  for (guint i = 0; i < book->valuation->rows->len; i++)
    {
      const WeftOutcomeValue *row = g_ptr_array_index (book->valuation->rows, i);
      const double            share = weft_outcome_share (row->outcome->assumptions[WEFT_ASSUMPTION_DURATION].at[WEFT_CASE_CENTRAL], year);

      if (share > 0)
        sum += weft_valuation_year (row, year) / share * MIN (months / (double)MONTHS, share) * book->valuation->factors[row->outcome->discount][year - 1];
    }
  return sum;
}

typedef struct
{
  double cost;
  double before; /* all years before that one */
  guint  year;   /* one more than there are: never */
  guint  month;  /* of that year */
} Reached;

static Reached
find_reached (const WeftValueBook *book)
{
  Reached reached = { (double)book->valuation->inputs / 100 * (1 - HAIR), 0, 1, 1 };

  for (; reached.year <= book->n_years; reached.year++)
    {
      const double by_its_end = reached.before + value_by (book, reached.year, MONTHS);

      if (by_its_end >= reached.cost)
        break;
      reached.before = by_its_end;
    }
  while (reached.year <= book->n_years && reached.month < MONTHS && reached.before + value_by (book, reached.year, reached.month) < reached.cost)
    reached.month++;
  return reached;
}

/* Where harm follows good, the cost can be reached within a year and lost again by its end, which these cells do not see. */
static gboolean
is_as_core (const WeftValueBook *book,
            const Reached       *reached)
{
  const gint64 months = reached->year > book->n_years ? -1 : (gint64)((reached->year - 1) * MONTHS + reached->month);

  return months == book->valuation->payback_months;
}

static void
put_line (WeftValueBook *book,
          const char    *label,
          WeftStyle      style,
          const char    *formula,
          guint          number,
          gboolean       is_known)
{
  weft_layout_fill (&book->layout, 0, style == WEFT_STYLE_TOTAL ? WEFT_STYLE_TOTAL_LABEL : WEFT_STYLE_LABEL);
  weft_sheet_put_text (book->layout.sheet, book->layout.row, COLUMN_MONTH, style == WEFT_STYLE_TOTAL ? WEFT_STYLE_TOTAL_LABEL : WEFT_STYLE_LABEL, label);
  if (is_known)
    weft_social_value_put (book, COLUMN_SUM, style, WEFT_FORMAT_COUNT, formula, number);
  else
    weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, COLUMN_SUM, style, formula, say (book, P_ ("never")));
}

static void
put_year (WeftValueBook *book,
          const Reached *reached)
{
  const guint      first = WEFT_YEARS_ROW + 1;
  const guint      last = WEFT_YEARS_ROW + book->n_years;
  g_autofree char *formula = NULL;

  formula = g_strdup_printf ("=IF(Cost>0,IF(MAX(F%u:F%u)<Cost*(1-1E-12),\"%s\",%u-SUMPRODUCT(MAX((F%u:F%u>=Cost*(1-1E-12))*(%u-A%u:A%u)))),\"%s\")",
                             first, last, say (book, P_ ("never")), book->n_years + 1, first, last, book->n_years + 1, first, last, say (book, P_ ("no cost")));
  put_line (book, say (book, P_ ("Year in which it does")), WEFT_STYLE_FIGURE, formula, reached->year, reached->year <= book->n_years);
  book->layout.row++;
}

/* @year: the cell that says in which year; "$E$32" */
static char *
month_formula (const WeftValueBook *book,
               const char          *year)
{
  const guint      first = WEFT_YEARS_ROW + 1;
  const guint      last = WEFT_YEARS_ROW + book->n_years;
  const guint      last_row = weft_social_value_last_map_row (book);
  g_autofree char *impacts = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last_row, WEFT_MAP_IMPACT);
  g_autofree char *fading = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last_row, WEFT_MAP_DROP_OFF);
  g_autofree char *durations = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last_row, WEFT_MAP_DURATION);
  g_autofree char *discounts = weft_social_value_range (book, P_ ("Impact map"), WEFT_MAP_ROW, last_row, WEFT_MAP_DISCOUNT);
  g_autofree char *left = g_strdup_printf ("(%s-%s+1)", durations, year);
  g_autofree char *part = g_strdup_printf ("A%u/12", book->layout.row + 1);
  g_autofree char *share = g_strdup_printf ("((%s>=%s)*%s+(%s>0)*(%s<%s)*%s)", left, part, part, left, left, part, left);
  g_autofree char *faded = g_strdup_printf ("((%s=1)+(%s>1)*(1-%s)^MAX(%s-1,1))", year, year, fading, year);
  const char      *health = say (book, P_ ("health and wellbeing"));
  g_autofree char *factor = g_strdup_printf ("((%s=\"%s\")*INDEX(C%u:C%u,%s)+(%s<>\"%s\")*INDEX(B%u:B%u,%s))", discounts, health, first, last, year,
                                             discounts, health, first, last, year);

  return g_strdup_printf ("=IF(ISNUMBER(%s),IF(%s>1,INDEX(F%u:F%u,MAX(%s-1,1)),0)+SUMPRODUCT(%s*%s*%s*%s),\"\")", year, year, first, last, year,
                          impacts, faded, share, factor);
}

static void
put_months (WeftValueBook *book,
            const Reached *reached,
            const char    *year)
{
  const gboolean is_reached = reached->year <= book->n_years;

  for (guint month = 1; month <= MONTHS; month++)
    {
      g_autofree char *formula = month_formula (book, year);

      weft_layout_fill (&book->layout, 0, WEFT_STYLE_LABEL);
      weft_sheet_put_number (book->layout.sheet, book->layout.row, COLUMN_MONTH, WEFT_STYLE_LABEL, WEFT_FORMAT_GENERAL, month);
      if (is_reached)
        weft_social_value_put (book, COLUMN_SUM, WEFT_STYLE_FIGURE, WEFT_FORMAT_MONEY, formula, reached->before + value_by (book, reached->year, month));
      else
        weft_sheet_put_formula_text (book->layout.sheet, book->layout.row, COLUMN_SUM, WEFT_STYLE_FIGURE, formula, "");
      book->layout.row++;
    }
}

void
weft_social_value_payback_lay_out (WeftValueBook *book)
{
  static const WeftStyle styles[] = { WEFT_STYLE_HEADER, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER, WEFT_STYLE_HEADER_RIGHT };
  const char            *titles[] = { say (book, P_ ("Month")), "", "", "", say (book, P_ ("Added up by then (£)")) };
  const Reached          reached = find_reached (book);
  g_autofree char       *year = NULL;
  g_autofree char       *formula = NULL;

  if (!is_as_core (book, &reached))
    return;
  weft_layout_section (&book->layout, say (book, P_ ("When it has reached its cost, in the case used")));
  year = g_strdup_printf ("$E$%u", book->layout.row + 1);
  put_year (book, &reached);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    weft_sheet_put_text (book->layout.sheet, book->layout.row, i, styles[i], titles[i]);
  book->layout.row++;
  put_months (book, &reached, year);
  formula = g_strdup_printf ("=IF(ISNUMBER(%s),(%s-1)*12+13-SUMPRODUCT(MAX((E%u:E%u>=Cost*(1-1E-12))*(13-A%u:A%u))),%s)", year, year,
                             book->layout.row - MONTHS + 1, book->layout.row, book->layout.row - MONTHS + 1, book->layout.row, year);
  book->payback_row = book->layout.row;
  put_line (book, say (book, P_ ("Month in which it has reached its cost")), WEFT_STYLE_TOTAL, formula, (reached.year - 1) * MONTHS + reached.month,
            reached.year <= book->n_years);
  book->layout.row++;
}
